/** Tables that are being filled in: what of them is judged already, and what waits. */
import { type SumFinding, sumFindingsOf } from "../../facts/sums.js";
import type { CellKey, Equation } from "../../form/index.js";
import type { CellReading, Span } from "../../report/index.js";
import type { Judged } from "../../rules/index.js";
import type { FillingTable } from "./draft.js";
import { inside, isNought, meets, PROSE, SUMS } from "./places.js";

const rowOf = (key: CellKey): string => key.slice(0, key.indexOf("/"));

/**
 * Is all there that an equation needs? Its rows were written in, and so were the cells that state the sum unless they
 * hold a figure already: a 0 that nobody touched may be one still to be filled in.
 */
function isComplete({ left, right, rule }: Equation, { reading, rows, cells }: FillingTable): boolean {
  const stated = new Set(rule === "balance" ? [...left, ...right] : right);
  const untouched = reading.rows.flatMap((row) => row.cells.filter(({ key }) => stated.has(key) && !cells.has(key)));
  return [...left, ...right].every((key) => rows.has(rowOf(key))) && !untouched.some(isNought);
}

/** Could the figure that is being typed at `at` still grow into the one that the equation wants: 1 on the way to 12? */
function mayStillHold({ left, right }: Equation, { reading }: FillingTable, at: number): boolean {
  const cells = new Map(reading.rows.flatMap((row) => row.cells.map((cell) => [cell.key, cell] as const)));
  const typed = [...left, ...right].find((key) => cells.get(key)?.span.end === at);
  if (!typed) return false;
  const add = (keys: readonly CellKey[]): number =>
    keys.filter((key) => key !== typed).reduce((sum, key) => sum + figureOf(cells.get(key)), 0);
  const wanted = String(left.includes(typed) ? add(right) - add(left) : add(left) - add(right));
  const written = String(figureOf(cells.get(typed)));
  return wanted.startsWith(written) && wanted.length > written.length;
}

const figureOf = (cell: CellReading | undefined): number => (cell?.content.kind === "figure" ? cell.content.value : 0);

/**
 * @param at where the last change ended, an offset of the report, as long as it is fresh
 * @returns what is to be said of the sums of a table that is being filled in: of those that are complete
 */
export function completeSums(table: FillingTable, at?: number): readonly SumFinding[] {
  return sumFindingsOf(
    table.reading,
    (equation) => isComplete(equation, table) && !(at !== undefined && mayStillHold(equation, table, at)),
  );
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
