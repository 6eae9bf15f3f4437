/**
 * What is known of how a text is being written: where the last change was made, and which tables are being filled in.
 * A draft is a value; each change of the text makes a new one.
 */
import type { CellKey, TableId } from "../../form/index.js";
import {
  lineAt,
  type Report,
  type RowReading,
  type Span,
  type TableReading,
  type TextChange,
  type Volume,
} from "../../report/index.js";
import { placed, type ReportFindings } from "../findings.js";
import { isNought, meets } from "./places.js";
import { type RowDraft, rowAfter, rowAtCursor } from "./row.js";

/** Changes made at once, each counted in the text that the one before it left; and when, in milliseconds. */
export interface ChangeEvent {
  readonly changes: readonly TextChange[];
  readonly time: number;
}

/** A table that held nothing but zeros and blanks when it was opened or put in. */
interface Filling {
  /** Places of its report were still to be filled in since it was last saved by hand. */
  readonly isOpen?: true;
  /** The rows and cells that were written in since. */
  readonly rows: ReadonlySet<string>;
  readonly cells: ReadonlySet<CellKey>;
}

/** A table that was there after the last change. `anchor` is an offset inside it, moved along with the text. */
interface KnownTable {
  readonly id: TableId;
  readonly anchor: number;
  readonly filling?: Filling;
}

/** Where something was written last: an offset of the document, and when, in milliseconds. */
export interface LastChange {
  readonly offset: number;
  readonly time: number;
}

export interface Draft {
  readonly tables: readonly KnownTable[];
  /** Absent where the last change was no typing: a paste, an undo, a fix; and after a save by hand. */
  readonly last?: LastChange;
  /** What would take back what was typed last, so that an undo is known for what it is. */
  readonly undo?: TextChange;
  /** The row of a table that is being filled in. */
  readonly row?: RowDraft;
  /** Nothing was changed since a save by hand: what stands there is meant. */
  readonly saved?: true;
  /** What was said when last asked: what was known then is not taken back while its sentence is written on. */
  readonly said?: readonly ReportFindings[];
}

interface FoundTable {
  readonly reading: TableReading;
  readonly report: Report;
  /** Where the report begins in its document. */
  readonly offset: number;
}

/** A table being filled in. */
export interface FillingTable extends Filling, FoundTable {}

/** @returns the draft of a document as it was opened */
export function openDraft(volume: Volume): Draft {
  return { tables: tablesOf(volume, [], []) };
}

/**
 * @param draft what was known before
 * @param events what happened since, one after the other
 * @param after the document as it stands now
 */
export function changeDraft(draft: Draft, events: readonly ChangeEvent[], after: Volume): Draft {
  const changes = events.flatMap((event) => event.changes);
  const moved = draft.tables.map((table) => anchoredAt(table, movedBy(table.anchor, changes)));
  const touched = touchedBy(changes);
  const tables = tablesOf(after, moved, touched);
  const { last, undo } = events.reduce<Typing>(typed, draft);
  const row = last && rowAfter(draft.row, touched, after);
  const { said } = draft;
  return {
    tables,
    ...(last ? { last } : {}),
    ...(undo ? { undo } : {}),
    ...(row ? { row } : {}),
    ...(said ? { said } : {}),
  };
}

/** @returns the draft once the cursor stands at an offset of the document: the same one where that changes nothing */
export function cursorInDraft(draft: Draft, volume: Volume, at: number): Draft {
  const { row: before, ...rest } = draft;
  const row = before && rowAtCursor(before, volume, at);
  return before === undefined || (row && before.isHeld) ? draft : { ...rest, ...(row ? { row } : {}) };
}

type Typing = Pick<Draft, "last" | "undo">;

/** What is known of the last typing after an event: nothing where it was a paste, a fix, or an undo. */
function typed({ undo: before }: Typing, { changes, time }: ChangeEvent): Typing {
  const [change, another] = changes;
  if (!change || another || !isOneRow(change.removed) || !isOneRow(change.text) || isUndo(change, before)) return {};
  const undo = { start: change.start, removed: change.text, text: change.removed };
  return { last: { offset: change.start + change.text.length, time }, undo: joined(before, undo) };
}

/** @returns the draft after a save by hand: what is filled in is meant till somebody writes on */
export function saveDraft({ tables }: Draft): Draft {
  const closed = tables.map(
    ({ filling, ...table }): KnownTable =>
      filling ? { ...table, filling: { rows: filling.rows, cells: filling.cells } } : table,
  );
  return { tables: closed, saved: true };
}

/**
 * @param open the reports that hold places still to be filled in
 * @returns the draft, with what is known by that of the tables that nobody has begun to fill in
 */
export function openTables(draft: Draft, open: Volume["reports"]): Draft {
  if (open.length === 0) return draft;
  const anchors = new Set(open.flatMap(({ offset, report }) => report.tables.map(({ span }) => offset + span.start)));
  const isNew = ({ filling, anchor }: KnownTable): boolean =>
    filling !== undefined && !filling.isOpen && anchors.has(anchor);
  if (!draft.tables.some(isNew)) return draft;
  const opened = ({ rows, cells }: Filling): Filling => ({ rows, cells, isOpen: true });
  const tables = draft.tables.map((table) =>
    table.filling && isNew(table) ? { ...table, filling: opened(table.filling) } : table,
  );
  return { ...draft, tables };
}

/** @returns the tables that are being filled in, and those that are still to be where places of their report are, too */
export function fillingTables(draft: Draft, volume: Volume): FillingTable[] {
  const tables: FillingTable[] = [];
  for (const table of draft.tables) {
    const { filling } = table;
    const isFilling = filling && (filling.rows.size > 0 ? !draft.saved : filling.isOpen);
    const found = isFilling && readingOf(table, volume);
    if (found) tables.push({ ...filling, ...found });
  }
  return tables;
}

const isOneRow = (text: string): boolean => !/[\r\n][^\r\n]*[\r\n]\s*\S/.test(text) && text.length <= LONGEST_TYPED;

/** More at once was pasted, in UTF-16 code units. */
const LONGEST_TYPED = 200;

/** Does a change take back what was typed just before? A single letter taken back is a slip of the finger. */
function isUndo(change: TextChange, undo: TextChange | undefined): boolean {
  return (
    undo !== undefined &&
    change.start === undo.start &&
    change.removed === undo.removed &&
    change.text === undo.text &&
    change.removed.length > 1
  );
}

/** Letters typed one behind the other are taken back together. */
function joined(before: TextChange | undefined, next: TextChange): TextChange {
  const goesOn = before !== undefined && next.text === "" && next.start === before.start + before.removed.length;
  return goesOn ? { ...before, removed: before.removed + next.removed } : next;
}

/** Where an offset is after the changes; inside what was replaced, at its start. */
function movedBy(offset: number, changes: readonly TextChange[]): number {
  return changes.reduce((at, { start, removed, text }) => {
    if (at < start) return at;
    return at >= start + removed.length ? at + text.length - removed.length : start;
  }, offset);
}

/** A table that is known, at another place: the same object where it did not move, as most do not. */
function anchoredAt(table: KnownTable, anchor: number): KnownTable {
  if (table.anchor === anchor) return table;
  const { id, filling } = table;
  return filling ? { id, anchor, filling } : { id, anchor };
}

/** What the changes wrote, in the text that the last of them left. */
function touchedBy(changes: readonly TextChange[]): Span[] {
  return changes.map(({ start, text }, i) => {
    const later = changes.slice(i + 1);
    return { start: movedBy(start, later), end: movedBy(start + text.length, later) };
  });
}

/**
 * The tables of a volume: those that were known stay what they were, others are being filled in if they are empty. One
 * that cannot be read for a while, in the midst of a change, is not forgotten.
 *
 * @param touched what was written
 */
function tablesOf(volume: Volume, known: readonly KnownTable[], touched: readonly Span[]): KnownTable[] {
  const sorted = [...known].sort((a, b) => a.anchor - b.anchor);
  let next = 0;
  return volume.reports.flatMap(({ offset, report }) => {
    const end = offset + report.text.length;
    while (next < sorted.length && (sorted[next] as KnownTable).anchor < offset) next++;
    let behind = next;
    while (behind < sorted.length && (sorted[behind] as KnownTable).anchor <= end) behind++;
    const here = sorted.slice(next, behind);
    const own = touched.filter((span) => meets({ start: offset, end }, span));
    const found = report.tables.map((reading): KnownTable => {
      const { id } = reading.table;
      const before = here.find((one) => one.id === id);
      const anchor = offset + reading.span.start;
      const table = before ? anchoredAt(before, anchor) : newTable(reading, anchor);
      return table.filling ? touch(table, table.filling, { reading, report, offset }, own) : table;
    });
    return [...found, ...here.filter(({ id }) => !found.some((one) => one.id === id))];
  });
}

function newTable(reading: TableReading, anchor: number): KnownTable {
  const { id } = reading.table;
  return isEmpty(reading) ? { id, anchor, filling: { rows: new Set(), cells: new Set() } } : { id, anchor };
}

/** @returns whether a table holds nothing but zeros and blanks */
export function isEmpty({ rows }: TableReading): boolean {
  return rows.every(({ state, cells }) => state !== "unread" && cells.every(isNought));
}

/** The lines of a table; while the report ends behind it, what is written there may become its next row. */
function extentOf({ lines, text, chapters }: Report, { span }: TableReading): Span {
  const [first, last] = [lines[lineAt(lines, span.start)], lines[lineAt(lines, span.end)]];
  const isLast = !chapters.some(({ chapter, span: own }) => chapter && own.start > span.start);
  return { start: first?.start ?? span.start, end: isLast ? text.length : (last?.end ?? span.end) };
}

function readingOf({ id, anchor }: KnownTable, volume: Volume): FoundTable | undefined {
  for (const { offset, report } of volume.reports) {
    if (offset > anchor || offset + report.text.length < anchor) continue;
    const reading = report.tables.find(({ table, span }) => table.id === id && offset + span.start === anchor);
    if (reading) return { reading, report, offset };
  }
  return undefined;
}

/**
 * Marks the rows and cells that were written in; a change elsewhere says that the table is done.
 *
 * @param touched what was written in the table's report
 */
function touch(
  table: KnownTable,
  filling: Filling,
  { reading, report, offset }: FoundTable,
  touched: readonly Span[],
): KnownTable {
  const { id, anchor } = table;
  const extent = touched.length > 0 ? placed(offset, extentOf(report, reading)) : undefined;
  const here = extent ? touched.filter((span) => meets(extent, span)) : [];
  if (here.length === 0) return filling.rows.size > 0 ? { id, anchor } : table;
  const isTouched = (span: Span): boolean => here.some((one) => meets(placed(offset, span), one));
  const rows = reading.rows.filter((row) => row.state !== "missing" && isTouched(row.span));
  return {
    id,
    anchor,
    filling: {
      ...filling,
      rows: withAll(filling.rows, rows.map(idOf)),
      cells: withAll(filling.cells, cellsIn(rows, isTouched)),
    },
  };
}

const idOf = ({ row }: RowReading): string => row.id;

const cellsIn = (rows: readonly RowReading[], isTouched: (span: Span) => boolean): CellKey[] =>
  rows.flatMap(({ cells }) => cells.filter(({ span }) => isTouched(span)).map(({ key }) => key));

function withAll<T>(known: ReadonlySet<T>, more: readonly T[]): ReadonlySet<T> {
  return more.every((one) => known.has(one)) ? known : new Set([...known, ...more]);
}
