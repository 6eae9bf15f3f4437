/** An aligned table → its reading: texts, spans and contents of labels and cells, and which labels are lost. */
import { once } from "../../common/once.js";
import {
  type Block,
  type CellKey,
  type Column,
  cellKey,
  type Edition,
  type Row,
  type Table,
} from "../../form/index.js";
import { withoutBlanks } from "../characters/index.js";
import { readContent } from "../figures.js";
import type { CellReading, FixedLabelReading, LabelReading, Layout, RowReading, Span, TableReading } from "../model.js";
import type { Bound } from "./bindFigures.js";
import { type Cell, isBlankCell, letterAt } from "./cell.js";
import type { Located } from "./findLabels.js";
import type { Aligned } from "./findTables.js";
import { type Printed, printedOf } from "./printed.js";
import { lettersOf } from "./wovenLabels.js";

const LIST_MARK = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u;

/** @returns whether these are the letters of a list mark in a cell of its own, before its label's */
export const isLabelMark = (letters: string): boolean => LIST_MARK.test(letters);

/** Where a label begins: at its list mark, which blanks may have parted from it. */
function markStart(cells: readonly Cell[], first: number): number {
  const cell = cells[first] as Cell;
  const before = cells[first - 1];
  return before !== undefined && before.line === cell.line && isLabelMark(before.compact) ? before.start : cell.start;
}

function labelSpan(text: string, cells: readonly Cell[], one: Located): Span {
  const first = cells[one.firstCell] as Cell;
  const last = cells[one.lastCell] as Cell;
  const start = one.from === 0 ? markStart(cells, one.firstCell) : letterAt(text, first, one.from).start;
  const end = one.to >= last.compact.length ? last.end : letterAt(text, last, one.to - 1).end;
  return { start, end };
}

function labelReading(text: string, cells: readonly Cell[], printed: Printed, one: Located, span: Span): LabelReading {
  const written =
    one.firstCell === one.lastCell ? withoutBlanks(text, span.start, span.end) : wordsIn(text, cells, one);
  return { label: printed.label, span, text: written, exact: one.exact };
}

/** The words of a label that stands in several cells. */
function wordsIn(text: string, cells: readonly Cell[], { firstCell, lastCell }: Located): string {
  let written = "";
  for (let i = firstCell; i <= lastCell; i++) {
    const cell = cells[i] as Cell;
    if (cell.kind === "text") written += withoutBlanks(text, cell.start, cell.end);
  }
  return written;
}

/** @returns the names of the cells of a block, by row: one string each, however many reports are read. */
export const keysOf = once(
  ({ columns, lines }: Block): ReadonlyMap<Row["id"], readonly CellKey[]> =>
    new Map(lines.map((line) => [line.id, columns.map((column) => cellKey(line.id, column.id))])),
);

const BLANK = { kind: "blank" } as const;

/** Figures that do not stand one behind the other are bound to some column each, and nobody knows whether to theirs. */
function stateOf({ state, slots }: Bound): Bound["state"] {
  let end = 0;
  for (const slot of slots) {
    if (slot.kind === "blank") continue;
    if (slot.start < end) return state === "read" ? "unread" : state;
    end = slot.end;
  }
  return state;
}

function cellsOf(text: string, { row, slots }: Bound, { block: { columns }, block }: Printed): CellReading[] {
  const keys = keysOf(block).get(row.id);
  const cells: CellReading[] = [];
  for (let i = 0; i < columns.length; i++) {
    const slot = slots[i] as Cell;
    const { start, end } = slot;
    const shown = slot.markup?.shown;
    const written = text.slice(start, end);
    const key = keys?.[i] as CellKey;
    const content = isBlankCell(slot) ? BLANK : readContent(shown ?? written, (columns[i] as Column).kind);
    const span = { start, end };
    cells.push(
      shown === undefined ? { key, span, text: written, content } : { key, span, text: written, content, shown },
    );
  }
  return cells;
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
  const own = spans[row.printed];
  const label = row.label && own && !unlabelled ? labelReading(text, cells, printed, row.label, own) : undefined;
  const at = !label && row.slots.length === 0 ? placeOf(row.printed, spans) : spanOf(row, label, own);
  let found = 0;
  for (const slot of row.slots) if (slot.kind !== "blank") found++;
  const { block } = printed;
  const state = stateOf(row);
  const read = state === "read" ? cellsOf(text, row, printed) : [];
  return label
    ? { row: row.row, block, state, cells: read, span: at, found, label }
    : { row: row.row, block, state, cells: read, span: at, found };
}

function spanOf(row: Bound, label: LabelReading | undefined, place: Span | undefined): Span {
  if (!label && row.slots.length === 0) return place ?? { start: 0, end: 0 };
  let { start, end } = label?.span ?? (row.slots[0] as Cell);
  // Hundreds of thousands of figures may stand behind a label: too many for the arguments of one call.
  for (const slot of row.slots) {
    start = Math.min(start, slot.start);
    end = Math.max(end, slot.end);
  }
  return { start, end };
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
  if (fragments.some((fragment) => lettersOf(printed).includes(fragment))) return true;
  const wanted = [...(printed.cores[0] ?? "")];
  const there = wanted.filter((letter) => (letters.get(letter) ?? 0) > 0).length;
  if (there < wanted.length) return false;
  for (const letter of wanted) letters.set(letter, (letters.get(letter) ?? 0) - 1);
  return true;
}

/** The fewest letters of what may stand in a label's place. */
const SHORTEST_OTHER = 2;

/** The one text between the labels before and behind a lost one, which stands in its place. */
function inItsPlace(cells: readonly Cell[], { located }: Aligned, index: number): number | undefined {
  const [before, behind] = [located[index - 1], located[index + 1]];
  if (!before || !behind) return undefined;
  const between: number[] = [];
  for (let i = before.lastCell + 1; i < behind.firstCell; i++) {
    const { kind } = cells[i] as Cell;
    if (kind === "prose" || kind === "figure" || kind === "mark") return undefined;
    if (kind === "text") between.push(i);
  }
  const [only, another] = between;
  const isLong = only !== undefined && (cells[only]?.compact.length ?? 0) >= SHORTEST_OTHER;
  return another === undefined && isLong ? only : undefined;
}

/** The letters of the labels that a table has on the other editions only. */
const foreignLabels = once((table: Table) =>
  once((editions: readonly Edition[]): ReadonlySet<string> => {
    const known = new Set(printedOf(table).flatMap(({ cores }) => cores));
    const all = editions.flatMap(({ tables }) => printedOf(tables[table.id]).flatMap(({ cores }) => cores));
    return new Set(all.filter((core) => !known.has(core)));
  }),
);

const MARKS = /^[\d一二三四五六七八九十]{1,2}/u;

/** In a page of a PDF heads are torn into half lines: pieces joined over lines, or a piece of the head alone, are not mistyped. */
function isFragment(cells: readonly Cell[], printed: Printed, one: Located): boolean {
  const first = cells[one.firstCell] as Cell;
  return one.firstCell !== one.lastCell || printed.cores[0]?.includes(first.compact.replace(MARKS, "")) === true;
}

/** What is left of the label alone in pages of a PDF is no reading of it. */
const isLeftOver = (cells: readonly Cell[], printed: Printed, one: Located): boolean =>
  !one.exact && cells[one.firstCell]?.layout?.tearsLabels === true && isFragment(cells, printed, one);

/** The labels without figures, where none is lost. */
function allFixed(
  text: string,
  cells: readonly Cell[],
  { printed, located }: Aligned,
  spans: readonly (Span | undefined)[],
): FixedLabelReading[] {
  const found: FixedLabelReading[] = [];
  for (let index = 0; index < printed.length; index++) {
    const own = printed[index] as Printed;
    if (own.kind === "row") continue;
    const { label, block, kind } = own;
    const one = located[index] as Located;
    if (isLeftOver(cells, own, one)) continue;
    const reading = labelReading(text, cells, own, one, spans[index] as Span);
    found.push({ label, block, kind, reading, span: reading.span });
  }
  return found;
}

function fixedLabels(
  text: string,
  cells: readonly Cell[],
  aligned: Aligned,
  spans: readonly (Span | undefined)[],
  editions: readonly Edition[],
  layout: Layout,
): FixedLabelReading[] {
  const isLost = aligned.printed.some(({ kind }, index) => kind !== "row" && !aligned.located[index]);
  if (!isLost) return allFixed(text, cells, aligned, spans);
  const woven = aligned.located.flatMap((one) => one?.woven ?? []);
  const left = [...leftCells(cells, aligned), ...woven];
  const fragments = left.filter((piece) => piece.length >= SHORTEST_FRAGMENT);
  const letters = new Map<string, number>();
  const tears = layout.tearsLabels === true;
  const tornHeads = left.length > 0 && tears;
  const foreign = foreignLabels(aligned.table)(editions);
  for (const letter of left.join("")) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return aligned.printed.flatMap((printed, index): FixedLabelReading[] => {
    if (printed.kind === "row") return [];
    const one = aligned.located[index];
    const { label, block, kind } = printed;
    if (one && isLeftOver(cells, printed, one)) return [];
    const span = spans[index];
    if (one && span) {
      const reading = labelReading(text, cells, printed, one, span);
      return [{ label, block, kind, reading, span: reading.span }];
    }
    const at = kind === "group" ? undefined : inItsPlace(cells, aligned, index);
    const other = at === undefined ? undefined : cells[at];
    // A piece of the label itself is what is left of one that was torn.
    const isPiece = other !== undefined && lettersOf(printed).includes(other.compact);
    if (other && !isPiece && (!tears || foreign.has(other.compact))) {
      const span = { start: other.start, end: other.end };
      const written = withoutBlanks(text, span.start, span.end);
      return [{ label, block, kind, reading: { label, span, text: written, exact: false, byPlace: true }, span }];
    }
    const torn = isTorn(printed, letters, fragments) || (printed.kind !== "group" && tornHeads);
    return torn ? [] : [{ label, block, kind, span: placeOf(index, spans) }];
  });
}

/** The layout of most figures; of a table without any, that of most labels. */
function layoutOf(aligned: Aligned, cells: readonly Cell[]): Layout {
  const own = aligned.bound[0]?.slots[0]?.layout;
  if (own && aligned.bound.every(({ slots }) => slots.every(({ layout }) => layout === own))) return own;
  const counts = new Map<Layout, number>();
  const count = ({ layout }: Cell): void => {
    if (layout) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  };
  for (const { slots } of aligned.bound) slots.forEach(count);
  if (counts.size === 0) for (const one of aligned.located) if (one) count(cells[one.firstCell] as Cell);
  if (counts.size === 0) cells.forEach(count);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return (most as [Layout, number])[0];
}

/**
 * @param editions all editions of the form, whose labels may stand in the place of others
 */
export function tableReading(
  text: string,
  cells: readonly Cell[],
  aligned: Aligned,
  editions: readonly Edition[],
): TableReading {
  const { printed, located, bound } = aligned;
  const spans = printed.map(({ cores }, index): Span | undefined => {
    const one = located[index];
    if (one && cores[0] !== "") return labelSpan(text, cells, one);
    const slots = bound.find((row) => row.printed === index)?.slots;
    const [first, last] = [slots?.[0], slots?.at(-1)];
    return first && last ? { start: first.start, end: last.end } : undefined;
  });
  const rows = bound.map((row) => rowReading(row, aligned, text, cells, spans));
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (span: Span): void => {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  };
  for (const span of spans) if (span) reach(span);
  for (const { state, span } of rows) if (state !== "missing") reach(span);
  const layout = layoutOf(aligned, cells);
  return {
    table: aligned.table,
    edition: aligned.edition,
    layout,
    span: { start, end },
    rows,
    labels: fixedLabels(text, cells, aligned, spans, editions, layout),
  };
}
