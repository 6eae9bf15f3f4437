/** A table that an edit above it moved. */
import type { Edition, Table } from "../form/index.js";
import type { FixedLabelReading, LabelReading, RowReading, TableReading } from "./model.js";
import type { Span } from "./span.js";
import type { Layout } from "./table/layouts/layout.js";

/**
 * A table at another place than where it was read. Its rows are some hundred spans, and of most versions of a text that
 * is being written nobody asks for them: they are moved when somebody first does.
 */
class MovedTable implements TableReading {
  readonly table: Table;
  readonly edition: Edition;
  readonly layout: Layout;
  readonly span: Span;
  readonly #read: TableReading;
  readonly #by: number;
  #rows: readonly RowReading[] | undefined;
  #labels: readonly FixedLabelReading[] | undefined;

  /** @param read the table where it was read; no version in between is kept alive */
  constructor(read: TableReading, by: number) {
    this.table = read.table;
    this.edition = read.edition;
    this.layout = read.layout;
    this.span = moved(read.span, by);
    this.#read = read;
    this.#by = by;
  }

  get rows(): readonly RowReading[] {
    this.#rows ??= this.#read.rows.map((row) => rowAt(row, this.#by));
    return this.#rows;
  }

  get labels(): readonly FixedLabelReading[] {
    this.#labels ??= this.#read.labels.map((label) => labelAt(label, this.#by));
    return this.#labels;
  }

  at(by: number): TableReading {
    return this.#by + by === 0 ? this.#read : new MovedTable(this.#read, this.#by + by);
  }

  get whereRead(): TableReading {
    return this.#read;
  }
}

/** @returns the same table, so many code units farther on */
export function tableAt(table: TableReading, by: number): TableReading {
  return table instanceof MovedTable ? table.at(by) : new MovedTable(table, by);
}

/** @returns a table as it was read, maybe at another place: for those who ask what stands in its cells, not where */
export function whereRead(table: TableReading): TableReading {
  return table instanceof MovedTable ? table.whereRead : table;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function rowAt(row: RowReading, by: number): RowReading {
  const { label } = row;
  return {
    ...row,
    span: moved(row.span, by),
    cells: row.cells.map((cell) => ({ ...cell, span: moved(cell.span, by) })),
    ...(label ? { label: readingAt(label, by) } : {}),
  };
}

function labelAt(label: FixedLabelReading, by: number): FixedLabelReading {
  const { reading } = label;
  return { ...label, span: moved(label.span, by), ...(reading ? { reading: readingAt(reading, by) } : {}) };
}

const readingAt = (reading: LabelReading, by: number): LabelReading => ({ ...reading, span: moved(reading.span, by) });
