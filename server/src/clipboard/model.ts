/** What a text from elsewhere is made of, be it a clipboard's or a document's: text and tables in their order. */
import { type GridLimits, layOut, type Spans } from "../common/tableGrid.js";

/** A cell of a table; `across` and `down` are swallowed by the cell to the left and by the cell above, and hold nothing. */
export interface GridCell {
  readonly text: string;
  readonly merged?: "across" | "down";
}

/** The rows of a table, each with a cell for every column that it reaches. */
export type Grid = readonly (readonly GridCell[])[];

/** A line of text, without line breaks and TABs; or a table. */
export type Block = { readonly kind: "text"; readonly text: string } | { readonly kind: "table"; readonly grid: Grid };

/** A cell as a source draws it. */
export interface SourceCell extends Spans {
  readonly text: string;
}

/** No table of the form has nearly as many columns; an office program may claim thousands. */
const LIMITS: GridLimits = { columns: 100, covered: Number.POSITIVE_INFINITY };

/**
 * @param rows the cells of each row that begin in it, from left to right
 * @returns the table with a cell in every place: those that a larger one covers are marked as its own
 */
export function gridOf(rows: readonly (readonly SourceCell[])[]): Grid {
  return layOut(rows, (cell) => cell, LIMITS).map((row) =>
    Array.from(row, (place): GridCell => {
      if (!place) return { text: "" };
      if (place.across > 0) return { text: "", merged: "across" };
      return place.down > 0 ? { text: "", merged: "down" } : { text: place.cell.text };
    }),
  );
}
