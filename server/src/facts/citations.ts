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

/** The brackets of numbers, as people write them. */
const BRACKETS: Readonly<Record<string, string>> = { "〔": "〔﹝［[【(（", "〕": "〕﹞］]】)）" };

/** How many blanks may stand between two letters, or between two words. */
const MOST_BLANKS = 3;

function behindBlanks(text: string, start: number, most = MOST_BLANKS): number {
  let at = start;
  while (at < start + most && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/** @returns where a word ends that begins at an offset, with blanks between its letters or without; undefined: it is another */
function endOfWord(text: string, start: number, word: string): number | undefined {
  let at = start;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const like = BRACKETS[letter] ?? letter;
    if (i > 0 && !like.includes(text.charAt(at))) at = behindBlanks(text, at);
    if (at >= text.length || !like.includes(text.charAt(at))) return undefined;
    at++;
  }
  return at;
}

/** A way to name a law: what it may begin with, and where it ends if it begins at an offset. */
interface Form {
  readonly law: Law;
  readonly begins: string;
  readonly end: (text: string, start: number) => number | undefined;
}

const COUNTRY = "中华人民共和国";

/** What stands before and behind the names of others: 某省政府信息公开条例, 行政复议法实施条例. */
const BEFORE_OTHERS = /[省市县区州]/u;
const BEHIND_OTHERS = ["实施", "释义", "解释"];

/** The name in full, with the country's before it or not, in 《》 or not. */
function endOfName(text: string, start: number, name: string): number | undefined {
  if (BEFORE_OTHERS.test(text.charAt(start - 1))) return undefined;
  const from = text.charAt(start) === "《" ? start + 1 : start;
  const country = endOfWord(text, from, COUNTRY);
  const end = endOfWord(text, country === undefined ? from : behindBlanks(text, country), name);
  if (end === undefined || BEHIND_OTHERS.some((words) => text.startsWith(words, end))) return undefined;
  return text.charAt(end) === "》" ? end + 1 : end;
}

/** The short name, which is one in 《》 only. */
function endOfShort(text: string, start: number, short: string): number | undefined {
  const end = endOfWord(text, behindBlanks(text, start + 1, 2), short);
  if (end === undefined) return undefined;
  const close = behindBlanks(text, end, 2);
  return text.charAt(close) === "》" ? close + 1 : undefined;
}

/** The forms of a law: its number, the name it is quoted by, and where it has one its short name in 《》. */
function formsOf(law: Law): Form[] {
  const { short, number } = law;
  const name = lawName(law);
  return [
    ...(number === undefined
      ? []
      : [{ law, begins: number.charAt(0), end: (text: string, start: number) => endOfWord(text, start, number) }]),
    { law, begins: `《${COUNTRY.charAt(0)}${name.charAt(0)}`, end: (text, start) => endOfName(text, start, name) },
    ...(short === undefined
      ? []
      : [{ law, begins: "《", end: (text: string, start: number) => endOfShort(text, start, short) }]),
  ];
}

/** The forms by the characters that they begin with: patterns of as many words would take a tenth of a second to be made. */
const FORMS = new Map<number, Form[]>();
for (const form of LAWS.flatMap(formsOf)) {
  for (const letter of form.begins) {
    const code = letter.charCodeAt(0);
    FORMS.set(code, [...(FORMS.get(code) ?? []), form]);
  }
}

/** @returns every law and notice that a report names, in the order of the text; no name is part of another */
export const citations = once(({ text }: Report): readonly Citation[] => {
  const found: Citation[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const { law, end } of FORMS.get(text.charCodeAt(at)) ?? []) {
      const behind = end(text, at);
      if (behind === undefined) continue;
      found.push(citationAt(text, law, at, behind));
      at = behind - 1;
      break;
    }
  }
  return found;
});

/** @returns the number that 五十七 or 57 is; NaN where the characters are none */
export function articleNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const read = chineseNumber(written, 0);
  return read?.end === written.length ? read.value : Number.NaN;
}

function citationAt(text: string, law: Law, start: number, end: number): Citation {
  const named = { start, end, law };
  const behind = ARTICLE.exec(text.slice(named.end, named.end + 16));
  if (!behind) return named;
  return { ...named, end: named.end + behind[0].length, article: articleNumber(behind[1] as string) };
}

/** @returns the law that is named at an offset of a report */
export function citationAtOffset(report: Report, offset: number): Citation | undefined {
  return spanAt(citations(report), offset) as Citation | undefined;
}
