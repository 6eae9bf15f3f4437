import { message } from "../../messages/message.js";
import { sumRule, UNFILLED } from "./sumRule.js";

export const balance = sumRule("balance", {
  name: message("表三新收与结转对不上", "Balance"),
  says: message(
    "表三新收与结转对不上：新收加上年结转不等于总计加结转下年度",
    "In a column of table three, new and carried over differ from done and carried on",
  ),
  milder: UNFILLED,
});
