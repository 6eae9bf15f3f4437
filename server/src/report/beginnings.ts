/**
 * Where the reports of a document begin. It is defined by what stands near a place, so that after an edit only the
 * places near it need another look.
 *
 * **A report begins at a line L** if
 * 1. a title of such a report begins there;
 * 2. the first heading of a chapter in the 40 lines below L is that of chapter one;
 * 3. the last one above that chapter one is of a later chapter, at most 1000 lines away;
 * 4. no other title begins between that later chapter and L, in the 40 lines above chapter one.
 *
 * A heading counts here if it is in the form's words or in accepted ones, with its own numeral: nothing that is
 * mistyped. Headings without the form's numeral (captions, sub-headings, page heads) count only if there is no other in
 * the 40 lines of 2, and if the last one above is without it too.
 *
 * A list of chapters without text between them, at most 40 lines above chapter one, is its contents page: 3 and 4 then
 * look at what stands above the list.
 *
 * A document with the last words of one title only is one report, whatever else stands in it.
 *
 * So page heads, quoted titles and contents pages begin none, and what is farther away than `ABOVE` lines above a place,
 * or `BELOW` below it, has no say.
 */
import type { Edition } from "../form/index.js";
import type { Changed } from "./change.js";
import { compact } from "./characters/index.js";
import { headingAt } from "./headings.js";
import { lineAt, type MarkedLine, splitLines } from "./lines.js";
import type { Span } from "./span.js";
import { beginsTitle, maySayReport, standsInNoTitle, TITLE_HEIGHT } from "./title.js";

/** How many lines before a chapter one are searched for the title that belongs to it. */
const TITLE_LINES = 40;

/** A contents page is not longer than this and no farther above chapter one, in lines; the fewest chapters it lists. */
const CONTENTS_LINES = 40;
const LISTED = 4;
const LONGEST_LISTED = 40;
const LISTS_NOT = /[。|\t]/u;

/** How many lines above a place, and below it, tell whether a report begins there. */
const ABOVE = 1000;
const BELOW = TITLE_LINES + TITLE_HEIGHT + 2;

/** A heading that counts. */
interface ChapterLine {
  readonly number: number;
  readonly line: number;
  readonly lastLine: number;
  /** Without the form's numeral. */
  readonly loose: boolean;
}

/** How many lines above and below a line tell with it of headings. */
const HEADING_LINES = 2;

/** So long is what stands above most titles at most, in UTF-16 units. */
const SHORT_FRONT = 1000;

/**
 * Does a heading that counts stand on one of the lines of text[from, …) down to the one that holds `last`? Where none
 * stands above a title, condition 3 cannot hold: 2 lets none stand between the title and its chapter one.
 */
function holdsChapter(text: string, from: number, last: number, editions: readonly Edition[]): boolean {
  const excerpt = text.slice(from, linesBelow(text, last, HEADING_LINES));
  const lines = splitLines(excerpt);
  for (let i = lineAt(lines, last - from); i >= 0; i--) if (chapterAt(excerpt, lines, i, editions)) return true;
  return false;
}

/**
 * @param span in which part of the text beginnings are looked for: its end is not in it
 * @param editions of the form
 * @returns the offsets in the span at which a report begins, in order. That one begins at 0 goes without saying.
 */
export function beginningsIn(text: string, span: Span, editions: readonly Edition[]): number[] {
  const said = saidReports(text, { start: span.start, end: linesBelow(text, span.end, TITLE_HEIGHT) });
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = linesAbove(text, first, TITLE_HEIGHT + ABOVE);
  if (last - from <= SHORT_FRONT && !holdsChapter(text, from, last, editions)) return [];
  const excerpt = text.slice(from, linesBelow(text, last, BELOW));
  const lines = splitLines(excerpt);
  const begins = beginsReport(excerpt, lines, editions);
  const found: number[] = [];
  let next = 0;
  for (const offset of said) {
    const line = lineAt(lines, offset - from);
    for (next = Math.max(next, line - TITLE_HEIGHT); next <= line; next++) {
      const place = from + (lines[next] as MarkedLine).start;
      if (place >= span.start && place < span.end && begins(next)) found.push(place);
    }
  }
  return found;
}

/** @returns where the line ends, with its break, that holds an offset */
export const endOfLine = (text: string, offset: number): number => linesBelow(text, offset, 0);

/** @returns the part of a text in which what changed in `span` may let a report begin, or begin no longer: whole lines */
export function reachOf(text: string, { start, end }: Span): Span {
  return { start: linesAbove(text, start, BELOW + 1), end: linesBelow(text, end, ABOVE + 1) };
}

/**
 * @param old a text
 * @param text the same text after an edit
 * @param changed what differs between the two
 * @returns whether the reports surely begin where they began: only one line is another, it is no part of a title, a
 *   heading or a contents page, and was none
 */
export function keepsBeginnings(old: string, text: string, changed: Changed, editions: readonly Edition[]): boolean {
  const from = linesAbove(old, changed.start, HEADING_LINES);
  const [before, after] = [
    old.slice(from, linesBelow(old, changed.before, HEADING_LINES)),
    text.slice(from, linesBelow(text, changed.end, HEADING_LINES)),
  ];
  const [lines, now] = [splitLines(before), splitLines(after)];
  const at = lineAt(lines, changed.start - from);
  const [line, other] = [lines[at], now[at]];
  if (!line || !other || lines.length !== now.length || changed.before - from > line.end) return false;
  if (!isNothing(before, line) || !isNothing(after, other)) return false;
  for (let i = Math.max(0, at - HEADING_LINES); i <= at; i++) {
    const [one, same] = [chapterAt(before, lines, i, editions), chapterAt(after, now, i, editions)];
    if (one?.number !== same?.number || one?.lastLine !== same?.lastLine || one?.loose !== same?.loose) return false;
  }
  return true;
}

/** Is a line neither part of a title nor of a contents page? */
function isNothing(text: string, line: MarkedLine): boolean {
  const content = text.slice(line.start, line.end);
  return (
    standsInNoTitle(text, line) &&
    (content.length > LONGEST_LISTED || LISTS_NOT.test(content)) &&
    !ENDS_TITLE.test(content)
  );
}

/** Says of the lines of a text whether a report begins there, as the head of this file has it. */
function beginsReport(
  text: string,
  lines: readonly MarkedLine[],
  editions: readonly Edition[],
): (line: number) => boolean {
  const known: (ChapterLine | null | undefined)[] = [];
  const read = (line: number): ChapterLine | undefined => {
    const before = known[line];
    if (before !== undefined) return before ?? undefined;
    const chapter = chapterAt(text, lines, line, editions);
    known[line] = chapter ?? null;
    return chapter;
  };
  const firsts = new Map<number, number | undefined>();
  return (line) => {
    const one = chapterOneBelow(line, lines.length, read);
    if (!one) return false;
    if (!firsts.has(one.line)) firsts.set(one.line, firstTitle(text, lines, one, read));
    return firsts.get(one.line) === line;
  };
}

type Read = (line: number) => ChapterLine | undefined;

function chapterAt(
  text: string,
  lines: readonly MarkedLine[],
  line: number,
  editions: readonly Edition[],
): ChapterLine | undefined {
  const { chapter, match, numeral, loose = false, lastLine = line } = headingAt(text, lines, line, editions) ?? {};
  if (!chapter || (match !== "official" && match !== "variant")) return undefined;
  return loose || numeral === chapter.number ? { number: chapter.number, line, lastLine, loose } : undefined;
}

/** Condition 2. */
function chapterOneBelow(line: number, count: number, read: Read): ChapterLine | undefined {
  let first: ChapterLine | undefined;
  for (let i = line + 1; i <= line + TITLE_LINES && i < count; i++) {
    const chapter = read(i);
    if (!chapter) continue;
    if (!chapter.loose) return chapter.number === 1 ? chapter : undefined;
    first ??= chapter;
  }
  return first?.number === 1 ? first : undefined;
}

/** The title that belongs to a chapter one: conditions 3 and 4. */
function firstTitle(text: string, lines: readonly MarkedLine[], one: ChapterLine, read: Read): number | undefined {
  const least = one.line - ABOVE;
  const above = chapterAbove(one.line, least, one.loose, read);
  if (!above) return undefined;
  const list = one.line - above.line <= CONTENTS_LINES ? contentsUpTo(text, lines, above, read) : undefined;
  const from = list ?? one.line;
  const later = list === undefined ? above : chapterAbove(list, least, one.loose, read);
  if (!later || later.number === 1) return undefined;
  for (let i = Math.max(later.lastLine + 1, from - TITLE_LINES); i < one.line; i++) {
    if (beginsTitle(text, lines, i)) return i;
  }
  return undefined;
}

/** The last heading above a line, if it is of the kind that counts. */
function chapterAbove(line: number, least: number, loose: boolean, read: Read): ChapterLine | undefined {
  for (let i = line - 1; i >= Math.max(0, least); i--) {
    const chapter = read(i);
    if (chapter && (loose || !chapter.loose)) return loose && !chapter.loose ? undefined : chapter;
  }
  return undefined;
}

/** The first line of the contents page that a heading is the last line of; undefined where it is of none. */
function contentsUpTo(text: string, lines: readonly MarkedLine[], last: ChapterLine, read: Read): number | undefined {
  let listed = 0;
  let number = last.number + 1;
  for (let i = last.lastLine; i >= 0 && i > last.lastLine - CONTENTS_LINES; i--) {
    const { start, end } = lines[i] as MarkedLine;
    if (end - start > LONGEST_LISTED || LISTS_NOT.test(text.slice(start, end))) return undefined;
    if (listed > 0 && compact(text, start, end) === "目录") return i;
    const chapter = read(i);
    if (!chapter || chapter.loose !== last.loose) continue;
    if (chapter.number >= number) return undefined;
    number = chapter.number;
    listed++;
    if (number === 1) return listed >= LISTED ? i : undefined;
  }
  return undefined;
}

/** The last words of a title, at the end of a line as it is shown: U+2028 and U+2029, which `$` would take, end none. */
const TITLE_END = /(?:报告书?|年报|報告書?|年報)[ \t\u3000\u00a0*]{0,20}(?![^\r\n])/gu;

/** The same, not global: no search begins where the one before it ended. */
const ENDS_TITLE = new RegExp(TITLE_END.source, "u");

/** @returns whether a text holds the last words of more than one title */
export function mayHoldSeveral(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(TITLE_END)) {
    count++;
    if (count > 1) return true;
  }
  return false;
}

/** @returns finds the first 报 or 報 of a text that is not before an offset; -1 where there is none. Asked with growing offsets */
function reportsIn(text: string): (from: number) => number {
  let [simplified, traditional] = [0, 0];
  return (from) => {
    if (simplified !== -1 && simplified <= from) simplified = text.indexOf("报", from);
    if (traditional !== -1 && traditional <= from) traditional = text.indexOf("報", from);
    return simplified === -1 || (traditional !== -1 && traditional < simplified) ? traditional : simplified;
  };
}

/** The marks that no title holds. Nearly every 报 stands in a sentence, between two of them. */
const isNoTitle = (code: number): boolean => code === 0x3002 || code === 0xff0c || code === 0xff1b;
const isBreak = (code: number): boolean => code === 10 || code === 13;

/** Where lines begin that may say in a title that it is a report's. */
function saidReports(text: string, span: Span): number[] {
  const found: number[] = [];
  const reportFrom = reportsIn(text.slice(0, span.end));
  let from = span.start;
  for (let at = reportFrom(from); at !== -1; at = reportFrom(from)) {
    let [start, end] = [at, at + 1];
    from = end;
    while (start > 0 && !isBreak(text.charCodeAt(start - 1)) && !isNoTitle(text.charCodeAt(start - 1))) start--;
    if (start > 0 && isNoTitle(text.charCodeAt(start - 1))) continue;
    while (end < text.length && !isBreak(text.charCodeAt(end)) && !isNoTitle(text.charCodeAt(end))) end++;
    from = end;
    if (isNoTitle(text.charCodeAt(end)) || !maySayReport(text, { start, end })) continue;
    found.push(start);
  }
  return found;
}

/** @returns where the line begins that is so many lines above the one that holds an offset, or the text */
function linesAbove(text: string, offset: number, count: number): number {
  let left = count;
  for (let i = offset; i > 0; i--) {
    const code = text.charCodeAt(i - 1);
    if (!isBreak(code) || (code === 13 && text.charCodeAt(i) === 10)) continue;
    if (left === 0) return i;
    left--;
  }
  return 0;
}

/** @returns where the line ends, with its break, that is so many lines below the one that holds an offset, or the text */
function linesBelow(text: string, offset: number, count: number): number {
  let left = count;
  for (let i = offset; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isBreak(code) || (code === 13 && text.charCodeAt(i + 1) === 10)) continue;
    if (left === 0) return i + 1;
    left--;
  }
  return text.length;
}
