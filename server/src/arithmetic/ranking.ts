import { costOf } from "./likelihood.js";
import type { Assignment, Change, Network, Repair, System, Value, Verdict } from "./model.js";
import { gather } from "./network.js";

/** A repair that costs less than this more than the best one may be the true one as well. */
const COST_MARGIN = 0.5;

/** @returns assignments as repairs, the likeliest first */
export function rank(
  system: System,
  values: readonly Value[],
  numbers: readonly number[],
  assignments: readonly Assignment[],
): Repair[] {
  const repairs = assignments.map((assignment): Repair => {
    const changes = [...assignment]
      .map(([cell, to]): Change => ({ cell, from: values[cell] as Value, to }))
      .sort((a, b) => a.cell - b.cell);
    return { changes, cost: costOf(system, numbers, changes) };
  });
  return repairs.sort((a, b) => a.cost - b.cost);
}

/**
 * @param repairs all that repair the broken equations, the likeliest first; at least one
 * @param broken the equations that they repair
 * @returns a verdict for each part of them that can be told apart: what all likely repairs have in common is a slip,
 *   the rest is ambiguous. All is, where a part only makes up for another in equations that hold.
 */
export function verdictsOf(
  system: System,
  network: Network,
  numbers: readonly number[],
  repairs: readonly Repair[],
  broken: readonly number[],
): Verdict[] {
  const likely = likelyOf(system, numbers, repairs);
  const holders = new Map<string, number>();
  for (const { changes } of likely) {
    for (const change of changes) holders.set(nameOf(change), (holders.get(nameOf(change)) ?? 0) + 1);
  }
  const isCertain = (change: Change) => holders.get(nameOf(change)) === likely.length;
  const isBroken = new Set(broken);
  const equationsOf = (cells: Iterable<number>) => {
    const touched = new Set<number>();
    for (const cell of cells) for (const { equation } of network.byCell[cell] ?? []) touched.add(equation);
    return [...touched].sort((a, b) => a - b);
  };
  const piecesOf = (cells: readonly number[]) => {
    const within = network.byEquation.map((links) => links.filter(({ cell }) => cells.includes(cell)));
    return gather(equationsOf(cells), within, network.byCell).map(
      (equations) => new Set(equations.flatMap((equation) => (within[equation] ?? []).map(({ cell }) => cell))),
    );
  };
  const part = (changes: readonly Change[]): Repair => ({ changes, cost: costOf(system, numbers, changes) });

  const verdicts: Verdict[] = [];
  const certain = (likely[0]?.changes ?? []).filter(isCertain);
  for (const piece of piecesOf(certain.map(({ cell }) => cell))) {
    const equations = equationsOf(piece).filter((equation) => isBroken.has(equation));
    verdicts.push({ kind: "slip", repair: part(certain.filter(({ cell }) => piece.has(cell))), equations });
  }
  const open = likely.flatMap(({ changes }) => changes.filter((change) => !isCertain(change)));
  for (const piece of piecesOf([...new Set(open.map(({ cell }) => cell))])) {
    const choices = new Map<string, Repair>();
    for (const { changes } of likely) {
      const chosen = changes.filter((change) => piece.has(change.cell) && !isCertain(change));
      choices.set(chosen.map(nameOf).join(), part(chosen));
    }
    const equations = equationsOf(piece).filter((equation) => isBroken.has(equation));
    if (equations.length === 0) return [{ kind: "ambiguous", repairs: likely, equations: broken }];
    verdicts.push({ kind: "ambiguous", repairs: [...choices.values()].sort((a, b) => a.cost - b.cost), equations });
  }
  return verdicts;
}

/** The repairs near the best one; where that one goes on filling the totals of a table, none that takes figures away. */
function likelyOf(system: System, numbers: readonly number[], repairs: readonly Repair[]): Repair[] {
  const [best] = repairs;
  if (!best) return [];
  const near = repairs.filter(({ cost }) => cost < best.cost + COST_MARGIN);
  const onlyFills = best.changes.every(({ cell }) => numbers[cell] === 0);
  const fillsTotals = best.changes.some(({ cell }) => system.totalLines.some((line) => line.includes(cell)));
  return onlyFills && fillsTotals ? near.filter((repair) => !takesAway(numbers, repair)) : near;
}

/** @returns does the repair turn a figure into 0? */
export function takesAway(numbers: readonly number[], { changes }: Repair): boolean {
  return changes.some(({ cell, to }) => to === 0 && numbers[cell] !== 0);
}

const nameOf = ({ cell, to }: Change) => `${cell}=${to}`;
