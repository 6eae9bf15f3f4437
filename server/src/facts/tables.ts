/** What the rules about tables share: names of rows and columns in messages, grouping, and edits of cells. */
import { type Column, isRow, type Row } from "../form/index.js";
import { type CellReading, fold, type Report, type RowReading, type Span, type TableReading } from "../report/index.js";
import type { Edit } from "./finding.js";

const MARK = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+\.)/u;
const REMARK = /（[^（）]*）$/u;

/** @returns what a row is called in a message: its label without remark; a bare 总计 or 其他 with its number and group */
export function rowName(row: Row, reading: TableReading): string {
  const label = row.text.replace(REMARK, "");
  const bare = label.replace(MARK, "");
  if (bare.length > 2) return bare;
  const lines = reading.table.blocks.flatMap((block) => block.lines);
  const group = lines.find((line) => !isRow(line) && line.parent !== undefined && line.id === row.group);
  return group ? `${group.text.replace(MARK, "")}—${label}` : label;
}

/** @returns what a column is called in a message, with the heads above it where its own name is not enough */
export function columnName(column: Column): string {
  const bare = column.text.replace(REMARK, "");
  const group = column.group?.[column.group.length - 1];
  return group && (bare.length <= 2 || column.id.includes(".")) ? `${group}·${bare}` : bare;
}

/** @returns the column of a cell of a row, by the cell's place */
export function columnOf(row: RowReading, cell: CellReading): Column {
  return row.block.columns[row.cells.indexOf(cell)] as Column;
}

/** @returns what a cell is called in a message: 予以公开·自然人 */
export function cellName(row: RowReading, cell: CellReading, reading: TableReading): string {
  const column = columnName(columnOf(row, cell));
  return row.row.text === "" ? column : `${rowName(row.row, reading)}·${column}`;
}

/** Splits items, in order, into runs of neighbours that `belongs` says belong together. */
export function runsBy<T>(items: readonly T[], belongs: (item: T) => boolean): T[][] {
  const runs: T[][] = [];
  let open = false;
  for (const item of items) {
    const yes = belongs(item);
    if (yes && open) (runs[runs.length - 1] as T[]).push(item);
    else if (yes) runs.push([item]);
    open = yes;
  }
  return runs;
}

/** @returns names joined as a Chinese list, shortened in the middle of a long one: 甲、乙……癸 */
export function listed(names: readonly string[]): string {
  return names.length <= 6 ? names.join("、") : `${names.slice(0, 3).join("、")}……${names.slice(-2).join("、")}`;
}

/** @returns the span of a table's first line of labels or figures, so that a finding about the whole table is short */
export function headOf(report: Report, reading: TableReading): Span {
  const line = report.lines.find((one) => one.end > reading.span.start && one.end > one.start);
  const first = reading.labels.find((label) => label.reading)?.reading?.span;
  if (first && first.start - reading.span.start < 200) return first;
  return { start: reading.span.start, end: Math.min(reading.span.end, line?.end ?? reading.span.end) };
}

/**
 * @param cell the cell to change
 * @param value the figure it should hold
 * @returns the edit, in the style of the figure that stands there: full-width digits and thousands commas are kept
 */
export function setFigure(cell: CellReading, value: number): Edit {
  const written = cell.text;
  let text = String(value);
  if (/\d,\d{3}/.test(written)) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const wide = [...written].some(
    (letter) => letter !== String.fromCharCode(fold(letter.charCodeAt(0))) && /[０-９]/u.test(letter),
  );
  if (wide) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return { span: cell.span, text };
}

/** @returns the cells of a table's rows that are read, each with its row */
export function readCells(reading: TableReading): { row: RowReading; cell: CellReading }[] {
  return reading.rows.flatMap((row) => (row.state === "read" ? row.cells.map((cell) => ({ row, cell })) : []));
}
