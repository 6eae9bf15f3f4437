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

export class TableFigures {
  readonly table: Table;
  /** NaN where no figure was read. */
  private readonly values: Float64Array;
  private readonly spans: Uint32Array;
  /** What stands in a cell that is not just its value. */
  private readonly written = new Map<CellKey, string>();

  constructor({ table, rows }: TableReading) {
    const places = placesIn(table);
    this.table = table;
    this.values = new Float64Array(places.size).fill(Number.NaN);
    this.spans = new Uint32Array(2 * places.size);
    for (const { key, span, text, content } of rows.flatMap(({ state, cells }) => (state === "read" ? cells : []))) {
      const place = places.get(key);
      if (place === undefined || content.kind !== "figure") continue;
      this.values[place] = content.value;
      this.spans.set([span.start, span.end], 2 * place);
      const written = withoutBlanks(text);
      if (written !== String(content.value)) this.written.set(key, written);
    }
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
    const value = place === undefined ? Number.NaN : (this.values[place] as number);
    if (place === undefined || Number.isNaN(value)) return undefined;
    const [start = 0, end = 0] = this.spans.subarray(2 * place, 2 * place + 2);
    return { key, value, span: { start, end }, written: this.written.get(key) ?? String(value) };
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
    return this.values.every((value, place) => Object.is(value, other.values[place]));
  }
}
