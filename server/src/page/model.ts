/**
 * A report as a page: what a reader sees of it, in the order of the text. `Place` says where each part stands in the
 * text: a span of the report here, a range of the document for a client.
 */
import type { CellKey, TableId } from "../form/index.js";
import type { RowState, Span } from "../report/model.js";

export interface Page<Place = Span> {
  readonly blocks: readonly Block<Place>[];
}

/** Words that stand by themselves. Those of a title that was broken over lines, and of a wrapped heading, are on one. */
export interface TextBlock<Place = Span> {
  /** `signature`: who signed, and the date, at the end of a report. `unread`: what no table of the form has room for. */
  readonly kind: "title" | "heading" | "paragraph" | "signature" | "unread";
  readonly text: string;
  readonly place: Place;
  /** Of a heading: 1 for a chapter, 2 for （一）, 3 for 1. */
  readonly depth?: 1 | 2 | 3;
  /** Of a paragraph: how many code units of its text are a heading that it runs on behind. */
  readonly headed?: number;
}

export interface TableBlock<Place = Span> {
  readonly kind: "table";
  readonly table: TableId;
  readonly place: Place;
  /** Of the form and of how the text has it: heads first, in table two those of each of its parts. */
  readonly lines: readonly TableLine<Place>[];
}

export type Block<Place = Span> = TextBlock<Place> | TableBlock<Place>;

/** A line of the official table; the cells that others span are left out. */
export interface TableLine<Place = Span> {
  /** The state of the row of figures that stands in it; absent for heads. */
  readonly state?: RowState;
  readonly cells: readonly TableCell<Place>[];
}

interface Spanning {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A label as the text has it, or as the form has it where the text has lost it. */
export interface LabelCell<Place = Span> extends Spanning {
  readonly kind: "label";
  /**
   * What it heads: a column of figures or several, a row or several, or (an article line) a whole part of a table; the
   * note in the corner heads nothing.
   */
  readonly heads: "column" | "columns" | "row" | "rows" | "part" | "note";
  /** Absent where the text has lost it; the note may be absent from the text. */
  readonly place?: Place;
}

/** A cell of figures. */
export interface FigureCell<Place = Span> extends Spanning {
  readonly kind: "figure";
  readonly key: CellKey;
  /** The words of the row and of the column, for those who do not see them. */
  readonly row: string;
  readonly column: string;
  /** The span of a blank cell is where a figure would be written. */
  readonly place: Place;
}

/** In the place of a row's figures: what stands there and cannot be bound to its columns; nothing in a missing row. */
export interface UnreadCell<Place = Span> extends Spanning {
  readonly kind: "unread";
  readonly place: Place;
}

export type TableCell<Place = Span> = LabelCell<Place> | FigureCell<Place> | UnreadCell<Place>;
