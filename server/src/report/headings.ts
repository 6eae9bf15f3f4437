import { CHAPTERS, type Chapter, EDITIONS, isRow, NUMERALS } from "../form/index.js";
import { compact, fold, folded, isBlank, isWord, similarity, trim, withoutBlanks } from "./characters.js";
import type { HeadingMatch, Line, Span } from "./model.js";

/** A line that heads a chapter, official or not, before it is known what stands under it. */
export interface Heading {
  /** The first line it stands on, and the last where it was wrapped. */
  readonly line: number;
  readonly lastLine: number;
  readonly chapter?: Chapter;
  readonly match: HeadingMatch;
  readonly numeral?: number;
  readonly numeralSpan?: Span;
  readonly headingSpan: Span;
  readonly titleSpan: Span;
  readonly name: string;
  /** Without the form's numeral: it counts only where no numbered heading of the chapter is there. */
  readonly loose: boolean;
}

/** The longest line that may be a heading, and the longest heading that is none of the six. */
const LONGEST_LINE = 400;
const LONGEST_UNOFFICIAL = 36;

/** The longest accepted wording of a title, in letters, and the shortest. */
const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 4;

/** More headings than this stand in no report: the rest is not looked for. */
const MOST_HEADINGS = 1000;

/** How alike a mistyped heading must be to its chapter's title. */
const ALIKE = 0.6;

/** What the right numeral adds to the likeness; less alike without it, a title is none of the chapter's. */
const NUMERAL_COUNTS = 0.1;
const LEAST_ALIKE = ALIKE - NUMERAL_COUNTS;

/** Junk in front of a heading that conversion left: [bookmark: …], Markdown marks, quotes. */
const JUNK =
  /^(?:\s|\u00a0|\u3000|\ufeff|[\u200b-\u200f]|\[bookmark:[^\]\n]{0,40}\]|#{1,6}|\*{1,3}|>|(?:[-+•·●■◆★]\s))*/u;

const NUMERAL =
  /^(十[一二三四五六七八九]?|[一二三四五六七八九])\s{0,4}(?:[、，,.．。:：]\s{0,4}|[\s\u3000\u00a0]{1,4})/u;

/** Other numbers that chapters are given: 1、, （一）, 第一章, a dash that was an 一, an 一 without its 、. */
const LOOSE_NUMERAL =
  /^(?:第([一二三四五六])(?:章|部分)[、，,.．:：\s\u3000]{0,4}|([1-6１-６])[、，,.．\s]{1,4}|[（(]([一二三四五六])[）)][、\s]{0,4}|([—－–―-]{1,2})、|([一二三四五六]))/u;

/** The rows of table three that look like chapters, as compact texts. */
const ROW_LIKE: readonly string[] = [
  ...new Set(
    Object.values(EDITIONS).flatMap((edition) =>
      edition.tables.applications.blocks.flatMap((block) =>
        block.lines
          .filter((line) => /^[一二三四五六]、/.test(line.text) && (isRow(line) || line.parent === undefined))
          .map((line) => compact(line.text).slice(1)),
      ),
    ),
  ),
];

/** A contents page's line ends in dots or blanks and a page number. */
const CONTENTS_LINE = /(?:[.．…·。_\-－—]{2,}|…|[\s\u3000]{2,}|\t)\s*[(（]?\d{1,3}[)）]?\s*$/u;

/** A note in brackets at the end of a heading: an instruction that a template left, or a remark. */
const NOTE = /[（(][^（）()]*[）)]\s*$/u;

interface Title {
  readonly chapter?: Chapter;
  readonly match: HeadingMatch;
  /** How many compact characters of the line the title takes. */
  readonly length: number;
}

function isRowLike(title: string): boolean {
  return ROW_LIKE.some((row) => title.startsWith(row) || row === title || similarity(title, row, ALIKE) >= ALIKE);
}

/** The official titles as compact texts, by chapter. */
const OFFICIAL = CHAPTERS.map((chapter) => ({ chapter, official: compact(chapter.title) }));

/** The chapter whose title a compact text is, or begins with. */
function recognise(title: string, behind: (length: number) => boolean): Title {
  for (const { chapter, official } of OFFICIAL) {
    if (title === official) return { chapter, match: "official", length: title.length };
    if (title.length <= LONGEST_TITLE && chapter.variants.some((variant) => variant.test(title)))
      return { chapter, match: "variant", length: title.length };
  }
  for (const { chapter, official } of OFFICIAL) {
    if (title.startsWith(official) && behind(official.length))
      return { chapter, match: "official", length: official.length };
  }
  return { match: "none", length: title.length };
}

/** The chapter that a mistyped title is most like, given the numeral in front of it. */
function resemble(title: string, numeral: number | undefined): Title {
  const holding = OFFICIAL.find(({ chapter, official }) => chapter.number === numeral && title.includes(official));
  if (holding) return { chapter: holding.chapter, match: "variant", length: title.length };
  let best: Chapter | undefined;
  let most = 0;
  for (const { chapter, official } of OFFICIAL) {
    const alike = likeness(title, official) + (chapter.number === numeral ? NUMERAL_COUNTS : 0);
    if (alike > most) {
      most = alike;
      best = chapter;
    }
  }
  const needed = best?.number === numeral ? ALIKE : ALIKE + 0.15;
  return best && most >= needed
    ? { chapter: best, match: "similar", length: title.length }
    : { match: "none", length: title.length };
}

/** What so many titles end in that it tells nothing. */
const COMMON_END = /的?(?:情况|事项)$/u;

/** A title of so few letters before the common end must keep more of itself. */
const SHORT = 3;
const SHORT_ALIKE = 0.65;

/** How alike a title is to an official one, in what is its own: 收费情况 is no 总体情况. */
function likeness(title: string, official: string): number {
  const own = official.replace(COMMON_END, "");
  const given = title.replace(COMMON_END, "");
  if (own.length > SHORT) return similarity(given, own, LEAST_ALIKE);
  const shared = [...given].some((letter) => own.includes(letter));
  const alike = shared ? similarity(title, official, LEAST_ALIKE) : 0;
  return alike >= SHORT_ALIKE ? alike : 0;
}

/** The offset behind the `count`-th letter or digit of text[start, end). */
function behindWord(text: string, start: number, end: number, count: number): number {
  let seen = 0;
  let i = start;
  while (i < end && seen < count) {
    if (isWord(fold(text.charCodeAt(i)))) seen++;
    i++;
  }
  return i;
}

const ENDS_SENTENCE = /[。；;！？!?]/u;
const CLOSES = /^[\s\u3000]*[:：。.，,；;（(【[\-—]/u;

function name(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[\s\u3000\u00a0]+/gu, " ")
    .replace(/ ?([、，：（）]) ?/gu, "$1")
    .trim();
}

interface Numbered {
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
const mayBeginNumeral = (code: number): boolean => NUMERAL_DIGITS.has(fold(code));

const NUMERAL_DIGITS: ReadonlySet<number> = new Set([..."一二三四五六七八九十"].map((digit) => digit.charCodeAt(0)));

/** So much of a line is enough to read the numeral it begins with. */
const LONGEST_NUMERAL = 24;

/** text[start, end) folded, a code unit for a code unit, so that what is found in it has the same offsets. */
function foldedUnits(text: string, start: number, end: number): string {
  let units = "";
  for (let i = start; i < end; i++) units += String.fromCharCode(fold(text.charCodeAt(i)));
  return units;
}

function number(text: string, line: Span): Numbered {
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

/** The chapter that a line with another kind of number is: only to the letter, and only where the number is the chapter's. */
function readLoose(text: string, start: number, end: number): { numbered: Numbered; found: Title } | undefined {
  const match = LOOSE_NUMERAL.exec(text.slice(start, Math.min(end, start + 16)));
  if (!match) return undefined;
  const written = match.slice(1).find((group) => group !== undefined) ?? "";
  const folded = written.normalize("NFKC");
  const numeral = match[4] ? 1 : /\d/.test(folded) ? Number(folded) : NUMERALS.indexOf(folded as "一") + 1;
  const titleStart = start + match[0].length;
  const title = compact(text, titleStart, end);
  const chapter = OFFICIAL.find(({ chapter, official }) => chapter.number === numeral && title === official)?.chapter;
  if (!chapter) return undefined;
  const at = start + match[0].indexOf(written);
  const numeralSpan = { start: at, end: at + written.length };
  return {
    numbered: { start, numeral, numeralSpan, titleStart },
    found: { chapter, match: "official", length: title.length },
  };
}

/** A heading's title without the Markdown marks behind it. */
function withoutMarks(title: string): string {
  let end = title.length;
  while (end > 0 && /[*#\s]/u.test(title.charAt(end - 1))) end--;
  return title.slice(0, end);
}

/** Does a line hold any character of Chinese text? Lines of figures, the most of a report, need no further look. */
function isChinese(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x2e80) return true;
  return false;
}

/** Is this a line of a contents page? Most lines end in no page number, so that no pattern is needed to tell. */
function isContentsLine(content: string): boolean {
  const last = content.trimEnd().at(-1) ?? "";
  return /[\d)）]/u.test(last) && CONTENTS_LINE.test(content);
}

/** Reads one line (or two joined ones) as a heading. */
function readHeading(text: string, span: Span, line: number, lastLine: number): Heading | undefined {
  if (span.end - span.start > LONGEST_LINE || !isChinese(text, span)) return undefined;
  const content = text.slice(span.start, span.end);
  if (content.includes("|") || isContentsLine(content)) return undefined;
  const strict = number(text, span);
  const lineEnd = trim(text, strict.start, span.end).end;
  const loose = strict.numeral === undefined ? readLoose(text, strict.start, lineEnd) : undefined;
  const { start, numeral, numeralSpan, titleStart } = loose?.numbered ?? strict;
  const titleEnd = trim(text, titleStart, span.end).end;
  const bare = withoutMarks(content.slice(titleStart - span.start, titleEnd - span.start));
  if (bare === "" || (numeral === undefined && (bare.length < SHORTEST_TITLE || bare.length > LONGEST_TITLE)))
    return undefined;
  const end = titleStart + bare.length;
  const title = compact(bare);
  const head = { line, lastLine, ...(numeral ? { numeral } : {}), ...(numeralSpan ? { numeralSpan } : {}) };
  const build = (found: Title, to: number): Heading => ({
    ...head,
    match: found.match,
    ...(found.chapter ? { chapter: found.chapter } : {}),
    headingSpan: { start, end: to },
    titleSpan: { start: titleStart, end: to },
    name: name(text, start, to),
    loose: strict.numeral === undefined,
  });
  if (loose) return build(loose.found, end);
  const behind = (length: number) => {
    const at = behindWord(text, titleStart, end, length);
    return numeral !== undefined && (CLOSES.test(text.slice(at, end)) || /[\s\u3000]/u.test(text.charAt(at)));
  };
  const found = recognise(title, behind);
  if ((numeral === undefined && !found.chapter) || isRowLike(title)) return undefined;
  // A line 无其他需要报告的事项 or 概述 without a number is the content of a chapter, or of its parts.
  if (numeral === undefined && found.match === "variant" && found.chapter?.table === undefined) return undefined;
  if (found.chapter) {
    const whole = found.length === title.length;
    return build(found, whole ? end : behindWord(text, titleStart, end, found.length));
  }
  return numeral === undefined ? undefined : readUnofficial(bare, title, numeral, end, build);
}

/** A numbered line that is no chapter's title to the letter: a mistyped one, one with a note behind it, or one of the author's own. */
function readUnofficial(
  bare: string,
  title: string,
  numeral: number,
  end: number,
  build: (found: Title, to: number) => Heading,
): Heading | undefined {
  const stop = bare.search(/[：:]|[\s\u3000]无/u);
  if (stop > 0) {
    const head = compact(bare.slice(0, stop));
    const headed = recognise(head, () => false);
    const named = headed.chapter ? headed : resemble(head, numeral);
    if (named.chapter) return build(named, end - bare.length + stop);
  }
  const note = NOTE.exec(bare);
  const plain = note ? compact(bare.slice(0, note.index)) : title;
  const known = recognise(plain, () => false);
  if (note && known.chapter) return build({ ...known, match: "similar" }, end);
  if (isRowLike(plain) || ENDS_SENTENCE.test(bare.slice(0, -1)) || title.length > LONGEST_UNOFFICIAL) return undefined;
  const alike = resemble(plain, numeral);
  if (alike.chapter) return build(alike, end);
  return ENDS_SENTENCE.test(bare) || /[，,]/u.test(bare) ? undefined : build(alike, end);
}

/** Can this line be the second half of a wrapped heading? */
function joinable(text: string, line: Line): boolean {
  const content = folded(text, line.start, Math.min(line.end, line.start + 60));
  return (
    content !== "" &&
    content.length <= 20 &&
    !/^[(一二三四五六七八九十\d|#*]/u.test(content) &&
    !ENDS_SENTENCE.test(content)
  );
}

/** The line behind a line, or behind the one blank line that follows it. */
function followingLine(text: string, lines: readonly Line[], index: number): Line | undefined {
  const next = lines[index + 1];
  if (!next || next.end - next.start > 20) return next;
  const { start, end } = trim(text, next.start, next.end);
  return start === end ? lines[index + 2] : next;
}

/**
 * @param text a report's text
 * @param lines its lines
 * @param most how many headings are looked for: a volume holds more than a report can
 * @returns the chapter-level headings, official or not, in order. Rows of table three that look like chapters and lines
 * of a contents page are none. Whether an unofficial one stands inside a table is for the caller to see.
 */
export function findHeadings(text: string, lines: readonly Line[], most = MOST_HEADINGS): Heading[] {
  const headings: Heading[] = [];
  for (let i = 0; i < lines.length && headings.length < most; i++) {
    const line = lines[i] as Line;
    if (line.end - line.start > LONGEST_LINE || line.end - line.start < 2) continue;
    const single = readHeading(text, line, i, i);
    const isOpen = single?.match !== "official" && single?.match !== "variant" && startsNumbered(text, line);
    const next = isOpen ? followingLine(text, lines, i) : undefined;
    if (next && joinable(text, next)) {
      const joined = readHeading(text, { start: line.start, end: next.end }, i, next.number);
      if (joined && (joined.match === "official" || joined.match === "variant") && joined.titleSpan.end > next.start) {
        headings.push(joined);
        i = next.number;
        continue;
      }
    }
    if (single) headings.push(single);
  }
  return withoutContents(text, lines, withoutEchoes(withoutNested(headings)));
}

/**
 * A list numbered 一、二、三 inside a chapter has headings of its own: from a 一 that is no chapter of the six, or one
 * that was there before, as long as the numerals count on. Words of a chapter's title make none of them that chapter.
 */
function withoutNested(headings: readonly Heading[]): Heading[] {
  const seen = new Set<number>();
  let next = 0;
  return headings.map((heading): Heading => {
    const { chapter, match, numeral } = heading;
    const worded = chapter !== undefined && match !== "similar";
    const isMain = worded && (numeral === undefined || numeral === chapter.number || !seen.has(chapter.number));
    const again = chapter !== undefined && seen.has(chapter.number) && (numeral ?? 0) <= Math.max(...seen);
    const listed = numeral !== undefined && seen.size > 0 && (numeral === 1 || numeral === next || again);
    const nested = !isMain && listed;
    if (chapter && !nested) seen.add(chapter.number);
    next = nested ? (numeral ?? 0) + 1 : 0;
    if (!nested || !chapter) return heading;
    const { chapter: _, ...rest } = heading;
    return { ...rest, match: "none" };
  });
}

/** Drops headings without the form's numeral whose chapter has a numbered one: captions, page heads, sub-headings. */
function withoutEchoes(headings: readonly Heading[]): Heading[] {
  const numbered = new Set(headings.flatMap(({ loose, chapter }) => (chapter && !loose ? [chapter] : [])));
  return headings.filter(({ loose, chapter }) => !(loose && chapter && numbered.has(chapter)));
}

/** The fewest chapters that make a list of headings a contents page, and the longest line that it holds beside them. */
const LISTED = 4;
const LONGEST_LISTED = 40;

/** The longest line of a contents page, with its dots. */
const LONGEST_CONTENTS = 120;

/** A contents page is not longer than this, in lines. */
const MOST_LISTED_LINES = 40;

/** Is there nothing but short lines between the first and the last of these headings: are they a list? */
function isList(text: string, lines: readonly Line[], headings: readonly Heading[]): boolean {
  const numbers = headings.flatMap(({ chapter }) => (chapter ? [chapter.number] : []));
  if (numbers.length < LISTED || numbers.some((one, i) => i > 0 && one <= (numbers[i - 1] as number))) return false;
  const [first, last] = [headings[0] as Heading, headings[headings.length - 1] as Heading];
  if (last.lastLine - first.line > MOST_LISTED_LINES) return false;
  return lines
    .slice(first.line, last.lastLine + 1)
    .every(({ start, end }) => end - start <= LONGEST_LISTED && !/[。|\t]/u.test(text.slice(start, end)));
}

/**
 * Drops the headings that a contents page lists: those of the short lines behind a line 目录, or that stand together
 * without any text, up to where chapter one comes again.
 */
function withoutContents(text: string, lines: readonly Line[], headings: Heading[]): Heading[] {
  const named = lines.findIndex((line) => line.end - line.start < 20 && compact(text, line.start, line.end) === "目录");
  const behind = named === -1 ? -1 : contentsEnd(text, lines, named + 1);
  const left = headings.filter(({ line }) => line <= named || line >= behind);
  const first = (heading: Heading) => heading.chapter?.number === 1;
  const listed = left.findIndex(first);
  const again = left.findIndex((heading, i) => i > listed && first(heading));
  if (listed === -1 || again === -1) return left;
  return isList(text, lines, left.slice(listed, again)) ? [...left.slice(0, listed), ...left.slice(again)] : left;
}

/** The line behind a contents page that begins at line `from`: the second chapter one, or the first line of text. */
function contentsEnd(text: string, lines: readonly Line[], from: number): number {
  let ones = 0;
  let numbered = 0;
  for (let i = from; i < lines.length && i < from + MOST_LISTED_LINES * 2; i++) {
    const line = lines[i] as Line;
    const { numeral } = number(text, line);
    if (numeral !== undefined) numbered++;
    if (numeral === 1) ones++;
    const isText = line.end - line.start > LONGEST_CONTENTS || /[。|]/u.test(text.slice(line.start, line.end));
    if (ones === 2 || isText) return numbered >= LISTED ? i : from;
  }
  return from;
}

/** Does a line begin with a chapter's numeral, and is no line of a contents page? */
function startsNumbered(text: string, line: Line): boolean {
  return number(text, line).numeral !== undefined && !CONTENTS_LINE.test(text.slice(line.start, line.end));
}

const SUB_HEADING = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;
const SUB_SUB_HEADING = /^\d{1,2}[.、．](?!\d)/u;

/** What a line begins as a sub-heading: its depth, its span and whether the paragraph runs on behind it. */
export interface SubHeadingLine {
  readonly depth: number;
  readonly span: Span;
  readonly runIn: boolean;
  readonly name: string;
}

/** @returns the sub-heading (（一）…, 1.…) that a line is or begins with */
export function readSubHeading(text: string, line: Span): SubHeadingLine | undefined {
  let start = line.start;
  while (
    start < line.end &&
    (isBlank(text.charCodeAt(start)) || text.charAt(start) === "#" || text.charAt(start) === "*")
  )
    start++;
  const content = text.slice(start, Math.min(line.end, start + 60));
  const depth = SUB_HEADING.test(content) ? 1 : SUB_SUB_HEADING.test(content) ? 2 : 0;
  if (depth === 0) return undefined;
  const whole = trim(text, start, line.end);
  const stop = content.search(/[。：:；;]/u);
  const sentence = stop === -1 ? whole.end : start + stop;
  const runIn = whole.end - sentence > 1;
  const end = stop === -1 ? whole.end : sentence;
  if (withoutBlanks(text, start, end).length > 40) return undefined;
  return { depth, span: { start, end }, runIn, name: name(text, start, end) };
}
