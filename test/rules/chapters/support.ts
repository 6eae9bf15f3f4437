/** What the tests of the chapter rules share: sound reports to damage, findings by rule, fixes applied. */

import type { Edit, Fix, LevelSetting } from "../../../server/src/facts/finding.js";
import { CHAPTERS } from "../../../server/src/form/index.js";
import { parseReport, type Report } from "../../../server/src/report/index.js";
import { type Judged, judge, RULES } from "../../../server/src/rules/index.js";
import { type GenerateOptions, generateReport } from "../../support/generate.js";

const CHAPTER_RULES = [
  "missing-chapter",
  "duplicate-chapter",
  "chapter-order",
  "chapter-number",
  "chapter-title",
  "empty-chapter",
  "report-title",
  "missing-table",
  "form-not-supported",
];

const OTHERS_OFF: Readonly<Record<string, LevelSetting>> = Object.fromEntries(
  RULES.filter(({ id }) => !CHAPTER_RULES.includes(id)).map(({ id }) => [id, "off"]),
);

/** The headings of the form. */
export const HEADINGS: readonly string[] = CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}`);

/** As `make`, which is asked once for each of the last keys: reports are made, parsed and judged once. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    if (known.size >= 50) known.clear();
    known.set(key, value);
    return value;
  };
}

const soundText = remembered((key) => generateReport(...(JSON.parse(key) as [number, GenerateOptions])).text);

/** A sound report without quirks. */
export function sound(seed: number, options: GenerateOptions = {}): string {
  return soundText(JSON.stringify([seed, { otherQuirks: "none", ...options }]));
}

/** A text parsed. */
export const parsed: (text: string) => Report = remembered(parseReport);

/** The findings of the chapter rules. */
export const findings: (text: string) => Judged[] = remembered((text) => judge(parsed(text), OTHERS_OFF));

/** The same as `level rule [what is marked]`, in the order of the text. */
export function said(text: string): string[] {
  return findings(text).map(({ level, rule, span }) => `${level} ${rule.id} [${text.slice(span.start, span.end)}]`);
}

export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end), text);
}

/** The preferred fix of the first finding of a rule. */
export function preferredFix(text: string, rule: string): Fix {
  const fix = findings(text)
    .find((finding) => finding.rule.id === rule)
    ?.fixes?.find(({ preferred }) => preferred);
  if (!fix) throw new Error(`${rule} has no preferred fix here`);
  return fix;
}

/** The text after the preferred fix of the first finding of a rule. */
export const afterFix = (text: string, rule: string): string => applied(text, preferredFix(text, rule).edits);

/** Everything that any rule says, without places: to see that a fix brings nothing new. */
export function allSaid(text: string): string[] {
  return judge(parsed(text)).map(({ rule, message }) => `${rule.id}: ${message.en} ${JSON.stringify(message.args)}`);
}

/** A report's parts: what stands before the first chapter, then each chapter's whole lines. */
export function partsOf(text: string): { front: string; chapters: string[] } {
  const { chapters } = parsed(text);
  const first = chapters[0]?.span.start ?? text.length;
  return { front: text.slice(0, first), chapters: chapters.map(({ span }) => text.slice(span.start, span.end)) };
}

/** The report's chapters as they are named in its outline. */
export const outline = (text: string): string[] => parsed(text).chapters.map(({ name }) => name);

/** The report without some of its chapters. */
export function without(text: string, numbers: readonly number[]): string {
  const { front, chapters } = partsOf(text);
  return front + chapters.filter((_, i) => !numbers.includes(i + 1)).join("");
}

/** The report with nothing under the heading of a chapter. */
export function emptied(text: string, number: number): string {
  const { front, chapters } = partsOf(text);
  return front + chapters.map((chapter, i) => (i + 1 === number ? `${chapter.split("\n")[0]}\n\n` : chapter)).join("");
}
