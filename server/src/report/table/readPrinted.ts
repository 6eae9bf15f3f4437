/** A table that stands as the form prints it → its reading, off the columns of the cells; what the aligner and `reading.ts` would make of it. */
import type { CellKey, Edition, Row } from "../../form/index.js";
import { withoutBlanks } from "../characters/index.js";
import { readContent } from "../figures.js";
import type { CellReading, FixedLabelReading, LabelReading, Layout, RowReading, Span, TableReading } from "../model.js";
import { type Standing, withoutMark } from "./asPrinted.js";
import type { Cells, Part } from "./cells.js";
import { type Printed, printedOf } from "./printed.js";
import { isLabelMark, keysOf } from "./reading.js";

/** A table that was read off, and the index behind the last cell that it took. */
export interface ReadOff {
  readonly reading: TableReading;
  readonly until: number;
}

/** A row: its label, by its index among the printed ones (-1 for a row without words), and the first of its figures. */
interface OwnFigures {
  readonly row: Row;
  readonly printed: Printed;
  readonly label: number;
  readonly slot: number;
}

function areBlank(cells: Cells, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!cells.isBlank(i)) return false;
  return true;
}

/** Do no figures stand between two labels: nothing but blanks, and the note? */
function holdNoFigures(cells: Cells, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!cells.isBlank(i) && !cells.isText(i)) return false;
  return true;
}

/** Where the cells behind the last label end that may be figures, if nothing but words stands behind them; -1 if not. */
function endOfFigures(cells: Cells, label: number, until: number): number {
  let end = label + 1;
  while (end < until && cells.isSlot(end)) end++;
  for (let i = end; i < until; i++) if (cells.isSlot(i)) return -1;
  return end;
}

/** The record of cells whose layout tells none. */
const NO_RECORD = -1;

/** The first figure of a row: as many as it has columns, in one record, with nothing but blanks around them; -1 if they are not. */
function firstFigure(cells: Cells, from: number, until: number, width: number, record: number): number {
  let first = from;
  while (first < until && cells.isBlank(first)) first++;
  const end = first + width;
  if (end > until || !areBlank(cells, end, until)) return -1;
  // Behind a label whose line parts words, lines of figures may tell no record.
  const own = first < end && cells.record(first) === NO_RECORD ? NO_RECORD : record;
  for (let i = first; i < end; i++) {
    if (cells.isBlank(i) || !cells.isSlot(i) || cells.record(i) !== own) return -1;
  }
  return first;
}

/** The record of the row without words behind the last of the heads: that of its first figure. */
function recordBehind(cells: Cells, head: number, until: number): number {
  for (let i = head + 1; i < until; i++) if (cells.isFigure(i)) return cells.record(i);
  return -1;
}

/** The rows with their figures; undefined where one has not just as many as it has columns, or some stand elsewhere. */
function figuresOf(
  cells: Cells,
  { first, last }: Standing,
  all: readonly Printed[],
  until: number,
): OwnFigures[] | undefined {
  const found: OwnFigures[] = [];
  for (let index = 0; index < all.length; index++) {
    const label = last[index] as number;
    if (label === -1) continue;
    const printed = all[index] as Printed;
    const isBeforeLabel = (last[index + 1] ?? -1) !== -1;
    const end = isBeforeLabel ? (first[index + 1] as number) : endOfFigures(cells, label, until);
    if (end === -1) return undefined;
    const wordless = isBeforeLabel ? undefined : all[index + 1];
    const row = wordless?.row ?? printed.row;
    if (!row) {
      if (!holdNoFigures(cells, label + 1, end)) return undefined;
      continue;
    }
    const record = wordless ? recordBehind(cells, label, end) : cells.record(label);
    const slot = firstFigure(cells, label + 1, end, printed.block.columns.length, record);
    if (slot === -1) return undefined;
    found.push({ row, printed: wordless ?? printed, label: wordless ? -1 : index, slot });
  }
  return found.length > 0 ? found : undefined;
}

/** Where a label begins: at its list mark, which blanks may have parted from it. */
function markStart(cells: Cells, cell: number, { first }: Part): number {
  const isMark = cell > first && cells.line(cell - 1) === cells.line(cell) && isLabelMark(cells.compact(cell - 1));
  return cells.start(isMark ? cell - 1 : cell);
}

/** A label as the text has it; `first` is the first of its cells that counts. */
function labelReading(
  text: string,
  cells: Cells,
  { label, written: printed }: Printed,
  first: number,
  last: number,
  part: Part,
): LabelReading {
  const span = { start: markStart(cells, first, part), end: cells.end(last) };
  if (first === last) {
    const { start, end } = span;
    const isPrinted = end - start === printed.length && text.startsWith(printed, start);
    return { label, span, text: isPrinted ? printed : withoutBlanks(text, start, end), exact: true };
  }
  let written = "";
  for (let i = first; i <= last; i++) if (cells.isText(i)) written += withoutBlanks(text, cells.start(i), cells.end(i));
  return { label, span, text: written, exact: true };
}

/** Does no figure of a row begin before the one before it ends? */
function areInOrder(cells: Cells, slot: number, until: number): boolean {
  for (let i = slot + 1; i < until; i++) if (cells.start(i) < cells.end(i - 1)) return false;
  return true;
}

function cellsOf(text: string, cells: Cells, { row, printed: { block }, slot }: OwnFigures): CellReading[] {
  const { columns } = block;
  const keys = keysOf(block).get(row.id);
  return columns.map((column, i): CellReading => {
    const span = { start: cells.start(slot + i), end: cells.end(slot + i) };
    const written = text.slice(span.start, span.end);
    const shown = cells.shown(slot + i);
    const key = keys?.[i] as CellKey;
    const content = readContent(shown ?? written, column.kind);
    return shown === undefined ? { key, span, text: written, content } : { key, span, text: written, content, shown };
  });
}

function rowReading(text: string, cells: Cells, own: OwnFigures, label: LabelReading | undefined): RowReading {
  const { row, slot } = own;
  const { block } = own.printed;
  const found = block.columns.length;
  let { start, end } = label?.span ?? { start: cells.start(slot), end: cells.end(slot) };
  for (let i = slot; i < slot + found; i++) {
    start = Math.min(start, cells.start(i));
    end = Math.max(end, cells.end(i));
  }
  const isRead = areInOrder(cells, slot, slot + found);
  const read = isRead ? cellsOf(text, cells, own) : [];
  const state = isRead ? "read" : "unread";
  const span = { start, end };
  return label
    ? { row, block, state, cells: read, span, found, label }
    : { row, block, state, cells: read, span, found };
}

function areOf(layout: Layout, cells: Cells, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (cells.layout(i) !== layout) return false;
  return true;
}

/** The layout of most figures, of several as many cut the one that comes first. */
function layoutOf(cells: Cells, rows: readonly OwnFigures[]): Layout {
  const own = cells.layout((rows[0] as OwnFigures).slot) as Layout;
  if (rows.every(({ slot, printed }) => areOf(own, cells, slot, slot + printed.block.columns.length))) return own;
  const counts = new Map<Layout, number>();
  for (const { slot, printed } of rows) {
    for (let i = slot; i < slot + printed.block.columns.length; i++) {
      const layout = cells.layout(i) as Layout;
      counts.set(layout, (counts.get(layout) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return (most as [Layout, number])[0];
}

/**
 * @param text the report's text
 * @param cells all its cells
 * @param part those that can be the table's
 * @param standing where its labels stand
 * @param edition the edition that it is read on
 * @returns the table, if all its rows have their figures right behind their labels
 */
export function readOff(
  text: string,
  cells: Cells,
  part: Part,
  standing: Standing,
  edition: Edition,
): ReadOff | undefined {
  const { table, first, last } = standing;
  const all = printedOf(table);
  if (!areBlank(cells, part.first, first[0] as number)) return undefined;
  const rows = figuresOf(cells, standing, all, part.until);
  if (!rows) return undefined;
  const read = all.map((printed, index): LabelReading | undefined => {
    const [from, to] = [first[index] as number, last[index] as number];
    return to === -1 ? undefined : labelReading(text, cells, printed, withoutMark(cells, printed, from, to), to, part);
  });
  const labels: FixedLabelReading[] = [];
  for (let index = 0; index < all.length; index++) {
    const { label, block, kind } = all[index] as Printed;
    const reading = read[index];
    if (kind === "row") continue;
    if (!reading) return undefined;
    labels.push({ label, block, kind, reading, span: reading.span });
  }
  const readings = rows.map((own) => rowReading(text, cells, own, read[own.label]));
  const { slot, printed } = rows.at(-1) as OwnFigures;
  const span = around([...labels, ...readings]);
  const reading = { table, edition, layout: layoutOf(cells, rows), span, rows: readings, labels };
  return { reading, until: slot + printed.block.columns.length };
}

/** From the first that stands at a place to the last. */
function around(parts: readonly { readonly span: Span }[]): Span {
  let { start, end } = (parts[0] as { readonly span: Span }).span;
  for (const { span } of parts) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
