/** Lost rows put back where lines do not tell rows but tags do: each as one of its neighbours is written. */
import { cellKey, type Group, groupsAbove, isRow, type Row } from "../form/index.js";
import { figureInto } from "../report/figures.js";
import type { Report, RowReading, Span, TableReading } from "../report/model.js";
import type { TextEdit } from "./rows.js";
import type { FigureOf } from "./table.js";

/** @returns where the row stands that holds an offset */
type RowAround = (offset: number) => Span | undefined;

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** What stands in the text of a row: from its own label's cell on, and with all before it. */
interface Written {
  readonly reading: RowReading;
  readonly around: Span;
  /** Where the tag of its label's cell begins. */
  readonly own: number;
}

const CELL = /<t[dh](?=[\s>])[^<>]*>/gi;

/** Where the last cell begins that is opened before an offset of a row; undefined where none is. */
function cellBefore({ text }: Report, around: Span, offset: number): { at: number; tag: string } | undefined {
  const opened = [...text.slice(around.start, offset).matchAll(CELL)].at(-1);
  return opened && { at: around.start + opened.index, tag: opened[0] };
}

function writtenAt(report: Report, reading: RowReading | undefined, rowAround: RowAround): Written | undefined {
  const { label, span } = reading ?? {};
  const around = label && rowAround(label.span.start);
  const cell = around && cellBefore(report, around, label.span.start);
  if (!reading || !span || !cell || reading.state !== "read" || !isWithin(span, around)) return undefined;
  return { reading, around, own: cell.at };
}

/** A row of the same block under as many groups shows how a lost one is written. */
function modelFor(report: Report, reading: TableReading, { row, block }: RowReading, rowAround: RowAround) {
  const depth = groupsAbove(block, row).length;
  for (const one of reading.rows) {
    if (one.block !== block || groupsAbove(block, one.row).length !== depth) continue;
    const model = writtenAt(report, one, rowAround);
    if (model) return model;
  }
  return undefined;
}

/** A lost row from its own label's cell on. */
function tailOf(report: Report, model: Written, lost: RowReading, figureOf: FigureOf): string {
  let text = "";
  let at = model.own;
  const put = (span: Span, words: string) => {
    text += report.text.slice(at, span.start) + words;
    at = span.end;
  };
  const { label, cells } = model.reading;
  if (label) put(label.span, lost.row.text);
  cells.forEach((cell, i) => {
    const column = lost.block.columns[i];
    put(cell.span, column ? figureInto(cell, String(figureOf(cellKey(lost.row.id, column.id)) ?? "")) : "");
  });
  return text + report.text.slice(at, model.around.end);
}

const rowsUnder = (reading: TableReading, { id }: Group): RowReading[] =>
  reading.rows.filter(({ row, block }) => groupsAbove(block, row).some((group) => group.id === id));

const labelOf = (reading: TableReading, group: Group): Span | undefined =>
  reading.labels.find(({ label }) => label === group)?.reading?.span;

/** The cells of the groups whose label is lost with their first row. */
function lostGroups(reading: TableReading, { row, block }: RowReading): string {
  return groupsAbove(block, row)
    .filter((group) => !labelOf(reading, group) && rowsUnder(reading, group)[0]?.row === row)
    .map((group) => `<td rowspan="${rowsUnder(reading, group).length}">${group.text}</td>`)
    .join("");
}

/** A group's cell that spans just the rows that stand there spans the lost ones, too. */
function widerSpans(
  report: Report,
  reading: TableReading,
  run: readonly RowReading[],
  rowAround: RowAround,
): TextEdit[] {
  const groups = new Set(run.flatMap(({ row, block }) => groupsAbove(block, row)).filter((group) => !isRow(group)));
  return [...groups].flatMap((group): TextEdit[] => {
    const label = labelOf(reading, group);
    const around = label && rowAround(label.start);
    const cell = around && cellBefore(report, around, label.start);
    const span = cell && /\srowspan\s*=\s*["']?(\d{1,4})/i.exec(cell.tag);
    if (!cell || !span?.[1]) return [];
    const rows = rowsUnder(reading, group);
    const standing = rows.filter(({ state }) => state !== "missing").length;
    if (Number(span[1]) !== standing) return [];
    const end = cell.at + span.index + span[0].length;
    const added = rows.filter((row) => run.includes(row)).length;
    return [{ span: { start: end - span[1].length, end }, text: String(standing + added) }];
  });
}

/** Where the rows go: between a group's label and the row that it stands in, behind the row before, or before the row behind. */
function placeOf(report: Report, reading: TableReading, first: number, count: number, rowAround: RowAround) {
  const lost = reading.rows[first] as RowReading;
  const behind = writtenAt(report, reading.rows[first + count], rowAround);
  const inGroups = groupsAbove(lost.block, lost.row).some((group) => {
    const label = labelOf(reading, group);
    return behind && label && isWithin(label, behind.around);
  });
  if (behind && inGroups) return { at: behind.own, behind, amidst: true };
  const before = writtenAt(report, reading.rows[first - 1], rowAround);
  if (before?.reading.block === lost.block) return { at: before.around.end, before, amidst: false };
  return behind?.reading.block === lost.block ? { at: behind.around.start, behind, amidst: false } : undefined;
}

/**
 * @param run lost rows with nothing that stands in the text between them
 * @returns the edits that put them back; none where no neighbour shows how they are written
 */
export function insertRowsLike(
  report: Report,
  reading: TableReading,
  run: readonly Row[],
  rowAround: RowAround,
  figureOf: FigureOf,
): TextEdit[] {
  const { text } = report;
  const first = reading.rows.findIndex(({ row }) => row === run[0]);
  const lost = reading.rows.slice(first, first + run.length);
  const place = first === -1 ? undefined : placeOf(report, reading, first, run.length, rowAround);
  if (!place) return [];
  const tails: { lead: string; tail: string }[] = [];
  for (const row of lost) {
    const model = modelFor(report, reading, row, rowAround);
    if (!model) return [];
    const opening = /^<tr[^<>]*>\s*/i.exec(text.slice(model.around.start, model.own))?.[0] ?? "<tr>";
    tails.push({ lead: opening + lostGroups(reading, row), tail: tailOf(report, model, row, figureOf) });
  }
  const spans = widerSpans(report, reading, lost, rowAround);
  const { at, amidst, before, behind } = place;
  const gap = before
    ? (/^\s*(?=<tr)/i.exec(text.slice(at, at + MOST_BLANKS))?.[0] ?? "")
    : (/\s*$/.exec(
        text.slice(Math.max(0, (behind?.around.start ?? at) - MOST_BLANKS), behind?.around.start ?? at),
      )?.[0] ?? "");
  const opening = /^<tr[^<>]*>\s*/i.exec(text.slice(behind?.around.start ?? at, at + 1))?.[0] ?? "<tr>";
  const written = tails.map(({ lead, tail }, i) => (amidst && i === 0 ? tail : lead + tail));
  const put = amidst
    ? written.map((row) => row + gap).join("") + opening
    : before
      ? written.map((row) => gap + row).join("")
      : written.map((row) => row + gap).join("");
  return [...spans, { span: { start: at, end: at }, text: put }];
}

/** The longest run of blanks between two rows that is written again. */
const MOST_BLANKS = 200;
