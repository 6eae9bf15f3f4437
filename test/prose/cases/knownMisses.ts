/** Sentences that are wrong and are not found yet. Who makes one found moves it to its topic. */
import { ANHE_TRANSPORT, QINGXI_TOWN, QINGZHOU_LAND, YUNXI_CIVIL } from "./bodies.js";
import { type Case, cases } from "./case.js";

export const KNOWN_MISSES: readonly Case[] = [
  ...cases(QINGXI_TOWN, 1, ["我镇本年度受理群众书面申请2件，其中⟦prose-table⟧2件⟦/⟧予以公开，未产生费用。"]),
  ...cases(QINGZHOU_LAND, 3, ["按申请人划分：自然人86件，商业企业⟦prose-table⟧12件⟦/⟧，法律服务机构3件。"]),
  ...cases(YUNXI_CIVIL, 3, ["⟦prose-claim⟧上年无结转申请⟦/⟧，本年新收25件。"]),
  ...cases(ANHE_TRANSPORT, 3, [
    "因信访举报投诉类申请不予处理⟦prose-table⟧3件⟦/⟧，因要求重新出具已获取信息不予处理1件。",
  ]),
];
