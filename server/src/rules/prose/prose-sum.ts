import { areSure, figureWords, isTold } from "../../facts/compared.js";
import { contradictions } from "../../facts/contradictions.js";
import type { Finding } from "../../facts/finding.js";
import { grounded } from "../../facts/grounds.js";
import { type Message, message } from "../../messages/message.js";
import { type Difference, type Part, proseOf, type Quantity, type Whole } from "../../prose/index.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

function textOf(report: Report, span: { start: number; end: number }): string {
  return report.text.slice(span.start, span.end);
}

/** @returns how amounts are written that are told beside this one: yuan in 万元 where it is told so */
function writing(report: Report, { unit, span }: Quantity): (value: number) => string {
  const scale = unit === "元" && /万/.test(textOf(report, span)) ? 10_000 : 1;
  return (value) => String(Number((value / scale).toFixed(6)));
}

/** 收到26件。在这28件中: what takes up a figure is not what was told. */
function takesUp({ whole, parts, verdict }: Whole, told: Quantity, report: Report): Finding {
  return {
    span: whole.span,
    message: grounded(
      message(
        "前面说的是 {1}，这里却是 {0}。",
        "{1} is what was told before; here it is {0}.",
        textOf(report, whole.span),
        textOf(report, told.span),
      ),
      verdict,
    ),
    related: parts.map(({ quantity }) => ({
      span: quantity.span,
      message: message("前面的数字", "What was told before"),
    })),
  };
}

/** 1836条，月均135条: what there is of each on average is not what all of them come to by their number. */
function isNoMean({ whole, verdict }: Whole, { quantity, times }: Part, report: Report): Finding {
  const mean = writing(report, quantity)(Number((whole.value / times).toPrecision(6)));
  return {
    span: quantity.span,
    message: grounded(
      message(
        "{0} 除以 {1}，平均是 {2}，文中写的是 {3}。",
        "{0} by {1} is {2} on average, not {3}.",
        textOf(report, whole.span),
        String(times),
        mean,
        textOf(report, quantity.span),
      ),
      verdict,
    ),
    related: [{ span: whole.span, message: message("平均的是这个数", "What it is the average of") }],
  };
}

function findingOf(whole: Whole, report: Report): Finding {
  const [first, second] = whole.parts;
  if (whole.takesUp && first && !second) return takesUp(whole, first.quantity, report);
  if (whole.isMean && first) return isNoMean(whole, first, report);
  const shown = writing(report, whole.whole);
  const sum = whole.parts.reduce((total, part) => total + part.quantity.value * part.times, 0);
  const terms = whole.parts.map(({ times, quantity }) => {
    const value = shown(quantity.value);
    return times === 1 ? value : times < 0 ? `−${value}` : `${times} × ${value}`;
  });
  return {
    span: whole.whole.span,
    message: grounded(
      message(
        "各项相加 {1} = {2}，与总数 {0} 不符。",
        "The parts do not make up {0}: {1} = {2}.",
        textOf(report, whole.whole.span),
        terms.join(" + ").replaceAll("+ −", "− "),
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

/** How much more or less one figure is than the other, in words. */
function changeFrom(before: string, more: number, sideBySide: boolean): Message {
  if (more === 0) return sideBySide ? message("两数相同", "the two are the same") : message("没有变化", "none");
  if (sideBySide) return more > 0 ? message("多 {0}", "{0} more", before) : message("少 {0}", "{0} less", before);
  return more > 0 ? message("增加 {0}", "{0} more", before) : message("减少 {0}", "{0} less", before);
}

/** 132条，比上年增加14条，上年为119条: what is told of the change is not what lies between the two. */
function differs({ by, span, now, before, sideBySide, verdict }: Difference, report: Report): Finding {
  const text = (one: { start: number; end: number }) => textOf(report, one);
  const more = now.value - before.value;
  const change = changeFrom(writing(report, before)(Math.abs(more)), more, sideBySide);
  const figures = [text(before.span), figureWords(report, now), change, text(by?.span ?? span)] as const;
  const says = sideBySide
    ? message(
        "{1} 与 {0} 相比：{2}，与文中的“{3}”不符。",
        "{1} beside {0}: {2}, which is not what {3} says.",
        ...figures,
      )
    : message(
        "从 {0} 到 {1}，变化是{2}，与文中的“{3}”不符。",
        "From {0} to {1} the change is {2}, which is not what {3} says.",
        ...figures,
      );
  return {
    span,
    message: grounded(says, verdict),
    related: [now, before].filter(isTold).map((quantity) => ({
      span: quantity.span,
      message: message("参与比较的数字", "One of the figures compared"),
    })),
  };
}

export const proseSum: Rule = {
  id: "prose-sum",
  name: message("分项之和与总数不符", "Prose sum"),
  level: "warning",
  reads: "text",
  says: message(
    "各项相加与总数、增减与前后两数不符",
    "Parts do not make up their whole, or a change is not that of its figures",
  ),
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
    for (const difference of proseOf(report).differences) {
      const { by, kind, now, before, verdict } = difference;
      // How many times as much there is, prose-percent says.
      if (
        kind !== "times" &&
        verdict.said &&
        areSure(report, now) &&
        ![by, now, before].some((one) => one && isTold(one) && named.has(one))
      )
        yield differs(difference, report);
    }
  },
};
