/** Sentences that are wrong and are not found yet. Who makes one found moves it to its topic. */
import { ANHE_TRANSPORT, QINGZHOU_LAND } from "./bodies.js";
import { type Case, cases } from "./case.js";

export const KNOWN_MISSES: readonly Case[] = [
  ...cases(QINGZHOU_LAND, 3, ["按申请人划分：自然人86件，商业企业⟦prose-table⟧12件⟦/⟧，法律服务机构3件。"]),
  ...cases(ANHE_TRANSPORT, 3, [
    "因信访举报投诉类申请不予处理⟦prose-table⟧3件⟦/⟧，因要求重新出具已获取信息不予处理1件。",
  ]),
];
