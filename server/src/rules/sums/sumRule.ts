import { sumFindings } from "../../facts/sums.js";
import type { EquationRule } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

/** Totals of table three that are not filled in yet are no mistake. */
export const UNFILLED = message(
  "总计整行或整列尚未填写时降为信息，并可一次填上。",
  "It is information as long as a whole row or column of totals is still to be filled in.",
);

/** @returns the rule that says what the judgement of all sums holds against those of its id */
export function sumRule(id: EquationRule, words: SumWords): Rule {
  return {
    id,
    level: "error",
    reads: "text",
    ...words,
    check: (report) => sumFindings(report).filter((one) => one.id === id),
  };
}

interface SumWords {
  readonly name: Message;
  readonly says: Message;
  readonly milder?: Message;
}
