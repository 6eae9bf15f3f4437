import type { Assignment, SearchSpace, SearchState } from "./model.js";

/**
 * Rings: sets of cells of which none stands alone in an equation, such as the four crossings of two rows and two
 * columns. Their cells can be changed against one another without end, so a ring is a smallest set only where cells
 * that would have to fall below 0 forbid all smaller ones. Its answers are a range, of which the two ends are given.
 *
 * @param size the number of cells
 * @returns the assignments that repair everything that is broken in `state`
 */
export function ringsOf(space: SearchSpace, state: SearchState, size: number): Assignment[] {
  const broken = space.equations.filter((equation) => state.residuals[equation] !== 0);
  const first = broken[0];
  if (size < 2 || first === undefined) return [];
  const found = new Map<string, Assignment[]>();
  const extend = (set: readonly number[], lonely: readonly number[]): void => {
    const isLast = set.length + 1 === size;
    for (const { cell } of space.network.byEquation[lonely[0] as number] ?? []) {
      if (set.includes(cell) || !isOpen(space, state, cell)) continue;
      if (isLast && !lonely.every((equation) => holds(space, equation, cell))) continue;
      const grown = [...set, cell];
      const counts = countsOf(space, state, grown);
      const next = set.length === 0 ? lonely : [...counts.keys()].filter((equation) => counts.get(equation) === 1);
      if (!isLast && next.length > 0) extend(grown, next);
      if (!isLast || next.length > 0) continue;
      const name = [...grown].sort((one, other) => one - other).join();
      if (!found.has(name)) found.set(name, solve(space, state, grown, counts));
    }
  };
  extend([], [first]);
  return [...found.values()].flat();
}

function holds({ network }: SearchSpace, equation: number, cell: number): boolean {
  return (network.byCell[cell] ?? []).some((link) => link.equation === equation);
}

function isOpen({ network }: SearchSpace, { closed }: SearchState, cell: number): boolean {
  return (network.byCell[cell] ?? []).every(({ equation }) => !closed[equation]);
}

/** How many cells of a set each equation holds. */
function countsOf({ network }: SearchSpace, { judged }: SearchState, set: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const cell of set) {
    for (const { equation } of network.byCell[cell] ?? []) {
      if (judged[equation]) counts.set(equation, (counts.get(equation) ?? 0) + 1);
    }
  }
  return counts;
}

/** A cell's change as `base + slope * t`, where t is the change of the ring's first cell. */
interface Line {
  readonly base: number;
  readonly slope: number;
}

function solve(
  space: SearchSpace,
  state: SearchState,
  set: readonly number[],
  counts: Map<number, number>,
): Assignment[] {
  const repairsAll = space.equations.every(
    (equation) =>
      (state.residuals[equation] === 0 || counts.has(equation)) &&
      (state.needs[equation] ?? 0) <= (counts.get(equation) ?? 0),
  );
  const lines = repairsAll ? linesOf(space, state, set, counts) : undefined;
  if (!lines) return [];
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const [cell, { base, slope }] of lines) {
    const least = (-(space.numbers[cell] as number) - base) / slope;
    if (slope > 0) low = Math.max(low, least);
    else high = Math.min(high, least);
  }
  if (low > high || !Number.isFinite(low) || !Number.isFinite(high)) return [];
  return [...new Set([low, high])].map(
    (t) =>
      new Map([...lines].map(([cell, { base, slope }]) => [cell, (space.numbers[cell] as number) + base + slope * t])),
  );
}

/** Follows the ring from cell to cell; undefined where it is not one ring or does not close. */
function linesOf(
  { network }: SearchSpace,
  { judged, residuals }: SearchState,
  set: readonly number[],
  counts: Map<number, number>,
): Map<number, Line> | undefined {
  const lines = new Map<number, Line>([[set[0] as number, { base: 0, slope: 1 }]]);
  for (const cell of lines.keys()) {
    const { base, slope } = lines.get(cell) as Line;
    for (const { equation, sign } of network.byCell[cell] ?? []) {
      if (!judged[equation]) continue;
      if (counts.get(equation) !== 2) return undefined;
      const other = network.byEquation[equation]?.find((link) => link.cell !== cell && set.includes(link.cell));
      if (!other) return undefined;
      const next = {
        base: (-(residuals[equation] as number) - sign * base) * other.sign,
        slope: -sign * slope * other.sign,
      };
      const known = lines.get(other.cell);
      if (!known) lines.set(other.cell, next);
      else if (known.base !== next.base || known.slope !== next.slope) return undefined;
    }
  }
  return lines.size === set.length ? lines : undefined;
}
