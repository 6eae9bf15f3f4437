/**
 * What the parser makes of a text. Every feature takes this and nothing else.
 * All offsets are UTF-16 code units from the start of the report's own text, so that an edit in one report of a volume
 * leaves the others' parse untouched.
 */
import type { Block, CellKey, Chapter, Edition, Label, Row, Table } from "../form/index.js";
import type { MarkedLine } from "./lines.js";
import type { Span } from "./span.js";
import type { Layout } from "./table/layouts/layout.js";

export type { Line, Span } from "./span.js";
export type { Layout } from "./table/layouts/layout.js";

/** What stands in a cell. `odd` is text that is no figure. */
export type Content =
  | { readonly kind: "figure"; readonly value: number; readonly plain: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "odd" };

/**
 * A cell of the form and where it stands. The span of a blank cell is where a figure would be written (it may be
 * empty). `value` is a count, or an amount in 万元; it may have decimals or be negative. `plain` says that the figure
 * is written in nothing but half-width digits (with sign, decimals or thousands commas).
 */
export interface CellReading {
  readonly key: CellKey;
  readonly span: Span;
  readonly text: string;
  readonly content: Content;
  /** What its figure is shown as, where it is written in another way: with entities, or tags within. */
  readonly shown?: string;
}

/** A label of the form as the text has it. `span` runs from its first character to its last. */
export interface LabelReading {
  readonly label: Label;
  readonly span: Span;
  /** As written, without blanks and line breaks. */
  readonly text: string;
  /** Written as the form has it (or an accepted variant), but for blanks, width, punctuation and script. */
  readonly exact: boolean;
  /** Nothing of it is like the form's, but it stands just where that should. */
  readonly byPlace?: true;
}

/**
 * - read: one cell for each column.
 * - short: fewer figures than columns, so it is not known which column lacks one; `cells` is empty.
 * - missing: neither label nor figures are there.
 * - unread: label or figures are there but cannot be bound with certainty; `cells` is empty.
 */
export type RowState = "read" | "short" | "missing" | "unread";

export interface RowReading {
  readonly row: Row;
  readonly block: Block;
  readonly state: RowState;
  /** Absent where the label is lost. */
  readonly label?: LabelReading;
  /** In column order; one a column when the state is `read`. */
  readonly cells: readonly CellReading[];
  /** From the label or first figure to the last figure; where the row should stand when it is missing (empty span). */
  readonly span: Span;
  /** How many figures were found, for rows that are short. */
  readonly found: number;
}

/** A label without figures: a group, an article line, a head. */
export interface FixedLabelReading {
  readonly label: Label;
  readonly block: Block;
  readonly kind: "article" | "head" | "column" | "group";
  /** Absent where it is lost. A label whose characters stand there, but torn, is neither read nor lost: it is left out. */
  readonly reading?: LabelReading;
  /** Where it stands or should stand. */
  readonly span: Span;
}

export interface TableReading {
  readonly table: Table;
  readonly edition: Edition;
  readonly layout: Layout;
  /** From its first label or figure to its last. */
  readonly span: Span;
  /** Every row of the form in printed order, whether it was found or not. */
  readonly rows: readonly RowReading[];
  readonly labels: readonly FixedLabelReading[];
}

/** How a heading was recognised: the official words, an accepted variant, similar words, or a numeral alone. */
export type HeadingMatch = "official" | "variant" | "similar" | "none";

/** A chapter-level heading, official or not, and the part of the text under it. */
export interface ChapterReading {
  /** The official chapter it is; absent for headings that are none of the six. */
  readonly chapter?: Chapter;
  readonly match: HeadingMatch;
  /** The numeral as a number from 1; absent where the heading carries none. */
  readonly numeral?: number;
  readonly numeralSpan?: Span;
  /** The heading without junk, numeral included. */
  readonly headingSpan: Span;
  /** The heading's title alone, without numeral and separator. */
  readonly titleSpan: Span;
  /** Its text without junk and surplus blanks: 一、总体情况. */
  readonly name: string;
  /** From the start of the heading's line to the end of the chapter (before the next heading's line). */
  readonly span: Span;
  /** What stands under the heading (or behind it on its line): from the heading's end to the chapter's end. */
  readonly body: Span;
  readonly subHeadings: readonly SubHeading[];
}

/** （一）… or 1.… standing as a line of its own, or run-in before a paragraph. */
export interface SubHeading {
  readonly name: string;
  readonly span: Span;
  /** 1 for （一）, 2 for 1. below it. */
  readonly depth: number;
  readonly runIn: boolean;
}

export interface Title {
  /** From the first character of the title to its last, over line breaks. */
  readonly span: Span;
  /** As written, without blanks and line breaks. */
  readonly text: string;
  readonly agency?: string;
  readonly year?: number;
  readonly yearSpan?: Span;
  /** Written just as `<机关><年>年政府信息公开工作年度报告`. */
  readonly official: boolean;
}

/** A paragraph of prose: a line (or lines wrapped by a page) outside tables, headings and the title. */
export interface Paragraph extends Span {
  /** The index in `Report.chapters` of the chapter it stands in; -1 before the first. */
  readonly chapter: number;
}

export interface Report {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  /** Headings stand in cells of a table: a page that was put into one. What is written between its rows would break it. */
  readonly inCells: boolean;
  /** Where tables of the form are written in tags: from the first of the outermost to its last. */
  readonly markup: readonly Span[];
  readonly title?: Title;
  /** Every chapter-level heading in the order of the text. */
  readonly chapters: readonly ChapterReading[];
  /** The tables that were found, at most one of each id, in the order of the text. */
  readonly tables: readonly TableReading[];
  /** Tables of which one of the same id is among `tables`: they stand there once more. */
  readonly doubles: readonly TableReading[];
  readonly paragraphs: readonly Paragraph[];
  /** The editions of the form that it was read by, from the oldest to the current one. */
  readonly editions: readonly Edition[];
  /** The edition that the tables are written on; absent where no table was found. */
  readonly edition?: Edition;
  /** The edition that its year is to be reported on; absent without a year, and for years before all editions. */
  readonly due?: Edition;
  /** The year reported on: the title's, else the period's, else that of the sentence that introduces the report. */
  readonly year?: number;
  /** False for a report that is older than all editions: nothing else is judged. */
  readonly supported: boolean;
}

/** A report and where it begins in its document. */
export interface PlacedReport {
  readonly offset: number;
  readonly report: Report;
}

/** What the parser is to know; each has its list beside its files. */
export interface ReadingContext {
  /** The layouts that tables may be in. */
  readonly layouts: readonly Layout[];
  /** The editions of the form, from the oldest to the current one. */
  readonly editions: readonly Edition[];
}

/** A document: one report, or a volume of several. The reports follow each other without a gap from 0 to the end. */
export interface Volume {
  readonly text: string;
  /** What it was read by. */
  readonly context: ReadingContext;
  readonly reports: readonly PlacedReport[];
}
