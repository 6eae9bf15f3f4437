/** Tables whose cells span others, as pages, documents and clipboards have them, laid out in rows and columns. */

/** How many columns and rows a cell covers, from 1. */
export interface Spans {
  readonly across: number;
  readonly down: number;
}

/** What stands in a place: a cell, and how far to the right of its first column and below its first row the place is. */
export interface Place<Cell> {
  readonly cell: Cell;
  readonly across: number;
  readonly down: number;
}

/** How much is laid out: what goes beyond is no table that people read. */
export interface GridLimits {
  /** Columns; cells that begin behind them are left out. */
  readonly columns: number;
  /** Places that merged cells cover; beyond them a cell covers one. */
  readonly covered: number;
}

/**
 * @param rows the cells of each row that begin in it, from left to right; each takes the first place that is free
 * @param spansOf how much a cell covers; where two would cover a place it is the earlier one's
 * @returns the places of each row; none where nothing reaches
 */
export function layOut<Cell>(
  rows: readonly (readonly Cell[])[],
  spansOf: (cell: Cell) => Spans,
  limits: GridLimits,
): (Place<Cell> | undefined)[][] {
  const grid: (Place<Cell> | undefined)[][] = rows.map(() => []);
  let covered = 0;
  rows.forEach((cells, r) => {
    const own = grid[r] as (Place<Cell> | undefined)[];
    let column = 0;
    for (const cell of cells) {
      while (own[column]) column++;
      if (column >= limits.columns) break;
      const { across, down } = covered < limits.covered ? spansOf(cell) : { across: 1, down: 1 };
      const width = Math.min(Math.max(1, across), limits.columns - column);
      const height = Math.min(Math.max(1, down), rows.length - r);
      covered += width * height;
      for (let i = 0; i < height; i++)
        for (let j = 0; j < width; j++)
          (grid[r + i] as (Place<Cell> | undefined)[])[column + j] ??= { cell, across: j, down: i };
      column += width;
    }
  });
  return grid;
}
