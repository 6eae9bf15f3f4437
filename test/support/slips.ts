/** Slips of people who type tables of figures, on cell numbers of a `System`. */
import type { System } from "../../server/src/arithmetic/index.js";
import type { Random } from "./random.js";

/** Makes wrong figures of right ones; undefined where the table has no place for such a slip. */
export type Slip = (random: Random, system: System, right: readonly number[]) => number[] | undefined;

/** @returns another number, as the keyboard makes it: a digit changed, dropped or doubled, or two digits swapped */
export function mistype(random: Random, number: number): number {
  const digits = String(number);
  for (;;) {
    const at = random.whole(0, digits.length - 1);
    const [before, digit, after] = [digits.slice(0, at), digits[at] ?? "", digits.slice(at + 1)];
    const typed = random.pick([
      `${before}${random.whole(0, 9)}${after}`,
      `${before}${after}`,
      `${before}${digit}${digit}${after}`,
      `${before}${after[0] ?? ""}${digit}${after.slice(1)}`,
    ]);
    if (typed !== "" && Number(typed) !== number) return Number(typed);
  }
}

/** @returns the slip of `count` mistyped cells anywhere */
export function mistypedCells(count: number): Slip {
  return (random, _, right) => {
    const figures = [...right];
    const cells = new Set<number>();
    while (cells.size < count) cells.add(random.whole(0, right.length - 1));
    for (const cell of cells) figures[cell] = mistype(random, right[cell] ?? 0);
    return figures;
  };
}

/** Two neighbours in a row or a column changed places: figures exchanged, or with a 0 a figure beside its place. */
export const exchangedNeighbours: Slip = (random, { grid }, right) => {
  const at = new Map(grid.map(({ row, column }, cell) => [`${row}/${column}`, cell]));
  const pairs = grid.flatMap(({ row, column }, one) =>
    [at.get(`${row}/${column + 1}`), at.get(`${row + 1}/${column}`)].flatMap((other) =>
      other !== undefined && right[one] !== right[other] ? [[one, other] as const] : [],
    ),
  );
  if (pairs.length === 0) return undefined;
  const [one, other] = random.pick(pairs);
  return right.map((figure, cell) => (cell === one ? right[other] : cell === other ? right[one] : figure) ?? 0);
};

/** An entry was raised, and some or all of the totals it counts for were not. */
export const staleTotals: Slip = (random, system, right) => {
  const totals = new Set(system.equations.map(({ total }) => total));
  const entries = [...right.keys()].filter((cell) => !totals.has(cell) && (right[cell] ?? 0) > 0);
  if (entries.length === 0) return undefined;
  const entry = random.pick(entries);
  const counted = new Set([entry]);
  for (const part of counted) {
    for (const { left, right: stated, total } of system.equations) {
      if (stated.length === 1 && left.includes(part)) counted.add(total);
    }
  }
  counted.delete(entry);
  const raise = random.whole(1, right[entry] ?? 1);
  const forgotten = [...counted].filter(() => random.chance(0.6));
  const stale = new Set(forgotten.length > 0 ? forgotten : counted);
  return right.map((figure, cell) => (stale.has(cell) ? figure - raise : figure));
};
