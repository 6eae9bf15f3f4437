/** Reports of several years, or bodies, held against each other: what a page, a picture or a table of it is made of. */
import type { TableId } from "../form/index.js";
import type { Message } from "../messages/message.js";

/** A figure of each report, in their order; null where a report has none that was read with certainty. */
export type Figures = readonly (number | null)[];

/** A part of a report's prose: what stands under one of its chapter headings, paragraph by paragraph. */
export interface ProsePart {
  /** The number of the official chapter; null for a heading that is none of the form's. */
  readonly chapter: number | null;
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** One of the reports. */
export interface Issue {
  readonly file: string;
  /** The line of the file that it begins with, from 0. */
  readonly line: number;
  /** Empty where it names no body. */
  readonly agency: string;
  readonly year: number | null;
  /** What it is called among the others: mostly its year. No two are called the same. */
  readonly label: string;
  readonly prose: readonly ProsePart[];
}

/** A cell of the form. */
export interface ComparedCell {
  readonly key: string;
  readonly column: string;
  readonly figures: Figures;
}

export interface ComparedRow {
  readonly name: string;
  readonly cells: readonly ComparedCell[];
}

/** A table of the form. */
export interface ComparedTable {
  readonly table: TableId;
  /** In printed order; what only an older edition of the form counts comes behind. */
  readonly rows: readonly ComparedRow[];
}

/** Figures that are shown as lines of one picture. */
export interface Trend {
  readonly title: Message;
  readonly lines: readonly { readonly name: string; readonly figures: Figures }[];
}

export interface Comparison {
  /** The earliest first. */
  readonly issues: readonly Issue[];
  /** How many bodies they are of. */
  readonly bodies: number;
  readonly tables: readonly ComparedTable[];
  readonly trends: readonly Trend[];
}

/** Two of the reports, by their places in the list: the one before and the one after. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}
