/** Where the prose contradicts the tables: asked by the rule that says so, and by those that then say nothing of it. */
import { once } from "../common/once.js";
import { type Link, proseOf } from "../prose/index.js";
import type { Report } from "../report/index.js";
import { type Cells, cellsWhereRead, valueOfSum } from "./cells.js";

export interface Contradiction {
  readonly link: Link;
  /** The tables' figures that the quantity could have been, in its own unit; at least one. */
  readonly values: readonly [number, ...number[]];
}

/** @returns the links whose quantity stands in none of the cells that it may speak of */
export const contradictions = once((report: Report): readonly Contradiction[] => {
  const cells = cellsWhereRead(report);
  return proseOf(report).links.flatMap((link) => contradiction(link, cells) ?? []);
});

function contradiction(link: Link, cells: Cells): Contradiction | undefined {
  const { sums } = link;
  if (!link.verdict.said) return undefined;
  const known = sums
    .map((sum) => valueOfSum(sum, cells))
    .filter((value) => value !== undefined)
    .map((value) => inUnit(value, link));
  const [first, ...others] = known;
  // A reading whose cells are not all known may be the right one.
  if (first === undefined || known.length < sums.length || known.some((value) => agrees(link, value))) return undefined;
  return { link, values: [first, ...others] };
}

/** The table counts money in 万元, the prose in yuan. */
function inUnit(value: number, { quantity }: Link): number {
  return quantity.unit === "元" ? Number((value * 10_000).toFixed(4)) : value;
}

function agrees({ quantity }: Link, value: number): boolean {
  if (quantity.step === 1) return quantity.value === value;
  return Math.abs(quantity.value - value) <= quantity.step / 2 + 1e-9;
}
