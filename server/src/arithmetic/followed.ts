import { once } from "../common/once.js";
import type { Assignment, Network, Scales, System } from "./model.js";
import { isKnown, networkOf } from "./network.js";

/** An entry and sums that were reckoned with it: all of them are wrong by the same amount. */
interface Followed {
  readonly cells: readonly number[];
  /** How much each sum of the form goes up where the cells go up by 1, by equation; none that stays. */
  readonly effect: ReadonlyMap<number, number>;
}

/**
 * Whoever adds up what he typed, or has a spreadsheet add it up, makes of one slip a row or a column whose sums hold.
 * Then the smallest repair is elsewhere, and no likelier for that.
 *
 * @param repair a repair of some broken equations
 * @param judged the equations that are judged
 * @returns all single slips, with the sums that were reckoned with them, that repair the same equations
 */
export function followedSlips(
  { system, network, values, numbers }: Scales,
  repair: Assignment,
  judged: ReadonlySet<number>,
): Assignment[] {
  const wanted = effectOf(network, repair.keys(), (cell) => (repair.get(cell) ?? 0) - (numbers[cell] ?? 0), judged);
  const [first] = wanted;
  if (!first) return [];
  return followedIn(system).flatMap(({ cells, effect }): Assignment[] => {
    const by = first[1] / (effect.get(first[0]) ?? 0);
    if (!Number.isInteger(by) || by === 0) return [];
    for (const [equation, own] of effect) {
      if (judged.has(equation) && wanted.get(equation) !== own * by) return [];
    }
    for (const equation of wanted.keys()) if (!effect.has(equation)) return [];
    const isPossible = cells.every((cell) => isKnown(values[cell]) && (numbers[cell] ?? 0) + by >= 0);
    return isPossible ? [new Map(cells.map((cell) => [cell, (numbers[cell] ?? 0) + by]))] : [];
  });
}

/** How much sum(left) - sum(right) of each equation goes up where cells do; equations that stay are left out. */
function effectOf(
  { byCell }: Network,
  cells: Iterable<number>,
  by: (cell: number) => number,
  judged?: ReadonlySet<number>,
): Map<number, number> {
  const effect = new Map<number, number>();
  for (const cell of cells) {
    for (const { equation, sign } of byCell[cell] ?? []) {
      if (judged?.has(equation) !== false) effect.set(equation, (effect.get(equation) ?? 0) + sign * by(cell));
    }
  }
  for (const [equation, own] of effect) if (own === 0) effect.delete(equation);
  return effect;
}

/** Every entry of a system with every choice of the sums that follow it. */
const followedIn = once((system: System): readonly Followed[] => {
  const network = networkOf(system);
  const sums = system.equations.filter(({ right }) => right.length === 1);
  const totals = new Set(sums.map(({ total }) => total));
  const over = (cells: readonly number[]): number[] => [
    ...new Set(sums.filter(({ left }) => left.some((cell) => cells.includes(cell))).map(({ total }) => total)),
  ];
  const entries = Array.from({ length: system.size }, (_, cell) => cell).filter((cell) => !totals.has(cell));
  return entries.flatMap((entry) =>
    choicesOf(over([entry])).flatMap((own) =>
      choicesOf(over(own)).map((next): Followed => {
        const cells = [entry, ...own, ...next];
        return { cells, effect: effectOf(network, cells, () => 1) };
      }),
    ),
  );
});

/** Every choice among some things, none of them too. */
function choicesOf<T>(things: readonly T[]): T[][] {
  const choices: T[][] = [[]];
  for (const thing of things) choices.push(...choices.map((one) => [...one, thing]));
  return choices;
}
