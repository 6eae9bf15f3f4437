/** The figures of tables, without the tables: as bytes they are small enough to keep of ten thousand reports. */
import { once } from "../common/once.js";
import {
  type CellKey,
  cellKey,
  EDITIONS,
  type Edition,
  type Equation,
  rowsOf,
  type Table,
  type TableId,
} from "../form/index.js";
import { type Span, type TableReading, withoutBlanks } from "../report/index.js";
import type { ByteReader, ByteWriter } from "./bytes.js";

/** A cell of a table whose figure was read with certainty, and what it says. */
export interface Figure {
  readonly key: CellKey;
  readonly value: number;
  /** Offsets of its report. */
  readonly span: Span;
  /** What stands there, without blanks. */
  readonly written: string;
}

/** The cells of a table of the form, and the place of each among all of them. */
const placesIn = once((table: Table): ReadonlyMap<CellKey, number> => {
  const keys = rowsOf(table).flatMap(({ row, block }) => block.columns.map(({ id }) => cellKey(row.id, id)));
  return new Map(keys.map((key, place) => [key, place]));
});

/** The figures of a table in printed order: nothing where none was read. */
type Cells = readonly (Omit<Figure, "key"> | undefined)[];

/** Values in printed order: nothing where none was read. */
type Values = readonly (number | undefined)[];

export class TableFigures {
  readonly table: Table;
  private readonly values: Values;
  private readonly readCells: () => Cells;

  /**
   * @param values one for each of the form's cells, in printed order
   * @param readCells gives the cells with these values; hardly anybody asks where a figure stands, and how
   */
  constructor(table: Table, values: Values, readCells: () => Cells) {
    this.table = table;
    this.values = values;
    this.readCells = readCells;
  }

  get cells(): Cells {
    return this.readCells();
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
    const cell = this.cells[placesIn(this.table).get(key) ?? -1];
    return cell && { key, ...cell };
  }

  /** @returns the value of a cell; undefined where the form has no such cell, or none was read in it */
  valueAt(key: CellKey): number | undefined {
    return this.values[placesIn(this.table).get(key) ?? -1];
  }

  /** Is there no figure but 0? Then there was nothing to count all year, or nobody filled the table in. */
  get isNought(): boolean {
    return this.values.every((value) => !value);
  }

  /** @returns whether every equation of the table holds once some cells are changed; no where a figure is not known */
  holdsWith(changes: ReadonlyMap<CellKey, number>): boolean {
    const sum = (keys: readonly CellKey[]): number =>
      keys.reduce((total, key) => total + (changes.get(key) ?? this.valueAt(key) ?? Number.NaN), 0);
    return this.table.equations.every(({ left, right }: Equation) => sum(left) === sum(right));
  }
}

/** @returns the figures of a table that was read */
export function figuresOf({ table, rows }: TableReading): TableFigures {
  const places = placesIn(table);
  const cells = Array.from<Cells[number]>({ length: places.size });
  for (const { state, cells: own } of rows) {
    if (state !== "read") continue;
    for (const { key, span, text, content } of own) {
      const place = places.get(key);
      if (place === undefined || content.kind !== "figure") continue;
      cells[place] = { value: content.value, span, written: withoutBlanks(text) };
    }
  }
  const values = cells.map((cell) => cell?.value);
  return new TableFigures(table, values, () => cells);
}

/** The order in which tables are written, whatever order a report has them in. */
const TABLES: readonly TableId[] = ["disclosure", "applications", "reviews"];

/** A table of the form by what is written of it: 0 where there is none. */
const tableBy = (number: number, id: TableId): Table | undefined => EDITIONS[number - 1]?.tables[id];

const numberOf = (table: Table | undefined): number =>
  1 + (table ? EDITIONS.findIndex(({ tables }: Edition) => tables[table.id] === table) : -1);

/** What stands for a cell in which no figure was read, for one whose value stands behind, and for the value 0. */
const NONE = 0;
const BEHIND = 1;
const NOUGHT = 2;

/** Greater values are rare: they stand behind. */
const GREATEST = 2 ** 40;

const tokenOf = (value: number | undefined): number => {
  if (value === undefined) return NONE;
  return Number.isInteger(value) && value >= 0 && value < GREATEST && !Object.is(value, -0) ? value + NOUGHT : BEHIND;
};

/** Is there nothing in a cell but its value, as numbers are written? */
const isPlain = ({ value, span, written }: Omit<Figure, "key">): boolean =>
  written === String(value) && span.end - span.start === written.length;

/** Writes what tables say: which they are, and all values. The same bytes are the same figures. */
export function writeValues(writer: ByteWriter, tables: ReadonlyMap<TableId, TableFigures>): void {
  for (const id of TABLES) {
    const figures = tables.get(id);
    const number = numberOf(figures?.table);
    writer.whole(number);
    if (!figures || number === 0) continue;
    writer.runs(figures.cells.map((cell) => tokenOf(cell?.value)));
    for (const cell of figures.cells) if (cell && tokenOf(cell.value) === BEHIND) writer.number(cell.value);
  }
}

/** Writes where the figures of the same tables stand, and how, where that is not just the value. */
export function writePlaces(writer: ByteWriter, tables: ReadonlyMap<TableId, TableFigures>): void {
  for (const id of TABLES) {
    const figures = tables.get(id);
    if (!figures || numberOf(figures.table) === 0) continue;
    const cells = figures.cells.flatMap((cell) => cell ?? []);
    let before = 0;
    const tokens = cells.map((cell) => {
      const gap = cell.span.start - before;
      before = cell.span.end;
      return 2 * (gap < 0 ? -2 * gap - 1 : 2 * gap) + (isPlain(cell) ? 0 : 1);
    });
    writer.runs(tokens);
    for (const cell of cells) {
      if (isPlain(cell)) continue;
      writer.whole(cell.span.end - cell.span.start);
      writer.text(cell.written);
    }
  }
}

/** @returns the tables, of their values and their places; places are read when the first cell is asked for */
export function readTables(values: ByteReader, places: ByteReader): ReadonlyMap<TableId, TableFigures> {
  const tables = new Map<TableId, TableFigures>();
  const written: Values[] = [];
  let cells: Cells[] | undefined;
  for (const id of TABLES) {
    const table = tableBy(values.whole(), id);
    if (!table) continue;
    const own = readValues(placesIn(table).size, values);
    const number = written.push(own) - 1;
    const cellsOfAll = (): Cells[] => (cells ??= written.map((some) => readCells(some, places)));
    tables.set(id, new TableFigures(table, own, () => cellsOfAll()[number] ?? []));
  }
  return tables;
}

function readValues(count: number, reader: ByteReader): Values {
  const values = reader.runs(count).map((token) => (token === NONE ? undefined : token - NOUGHT));
  for (const [i, value] of values.entries()) if (value === BEHIND - NOUGHT) values[i] = reader.number();
  return values;
}

function readCells(values: Values, places: ByteReader): Cells {
  const known = values.filter((value) => value !== undefined);
  const tokens = places.runs(known.length);
  let [before, nth] = [0, 0];
  return values.map((value) => {
    if (value === undefined) return undefined;
    const token = tokens[nth++] ?? 0;
    const gap = Math.floor(token / 2);
    const start = before + (gap % 2 === 1 ? -(gap + 1) / 2 : gap / 2);
    const plain = String(value);
    const isOther = token % 2 === 1;
    before = start + (isOther ? places.whole() : plain.length);
    return { value, span: { start, end: before }, written: isOther ? places.text() : plain };
  });
}
