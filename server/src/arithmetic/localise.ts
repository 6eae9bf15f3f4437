import { costOf } from "./likelihood.js";
import type { Change, Options, Repair, System, Value, Verdict } from "./model.js";
import { gather, judgedEquations, type Network, networkOf, numbersOf, residualOf } from "./network.js";
import { type Assignment, smallestRepairs } from "./search.js";

const MAX_CELLS = 5;
const BUDGET = 20_000;

/** @returns the numbers of the equations that do not hold; those with an unknown cell are not judged */
export function brokenEquations(system: System, values: readonly Value[]): number[] {
  const network = networkOf(system);
  const numbers = numbersOf(system, values);
  return judgedEquations(network, values).filter((equation) => residualOf(network, equation, numbers) !== 0);
}

export function localise(system: System, values: readonly Value[], options: Options = {}): Verdict[] {
  const network = networkOf(system);
  const numbers = numbersOf(system, values);
  const verdicts: Verdict[] = [];
  for (const equations of gather(judgedEquations(network, values), network.byEquation, network.byCell)) {
    const broken = equations.filter((equation) => residualOf(network, equation, numbers) !== 0);
    if (broken.length === 0) continue;
    const { repairs } = smallestRepairs({ network, equations, numbers }, options.maxCells ?? MAX_CELLS, options.budget ?? BUDGET);
    const ranked = repairs.map((r) => ranking(system, values, numbers, r)).sort((a, b) => a.cost - b.cost);
    const [best] = ranked;
    if (!best) verdicts.push({ kind: "too-many", equations: broken });
    else if (ranked.length === 1) verdicts.push({ kind: "slip", repair: best, equations: broken });
    else verdicts.push({ kind: "ambiguous", repairs: ranked, equations: broken });
  }
  return verdicts;
}

function ranking(system: System, values: readonly Value[], numbers: readonly number[], assignment: Assignment): Repair {
  const changes = [...assignment].map(([cell, to]): Change => ({ cell, from: values[cell] ?? "unknown", to }));
  changes.sort((a, b) => a.cell - b.cell);
  return { changes, cost: costOf(system, numbers, changes) };
}
export type { Network };
