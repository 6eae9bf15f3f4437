/** The figures of a table, without the table: small enough to keep of ten thousand reports. */
import { once } from "../common/once.js";
import { type CellKey, cellKey, type Equation, rowsOf, type Table, type TableId } from "../form/index.js";
import { type Span, type TableReading, withoutBlanks } from "../report/index.js";

/** A cell of a table whose figure was read with certainty, and what it says. */
export interface Figure {
  readonly key: CellKey;
  readonly value: number;
  /** Offsets of its report. */
  readonly span: Span;
  /** What stands there, without blanks. */
  readonly written: string;
}

/** The place of each cell of a table of the form among all of its cells. */
const placesIn = once((table: Table): ReadonlyMap<CellKey, number> => {
  const keys = rowsOf(table).flatMap(({ row, block }) => block.columns.map(({ id }) => cellKey(row.id, id)));
  return new Map(keys.map((key, place) => [key, place]));
});

/** The figures of a table's cells in printed order. */
export interface FigureParts {
  /** NaN where no figure was read. */
  readonly values: Float64Array;
  readonly spans: Uint32Array;
  /** What stands in a cell that is not just its value. */
  readonly written: ReadonlyMap<CellKey, string>;
}

function partsOf({ table, rows }: TableReading): FigureParts {
  const places = placesIn(table);
  const values = new Float64Array(places.size).fill(Number.NaN);
  const spans = new Uint32Array(2 * places.size);
  const written = new Map<CellKey, string>();
  for (const { key, span, text, content } of rows.flatMap(({ state, cells }) => (state === "read" ? cells : []))) {
    const place = places.get(key);
    if (place === undefined || content.kind !== "figure") continue;
    values[place] = content.value;
    spans.set([span.start, span.end], 2 * place);
    const own = withoutBlanks(text);
    if (own !== String(content.value)) written.set(key, own);
  }
  return { values, spans, written };
}

/** @returns the figures of a table that was read */
export const figuresOf = (reading: TableReading): TableFigures => new TableFigures(reading.table, partsOf(reading));

export class TableFigures {
  readonly table: Table;
  private readonly parts: FigureParts;

  /** @param parts of a table that was read, or as another thread sent them */
  constructor(table: Table, parts: FigureParts) {
    this.table = table;
    this.parts = parts;
  }

  /** What it is made of, which can be sent to another thread: the form's table is there too. */
  get sendable(): FigureParts {
    return this.parts;
  }

  get id(): TableId {
    return this.table.id;
  }

  /** The cells of the form's table in printed order. */
  get keys(): Iterable<CellKey> {
    return placesIn(this.table).keys();
  }

  /** @returns the figure of a cell; undefined where the form has no such cell, or none was read in it */
  at(key: CellKey): Figure | undefined {
    const place = placesIn(this.table).get(key);
    const value = place === undefined ? Number.NaN : (this.parts.values[place] as number);
    if (place === undefined || Number.isNaN(value)) return undefined;
    const [start = 0, end = 0] = this.parts.spans.subarray(2 * place, 2 * place + 2);
    return { key, value, span: { start, end }, written: this.parts.written.get(key) ?? String(value) };
  }

  /** @returns whether every equation of the table holds once some cells are changed; no where a figure is not known */
  holdsWith(changes: ReadonlyMap<CellKey, number>): boolean {
    const sum = (keys: readonly CellKey[]): number =>
      keys.reduce((total, key) => total + (changes.get(key) ?? this.at(key)?.value ?? Number.NaN), 0);
    return this.table.equations.every(({ left, right }: Equation) => sum(left) === sum(right));
  }

  /** @returns whether the same figures were read in another report's table */
  equals(other: TableFigures): boolean {
    if (this.table !== other.table) return false;
    return this.parts.values.every((value, place) => Object.is(value, other.parts.values[place]));
  }
}
