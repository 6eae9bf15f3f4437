/** The figures of reports beside each other, whatever edition of the form each is on. */
import type { TableFigures } from "../between/index.js";
import { columnName, rowName, withoutMark } from "../facts/names.js";
import {
  type CellKey,
  cellKey,
  correspondingCells,
  isRow,
  type Row,
  rowsOf,
  type Table,
  type TableId,
} from "../form/index.js";
import type { ComparedCell, ComparedRow, ComparedTable, Figures } from "./model.js";

/** The tables in printed order. */
const TABLES: readonly TableId[] = ["disclosure", "applications", "reviews"];

/** The tables of a report. */
export type ReadTables = ReadonlyMap<TableId, TableFigures>;

/** @returns each table that any of the reports has, with the figures of all; the newest edition leads */
export function comparedTables(reports: readonly ReadTables[]): ComparedTable[] {
  return TABLES.flatMap((id): ComparedTable[] => {
    const tables = reports.map((report) => report.get(id));
    const forms = new Set([...tables].reverse().flatMap((one) => one?.table ?? []));
    const told = new Map<Table, Set<CellKey>>();
    const rows = [...forms].flatMap((form) => rowsOn(form, tables, told));
    return rows.length > 0 ? [{ table: id, rows }] : [];
  });
}

/** @param told the cells of each form that a form before had a row for */
function rowsOn(
  form: Table,
  tables: readonly (TableFigures | undefined)[],
  told: Map<Table, Set<CellKey>>,
): ComparedRow[] {
  const before = told.get(form);
  return rowsOf(form).flatMap(({ row, block }): ComparedRow[] => {
    const cells = block.columns.flatMap((column): ComparedCell[] => {
      const key = cellKey(row.id, column.id);
      if (before?.has(key)) return [];
      return [{ key, column: columnName(column), figures: figuresOf(form, key, tables, told) }];
    });
    return cells.length > 0 ? [{ name: nameOf(row, form), cells }] : [];
  });
}

/** A row that is called by little more than its number is told by what it stands under. */
function nameOf(row: Row, table: Table): string {
  const name = rowName(row, { table });
  const lines = table.blocks.flatMap((block) => block.lines);
  const group = name === row.text && lines.find((line) => !isRow(line) && line.id === row.group);
  return group ? `${withoutMark(group.text)}—${withoutMark(name)}` : name;
}

function figuresOf(
  form: Table,
  key: CellKey,
  tables: readonly (TableFigures | undefined)[],
  told: Map<Table, Set<CellKey>>,
): Figures {
  return tables.map((table) => {
    if (!table) return null;
    if (table.table === form) return table.at(key)?.value ?? null;
    const own = correspondingCells(key, form, table.table);
    // One of several parts of a sum: the sum has a row of its own below.
    if (!own || own.parts) return null;
    const known = told.get(table.table) ?? new Set();
    told.set(table.table, known);
    for (const cell of own.cells) known.add(cell);
    return sumOf(own.cells.map((cell) => table.at(cell)?.value));
  });
}

/** @returns the sum of figures; null where one is not known, or there is none */
export function sumOf(values: readonly (number | undefined)[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);
  // Money has decimals.
  return Number.isNaN(sum) ? null : Number(sum.toFixed(6));
}
