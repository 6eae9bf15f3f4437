import { sumFindings } from "../../facts/sums.js";
import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const balance: Rule = {
  id: "balance",
  level: "error",
  says: message(
    "表三新收与结转对不上：新收加上年结转不等于总计加结转下年度",
    "In a column of table three, new and carried over differ from done and carried on",
  ),
  check: (report) => sumFindings(report).filter((finding) => finding.id === "balance"),
};
