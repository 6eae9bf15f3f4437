import { once } from "../common/once.js";
import { type CellKey, cellKey, rowsOf, type Table } from "../form/index.js";
import type { System } from "./model.js";

/** A table's equations over cell numbers, with the way from a number to its cell and back. */
export interface TableSystem {
  readonly system: System;
  /** The cell that each number stands for, in reading order. */
  readonly cells: readonly CellKey[];
  readonly indexOf: ReadonlyMap<CellKey, number>;
}

/**
 * @param table a table of the form
 * @returns its equations for `locateErrors`, laid out once a table; equation i is `table.equations[i]`
 */
export const systemOf = once(layOut);

function layOut(table: Table): TableSystem {
  const cells: CellKey[] = [];
  const grid: { row: number; column: number }[] = [];
  const indexOf = new Map<CellKey, number>();
  for (const [line, { row, block }] of rowsOf(table).entries()) {
    for (const [place, column] of block.columns.entries()) {
      const key = cellKey(row.id, column.id);
      indexOf.set(key, cells.length);
      cells.push(key);
      grid.push({ row: line, column: place });
    }
  }
  const numberOf = (key: CellKey): number => {
    const index = indexOf.get(key);
    if (index === undefined) throw new Error(`The form's table ${table.id} has no cell ${key}`);
    return index;
  };
  const system: System = {
    equations: table.equations.map((equation) => ({
      left: equation.left.map(numberOf),
      right: equation.right.map(numberOf),
      total: numberOf(equation.total),
    })),
    size: cells.length,
    grid,
    totalLines: table.totalLines.map((line) => line.cells.map(numberOf)),
  };
  return { system, cells, indexOf };
}
