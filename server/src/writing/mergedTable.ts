/**
 * Tables as office programs and pages show them: cells that span columns and rows, and what of a report they show.
 */
import { type Block, groupsAbove, isRow, type Label, type Row, type Table } from "../form/index.js";
import type { CellReading, Report, Span, TableReading } from "../report/model.js";
import { isPageMark, pageHeads } from "../report/table/cut.js";
import type { DrawnCell, DrawnLine, Shapes } from "./grid.js";

/**
 * @returns the table without the rows that a report has lost, and without the blocks of which nothing is left; a row
 *   stays where the label of its group would be lost with it
 */
export function withoutLost({ table, rows, labels }: TableReading): Table {
  const there = new Set<Row>(rows.filter(({ state }) => state !== "missing").map(({ row }) => row));
  const named = new Set<Label | Block>(labels.flatMap(({ block, label, reading }) => (reading ? [block, label] : [])));
  const blocks = table.blocks.map((block) => {
    const above = new Map(block.lines.filter(isRow).map((row) => [row, groupsAbove(block, row)]));
    const shown = new Set<Label>([...above].flatMap(([row, groups]) => (there.has(row) ? groups : [])));
    const isKept = (row: Row) =>
      there.has(row) || above.get(row)?.some((group) => named.has(group) && !shown.has(group)) === true;
    return { block, lines: block.lines.filter((line) => !isRow(line) || isKept(line)) };
  });
  const left = blocks.filter(({ block, lines }) => lines.some(isRow) || named.has(block));
  return { ...table, blocks: left.map(({ block, lines }) => ({ ...block, lines })) };
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

/** @returns what a cell of figures shows, and where */
export function figureWords({ text, shown, span }: CellReading): { readonly text: string; readonly span: Span } {
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

/**
 * @param report the report
 * @returns the lines (by index) that belong to the pages it was printed on: their numbers and running heads
 */
export function pageLines({ text, lines, title }: Report): ReadonlySet<number> {
  const found = pageHeads(text, lines, title?.span);
  for (const { number, start, end } of lines) if (isPageMark(text.slice(start, end))) found.add(number);
  return found;
}

/** @returns the text of a report with blanks for the lines of pages */
export function withoutPageLines(report: Report): string {
  let result = "";
  let at = 0;
  for (const index of [...pageLines(report)].sort((a, b) => a - b)) {
    const { start, end } = report.lines[index] as Span;
    result += report.text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return result + report.text.slice(at);
}
