/**
 * A table of a report as an office program shows it: cells that span columns and rows, each with what the report says
 * in it and where. Word documents, pages and spreadsheets are made of this.
 */
import { type Block, isRow, type Label, type Row, type Table } from "../form/index.js";
import type { CellReading, Report, Span, TableReading } from "../report/model.js";
import { isPageMark, pageHeads } from "../report/table/cut.js";
import { holdsMore } from "./convert.js";
import { type DrawnCell, type DrawnLine, draw, type Shapes } from "./grid.js";
import { extentOf } from "./rewrite.js";

/** What a cell is for: the note in the corner, an article line, a head over figures, a group of rows, a row, a figure. */
export type CellRole = "note" | "article" | "head" | "group" | "row" | "figure";

export interface MergedCell {
  readonly role: CellRole;
  /** As the report has it, on one line; empty where a label is lost or a cell is blank. */
  readonly text: string;
  /** Where it is written, in UTF-16 offsets of the report; absent where a label is lost or torn, and for the note. */
  readonly span?: Span;
  /** How many columns and rows it takes up, from 1. */
  readonly columns: number;
  readonly rows: number;
}

/** A line of the table with the cells that begin in it, from left to right. */
export interface MergedLine {
  /** It stands over the figures: an article line, or heads. */
  readonly isHead: boolean;
  readonly cells: readonly MergedCell[];
}

export interface MergedTable {
  readonly table: Table;
  /** The lines of the text that it stands on. */
  readonly extent: Span;
  /** How many columns it has, and how many of these, on the left, hold labels. */
  readonly width: number;
  readonly labelColumns: number;
  readonly lines: readonly MergedLine[];
}

/** What a cell says, and where. */
type Words = Pick<MergedCell, "text" | "span">;

/** The labels of a block by themselves and by their words: heads over other heads are known by their words alone. */
type Labels = ReadonlyMap<Block["id"], ReadonlyMap<Label | string, Words>>;

function labelsOf({ labels, rows }: TableReading): Labels {
  const byBlock = new Map<Block["id"], Map<Label | string, Words>>();
  const note = ({ id }: Block, label: Label, words: Words): void => {
    const own = byBlock.get(id) ?? new Map<Label | string, Words>();
    byBlock.set(id, own.set(label, words));
    if (!own.has(label.text)) own.set(label.text, words);
  };
  for (const { block, label, reading } of labels) note(block, label, reading ?? { text: "" });
  for (const { block, row, label } of rows) note(block, row, label ?? { text: "" });
  return byBlock;
}

/** The table without its lost rows, and without the blocks of which nothing is left. */
function withoutLost({ table, rows, labels }: TableReading): Table {
  const lost = new Set<Row>(rows.filter(({ state }) => state === "missing").map(({ row }) => row));
  const named = new Set(labels.flatMap(({ block, reading }) => (reading ? [block] : [])));
  const blocks = table.blocks
    .map((block) => ({ own: block, left: block.lines.filter((line) => !isRow(line) || !lost.has(line)) }))
    .filter(({ own, left }) => left.some(isRow) || named.has(own));
  return { ...table, blocks: blocks.map(({ own, left }) => ({ ...own, lines: left })) };
}

/** Three columns of labels in table three, as the form draws it; one in the others. */
const THREE: Shapes = (depth) => ({ index: depth, width: 3 });
const ONE: Shapes = (depth) => ({ index: depth, width: 1 });

/** @returns how the rows of a table of the form begin as the form draws them */
export const formShapes = ({ id }: Table): Shapes => (id === "applications" ? THREE : ONE);

/** The cells of all lines, as many in each: what a line lacks its last cell takes up. */
function evened(lines: readonly DrawnLine[]): DrawnCell[][] {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const across = (count: number) => Array.from({ length: count }, (): DrawnCell => ({ kind: "across" }));
  return lines.map(({ cells }) => [...cells, ...across(width - cells.length)]);
}

/** How far a cell reaches to the right and down. */
function spansOf(grid: readonly (readonly DrawnCell[])[], line: number, column: number) {
  let [columns, rows] = [1, 1];
  while (grid[line]?.[column + columns]?.kind === "across") columns++;
  while (grid[line + rows]?.[column]?.kind === "down") rows++;
  return { columns, rows };
}

function roleOf(label: Label, { block, row }: DrawnLine, note: Label | undefined): CellRole {
  if (label === note) return "note";
  if (label === block.article) return "article";
  if (label === row) return "row";
  return block.lines.some((one) => one === label) ? "group" : "head";
}

function labelWords({ id }: Block, label: Label, labels: Labels): Words {
  const own = labels.get(id);
  const { text, span } = own?.get(label) ?? own?.get(label.text) ?? { text: label.text };
  return span ? { text, span } : { text };
}

/** @returns what a cell of figures shows, and where */
export function figureWords({ text, shown, span }: CellReading): Required<Words> {
  return { text: (shown ?? text).trim().replace(/\s+/gu, " "), span };
}

/** A drawn cell that is no part of another, and how many columns and rows it takes up. */
export interface SpanningCell {
  readonly cell: Exclude<DrawnCell, { kind: "across" | "down" }>;
  readonly columns: number;
  readonly rows: number;
}

const isShown = (cell: DrawnCell): cell is SpanningCell["cell"] => cell.kind !== "across" && cell.kind !== "down";

/** @returns of each line of a drawn table the cells that begin in it; all lines are as wide as the widest */
export function mergedCells(drawn: readonly DrawnLine[]): SpanningCell[][] {
  const grid = evened(drawn);
  return grid.map((cells, line) =>
    cells.flatMap((cell, column): SpanningCell[] => (isShown(cell) ? [{ cell, ...spansOf(grid, line, column) }] : [])),
  );
}

/** The cells that a drawn table shows, with their words. */
function linesOf(drawn: readonly DrawnLine[], reading: TableReading): MergedLine[] {
  const labels = labelsOf(reading);
  const figures = new Map(reading.rows.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell])));
  const merged = mergedCells(drawn);
  return drawn.map((line, at): MergedLine => {
    const cells = (merged[at] ?? []).map(({ cell, ...spans }): MergedCell => {
      if (cell.kind === "label") {
        const role = roleOf(cell.label, line, reading.table.note);
        return { role, ...labelWords(line.block, cell.label, labels), ...spans };
      }
      const figure = figures.get(cell.key);
      return { role: "figure", ...(figure ? figureWords(figure) : { text: "" }), ...spans };
    });
    return { isHead: line.row === undefined, cells };
  });
}

/**
 * @param report the report
 * @returns the lines (by index) that belong to the pages it was printed on: their numbers and running heads
 */
export function pageLines({ text, lines, title }: Report): ReadonlySet<number> {
  const found = pageHeads(text, lines, title?.span);
  for (const { number, start, end } of lines) if (isPageMark(text.slice(start, end))) found.add(number);
  return found;
}

/** The text with blanks for the lines of pages. */
function withoutPageLines(report: Report): string {
  let result = "";
  let at = 0;
  for (const index of [...pageLines(report)].sort((a, b) => a - b)) {
    const { start, end } = report.lines[index] as Span;
    result += report.text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return result + report.text.slice(at);
}

/**
 * @param report the report
 * @param reading one of its tables
 * @returns the table as the form draws it, with the words and figures of the report: rows that are lost are not there,
 *   labels that are lost are empty; undefined where something of it was not read and would be lost, or where it is a
 *   part of another table
 */
export function mergedTable(report: Report, reading: TableReading): MergedTable | undefined {
  const { rows, labels, table } = reading;
  if (report.inCells || rows.some(({ state }) => state === "short" || state === "unread")) return undefined;
  const extent = extentOf(report, reading);
  if (holdsMore({ text: withoutPageLines(report) }, reading, extent)) return undefined;
  const drawn = draw(withoutLost(reading), formShapes(table));
  const lines = linesOf(drawn, reading);
  const there = new Set(lines.flatMap(({ cells }) => cells.map(({ span }) => span)));
  const isLost = (span: Span | undefined) => span !== undefined && !there.has(span);
  if (labels.some((label) => isLost(label.reading?.span)) || rows.some(({ label }) => isLost(label?.span)))
    return undefined;
  const width = Math.max(...drawn.map(({ cells }) => cells.length));
  const columns = Math.max(...table.blocks.map((block) => block.columns.length));
  return { table, extent, width, labelColumns: width - columns, lines };
}
