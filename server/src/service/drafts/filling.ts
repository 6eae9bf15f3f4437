/** Tables that are being filled in: what of them is judged already, and what waits. */
import { cellName } from "../../facts/names.js";
import { type SumFinding, sumFindingsOf } from "../../facts/sums.js";
import type { CellKey, Equation } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { CellReading, Report, RowReading, Span } from "../../report/index.js";
import type { Judged } from "../../rules/index.js";
import type { FillingTable } from "./draft.js";
import { inside, isNought, meets, PROSE, SUMS } from "./places.js";

const rowOf = (key: CellKey): string => key.slice(0, key.indexOf("/"));

const cellsOf = ({ reading }: Pick<FillingTable, "reading">): CellReading[] => reading.rows.flatMap((row) => row.cells);

/** @returns how many rows of a table were not written in yet; those that the text has lost cannot be */
export const rowsToFill = ({ reading, rows }: FillingTable): number =>
  reading.rows.filter(({ row, state }) => state !== "missing" && !rows.has(row.id)).length;

/**
 * The equations that have all that they need: their rows were written in, and so were the cells that state the sum unless
 * they hold a figure already: a 0 that nobody touched may be one still to be filled in.
 */
function completeIn(table: FillingTable): Equation[] {
  const { reading, rows, cells } = table;
  const open = new Set(cellsOf(table).flatMap((cell) => (isNought(cell) && !cells.has(cell.key) ? [cell.key] : [])));
  const isWritten = (key: CellKey): boolean => rows.has(rowOf(key));
  const isOpen = (key: CellKey): boolean => open.has(key);
  return reading.table.equations.filter(
    ({ left, right, rule }) =>
      right.every(isWritten) &&
      left.every(isWritten) &&
      !right.some(isOpen) &&
      !(rule === "balance" && left.some(isOpen)),
  );
}

/**
 * Totals that were written and are less than what is there of their parts: what is still to come makes no sum smaller.
 *
 * @param doubted where cells begin that another sum speaks against: their figures say nothing of a total
 */
function exceededTotals(table: FillingTable, doubted: ReadonlySet<number>): SumFinding[] {
  const { reading, rows, cells: written } = table;
  const cells = new Map(cellsOf(table).map((cell) => [cell.key, cell] as const));
  return reading.table.equations.flatMap(({ left, rule, total }): SumFinding[] => {
    const cell = cells.get(total);
    const isWritten = cell !== undefined && rows.has(rowOf(total)) && (written.has(total) || !isNought(cell));
    if (!isWritten || rule === "balance" || left.every((key) => rows.has(rowOf(key)))) return [];
    if (left.some((key) => doubted.has(cells.get(key)?.span.start ?? -1))) return [];
    const sum = left.reduce((all, key) => all + figureOf(cells.get(key)), 0);
    if (sum <= figureOf(cell) || cell.content.kind !== "figure") return [];
    const row = reading.rows.find((one) => one.cells.includes(cell)) as RowReading;
    const says = message(
      "“{0}”填的是 {1}，已填的各项相加已为 {2}。",
      "“{0}” is {1}, but its parts so far add up to {2}.",
      cellName(row, cell, reading),
      cell.text,
      sum,
    );
    return [{ id: rule, cell, span: cell.span, message: says }];
  });
}

/** Those of some equations that the figure being typed at `at` could still grow into the right one for: 1 on the way to 12. */
function growing(equations: readonly Equation[], table: Pick<FillingTable, "reading">, at: number): Equation[] {
  const typed = cellsOf(table).find(({ span }) => span.end === at);
  if (!typed) return [];
  const cells = new Map(cellsOf(table).map((cell) => [cell.key, cell] as const));
  const add = (keys: readonly CellKey[]): number =>
    keys.filter((key) => key !== typed.key).reduce((sum, key) => sum + figureOf(cells.get(key)), 0);
  const written = String(figureOf(typed));
  return equations.filter(({ left, right }) => {
    const isLeft = left.includes(typed.key);
    if (!isLeft && !right.includes(typed.key)) return false;
    const wanted = String(isLeft ? add(right) - add(left) : add(left) - add(right));
    return wanted.startsWith(written) && wanted.length > written.length;
  });
}

/**
 * @param at where the last change ended, an offset of the report, as long as it is fresh
 * @returns the cell whose figure may still grow into the right one for a sum: 1 on the way to 12
 */
export function growingCell({ tables }: Report, at: number): Span | undefined {
  const reading = tables.find(({ span }) => span.start <= at && at <= span.end);
  if (!reading || growing(reading.table.equations, { reading }, at).length === 0) return undefined;
  return cellsOf({ reading }).find(({ span }) => span.end === at)?.span;
}

const figureOf = (cell: CellReading | undefined): number => (cell?.content.kind === "figure" ? cell.content.value : 0);

/** What is to be said of the sums of a table. */
export interface CompleteSums {
  readonly all: readonly SumFinding[];
  /** The same without the sums that the figure being typed may still make hold. */
  readonly now: readonly SumFinding[];
}

/**
 * @param at where the last change ended, an offset of the report, as long as it is fresh
 * @returns what is to be said of the sums of a table that is being filled in: of those that are complete
 */
export function completeSums(report: Report, table: FillingTable, at?: number): CompleteSums {
  const complete = new Set(completeIn(table));
  const whole = sumFindingsOf(report, table.reading, (equation) => complete.has(equation));
  const exceeded = exceededTotals(table, new Set(whole.map(({ span }) => span.start)));
  const all = [...whole, ...exceeded];
  const open = at === undefined || whole.length === 0 ? [] : growing([...complete], table, at);
  const sound =
    open.length === 0
      ? whole
      : sumFindingsOf(report, table.reading, (equation) => complete.has(equation) && !open.includes(equation));
  return { all, now: [...sound, ...exceeded.filter(({ span }) => span.end !== at)] };
}

/** Does a finding speak of cells that are still to be filled in? Those on sums are said anew by `completeSums`. */
export function waitsFor({ rule, span, related = [] }: Judged, table: FillingTable): boolean {
  const { reading, rows } = table;
  if (SUMS.has(rule.id) || rule.id === "blank-cell") return inside(span, reading.span);
  if (PROSE.has(rule.id)) return related.some((one) => isUntouched(one.span, table));
  if (rule.id !== "missing-cell") return false;
  return reading.rows.some((row) => !rows.has(row.row.id) && meets(row.span, span));
}

function isUntouched(span: Span, { reading, cells }: FillingTable): boolean {
  const cell = reading.rows.flatMap((row) => row.cells).find((one) => inside(span, one.span) || inside(one.span, span));
  return cell !== undefined && !cells.has(cell.key) && isNought(cell);
}
