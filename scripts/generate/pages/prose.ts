import type { Group } from "./page.js";

const ACCURATE = "《政府信息公开条例》第六条要求及时、准确地公开政府信息；同一份报告中的文字和表格应当一致。";

export const prose: Group = {
  id: "prose",
  title: { zh: "文字与数据", en: "Prose" },
  pages: {
    "prose-table": {
      name: "正文数字与表格不符",
      says: "正文中的件数与表格中对应的数不一致。只核对说的就是本机关、本年度、确切数字的句子：约数、往年的数、事项数、公示数等不在其列；“收到”“受理”“办理”多少件，只要与新收、新收加结转、总计之一相符就不报。",
      wrong: "全年新收政府信息公开申请21件",
      right: "全年新收政府信息公开申请12件",
      why: ACCURATE,
      mend: "表格勾稽无误时，首选的快速修复把正文的数改为表格的数；请先核实哪一处是对的。",
      english:
        "A figure in the prose contradicts the table. Only exact figures of the reporting body and year are held against it; 收到, 受理 and 办理 may mean new, new and carried over, or done.",
    },
    "prose-sum": {
      name: "分项之和与总数不符",
      says: "“共 N 条，其中甲 a 条、乙 b 条”一类的句子，各分项之和不等于总数。带“等”“主要”“包括”的列举、单位不同的数不核对。",
      wrong: "全年主动公开政府信息86条，其中林木采伐类41条、造林绿化类27条、森林防火类17条。",
      right: "全年主动公开政府信息86条，其中林木采伐类41条、造林绿化类27条、森林防火类18条。",
      why: ACCURATE,
      mend: "核实总数和各分项。错在哪一个数只有填报单位知道，因此没有快速修复。",
      english:
        "Parts that are said to make up a whole do not. Lists left open (等, 主要, 包括) and mixed units are not judged.",
    },
    "prose-percent": {
      name: "百分比计算有误",
      says: "占比、同比增减与句中的数字不符。按所写的小数位数四舍五入相符的，不报。",
      wrong: "政务新媒体发布信息120条，上年为100条，同比增长25%。",
      right: "政务新媒体发布信息120条，上年为100条，同比增长20%。",
      why: ACCURATE,
      mend: "快速修复把百分比改为由两个数算出的值；如果错的是原数，请改原数。",
      english:
        "A share, growth or decline does not follow from the figures in its sentence. What rounds to the decimals written is right.",
    },
    "prose-claim": {
      name: "表述与表格矛盾",
      says: "“未收到申请”“全部办结”“均获维持”“没有行政复议”一类说“没有”或“全部”的话，与表格不符。",
      wrong: "全年没有因政府信息公开被申请行政复议。",
      right: "全年因政府信息公开被申请行政复议1件，结果为维持；没有被提起行政诉讼。",
      why: ACCURATE,
      mend: "核实后改正文字或表格，没有快速修复。",
      english: "A statement of none or of all (no application, all answered, no review) contradicts the tables.",
    },
    "report-year": {
      name: "年份不一致",
      says: "标题、统计期限、正文的年份对不上，多为沿用上年文本时漏改；或把下一步工作写成报告年度。同比、往年对比、多年数据和落款日期不在其列。",
      wrong: "2022年，安澜县林业局扎实推进政府信息公开工作。",
      right: "2023年，安澜县林业局扎实推进政府信息公开工作。",
      why: "《政府信息公开条例》第四十九条、第五十条：每年公布上一年度的工作报告，各处所指应是同一年度。",
      mend: "核实后用快速修复改正年份。",
      english:
        "Title, period and text disagree on the year, or plans are dated with the report's own year. Comparisons, series and the date of signing are left alone.",
    },
    "statistic-period": {
      name: "统计期限有误",
      says: "数据的统计期限不是当年1月1日至12月31日。",
      wrong: "数据的统计期限为2023年1月1日至12月30日",
      right: "数据的统计期限为2023年1月1日至12月31日",
      why: "年度报告按自然年度统计（《政府信息公开条例》第四十九条所称上一年度）。",
      mend: "快速修复改正日期。若数据确实未统计到年底，应当补齐数据。",
      english: "The period of the figures is not 1 January to 31 December of one year. The quick fix sets the dates.",
    },
    "cited-form": {
      name: "引用的通知有误",
      says: "只引用了另一版表式的通知：2021年度起的报告引60号，或2019、2020年度的报告引30号。两个都引的不报。",
      wrong: "国办公开办函〔2019〕60号",
      right: "国办公开办函〔2021〕30号",
      why: "国办公开办函〔2021〕30号修订了格式，自2021年度报告起使用；此前两年用〔2019〕60号。",
      mend: "快速修复改为该年度的通知。",
      english:
        "The notice of the other edition of the form is cited: 60号 in a report for 2021 or later, or 30号 before. The quick fix cites the right one.",
    },
    "outdated-principle": {
      name: "沿用旧提法",
      says: "“公开为原则、不公开为例外”是2019年修订以前的提法。",
      wrong: "坚持以公开为原则、不公开为例外。",
      right: "坚持以公开为常态、不公开为例外。",
      why: "《政府信息公开条例》第五条：行政机关公开政府信息，应当坚持以公开为常态、不公开为例外。",
      mend: "快速修复把“原则”改为“常态”。",
      english: "公开为原则 is the wording of before 2019; article 5 of the Regulations says 公开为常态.",
    },
  },
};
