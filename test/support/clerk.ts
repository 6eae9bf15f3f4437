/** Slips of a clerk who fills in table three: one figure typed wrongly, and the sums that were reckoned with it. */
import type { System } from "../../server/src/arithmetic/index.js";
import type { Random } from "./random.js";
import { mistype } from "./slips.js";

/** Which sums were reckoned after the slip, so that they hold with it: none, the row's, or all, as a spreadsheet does. */
export const FOLLOWERS = ["none", "row", "all"] as const;
export type Followers = (typeof FOLLOWERS)[number];

/** What stands in a cell instead of its figure. */
export const KINDS = ["digit", "neighbour", "zero", "count", "blank"] as const;
export type Kind = (typeof KINDS)[number];

/** The figures as they were typed, and which of them are blank. */
export interface Typed {
  readonly figures: readonly number[];
  readonly blank?: number;
}

/**
 * @param right the right figures, by cell number
 * @returns the figures with one slip of this kind; undefined where the table drawn has no place for it
 */
export function clerkSlip(
  random: Random,
  system: System,
  right: readonly number[],
  kind: Kind,
  followers: Followers,
): Typed | undefined {
  const sums = system.equations.filter((one) => one.right.length === 1);
  const totals = new Set(sums.map(({ total }) => total));
  const cells = [...right.keys()].filter((cell) => followers === "none" || !totals.has(cell));
  const filled = cells.filter((cell) => (right[cell] ?? 0) > 0);
  const cell = random.pick(
    kind === "count" ? cells.filter((one) => right[one] === 0) : filled.length > 0 ? filled : cells,
  );
  const was = right[cell] ?? 0;
  const at = system.grid[cell];
  const beside = system.grid.findIndex(({ row, column }) => row + 1 === at?.row && column === at?.column);
  const to = {
    digit: () => mistype(random, was),
    neighbour: () => right[beside] ?? was,
    zero: () => 0,
    count: () => random.whole(1, 9),
    blank: () => 0,
  }[kind]();
  if (to === was) return undefined;
  const figures = right.map((figure, one) => (one === cell ? to : figure));
  if (followers !== "none") {
    const followed = sums.filter(({ left }) => left.includes(cell));
    // A row's sum is the first of the two that an entry stands in.
    const row = followed.find(({ total }) => system.grid[total]?.row === at?.row);
    for (const { left, total } of followers === "row" ? (row ? [row] : []) : [...sums, ...sums])
      figures[total] = left.reduce((sum, part) => sum + (figures[part] ?? 0), 0);
  }
  return kind === "blank" ? { figures, blank: cell } : { figures };
}
