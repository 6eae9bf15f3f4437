/** Text → tables: cells are cut, tables found among them, and each is read. */
import type { Edition, Row, Table } from "../../form/index.js";
import { compact } from "../characters/index.js";
import type { MarkedLine } from "../lines.js";
import type { Line, ReadingContext, RowReading, Span, TableReading } from "../model.js";
import { mayHoldAnchor } from "./anchors.js";
import { alignAsPrinted, placeAsPrinted } from "./asPrinted.js";
import { type Cell, proseOf } from "./cell.js";
import { cutLines } from "./cut.js";
import {
  type Aligned,
  alignBest,
  type Place,
  partAround,
  placeFlatReviews,
  placeReviews,
  placeTable,
  TABLES,
} from "./findTables.js";
import type { Whole } from "./layouts/layout.js";
import { join, type Letters } from "./letters.js";
import { tableReading } from "./reading.js";

/** What tables are read from. */
interface Source {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  readonly context: ReadingContext;
  readonly expected: Edition;
}

/** The tables among the cells of a report, at most one of each; those of a second look are told by their labels alone. */
function tablesAmong(
  cells: readonly Cell[],
  { text, lines, context, expected }: Source,
  again: boolean,
): TableReading[] {
  const { editions } = context;
  const letters = join(cells);
  const places = TABLES.map((id) => placeAsPrinted(letters, id, editions) ?? placeTable(letters, id, editions)).filter(
    (place) => place !== undefined,
  );
  places.sort((a, b) => a.first - b.first);
  const behind = (places.at(-1)?.last ?? -1) + 1;
  const torn =
    again || places.some((place) => place.id === "reviews")
      ? undefined
      : (placeReviews(cells, editions, behind) ?? placeFlatReviews(cells, editions, behind));
  if (torn) places.push(torn);
  const found: { aligned: Aligned; cells: readonly Cell[]; note: Cell | undefined }[] = [];
  let from = 0;
  places.forEach((place, i) => {
    const around = partAround(cells, place, from, places[i + 1]?.first ?? cells.length);
    const own = cells.slice(around.first, around.until);
    const shown = found.find((one) => one.aligned.table.id !== "reviews")?.aligned.edition;
    const preferred = shown ?? expected;
    const aligned =
      asPrinted(own, around.first, place, preferred) ??
      alignBest(text, lines, letters, around, unsettled(letters, place, editions), preferred);
    found.push({ aligned, cells: own, note: noteBefore(cells, around.first, aligned.table) });
    from = around.first + aligned.until;
  });
  const readings = found.map((one) => {
    const reading = tableReading(text, one.cells, one.aligned, editions);
    return one.note ? { ...reading, span: { start: one.note.start, end: reading.span.end } } : reading;
  });
  // Only what is written in tags has something around its cells.
  if (!cells.some(({ markup }) => markup)) return readings;
  const prose = cells.filter(({ kind, markup }) => kind === "prose" && markup);
  const isTaken = (at: Span, own: TableReading) =>
    readings.some((other) => other !== own && meets(at, other.span)) || prose.some((one) => meets(at, one));
  return readings.map((reading, i) => {
    const tables = new Set(
      found[i]?.cells.filter((cell) => meets(cell, reading.span)).map(({ markup }) => markup?.table),
    );
    return withSurroundings(reading, tables, (at) => isTaken(at, reading));
  });
}

/** A table all of which stands as printed. */
const asPrinted = (cells: readonly Cell[], offset: number, { standing, editions }: Place, preferred: Edition) =>
  standing && alignAsPrinted(cells, offset, standing, editions, preferred);

/** The same place as the aligner tells it, where labels stand as printed and figures do not. */
const unsettled = (letters: Letters, place: Place, all: readonly Edition[]): Place =>
  place.standing ? (placeTable(letters, place.id, all) ?? place) : place;

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

/** Could rows be read of what is left? Without cells of figures, or figures glued to a label, none is. */
const mayHoldRows = (cells: readonly Cell[]): boolean =>
  cells.some(({ kind, compact: letters }) => (kind === "text" ? /\d$/.test(letters) : kind !== "prose"));

function isWithin({ start, end }: Cell, spans: readonly Span[]): boolean {
  for (const span of spans) if (start >= span.start && end <= span.end) return true;
  return false;
}

/** The cells that stand in none of the tables; what stood between them stays apart. */
function outside(cells: readonly Cell[], tables: readonly TableReading[]): Cell[] {
  const rest: Cell[] = [];
  const spans = tables.map(({ span }) => span);
  for (const cell of cells) {
    if (!isWithin(cell, spans)) rest.push(cell);
    else if (rest.at(-1)?.kind !== "prose") rest.push(proseOf({ start: cell.start, end: cell.end, number: cell.line }));
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
    const left = outside(cells, [...tables, ...doubles]);
    if (!mayHoldRows(left) || !mayHoldAnchor(left, context.editions)) break;
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
  tables.sort((a, b) => a.span.start - b.span.start);
  return { tables, doubles };
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** How many cells a table's note may be broken over, and the letters that it is told by. */
const NOTE_CELLS = 4;
const NOTE_LETTERS = 8;

/** The note printed above a table's heads belongs to the table. */
function noteBefore(cells: readonly Cell[], first: number, table: Table): Cell | undefined {
  const note = compact(table.note?.text ?? "").slice(0, NOTE_LETTERS);
  if (note === "") return undefined;
  return cells.slice(Math.max(0, first - NOTE_CELLS), first).find((cell) => cell.compact.startsWith(note));
}

/** @returns the reading of a row by the row's id */
export function rowOf(reading: TableReading, id: Row["id"]): RowReading | undefined {
  return reading.rows.find((row) => row.row.id === id);
}
