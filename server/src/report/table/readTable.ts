/** Text → tables: cells are cut, tables found among them, and each is read. */
import type { Edition, Row, Table } from "../../form/index.js";
import type { MarkedLine } from "../lines.js";
import type { Line, ReadingContext, RowReading, Span, TableReading } from "../model.js";
import { mayHoldAnchor } from "./anchors.js";
import { noteOf, placeAsPrinted } from "./asPrinted.js";
import type { Cell } from "./cell.js";
import { Cells, type Part } from "./cells.js";
import { cutLines } from "./cut.js";
import { alignBest, type Place, partAround, placeFlatReviews, placeReviews, placeTable, TABLES } from "./findTables.js";
import type { Whole } from "./layouts/layout.js";
import { join, type Letters } from "./letters.js";
import { tableReading } from "./reading.js";
import { type ReadOff, readOff } from "./readPrinted.js";

/** What tables are read from. */
interface Source {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  readonly context: ReadingContext;
  readonly expected: Edition;
}

/** Where tables stand among the cells of a report, at most one of each; those of a second look are told by their labels alone. */
function placesAmong(cells: Cells, editions: readonly Edition[], again: boolean): Place[] {
  const places: Place[] = [];
  for (const id of TABLES) {
    const place = placeAsPrinted(cells, id, editions) ?? placeTable(join(cells.all()), id, editions);
    if (place) places.push(place);
  }
  places.sort((a, b) => a.first - b.first);
  if (again || places.some(({ id }) => id === "reviews")) return places;
  const behind = (places.at(-1)?.last ?? -1) + 1;
  const torn = placeReviews(cells.all(), editions, behind) ?? placeFlatReviews(cells.all(), editions, behind);
  return torn ? [...places, torn] : places;
}

/** The tables among the cells of a report. */
function tablesAmong(cells: Cells, source: Source, again: boolean): TableReading[] {
  const places = placesAmong(cells, source.context.editions, again);
  const readings: TableReading[] = [];
  const parts: Part[] = [];
  let from = 0;
  places.forEach((place, i) => {
    const part = partAround(cells, place, from, places[i + 1]?.first ?? cells.length);
    const preferred = readings.find(({ table }) => table.id !== "reviews")?.edition ?? source.expected;
    const { reading, until } =
      asPrinted(cells, source, part, place, preferred) ?? aligned(cells, source, part, place, preferred);
    const note = noteBefore(cells, part.first, reading.table);
    readings.push(note === -1 ? reading : { ...reading, span: { start: cells.start(note), end: reading.span.end } });
    parts.push(part);
    from = until;
  });
  // Only what is written in tags has something around its cells.
  return cells.isMarkup ? inTheirSurroundings(cells.all(), readings, parts) : readings;
}

/** A table all of which stands as printed. */
function asPrinted(
  cells: Cells,
  { text }: Source,
  part: Part,
  { standing, editions }: Place,
  preferred: Edition,
): ReadOff | undefined {
  const edition = editions.includes(preferred) ? preferred : (editions[0] as Edition);
  return standing && readOff(text, cells, part, standing, edition);
}

/** Any other table, as the aligner has it. */
function aligned(
  cells: Cells,
  { text, lines, context }: Source,
  part: Part,
  place: Place,
  preferred: Edition,
): ReadOff {
  const { editions } = context;
  const letters = join(cells.all());
  const best = alignBest(text, lines, letters, part, unsettled(letters, place, editions), preferred);
  const reading = tableReading(text, letters.cells.slice(part.first, part.until), best, editions);
  return { reading, until: part.first + best.until };
}

/** The same place as the aligner tells it, where labels stand as printed and figures do not. */
const unsettled = (letters: Letters, place: Place, all: readonly Edition[]): Place =>
  place.standing ? (placeTable(letters, place.id, all) ?? place) : place;

/** The tables, each with what is written around its cells. */
function inTheirSurroundings(
  cells: readonly Cell[],
  readings: readonly TableReading[],
  parts: readonly Part[],
): TableReading[] {
  const prose = cells.filter(({ kind, markup }) => kind === "prose" && markup);
  const isTaken = (at: Span, own: TableReading) =>
    readings.some((other) => other !== own && meets(at, other.span)) || prose.some((one) => meets(at, one));
  return readings.map((reading, i) => {
    const { first, until } = parts[i] as Part;
    const own = cells.slice(first, until).filter((cell) => meets(cell, reading.span));
    const tables = new Set(own.map(({ markup }) => markup?.table));
    return withSurroundings(reading, tables, (at) => isTaken(at, reading));
  });
}

/** A table with what is written around its cells, unless something else stands there. */
function withSurroundings(
  reading: TableReading,
  tables: Iterable<Span | undefined>,
  isTaken: (at: Span) => boolean,
): TableReading {
  let { start, end } = reading.span;
  for (const table of tables) {
    if (!table || isTaken(table)) continue;
    start = Math.min(start, table.start);
    end = Math.max(end, table.end);
  }
  return { ...reading, span: { start, end } };
}

/** The tables of a report. */
export interface Tables {
  /** At most one of each, in the order of the text. */
  readonly tables: readonly TableReading[];
  /** Those that stand there once more. */
  readonly doubles: readonly TableReading[];
}

/** More than so many times no table is looked for. */
const MOST_DOUBLES = 4;

/** A double has most of its rows: a few of its labels are words of the prose. */
const isWhole = ({ rows }: TableReading): boolean =>
  rows.filter(({ state }) => state === "read").length * 2 > rows.length;

/** Does a table hold any figure but 0? */
const isFilled = ({ rows }: TableReading): boolean =>
  rows.some(({ cells }) => cells.some(({ content }) => content.kind === "figure" && content.value !== 0));

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Could a cell be of a row: does it hold a figure, be it glued to a label, or room for one? */
const mayBeOfRow = (cells: Cells, index: number): boolean =>
  cells.isSlot(index) || (cells.isText(index) && isDigit(cells.lastLetter(index)));

/**
 * The cells that stand in none of the tables; what stood between them stays apart. Undefined where no rows could be read
 * of them.
 */
function outside(text: string, cells: Cells, tables: readonly TableReading[]): Cells | undefined {
  const starts = tables.map(({ span }) => span.start);
  const ends = tables.map(({ span }) => span.end);
  const isLeft = (index: number): boolean => {
    const [start, end] = [cells.start(index), cells.end(index)];
    for (let i = 0; i < starts.length; i++)
      if (start >= (starts[i] as number) && end <= (ends[i] as number)) return false;
    return true;
  };
  let mayHoldRows = false;
  for (let i = 0; i < cells.length && !mayHoldRows; i++) mayHoldRows = mayBeOfRow(cells, i) && isLeft(i);
  if (!mayHoldRows) return undefined;
  const rest = new Cells(text, cells.length);
  for (let i = 0; i < cells.length; i++) {
    if (isLeft(i)) rest.push(cells.at(i));
    else if (rest.length === 0 || !rest.isProse(rest.length - 1))
      rest.addProse({ start: cells.start(i), end: cells.end(i), number: cells.line(i) });
  }
  return rest;
}

/**
 * Reads the tables of a report. Of two of a kind the first counts, but one that holds figures before one that is all 0.
 *
 * @param text the report's text
 * @param lines its lines
 * @param heads the lines, or texts of cells, that are chapter headings
 * @param passed the lines (by index) that head pages
 * @param context the layouts that tables may be in, and the editions that they may be written on
 * @param expected the edition that the report's year wants, for tables that do not show theirs
 * @param wholes what was cut already
 */
export function readTables(
  text: string,
  lines: readonly MarkedLine[],
  heads: readonly Line[],
  passed: ReadonlySet<number>,
  context: ReadingContext,
  expected: Edition,
  wholes: readonly Whole[],
): Tables {
  const cells = cutLines(text, lines, context.layouts, heads, passed, wholes);
  const source = { text, lines, context, expected };
  const tables = tablesAmong(cells, source, false);
  const doubles: TableReading[] = [];
  for (let i = 0; i < MOST_DOUBLES; i++) {
    const left = outside(text, cells, [...tables, ...doubles]);
    if (!left || !mayHoldAnchor(left.allLetters(), context.editions)) break;
    const more = tablesAmong(left, source, true).filter(
      (one) => isWhole(one) && tables.some(({ table }) => table.id === one.table.id),
    );
    if (more.length === 0) break;
    for (const one of more) {
      const at = tables.findIndex(({ table }) => table.id === one.table.id);
      const known = tables[at] as TableReading;
      const better = !isFilled(known) && isFilled(one);
      if (better) tables[at] = one;
      doubles.push(better ? known : one);
    }
  }
  cells.letGo();
  tables.sort((a, b) => a.span.start - b.span.start);
  return { tables, doubles };
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** How many cells a table's note may be broken over, and the letters that it is told by. */
const NOTE_CELLS = 4;
const NOTE_LETTERS = 8;

/** The note printed above a table's heads belongs to the table; -1 where it does not stand there. */
function noteBefore(cells: Cells, first: number, table: Table): number {
  const note = noteOf(table).letters.slice(0, NOTE_LETTERS);
  if (note === "") return -1;
  for (let i = Math.max(0, first - NOTE_CELLS); i < first; i++) if (cells.begins(i, note)) return i;
  return -1;
}

/** @returns the reading of a row by the row's id */
export function rowOf(reading: TableReading, id: Row["id"]): RowReading | undefined {
  return reading.rows.find((row) => row.row.id === id);
}
