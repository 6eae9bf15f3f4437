/** Who applied, and by what way: network, letter, in person. */
import {
  ANHE_TRANSPORT,
  BAISHI_TOWN,
  DATANG_TOWNSHIP,
  FOREST_PRODUCTS,
  JIANGCHUAN_LABOUR,
  JIANGCHUAN_LAND,
  NANGUAN_STREET,
  NANPING_LAND,
  NINGYANG_FORESTRY,
  NINGYANG_PARK,
  QINGHE_WATER,
  QINGHE_WATER_CALM,
  QINGXI_TOWN,
  QINGZHOU_LAND,
  SONGYUAN_HEALTH,
  SONGYUAN_WATER,
  STANDARDS,
  YONGNING_MARKET,
  YUNXI_CIVIL,
  YUNXI_CIVIL_GENEROUS,
  YUNXI_HOUSING,
} from "./bodies.js";
import { type Case, cases } from "./case.js";

export const APPLICANTS_AND_CHANNELS: readonly Case[] = [
  ...cases(QINGHE_WATER, 1, [
    "依申请公开方面，本机关收到申请12件，其中自然人申请⟦prose-table⟧10件⟦/⟧，法人或其他组织申请⟦prose-table⟧2件⟦/⟧。",
    "2023年我局收到申请12件（自然人9件、法人和其他组织⟦prose-table⟧4件⟦/⟧）。",
    "收到公民、法人和其他组织提交的政府信息公开申请⟦prose-table⟧18件⟦/⟧，依法依规予以答复。",
    "全年收到政府信息公开申请12件，其中网络申请7件，信函申请4件，当面申请1件。",
    "收到自然人申请9件，法人或其他组织申请3件。",
    "收到政府信息公开申请12件（自然人9件、法人或其他组织3件），答复11件。",
    "12件申请中，9件由自然人提出，3件由法人或其他组织提出。",
    "2023年度共办理依申请公开14件次，其中政府网站受理9件次。",
    "新收依申请公开12件，其中，通过邮政寄送7件，通过网络提交5件。",
    "我局严格落实依申请公开各项规定，规范办理流程，2023年共收到12件申请，其中邮件申请6件、平台申请6件，均依法依规处理。",
  ]),
  ...cases(QINGHE_WATER, 3, ["其中，自然人9件，商业企业2件，法律服务机构1件。"]),
  ...cases(QINGHE_WATER_CALM, 3, ["收到申请8件，其中自然人7件、商业企业1件。"]),
  ...cases(QINGXI_TOWN, 1, [
    "（二）依申请公开。2022年青溪镇共收到依申请公开⟦prose-table⟧3件⟦/⟧，均为自然人提出，已按时办理答复。",
  ]),
  ...cases(QINGZHOU_LAND, 1, [
    "共收到政府信息公开申请100件，其中自然人申请⟦prose-table⟧84件⟦/⟧，法人或其他组织申请⟦prose-table⟧16件⟦/⟧。",
    "本年度新收申请100件，其中个人申请86件、企业及律师事务所等机构申请14件。",
    "全年收到依申请公开信息100件，从申请渠道看，现场提交12件，邮寄53件，网络平台35件。",
  ]),
  ...cases(QINGZHOU_LAND, 3, ["按申请人划分：自然人86件，商业企业11件，法律服务机构3件。"]),
  ...cases(QINGZHOU_LAND, 5, [
    "全年100件申请中，疑难复杂件占比较高，答复质量有待提升。下一步，将邀请律师开展培训4次。",
  ]),
  ...cases(YUNXI_CIVIL, 1, [
    "2023年，区民政局收到政府信息公开申请⟦prose-table⟧52件⟦/⟧，其中线上提交33件，线下提交19件。",
    "（二）依申请公开。本年共收到公民、法人和其他组织提出的政府信息公开申请⟦prose-table⟧三十五件⟦/⟧。",
    "2023年，区民政局收到政府信息公开申请25件，其中线上提交16件，线下提交9件，除2件尚未到期外，其余均已答复。",
  ]),
  ...cases(YUNXI_CIVIL, 3, [
    "2023年度收到的25件申请中，自然人22件，社会公益组织⟦prose-table⟧2件⟦/⟧。",
    "2023年度收到的25件申请中，自然人21件，企业3件，社会公益组织1件。",
  ]),
  ...cases(YUNXI_CIVIL_GENEROUS, 1, ["收到政府信息公开申请16件，申请人涉及自然人和法人。"]),
  ...cases(YONGNING_MARKET, 1, [
    "自然人中12件予以公开、5件因本机关不掌握无法提供，企业中2件予以公开。",
    "自然人中⟦prose-table⟧13件⟦/⟧予以公开，企业中2件予以公开。",
    "（二）依申请公开\n全年收到申请39件，其中涉及食品安全15件，涉及企业登记档案18件，涉及其他6件。",
  ]),
  ...cases(NANGUAN_STREET, 1, [
    "2022年，我街道受理依申请公开⟦prose-table⟧36件⟦/⟧，其中自然人33件，法人或其他组织6件。",
  ]),
  ...cases(NANPING_LAND, 3, [
    "自然人等申请37件。",
    "自然人、商业企业、社会公益组织、法律服务机构分别提出申请30件、5件、1件、1件。",
  ]),
  ...cases(YUNXI_HOUSING, 1, [
    "全年共收到依申请公开37件，其中通过网上平台提交21件，信函寄送12件，当面递交4件，均按程序登记。",
  ]),
  ...cases(YUNXI_HOUSING, 3, ["法人或其他组织申请的7件中，商业企业5件，其余为社会公益组织和法律服务机构。"]),
  ...cases(BAISHI_TOWN, 1, ["2022年全年收到信息公开申请37件，均为纸质申请或网上申请。"]),
  ...cases(FOREST_PRODUCTS, 1, [
    "2024年，总局共收到政府信息公开申请37件，按申请方式分，网络30件、信函7件；按申请人分，公民30件、法人或其他组织7件。",
  ]),
  ...cases(SONGYUAN_WATER, 3, ["37件新收申请中，自然人30件，商业企业5件，社会公益组织、法律服务机构各1件。"]),
  ...cases(SONGYUAN_HEALTH, 1, [
    "2024年，我委收到公民、法人和其他组织申请37件，其中医疗机构设置类20件，疫苗接种类9件，计划生育补助类8件。",
    "2024年收到申请37件，其中5家医院、3家企业提交8件，其余29件为个人提交。",
  ]),
  ...cases(JIANGCHUAN_LABOUR, 3, ["收到企业、社会组织等申请7件。"]),
  ...cases(JIANGCHUAN_LAND, 1, [
    "收到申请37件，按区域分，东城12件，西城10件，南湖15件；按方式分，网络22件，信函15件。",
  ]),
  ...cases(DATANG_TOWNSHIP, 1, ["村民提出的37件申请，村级初审、乡级复核，按时答复。"]),
  ...cases(STANDARDS, 1, ["受理的37件申请，网上提交29件，其他方式8件，均登记在案。"]),
  ...cases(ANHE_TRANSPORT, 1, [
    "（二）依申请公开。收到自然人申请⟦prose-table⟧28件⟦/⟧，法人或其他组织申请7件。",
    "（二）依申请公开。共收到申请37件。从主体看，自然人30件，法人和其他组织7件；从渠道看，网络25件，邮寄10件，当面2件。",
  ]),
  ...cases(NINGYANG_FORESTRY, 3, ["全年办件中，自然人32件、法人或其他组织7件。"]),
  ...cases(NINGYANG_PARK, 1, ["园区企业提出申请5件，周边村民提出申请30件，其他2件。"]),
];
