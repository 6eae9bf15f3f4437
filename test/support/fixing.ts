/** Applies the repairs of findings and says what is not as it should be afterwards. */

import type { Edit, Fix } from "../../server/src/facts/finding.js";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport, parseVolume, type Volume } from "../../server/src/report/index.js";
import { type Judged, judge } from "../../server/src/rules/index.js";
import { findingsOf, type PlacedFinding } from "../../server/src/service/findings.js";
import { type Choice, fixEdits } from "../../server/src/service/fixes.js";

/** @returns the text with the edits made; throws where two of them overlap or meet */
export function apply(text: string, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const { span, text: put } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (span.start < at || span.end < span.start || span.end > text.length)
      throw new RangeError(`an edit at ${span.start}–${span.end} of ${text.length}, after ${at}`);
    done += text.slice(at, span.start) + put;
    at = span.end;
  }
  return done + text.slice(at);
}

export const findingsIn = (text: string): Judged[] => judge(parseReport(text));

/** What is said, without where: what stands before it in the text may have moved it. */
const saying = ({ rule, message }: Judged): string => `${rule.id}: ${localise(message, "zh")}`;

const SUMS = new Set(["row-total", "outcome-total", "balance", "review-total"]);
const isOnSum = ({ rule }: Judged): boolean => SUMS.has(rule.id);

/** The end of a text: how many line breaks stand behind what was written last. */
const ending = (text: string): string => /\s*$/u.exec(text)?.[0] ?? "";

/**
 * @param finding one of the findings of `text`
 * @param fix one of its fixes
 * @param marked rules whose finding may follow from the fix: what it leaves blank is said to be blank
 * @returns a line for everything that is wrong with the text after the fix; none where all is right
 */
export function wrongsAfter(text: string, finding: Judged, fix: Fix, marked: readonly string[] = []): string[] {
  const after = apply(text, fix.edits);
  const findings = findingsIn(text);
  const before = findings.map(saying);
  const left = findingsIn(after);
  const wrongs: string[] = [];
  const count = (list: readonly string[], one: string) => list.filter((other) => other === one).length;
  const words = left.map(saying);
  if (count(words, saying(finding)) >= count(before, saying(finding))) wrongs.push(`still: ${saying(finding)}`);
  for (const one of left) {
    if (count(words, saying(one)) <= count(before, saying(one)) || marked.includes(one.rule.id)) continue;
    // Of two wrong cells that one slip made, the other is told of in another way once the first is right.
    const fixes = findings.filter(isOnSum).length > left.filter(isOnSum).length;
    if (!isOnSum(one) || !fixes) wrongs.push(`new: ${saying(one)}`);
  }
  if (text.includes("\r\n") && /(?:^|[^\r])\n/u.test(after)) wrongs.push("a line break of another kind");
  if (!text.includes("\n") && after.includes("\n")) wrongs.push("a line break of another kind");
  if (!text.includes("\r") && after.includes("\r")) wrongs.push("a line break of another kind");
  if (ending(after) !== ending(text)) wrongs.push(`ends in ${JSON.stringify(ending(after))}`);
  return wrongs;
}

const findOnly =
  (rule: string) =>
  (volume: Volume): PlacedFinding[] =>
    findingsOf(volume, judge).filter(({ finding }) => finding.rule.id === rule);

/** @returns the text after every finding of a rule is fixed at once, as 'set every finding of this kind right' does */
export function fixEverything(text: string, rule: string, choose: Choice): string {
  return apply(text, fixEdits(parseVolume(text), findOnly(rule), choose));
}
