/** Table readings as short lines: what their spans cut out of the text. */
import type { TableId } from "../../server/src/form/index.js";
import { parseReport, type RowReading, type Span, type TableReading } from "../../server/src/report/index.js";

/** Line breaks as arrows, TABs as they are. */
export const cut = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\r\n|\r|\n/gu, "⏎");

/** @throws if the text has no such table */
export function tableIn(text: string, id: TableId = "applications"): TableReading {
  const table = parseReport(text).tables.find((one) => one.table.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

/** `label = figure figure …`, or what state the row is in. A blank cell is `_`, a lost label `?`. */
export function rowShown(text: string, { row, state, label, cells, found }: RowReading): string {
  const named = label ? cut(text, label.span) : "?";
  if (state === "read") return `${named} = ${cells.map(({ span }) => cut(text, span) || "_").join(" ")}`;
  return state === "short" ? `${named}: short, ${found}` : `${row.id}: ${state}`;
}

/** The rows of a table that are not missing. */
export function shown(text: string, id: TableId = "applications"): string[] {
  return tableIn(text, id)
    .rows.filter(({ state }) => state !== "missing")
    .map((row) => rowShown(text, row));
}

/** The labels without figures that are there, as the text has them, in the order of the form. */
export function fixedLabels(text: string, id: TableId = "applications"): string[] {
  return tableIn(text, id).labels.flatMap(({ reading }) => (reading ? [cut(text, reading.span)] : []));
}
