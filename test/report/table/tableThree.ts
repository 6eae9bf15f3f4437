/** Table three in every layout, each figure of it once, with something changed in its rows. */
import { type Row, rowsOf } from "../../../server/src/form/index.js";
import type { TableReading } from "../../../server/src/report/index.js";
import { type EditionId, FORMS } from "../../support/editions.js";
import { rowShown } from "../shown.js";

export const HEADING = "三、收到和处理政府信息公开申请情况";

export const rowsIn = (edition: EditionId): Row[] => rowsOf(FORMS[edition].tables.applications).map(({ row }) => row);

/** Seven figures that no other row has: row 3 has 301 to 307. */
export const figures = (index: number): string[] =>
  [1, 2, 3, 4, 5, 6, 7].map((column) => String((index + 1) * 100 + column));

export const expectedRow = (row: Row, index: number) => `${row.text} = ${figures(index).join(" ")}`;

/** How a row's cells are put on paper in each layout. */
const WRITTEN = {
  tabbed: (cells: readonly string[]) => `${cells.join("\t")}\n`,
  piped: (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`,
  spaced: (cells: readonly string[]) => `${cells.join(" ")}\n`,
  vertical: (cells: readonly string[]) => `\t${cells.join("\n\t")}\n\n`,
  lined: (cells: readonly string[]) => `${cells.join("\n\n")}\n\n`,
  barred: (cells: readonly string[]) => `${cells.join("|\n")}|\n`,
} as const;
export type LayoutName = keyof typeof WRITTEN;
export const LAYOUT_NAMES = Object.keys(WRITTEN) as LayoutName[];

/** Table three without its group labels; `change` may take a row's cells away or alter them. */
export function tableThree(
  edition: EditionId,
  layout: LayoutName,
  change: (cells: string[], index: number) => readonly string[] = (cells) => cells,
): string {
  const rows = rowsIn(edition).map((row, index) => change([row.text, ...figures(index)], index));
  return `${HEADING}\n${rows.map((cells) => (cells.length === 0 ? "" : WRITTEN[layout](cells))).join("")}\n`;
}

/** The rows as read, each `label = figures` or its state; those that are missing by their ids. */
export const readRows = (text: string, { rows }: TableReading) => rows.map((row) => rowShown(text, row));
