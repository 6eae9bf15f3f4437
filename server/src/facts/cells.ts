/** What is known of single cells: those that are read, those that prose can be held against, what the sums imply of others. */
import { once } from "../common/once.js";
import type { CellKey, Equation, TableId } from "../form/index.js";
import type { Sum } from "../prose/index.js";
import { UNREAD } from "../report/figures.js";
import { type CellReading, type Report, type RowReading, type TableReading, whereRead } from "../report/index.js";
import { doubtfulIn } from "./sums.js";

/** @returns the cells of a table's rows that are read, each with its row */
export const readCells = once((reading: TableReading): readonly { row: RowReading; cell: CellReading }[] => {
  const found: { row: RowReading; cell: CellReading }[] = [];
  for (const row of reading.rows) if (row.state === "read") for (const cell of row.cells) found.push({ row, cell });
  return found;
});

/** Does a cell hold a whole number from 0 on, as nearly all do? */
const isCount = ({ content }: CellReading): boolean =>
  content.kind === "figure" && content.value >= 0 && Number.isInteger(content.value);

/**
 * @returns those of the cells of a table's rows that are read that hold something else than a whole number from 0 on,
 * each with its row: what rules find wrong in a cell by itself, and much of what they do not, is among them
 */
export const unusualCells = once((reading: TableReading): readonly { row: RowReading; cell: CellReading }[] => {
  const found: { row: RowReading; cell: CellReading }[] = [];
  for (const row of reading.rows) {
    if (row.state === "read") for (const cell of row.cells) if (!isCount(cell)) found.push({ row, cell });
  }
  return found;
});

/** @returns how many cells of a table are read */
export const readCount = ({ rows }: TableReading): number =>
  rows.reduce((sum, { state, cells }) => sum + (state === "read" ? cells.length : 0), 0);

/** @returns whether a cell could not be read from the document that it comes from: it is neither blank nor wrongly filled */
export const isUnread = ({ text }: CellReading): boolean => text.length >= UNREAD.length && text.trim() === UNREAD;

/** The cells of a report's tables by name, of rows that were read and sums that hold. */
export type Cells = ReadonlyMap<TableId, ReadonlyMap<CellKey, CellReading>>;

/** Those of one table. */
const readByKey = once(
  (reading: TableReading): ReadonlyMap<CellKey, CellReading> =>
    new Map(readCells(reading).map(({ cell }) => [cell.key, cell])),
);

/** @param as the table whose cells are given: the same one, maybe at another place */
function trustedIn(report: Report, reading: TableReading, as = reading): ReadonlyMap<CellKey, CellReading> {
  const doubtful = doubtfulIn(report, reading);
  const cells = readByKey(as);
  return doubtful.size === 0 ? cells : new Map([...cells].filter(([key]) => !doubtful.has(key)));
}

/** @returns the cells that prose can be held against: not those whose figures are in doubt themselves */
export const cellsOf = once(
  (report: Report): Cells => new Map(report.tables.map((reading) => [reading.table.id, trustedIn(report, reading)])),
);

/** @returns the same cells as they were read, maybe at another place: for those who ask what they hold, not where */
export const cellsWhereRead = once(
  (report: Report): Cells =>
    new Map(report.tables.map((reading) => [reading.table.id, trustedIn(report, reading, whereRead(reading))])),
);

/** @returns the sum's value, or undefined where one of its cells is not there or holds no figure */
export function valueOfSum(sum: Sum, cells: Cells): number | undefined {
  const table = cells.get(sum.table);
  const add = (keys: readonly CellKey[]): number | undefined => {
    let total = 0;
    for (const key of keys) {
      const content = table?.get(key)?.content;
      if (content?.kind !== "figure") return undefined;
      total += content.value;
    }
    return total;
  };
  const [plus, minus] = [add(sum.plus), add(sum.minus)];
  return plus === undefined || minus === undefined ? undefined : Number((plus - minus).toFixed(6));
}

/** @returns the cells that the sum is made of, those that are not zero first, as far as they are there */
export function cellsIn(sum: Sum, cells: Cells): CellReading[] {
  const table = cells.get(sum.table);
  const found = [...sum.plus, ...sum.minus].flatMap((key) => table?.get(key) ?? []);
  const filled = found.filter((cell) => cell.content.kind === "figure" && cell.content.value !== 0);
  return filled.length > 0 ? filled : found.slice(0, 1);
}

/** A figure by the sums; `unclear` where they want something else than 0 but do not tell what, or do not agree. */
export type ImpliedFigure = number | "unclear";

/**
 * @param reading a table
 * @param gone the cells whose figures are not there
 * @returns what each of them must have held, so far as sums of known figures need it; no figure can be negative, so
 *   where a sum holds without the gone cells each of them was 0
 */
export function impliedFigures(reading: TableReading, gone: ReadonlySet<CellKey>): Map<CellKey, ImpliedFigure> {
  const standing = new Map<CellKey, number>();
  for (const { key, content } of reading.rows.flatMap((row) => row.cells)) {
    if (content.kind !== "odd" && !gone.has(key)) standing.set(key, content.kind === "figure" ? content.value : 0);
  }
  const implied = new Map<CellKey, ImpliedFigure>();
  for (const equation of reading.table.equations) {
    for (const [key, figure] of impliedBy(equation, gone, standing)) {
      const before = implied.get(key);
      implied.set(key, before === undefined || before === figure ? figure : "unclear");
    }
  }
  return implied;
}

function impliedBy(
  { left, right }: Equation,
  gone: ReadonlySet<CellKey>,
  standing: ReadonlyMap<CellKey, number>,
): (readonly [CellKey, ImpliedFigure])[] {
  if (![...left, ...right].every((key) => gone.has(key) || standing.has(key))) return [];
  const [onLeft, onRight] = [left.filter((key) => gone.has(key)), right.filter((key) => gone.has(key))];
  // With gone cells on both sides the sum would hold with other figures too.
  if (onLeft.length > 0 === onRight.length > 0) return [];
  const add = (keys: readonly CellKey[]) => keys.reduce((sum, key) => sum + (standing.get(key) ?? 0), 0);
  const lacking = onLeft.length > 0 ? add(right) - add(left) : add(left) - add(right);
  const cells = [...onLeft, ...onRight];
  const figure = lacking === 0 || (cells.length === 1 && lacking > 0) ? lacking : "unclear";
  return cells.map((key) => [key, figure]);
}
