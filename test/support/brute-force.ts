/** A second opinion on smallest repairs: tries everything, so for small tables and small numbers only. */
import type { LinearEquation, System } from "../../server/src/arithmetic/index.js";

/**
 * @param outcomes the number of outcome rows
 * @param columns the number of columns before the total
 * @returns table three in small: received, carried in, the outcomes, their total, carried out
 */
export function smallSystem(outcomes: number, columns: number): System {
  const width = columns + 1;
  const rows = outcomes + 4;
  const cell = (row: number, column: number) => row * width + column;
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
  const total = outcomes + 2;
  const equations: LinearEquation[] = [
    ...upTo(rows).map((row) => ({
      left: upTo(columns).map((column) => cell(row, column)),
      right: [cell(row, columns)],
      total: cell(row, columns),
    })),
    ...upTo(width).map((column) => ({
      left: upTo(outcomes).map((outcome) => cell(outcome + 2, column)),
      right: [cell(total, column)],
      total: cell(total, column),
    })),
    ...upTo(width).map((column) => ({
      left: [cell(0, column), cell(1, column)],
      right: [cell(total, column), cell(total + 1, column)],
      total: cell(total, column),
    })),
  ];
  return {
    equations,
    size: rows * width,
    grid: upTo(rows * width).map((index) => ({ row: Math.floor(index / width), column: index % width })),
    totalLines: [upTo(width).map((column) => cell(total, column)), upTo(rows).map((row) => cell(row, columns))],
  };
}

/** @returns sum(left) - sum(right) */
export function difference({ left, right }: LinearEquation, numbers: readonly number[]): number {
  const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + (numbers[cell] ?? 0), 0);
  return sum(left) - sum(right);
}

/** @returns the size of the smallest sets of cells that can be changed, to at most `largest`, so that all holds; and the sets */
export function bruteForce(
  { equations, size }: System,
  numbers: readonly number[],
  most: number,
  largest: number,
): { readonly size: number; readonly sets: readonly string[] } | undefined {
  const holding = Array.from({ length: size }, (_, cell) =>
    equations.filter(({ left, right }) => left.includes(cell) || right.includes(cell)),
  );
  const tried = [...numbers];
  for (let count = 0; count <= most; count++) {
    const sets: string[] = [];
    forEachSet(size, count, (set) => {
      const touched = new Set(set.flatMap((cell) => holding[cell] ?? []));
      if (equations.some((equation) => !touched.has(equation) && difference(equation, numbers) !== 0)) return;
      // An equation is looked at as soon as the last of its cells in the set has its number.
      const due = set.map((cell, index) =>
        (holding[cell] ?? []).filter((equation) =>
          set.slice(index + 1).every((later) => !holding[later]?.includes(equation)),
        ),
      );
      const holds = (index: number): boolean => {
        const cell = set[index];
        if (cell === undefined) return true;
        for (let number = 0; number <= largest; number++) {
          tried[cell] = number;
          if (due[index]?.every((equation) => difference(equation, tried) === 0) && holds(index + 1)) return true;
        }
        return false;
      };
      if (holds(0)) sets.push(set.join());
      for (const cell of set) tried[cell] = numbers[cell] ?? 0;
    });
    if (sets.length > 0) return { size: count, sets };
  }
  return undefined;
}

function forEachSet(size: number, count: number, visit: (set: number[]) => void, from = 0, set: number[] = []): void {
  if (set.length === count) {
    visit([...set]);
    return;
  }
  for (let cell = from; cell < size; cell++) forEachSet(size, count, visit, cell + 1, [...set, cell]);
}
