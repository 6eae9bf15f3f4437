/** The headings of chapters. */
import type { Mutable } from "../common/mutable.js";
import { once } from "../common/once.js";
import { CHAPTERS, type Chapter, type Edition, NUMERALS, officialHeading, SUBJECTS } from "../form/index.js";
import {
  beginsAsRow,
  isRowLike,
  LONGEST_TITLE,
  mayEndTitle,
  type Naming,
  officialWith,
  recognise,
  resemble,
} from "./chapterTitles.js";
import { compact, folded, isLetter, trim } from "./characters/index.js";
import { type Contents, isContentsLine, withoutContents } from "./contents.js";
import { Mark, type MarkedLine } from "./lines.js";
import type { HeadingMatch } from "./model.js";
import { mayBeNumbered, type Numbered, readLooseNumeral, readNumeral } from "./numerals.js";
import type { Line, Span } from "./span.js";
import { nameOf } from "./subHeadings.js";
import { printedOf } from "./table/printed.js";
import { withoutTagsBehind } from "./tags.js";

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

/** The shortest and the longest line that may be a heading, and the longest heading that is none of the six. */
const SHORTEST_LINE = 2;
const LONGEST_LINE = 400;
const LONGEST_UNOFFICIAL = 36;

/** The shortest title without a numeral, in characters. */
const SHORTEST_TITLE = 4;

/** More headings than this stand in no report: the rest is not looked for. */
const MOST_HEADINGS = 1000;

/** A note in brackets at the end of a heading: an instruction that a template left, or a remark. */
const NOTE = /[（(][^（）()]*[）)]\s*$/u;

/** The offset behind the `count`-th letter or digit of text[start, end). */
function behindWord(text: string, start: number, end: number, count: number): number {
  let seen = 0;
  let i = start;
  while (i < end && seen < count) {
    if (isLetter(text.charCodeAt(i))) seen++;
    i++;
  }
  return i;
}

/** The head of a table that goes on over the page, the chapter's heading repeated: （续）, （续上表）, 续表, (接上页). */
const CONTINUES = /(?:[（(【[](?:续|接)[上前]?[表页]?[）)】\]]$|续[上前]?表)[\s*#]*$/u;

const ENDS_SENTENCE = /[。；;！？!?]/u;
const CLOSES = /^[\s\u3000]*[:：。.，,；;（(【[\-—]/u;

/** The chapter that a line with another kind of number is: only to the letter, and only where the number is the chapter's. */
function readLoose(text: string, start: number, end: number): { numbered: Numbered; found: Naming } | undefined {
  const numbered = readLooseNumeral(text, start, end);
  if (!numbered) return undefined;
  const title = compact(text, numbered.titleStart, end);
  const chapter = officialWith(title, numbered.numeral);
  return chapter && { numbered, found: { chapter, match: "official", length: title.length } };
}

/** A heading's title without the Markdown marks behind it. */
function withoutMarks(title: string): string {
  let end = title.length;
  while (end > 0 && /[*#\s]/u.test(title.charAt(end - 1))) end--;
  return title.slice(0, end);
}

/** Could a heading begin on this line: has it a numeral in front, or does it end as a title without one does? */
function mayHead(text: string, line: MarkedLine): boolean {
  const { start, end, marks } = line;
  if ((marks & Mark.chinese) === 0 || end - start > LONGEST_LINE || end - start < SHORTEST_LINE) return false;
  return mayBeNumbered(text, line) || mayEndTitle(text, start, end);
}

/** Reads one line (or two joined ones) as a heading. */
function readHeading(
  text: string,
  span: Span,
  line: number,
  lastLine: number,
  editions: readonly Edition[],
): Heading | undefined {
  if (span.end - span.start > LONGEST_LINE) return undefined;
  const content = text.slice(span.start, span.end);
  if (content.includes("|") || isContentsLine(content)) return undefined;
  const strict = readNumeral(text, span);
  const lineEnd = trim(text, strict.start, span.end).end;
  const loose = strict.numeral === undefined ? readLoose(text, strict.start, lineEnd) : undefined;
  const { start, numeral, numeralSpan, titleStart } = loose?.numbered ?? strict;
  const titleEnd = trim(text, titleStart, span.end).end;
  const bare = withoutMarks(withoutTagsBehind(content.slice(titleStart - span.start, titleEnd - span.start)));
  if (bare === "" || (numeral === undefined && (bare.length < SHORTEST_TITLE || bare.length > LONGEST_TITLE)))
    return undefined;
  const end = titleStart + bare.length;
  const title = compact(bare);
  const build = ({ match, chapter }: Naming, to: number): Heading => {
    const heading: Mutable<Heading> = {
      line,
      lastLine,
      match,
      headingSpan: { start, end: to },
      titleSpan: { start: titleStart, end: to },
      name: nameOf(text, start, to),
      loose: strict.numeral === undefined,
    };
    if (numeral) heading.numeral = numeral;
    if (numeralSpan) heading.numeralSpan = numeralSpan;
    if (chapter) heading.chapter = chapter;
    return heading;
  };
  if (loose) return build(loose.found, end);
  const behind = (length: number) => {
    const at = behindWord(text, titleStart, end, length);
    return numeral !== undefined && (CLOSES.test(text.slice(at, end)) || /[\s\u3000]/u.test(text.charAt(at)));
  };
  if (isRowLike(title, editions)) return undefined;
  const found = recognise(title, behind);
  if (numeral === undefined && !found.chapter) return undefined;
  // A line 无其他需要报告的事项 or 概述 without a number is the content of a chapter, or of its parts.
  if (numeral === undefined && found.match === "variant" && found.chapter?.table === undefined) return undefined;
  if (found.chapter) {
    const whole = found.length === title.length;
    return build(found, whole ? end : behindWord(text, titleStart, end, found.length));
  }
  return numeral === undefined ? undefined : readUnofficial(bare, title, numeral, end, build, editions);
}

/** A numbered line that is no chapter's title to the letter: a mistyped one, one with a note behind it, or one of the author's own. */
function readUnofficial(
  bare: string,
  title: string,
  numeral: number,
  end: number,
  build: (found: Naming, to: number) => Heading,
  editions: readonly Edition[],
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
  if (isRowLike(plain, editions) || ENDS_SENTENCE.test(bare.slice(0, -1)) || title.length > LONGEST_UNOFFICIAL)
    return undefined;
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

/** What the form prints on lines that may look like headings: the six headings, labels and the names of subjects, as they are typed. */
const printedLines = once((editions: readonly Edition[]): ReadonlySet<string> => {
  const tables = editions.flatMap((edition) => Object.values(edition.tables));
  const labels = tables.flatMap(printedOf).map(({ label }) => label.text);
  const subjects = SUBJECTS.map(({ title }, i) => `（${NUMERALS[i]}）${title}情况`);
  return new Set([...CHAPTERS.map(officialHeading), ...labels, ...subjects].flatMap(asTyped));
});

/** A line that the form prints: a heading, or a label, which is none with whatever would be joined to it from the lines behind. */
type Printed = Heading | "label" | "other";

/** What was read of the lines that the form prints: of each once, when one is first met. */
const printedRead = once((_: readonly Edition[]): Map<string, Printed> => new Map());

function readPrinted(line: string, editions: readonly Edition[]): Printed {
  const span = { start: 0, end: line.length };
  const heading = readHeading(line, span, 0, 0, editions);
  if (heading) return heading.match === "official" ? heading : "other";
  const { numeral, titleStart } = readNumeral(line, span);
  const goesOn = numeral !== undefined && !beginsAsRow(compact(line, titleStart), editions);
  return goesOn ? "other" : "label";
}

/** @returns what a line is that the form prints; undefined where others beside it may tell */
function printedAs(line: string, editions: readonly Edition[]): Heading | "label" | undefined {
  const known = printedRead(editions);
  let read = known.get(line);
  if (read === undefined && printedLines(editions).has(line)) {
    read = readPrinted(line, editions);
    known.set(line, read);
  }
  return read === "other" ? undefined : read;
}

/** A line as the form prints it, with brackets of half width, and with a blank behind its numeral or list mark. */
const asTyped = (line: string): string[] => [
  line,
  line.replaceAll("（", "(").replaceAll("）", ")"),
  line.replace(/^(?:[一二三四五六]、|\d+\.)/u, "$& "),
];

/** A heading that was read at 0, as it stands `by` code units behind, on another line. */
function placed(heading: Heading, by: number, line: number): Heading {
  const { match, headingSpan, titleSpan, name, loose, numeral, numeralSpan, chapter } = heading;
  const at = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const own: Mutable<Heading> = {
    line,
    lastLine: line,
    match,
    headingSpan: at(headingSpan),
    titleSpan: at(titleSpan),
    name,
    loose,
  };
  if (numeral) own.numeral = numeral;
  if (numeralSpan) own.numeralSpan = at(numeralSpan);
  if (chapter) own.chapter = chapter;
  return own;
}

/** @returns the heading that a line is, or begins where it was wrapped; the line and the two behind it tell */
export function headingAt(
  text: string,
  lines: readonly MarkedLine[],
  index: number,
  editions: readonly Edition[],
): Heading | undefined {
  const line = lines[index] as MarkedLine;
  if (!mayHead(text, line)) return undefined;
  const printed = printedAs(text.slice(line.from, line.to), editions);
  if (printed) return printed === "label" ? undefined : placed(printed, line.from, index);
  if (CONTINUES.test(text.slice(line.start, line.end))) return undefined;
  const single = readHeading(text, line, index, index, editions);
  const isOpen = single?.match !== "official" && single?.match !== "variant" && startsNumbered(text, line);
  const next = isOpen ? followingLine(text, lines, index) : undefined;
  if (!next || !joinable(text, next)) return single;
  const joined = readHeading(text, { start: line.start, end: next.end }, index, next.number, editions);
  const isWhole = joined && (joined.match === "official" || joined.match === "variant");
  return isWhole && joined.titleSpan.end > next.start ? joined : single;
}

/** @returns the headings that the lines are, each by itself: `chosenFrom` knows which of them are chapter-level ones */
export function headingLines(text: string, lines: readonly MarkedLine[], editions: readonly Edition[]): Heading[] {
  const headings: Heading[] = [];
  for (let i = 0; i < lines.length && headings.length < MOST_HEADINGS; i++) {
    const heading = headingAt(text, lines, i, editions);
    if (!heading) continue;
    headings.push(heading);
    i = heading.lastLine;
  }
  return headings;
}

/**
 * @param text a report's text
 * @param lines its lines
 * @param headings what `headingLines` found in them
 * @param contents the contents page under a line 目录
 * @returns the chapter-level headings, official or not, in order. Rows of table three that look like chapters and lines
 * of a contents page are none. Whether an unofficial one stands inside a table is for the caller to see.
 */
export function chosenFrom(
  text: string,
  lines: readonly MarkedLine[],
  headings: readonly Heading[],
  contents: Contents | undefined,
): Heading[] {
  return withoutContents(text, lines, withoutEchoes(withoutNested(headings)), contents);
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

/** Does a line begin with a chapter's numeral, and is no line of a contents page? */
function startsNumbered(text: string, line: Line): boolean {
  return readNumeral(text, line).numeral !== undefined && !isContentsLine(text.slice(line.start, line.end));
}
