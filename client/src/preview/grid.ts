/** The cells of a table as a grid to move in, to copy from and to paste into. Knows no browser. */
import type { Range } from "vscode-languageserver-types";
import type { FigureCell } from "../../../server/src/page/index.js";
import type { CellText, PagePart, Preview } from "../../../server/src/protocol.js";

/** A cell of figures and which part of the page it is. */
export interface GridCell extends Required<PagePart> {
  readonly figure: FigureCell<Range>;
  /** Which table of the page it is in, from 0. */
  readonly table: number;
}

/** The rows of a table that were read, each as its figures. Rows of one table may differ in length. */
export type Grid = readonly (readonly GridCell[])[];

/** A place in a grid. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** @returns the grid of each table of the page */
export function gridsOf({ page }: Preview): Grid[] {
  const grids: Grid[] = [];
  page.blocks.forEach((own, block) => {
    if (own.kind !== "table") return;
    const table = grids.length;
    const rows = own.lines.map(({ cells }, line) =>
      cells.flatMap((figure, cell) => (figure.kind === "figure" ? [{ figure, table, block, line, cell }] : [])),
    );
    grids.push(rows.filter((row) => row.length > 0));
  });
  return grids;
}

/** @returns the place nearest to a spot that is in the grid */
export function inside(grid: Grid, { row, column }: Spot): Spot {
  const inRows = Math.max(0, Math.min(row, grid.length - 1));
  return { row: inRows, column: Math.max(0, Math.min(column, (grid[inRows]?.length ?? 1) - 1)) };
}

/** A key that moves, and whether Shift and Ctrl (or Command) are held. */
export interface Move {
  readonly key: string;
  readonly shift: boolean;
  readonly far: boolean;
}

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** How many rows PageUp and PageDown lead on: about as many as a window shows of table three. */
const PAGE = 10;

/** Farther than any table reaches. */
const FAR = 1000;

/** @returns where a key leads from a spot; undefined where it leads out of the grid, or moves nothing */
export function moved(grid: Grid, from: Spot, { key, shift, far }: Move): Spot | undefined {
  const step = STEPS[key];
  if (step) {
    const reach = far ? FAR : 1;
    return inside(grid, { row: from.row + step.row * reach, column: from.column + step.column * reach });
  }
  // With Ctrl these are the editor's, and lead to another tab.
  if ((key === "PageUp" || key === "PageDown") && !far)
    return inside(grid, { row: from.row + (key === "PageUp" ? -PAGE : PAGE), column: from.column });
  if (key === "Home") return { row: far ? 0 : from.row, column: 0 };
  if (key === "End") return inside(grid, { row: far ? FAR : from.row, column: FAR });
  if (key === "Enter") return inside(grid, { row: from.row + (shift ? -1 : 1), column: from.column });
  return key === "Tab" ? inReadingOrder(grid, from, shift ? -1 : 1) : undefined;
}

function inReadingOrder(grid: Grid, { row, column }: Spot, step: 1 | -1): Spot | undefined {
  if (grid[row]?.[column + step]) return { row, column: column + step };
  const next = grid[row + step];
  return next && { row: row + step, column: step === 1 ? 0 : next.length - 1 };
}

/** @returns the cells of the rectangle between two spots, row by row */
export function between(grid: Grid, one: Spot, other: Spot): GridCell[][] {
  const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
  const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
  return grid.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

/** @returns cells as spreadsheets take them: TABs between columns, line breaks between rows */
export function asText(rows: readonly (readonly GridCell[])[]): string {
  return rows.map((row) => row.map(({ figure }) => figure.text).join("\t")).join("\n");
}

/** A cell of a spreadsheet that holds a TAB, a line break or a quotation mark is put in quotation marks. */
const CELL = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;

/** @returns a clipboard's plain text as rows of cells */
export function fromText(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    CELL.lastIndex = at;
    const [written = "", quoted] = CELL.exec(text) ?? [];
    rows[rows.length - 1]?.push((quoted === undefined ? written : quoted.replaceAll('""', '"')).trim());
    const behind = /^(?:\t|\r\n|\r|\n)/.exec(text.slice(at + written.length, at + written.length + 2))?.[0];
    if (behind === undefined) break;
    at += written.length + behind.length;
    if (behind !== "\t" && at < text.length) rows.push([]);
    else if (behind !== "\t") break;
  }
  return rows;
}

const FIGURE = /^[+\-−–—－]?[\d０-９]/u;
const holdsFigure = (cells: readonly string[]): boolean => cells.some((cell) => FIGURE.test(cell));

/** A table copied with its heads and labels: its figures alone. */
function figuresIn(rows: readonly (readonly string[])[], width: number): (readonly string[])[] {
  return rows.filter((row) => holdsFigure(row.slice(-width))).map((row) => row.slice(-width));
}

/**
 * @param rows what is pasted, row by row
 * @param at the cell that takes the first of it
 * @returns what each cell is to say; undefined where more is pasted than there are cells
 */
export function pasted(grid: Grid, rows: readonly (readonly string[])[], at: Spot): CellText[] | undefined {
  const width = grid[at.row]?.length ?? 0;
  const isWhole = rows.some((row) => row.length > width) && at.column === 0;
  const figures = isWhole ? figuresIn(rows, width) : rows;
  const cells: CellText[] = [];
  for (const [down, row] of figures.entries())
    for (const [across, text] of row.entries()) {
      const cell = grid[at.row + down]?.[at.column + across];
      if (cell) cells.push({ table: cell.table, key: cell.figure.key, text });
      // A row of a narrow part of table two is copied with empty cells behind it.
      else if (text !== "") return undefined;
    }
  return cells;
}
