import { sumFindings } from "../../facts/sums.js";
import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const outcomeTotal: Rule = {
  id: "outcome-total",
  level: "error",
  says: message(
    "表三某列合计不符：各办理结果之和不等于（七）总计",
    "The outcomes of a column of table three do not add up to （七）总计",
  ),
  check: (report) => sumFindings(report).filter((finding) => finding.id === "outcome-total"),
};
