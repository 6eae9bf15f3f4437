/** Figures that name a cell and count something else, as what stands beside them shows. */
import { LINCHUAN_CITY, NANPING_COUNTY, NANPING_LAND, QINGHE_WATER, QINGZHOU_LAND } from "./bodies.js";
import { type Case, cases } from "./case.js";

export const BESIDE_CELLS: readonly Case[] = [
  // In gross and in net; by whose desk, and all together.
  // What is counted otherwise is no part of the applications.
  ...cases(NANPING_LAND, 3, ["收到申请37件，予以公开的信息62条。", "收到申请37件，其中予以公开⟦prose-table⟧62件⟦/⟧。"]),
  ...cases(NANPING_LAND, 3, [
    "登记申请46件，撤回5件、并案4件，实际新收37件。",
    "收件总数61件，含来信咨询24件，计入本表的申请37件。",
    "收到申请⟦prose-table⟧47件⟦/⟧，撤回6件、并案4件。",
    "我局直接收到30件，市局转来7件，合计37件。",
  ]),
  // The papers of the cases that the table counts.
  ...cases(NANPING_LAND, 1, [
    "行政处罚58件，处罚决定书64份（其中6件有两个当事人）。",
    "行政处罚⟦prose-table⟧85件⟦/⟧，全部公示。",
  ]),
  // Those above are not all.
  ...cases(QINGZHOU_LAND, 3, ["自然人新收86件，律所新收3件；以上主体上年结转4件，企业上年结转1件。"]),
  // So many names; what is left where some are not counted; parts by what a heading names.
  ...cases(NANPING_LAND, 3, [
    "一年来，各项工作扎实推进。仅信访举报投诉类和本机关不掌握两项就有12件。",
    "不予公开4件中有1件为行政查询，若不计此类，不予公开仅3件。",
    "1.依申请公开工作：全年申请37件。办理方式：我局直接办理21件，转分局办理16件。",
    "办理情况：收到申请⟦prose-table⟧73件⟦/⟧，均已登记。",
  ]),
  // A sentence that begins with 其中 or a figure tells of the applicants of the one before.
  ...cases(NANPING_LAND, 3, ["自然人新收30件，办结28件。其中予以公开12件。", "企业新收5件，办结4件。1件转入2024年。"]),
  // A heading names the applicants of whom there were none.
  ...cases(NANPING_LAND, 3, [
    "企业5件：4件办结，1件结转；科研机构：没有申请。",
    "企业5件：4件办结，1件结转；自然人：⟦prose-claim⟧没有申请⟦/⟧。",
  ]),
  ...cases(NANPING_COUNTY, 4, [
    "县政府作为被申请人的行政复议3件，由市政府办理。",
    "复议，诉讼共7件，其中复议5件。",
    "复议，诉讼共⟦prose-table⟧8件⟦/⟧，其中复议5件。",
  ]),
  ...cases(QINGHE_WATER, 1, [
    // Those who applied for what came in and what was carried in.
    "上年结转申请2件，本年新收12件，其中自然人11件、商业企业2件、法律服务机构1件。",
    "新收政府信息公开申请12件，上年结转2件，其中自然人⟦prose-table⟧19件⟦/⟧、商业企业2件、法律服务机构1件。",
  ]),
  ...cases(QINGHE_WATER, 3, [
    // How long it took, and how often something was done, stands in no table.
    "7日内答复4件，8至15日答复5件，16至20日答复2件。",
    "从办理时长看，10日以内办结4件，11至20日办结7件。",
    "不予公开11件次，实际1件。",
    "不予公开⟦prose-table⟧11件⟦/⟧。",
  ]),
  // 市政府 is its own office or all the region's: of applications it is said only beside a figure of the region.
  ...cases(LINCHUAN_CITY, 1, [
    "市政府收到申请5件。",
    "市政府共受理政府信息公开申请5件，其余由部门受理。",
    "全市收到申请⟦prose-table⟧5件⟦/⟧。",
  ]),
  // What was carried in and ended so; what was late.
  ...cases(QINGHE_WATER, 3, [
    "公开4件（其中上年结转1件）。",
    "办结11件，其中予以公开4件（含上年结转1件）。",
    "上年结转⟦prose-table⟧1件⟦/⟧。",
    "超期办结0件。",
    "答复11件。未按期办结0件。",
  ]),
];
