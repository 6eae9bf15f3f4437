/** Where a report names a law or a notice, by title or by number. */
import { once } from "../common/once.js";
import { LAWS, type Law, lawName } from "../form/index.js";
import { chineseNumber } from "../prose/numbers.js";
import type { Report, Span } from "../report/index.js";
import { spanAt } from "./proseSpans.js";

/** A law named in the text, with the article behind its title where there is one. */
export interface Citation extends Span {
  readonly law: Law;
  /** From 1. */
  readonly article?: number;
}

const ARTICLE = /^\s{0,2}第\s{0,2}([一二三四五六七八九十百零〇]{1,7}|\d{1,3})\s{0,2}条/u;

/** A text with blanks between its characters, and the brackets of numbers as people write them. */
function loosely(text: string): string {
  const classes: Readonly<Record<string, string>> = { "〔": "[〔﹝［\\[【(（]", "〕": "[〕﹞］\\]】)）]" };
  return [...text].map((letter) => classes[letter] ?? letter).join("\\s{0,3}");
}

/** What finds a law: its number, the name it is quoted by, and where it has one its short name in 《》. */
function patternsOf(law: Law): RegExp[] {
  const { short, number } = law;
  const prefix = loosely("中华人民共和国");
  return [
    ...(number === undefined ? [] : [new RegExp(loosely(number), "gu")]),
    // 行政复议法实施条例 and 某省政府信息公开条例 are others.
    new RegExp(`(?<![省市县区州])《?(?:${prefix}\\s{0,3})?${loosely(lawName(law))}(?!实施|释义|解释)》?`, "gu"),
    ...(short === undefined ? [] : [new RegExp(`《\\s{0,2}${loosely(short)}\\s{0,2}》`, "gu")]),
  ];
}

const PATTERNS = LAWS.map((law) => ({ law, patterns: patternsOf(law) }));

/** @returns every law and notice that a report names, in the order of the text; no name is part of another */
export const citations = once(({ text }: Report): readonly Citation[] => {
  const all = PATTERNS.flatMap(({ law, patterns }) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => citationAt(text, law, match))),
  );
  return all.sort((one, other) => one.start - other.start);
});

/** @returns the number that 五十七 or 57 is; NaN where the characters are none */
export function articleNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const read = chineseNumber(written, 0);
  return read?.end === written.length ? read.value : Number.NaN;
}

function citationAt(text: string, law: Law, { index, 0: { length } }: RegExpExecArray): Citation {
  const named = { start: index, end: index + length, law };
  const behind = ARTICLE.exec(text.slice(named.end, named.end + 16));
  if (!behind) return named;
  return { ...named, end: named.end + behind[0].length, article: articleNumber(behind[1] as string) };
}

/** @returns the law that is named at an offset of a report */
export function citationAtOffset(report: Report, offset: number): Citation | undefined {
  return spanAt(citations(report), offset) as Citation | undefined;
}
