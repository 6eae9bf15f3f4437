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

/** Numbers a cell: its value, where it begins in its report, and how long it is. */
const NUMBERS = 3;

/** The figures of a table's cells in printed order. Small numbers take little room: ten thousand reports are kept. */
export interface FigureParts {
  /** What `NUMBERS` counts, cell by cell. */
  readonly cells: Uint16Array | Float64Array;
  /** What stands in a cell that is not just its value; absent where there is no such cell. */
  readonly written?: ReadonlyMap<CellKey, string>;
}

/** The value of a cell in which no figure was read, among small numbers; among others it is not a number. */
const NONE = 0xffff;

const isSmall = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < NONE;

function partsOf({ table, rows }: TableReading): FigureParts {
  const places = placesIn(table);
  const cells = new Float64Array(NUMBERS * places.size).fill(Number.NaN);
  const written = new Map<CellKey, string>();
  for (const { key, span, text, content } of rows.flatMap(({ state, cells: own }) => (state === "read" ? own : []))) {
    const place = places.get(key);
    if (place === undefined || content.kind !== "figure") continue;
    cells.set([content.value, span.start, span.end - span.start], NUMBERS * place);
    const own = withoutBlanks(text);
    if (own !== String(content.value)) written.set(key, own);
  }
  const areSmall = cells.every((one) => Number.isNaN(one) || isSmall(one));
  return {
    cells: areSmall ? Uint16Array.from(cells, (one) => (Number.isNaN(one) ? NONE : one)) : cells,
    ...(written.size > 0 ? { written } : {}),
  };
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
    if (place === undefined) return undefined;
    const value = this.valueAt(place);
    if (Number.isNaN(value)) return undefined;
    const [start = 0, length = 0] = this.parts.cells.subarray(NUMBERS * place + 1, NUMBERS * (place + 1));
    return { key, value, span: { start, end: start + length }, written: this.parts.written?.get(key) ?? String(value) };
  }

  /** The value of the cell at a place; not a number where none was read. */
  private valueAt(place: number): number {
    const { cells } = this.parts;
    const value = cells[NUMBERS * place] ?? Number.NaN;
    return cells instanceof Uint16Array && value === NONE ? Number.NaN : value;
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
    return [...placesIn(this.table).values()].every((place) => Object.is(this.valueAt(place), other.valueAt(place)));
  }
}
