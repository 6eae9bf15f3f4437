/** How many applications came in, what they were about, how many were answered. */
import {
  ANHE_AUDIT,
  ANHE_TRANSPORT,
  ANPING_ARCHIVES,
  ANPING_COUNTY,
  CHENGGUAN_STREET,
  JIANGCHUAN_LABOUR,
  LINCHUAN_EDUCATION,
  NANGUAN_STREET,
  NANPING_LAND,
  NINGYANG_FORESTRY,
  QINGHE_WATER,
  QINGHE_WATER_CALM,
  QINGZHOU_LAND,
  SHUANGQIAO_TOWN,
  SONGYUAN_HEALTH,
  SONGYUAN_WATER,
  YONGNING_COUNTY,
  YONGNING_MARKET,
  YUNXI_CIVIL,
  YUNXI_HOUSING,
} from "./bodies.js";
import { type Case, cases } from "./case.js";

export const RECEIVED_AND_ANSWERED: readonly Case[] = [
  ...cases(QINGHE_WATER, 1, [
    "（二）依申请公开情况。2023年，我局共收到政府信息公开申请⟦prose-table⟧15件⟦/⟧。",
    "全年受理依申请公开⟦prose-table⟧13件⟦/⟧，均按程序办理。",
    "县水务局全年收到信息公开申请⟦prose-table⟧10件⟦/⟧。",
    "全年办结政府信息公开申请⟦prose-table⟧8件⟦/⟧。",
    "2023年，我局收到⟦prose-table⟧6份⟦/⟧政府信息公开申请。",
    "（二）依申请公开情况。2023年，我局共收到政府信息公开申请12件。",
    "2023年累计收到申请12件。",
    "全年新增政府信息公开申请12件。",
    "一是主动公开更加规范。二是依申请公开更加高效，收到申请12件。",
    "共收到依申请公开件12件，其中关于土地征收的5件，关于财务信息的4件，其他3件。",
    "全年收到政府信息公开申请12件，与2022年持平。",
    "全年共受理政府信息公开申请12宗，转办2宗，协办1宗。",
    "收到信息公开申请12件，涉及河道管理8件、移民后扶4件，当年办结11件。",
    "全年共收到12件，答复11件。",
    "全年处理申请14件（其中当年新收12件），办结率78.6%。",
  ]),
  ...cases(QINGHE_WATER_CALM, 1, [
    "（二）依申请公开。全年共收到政府信息公开申请⟦prose-table⟧９件⟦/⟧，均已依法答复。",
    "2023年共收到依申请公开⟦prose-table⟧七件⟦/⟧，均在法定期限内答复。",
    "收到申请8件，答复⟦prose-table⟧7件⟦/⟧。",
    "2023年，清河县水务局受理政府信息公开申请 ⟦prose-table⟧80 件⟦/⟧。",
  ]),
  ...cases(QINGZHOU_LAND, 1, ["申请内容主要集中在征地批复（42件）、规划许可（30件）、不动产登记（18件）等方面。"]),
  ...cases(ANPING_COUNTY, 1, ["我县2020年共收到政府信息公开申请⟦prose-table⟧74件⟦/⟧。"]),
  ...cases(ANPING_ARCHIVES, 1, ["我局2023年度共收到政府信息公开申请⟦prose-table⟧1件⟦/⟧，办结⟦prose-table⟧1件⟦/⟧。"]),
  ...cases(YUNXI_CIVIL, 1, ["我局2023年办理依申请公开⟦prose-table⟧28件⟦/⟧。", "在法定期限内答复申请24件。"]),
  ...cases(YONGNING_MARKET, 1, [
    "（二）依申请公开\n2022年，市市场监管局共收到政府信息公开申请⟦prose-table⟧93件⟦/⟧，均依法办理。",
    "2022年我局政府信息公开申请量为⟦prose-table⟧29件⟦/⟧。",
  ]),
  ...cases(YONGNING_COUNTY, 1, ["（二）依申请公开\n全年共收到政府信息公开申请⟦prose-table⟧57件⟦/⟧。"]),
  ...cases(NANGUAN_STREET, 1, [
    "南关街道2022年共收到政府信息公开申请⟦prose-table⟧3件⟦/⟧。",
    "南关街道2022年共收到政府信息公开申请39件。",
  ]),
  ...cases(NANPING_LAND, 1, [
    "全年主动公开信息326条，收到政府信息公开申请39件，办结⟦prose-table⟧37件⟦/⟧。",
    "（二）依申请公开。收到依申请公开⟦prose-table⟧40件⟦/⟧，答复36件。",
  ]),
  ...cases(YUNXI_HOUSING, 1, [
    "全年受理政府信息公开申请37件，涉及征地拆迁16件、房屋产权9件、规划许可7件、物业管理5件。办结36件（含上年结转2件），结转下年3件。",
    "收到政府信息公开申请37件。其中同一申请人提出5件，内容相近的3件合并答复。",
    "依申请公开工作实行一事一档，建档36份，其中电子档案36份，纸质档案36份。",
  ]),
  ...cases(LINCHUAN_EDUCATION, 1, ["新收申请中，涉及招生政策18件，教师招聘9件，民办学校管理6件，其他4件。"]),
  ...cases(SONGYUAN_WATER, 1, [
    "（二）依申请公开。2023年度共接收申请37件，其中水费补贴类14件，河道占用类12件，移民安置类11件；答复36件，3件跨年办理。",
  ]),
  ...cases(SONGYUAN_WATER, 3, ["同一申请人多次申请的8件，合并答复2次。"]),
  ...cases(SONGYUAN_HEALTH, 1, ["市卫生健康委全年办理政府信息公开申请39件，按时办结36件，办结率92.3%。"]),
  ...cases(CHENGGUAN_STREET, 1, ["2023年，街道收到居民申请信息公开37件，社区协助调取资料18次。"]),
  ...cases(JIANGCHUAN_LABOUR, 1, [
    "（二）依申请公开。本年度受理申请37件，申请内容以社保缴费、工伤认定、职称评审为主，分别有14件、11件、6件。",
    "（二）依申请公开。37件申请里有5件不属于本局职责，已告知向有关单位申请。",
  ]),
  ...cases(ANHE_TRANSPORT, 1, [
    "（二）依申请公开。2023年，我局收到政府信息公开申请⟦prose-table⟧47件⟦/⟧，均按程序办理。",
    "县交通运输局全年收到政府信息公开申请⟦prose-table⟧73件⟦/⟧。",
    "2023年受理依申请公开⟦prose-table⟧27件⟦/⟧，均按时答复。",
    "（二）依申请公开。受理依申请公开37件，公路建设类16件，运政管理类12件，海事类4件，其余5件为综合类。",
  ]),
  ...cases(ANHE_AUDIT, 1, [
    "2024年公开审计结果公告18篇，其中预算执行审计6篇、专项审计8篇、经济责任审计4篇。申请公开审计报告的37件，答复36件。",
  ]),
  ...cases(SHUANGQIAO_TOWN, 1, [
    "2022年，双桥镇受理信息公开申请37件，其中土地征收类15件、村级财务类13件、危房改造类9件。镇村两级协同答复36件。",
  ]),
  ...cases(NINGYANG_FORESTRY, 1, [
    "（二）依申请公开。严格执行登记、审核、办理、答复、归档流程，全年登记申请37件，答复36件，归档36件。",
    "（二）依申请公开。共收到37件申请，其中1件一事多申，合并后实际办理36件。",
    "（二）依申请公开。针对申请较集中的林权问题，主动公开林权登记信息58条，减少同类申请7件。",
  ]),
  // What is dealt with is not the sum of what came in and what is left; a reply that came in is no application.
  ...cases(NANPING_LAND, 3, [
    "年内共办理政府信息公开申请39件（上年结转2件，当年新收37件，转入下一年度3件）。",
    "代企业向市级部门申请公开信息6件，收到答复3件，均为企业自行提出。",
  ]),
];
