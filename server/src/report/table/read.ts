/** Cells → tables: which tables of the form are in a report, on which edition, and what stands in each of their cells. */
import {
  cellKey,
  EDITIONS,
  type EditionId,
  REVIEW_GROUPS,
  type Row,
  type Table,
  type TableId,
} from "../../form/index.js";
import { compact, withoutBlanks } from "../characters.js";
import { readContent } from "../figures.js";
import type {
  CellReading,
  FixedLabelReading,
  LabelReading,
  Layout,
  Line,
  RowReading,
  Span,
  TableReading,
} from "../model.js";
import { type Bound, bind } from "./bind.js";
import { type Cell, offsetOf } from "./cell.js";
import { cutLines } from "./cut.js";
import { type Located, locate, weigh } from "./locate.js";
import { type Printed, printedOf } from "./printed.js";
import { LONGEST_FRAGMENT, runsOf } from "./runs.js";

/** With fewer letters of its labels in order than this, a table is not there. */
const LEAST_WEIGHT = 8;

/** A few labels of a table, parted by prose from the rest of it, are words of the prose. */
const STRAY_WEIGHT = 12;

const TABLES: readonly TableId[] = ["disclosure", "applications", "reviews"];

/** A table with the cells that were bound to it, before spans are taken off them. */
interface Aligned {
  readonly table: Table;
  readonly edition: EditionId;
  readonly printed: readonly Printed[];
  readonly located: readonly (Located | undefined)[];
  readonly bound: readonly Bound[];
}

/** Forgets labels that stand apart from the bulk of their table, beyond a line of prose. */
function withoutStrays(
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
): (Located | undefined)[] {
  const clusters: { members: number[]; weight: number }[] = [];
  let last = -1;
  located.forEach((one, index) => {
    if (!one) return;
    let parted = clusters.length === 0;
    for (let i = last + 1; i < one.firstCell && !parted; i++) parted = cells[i]?.kind === "prose";
    if (parted) clusters.push({ members: [], weight: 0 });
    const cluster = clusters[clusters.length - 1] as { members: number[]; weight: number };
    cluster.members.push(index);
    cluster.weight += (printed[index] as Printed).cores[0]?.length ?? 0;
    last = one.lastCell;
  });
  const heaviest = Math.max(0, ...clusters.map((cluster) => cluster.weight));
  const kept = [...located];
  for (const { members, weight } of clusters) {
    if (weight < heaviest && weight < STRAY_WEIGHT) for (const index of members) kept[index] = undefined;
  }
  return kept;
}

function align(
  text: string,
  lines: readonly Line[],
  cells: readonly Cell[],
  table: Table,
  edition: EditionId,
): Aligned {
  const printed = printedOf(table);
  const located = withoutStrays(cells, printed, locate(cells, printed));
  const runs = runsOf(cells, printed, located);
  return { table, edition, printed, located, bound: bind(text, lines, cells, printed, located, runs) };
}

const rowsRead = (aligned: Aligned) => aligned.bound.filter((row) => row.state === "read").length;

/** Where a table's labels stand among the cells, and the editions that show as many of them. */
interface Place {
  readonly id: TableId;
  readonly editions: readonly EditionId[];
  readonly first: number;
  readonly last: number;
}

/** Finds a table by the labels in its order; the edition more of whose labels are there is the one it is written on. */
function placeTable(cells: readonly Cell[], id: TableId): Place | undefined {
  const weights = (Object.keys(EDITIONS) as EditionId[]).map((edition) => ({
    edition,
    weight: weigh(cells, printedOf(EDITIONS[edition].tables[id])),
  }));
  const most = Math.max(...weights.map((one) => one.weight));
  if (most < LEAST_WEIGHT) return undefined;
  const editions = weights.filter((one) => one.weight === most).map((one) => one.edition);
  const printed = printedOf(EDITIONS[editions[0] as EditionId].tables[id]);
  const located = withoutStrays(cells, printed, locate(cells, printed)).filter((one) => one !== undefined);
  if (located.length === 0) return undefined;
  return {
    id,
    editions,
    first: Math.min(...located.map((one) => one.firstCell)),
    last: Math.max(...located.map((one) => one.lastCell)),
  };
}

/** What heads the figures of table four, a letter each: enough of them stand above fifteen figures even when torn. */
const REVIEW_LETTERS = new Set([...REVIEW_GROUPS.flatMap((group) => group.heads).join("")]);
const LEAST_REVIEW_LETTERS = 12;

/** Table four whose heads are torn into half lines: as many figures as it has columns, under the letters of its heads. */
function placeReviews(cells: readonly Cell[], from: number): Place | undefined {
  const table = EDITIONS["2021"].tables.reviews;
  const width = table.blocks[0]?.columns.length ?? 0;
  let letters = 0;
  let figures = 0;
  let first = from;
  for (let i = from; i <= cells.length; i++) {
    const cell = cells[i];
    if (cell?.kind === "figure") {
      figures++;
      continue;
    }
    const place = { id: "reviews" as const, editions: Object.keys(EDITIONS) as EditionId[], first, last: i - 1 };
    if (figures === width && letters >= LEAST_REVIEW_LETTERS) return place;
    if (figures > 0 || cell?.kind === "prose") {
      letters = 0;
      first = i + 1;
    }
    figures = 0;
    for (const letter of cell?.compact ?? "") if (REVIEW_LETTERS.has(letter)) letters++;
  }
  return undefined;
}

/** The cells that can be a table's: figures torn off before its first label, to the next table, prose or long text. */
function cellsAround(
  cells: readonly Cell[],
  place: Place,
  from: number,
  until: number,
): { cells: readonly Cell[]; offset: number } {
  let first = place.first;
  while (first > from && ["figure", "mark", "blank"].includes((cells[first - 1] as Cell).kind)) first--;
  let last = place.last;
  while (last + 1 < until) {
    const next = cells[last + 1] as Cell;
    if (next.kind === "prose" || next.compact.length > LONGEST_FRAGMENT) break;
    last++;
  }
  return { cells: cells.slice(first, last + 1), offset: first };
}

/**
 * Of several editions that fit as well (table three without the rows that part them) the one whose rows are read, else
 * the one of the other tables.
 */
function alignBest(
  text: string,
  lines: readonly Line[],
  cells: readonly Cell[],
  place: Place,
  preferred: EditionId,
): Aligned {
  const aligned = place.editions.map((edition) =>
    align(text, lines, cells, EDITIONS[edition].tables[place.id], edition),
  );
  const usual = aligned.find((one) => one.edition === preferred) ?? (aligned[0] as Aligned);
  const lacking = (one: Aligned) => one.bound.length - rowsRead(one);
  if (aligned.every((one) => lacking(one) === lacking(usual))) return usual;
  return (
    aligned.find((one) =>
      one.bound.some((row) => row.row.id === "other" && row.state === "read" && row.label?.exact),
    ) ?? usual
  );
}

const LIST_MARK = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u;

/** Where a label begins: at its list mark, which blanks may have parted from it. */
function markStart(cells: readonly Cell[], first: number): number {
  const cell = cells[first] as Cell;
  const before = cells[first - 1];
  return before?.line === cell.line && LIST_MARK.test(before.compact) ? before.start : cell.start;
}

function labelSpan(text: string, cells: readonly Cell[], one: Located): Span {
  const first = cells[one.firstCell] as Cell;
  const last = cells[one.lastCell] as Cell;
  const start = one.from === 0 ? markStart(cells, one.firstCell) : offsetOf(text, first, one.from);
  const end = one.to >= last.compact.length ? last.end : offsetOf(text, last, one.to - 1) + 1;
  return { start, end };
}

function labelReading(text: string, cells: readonly Cell[], printed: Printed, one: Located): LabelReading {
  let written = "";
  for (let i = one.firstCell; i <= one.lastCell; i++) {
    const cell = cells[i] as Cell;
    if (cell.kind === "text") written += withoutBlanks(text, cell.start, cell.end);
  }
  const span = labelSpan(text, cells, one);
  return {
    label: printed.label,
    span,
    text: one.firstCell === one.lastCell ? withoutBlanks(text, span.start, span.end) : written,
    exact: one.exact,
  };
}

function cellsOf(text: string, row: Bound, printed: Printed): CellReading[] {
  if (row.state !== "read") return [];
  return printed.block.columns.map((column, i): CellReading => {
    const slot = row.slots[i] as Cell;
    const written = text.slice(slot.start, slot.end);
    const key = cellKey(row.row.id, column.id);
    return {
      key,
      span: { start: slot.start, end: slot.end },
      text: written,
      content: readContent(written, column.kind),
    };
  });
}

/** Where something lost should stand: at the label behind it, else at the one before it. */
function placeOf(index: number, spans: readonly (Span | undefined)[]): Span {
  for (let i = index + 1; i < spans.length; i++) {
    const span = spans[i];
    if (span) return { start: span.start, end: span.end };
  }
  for (let i = index - 1; i >= 0; i--) {
    const span = spans[i];
    if (span) return { start: span.start, end: span.end };
  }
  return { start: 0, end: 0 };
}

function rowReading(
  row: Bound,
  aligned: Aligned,
  text: string,
  cells: readonly Cell[],
  spans: readonly (Span | undefined)[],
): RowReading {
  const printed = aligned.printed[row.printed] as Printed;
  const unlabelled = printed.cores[0] === "";
  const label = row.label && !unlabelled ? labelReading(text, cells, printed, row.label) : undefined;
  const at = !label && row.slots.length === 0 ? placeOf(row.printed, spans) : spanOf(row, label, spans[row.printed]);
  const found = row.slots.filter((slot) => slot.kind !== "blank").length;
  const base = {
    row: row.row,
    block: printed.block,
    state: row.state,
    cells: cellsOf(text, row, printed),
    span: at,
    found,
  };
  return label ? { ...base, label } : base;
}

function spanOf(row: Bound, label: LabelReading | undefined, place: Span | undefined): Span {
  const spans = [...(label ? [label.span] : []), ...row.slots];
  if (spans.length === 0) return place ?? { start: 0, end: 0 };
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

/** The shortest piece of a label that shows that the label was torn. */
const SHORTEST_FRAGMENT = 2;

/** The text cells around a table that no label took: a label of which a piece, or every letter, is there is torn, not lost. */
function leftCells(cells: readonly Cell[], aligned: Aligned): string[] {
  const taken = new Set<number>();
  let first = cells.length;
  let last = -1;
  for (const one of aligned.located) {
    if (!one) continue;
    first = Math.min(first, one.firstCell);
    last = Math.max(last, one.lastCell);
    for (let i = one.firstCell; i <= one.lastCell; i++) taken.add(i);
  }
  const left = cells.filter((cell, i) => !taken.has(i) && i >= first - 30 && i <= last + 30 && cell.compact !== "");
  return left.map((cell) => cell.compact);
}

function isTorn(printed: Printed, letters: Map<string, number>, fragments: readonly string[]): boolean {
  if (fragments.some((fragment) => printed.cores[0]?.includes(fragment))) return true;
  const wanted = [...(printed.cores[0] ?? "")];
  const there = wanted.filter((letter) => (letters.get(letter) ?? 0) > 0).length;
  if (there < wanted.length) return false;
  for (const letter of wanted) letters.set(letter, (letters.get(letter) ?? 0) - 1);
  return true;
}

const MARKS = /^[\d一二三四五六七八九十]{1,2}/u;

/** In a page of a PDF heads are torn into half lines: pieces joined over lines, or a piece of the head alone, are not mistyped. */
function isFragment(cells: readonly Cell[], printed: Printed, one: Located): boolean {
  const first = cells[one.firstCell] as Cell;
  return one.firstCell !== one.lastCell || printed.cores[0]?.includes(first.compact.replace(MARKS, "")) === true;
}

function fixedLabels(
  text: string,
  cells: readonly Cell[],
  aligned: Aligned,
  spans: readonly (Span | undefined)[],
): FixedLabelReading[] {
  const left = leftCells(cells, aligned);
  const fragments = left.filter((piece) => piece.length >= SHORTEST_FRAGMENT);
  const letters = new Map<string, number>();
  const tornHeads = layoutOf(aligned, cells) === "spaced" && left.length > 0;
  for (const letter of left.join("")) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return aligned.printed.flatMap((printed, index): FixedLabelReading[] => {
    if (printed.kind === "row") return [];
    const one = aligned.located[index];
    const base = { label: printed.label, block: printed.block, kind: printed.kind };
    const spaced = cells[one?.firstCell ?? 0]?.layout === "spaced";
    if (one && spaced && !one.exact && isFragment(cells, printed, one)) return [];
    if (one) {
      const reading = labelReading(text, cells, printed, one);
      return [{ ...base, reading, span: reading.span }];
    }
    const torn = isTorn(printed, letters, fragments) || (printed.kind !== "group" && tornHeads);
    return torn ? [] : [{ ...base, span: placeOf(index, spans) }];
  });
}

function layoutOf(aligned: Aligned, cells: readonly Cell[]): Layout {
  const counts = new Map<Layout, number>();
  const count = (cell: Cell | undefined) => cell && counts.set(cell.layout, (counts.get(cell.layout) ?? 0) + 1);
  for (const row of aligned.bound) for (const slot of row.slots) count(slot);
  if (counts.size === 0) for (const one of aligned.located) count(one && cells[one.firstCell]);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "lined";
}

function tableReading(text: string, cells: readonly Cell[], aligned: Aligned): TableReading {
  const spans = aligned.printed.map((printed, index) => {
    const one = aligned.located[index];
    if (one && printed.cores[0] !== "") return labelSpan(text, cells, one);
    const slots = aligned.bound.find((row) => row.printed === index)?.slots ?? [];
    const [first, last] = [slots[0], slots[slots.length - 1]];
    return first && last ? { start: first.start, end: last.end } : undefined;
  });
  const rows = aligned.bound.map((row) => rowReading(row, aligned, text, cells, spans));
  const all = [
    ...spans.filter((span) => span !== undefined),
    ...rows.filter((row) => row.state !== "missing").map((row) => row.span),
  ];
  return {
    table: aligned.table,
    edition: aligned.edition,
    layout: layoutOf(aligned, cells),
    span: { start: Math.min(...all.map((span) => span.start)), end: Math.max(...all.map((span) => span.end)) },
    rows,
    labels: fixedLabels(text, cells, aligned, spans),
  };
}

/**
 * Reads the tables of a report.
 *
 * @param text the report's text
 * @param lines its lines
 * @param heads the lines (by index) that are chapter headings
 * @param expected the edition that the report's year wants, for tables that do not show theirs
 * @returns the tables that are there, at most one of each, in the order of the text
 */
export function readTables(
  text: string,
  lines: readonly Line[],
  heads: ReadonlySet<number>,
  expected: EditionId,
): TableReading[] {
  const cells = cutLines(text, lines, (line) => heads.has(line));
  const places = TABLES.map((id) => placeTable(cells, id)).filter((place) => place !== undefined);
  places.sort((a, b) => a.first - b.first);
  const torn = places.some((place) => place.id === "reviews")
    ? undefined
    : placeReviews(cells, (places.at(-1)?.last ?? -1) + 1);
  if (torn) places.push(torn);
  const found: { aligned: Aligned; cells: readonly Cell[]; note: Cell | undefined }[] = [];
  let from = 0;
  places.forEach((place, i) => {
    const around = cellsAround(cells, place, from, places[i + 1]?.first ?? cells.length);
    const shown = found.find((one) => one.aligned.table.id !== "reviews")?.aligned.edition;
    const aligned = alignBest(text, lines, around.cells, place, shown ?? expected);
    found.push({ aligned, cells: around.cells, note: noteBefore(cells, around.offset, place.id) });
    from = around.offset + endOf(aligned, around.cells);
  });
  return found.map((one) => {
    const reading = tableReading(text, one.cells, one.aligned);
    return one.note ? { ...reading, span: { start: one.note.start, end: reading.span.end } } : reading;
  });
}

/** How many cells a table's note may be broken over, and the letters that it is told by. */
const NOTE_CELLS = 4;
const NOTE_LETTERS = 8;

/** The note printed above a table's heads belongs to the table. */
function noteBefore(cells: readonly Cell[], first: number, id: TableId): Cell | undefined {
  const note = compact(EDITIONS["2021"].tables[id].note?.text ?? "").slice(0, NOTE_LETTERS);
  if (note === "") return undefined;
  return cells.slice(Math.max(0, first - NOTE_CELLS), first).find((cell) => cell.compact.startsWith(note));
}

/** The index behind the last cell that a label or a figure of the table took. */
function endOf(aligned: Aligned, cells: readonly Cell[]): number {
  const labels = aligned.located.map((one) => (one ? one.lastCell + 1 : 0));
  const slots = new Set(aligned.bound.flatMap((row) => row.slots));
  let end = Math.max(0, ...labels);
  cells.forEach((cell, i) => {
    if (slots.has(cell)) end = Math.max(end, i + 1);
  });
  return end;
}

/** @returns the reading of a row by the row's id */
export function rowOf(reading: TableReading, id: Row["id"]): RowReading | undefined {
  return reading.rows.find((row) => row.row.id === id);
}
