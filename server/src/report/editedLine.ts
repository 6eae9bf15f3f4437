/**
 * A report after an edit within one line: read on from what it was, not anew. It is done only where it can be told that
 * the line plays the part that it played: a row in which one figure is another one, or a sentence outside all tables.
 * Where the line alone does not tell (a blank that becomes a figure, a sentence without its stop yet), the tables are read
 * anew, and all else is kept if they are what they were (tablesAfter.ts).
 * What stands above stays the same object, what stands below is moved; so the whole equals what is read from scratch.
 *
 * What it rests on: headings, title and contents pages are told by lines that are looked at here; what is a table, by
 * what each cell is and by the letters of those that are no figures; what a figure comes to, by itself alone.
 */
import type { Edition } from "../form/index.js";
import type { Changed } from "./change.js";
import { headsContents } from "./contents.js";
import { holdsTitles } from "./flattened.js";
import { type Heading, headingAt } from "./headings.js";
import { lineAt, Mark, type MarkedLine, splitLines } from "./lines.js";
import type { Report, TableReading } from "./model.js";
import { moveReport } from "./moved.js";
import type { LineEdit } from "./origin.js";
import { inside, lineSpans, type Making, madeByLine, yearOf } from "./parse.js";
import { type Cell, cellWith } from "./table/cell.js";
import { Cells } from "./table/cells.js";
import { type Cutters, cutLine, cuttersOf, isPageNumber, runningHead } from "./table/cut.js";
import type { Open } from "./table/layouts/layout.js";
import { vertical } from "./table/layouts/vertical.js";
import { aloneIn } from "./table/textLines.js";
import { tablesAfter } from "./tablesAfter.js";
import { findTitle, isOutsideTitles, TITLE_HEIGHT } from "./title.js";

/** In longer reports rules look at a part of the text only, which a letter more would move. */
const LONGEST_REPORT = 40_000;

/** In longer lines cells are cut otherwise. */
const LONGEST_LINE = 4000;

/** A text with its lines, and the line that is edited. */
interface Version {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  readonly line: MarkedLine;
}

/**
 * @param old a report
 * @param text its text after an edit
 * @param changed what differs between the two texts
 * @returns the report that the new text holds, and what the edit was; undefined where it has to be read from scratch
 */
export function readOn(
  old: Report,
  text: string,
  changed: Changed,
): { readonly report: Report; readonly edit: LineEdit } | undefined {
  const making = madeByLine.get(old);
  if (!making || text.length > LONGEST_REPORT || text.includes("<")) return undefined;
  const versions = linesAfter(old, text, changed);
  if (!versions) return undefined;
  const [before, after] = versions;
  if (!isNoHeading(before, after, making) || !isTitleKept(old, before, after, making)) return undefined;
  if (!isNoPageHead(before, after, making)) return undefined;
  const told = toldByLine(old, before, after, changed, making) ?? withTables(old, before, after, changed, making);
  if (!told) return undefined;
  const { line, lines } = after;
  const edit: LineEdit = { touched: told.touched, at: told.at, by: line.end - before.line.end };
  const report = moveReport(old, { text, lines, before: before.line, line, edit, tables: told.tables });
  if (!report) return undefined;
  madeByLine.set(report, making);
  return { report, edit };
}

/** What an edit touched, where it stood, and the tables where they had to be read anew to tell. */
interface Told extends Omit<LineEdit, "by"> {
  readonly tables?: readonly TableReading[];
}

/** What the line tells by itself: a figure that stays one in a table, or a sentence outside all tables. */
function toldByLine(old: Report, before: Version, after: Version, changed: Changed, making: Making): Told | undefined {
  const { line } = before;
  if (isSentence(before, making) && isSentence(after, making))
    return isInTables(old, line) ? undefined : { touched: "words", at: { start: line.start, end: line.end } };
  const figure = figureIn(before, after, changed, making);
  if (!figure) return undefined;
  const { start, end } = figure;
  return old.tables.some(({ span }) => span.start <= start && end <= span.end)
    ? { touched: "figure", at: { start, end } }
    : undefined;
}

/**
 * What the tables tell, once they are read anew and found as they were: that a cell of theirs is another one now, blank
 * or with a figure, or that words outside of them are, which are no sentence yet.
 */
function withTables(old: Report, before: Version, after: Version, changed: Changed, making: Making): Told | undefined {
  const isInside = isInTables(old, before.line);
  const isTold = isInside ? isCell(old, after.text, changed) : [before, after].every(isText);
  // The line is not empty before or after, or what stands at its ends could not be told from what stands on it.
  const { start, end } = before.line;
  if (!isTold || start === end) return undefined;
  const tables = tablesAfter(old, after, changed, making);
  return tables && { touched: isInside ? "figure" : "words", at: { start, end }, tables };
}

const isInTables = ({ lines, tables }: Report, line: MarkedLine): boolean =>
  inside(lineSpans(lines, tables), line.start);

/** Is a line nothing but its own text, with a letter or digit in it and nothing that parts cells? */
const isText = ({ text, line }: Version): boolean =>
  (line.marks & (Mark.tab | Mark.bar)) === 0 &&
  aloneIn(text, line) === line &&
  LETTER.test(text.slice(line.start, line.end));

/** Does an edit change one cell that is blank or a plain figure, before and after, where blank ones are seen? */
function isCell({ tables, text: old }: Report, text: string, { start, before, end }: Changed): boolean {
  for (const { layout, rows } of tables.filter(({ span }) => span.start <= start && before <= span.end))
    for (const { cells } of layout.writing.omitsBlanks ? [] : rows)
      for (const { span } of cells)
        if (span.start <= start && before <= span.end)
          return isPlain(old.slice(span.start, span.end)) && isPlain(text.slice(span.start, span.end + end - before));
  return false;
}

const isPlain = (content: string): boolean => content === "" || PLAIN.test(content);

/** The two versions of a text that differ in one line; undefined where more differs than that. */
function linesAfter(old: Report, text: string, { start, before, end }: Changed): [Version, Version] | undefined {
  const { lines } = old;
  const at = lineAt(lines, start);
  const line = lines[at];
  if (!line || start < line.start || before > line.end || start > line.end) return undefined;
  const more = end - before;
  const [read, another] = splitLines(text.slice(line.start, line.end + more));
  if (!read || another || line.end - line.start > LONGEST_LINE || read.end > LONGEST_LINE) return undefined;
  const own = movedLine(read, line.start, at);
  const after = lines.slice();
  after[at] = own;
  for (let i = at + 1; more !== 0 && i < lines.length; i++) {
    const below = lines[i] as MarkedLine;
    after[i] = movedLine(below, more, below.number);
  }
  return [
    { text: old.text, lines, line },
    { text, lines: after, line: own },
  ];
}

const movedLine = ({ start, end, from, to, marks }: MarkedLine, by: number, number: number): MarkedLine => ({
  start: start + by,
  end: end + by,
  number,
  from: from + by,
  to: to + by,
  marks,
});

/** How many lines above a line may be a heading together with it. */
const HEADING_ABOVE = 2;

/** Is the line no part of a heading or a contents page, before and after, and are the headings above it the same? */
function isNoHeading(before: Version, after: Version, { context, contents }: Making): boolean {
  const line = aloneIn(after.text, after.line);
  if (before.line.number <= contents || headsContents(after.text, line) || holdsTitles(after.text, line)) return false;
  const [old, now] = [headingsUpTo(before, context.editions), headingsUpTo(after, context.editions)];
  return old.every((heading, i) => isSameAbove(heading, now[i], before.line.start));
}

/** The headings that begin on a line and on those above it, by itself each. */
function headingsUpTo({ text, lines, line }: Version, editions: readonly Edition[]): (Heading | undefined)[] {
  const first = Math.max(0, line.number - HEADING_ABOVE);
  const near = lines.slice(first, line.number + HEADING_ABOVE + 1).map((one) => aloneIn(text, one));
  return near.slice(0, line.number - first + 1).map((_, i) => headingAt(text, near, i, editions));
}

function isSameAbove(one: Heading | undefined, other: Heading | undefined, start: number): boolean {
  if (!one || !other) return one === other;
  return (
    one.headingSpan.end <= start &&
    one.headingSpan.start === other.headingSpan.start &&
    one.headingSpan.end === other.headingSpan.end &&
    one.titleSpan.start === other.titleSpan.start &&
    one.match === other.match &&
    one.chapter === other.chapter &&
    one.numeral === other.numeral
  );
}

/** Was the line no head of a page, nor can it be one now? */
const isNoPageHead = (before: Version, { text, line }: Version, { passed }: Making): boolean =>
  passed.size === 0 || (!passed.has(before.line.number) && !isPageNumber(text, line));

/** The most lines behind the first of a title that are looked at: those of the title, then one for its year. */
const TITLE_BELOW = TITLE_HEIGHT + 3;

/** Is the title the same, and the year that it names, or the period, where it names none? */
function isTitleKept(old: Report, before: Version, { text, lines, line }: Version, { firstChapter }: Making): boolean {
  const { title } = old;
  if (title && line.start <= title.span.end) return false;
  if (runningHead(old.text, title?.span)(text, line)) return false;
  if (yearOf(text, title) !== old.year) return false;
  if (line.number > firstChapter + TITLE_BELOW) return true;
  if (isOutsideTitles(old.text, before.line) && isOutsideTitles(text, line)) return true;
  const found = findTitle(text, lines, 0, firstChapter);
  return (
    found?.span.start === title?.span.start &&
    found?.span.end === title?.span.end &&
    found?.agency === title?.agency &&
    found?.year === title?.year
  );
}

const LETTER = /[\p{L}\p{N}]/u;

const NOTHING_OPEN: Open = { record: -1, cell: false };

const NO_CUTTERS: Cutters = { all: [], unmarked: [] };

/** Is the line a sentence, in which no cell is sought? */
const isSentence = ({ text, line }: Version, { context: { layouts } }: Making): boolean =>
  aloneIn(text, line) === line &&
  LETTER.test(text.slice(line.start, line.end)) &&
  cutLine(text, line, NO_CUTTERS, layouts, NOTHING_OPEN, new Cells(text, 0)) === "prose";

/** A blank cell, which a text alone on the next line may fill. */
const HOLLOW: Cell = cellWith(0, 0, "blank", 0, 0, vertical);

/** What the lines above may have left to a line, so far as it makes a difference to a layout. */
const LEFT: readonly { readonly open: Open; readonly above: readonly Cell[] }[] = [
  { open: NOTHING_OPEN, above: [] },
  { open: { record: 0, cell: true }, above: [HOLLOW] },
];

/** Nothing but this is no word to any rule. */
const PLAIN = /^-?[\d,.]+$/;

/** A dash or a word that the number of a page stands behind, be it read as one or not. */
const PAGE = /^[\s\u3000]*[-—–－―─~·第Pp]/u;

/** The figure, as it stood before, that another stands for now, where the line is cut into the same cells but for that. */
function figureIn(
  before: Version,
  after: Version,
  changed: Changed,
  { context: { layouts } }: Making,
): Cell | undefined {
  if (PAGE.test(before.text.slice(before.line.start, before.line.end))) return undefined;
  const [old, now] = [before, after].map(({ text, lines }) => cuttersOf(text, lines, layouts)) as [Cutters, Cutters];
  // Where a line has separators of its own it tells by itself what it is.
  const isParted = (before.line.marks & after.line.marks & (Mark.tab | Mark.bar)) !== 0;
  let figure: Cell | undefined;
  for (const { open, above } of isParted ? LEFT.slice(0, 1) : LEFT) {
    const [cells, others] = [before, after].map(({ text }) => new Cells(text, 0)) as [Cells, Cells];
    for (const cell of above) for (const all of [cells, others]) all.push(cell);
    const left = cutLine(before.text, before.line, old, layouts, open, cells);
    const other = cutLine(after.text, after.line, now, layouts, open, others);
    if (typeof left !== "object" || typeof other !== "object") return undefined;
    if (left.record !== other.record || left.cell !== other.cell) return undefined;
    figure = figureBetween(cells.all(), others.all(), changed);
    if (!figure) return undefined;
  }
  const more = changed.end - changed.before;
  const isPlain =
    figure &&
    PLAIN.test(before.text.slice(figure.start, figure.end)) &&
    PLAIN.test(after.text.slice(figure.start, figure.end + more));
  return isPlain ? figure : undefined;
}

/** The one cell in which two cuts of a line differ, if it is a figure in both. */
function figureBetween(
  cells: readonly Cell[],
  others: readonly Cell[],
  { start, before: behind, end }: Changed,
): Cell | undefined {
  if (cells.length !== others.length) return undefined;
  const figure = cells.find((cell) => cell.kind === "figure" && cell.start <= start && cell.end >= behind);
  const more = end - behind;
  const isSame = cells.every((cell, i) => {
    const other = others[i] as Cell;
    const isBehind = figure !== undefined && cell.start >= figure.end;
    return (
      other.kind === cell.kind &&
      other.start === cell.start + (isBehind ? more : 0) &&
      other.end === cell.end + (isBehind || cell === figure ? more : 0) &&
      other.compact === cell.compact &&
      other.record === cell.record &&
      other.layout === cell.layout &&
      other.remarkAt === cell.remarkAt
    );
  });
  return isSame ? figure : undefined;
}
