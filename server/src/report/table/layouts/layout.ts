/** What a layout of tables in plain text is: how lines are cut into cells, and how rows are written. */
import type { MarkedLine } from "../../lines.js";
import type { Line, Span } from "../../span.js";
import type { Cells } from "../cells.js";

/**
 * A piece that a layout cut from the text. `record` is the line of the table it belongs to, where the layout tells
 * (cells of one record stand in one row); -1 where it does not.
 */
export interface Cell extends Span {
  /** `prose` stands for a whole line that is no part of a table; it parts what is before from what is behind. */
  readonly kind: "text" | "figure" | "mark" | "blank" | "prose";
  readonly line: number;
  readonly record: number;
  /** The layout that cut it; undefined for prose. */
  readonly layout: Layout | undefined;
  /** Letters and digits of a text cell, folded; empty for others. */
  readonly compact: string;
  /** How many letters stand before the first opening bracket behind letters, where a label's remark begins; 0 where there is none. */
  readonly remarkAt: number;
  /** How it is written, in a layout of tags. */
  readonly markup: CellMarkup | undefined;
}

/** What stands around and within a cell that is written in tags. */
export interface CellMarkup {
  /** The table that it stands in, with what is written around the cells. */
  readonly table: Span;
  /** Where its letters and digits are written, where they are not as they are shown. */
  readonly letters?: readonly Span[];
  /** What a figure is shown as, where it is written in another way: with entities, or tags within. */
  readonly shown?: string;
}

/** What the lines above a line left open. */
export interface Open {
  /** The record that a cell alone on its line goes on filling; -1 for none. */
  readonly record: number;
  /** No separator closed the last cell: one that stands alone on the next line does. */
  readonly cell: boolean;
}

/** @returns what a line leaves open whose last cell no separator closes */
export const openCell = (open: Open): Open => (open.cell ? open : { record: open.record, cell: true });

/** @returns what a line leaves open whose last cell a separator closes */
export const closedCell = (open: Open): Open => (open.cell ? { record: open.record, cell: false } : open);

/**
 * Cuts a line.
 *
 * @param line the line; its marks tell at once of most lines that they are not in this layout
 * @param open what the lines above left open
 * @param cells the cells above: those of the line are added. One that is the content of an empty cell above takes its place
 * @returns what the line leaves open; undefined where it is not in this layout, and nothing is added
 */
export type Cutter = (line: MarkedLine, open: Open, cells: Cells) => Open | undefined;

/** What stands round the cells of a row, and between two rows. */
export interface Manner {
  readonly prefix: string;
  readonly between: string;
  readonly suffix: string;
  readonly rowBreak: string;
  /** A line |---| stands under the first row, as Markdown wants it. */
  readonly rule: boolean;
}

/** What the rows of a table show of its manner, as far as the layout's patterns know it. */
export interface Shown extends Omit<Manner, "rowBreak"> {
  /** The line break of the text. */
  readonly eol: string;
  /** Rows begin with a line of their own, the layout's `opener`. */
  readonly opened: boolean;
}

/** How rows are written. */
export interface Writing {
  /** @returns the manner to write in where the text shows none; `eol` is its line break */
  readonly plain: (eol: string) => Manner;
  /** @returns the manner of a table that stands in the text */
  readonly like: (shown: Shown, plain: Manner) => Manner;
  /** What may stand before a row's first cell, between two of its figures, and behind the last. */
  readonly prefix?: RegExp;
  readonly between: RegExp;
  readonly suffix: RegExp;
  /** What parts two cells of a row (global); absent where a blank cell cannot be seen. */
  readonly separator?: RegExp;
  /** A line that may stand before each row. */
  readonly opener?: RegExp;
  /** A rule in the text, where one may stand under the first row. */
  readonly rule?: RegExp;
  /** Puts the lines of a table in good order: blanks around what stands in cells gone, columns below each other. */
  readonly tidy?: (lines: readonly string[]) => string[];
  /** Blank lines between rows that were all read part nothing, and are no cells. */
  readonly dropsBlankLines?: true;
  /** What stands around a whole table; absent for nothing. */
  readonly around?: (eol: string) => { readonly before: string; readonly behind: string };
  /** Where lines do not tell rows: where the row stands that holds an offset. A row is written as its neighbours are. */
  readonly rowAround?: (text: string, offset: number) => Span | undefined;
  /** Cells swallowed by the one to the left (`across`) or above (`down`) that are written, as empty ones. */
  readonly merged: readonly ("across" | "down")[];
  /** Blank cells are left out. */
  readonly omitsBlanks?: true;
  /** @returns whether every blank cell can be told, merged ones and those at a row's ends too, in a table of this manner */
  readonly holdsBlanks: (manner: Manner) => boolean;
  /** What stands behind the last cell looks like one blank cell more. */
  readonly suffixIsCell?: true;
  /** Line breaks between a heading and a table, and between text and a table; where absent as many as the text is used to. */
  readonly breaksBehindHeading?: number;
  readonly breaksBehindText?: number;
  /** Line breaks behind a table, at least. */
  readonly breaksBehind: number;
}

/** What a layout tells apart by something else than lines. */
export interface Whole {
  /** The cells of the lines (by index) that its tables stand on; no other layout is asked to cut these. */
  readonly cells: ReadonlyMap<number, readonly Cell[]>;
  /** Where its tables stand, with all that is written around their cells. */
  readonly extents: readonly Span[];
  /** What stands alone in its row, or in none, in order: lines of text. */
  readonly texts: readonly Span[];
}

/** A layout of tables in plain text; see docs/layouts.md. */
export interface Layout {
  readonly id: string;
  /** Each of its lines holds a bar or a TAB; no other line is given to its cutter. */
  readonly isMarked?: true;
  /** @returns what cuts the lines of a report */
  readonly cutter?: (text: string, lines: readonly MarkedLine[]) => Cutter;
  /** Where not lines but something else tells the cells: finds its tables. */
  readonly cutWhole?: (text: string, lines: readonly Line[]) => Whole;
  /** Is a line that holds such marks (bits of `Mark`) parted into cells for certain, so that not even a long one is prose? */
  readonly isParted?: (content: string, marks: number) => boolean;
  /** It is written in tags and entities, which are no residue in its tables. */
  readonly isMarkup?: true;
  /** A row is one line. */
  readonly rowIsLine?: true;
  /** A row is several lines, each of which begins like this. */
  readonly rowLine?: RegExp;
  /** Blank cells are seen, but nothing parts two rows: the empty cells of the next one's labels stand behind a row's figures. */
  readonly rowsRunOn?: true;
  /** A blank cell is one more blank line. */
  readonly blankLinesMayBeCells?: true;
  /** Labels are torn into half lines, and figures from their labels. */
  readonly tearsLabels?: true;
  /** Its converters give a table, or each piece of one, a head of their own making. */
  readonly makesHeads?: true;
  readonly writing: Writing;
}
