/** The numeral that a heading begins with, behind what conversion left in front of it. */
import { NUMERALS } from "../form/index.js";
import { fold, isBlank, oneOf } from "./characters/index.js";
import type { MarkedLine } from "./lines.js";
import type { Span } from "./span.js";
import { TAG } from "./tags.js";

/** Junk in front of a heading that conversion left: [bookmark: …], tags, Markdown marks, quotes. */
const JUNK = new RegExp(
  String.raw`^(?:\s|\u00a0|\u3000|\ufeff|[\u200b-\u200f]|\[bookmark:[^\]\n]{0,40}\]|${TAG}|#{1,6}|\*{1,3}|>|(?:[-+•·●■◆★]\s))*`,
  "iu",
);

const NUMERAL =
  /^(十[一二三四五六七八九]?|[一二三四五六七八九])\s{0,4}(?:[、，,.．。:：]\s{0,4}|[\s\u3000\u00a0]{1,4})/u;

/** A line and the numeral that it begins with. */
export interface Numbered {
  /** Behind the junk. */
  readonly start: number;
  readonly numeral?: number;
  readonly numeralSpan?: Span;
  readonly titleStart: number;
}

/** The end of the junk before a heading. Most lines have none but blanks, which need no pattern. */
function junkEnd(text: string, line: Span): number {
  let start = line.start;
  while (start < line.end && isBlank(text.charCodeAt(start))) start++;
  if (isIdeograph(text.charCodeAt(start))) return start;
  return line.start + (JUNK.exec(text.slice(line.start, line.end))?.[0] ?? "").length;
}

const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Could a numeral begin with this code unit? Radicals (U+2F00 for 一) and compatibility ideographs stand for others. */
const mayBeginNumeral = (code: number): boolean => isNumeral(fold(code));

const isNumeral = oneOf("一二三四五六七八九十");

/** What junk that is no blank begins with, and the one blank that is junk but no blank elsewhere. */
const beginsJunk = oneOf("[<#*>-+•·●■◆★\u1680");

/** @returns whether a line may begin with a numeral, told by its first character: most do not */
export function mayBeNumbered(text: string, { from, to }: MarkedLine): boolean {
  if (from === to) return false;
  const first = text.charCodeAt(from);
  return mayBeginNumeral(first) || beginsJunk(first);
}

/** So much of a line is enough to read the numeral it begins with. */
const LONGEST_NUMERAL = 24;

/** text[start, end) folded, a code unit for a code unit, so that what is found in it has the same offsets. */
function foldedUnits(text: string, start: number, end: number): string {
  let same = start;
  while (same < end && fold(text.charCodeAt(same)) === text.charCodeAt(same)) same++;
  let units = text.slice(start, same);
  for (let i = same; i < end; i++) units += String.fromCharCode(fold(text.charCodeAt(i)));
  return units;
}

/** @returns the numeral that a line begins with, if it does, and where its title begins */
export function readNumeral(text: string, line: Span): Numbered {
  const start = junkEnd(text, line);
  if (start >= line.end || !mayBeginNumeral(text.charCodeAt(start))) return { start, titleStart: start };
  const match = NUMERAL.exec(foldedUnits(text, start, Math.min(line.end, start + LONGEST_NUMERAL)));
  if (!match?.[1]) return { start, titleStart: start };
  const digits = match[1];
  const numeral = digits.startsWith("十")
    ? 10 + Math.max(0, NUMERALS.indexOf(digits.slice(1) as "一") + 1)
    : NUMERALS.indexOf(digits as "一") + 1;
  return { start, numeral, numeralSpan: { start, end: start + digits.length }, titleStart: start + match[0].length };
}

/** Other numbers that chapters are given: 1、, （一）, 第一章, a dash that was an 一, an 一 without its 、. */
const LOOSE_NUMERAL =
  /^(?:第([一二三四五六])(?:章|部分)[、，,.．:：\s\u3000]{0,4}|([1-6１-６])[、，,.．\s]{1,4}|[（(]([一二三四五六])[）)][、\s]{0,4}|([—－–―-]{1,2})、|([一二三四五六]))/u;

/** So much of a line is enough to read a number of another kind. */
const LONGEST_LOOSE = 16;

/** @returns the number of another kind that text[start, end) begins with, and where its title begins */
export function readLooseNumeral(text: string, start: number, end: number): Required<Numbered> | undefined {
  const match = LOOSE_NUMERAL.exec(text.slice(start, Math.min(end, start + LONGEST_LOOSE)));
  if (!match) return undefined;
  const written = match.slice(1).find((group) => group !== undefined) ?? "";
  const folded = written.normalize("NFKC");
  const numeral = match[4] ? 1 : /\d/.test(folded) ? Number(folded) : NUMERALS.indexOf(folded as "一") + 1;
  const at = start + match[0].indexOf(written);
  return { start, numeral, numeralSpan: { start: at, end: at + written.length }, titleStart: start + match[0].length };
}
