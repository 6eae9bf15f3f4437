import { followedSlips } from "./followed.js";
import { isGainsaid, weightOf } from "./likelihood.js";
import type { Assignment, Change, Repair, Scales, Verdict } from "./model.js";
import { gather } from "./network.js";

/** A repair that costs less than this more than the best one may be the true one as well. */
const COST_MARGIN = 0.5;

/**
 * The same of slips whose sums were reckoned with them: each repairs the same few equations, most rows of the table have
 * one, and nothing but its figure tells the true one.
 */
const FOLLOWED_MARGIN = 1;

/** @returns assignments as repairs, the likeliest first */
export function rank(scales: Scales, assignments: readonly Assignment[]): Repair[] {
  const repairs = assignments.map((assignment): Repair => {
    const changes = [...assignment]
      .map(([cell, to]): Change => ({ cell, from: scales.values[cell] as Change["from"], to }))
      .sort((a, b) => a.cell - b.cell);
    return { changes, cost: weightOf(scales, changes) };
  });
  return repairs.sort((a, b) => a.cost - b.cost);
}

/**
 * @param repairs all that repair the broken equations with the fewest cells, the likeliest first; at least one
 * @param broken the equations that they repair
 * @param judged the equations that are judged
 * @returns a verdict for each part of them that can be told apart: what all likely repairs have in common is a slip,
 *   unless a single slip of more cells is as likely, or something told holds now and would not then; the rest is
 *   ambiguous. All is, where a part only makes up for another in equations that hold.
 */
export function verdictsOf(
  scales: Scales,
  repairs: readonly Repair[],
  broken: readonly number[],
  judged: readonly number[],
): Verdict[] {
  const equations = new Set(judged);
  return partVerdicts(scales, repairs, broken).map((verdict) => weighed(scales, verdict, equations));
}

/** A verdict when other slips are thought of that have as much to them. */
function weighed(scales: Scales, verdict: PartVerdict, judged: ReadonlySet<number>): Verdict {
  const repairs = verdict.kind === "slip" ? [verdict.repair] : verdict.repairs;
  const [first] = repairs;
  if (!first) return verdict;
  const known = new Set(repairs.map(nameOfAll));
  const followed = followedSlips(scales, new Map(first.changes.map(({ cell, to }) => [cell, to])), judged);
  const others = rank(scales, followed).filter((repair) => !known.has(nameOfAll(repair)));
  const all = [...repairs, ...others].sort((a, b) => a.cost - b.cost);
  const likely = likelyOf(scales, all, FOLLOWED_MARGIN);
  const [best, another] = likely;
  const { equations } = verdict;
  if (best && !another && !isGainsaid(scales, best.changes)) return { kind: "slip", repair: best, equations };
  return { kind: "ambiguous", repairs: likely, equations };
}

type PartVerdict = Verdict & { readonly kind: "slip" | "ambiguous" };

function partVerdicts(scales: Scales, repairs: readonly Repair[], broken: readonly number[]): PartVerdict[] {
  const { network } = scales;
  const likely = likelyOf(scales, repairs, COST_MARGIN);
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
  const part = (changes: readonly Change[]): Repair => ({ changes, cost: weightOf(scales, changes) });

  const verdicts: PartVerdict[] = [];
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
function likelyOf({ system, numbers }: Scales, repairs: readonly Repair[], margin: number): Repair[] {
  const [best] = repairs;
  if (!best) return [];
  const near = repairs.filter(({ cost }) => cost < best.cost + margin);
  const onlyFills = best.changes.every(({ cell }) => numbers[cell] === 0);
  const fillsTotals = best.changes.some(({ cell }) => system.totalLines.some((line) => line.includes(cell)));
  return onlyFills && fillsTotals ? near.filter((repair) => !takesAway(numbers, repair)) : near;
}

/** @returns does the repair turn a figure into 0? */
export function takesAway(numbers: readonly number[], { changes }: Repair): boolean {
  return changes.some(({ cell, to }) => to === 0 && numbers[cell] !== 0);
}

const nameOf = ({ cell, to }: Change) => `${cell}=${to}`;

const nameOfAll = ({ changes }: Repair) => changes.map(nameOf).join();
