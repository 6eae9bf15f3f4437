import type { Mutable } from "../common/mutable.js";
import { currentEdition, EDITIONS, type Edition, editionFor } from "../form/index.js";
import { trim } from "./characters/index.js";
import { findContents, lastContentsLine } from "./contents.js";
import { unflattened } from "./flattened.js";
import { chosenFrom, type Heading, headingLines } from "./headings.js";
import { lineAt, type MarkedLine, splitLines } from "./lines.js";
import type {
  ChapterReading,
  Line,
  Paragraph,
  ReadingContext,
  Report,
  Span,
  SubHeading,
  TableReading,
  Title,
} from "./model.js";
import { mayBeSubHeading, readSubHeading } from "./subHeadings.js";
import { pageHeads } from "./table/cut.js";
import { LAYOUTS } from "./table/layouts/index.js";
import { readTables } from "./table/readTable.js";
import { textLines, wholesIn } from "./table/textLines.js";
import { findTitle } from "./title.js";

/** Every layout there is, and the official editions. */
export const CONTEXT: ReadingContext = { layouts: LAYOUTS, editions: EDITIONS };

/** A report of more lines is no report: what stands behind them is not read. */
const MOST_LINES = 100_000;

/** A blank, or the break of a line: CRLF is one. */
const BLANK = String.raw`(?:\r\n|\s)?`;
/** The year of the period: 某年1月1日…12月31日. */
const PERIOD = new RegExp(String.raw`(20\d\d) 年 0?1 月 0?1 日[^。\n]{0,20}?12 月 31 日`.replaceAll(" ", BLANK));

/** The year of the report that a sentence introduces: 现公布某局某年政府信息公开工作年度报告. */
const INTRODUCED =
  /(?:现|特)(?:[^。；\n《》]{0,30}?)(?:公布|公开|发布|将|就)[^。；\n《》]{0,40}?(20\d\d)(?:\r\n|\s)?年度?(?:的)?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)/;

export function inside(spans: readonly Span[], offset: number): boolean {
  for (const { start, end } of spans) if (offset >= start && offset < end) return true;
  return false;
}

/** @returns whole lines from the first to the last that a table touches; of one in tags, which are no lines, itself. */
export function lineSpans(lines: readonly Line[], tables: readonly TableReading[]): Span[] {
  return tables.map(({ span, layout }) =>
    layout.isMarkup
      ? span
      : {
          start: (lines[lineAt(lines, span.start)] as Line).start,
          end: (lines[lineAt(lines, span.end)] as Line).end,
        },
  );
}

/** Where the line begins that a heading stands on, if nothing that is read stands before it there. */
function lineStart(raw: readonly Line[], lines: readonly MarkedLine[], index: number): number {
  const line = lines[index] as MarkedLine;
  return lines[index - 1]?.number === line.number ? line.start : (raw[line.number] as Line).start;
}

function subHeadingsOf(
  text: string,
  lines: readonly MarkedLine[],
  from: number,
  to: number,
  tables: readonly Span[],
): SubHeading[] {
  const found: SubHeading[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as MarkedLine;
    if (!mayBeSubHeading(text, line) || inside(tables, line.start)) continue;
    const sub = readSubHeading(text, line);
    if (sub) found.push(sub);
  }
  return found;
}

/** Gives each heading the text under it. */
function chaptersOf(
  text: string,
  raw: readonly Line[],
  lines: readonly MarkedLine[],
  headings: readonly Heading[],
  tables: readonly Span[],
): ChapterReading[] {
  return headings.map((heading, i): ChapterReading => {
    const { match, headingSpan, titleSpan, name, chapter, numeral, numeralSpan } = heading;
    const next = headings[i + 1];
    const end = next ? lineStart(raw, lines, next.line) : text.length;
    const reading: Mutable<ChapterReading> = {
      match,
      headingSpan,
      titleSpan,
      name,
      span: { start: lineStart(raw, lines, heading.line), end },
      body: { start: headingSpan.end, end },
      subHeadings: subHeadingsOf(text, lines, heading.lastLine + 1, next ? next.line : lines.length, tables),
    };
    if (chapter) reading.chapter = chapter;
    if (numeral) reading.numeral = numeral;
    if (numeralSpan) reading.numeralSpan = numeralSpan;
    return reading;
  });
}

/** The text outside title, headings and tables, a line a paragraph. */
function paragraphsOf(
  text: string,
  lines: readonly MarkedLine[],
  chapters: readonly ChapterReading[],
  tables: readonly Span[],
  title: Title | undefined,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let chapter = -1;
  for (const line of lines) {
    if (line.from === line.to) continue;
    while (chapters[chapter + 1] && (chapters[chapter + 1] as ChapterReading).span.start <= line.start) chapter++;
    if (inside(tables, line.start) || (title && line.start < title.span.end && line.end > title.span.start)) continue;
    const heading = chapters[chapter]?.headingSpan;
    if (!heading || heading.end <= line.start || heading.start > line.end) {
      paragraphs.push({ start: line.from, end: line.to, chapter });
      continue;
    }
    let start = Math.min(heading.end, line.end);
    while (start < line.end && /[：:。.，,、\s\u3000*#]/u.test(text.charAt(start))) start++;
    const span = trim(text, start, line.end);
    if (span.end > span.start) paragraphs.push({ ...span, chapter });
  }
  return paragraphs;
}

/** Headings inside a table are its rows or prose of its cells, unless they are one of the six. */
function outsideTables(headings: readonly Heading[], tables: readonly Span[]): Heading[] {
  return headings.filter(
    (heading) =>
      heading.match === "official" || heading.match === "variant" || !inside(tables, heading.headingSpan.start),
  );
}

/** Does a line that is read stand in a cell, not on a line of its own? */
function isInCell(raw: readonly Line[], { start, end, number }: Line): boolean {
  const line = raw[number] as Line;
  return line.start !== start || line.end !== end;
}

const holdsAny = ({ start, end }: Span, tables: readonly TableReading[]): boolean =>
  tables.some(({ span }) => span.start < end && start < span.end);

export function yearOf(text: string, title: Title | undefined): number | undefined {
  if (title?.year) return title.year;
  const front = text.slice(0, 20_000);
  const named = PERIOD.exec(front) ?? INTRODUCED.exec(front);
  return named ? Number(named[1]) : undefined;
}

/** How a report was read in which a line tells only of what stands on it and near it. */
export interface Making {
  readonly context: ReadingContext;
  /** The line of the first heading of one of the six; behind the last line where there is none. */
  readonly firstChapter: number;
  /** The last line that may tell which headings a contents page lists; -1 for none. */
  readonly contents: number;
  /** The lines that head pages. */
  readonly passed: ReadonlySet<number>;
  /** The lines of the headings of the six, and the edition that the year wants: what tables are read with. */
  readonly heads: readonly number[];
  readonly expected: Edition;
}

/** The reports that may be read on from, a line at a time. Others hold tags, or tables twice. */
export const madeByLine = new WeakMap<Report, Making>();

/**
 * Parses one report.
 *
 * @param text any text
 * @param context what the parser is to know
 * @returns what is in it; never throws
 */
export function parseReport(text: string, context: ReadingContext = CONTEXT): Report {
  const { layouts, editions } = context;
  const raw = splitLines(text, MOST_LINES);
  const wholes = wholesIn(text, raw, layouts);
  const standing = textLines(text, raw, wholes);
  const own = headingLines(text, standing, editions);
  const lines = unflattened(text, standing, own);
  const headings = lines === standing ? own : headingLines(text, lines, editions);
  const contents = findContents(text, lines);
  const candidates = chosenFrom(text, lines, headings, contents);
  const known = candidates.filter((heading) => heading.chapter);
  const title = findTitle(text, lines, 0, known[0]?.line ?? lines.length);
  const year = yearOf(text, title);
  const due = year === undefined ? undefined : editionFor(year, editions);
  const heads = known.flatMap(({ line, lastLine }) => lines.slice(line, lastLine + 1));
  const passed = pageHeads(text, raw, title?.span);
  const expected = due ?? currentEdition(editions);
  const { tables, doubles } = readTables(text, raw, heads, passed, { layouts, editions }, expected, wholes);
  const tableLines = lineSpans(raw, [...tables, ...doubles]);
  const chapters = chaptersOf(text, raw, lines, outsideTables(candidates, tableLines), tableLines);
  const edition = tables.find((table) => table.table.id !== "reviews")?.edition;
  const report: Mutable<Report> = {
    text,
    lines: raw,
    inCells: heads.some((head) => isInCell(raw, head)),
    markup: wholes.flatMap(({ extents }) => extents.filter((extent) => holdsAny(extent, [...tables, ...doubles]))),
    chapters,
    tables,
    doubles,
    paragraphs: paragraphsOf(text, lines, chapters, tableLines, title),
    editions,
    supported: tables.length > 0 || year === undefined || due !== undefined,
  };
  if (title) report.title = title;
  if (edition) report.edition = edition;
  if (due) report.due = due;
  if (year) report.year = year;
  if (wholes.length === 0 && lines === standing && doubles.length === 0 && raw.length < MOST_LINES) {
    const firstChapter = known[0]?.line ?? lines.length;
    madeByLine.set(report, {
      context,
      firstChapter,
      contents: lastContentsLine(headings, contents),
      passed,
      heads: heads.map(({ number }) => number),
      expected,
    });
  }
  return report;
}
