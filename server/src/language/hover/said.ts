/** What is said of a figure or a claim of the prose: from the cell, and from the prose itself. */

import { tableName } from "../../facts/names.js";
import { type QuantityPlace, quantityAt } from "../../facts/quantities.js";
import { type Said, saidAt, sumName } from "../../facts/said.js";
import { type Message, message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import { figureText } from "../equationText.js";
import { excerpt, type Page } from "./page.js";

/** @returns a figure that is held against a cell, for the page of the cell; `lineOf` counts lines of the document from 0 */
export function saidLine(report: Report, said: Said, lineOf: (offset: number) => number): Message {
  const words = excerpt(report.text, said.words);
  const line = lineOf(said.start) + 1;
  const mark = said.state === "agrees" ? "✓" : "✗";
  return message("正文第 {0} 行“{1}” {2}", "line {0}: “{1}” {2}", line, words, mark);
}

/** @returns what is said of a figure or a claim at an offset of the prose; undefined where none is */
export function prosePage(report: Report, offset: number): Page | undefined {
  const said = saidAt(report, offset);
  const place = quantityAt(report, offset);
  const span = place?.quantity.span ?? said[0];
  if (!span) return undefined;
  const lines = [...said.map((one) => comparison(report, one)), ...(place ? sumLines(place) : [])];
  return {
    span: { start: span.start, end: span.end },
    title: message("正文：{0}", "Text: {0}", excerpt(report.text, span)),
    lines: lines.length > 0 || !place ? lines : [silence(place)],
  };
}

function comparison(report: Report, { sum, state, value, reason }: Said): Message {
  const cell = message("{0}“{1}”", "{0} ({1})", tableName(sum.table), sumName(report, sum));
  if (state === "unknown" || value === undefined)
    return message(
      "对应{0}：表中这个数没有读出或者有疑问，未核对",
      "{0}: its figure there is not read or in doubt; not judged",
      cell,
    );
  const figure = message("{0}：{1}", "{0}: {1}", cell, figureText(value));
  if (state === "agrees") return message("{0} ✓", "{0} ✓", figure);
  if (state === "contradicts") return message("{0} ✗", "{0} ✗", figure);
  return message(
    "{0}，与正文不同；未提示，因为{1}",
    "{0}, which differs; not reported: {1}",
    figure,
    reason ?? message("这句话可能另有所指", "the sentence may mean something else"),
  );
}

/** The sums and percentages of a figure that hold, and those that are said not to: others are no more than a guess. */
function sumLines({ wholes, percentages, differences }: QuantityPlace): Message[] {
  const isKnown = ({ verdict: { contradicts, said } }: { verdict: Verdict }): boolean => !contradicts || said;
  return [
    ...wholes.filter(isKnown).map(wholeLine),
    ...percentages.filter(isKnown).map(rateLine),
    ...differences.filter(isKnown).map(changeLine),
  ];
}

type Verdict = QuantityPlace["wholes"][number]["verdict"];

/** What the parts of a figure come to; a mark only where it holds or is said not to. */
function wholeLine({ whole, parts, isMean, verdict }: QuantityPlace["wholes"][number]): Message {
  const terms = parts.map(({ quantity, times }) =>
    times === 1
      ? figureText(quantity.value)
      : times < 0
        ? `−${figureText(quantity.value)}`
        : `${figureText(quantity.value)} × ${times}`,
  );
  const sum = parts.reduce((all, { quantity, times }) => all + quantity.value * times, 0);
  const [left, right] = [terms.join(" + ").replaceAll("+ −", "− "), figureText(whole.value)];
  // 153 × 12 is what the average stands for, and need not be the whole to its last digit.
  if (isMean)
    return verdict.contradicts
      ? message("平均：{0}{1}", "average: {0}{1}", `${left} ≠ ${right}`, verdict.said ? " ✗" : "")
      : message("平均：{0} ✓", "average: {0} ✓", `${left} ≈ ${right}`);
  return verdict.contradicts
    ? message("分项：{0}{1}", "parts: {0}{1}", `${left} = ${figureText(sum)} ≠ ${right}`, verdict.said ? " ✗" : "")
    : message("分项：{0} ✓", "parts: {0} ✓", `${left} = ${right}`);
}

function rateLine({ kind, of, base, percent, expected, verdict }: QuantityPlace["percentages"][number]): Message {
  const [one, other] = [figureText(of.value), figureText(base.value)];
  const change = kind === "growth" ? `${one} − ${other}` : `${other} − ${one}`;
  const terms = kind === "share" ? `${one} ÷ ${other}` : `(${change}) ÷ ${other}`;
  const due = `${Number(expected.toFixed(2))}%`;
  const differs = `${terms} = ${due} ≠ ${figureText(percent.value)}%`;
  return verdict.contradicts
    ? message("比例：{0}{1}", "percentage: {0}{1}", differs, verdict.said ? " ✗" : "")
    : message("比例：{0} ✓", "percentage: {0} ✓", `${terms} = ${due}`);
}

function changeLine({ now, before, by, kind, verdict }: QuantityPlace["differences"][number]): Message {
  if (kind === "times") {
    const times = `${figureText(now.value)} ÷ ${figureText(before.value)} = ${figureText(Number((now.value / before.value).toFixed(2)))}`;
    return verdict.contradicts
      ? message("倍数：{0} ✗", "times: {0} ✗", times)
      : message("倍数：{0} ✓", "times: {0} ✓", times);
  }
  const [left, right] = kind === "decline" ? [before, now] : [now, before];
  const terms = `${figureText(left.value)} − ${figureText(right.value)}`;
  const [due, told] = [figureText(left.value - right.value), figureText(by?.value ?? 0)];
  return verdict.contradicts
    ? message("增减：{0} ✗", "change: {0} ✗", `${terms} = ${due} ≠ ${told}`)
    : message("增减：{0} ✓", "change: {0} ✓", `${terms} = ${due}`);
}

/** Why nothing is said of a figure. */
function silence({ quantity, wholes, percentages }: QuantityPlace): Message {
  if (quantity.approximate) return message("约数，不核对", "approximate; not judged");
  if (quantity.otherYear !== undefined) return message("说的是别的年份，不核对", "of another year; not judged");
  // Of the divisions that nothing was said of, the one that it is the whole of.
  const own = wholes.find(({ whole, parts }) => whole.span.start === quantity.span.start && parts.length > 1);
  if (own) return message("{0}（分项未必列全，未提示）", "{0} (perhaps not all parts; not reported)", wholeLine(own));
  const rate = percentages.find(({ percent }) => percent.span.start === quantity.span.start);
  if (rate)
    return message("{0}（未必是这两个数之比，未提示）", "{0} (perhaps of other figures; not reported)", rateLine(rate));
  return message(
    "未核对：看不出它与表格或者别的数有什么关系",
    "not judged: no relation to the tables or to another figure was read",
  );
}
