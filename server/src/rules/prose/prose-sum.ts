import { contradictions } from "../../facts/contradictions.js";
import type { Finding } from "../../facts/finding.js";
import { grounded } from "../../facts/grounds.js";
import { message } from "../../messages/message.js";
import { proseOf, type Quantity, type Whole } from "../../prose/index.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

function textOf(report: Report, span: { start: number; end: number }): string {
  return report.text.slice(span.start, span.end);
}

function findingOf(whole: Whole, report: Report): Finding {
  const scale = whole.whole.unit === "元" && /万/.test(textOf(report, whole.whole.span)) ? 10_000 : 1;
  const shown = (value: number) => String(Number((value / scale).toFixed(6)));
  const sum = whole.parts.reduce((total, part) => total + part.quantity.value * part.times, 0);
  const terms = whole.parts.map((part) => (part.times === 1 ? "" : `${part.times} × `) + shown(part.quantity.value));
  return {
    span: whole.whole.span,
    message: grounded(
      message(
        "各项相加 {1} = {2}，与总数 {0} 不符。",
        "The parts do not make up {0}: {1} = {2}.",
        textOf(report, whole.whole.span),
        terms.join(" + "),
        shown(sum),
      ),
      whole.verdict,
    ),
    related: whole.parts.map((part) => ({
      span: part.quantity.span,
      message: message("其中一项", "One of the parts"),
    })),
  };
}

export const proseSum: Rule = {
  id: "prose-sum",
  name: message("分项之和与总数不符", "Prose sum"),
  level: "warning",
  reads: "text",
  says: message("各项相加与总数不符", "Parts that are said to make up a whole do not"),
  *check(report: Report) {
    const named = new Set(contradictions(report).map(({ link }) => link.quantity));
    const said = new Set<number>();
    const added = new Set<Quantity>();
    for (const whole of proseOf(report).wholes) {
      if (!whole.verdict.said || said.has(whole.whole.span.start)) continue;
      // The table has already named the figure that is wrong.
      if (named.has(whole.whole) || whole.parts.some((part) => named.has(part.quantity))) continue;
      // 采纳9条、未采纳11条，两类共27条 of 27条 is one list with two wholes.
      if (whole.parts.every((part) => added.has(part.quantity))) continue;
      for (const part of whole.parts) added.add(part.quantity);
      said.add(whole.whole.span.start);
      yield findingOf(whole, report);
    }
  },
};
