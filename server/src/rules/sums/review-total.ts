import { sumFindings } from "../../facts/sums.js";
import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const reviewTotal: Rule = {
  id: "review-total",
  level: "error",
  says: message(
    "表四某组合计不符：四种结果之和不等于总计",
    "The results of a group of table four do not add up to its total",
  ),
  check: (report) => sumFindings(report).filter((finding) => finding.id === "review-total"),
};
