import type { Group } from "./page.js";

const FORM = "国办公开办函〔2021〕30号（2020年度及以前为〔2019〕60号）所附格式";

export const tables: Group = {
  id: "tables",
  title: { zh: "表格", en: "Tables" },
  pages: {
    "missing-table": {
      name: "缺少表格",
      says: "第二、三、四部分各有一张规定的表格，此处有标题而没有表格。用文字叙述不能代替表格。",
      wrong: "四、政府信息公开行政复议、行政诉讼情况\n行政复议维持1件，没有行政诉讼。",
      right: `四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      why: `《政府信息公开条例》第五十条；${FORM}在这三个部分各附一张表。`,
      mend: "快速修复在标题下补写整张表，各项填 0，再按实际填写。",
      english:
        "Chapter two, three or four has its heading but not its table. The quick fix writes the table with zeros, in the layout of the document's other tables.",
    },
    "missing-row": {
      name: "缺少表格行",
      says: "表式规定的行不在表中。连续缺少的行合为一条；需要这些行的合计不再核对，以免误报。",
      wrong: "| | | 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      right: `| | | 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| | | 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      why: `${FORM}规定了每一行；没有发生的也应保留该行并填 0。`,
      mend: "对照表式补上所缺的行并填数。",
      english:
        "Rows of the form are not in the table; an unbroken run of them is one finding. Totals that need them are not judged.",
    },
    "row-label": {
      name: "栏目名称不规范",
      says: "行名或列名与表式不一致，或者缺失。空格、全半角和折行的差别不算。",
      wrong: "| 规范性文件 | 2 | 1 | 9 |",
      right: "| 行政规范性文件 | 2 | 1 | 9 |",
      why: `栏目名称以${FORM}为准；2021年修订时部分名称有变化，沿用旧名最为常见。`,
      mend: "快速修复改为表式中的名称，数字不动。",
      english:
        "The label of a row or a column differs from the form's, or is not there. Blanks, width and wrapping do not count. The quick fix sets the label and leaves the figures alone.",
    },
    "missing-cell": {
      name: "一行缺数",
      says: "一行的数字少于表式的列数，缺的是哪一格无法判断，因此这一行的合计也不核对。全表多数行都缺时，多半是复制时丢了空白格，由 [blank-cell](blank-cell.md) 在表头说一次。",
      wrong: "| | | 2.重复申请 | 0 | 0 | 0 | 0 |",
      right: "| | | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      why: `${FORM}规定了每行的列数，没有的应当填 0。`,
      mend: "对照表头补齐，没有的填 0。",
      english:
        "A row has fewer figures than the form has columns, and which one is missing cannot be told. Where most rows are short the copy has lost its blanks: that is said once, by `blank-cell`.",
    },
    "unread-table": {
      name: "数字未能归属",
      says: "文本被撕裂（多见于由 PDF 转出的文字），有的数字无法确定属于哪一行。本工具宁可不读，也不会把数字错位后再去核对：列出未能读出的行，相关合计不核对。",
      wrong: `0 0 0 0 0 0
| | （四）无法提供 | 1.本机关不掌握相关政府信息 |
1 1 0 0 0 0 2 0 0
2.没有现成信息需要另行制作
0 0 0 0 0 0 0`,
      right: `| | （四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |
| | | 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      why: "这不是报告的错误，而是说明哪些数没有核对：没有提示不等于全部正确。",
      mend: "从原始的 Word 或 Excel 文件重新复制表格，或把每行的名称和数字整理到一处。",
      english:
        "The text is torn and some figures cannot be bound to their rows with certainty. They are left unread rather than shifted, and the totals that need them are not judged.",
    },
    "blank-cell": {
      name: "数字空着未填",
      says: "表中有格空着。一行、一列或全表多处空着的，分别只说一次。合计表明空格就是 0 的按 0 计；否则需要它的合计不核对。",
      wrong: "| 行政强制 | |",
      right: "| 行政强制 | 0 |",
      why: `填表要求：没有的填 0，不留空（${FORM}）。空着的格无法区分“没有”与“漏填”。`,
      mend: "快速修复填 0；由其他各数能推出应填的数时填那个数。",
      english:
        "A figure is left blank where the form wants 0. The quick fix writes the 0, or the figure that the sums ask for.",
    },
    "not-a-number": {
      name: "填的不是数字",
      says: "格中是“/”“-”“无”或其他文字。`22（其中修订16件）` 一类带说明的数按 22 读取，不报。",
      wrong: "| 行政强制 | / |",
      right: "| 行政强制 | 0 |",
      why: `填表要求：没有的填 0（${FORM}）。`,
      mend: "快速修复把“/”“-”“无”等改为 0；其他文字请人工核实。",
      english: "A cell holds something that is no figure. The quick fix writes 0 for a stroke, a slash or 无.",
    },
    "not-a-count": {
      name: "件数为负或带小数",
      says: "件数应为不小于 0 的整数（3.0 视为整数）。收费、采购金额可以有小数；2019年表式的“本年增/减”可以为负。",
      wrong: "| 行政许可 | -35 |",
      right: "| 行政许可 | 35 |",
      why: `${FORM}中除金额和增减数外都是件数。`,
      mend: "对照台账改正。没有快速修复：只有填报单位知道实际件数。",
      english:
        "A count is negative or has decimals. Money may have decimals, and 本年增/减 of the 2019 form may be negative.",
    },
    "wrong-form": {
      name: "表式与年度不符",
      says: "2021年度起的报告用了2019年的表式（或“（六）其他处理”仍是一行），或者相反。",
      wrong: "| | （六）其他处理 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      right: `| | （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| | | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| | | 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      why: "2019、2020年度用国办公开办函〔2019〕60号的格式，2021年度起用〔2021〕30号的格式。两者的栏目含义不同，不能只改名称。",
      mend: "换用该年度的表式，按新栏目的含义重新填数。",
      english:
        "A report for 2021 or later is written on the form of 2019, or the other way round. The columns mean different things, so the figures have to be entered anew.",
    },
    "rule-making-power": {
      name: "规章数存疑",
      says: "从机关名称看无权制定规章，而“规章”一行不为 0，多半是填错了行。",
      wrong: "| 规章 | 1 | 0 | 1 |",
      right: "| 规章 | 0 | 0 | 0 |",
      why: "《立法法》第九十一条、第九十三条：规章由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定。县级以下机关及其部门制发的是行政规范性文件，填在下一行。",
      mend: "核实后移到“行政规范性文件”一行。",
      english:
        "The row 规章 is not 0 though, by its name, the body cannot make 规章 (only ministries, provinces, cities with districts and autonomous prefectures can). The figure probably belongs one row below.",
    },
    "form-not-supported": {
      name: "2019年以前的表式",
      says: "报告用的是2018年度及以前的格式，没有规定的三张表，不作其他检查。",
      wrong: `安澜县林业局2017年政府信息公开工作年度报告

一、概述
2017年，我局按照上级部署推进政府信息公开。
二、主动公开政府信息情况
全年公开政府信息40条。
三、依申请公开政府信息情况
全年受理申请3件，均已答复。
四、政府信息公开的收费及减免情况
没有收费。
五、因政府信息公开申请行政复议、提起行政诉讼的情况
没有发生。
六、存在的主要问题和改进措施
将进一步充实公开内容。`,
      right: "安澜县林业局2023年政府信息公开工作年度报告",
      whole: true,
      why: "现行《政府信息公开条例》自2019年5月15日起施行，此前的年度报告没有统一的三张表。",
      mend: "旧报告无需修改。若是新年度的报告沿用了旧格式，请换用国办公开办函〔2021〕30号的格式。",
      english: "The report is in a form of before 2019, which has none of the three tables. Nothing else is judged.",
    },
  },
};
