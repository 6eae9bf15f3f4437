/** The grid of a table: what every format that draws one wants to know. */

import type { TableId } from "../../form/index.js";
import type { TableBlock, TableCell } from "../../page/index.js";

/** What is told of a table to those who do not see it. */
export const CAPTIONS: Readonly<Record<TableId, string>> = {
  disclosure: "主动公开政府信息情况",
  applications: "收到和处理政府信息公开申请情况",
  reviews: "政府信息公开行政复议、行政诉讼情况",
};

/** A place of the grid: the cell that takes it up, and whether the cell begins there or was begun above. */
export interface Place {
  readonly cell: TableCell;
  readonly begun: boolean;
  /** The first column that it takes up, from 0. */
  readonly column: number;
}

/** @returns how many columns a table has */
export function widthOf({ lines }: TableBlock): number {
  return Math.max(...lines.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0)));
}

/** @returns the cells of each line from left to right, those that reach down from above too */
export function gridOf({ lines }: TableBlock): Place[][] {
  const from: Map<number, Place>[] = lines.map(() => new Map());
  lines.forEach(({ cells }, line) => {
    const taken = (column: number): Place | undefined => {
      return [...(from[line] ?? [])].find(([at, { cell }]) => at <= column && column < at + cell.columns)?.[1];
    };
    let column = 0;
    for (const cell of cells) {
      for (let above = taken(column); above; above = taken(column)) column += above.cell.columns;
      for (let down = 0; down < cell.rows; down++) from[line + down]?.set(column, { cell, begun: down > 0, column });
      column += cell.columns;
    }
  });
  return from.map((places) => [...places].sort(([a], [b]) => a - b).map(([, place]) => place));
}
