/** Lost rows put back where lines do not tell rows: each as one of its neighbours is written. */
import { cellKey, type Row } from "../form/index.js";
import type { Report, RowReading, Span, TableReading } from "../report/model.js";
import { groupsAbove } from "./grid.js";
import type { TextEdit } from "./rows.js";
import type { FigureOf } from "./table.js";

/** @returns where the row stands that holds an offset */
type RowAround = (offset: number) => Span | undefined;

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** A row that is read, under as many groups, whose own label is the first text of what it is written in. */
function modelFor(reading: TableReading, { row, block }: RowReading, rowAround: RowAround) {
  const depth = groupsAbove(block, row).length;
  for (const one of reading.rows) {
    if (one.state !== "read" || one.block !== block || !one.label || groupsAbove(block, one.row).length !== depth)
      continue;
    const around = rowAround(one.label.span.start);
    const { start } = one.label.span;
    const shared = (label: { reading?: { span: Span } }) =>
      around && label.reading && label.reading.span.start < start && isWithin(label.reading.span, around);
    if (around && isWithin(one.span, around) && !reading.labels.some(shared))
      return { one, label: one.label.span, around };
  }
  return undefined;
}

function written(report: Report, reading: TableReading, lost: RowReading, rowAround: RowAround, figureOf: FigureOf) {
  const model = modelFor(reading, lost, rowAround);
  if (!model) return undefined;
  let text = "";
  let at = model.around.start;
  const put = (span: Span, words: string) => {
    text += report.text.slice(at, span.start) + words;
    at = span.end;
  };
  put(model.label, lost.row.text);
  model.one.cells.forEach((cell, i) => {
    const column = lost.block.columns[i];
    put(cell.span, column ? String(figureOf(cellKey(lost.row.id, column.id)) ?? "") : "");
  });
  return text + report.text.slice(at, model.around.end);
}

/**
 * @param run lost rows with nothing that stands in the text between them
 * @returns the edit that puts them back; undefined where no neighbour shows how they are written, or where the first of
 *   them would have to take its group's label over from the row behind it
 */
export function insertRowsLike(
  report: Report,
  reading: TableReading,
  run: readonly Row[],
  rowAround: RowAround,
  figureOf: FigureOf,
): TextEdit | undefined {
  const first = reading.rows.findIndex(({ row }) => row === run[0]);
  const lost = reading.rows.slice(first, first + run.length);
  const rows = lost.map((one) => written(report, reading, one, rowAround, figureOf));
  if (first === -1 || rows.some((text) => text === undefined)) return undefined;
  const [before, behind] = [reading.rows[first - 1], reading.rows[first + run.length]].map((one) =>
    one && one.state !== "missing" && one.block === lost[0]?.block
      ? { one, around: rowAround(one.span.start) }
      : undefined,
  );
  const isSame = (other: { one: RowReading } | undefined) => other?.one.row.group === run[0]?.group;
  if (before?.around && isSame(before)) {
    const { end } = before.around;
    const gap = /^\s*(?=<tr)/i.exec(report.text.slice(end, end + 200))?.[0] ?? "";
    return { span: { start: end, end }, text: rows.map((text) => gap + text).join("") };
  }
  if (!behind?.around) return undefined;
  const { start } = behind.around;
  const leads = reading.labels.some((label) => label.reading && isWithin(label.reading.span, behind.around as Span));
  const gap = /\s*$/.exec(report.text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  return leads ? undefined : { span: { start, end: start }, text: rows.map((text) => text + gap).join("") };
}
