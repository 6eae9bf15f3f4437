/** Random figures that satisfy every equation of an edition's tables, drawn from the form's data alone. */
import {
  type CellKey,
  type Column,
  cellKey,
  type Edition,
  type Equation,
  rowsOf,
  type Table,
} from "../../server/src/form/index.js";
import type { Random } from "./random.js";

export interface FigureOptions {
  /** How many of the free cells are not 0. */
  readonly density?: "none" | "sparse" | "dense";
  /** How big figures get: small ones are at most 9, large ones at most 20 000. */
  readonly size?: "small" | "large";
  /** May the body make 规章? Otherwise that row is 0, as the form wants it. */
  readonly makesRules?: boolean;
}

export type Figures = ReadonlyMap<CellKey, number>;

const SHARE_NOT_ZERO = { none: 0, sparse: 0.08, dense: 0.7 } as const;
const LARGEST_COUNT = { small: 9, large: 20_000 } as const;

/** Rounds away what binary fractions add, for sums of money. */
const cents = (amount: number): number => Math.round(amount * 10_000) / 10_000;

function amountUpTo(random: Random, largest: number): number {
  // Spread over the orders of magnitude, as real counts are.
  return Math.max(1, Math.floor(Math.exp(random.next() * Math.log(largest + 1))));
}

function draw(random: Random, column: Column, options: Required<FigureOptions>): number {
  if (!random.chance(SHARE_NOT_ZERO[options.density])) return 0;
  const amount = amountUpTo(random, LARGEST_COUNT[options.size]);
  switch (column.kind) {
    case "count":
      return amount;
    case "change":
      return random.chance(0.5) ? -amount : amount;
    case "money":
      return random.chance(0.3) ? amount : cents(amount + random.whole(1, 9999) / 10 ** random.whole(1, 4));
  }
}

const known = (figures: Figures, cells: readonly CellKey[]): boolean => cells.every((cell) => figures.has(cell));

/** @returns what the cells add up to; throws RangeError when one of them has no figure */
export function sum(figures: Figures, cells: readonly CellKey[]): number {
  return cells.reduce((total, cell) => {
    const figure = figures.get(cell);
    if (figure === undefined) throw new RangeError(`no figure for ${cell}`);
    return total + figure;
  }, 0);
}

/** @returns the equations of `table` that do not hold */
export function broken(table: Table, figures: Figures): Equation[] {
  return table.equations.filter(({ left, right }) => sum(figures, left) !== sum(figures, right));
}

/** States every sum whose parts are all known, until no more can be stated. */
function state(stating: readonly Equation[], figures: Map<CellKey, number>): void {
  for (let before = -1; before < figures.size; ) {
    before = figures.size;
    for (const { left, total } of stating) {
      if (!figures.has(total) && known(figures, left)) figures.set(total, sum(figures, left));
    }
  }
}

function share(random: Random, amount: number, cells: readonly CellKey[], figures: Map<CellKey, number>): void {
  let left = amount;
  cells.forEach((cell, index) => {
    const last = index === cells.length - 1;
    const part = last ? left : random.chance(0.3) ? left : random.whole(0, left);
    figures.set(cell, part);
    left -= part;
  });
}

function fill(random: Random, table: Table, options: Required<FigureOptions>, figures: Map<CellKey, number>): void {
  // An equation with one cell on its right states that cell. One with several is a balance: what is left free on its
  // left shares out what the right amounts to, so that no figure can come out negative.
  const stating = table.equations.filter(({ right }) => right.length === 1);
  const balances = table.equations.filter(({ right }) => right.length > 1);
  const stated = new Set(stating.map(({ total }) => total));
  const shared = new Set(balances.flatMap(({ left }) => left));
  for (const { row, block } of rowsOf(table)) {
    for (const column of block.columns) {
      const cell = cellKey(row.id, column.id);
      if (stated.has(cell) || shared.has(cell)) continue;
      const mustBeZero = row.id === "regulations" && !options.makesRules;
      figures.set(cell, mustBeZero ? 0 : draw(random, column, options));
    }
  }
  state(stating, figures);
  for (const { left, right } of balances) {
    if (left.some((cell) => stated.has(cell))) continue;
    share(random, sum(figures, right), left, figures);
  }
  state(stating, figures);
}

/**
 * @returns a figure for every cell of every table of `edition`; all equations hold, counts are whole and not negative,
 *   amounts of money have at most four decimals
 */
export function randomFigures(random: Random, edition: Edition, options: FigureOptions = {}): Figures {
  const settled = {
    density: options.density ?? random.pick(["none", "sparse", "sparse", "dense"] as const),
    size: options.size ?? random.pick(["small", "large"] as const),
    makesRules: options.makesRules ?? false,
  };
  const figures = new Map<CellKey, number>();
  for (const table of Object.values(edition.tables)) fill(random.fork(), table, settled, figures);
  return figures;
}
