/** What the two editions of the form have in common, so that figures can be carried from one to the other. */
import { type CellKey, cellKey, rowsOf, type Table } from "./model.js";

/** 制作 (2019) and 制发 (2021) count the same documents; what is public and what is in force are different counts. */
const MADE_AND_ISSUED: readonly (readonly [CellKey, CellKey])[] = [
  ["regulations/made", "regulations/issued"],
  ["normativeDocuments/made", "normativeDocuments/issued"],
];

const OTHER = "other";
const OTHER_HANDLING = "otherHandling";

/**
 * @param key a cell of a table of the edition that is written
 * @param from the same table of the edition that the figures come from
 * @returns the cells of the other edition that its figure is the sum of; undefined where nothing corresponds. `parts`
 *   says that the figure is one of several parts of that sum: then nothing but a 0 can be carried over.
 */
export function correspondingCells(
  key: CellKey,
  from: Table,
): { readonly cells: readonly CellKey[]; readonly parts: boolean } | undefined {
  const [row = "", column = ""] = key.split("/");
  const has = (other: Table, one: CellKey) => cellsOf(other).includes(one);
  if (has(from, key)) return { cells: [key], parts: false };
  const pair = MADE_AND_ISSUED.find((both) => both.includes(key));
  const twin = pair?.find((one) => one !== key);
  if (twin && has(from, twin)) return { cells: [twin], parts: false };
  if (row === OTHER) return { cells: partsOfOther(from, column), parts: false };
  const whole = cellKey(OTHER, column);
  return row.startsWith(`${OTHER_HANDLING}.`) && has(from, whole) ? { cells: [whole], parts: true } : undefined;
}

const cellsOf = (table: Table): CellKey[] =>
  rowsOf(table).flatMap(({ row, block }) => block.columns.map((column) => cellKey(row.id, column.id)));

const partsOfOther = (from: Table, column: string): CellKey[] =>
  rowsOf(from).flatMap(({ row }) => (row.group === OTHER_HANDLING ? [cellKey(row.id, column)] : []));
