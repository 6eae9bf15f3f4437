/** What the sums tell of figures that are not there: of lost rows, and of cells that hold a stroke or 无. */
import type { CellKey, Equation } from "../form/index.js";
import type { TableReading } from "../report/index.js";

/** A figure by the sums; `unclear` where they want something else than 0 but do not tell what, or do not agree. */
export type Told = number | "unclear";

/**
 * @param reading a table
 * @param gone the cells whose figures are not there
 * @returns what each of them must have held, so far as sums of known figures need it; no figure can be negative, so
 *   where a sum holds without the gone cells each of them was 0
 */
export function figuresBySums(reading: TableReading, gone: ReadonlySet<CellKey>): Map<CellKey, Told> {
  const standing = new Map<CellKey, number>();
  for (const { key, content } of reading.rows.flatMap((row) => row.cells)) {
    if (content.kind !== "odd" && !gone.has(key)) standing.set(key, content.kind === "figure" ? content.value : 0);
  }
  const told = new Map<CellKey, Told>();
  for (const equation of reading.table.equations) {
    for (const [key, figure] of tell(equation, gone, standing)) {
      const before = told.get(key);
      told.set(key, before === undefined || before === figure ? figure : "unclear");
    }
  }
  return told;
}

function tell(
  { left, right }: Equation,
  gone: ReadonlySet<CellKey>,
  standing: ReadonlyMap<CellKey, number>,
): (readonly [CellKey, Told])[] {
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
