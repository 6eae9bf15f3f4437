/** A block of figures without labels, as it is copied from a spreadsheet. */
import type { Grid } from "../../clipboard/model.js";
import { type CellKey, cellKey, rowsOf, type Table } from "../../form/index.js";
import { figureInto, looksLikeFigure, looksLikeMark } from "../../report/figures.js";
import type { CellReading, TableReading } from "../../report/model.js";
import type { TextEdit } from "../rows.js";

/** @returns the texts of a table that holds nothing but figures and blanks, without rows and columns that are all blank; undefined for another one */
export function figuresIn(grid: Grid): string[][] | undefined {
  const texts = grid.map((row) => row.map(({ text }) => text));
  if (texts.flat().some((text) => text !== "" && !looksLikeFigure(text) && !looksLikeMark(text))) return undefined;
  const rows = texts.filter((row) => row.some((text) => text !== ""));
  const filled = (column: number): boolean => rows.some((row) => (row[column] ?? "") !== "");
  return rows.length === 0 ? undefined : rows.map((row) => row.filter((_, column) => filled(column)));
}

/**
 * @param figures a block of figures
 * @param table a table of the form
 * @returns what goes into each of its cells; undefined where the block is not just as large
 */
export function onTable(figures: readonly (readonly string[])[], table: Table): Map<CellKey, string> | undefined {
  const rows = rowsOf(table);
  const keys = rows.map(({ row, block }) => block.columns.map((column) => cellKey(row.id, column.id)));
  const all = figures.flat().filter((text) => text !== "");
  const fits = figures.length === rows.length && figures.every((row, r) => row.length === keys[r]?.length);
  if (!fits && all.length !== keys.flat().length) return undefined;
  const written = fits ? figures.flat() : all;
  return new Map(keys.flat().map((key, i) => [key, written[i] as string]));
}

/**
 * Writes a block of figures over the cells of a table, as a spreadsheet does.
 *
 * @param reading the table
 * @param from the cell that the block's first figure goes to
 * @param figures the block; what is blank in it leaves the cell as it is
 * @returns the edits; undefined where the block is larger than what lies below and to the right, or it is one figure alone
 */
export function overCells(
  reading: TableReading,
  from: CellReading,
  figures: readonly (readonly string[])[],
): TextEdit[] | undefined {
  const first = reading.rows.findIndex(({ cells }) => cells.includes(from));
  const start = reading.rows[first];
  const column = start?.cells.indexOf(from) ?? -1;
  if (!start || column < 0 || figures.flat().length < 2) return undefined;
  const edits: TextEdit[] = [];
  for (const [r, row] of figures.entries()) {
    const target = reading.rows[first + r];
    if (target?.block !== start.block) return undefined;
    for (const [c, figure] of row.entries()) {
      const cell = target.cells[column + c];
      if (!cell) return undefined;
      if (figure !== "") edits.push({ span: cell.span, text: figureInto(cell, figure) });
    }
  }
  return edits;
}
