/** Text → tables: cells are cut, tables found among them, and each is read. */
import type { Edition, Row, Table } from "../../form/index.js";
import { compact } from "../characters/index.js";
import type { Line, ReadingContext, RowReading, Span, TableReading } from "../model.js";
import type { Cell } from "./cell.js";
import { cutLines, pageHeads } from "./cut.js";
import {
  type Aligned,
  alignBest,
  cellsAround,
  placeFlatReviews,
  placeReviews,
  placeTable,
  TABLES,
} from "./findTables.js";
import { tableReading } from "./reading.js";

/**
 * Reads the tables of a report.
 *
 * @param text the report's text
 * @param lines its lines
 * @param heads the lines (by index) that are chapter headings
 * @param title the report's title, which may head each page
 * @param context the layouts that tables may be in, and the editions that they may be written on
 * @param expected the edition that the report's year wants, for tables that do not show theirs
 * @returns the tables that are there, at most one of each, in the order of the text
 */
export function readTables(
  text: string,
  lines: readonly Line[],
  heads: ReadonlySet<number>,
  title: Span | undefined,
  { layouts, editions }: ReadingContext,
  expected: Edition,
): TableReading[] {
  const cells = cutLines(text, lines, layouts, (line) => heads.has(line), pageHeads(text, lines, title));
  const places = TABLES.map((id) => placeTable(cells, id, editions)).filter((place) => place !== undefined);
  places.sort((a, b) => a.first - b.first);
  const behind = (places.at(-1)?.last ?? -1) + 1;
  const torn = places.some((place) => place.id === "reviews")
    ? undefined
    : (placeReviews(cells, editions, behind) ?? placeFlatReviews(cells, editions, behind));
  if (torn) places.push(torn);
  const found: { aligned: Aligned; cells: readonly Cell[]; note: Cell | undefined }[] = [];
  let from = 0;
  places.forEach((place, i) => {
    const around = cellsAround(cells, place, from, places[i + 1]?.first ?? cells.length);
    const shown = found.find((one) => one.aligned.table.id !== "reviews")?.aligned.edition;
    const aligned = alignBest(text, lines, around.cells, place, shown ?? expected);
    found.push({ aligned, cells: around.cells, note: noteBefore(cells, around.offset, aligned.table) });
    from = around.offset + endOf(aligned, around.cells);
  });
  const readings = found.map((one) => {
    const reading = tableReading(text, one.cells, one.aligned);
    return one.note ? { ...reading, span: { start: one.note.start, end: reading.span.end } } : reading;
  });
  const prose = cells.filter(({ kind, table }) => kind === "prose" && table);
  return readings.map((reading, i): TableReading => {
    const isOthers = (at: Span) =>
      readings.some(({ span }) => span !== reading.span && meets(at, span)) || prose.some((one) => meets(at, one));
    let { start, end } = reading.span;
    const own = found[i]?.cells.filter((cell) => cell.start >= start && cell.end <= end) ?? [];
    for (const table of new Set(own.map((cell) => cell.table))) {
      if (!table || isOthers(table)) continue;
      start = Math.min(start, table.start);
      end = Math.max(end, table.end);
    }
    return { ...reading, span: { start, end } };
  });
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

/** The index behind the last cell that a label or a figure of the table took. */
function endOf(aligned: Aligned, cells: readonly Cell[]): number {
  const labels = aligned.located.map((one) => (one ? one.lastCell + 1 : 0));
  const slots = new Set(aligned.bound.flatMap((row) => row.slots));
  const end = Math.max(0, ...labels);
  for (let i = cells.length; i > end; i--) if (slots.has(cells[i - 1] as Cell)) return i;
  return end;
}

/** @returns the reading of a row by the row's id */
export function rowOf(reading: TableReading, id: Row["id"]): RowReading | undefined {
  return reading.rows.find((row) => row.row.id === id);
}
