import type { Change, Network, System, Value } from "./model.js";
import { isKnown, numbersOf } from "./network.js";

/** Totals of a table being filled that are still to be written. */
export interface TableDraft {
  readonly open: ReadonlySet<number>;
  /** What the open totals should be by what stands in the table so far, where that is not what they are. */
  readonly changes: readonly Change[];
}

/**
 * @returns the lines of totals that are empty (blank or 0) although figures stand in the table and an equation of
 *   theirs is broken
 */
export function emptyLines(
  system: System,
  network: Network,
  values: readonly Value[],
  broken: readonly number[],
): (readonly number[])[] {
  const numbers = numbersOf(system, values);
  const touched = new Set(broken.flatMap((equation) => (network.byEquation[equation] ?? []).map(({ cell }) => cell)));
  return system.totalLines.filter((line) => isAllZero(line, numbers) && line.some((cell) => touched.has(cell)));
}

/** @returns is nothing but 0 known of these cells? */
export function isAllZero(line: readonly number[], numbers: readonly number[]): boolean {
  return line.every((cell) => numbers[cell] === 0);
}

/**
 * @param lines empty lines of totals
 * @param broken the equations that do not hold
 * @returns the totals to fill: those lines, and any other total that is still empty though its sum is not
 */
export function draftOf(
  system: System,
  values: readonly Value[],
  lines: readonly (readonly number[])[],
  broken: readonly number[],
): TableDraft {
  const numbers = numbersOf(system, values);
  const open = new Set(lines.flat().filter((cell) => isKnown(values[cell])));
  for (const equation of broken) {
    const total = system.equations[equation]?.total;
    if (total !== undefined && numbers[total] === 0) open.add(total);
  }
  const changes: Change[] = [];
  for (const cell of [...open].sort((a, b) => a - b)) {
    const to = sumFor(system, values, open, cell);
    if (to !== undefined && to !== numbers[cell]) changes.push({ cell, from: values[cell] as Value, to });
  }
  return { open, changes };
}

/** What a cell should be by the first equation that states it, with open cells in it computed in the same way. */
function sumFor(system: System, values: readonly Value[], open: ReadonlySet<number>, cell: number): number | undefined {
  for (const { left, right, total } of system.equations) {
    if (total !== cell || right.length > 1) continue;
    let sum: number | undefined = 0;
    for (const part of left) {
      const value = values[part];
      const number: number | undefined = open.has(part)
        ? sumFor(system, values, open, part)
        : isKnown(value)
          ? value === "blank"
            ? 0
            : value
          : undefined;
      sum = sum === undefined || number === undefined ? undefined : sum + number;
    }
    if (sum !== undefined) return sum;
  }
  return undefined;
}
