import type { Assignment, SearchResult, SearchSpace, SearchState } from "./model.js";
import { residualOf } from "./network.js";
import { ringsOf } from "./rings.js";

/** More equally small repairs than this tell no more than that nothing can be said. */
const MOST_REPAIRS = 400;

/**
 * Error localisation (Fellegi and Holt 1976): the smallest sets of cells, with their numbers, that make every equation
 * hold, all numbers whole and not negative.
 *
 * Take a smallest set. Unless it is a ring (see `rings`), one of its cells stands alone among the set in some equation,
 * which therefore is broken, and its residual gives the cell's number. The rest is a smallest set for what is still
 * broken. So at each step the broken equations are tried in order: first as one in which the set has one cell alone
 * (each of its cells is tried, and no other of them may follow), then as one in which it has two or more (which needs
 * more cells, so the bound soon ends it). Each set is met once. That the equations are rank-deficient and that the
 * total column obeys two kinds of them needs no special case: the search only ever repairs single equations.
 */
export function smallestRepairs(space: SearchSpace, maxCells: number, budget: number): SearchResult {
  const search = new Search(space, budget);
  for (let size = 1; size <= maxCells && !search.exhausted; size++) {
    search.run(size);
    if (search.found.length > 0 && !search.exhausted) return { repairs: search.found, exhausted: false };
  }
  return { repairs: [], exhausted: search.exhausted };
}

class Search {
  readonly found: Assignment[] = [];
  exhausted = false;
  private readonly state: SearchState;
  private readonly chosen = new Map<number, number>();

  constructor(
    private readonly space: SearchSpace,
    private budget: number,
  ) {
    const { network, equations, numbers } = space;
    const count = network.byEquation.length;
    this.state = {
      judged: new Uint8Array(count),
      residuals: new Float64Array(count),
      needs: new Uint8Array(count),
      closed: new Uint8Array(count),
    };
    for (const equation of equations) {
      this.state.judged[equation] = 1;
      this.state.residuals[equation] = residualOf(network, equation, numbers);
    }
  }

  /** Finds the sets of exactly `left` further cells, none smaller being there. */
  run(left: number): void {
    if (this.exhausted) return;
    if (--this.budget < 0 || this.found.length > MOST_REPAIRS) {
      this.exhausted = true;
      return;
    }
    const { network } = this.space;
    const inRows = demandOfRows(this.state, network.rows);
    const inBlocks = demandOfBlocks(this.state, network.blocks);
    if (inRows > left || inBlocks > left) return;
    if (left === 0) {
      this.found.push(new Map(this.chosen));
      return;
    }
    // The kind with more demands comes first: there the bound ends the tries soonest.
    const [first, second] = inRows >= inBlocks ? [network.rows, network.inBlocks] : [network.inBlocks, network.rows];
    const raised: [equation: number, need: number][] = [];
    if (this.tryEach(first, left, raised) && this.tryEach(second, left, raised)) this.takeRings(left);
    for (const [equation, need] of raised) this.state.needs[equation] = need;
  }

  /** @returns may a set still be found in which none of these equations has one cell alone? */
  private tryEach(equations: readonly number[], left: number, raised: [number, number][]): boolean {
    const { judged, residuals, needs } = this.state;
    const { network } = this.space;
    for (const equation of equations) {
      if (!judged[equation] || residuals[equation] === 0) continue;
      const need = needs[equation] as number;
      if (need >= 2) continue;
      this.repairBy(equation, left);
      raised.push([equation, need]);
      needs[equation] = 2;
      if (demandOfRows(this.state, network.rows) > left) return false;
      if (demandOfBlocks(this.state, network.blocks) > left) return false;
    }
    return true;
  }

  /** Tries each cell of a broken equation as the only one of the set in it. */
  private repairBy(equation: number, left: number): void {
    const { residuals, closed } = this.state;
    const { network, numbers } = this.space;
    const residual = residuals[equation] as number;
    closed[equation] = 1;
    for (const { cell, sign } of network.byEquation[equation] ?? []) {
      const number = (numbers[cell] as number) - sign * residual;
      if (number < 0) continue;
      const links = network.byCell[cell] ?? [];
      if (links.some((link) => link.equation !== equation && closed[link.equation])) continue;
      this.choose(cell, number, left);
    }
    closed[equation] = 0;
  }

  private choose(cell: number, number: number, left: number): void {
    const { judged, residuals, needs } = this.state;
    const { network, numbers } = this.space;
    const links = network.byCell[cell] ?? [];
    const by = number - (numbers[cell] as number);
    const before = links.map((link) => needs[link.equation] as number);
    for (const { equation, sign } of links) {
      if (!judged[equation]) continue;
      residuals[equation] = (residuals[equation] as number) + sign * by;
      needs[equation] = Math.max(0, (needs[equation] as number) - 1);
    }
    this.chosen.set(cell, number);
    this.run(left - 1);
    this.chosen.delete(cell);
    for (const [index, { equation, sign }] of links.entries()) {
      if (!judged[equation]) continue;
      residuals[equation] = (residuals[equation] as number) - sign * by;
      needs[equation] = before[index] as number;
    }
  }

  private takeRings(left: number): void {
    for (const ring of ringsOf(this.space, this.state, left)) this.found.push(new Map([...this.chosen, ...ring]));
  }
}

/** How many cells of the set still to be found an equation holds at least; more than any set has, where it cannot be. */
function demandOf({ judged, residuals, needs, closed }: SearchState, equation: number): number {
  if (!judged[equation]) return 0;
  const need = needs[equation] as number;
  const demand = residuals[equation] === 0 ? need : Math.max(need, 1);
  return demand > 0 && closed[equation] ? Number.POSITIVE_INFINITY : demand;
}

function demandOfRows(state: SearchState, rows: readonly number[]): number {
  let sum = 0;
  for (const row of rows) sum += demandOf(state, row);
  return sum;
}

function demandOfBlocks(state: SearchState, blocks: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const block of blocks) {
    let most = 0;
    for (const equation of block) most = Math.max(most, demandOf(state, equation));
    sum += most;
  }
  return sum;
}
