/**
 * The layout readers: each cuts a line of a table into cells and knows nothing of what they mean. A line is read by
 * its own separators, so layouts may change from line to line.
 */
import { compact, folded, isBlank, trim } from "../characters.js";
import type { Line, Span } from "../model.js";
import { type Cell, makeCell } from "./cell.js";

const BAR = /[|｜│]/u;
/** Two bars at least, so that a line has cells of its own. */
const PARTED = /[|｜│][^|｜│]*[|｜│]/u;
const BARS = /[|｜│]/gu;
const RULE_LINE = /^[\s|｜│:：+\-—─━┼├┤]+$/u;
const PAGE_MARK =
  /^[\s\u3000]*(?:[-—–－~·]{1,2}[\s\u3000]*\d{1,4}[\s\u3000]*[-—–－~·]{1,2}|第[\s\u3000]*\d{1,4}[\s\u3000]*页.{0,12}|[Pp](?:age|\.)[\s\u3000]*\d{1,4}.{0,30}|\d{1,4}[\s\u3000]*\/[\s\u3000]*\d{1,4})[\s\u3000]*$/u;

/** @returns whether a line is nothing but the number of a page (- 3 -, — 1 —, 第 3 页) */
export function isPageMark(content: string): boolean {
  return content.length <= 60 && PAGE_MARK.test(content);
}

/** The fewest letters of a title that a running head is told by, and the longest number of a page. */
const SHORTEST_HEAD = 8;
const PAGE_NUMBER = /^\d{1,3}$/;

/**
 * @param text the report's text
 * @param lines its lines
 * @param title the report's title
 * @returns the indices of the lines that only head a page: the title once more, and a bare number next to it
 */
export function pageHeads(text: string, lines: readonly Line[], title: Span | undefined): Set<number> {
  const head = title ? compact(text, title.start, title.end) : "";
  const found = new Set<number>();
  if (title === undefined || head.length < SHORTEST_HEAD) return found;
  const longest = (title.end - title.start) * 2;
  const number = (line: Line | undefined) =>
    line !== undefined && PAGE_NUMBER.test(folded(text, line.start, Math.min(line.end, line.start + 40)));
  lines.forEach(({ start, end }, i) => {
    if (end - start > longest || start <= title.end || compact(text, start, end) !== head) return;
    found.add(i);
    for (const step of [-1, 1]) {
      let next = i + step;
      while (lines[next] && isEmpty(text, lines[next] as Line)) next += step;
      if (number(lines[next])) found.add(next);
    }
  });
  return found;
}

/** What the reader of the next line must know of the lines before. */
interface State {
  /** The record that lines led by a TAB go on filling, until a blank line. */
  record: number;
  /** The last line held content and no bar: a lone bar on the next line only closes its cell. */
  open: boolean;
  /** Lines that do not begin with a bar end with one: then it closes the last cell, else an empty cell stands behind it. */
  readonly closing: boolean;
}

function parts(text: string, line: Line, separators: RegExp): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = line.start;
  for (const match of text.slice(line.start, line.end).matchAll(separators)) {
    const end = line.start + match.index;
    found.push({ start, end });
    start = end + 1;
  }
  found.push({ start, end: line.end });
  return found;
}

const isEmpty = (text: string, span: { start: number; end: number }) => {
  const inner = trim(text, span.start, span.end);
  return inner.start === inner.end;
};

/** Do most lines parted by bars, of those that do not begin with one, end with one? */
function closesLines(text: string, lines: readonly Line[]): boolean {
  if (!BAR.test(text)) return true;
  let closed = 0;
  let open = 0;
  for (const { start, end } of lines) {
    const { start: from, end: to } = trim(text, start, Math.min(end, start + LONGEST_PARTED));
    if (from === to || BAR.test(text.charAt(from)) || !PARTED.test(text.slice(from, to))) continue;
    if (BAR.test(text.charAt(to - 1))) closed++;
    else open++;
  }
  return closed >= open;
}

/** Markdown tables and cells closed by bars: outer bars are dropped, empty cells are kept. */
function cutPiped(text: string, line: Line, state: State): Cell[] {
  const content = text.slice(line.start, line.end);
  const all = parts(text, line, BARS);
  if (RULE_LINE.test(content) && /[-—─━]/u.test(content)) return [];
  const bare = all.every((part) => isEmpty(text, part));
  if (bare) {
    const closing = state.open ? 1 : 0;
    state.open = false;
    // A cell stands before its bar.
    return all
      .slice(closing, -1)
      .map((part) => makeCell(text, { start: part.start, end: part.start }, line.number, -1, "barred"));
  }
  state.open = false;
  const led = isEmpty(text, all[0] as Line);
  const closed = isEmpty(text, all[all.length - 1] as Line) && (led || all.length === 2 || state.closing);
  const inner = all.slice(led ? 1 : 0, closed ? -1 : undefined);
  const single = inner.length === 1 && !led;
  return inner.map((part) => {
    const record = single ? -1 : line.number;
    const cell = makeCell(text, trim(text, part.start, part.end), line.number, record, single ? "barred" : "piped");
    return cell.kind === "blank" ? { ...cell, ...gapOf(part) } : cell;
  });
}

/** Where a figure goes in an empty cell between bars: behind the first blank, in place of the second, so that bars stay in line. */
function gapOf(part: { start: number; end: number }): { start: number; end: number } {
  const width = part.end - part.start;
  const start = part.start + Math.min(width, 1);
  return { start, end: width > 2 ? start + 1 : start };
}

/** One cell led by a TAB (vertical), or several parted by TABs (tabbed). */
function cutTabbed(text: string, line: Line, state: State): Cell[] {
  const all = parts(text, line, /\t/g);
  const [, only] = all;
  if (all.length === 2 && only && isEmpty(text, all[0] as Line)) {
    if (state.record < 0) state.record = line.number;
    return [makeCell(text, trim(text, only.start, only.end), line.number, state.record, "vertical")];
  }
  return all.map((part) => makeCell(text, trim(text, part.start, part.end), line.number, line.number, "tabbed"));
}

/** A label and figures parted by blanks, or one cell. A list mark is no figure: `1 .属于…`, `8. 属于…`. */
function cutPlain(text: string, line: Line, state: State): Cell[] {
  const spans: { start: number; end: number }[] = [];
  let start = -1;
  for (let i = line.start; i <= line.end; i++) {
    const blank = i === line.end || isBlank(text.charCodeAt(i));
    if (!blank && start === -1) start = i;
    if (blank && start !== -1) {
      spans.push({ start, end: i });
      start = -1;
    }
  }
  const alone = spans.length === 1;
  const record = alone ? state.record : line.number;
  const cells = spans.map((span) => makeCell(text, span, line.number, record, alone ? "lined" : "spaced"));
  return cells.map((cell, i) => {
    const next = cells[i + 1];
    const apart = !isFigure(cells[i - 1]) && !isFigure(next);
    if (cell.kind === "mark" && !alone && (apart || isListMark(cells[i - 1]))) return asText(text, cell);
    const listMark =
      cell.kind === "figure" && next?.kind === "text" && /^[.．、]/u.test(text.slice(next.start, next.start + 1));
    return listMark ? asText(text, cell) : cell;
  });
}

/** @returns whether a cell is a list mark that a blank parts from its label: 4. 无正当理由… */
export const isListMark = (cell: Cell | undefined) =>
  cell?.kind === "text" && /^[\d一二三四五六七八九十]{1,2}$/u.test(cell.compact);

const isFigure = (cell: Cell | undefined) => cell?.kind === "figure" || cell?.kind === "mark";

const asText = (text: string, cell: Cell): Cell => ({
  ...cell,
  kind: "text",
  compact: compact(text, cell.start, cell.end),
});

/** A line without a leading TAB goes on with the cell above: an empty cell above takes it as its content. */
function continues(text: string, cells: Cell[], cut: Cell[], state: State): boolean {
  const above = cells[cells.length - 1];
  const first = cut[0];
  if (state.record < 0 || above?.layout !== "vertical" || above.kind !== "blank" || cut.length !== 1 || !first)
    return false;
  cells[cells.length - 1] = makeCell(text, first, first.line, above.record, "vertical");
  return true;
}

/** The longest line without separators that may be part of a table, in letters; and the longest with separators. */
const LONGEST_PLAIN = 110;
const LONGEST_PARTED = 4000;

/** No more cells than this are cut from one report: no form has a hundredth of them. */
const MOST_CELLS = 300_000;

const ENDS_IN_FIGURES =
  /[\s\u3000][\d０-９][\d０-９,.]{0,12}[\s\u3000]{1,8}[\d０-９][\d０-９,.]{0,12}[\s\u3000]{0,8}$/u;

/** Is this line a sentence or a paragraph, so that no cell is to be sought in it? */
function isProse(content: string): boolean {
  const parted = BAR.test(content) || /\S\t+\S/.test(content) || ENDS_IN_FIGURES.test(content.slice(-40));
  if (parted) return content.length > LONGEST_PARTED;
  return (
    content.length > LONGEST_PLAIN ||
    /[。！？]/u.test(content) ||
    (/[，；]/u.test(content) && !/[（(）)、]|^\t/u.test(content) && content.length > 30)
  );
}

/**
 * Cuts the lines of a report into cells.
 *
 * @param text the report's text
 * @param lines its lines
 * @param barred says of a line (by its index) that it is no part of a table: a heading
 * @param passed the lines (by index) that are passed over: heads of pages
 */
export function cutLines(
  text: string,
  lines: readonly Line[],
  barred: (line: number) => boolean,
  passed: ReadonlySet<number>,
): Cell[] {
  const cells: Cell[] = [];
  const state: State = { record: -1, open: false, closing: closesLines(text, lines) };
  for (let i = 0; i < lines.length && cells.length < MOST_CELLS; i++) {
    const line = lines[i] as Line;
    const content = text.slice(line.start, Math.min(line.end, line.start + LONGEST_PARTED + 1));
    if (content.trim() === "" && !content.includes("\t")) {
      state.record = -1;
      continue;
    }
    if (passed.has(i) || isPageMark(content)) continue;
    if (barred(i) || isProse(content)) {
      state.record = -1;
      cells.push({
        start: line.start,
        end: line.end,
        kind: "prose",
        line: i,
        record: -1,
        layout: "lined",
        compact: "",
      });
      continue;
    }
    if (BAR.test(content)) {
      cells.push(...cutPiped(text, line, state));
      continue;
    }
    if (content.includes("\t")) {
      cells.push(...cutTabbed(text, line, state));
      state.open = true;
      continue;
    }
    const cut = cutPlain(text, line, state);
    state.open = true;
    if (!continues(text, cells, cut, state)) cells.push(...cut);
  }
  return cells;
}
