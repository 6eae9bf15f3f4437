import { once } from "../common/once.js";
import type { Network, System, Term, Value } from "./model.js";

/** @returns the network of a system, made once a system */
export const networkOf = once(weave);

function weave(system: System): Network {
  const byCell: Term[][] = Array.from({ length: system.size }, () => []);
  const byEquation = system.equations.map(({ left, right }, equation) => {
    const links = [
      ...left.map((cell): Term => ({ equation, cell, sign: 1 })),
      ...right.map((cell): Term => ({ equation, cell, sign: -1 })),
    ];
    for (const link of links) byCell[link.cell]?.push(link);
    return links;
  });
  const rows: number[] = [];
  const others: number[] = [];
  const inRows = new Set<number>();
  for (const [equation, links] of byEquation.entries()) {
    if (links.some(({ cell }) => inRows.has(cell))) {
      others.push(equation);
    } else {
      rows.push(equation);
      for (const { cell } of links) inRows.add(cell);
    }
  }
  return { byEquation, byCell, rows, blocks: gather(others, byEquation, byCell), inBlocks: others };
}

/**
 * @param equations equation numbers
 * @returns them in groups: two that share a cell stand in one group
 */
export function gather(
  equations: readonly number[],
  byEquation: Network["byEquation"],
  byCell: Network["byCell"],
): number[][] {
  const left = new Set(equations);
  const groups: number[][] = [];
  for (const first of equations) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const equation of group) {
      for (const { cell } of byEquation[equation] ?? []) {
        for (const { equation: next } of byCell[cell] ?? []) if (left.delete(next)) group.push(next);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** Larger numbers are no counts of anything here, and sums of so many cells would not be exact any more. */
const LARGEST_FIGURE = 2 ** 44;

/** @returns is this a figure that can be computed with, a blank being 0? */
export function isKnown(value: Value | undefined): value is number | "blank" {
  return (
    value === "blank" || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_FIGURE)
  );
}

/** @returns the value of each cell, 0 for what is blank or unknown */
export function numbersOf(system: System, values: readonly Value[]): number[] {
  return Array.from({ length: system.size }, (_, cell) => {
    const value = values[cell];
    return isKnown(value) && value !== "blank" ? value : 0;
  });
}

/** @returns sum(left) - sum(right) of an equation */
export function residualOf(network: Network, equation: number, numbers: readonly number[]): number {
  let residual = 0;
  for (const { cell, sign } of network.byEquation[equation] ?? []) residual += sign * (numbers[cell] ?? 0);
  return residual;
}

/** @returns the equations all of whose cells are known */
export function judgedEquations(network: Network, values: readonly Value[]): number[] {
  const judged: number[] = [];
  for (const [equation, links] of network.byEquation.entries()) {
    if (links.every(({ cell }) => isKnown(values[cell]))) judged.push(equation);
  }
  return judged;
}
