/** Lines → cells, each cut by the first layout that knows it as its own, so layouts may change from line to line. */
import { compact, compactCode, folded, LEFT_OUT, oneOf } from "../characters/index.js";
import { Mark, type MarkedLine } from "../lines.js";
import type { Line, Span } from "../span.js";
import { proseOf } from "./cell.js";
import { Cells } from "./cells.js";
import type { Cell, Cutter, Layout, Open, Whole } from "./layouts/layout.js";
import { aloneIn, marked, outside, undressed } from "./textLines.js";

const PAGE_MARK =
  /^[\s\u3000]*(?:[-—–－~·]{1,2}[\s\u3000]*\d{1,4}[\s\u3000]*[-—–－~·]{1,2}|第[\s\u3000]*\d{1,4}[\s\u3000]*页.{0,12}|[Pp](?:age|\.)[\s\u3000]*\d{1,4}.{0,30}|\d{1,4}[\s\u3000]*\/[\s\u3000]*\d{1,4})[\s\u3000]*$/u;

/** @returns whether a line is nothing but the number of a page (- 3 -, — 1 —, 第 3 页) */
export function isPageMark(content: string): boolean {
  return content.length <= LONGEST_MARK && PAGE_MARK.test(content);
}

/** The longest line that is the number of a page, and what one begins and ends with; behind a word anything may. */
const LONGEST_MARK = 60;
const endsMark = oneOf("-—–－~·0123456789");
const beginsMarkWord = oneOf("第Pp");

/** Could a line be the number of a page? Neither labels nor bare figures are. */
function mayBePageMark(text: string, { start, end, from, to, marks }: MarkedLine): boolean {
  if ((marks & Mark.other) === 0 || end - start > LONGEST_MARK) return false;
  const first = text.charCodeAt(from);
  return beginsMarkWord(first) || (endsMark(first) && endsMark(text.charCodeAt(to - 1)));
}

/** The fewest letters of a title that a running head is told by, and the longest number of a page. */
const SHORTEST_HEAD = 8;
const PAGE_NUMBER = /^\d{1,3}$/;

/** The first letter or digit of text[start, end) as it counts in comparison; LEFT_OUT where there is none. */
function firstLetter(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = compactCode(text.charCodeAt(i));
    if (code !== LEFT_OUT) return code;
  }
  return LEFT_OUT;
}

/** @returns tells of a line whether it says a report's title once more and nothing else, as at the head of a page */
export function runningHead(text: string, title: Span | undefined): (text: string, line: MarkedLine) => boolean {
  const head = title ? compact(text, title.start, title.end) : "";
  if (!title || head.length < SHORTEST_HEAD) return () => false;
  const longest = (title.end - title.start) * 2;
  const first = head.charCodeAt(0);
  return (own, { start, end, from, to, marks }) =>
    start > title.end &&
    to - from >= head.length &&
    end - start <= longest &&
    (marks & Mark.chinese) !== 0 &&
    firstLetter(own, from, to) === first &&
    compact(own, start, end) === head;
}

/** @returns whether a line is a bare number, which stands for a page's beside its head */
export const isPageNumber = (text: string, { start, end }: Line): boolean =>
  PAGE_NUMBER.test(folded(text, start, Math.min(end, start + 40)));

/**
 * @param text the report's text
 * @param lines its lines
 * @param title the report's title
 * @returns the indices of the lines that only head a page: the title once more, and a bare number next to it
 */
export function pageHeads(text: string, lines: readonly MarkedLine[], title: Span | undefined): Set<number> {
  const found = new Set<number>();
  const isHead = runningHead(text, title);
  lines.forEach((line, i) => {
    if (!isHead(text, line)) return;
    found.add(i);
    for (const step of [-1, 1]) {
      let next = i + step;
      while (lines[next] && lines[next]?.from === lines[next]?.to) next += step;
      const beside = lines[next];
      if (beside && isPageNumber(text, beside)) found.add(next);
    }
  });
  return found;
}

/** The longest line without separators that may be part of a table, in letters; and the longest with separators. */
const LONGEST_PLAIN = 110;
const LONGEST_PARTED = 4000;

/** No more cells than this are cut from one report: no form has a hundredth of them. */
const MOST_CELLS = 300_000;

/** For so many cells at most room is made before they are cut. */
const MOST_LIKELY = 1000;

/** A sentence without commas may be a long label; with them, one of so many letters is prose. */
const LONGEST_WITH_COMMAS = 30;

/** Is a line so long, or does it hold such marks, that it may be a sentence? */
const mayBeProse = ({ marks }: MarkedLine, length: number): boolean =>
  length > LONGEST_PLAIN || (marks & Mark.stop) !== 0 || (length > LONGEST_WITH_COMMAS && (marks & Mark.comma) !== 0);

/** Is this line, with so much of it as is looked at, a sentence or a paragraph, so that no cell is to be sought in it? */
function isProse(text: string, line: MarkedLine, until: number, layouts: readonly Layout[]): boolean {
  if (!mayBeProse(line, until - line.start)) return false;
  const content = text.slice(line.start, until);
  const alone = aloneIn(text, line);
  // Blanks that put bars in line make no label long.
  const length = alone === line ? content.length : alone.end - alone.start;
  if (!mayBeProse(line, length)) return false;
  const isLong = length > LONGEST_PLAIN || (line.marks & Mark.stop) !== 0;
  const parting = alone === line ? layouts : [];
  if (!isLong) {
    if (/[（(）)、]/u.test(content)) return false;
    for (const { rowLine } of parting) if (rowLine?.test(content)) return false;
  }
  if (content.length > LONGEST_PARTED) return true;
  for (const layout of parting) if (layout.isParted?.(content, line.marks)) return false;
  return true;
}

/** Blank but for TABs, which are cells. */
function isBlankLine(text: string, { start, from, to, marks }: MarkedLine, until: number): boolean {
  if ((marks & Mark.oddBlank) === 0 && until - start <= LONGEST_PARTED) return from === to && (marks & Mark.tab) === 0;
  const content = text.slice(start, until);
  return content.trim() === "" && !content.includes("\t");
}

const toldOf = (wholes: readonly Whole[], line: number): readonly Cell[] | undefined =>
  wholes.find(({ cells }) => cells.has(line))?.cells.get(line);

/** The cells of a line with its headings, which are no cells, in order. */
function withHeads(cells: readonly Cell[], heads: readonly Line[]): Cell[] {
  const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  const others = heads.filter((head) => !cells.some((cell) => meets(cell, head))).map((head) => proseOf(head));
  const own = cells.map((cell): Cell => {
    const { start, end, line, markup } = cell;
    if (!heads.some((head) => meets(cell, head))) return cell;
    return proseOf({ start, end, number: line }, markup && { table: markup.table });
  });
  return others.length > 0 ? [...own, ...others].sort((a, b) => a.start - b.start) : own;
}

/** A line with headings on it: itself, where nothing else stands there; else the headings and what stands around them. */
function partedAtHeads(
  text: string,
  line: MarkedLine,
  heads: readonly Line[],
): { part: MarkedLine; isHead: boolean }[] {
  const own = heads.filter(({ number }) => number === line.number);
  if (own.some(({ start, end }) => start <= line.from && end >= line.to)) return [{ part: line, isHead: true }];
  const others = outside(text, line, own).filter(({ start, end }) => LETTER.test(text.slice(start, end)));
  if (others.length === 0) return [{ part: line, isHead: true }];
  return [...own.map((span) => ({ span, isHead: true })), ...others.map((span) => ({ span, isHead: false }))]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, isHead }) => ({ part: marked(text, span, line.number), isHead }));
}

const LETTER = /[\p{L}\p{N}]/u;

/** What cuts the lines of a text, in the order in which it is tried: any line, and one without a mark that parts cells. */
export interface Cutters {
  readonly all: readonly Cutter[];
  readonly unmarked: readonly Cutter[];
}

/** @returns what cuts the lines of a text */
export function cuttersOf(text: string, lines: readonly MarkedLine[], layouts: readonly Layout[]): Cutters {
  const all: Cutter[] = [];
  const unmarked: Cutter[] = [];
  for (const { cutter, isMarked } of layouts) {
    const own = cutter?.(text, lines);
    if (!own) continue;
    all.push(own);
    if (!isMarked) unmarked.push(own);
  }
  return { all, unmarked };
}

/** What a line is, where it is not cut into cells: blank, the number of a page, or a sentence. */
export type Uncut = "blank" | "passed" | "prose";

/**
 * Cuts a line, by itself and by what the lines above it left.
 *
 * @param open what they left open
 * @param cells their cells, as far as the line may go on with them: its own are added
 * @returns what the line leaves open, or what it is where it has no cells; undefined where no layout knows it
 */
export function cutLine(
  text: string,
  dressed: MarkedLine,
  cutters: Cutters,
  layouts: readonly Layout[],
  open: Open,
  cells: Cells,
): Open | Uncut | undefined {
  const line = undressed(text, dressed);
  const until = Math.min(line.end, line.start + LONGEST_PARTED + 1);
  if (isBlankLine(text, line, until)) return "blank";
  if (mayBePageMark(text, line) && isPageMark(text.slice(line.start, until))) return "passed";
  if (isProse(text, line, until, layouts)) return "prose";
  for (const cutter of (line.marks & (Mark.bar | Mark.tab)) === 0 ? cutters.unmarked : cutters.all) {
    const left = cutter(line, open, cells);
    if (left) return left;
  }
  return undefined;
}

/** @returns what stands open behind a line that was cut; a sentence is a cell, too, that is added here */
function openBehind(line: MarkedLine, cut: Open | Uncut | undefined, open: Open, cells: Cells): Open {
  if (cut === undefined || cut === "passed") return open;
  if (cut !== "blank" && cut !== "prose") return cut;
  if (cut === "prose") cells.addProse(line);
  return open.record === -1 ? open : { record: -1, cell: open.cell };
}

/**
 * Cuts the lines of a report into cells.
 *
 * @param text the report's text
 * @param lines its lines
 * @param layouts the layouts that a line may be in
 * @param heads lines, or texts of cells, that are headings and no part of a table, in order
 * @param passed the lines (by index) that are passed over: heads of pages
 * @param wholes what was cut already
 */
export function cutLines(
  text: string,
  lines: readonly MarkedLine[],
  layouts: readonly Layout[],
  heads: readonly Line[],
  passed: ReadonlySet<number>,
  wholes: readonly Whole[],
): Cells {
  const cells = new Cells(text, Math.min(2 * lines.length, MOST_LIKELY));
  const cutters = cuttersOf(text, lines, layouts);
  let next = 0;
  let open: Open = { record: -1, cell: false };
  for (let i = 0; i < lines.length && cells.length < MOST_CELLS; i++) {
    const line = lines[i] as MarkedLine;
    const told = wholes.length > 0 ? toldOf(wholes, i) : undefined;
    while (next < heads.length && (heads[next] as Line).number < i) next++;
    const isHeaded = heads[next]?.number === i;
    if (told) {
      const own = isHeaded ? heads.filter(({ number }) => number === i) : [];
      for (const cell of own.length > 0 ? withHeads(told, own) : told) cells.push(cell);
      open = { record: -1, cell: false };
      continue;
    }
    if (passed.size > 0 && passed.has(i)) continue;
    if (!isHeaded) {
      open = openBehind(line, cutLine(text, line, cutters, layouts, open, cells), open, cells);
      continue;
    }
    for (const { part, isHead } of partedAtHeads(text, line, heads)) {
      const cut = isHead ? "prose" : cutLine(text, part, cutters, layouts, open, cells);
      open = openBehind(part, cut, open, cells);
    }
  }
  return cells;
}
