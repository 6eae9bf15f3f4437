import { sumFindings } from "../../facts/sums.js";
import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const reviewTotal: Rule = {
  id: "review-total",
  level: "error",
  says: message("The results of a group of table four do not add up to its total"),
  check: (report) => sumFindings(report).filter((finding) => finding.id === "review-total"),
};
