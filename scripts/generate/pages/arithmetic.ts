import type { Group } from "./page.js";

const HOW =
  "能断定是哪一格有误时，波浪线画在那一格上，说明应为多少、现为多少、由哪些数相加得出，首选的快速修复只改这一格；同一格牵涉的几个等式只说一次。几种改法同样可能时不替人选定，逐一列为快速修复。";
const DRAFT = {
  zh: "总计整行或整列尚未填写时降为信息，并可一次填上。",
  en: "It is information as long as a whole row or column of totals is still to be filled in.",
};

export const arithmetic: Group = {
  id: "arithmetic",
  title: { zh: "勾稽关系", en: "Arithmetic" },
  pages: {
    "row-total": {
      name: "表三横向合计不符",
      says: "表三任一行：自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计。",
      wrong: "| 一、本年新收政府信息公开申请数量 | | | 10 | 2 | 0 | 0 | 0 | 0 | 21 |",
      right: "| 一、本年新收政府信息公开申请数量 | | | 10 | 2 | 0 | 0 | 0 | 0 | 12 |",
      why: "“总计”栏是各类申请人之和，由国办公开办函〔2021〕30号（2020年度及以前为〔2019〕60号）所附表格的结构决定。",
      mend: HOW,
      milder: DRAFT,
      english:
        "In a row of table three, natural persons and the five kinds of organisation do not add up to the total. Where the wrong cell can be told, the finding stands on that cell and the preferred fix sets that cell alone.",
    },
    "outcome-total": {
      name: "表三办理结果合计不符",
      says: "表三任一列：（一）至（六）各项办理结果之和 = （七）总计。",
      wrong: "| | （七）总计 | | 11 | 2 | 0 | 0 | 0 | 0 | 13 |",
      right: "| | （七）总计 | | 10 | 2 | 0 | 0 | 0 | 0 | 12 |",
      why: "“（七）总计”是本年度全部办理结果之和，由国办公开办函〔2021〕30号（2020年度及以前为〔2019〕60号）所附表格的结构决定；部分公开的只计入“（二）部分公开”。",
      mend: HOW,
      milder: DRAFT,
      english:
        "In a column of table three, the outcomes （一） to （六） do not add up to （七）总计. Where the wrong cells can be told, the findings stand on them.",
    },
    balance: {
      name: "表三新收、结转不平衡",
      says: "表三任一列：一、本年新收 + 二、上年结转 = 三（七）总计 + 四、结转下年度。",
      wrong: "| 二、上年结转政府信息公开申请数量 | | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
      right: "| 二、上年结转政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
      why: "表三上方注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。收到的每件申请，要么已在本年办结，要么结转下年度（《政府信息公开条例》第三十三条规定了答复期限）。",
      mend: `${HOW}只有这一等式不成立时，往往无法判断错在新收、结转还是办理结果，请对照台账核实。`,
      milder: DRAFT,
      english:
        "In a column of table three, new applications plus those carried over differ from those done plus those carried on. Where several cells may be to blame nothing is guessed: each repair is offered.",
    },
    "review-total": {
      name: "表四合计不符",
      says: "表四的行政复议、未经复议直接起诉、复议后起诉三组，各组：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。",
      wrong: "| 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      right: "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      why: "《政府信息公开条例》第五十条要求报告因政府信息公开被申请行政复议、提起行政诉讼的情况（救济途径见第五十一条）；“总计”是该组各种结果之和。",
      mend: "每组只有一个等式，一般无法断定错在哪一格：快速修复列出各种改法，总计为 0 或空着时首选改总计。",
      english:
        "In a group of table four the results do not add up to its total. A group has one equation only, so every repair is offered; a total that is 0 or blank is the first suspect.",
    },
  },
};
