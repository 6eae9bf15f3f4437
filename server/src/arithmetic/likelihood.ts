import type { Change, Scales, System, Told } from "./model.js";
import { networkOf } from "./network.js";

/*
 * How likely a slip is, as a cost: the less, the likelier. The steps were set so that the measurements of
 * `npm run bench:wrong-cell` hold; only their differences count, by `GAP` in ranking.ts.
 */
const BLANK = 0;
/** 0 where a figure belongs: not typed yet, or forgotten. */
const FORGOTTEN = 0.9;
/** A figure where 0 belongs: most cells of these tables are 0, so most slips of one cell happen there. */
const SMALL_COUNT_REMOVED = 0.4;
const EXCHANGED = 0.5;
const KEYBOARD = 1;
const STALE = 1;
/** What a slip costs more whose sums were reckoned with it. */
const FOLLOWED = 0.5;
const OTHER = 3;

/** A figure told in words that would not be right any more, or would be. */
const TOLD = 2;

/** What a repair costs that undoes two slips of no known kind. */
export const UNLIKELY = 2 * OTHER;

/**
 * @param changes a repair
 * @returns what it costs by the slips that it undoes, and by what is told of the cells
 */
export function weightOf({ system, numbers, told }: Scales, changes: readonly Change[]): number {
  return costOf(system, numbers, changes) + toldCost(numbers, told, changes);
}

/** @returns what a repair costs by what is told of the cells: below 0 where that bears it out */
export function toldCost(numbers: readonly number[], told: readonly Told[], changes: readonly Change[]): number {
  return told.reduce((cost, one) => {
    const [before, after] = [isRight(one, numbers, []), isRight(one, numbers, changes)];
    if (before && !after) return cost + TOLD;
    return !before && after && one.sure ? cost - TOLD : cost;
  }, 0);
}

/** @returns is something told that holds, and would not after this repair? */
export function isGainsaid({ numbers, told }: Scales, changes: readonly Change[]): boolean {
  return told.some((one) => isRight(one, numbers, []) && !isRight(one, numbers, changes));
}

function isRight({ readings, value }: Told, numbers: readonly number[], changes: readonly Change[]): boolean {
  const at = (cell: number): number => changes.find((change) => change.cell === cell)?.to ?? numbers[cell] ?? 0;
  const add = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + at(cell), 0);
  return readings.some(({ plus, minus }) => add(plus) - add(minus) === value);
}

/**
 * @param changes a repair of `numbers`
 * @returns what it costs: cells that one slip explains together cost that slip once
 */
export function costOf(system: System, numbers: readonly number[], changes: readonly Change[]): number {
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
  for (const chain of chainsOf(system, numbers, [...left])) {
    const entries = chain.filter(({ cell }) => !isTotal(system, cell));
    const slips = entries.length > 0 ? entries : chain;
    const apart = slips.reduce((sum, change) => sum + costOfOne(numbers, change), 0);
    if (chain.length === 1) cost += apart;
    else cost += entries.length > 0 ? apart + FOLLOWED : Math.min(STALE, apart);
  }
  return cost;
}

/**
 * Cells that lack the same amount, each a part of the next. Totals alone: an entry was changed and they were not. With
 * an entry among them: that was mistyped, and the totals were reckoned with it.
 */
function chainsOf(system: System, numbers: readonly number[], changes: readonly Change[]): Change[][] {
  const chains: Change[][] = changes.map((change) => [change]);
  const by = ({ cell, to }: Change) => to - (numbers[cell] ?? 0);
  for (const sum of changes) {
    for (const part of changes) {
      const states = system.equations.some(
        ({ left, right, total }) =>
          total === sum.cell && left.includes(part.cell) && (right.length === 1 || isTotal(system, part.cell)),
      );
      if (!states || by(sum) !== by(part)) continue;
      const [into, from] = [sum, part].map((change) => chains.findIndex((chain) => chain.includes(change)));
      if (into === undefined || from === undefined || into === from) continue;
      chains[into] = [...(chains[into] ?? []), ...(chains[from] ?? [])];
      chains.splice(from, 1);
    }
  }
  return chains;
}

function isTotal(system: System, cell: number): boolean {
  return (networkOf(system).byCell[cell] ?? []).some(({ equation }) => system.equations[equation]?.total === cell);
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
  if (to === 0 && number < 10) return SMALL_COUNT_REMOVED;
  return isKeyboardSlip(String(to), String(number)) ? KEYBOARD : OTHER;
}

/**
 * @param meant a number's digits as they should be
 * @param typed as they are, which is not the same
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
