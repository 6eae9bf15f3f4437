/** What a document holds, in its order: what every reader makes of its format, and every writer writes. */
import { type GridLimits, layOut } from "../common/tableGrid.js";
import type { Span } from "../report/span.js";

/** Where something stands in a document. Pages and paragraphs count from 1, as people count. */
export interface Place {
  readonly page?: number;
  /** Of a .docx: every paragraph of the body counts, those of tables too, in the order in which they are written. */
  readonly paragraph?: number;
  readonly sheet?: string;
  /** A cell of a sheet as its program names it, such as B7. */
  readonly cell?: string;
  /** Of a .docx: where the run is written in `word/document.xml`, from `<w:r` to behind `</w:r>`, in UTF-16 units. */
  readonly run?: Span;
}

/** A stretch of text that stands in one place. A line break in it is one that is shown. */
export interface Piece {
  readonly text: string;
  readonly place?: Place;
}

export interface Paragraph {
  readonly kind: "paragraph" | "heading";
  readonly pieces: readonly Piece[];
}

/** A cell as it is written: in the first row and the first column that it covers. */
export interface TableCell {
  readonly blocks: readonly Block[];
  readonly rowSpan: number;
  readonly colSpan: number;
  /** It holds pictures or objects and no text: what they show may be a figure. */
  readonly picture?: boolean;
}

/** Rows of cells; what another cell covers is written in no row. */
export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly TableCell[])[];
}

export type Block = Paragraph | Table;

/** A form has twenty columns. */
const LIMITS: GridLimits = { columns: 200, covered: 2_000_000 };

/**
 * @param table a table
 * @returns its rows with a cell in each column: the one that begins there, or undefined where another one covers the place
 *   or nothing is written
 */
export function gridOf({ rows }: Table): (TableCell | undefined)[][] {
  const grid = layOut(rows, ({ colSpan, rowSpan }) => ({ across: colSpan, down: rowSpan }), LIMITS);
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const place = row[column];
      return place && place.across === 0 && place.down === 0 ? place.cell : undefined;
    }),
  );
}

/** @returns the paragraphs of some blocks in their order, those of tables too */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap((cells) => cells.flatMap((cell) => paragraphsOf(cell.blocks)))
      : [block],
  );
}

/** @returns the text of a paragraph */
export function textOf({ pieces }: Paragraph): string {
  return pieces.map(({ text }) => text).join("");
}
