/** What rows, columns and cells are called in messages. */
import {
  type CellKey,
  type Column,
  cellKey,
  isRow,
  type Row,
  rowsOf,
  type Table,
  type TableId,
} from "../form/index.js";
import { type Message, message } from "../messages/message.js";
import type { CellReading, RowReading, TableReading } from "../report/index.js";

const MARK = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+\.)/u;
/** @returns a label of the form without its number */
export const withoutMark = (label: string): string => label.replace(MARK, "");

const REMARK = /（[^（）]*）$/u;

/** The outermost heads over the figures of a table. */
const headsOver = ({ blocks }: Table): string[] => [
  ...new Set(blocks.flatMap(({ columns }) => columns.flatMap(({ group = [] }) => group.slice(0, 1)))),
];

/**
 * @returns what a row is called in a message: its label without remark; a bare 总计 or 其他 with its number and group; a
 * row that has no label by the heads over it
 */
export function rowName(row: Row, { table }: Pick<TableReading, "table">): string {
  if (row.text === "") return headsOver(table).join("、");
  const label = row.text.replace(REMARK, "");
  const bare = label.replace(MARK, "");
  if (bare.length > 2) return bare;
  const lines = table.blocks.flatMap((block) => block.lines);
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

/** @returns what a cell of the form is called in a message, wherever it stands; its key where the form has none */
export function cellTitle(table: Table, key: CellKey): string {
  const place = placeOf(table, key);
  if (!place) return key;
  const column = columnName(place.column);
  return place.row.text === "" ? column : `${rowName(place.row, { table })}·${column}`;
}

/** @returns what the column of a cell of the form is called in a message */
export function columnTitle(table: Table, key: CellKey): string {
  const place = placeOf(table, key);
  return place ? columnName(place.column) : key;
}

function placeOf(table: Table, key: CellKey): { readonly row: Row; readonly column: Column } | undefined {
  for (const { row, block } of rowsOf(table)) {
    const column = block.columns.find(({ id }) => cellKey(row.id, id) === key);
    if (column) return { row, column };
  }
  return undefined;
}

/** @returns names joined as a Chinese list, shortened in the middle of a long one: 甲、乙……癸 */
export function listed(names: readonly string[]): string {
  return names.length <= 6 ? names.join("、") : `${names.slice(0, 3).join("、")}……${names.slice(-2).join("、")}`;
}

const TABLE_NAMES: Readonly<Record<TableId, Message>> = {
  disclosure: message("表二", "Table 2"),
  applications: message("表三", "Table 3"),
  reviews: message("表四", "Table 4"),
};

/** @returns what a table is called, by its chapter */
export function tableName(id: TableId): Message {
  return TABLE_NAMES[id];
}

/** @returns the marks that a row is known by in the form's own note: 一, and 三（七） for a row under 三 */
export function rowMark(row: Row, reading: TableReading): string {
  const own = markOf(row.text);
  if (!own.startsWith("（")) return own;
  const lines = reading.table.blocks.flatMap((block) => block.lines);
  const group = lines.find((line) => !isRow(line) && line.id === row.group);
  return group ? `${markOf(group.text)}${own}` : own;
}

/** A list mark without its stop. */
const markOf = (text: string): string => (MARK.exec(text)?.[0] ?? "").replace(/[、.]$/u, "");
