import { message } from "../../messages/message.js";
import { sumRule, UNFILLED } from "./sumRule.js";

export const outcomeTotal = sumRule("outcome-total", {
  name: message("表三某列办理结果合计不符", "Outcome total"),
  says: message(
    "表三某列合计不符：各办理结果之和不等于（七）总计",
    "The outcomes of a column of table three do not add up to （七）总计",
  ),
  milder: UNFILLED,
});
