/** The empty cells that usually stand around a row's figures: merged labels before them, the next row's behind. */

import type { Candidate } from "./candidates.js";
import { type Cell, isBlankCell } from "./cell.js";

/**
 * How many empty cells (merged labels) stand before a row's figures, by the group that the row is in; and, where cells
 * stand a line each, behind them: those of the next row, by that row's place.
 */
export interface Margins {
  readonly before: ReadonlyMap<string, number>;
  readonly behind: ReadonlyMap<string, number>;
  /** What is usual before the first row of a group where no complete row tells it: that before the first rows of other groups. */
  readonly first: number;
}

/** Where a row's figures begin, if it has one for each column and nothing but blanks around them. */
export function completeAt(slots: readonly Cell[], width: number): number | undefined {
  let first = 0;
  while (first < slots.length && isBlankCell(slots[first] as Cell)) first++;
  if (first === slots.length || slots.length < first + width) return undefined;
  for (let i = first; i < slots.length; i++) {
    if (isBlankCell(slots[i] as Cell) !== i >= first + width) return undefined;
  }
  return first;
}

/** Counts how often a number was seen under a key. */
function tally(counts: Map<string, Map<number, number>>, key: string, value: number): void {
  const own = counts.get(key) ?? new Map<number, number>();
  counts.set(key, own.set(value, (own.get(value) ?? 0) + 1));
}

/** The number seen most often under each key, of equals the smallest. */
function usual(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number> {
  const most = (own: ReadonlyMap<number, number>) => [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  return new Map([...counts].map(([key, own]) => [key, most(own)]));
}

const groupOf = ({ row }: Candidate) => row.group ?? "";

const FIRST = "/first";

/** What empty cells stand before the row behind depends on whether it is the first of its group. */
const placeBehind = (one: Candidate, next: Candidate | undefined) =>
  next ? `${groupOf(next)}${groupOf(next) === groupOf(one) ? "" : FIRST}` : "end";

/** @returns the usual numbers of empty cells around the figures, learnt from the rows that are complete */
export function learnMargins(candidates: readonly Candidate[]): Margins {
  const before = new Map<string, Map<number, number>>();
  const behind = new Map<string, Map<number, number>>();
  const firsts = new Map<string, Map<number, number>>();
  candidates.forEach((one, i) => {
    const lead = one.run && completeAt(one.run.slots, one.width);
    if (lead === undefined || !one.run) return;
    tally(before, groupOf(one), lead);
    const place = placeBehind(one, candidates[i + 1]);
    const trail = one.run.slots.length - lead - one.width;
    tally(behind, place, trail);
    if (place.endsWith(FIRST)) tally(firsts, FIRST, trail);
  });
  return { before: usual(before), behind: usual(behind), first: usual(firsts).get(FIRST) ?? 0 };
}

/** @returns how many empty cells usually stand before a row's figures; undefined where no complete row tells it */
export const usualBefore = (margins: Margins, one: Candidate): number | undefined => margins.before.get(groupOf(one));

/** @returns how many empty cells usually stand behind a row's figures, where rows run on */
export function usualBehind(margins: Margins, one: Candidate, next: Candidate | undefined): number {
  const place = placeBehind(one, next);
  return margins.behind.get(place) ?? (place.endsWith(FIRST) ? margins.first : 0);
}
