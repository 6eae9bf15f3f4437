import { message } from "../../messages/message.js";
import type { RuleGroup } from "../rule.js";
import { balance } from "./balance.js";
import { outcomeTotal } from "./outcome-total.js";
import { reviewTotal } from "./review-total.js";
import { rowTotal } from "./row-total.js";

export const sums: RuleGroup = {
  id: "sums",
  title: message("勾稽关系", "Arithmetic"),
  rules: [rowTotal, outcomeTotal, balance, reviewTotal],
};
