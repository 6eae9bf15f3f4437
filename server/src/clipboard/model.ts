/** What a text from elsewhere is made of, be it a clipboard's or a document's: text and tables in their order. */

/** A cell of a table; `across` and `down` are swallowed by the cell to the left and by the cell above, and hold nothing. */
export interface GridCell {
  readonly text: string;
  readonly merged?: "across" | "down";
}

/** The rows of a table, each with a cell for every column that it reaches. */
export type Grid = readonly (readonly GridCell[])[];

/** A line of text, without line breaks and TABs; or a table. */
export type Block = { readonly kind: "text"; readonly text: string } | { readonly kind: "table"; readonly grid: Grid };

/** A cell as a source draws it: how many columns and rows it covers, from 1. */
export interface SourceCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** No table of the form has nearly as many columns; an office program may claim thousands. */
const MOST_COLUMNS = 100;

/**
 * @param rows the cells of each row that begin in it, from left to right
 * @returns the table with a cell in every place: those that a larger one covers are marked as its own
 */
export function gridOf(rows: readonly (readonly SourceCell[])[]): Grid {
  const grid: GridCell[][] = rows.map(() => []);
  rows.forEach((cells, r) => {
    const own = grid[r] as GridCell[];
    let column = 0;
    for (const { text, across, down } of cells) {
      while (own[column]) column++;
      const width = Math.min(Math.max(1, across), MOST_COLUMNS - column);
      const height = Math.min(Math.max(1, down), rows.length - r);
      for (let i = 0; i < height; i++)
        for (let j = 0; j < width; j++) {
          const cell: GridCell = i === 0 && j === 0 ? { text } : { text: "", merged: j > 0 ? "across" : "down" };
          (grid[r + i] as GridCell[])[column + j] ??= cell;
        }
      column += width;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: "" }));
}
