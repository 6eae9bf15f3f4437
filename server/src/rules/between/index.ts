import { message } from "../../messages/message.js";
import type { RuleGroup } from "../rule.js";
import { aggregate } from "./aggregate.js";
import { carriedOver } from "./carried-over.js";
import { copiedProse } from "./copied-prose.js";
import { documentsInForce } from "./documents-in-force.js";

export const between: RuleGroup = {
  id: "between",
  title: message("年报之间", "Between reports"),
  rules: [carriedOver, documentsInForce, aggregate, copiedProse],
};
