/** What was written where: the generator's own account of a report, to hold the parser's against. */
import type { CellKey, Label, Row, Table, TableId } from "../../server/src/form/index.js";
import type { Span } from "../../server/src/report/model.js";
import type { Dress } from "./dress.js";
import type { Figures } from "./figures.js";
import type { GridCell, LabelPart } from "./grid.js";

export interface WrittenCell {
  readonly key: CellKey;
  /** The figure with its unit and note, without blanks round it. */
  readonly span: Span;
  /** What has to go for the cell to be lost: the figure and the separator on one side of it. */
  readonly loss: Span;
}

export interface WrittenLabel {
  readonly table: TableId;
  readonly label: Label;
  readonly part: LabelPart;
  readonly row?: Row;
  readonly span: Span;
  /** Something that is not the label stands between its pieces. */
  readonly torn: boolean;
}

export interface WrittenRow {
  readonly row: Row;
  readonly table: Table;
  /** What has to go for the row to be lost: its lines with their line breaks. */
  readonly pieces: readonly Span[];
}

export interface WrittenHeading {
  /** From the numeral to the end of the title. */
  readonly span: Span;
  /** The chapter, 1 to 6. */
  readonly number: number;
  readonly name: string;
}

/** Builds a text and knows where it is. Line breaks are those of the report from the start. */
export class Writer {
  readonly eol: string;
  #parts: string[] = [];
  #length = 0;

  constructor(eol: string) {
    this.eol = eol;
  }

  /** The offset that is written next. */
  get offset(): number {
    return this.#length;
  }

  get text(): string {
    return this.#parts.join("");
  }

  /** @returns where `text` stands now; it must not hold a line break */
  write(text: string): Span {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  /** Writes `text` and ends the line. */
  line(text = ""): Span {
    const span = this.write(text);
    this.write(this.eol);
    return span;
  }
}

/** What the cells of a table become when a layout writes them. */
export interface Separators {
  readonly before?: string;
  readonly after?: string;
  /** So many characters before the cell are lost with it, though another cell wrote them. */
  readonly takesBack?: number;
}

/** Writes the cells of one table and keeps account of them. */
export class TablePen {
  readonly writer: Writer;
  readonly dress: Dress;
  readonly cells: WrittenCell[] = [];
  readonly labels: WrittenLabel[] = [];
  readonly marks: Span[] = [];
  readonly #table: Table;
  readonly #figures: Figures;
  readonly #rows = new Map<Row, Span[]>();

  constructor(writer: Writer, dress: Dress, table: Table, figures: Figures) {
    this.writer = writer;
    this.dress = dress;
    this.#table = table;
    this.#figures = figures;
  }

  get rows(): WrittenRow[] {
    return [...this.#rows].map(([row, pieces]) => ({ row, pieces, table: this.#table }));
  }

  /** Writes lines that go when `row` is lost; may be called more than once for a row. */
  row(row: Row | undefined, write: () => void): void {
    const start = this.writer.offset;
    write();
    if (!row) return;
    const pieces = this.#rows.get(row) ?? [];
    pieces.push({ start, end: this.writer.offset });
    this.#rows.set(row, pieces);
  }

  /** Writes a cell between its separators; `wrap` writes the break inside a label that is wrapped. */
  cell(cell: GridCell, { before = "", after = "", takesBack = 0 }: Separators = {}, wrap?: () => void): void {
    const start = this.writer.offset;
    this.writer.write(before);
    if (cell.kind === "label") {
      this.label(cell, this.dress.label(cell.label), wrap);
      this.writer.write(after);
    } else if (cell.kind === "figure") {
      const dressed = this.#dressed(cell);
      this.writer.write(dressed.before);
      const span = this.writer.write(dressed.text);
      this.writer.write(dressed.after);
      this.writer.write(after);
      this.cells.push({ key: cell.key, span, loss: { start: start - takesBack, end: this.writer.offset } });
    } else {
      this.writer.write(after);
    }
  }

  #dressed(cell: GridCell & { kind: "figure" }) {
    const value = this.#figures.get(cell.key);
    if (value === undefined) throw new RangeError(`no figure for ${cell.key}`);
    return this.dress.figure(value, cell.column);
  }

  /** Writes a label that may be wrapped: `wrap` goes between its two halves. */
  label(cell: GridCell & { kind: "label" }, text: string, wrap?: () => void, torn = false): void {
    if (!wrap) {
      this.note(cell, this.writer.write(text), torn);
      return;
    }
    const at = this.dress.breakIn(text);
    const { start } = this.writer.write(text.slice(0, at));
    if (at < text.length) wrap();
    const { end } = this.writer.write(text.slice(at));
    this.note(cell, { start, end }, torn);
  }

  /** Keeps account of a label that a layout wrote by itself. */
  note(cell: GridCell & { kind: "label" }, span: Span, torn: boolean): void {
    const { label, part, row } = cell;
    this.labels.push({ table: this.#table.id, label, part, span, torn, ...(row ? { row } : {}) });
  }
}
