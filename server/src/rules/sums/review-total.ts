import { message } from "../../messages/message.js";
import { sumRule } from "./sumRule.js";

export const reviewTotal = sumRule("review-total", {
  name: message("表四合计不符", "Review total"),
  says: message(
    "表四某组合计不符：四种结果之和不等于总计",
    "The results of a group of table four do not add up to its total",
  ),
});
