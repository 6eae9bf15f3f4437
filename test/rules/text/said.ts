/** What one rule says of a text, for tests of wordings. */

import type { Finding, Fix } from "../../../server/src/facts/finding.js";
import { parseReport, type Report } from "../../../server/src/report/index.js";
import type { Rule } from "../../../server/src/rules/index.js";

const TITLE = "云溪县水利局2023年政府信息公开工作年度报告";

/** @returns a report whose first chapter holds the given lines */
export function reportOf(...lines: string[]): Report {
  return parseReport([TITLE, "一、总体情况", ...lines, "二、主动公开政府信息情况", ""].join("\n"));
}

/** @returns the words that a rule finds fault with, in the order of the text */
export function said(rule: Rule, ...lines: string[]): string[] {
  return saidOf(rule, reportOf(...lines));
}

/** @returns the same for a whole report */
export function saidOf(rule: Rule, report: Report): string[] {
  return [...rule.check(report)]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => report.text.slice(span.start, span.end));
}

function apply(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((fixed, { span, text: put }) => fixed.slice(0, span.start) + put + fixed.slice(span.end), text);
}

/** @returns the lines after the first fix of every finding, one finding at a time, until nothing fixable is left */
export function afterFix(rule: Rule, ...lines: string[]): string {
  let report = reportOf(...lines);
  for (let round = 0; round < 50; round++) {
    const found: Finding | undefined = [...rule.check(report)].find(({ fixes }) => fixes?.length);
    const fix = found?.fixes?.[0];
    if (!fix) break;
    report = parseReport(apply(report.text, fix));
  }
  return report.text.split("\n").slice(2, -2).join("\n");
}

/** @returns the first fix of the first finding */
export function firstFix(rule: Rule, ...lines: string[]): Fix {
  const [found] = rule.check(reportOf(...lines));
  const fix = found?.fixes?.[0];
  if (!fix) throw new Error("no fix");
  return fix;
}
