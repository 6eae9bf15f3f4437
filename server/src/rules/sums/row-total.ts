import { message } from "../../messages/message.js";
import { sumRule, UNFILLED } from "./sumRule.js";

export const rowTotal = sumRule("row-total", {
  name: message("表三某行合计不符", "Row total"),
  says: message(
    "表三某行合计不符：自然人与五类组织之和不等于总计",
    "自然人 and the five kinds of organisation do not add up to 总计 in a row of table three",
  ),
  milder: UNFILLED,
});
