/** The headings inside a chapter. */
import { isBlank, trim, withoutBlanks } from "./characters/index.js";
import { Mark, type MarkedLine } from "./lines.js";
import type { Span } from "./span.js";

/** @returns the words of a heading as they are shown: blanks and line breaks made one blank, none beside punctuation */
export function nameOf(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  if (!BLANK.test(written)) return written;
  return written
    .replace(/[\s\u3000\u00a0]+/gu, " ")
    .replace(/ ?([、，：（）]) ?/gu, "$1")
    .trim();
}

const BLANK = /\s/u;

const SUB_HEADING = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;
const SUB_SUB_HEADING = /^\d{1,2}[.、．](?!\d)/u;

/** What a line begins as a sub-heading: its depth, its span and whether the paragraph runs on behind it. */
export interface SubHeadingLine {
  readonly depth: number;
  readonly span: Span;
  readonly runIn: boolean;
  readonly name: string;
}

/** Blanks, and the marks of Markdown: # and *. */
const isPassedOver = (code: number): boolean => code === 0x23 || code === 0x2a || isBlank(code);

/** Could a sub-heading begin with this code unit: a bracket or a digit? */
const mayBegin = (code: number): boolean => code === 0xff08 || code === 0x28 || (code >= 0x30 && code <= 0x39);

/** Where a sub-heading may begin on a line, told by its first character; -1 on most lines. */
function beginningOf(text: string, line: MarkedLine): number {
  if ((line.marks & Mark.other) === 0) return -1;
  let start = line.from;
  while (start < line.end && isPassedOver(text.charCodeAt(start))) start++;
  return mayBegin(text.charCodeAt(start)) ? start : -1;
}

/** @returns whether a line may be a sub-heading, or begin with one: most are told by their first character */
export const mayBeSubHeading = (text: string, line: MarkedLine): boolean => beginningOf(text, line) !== -1;

/** @returns the sub-heading (（一）…, 1.…) that a line is or begins with */
export function readSubHeading(text: string, line: MarkedLine): SubHeadingLine | undefined {
  const start = beginningOf(text, line);
  if (start === -1) return undefined;
  const content = text.slice(start, Math.min(line.end, start + 60));
  const depth = SUB_HEADING.test(content) ? 1 : SUB_SUB_HEADING.test(content) ? 2 : 0;
  if (depth === 0) return undefined;
  const whole = trim(text, start, line.end);
  const stop = content.search(/[。：:；;]/u);
  const sentence = stop === -1 ? whole.end : start + stop;
  const runIn = whole.end - sentence > 1;
  const end = stop === -1 ? whole.end : sentence;
  if (withoutBlanks(text, start, end).length > 40) return undefined;
  return { depth, span: { start, end }, runIn, name: nameOf(text, start, end) };
}
