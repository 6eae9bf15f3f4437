/** The equations that a cell of a table stands in, with the figures that the report has for them. */
import { once } from "../common/once.js";
import type { CellKey, Equation, Table } from "../form/index.js";
import type { CellReading, RowReading, TableReading } from "../report/index.js";
import { readCells } from "./cells.js";

/** A cell that was read, and its row. */
export interface PlacedCell {
  readonly row: RowReading;
  readonly cell: CellReading;
}

/** @returns the cells of a table that were read, by name */
export const cellsByKey = once(
  (reading: TableReading): ReadonlyMap<CellKey, PlacedCell> =>
    new Map(readCells(reading).map((place) => [place.cell.key, place])),
);

const equationsByCell = once(({ equations }: Table): ReadonlyMap<CellKey, readonly Equation[]> => {
  const found = new Map<CellKey, Equation[]>();
  for (const equation of equations) {
    for (const key of new Set([...equation.left, ...equation.right])) {
      const own = found.get(key);
      if (own) own.push(equation);
      else found.set(key, [equation]);
    }
  }
  return found;
});

/** @returns the equations of the form that hold a cell, in printed order */
export function equationsOf(table: Table, key: CellKey): readonly Equation[] {
  return equationsByCell(table).get(key) ?? [];
}

/** An equation with the figures of a report. A blank counts as 0; what is no figure, or not read, is unknown. */
export interface Evaluated {
  readonly equation: Equation;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Absent where a figure is unknown. */
  readonly sums?: { readonly left: number; readonly right: number };
}

/** A cell of an equation and its figure; undefined where it is unknown. */
export interface Term {
  readonly key: CellKey;
  readonly value: number | undefined;
}

/** @returns an equation of a table's form with the table's figures */
export function evaluate(reading: TableReading, equation: Equation): Evaluated {
  const cells = cellsByKey(reading);
  const term = (key: CellKey): Term => {
    const content = cells.get(key)?.cell.content;
    return { key, value: content?.kind === "figure" ? content.value : content?.kind === "blank" ? 0 : undefined };
  };
  const [left, right] = [equation.left.map(term), equation.right.map(term)];
  const sums = { left: sumOf(left), right: sumOf(right) };
  if (sums.left === undefined || sums.right === undefined) return { equation, left, right };
  return { equation, left, right, sums: { left: sums.left, right: sums.right } };
}

function sumOf(terms: readonly Term[]): number | undefined {
  let sum = 0;
  for (const { value } of terms) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** What the parts of a total come to, by one of the equations that it is the total of. */
export interface StatedSum {
  readonly equation: Equation;
  readonly parts: readonly number[];
  readonly value: number;
}

/** @returns what a cell should hold by each equation that it alone is the sum of; none for a cell that is no total */
export function statedSums(reading: TableReading, key: CellKey): StatedSum[] {
  const own = equationsOf(reading.table, key).filter(({ total, right }) => total === key && right.length === 1);
  return own.flatMap((equation) => {
    const { left, sums } = evaluate(reading, { ...equation, right: [] });
    return sums ? [{ equation, parts: left.map(({ value }) => value ?? 0), value: sums.left }] : [];
  });
}

/**
 * @returns the cells that a cell adds up with: of a total its parts, of a part its totals and what stands beside them in
 *   a balance. Parts that are 0 are left out, they make nothing up.
 */
export function matesOf(reading: TableReading, key: CellKey): { parts: PlacedCell[]; totals: PlacedCell[] } {
  const cells = cellsByKey(reading);
  const isFilled = (one: CellKey): boolean => {
    const content = cells.get(one)?.cell.content;
    return content !== undefined && !(content.kind === "figure" && content.value === 0);
  };
  const [parts, totals] = [new Set<CellKey>(), new Set<CellKey>()];
  for (const { left, right } of equationsOf(reading.table, key)) {
    const isRight = right.includes(key);
    for (const one of left) if (isRight && isFilled(one)) parts.add(one);
    for (const one of right) if (!isRight) totals.add(one);
  }
  const placed = (keys: ReadonlySet<CellKey>): PlacedCell[] => [...keys].flatMap((one) => cells.get(one) ?? []);
  return { parts: placed(parts), totals: placed(totals) };
}
