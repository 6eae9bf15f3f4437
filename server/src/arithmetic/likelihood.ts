import type { Change, System } from "./model.js";
import { type Network, networkOf } from "./network.js";

/*
 * How likely a slip is, as a cost: 0 is what people do all the time, each step up is much rarer. The steps are what
 * counts; they were set so that the measurements of `npm run bench:wrong-cell` hold.
 */
const BLANK = 0;
const KEYBOARD = 1;
const FORGOTTEN = 0.5;
const EXCHANGED = 1;
const STALE = 1;
const OTHER = 3;

/**
 * @param changes a repair of `numbers`
 * @returns what it costs: cells that one slip explains together cost that slip once
 */
export function costOf(system: System, numbers: readonly number[], changes: readonly Change[]): number {
  const network = networkOf(system);
  const left = new Set(changes);
  let cost = 0;
  for (const a of changes) {
    for (const b of changes) {
      if (a === b || !left.has(a) || !left.has(b) || !areExchanged(system, numbers, a, b)) continue;
      left.delete(a);
      left.delete(b);
      cost += EXCHANGED;
    }
  }
  const stale: number[] = [];
  for (const change of left) {
    const single = costOfOne(numbers, change);
    if (single > STALE - 1 && isTotal(network, system, change.cell)) stale.push(single);
    else cost += single;
  }
  return cost + costOfTotals(stale);
}

/** Totals not brought up to date come together: the first costs a slip, each further one a part of it. */
function costOfTotals(singles: readonly number[]): number {
  const apart = singles.reduce((sum, single) => sum + single, 0);
  return singles.length === 0 ? 0 : Math.min(apart, STALE + (singles.length - 1) / 2);
}

function isTotal(network: Network, system: System, cell: number): boolean {
  return (network.byCell[cell] ?? []).some(({ equation }) => system.equations[equation]?.total === cell);
}

/** Two neighbours whose figures changed places; with 0 in one of them, a figure written beside its place. */
function areExchanged(system: System, numbers: readonly number[], a: Change, b: Change): boolean {
  const [here, there] = [system.grid[a.cell], system.grid[b.cell]];
  if (!here || !there) return false;
  if (Math.abs(here.row - there.row) + Math.abs(here.column - there.column) !== 1) return false;
  return numbers[a.cell] === b.to && numbers[b.cell] === a.to;
}

function costOfOne(numbers: readonly number[], { cell, from, to }: Change): number {
  if (from === "blank") return BLANK;
  const number = numbers[cell] ?? 0;
  if (number === 0) return FORGOTTEN;
  return isKeyboardSlip(String(to), String(number)) ? KEYBOARD : OTHER;
}

/**
 * @param meant a number's digits as they should be
 * @param typed as they are
 * @returns is one digit changed, dropped or added, or are two digits beside each other swapped?
 */
export function isKeyboardSlip(meant: string, typed: string): boolean {
  const [long, short] = meant.length < typed.length ? [typed, meant] : [meant, typed];
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  if (long.length === short.length) {
    if (long.slice(start + 1) === short.slice(start + 1)) return true;
    const swapped = `${long[start + 1] ?? ""}${long[start]}${long.slice(start + 2)}`;
    return short.slice(start) === swapped;
  }
  return long.length === short.length + 1 && long.slice(start + 1) === short.slice(start);
}
