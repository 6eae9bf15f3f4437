import { areSure, figureWords, isTold } from "../../facts/compared.js";
import type { Finding, Fix } from "../../facts/finding.js";
import { grounded } from "../../facts/grounds.js";
import { message } from "../../messages/message.js";
import { type Difference, type Percentage, proseOf } from "../../prose/index.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

function rounded(percentage: Percentage): string {
  const decimals = Math.max(0, Math.round(-Math.log10(percentage.percent.step)));
  return percentage.expected.toFixed(decimals);
}

function findingOf(percentage: Percentage, report: Report): Finding {
  const { percent, of, base, kind } = percentage;
  const text = (span: { start: number; end: number }) => report.text.slice(span.start, span.end);
  const should = rounded(percentage);
  const fix: Fix = {
    title: message("将百分比改为 {0}%", "Set the percentage to {0}%", should),
    edits: [{ span: percent.figureSpan, text: should }],
    // Which of the figures is wrong, only their writer knows.
    preferred: false,
    safe: false,
  };
  const says =
    kind === "share"
      ? message(
          "按 {0} 和 {1} 计算，比例是 {2}%，文中写的是 {3}。",
          "{0} of {1} is {2}%, not {3}.",
          figureWords(report, of),
          figureWords(report, base),
          should,
          text(percent.span),
        )
      : message(
          "从 {0} 到 {1}，变化 {2}%，文中写的是 {3}。",
          "From {0} to {1} the change is {2}%, not {3}.",
          figureWords(report, base),
          figureWords(report, of),
          should,
          text(percent.span),
        );
  return {
    span: percent.span,
    message: grounded(says, percentage.verdict),
    related: [of, base].filter(isTold).map((quantity) => ({
      span: quantity.span,
      message: message("参与比较的数字", "One of the figures compared"),
    })),
    // 三成 is not set right by a number.
    fixes: /[%％]$/.test(text(percent.span)) ? [fix] : [],
  };
}

/** 是81篇的两倍, 翻了一番: told of figures of which the one is not so many times the other. */
function multiplied({ span, now, before, verdict }: Difference, report: Report): Finding {
  const text = (one: { start: number; end: number }) => report.text.slice(one.start, one.end);
  const times = String(Number((now.value / before.value).toFixed(2)));
  return {
    span,
    message: grounded(
      message(
        "按 {0} 和 {1} 计算，前者是后者的 {2} 倍，与文中的“{3}”不符。",
        "{0} is {2} times {1}, which is not what {3} says.",
        figureWords(report, now),
        text(before.span),
        times,
        text(span),
      ),
      verdict,
    ),
    related: [now, before].filter(isTold).map((quantity) => ({
      span: quantity.span,
      message: message("参与比较的数字", "One of the figures compared"),
    })),
  };
}

export const prosePercent: Rule = {
  id: "prose-percent",
  name: message("百分比计算有误", "Prose percent"),
  level: "warning",
  reads: "text",
  says: message("百分比与所依据的数字不符", "A percentage does not follow from its figures"),
  *check(report: Report) {
    const prose = proseOf(report);
    const broken = new Set(prose.wholes.filter((whole) => whole.verdict.said).map((whole) => whole.whole));
    for (const percentage of prose.percentages) {
      // Where the parts do not make up the whole, that is what is said.
      if (!percentage.verdict.said || !areSure(report, percentage.of, percentage.base)) continue;
      const { base } = percentage;
      if (!isTold(base) || !broken.has(base)) yield findingOf(percentage, report);
    }
    for (const difference of prose.differences) {
      if (difference.kind === "times" && difference.verdict.said) yield multiplied(difference, report);
    }
  },
};
