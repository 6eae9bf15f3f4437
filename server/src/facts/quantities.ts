/** The figures of the prose, each with the sums and percentages that it stands in. */
import { once } from "../common/once.js";
import {
  type CellFigure,
  type Difference,
  type Percentage,
  proseOf,
  type Quantity,
  type Whole,
} from "../prose/index.js";
import type { Report } from "../report/index.js";
import { isTold } from "./compared.js";

/** A figure of the prose. */
export interface QuantityPlace {
  readonly quantity: Quantity;
  /** Divisions that it is the whole or a part of. */
  readonly wholes: readonly Whole[];
  /** Percentages that it is, or is compared in. */
  readonly percentages: readonly Percentage[];
  /** Changes that it is the figure of, or that lie between it and another. */
  readonly differences: readonly Difference[];
}

const sorted = once((report: Report): readonly Quantity[] =>
  [...proseOf(report).quantities].sort((one, other) => one.span.start - other.span.start),
);

/** @returns the figure at an offset, unit and all; both ends belong to it */
export function quantityAt(report: Report, offset: number): QuantityPlace | undefined {
  const all = sorted(report);
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle] as Quantity).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const quantity = all[low];
  if (!quantity || quantity.span.start > offset || quantity.span.end < offset) return undefined;
  const isHere = (one: Quantity | CellFigure): boolean => isTold(one) && one.span.start === quantity.span.start;
  const { wholes, percentages, differences } = proseOf(report);
  return {
    quantity,
    wholes: wholes.filter(({ whole, parts }) => isHere(whole) || parts.some((part) => isHere(part.quantity))),
    percentages: percentages.filter(({ percent, of, base }) => isHere(percent) || isHere(of) || isHere(base)),
    differences: differences.filter(({ by, now, before }) => (by && isHere(by)) || isHere(now) || isHere(before)),
  };
}
