/** Figures of other years and of parts of the year. */
import {
  ANHE_AUDIT,
  ANHE_TRANSPORT,
  JIANGCHUAN_LABOUR,
  JIANGCHUAN_LAND,
  LINCHUAN_EDUCATION,
  NANPING_LAND,
  NINGYANG_FORESTRY,
  QINGHE_WATER,
  QINGHE_WATER_CALM,
  QINGXI_TOWN,
  QINGZHOU_LAND,
  SONGYUAN_HEALTH,
  YONGNING_MARKET,
  YUNXI_CIVIL,
  YUNXI_HOUSING,
} from "./bodies.js";
import { type Case, cases } from "./case.js";

export const OTHER_TIMES: readonly Case[] = [
  ...cases(QINGHE_WATER, 1, [
    "2022年收到政府信息公开申请15件，2023年收到12件。",
    "上半年收到政府信息公开申请7件，下半年收到5件。",
    "截至6月底，收到政府信息公开申请7件。",
    "收到申请12件，比上年的15件少3件。",
    "较上年新增申请3件。",
    "累计收到政府信息公开申请120件（2019年以来）。",
    "2023年，我局收到申请12件。2022年收到15件。",
    "2023年政府信息公开申请量比2019年的5件增加7件。",
  ]),
  ...cases(QINGHE_WATER_CALM, 1, [
    "2023年公开信息86条，2022年公开信息70条，2021年公开信息65条。",
    "2021年至2023年，累计公开信息221条。",
    "“十四五”以来，公开规划信息12条。",
  ]),
  ...cases(QINGXI_TOWN, 1, [
    "2022年，我镇通过“青溪发布”公众号推送信息312条，阅读量达4.6万人次，粉丝数较去年新增1200余人。",
  ]),
  ...cases(QINGZHOU_LAND, 1, ["对2023年底前公开的1200余条信息逐条排查，更正错别字36处，删除失效链接14个。"]),
  ...cases(YUNXI_CIVIL, 1, [
    "2022年以来，我局累计收到政府信息公开申请61件。",
    "2021年、2022年、2023年分别公开信息186条、201条、214条。",
  ]),
  ...cases(YONGNING_MARKET, 1, ["2022年我局政府信息公开申请量为39件，较上年的33件有所增加。"]),
  ...cases(YUNXI_HOUSING, 1, ["我局依申请公开办理平均时长11个工作日，较上年缩短3个工作日，延期答复4件。"]),
  ...cases(LINCHUAN_EDUCATION, 1, ["截至2024年6月，办结申请19件；截至2024年底，办结36件。"]),
  ...cases(SONGYUAN_HEALTH, 1, ["信息公开申请数量连续三年上升，2022年29件，2023年32件，2024年37件。"]),
  ...cases(JIANGCHUAN_LABOUR, 1, [
    "（二）依申请公开。当年收到、当年办结的申请34件，上年收到、当年办结的2件。",
    "（二）依申请公开。第一季度收到8件，第二季度收到10件，第三季度收到9件，第四季度收到10件。",
    "（二）依申请公开。收到申请37件，同比增加5件，其中自然人申请30件，同比增加4件。",
  ]),
  ...cases(JIANGCHUAN_LAND, 1, ["政府信息公开申请37件，平均每月3件。"]),
  ...cases(ANHE_TRANSPORT, 1, ["（一）主动公开。新增信息主动公开目录事项14项，公开目录信息812条，较上年新增136条。"]),
  ...cases(ANHE_AUDIT, 1, ["2024年，市审计局收到申请37件（自然人30件，法人7件），比2023年多5件。"]),
  ...cases(NINGYANG_FORESTRY, 1, [
    "（二）依申请公开。依申请公开数量较上年上升，共计37件，其中林权类19件、征占用林地类12件、生态补偿类6件。",
    "（二）依申请公开。全年答复36件，其中当年件34件、上年件2件。",
    "（五）监督保障。2023年县政务公开考核得分92.6分，列县直部门第6位，较2022年提升3位。",
  ]),
  ...cases(NANPING_LAND, 1, [
    "2022年收到政府信息公开申请32件。2023年收到政府信息公开申请37件，⟦prose-claim⟧均已答复⟦/⟧。",
  ]),
];
