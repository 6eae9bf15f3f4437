import { sumFindings } from "../../facts/sums.js";
import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const rowTotal: Rule = {
  id: "row-total",
  level: "error",
  says: message(
    "表三某行合计不符：自然人与五类组织之和不等于总计",
    "自然人 and the five kinds of organisation do not add up to 总计 in a row of table three",
  ),
  check: (report) => sumFindings(report).filter((finding) => finding.id === "row-total"),
};
