import type { CellKey, TableId } from "../form/index.js";
import type { Sum } from "../prose/index.js";
import type { CellReading, Report } from "../report/index.js";
import { doubtfulCells } from "./sums.js";

/** The cells of a report's tables by name, of rows that were read and sums that hold. */
export type Cells = ReadonlyMap<TableId, ReadonlyMap<CellKey, CellReading>>;

/** @returns the cells that prose can be held against: not those whose figures are in doubt themselves */
export function cellsOf(report: Report): Cells {
  const doubtful = doubtfulCells(report);
  return new Map(
    report.tables.map((reading) => [
      reading.table.id,
      new Map(
        reading.rows
          .filter((row) => row.state === "read")
          .flatMap((row) => row.cells.filter((cell) => !doubtful.has(cell)).map((cell) => [cell.key, cell] as const)),
      ),
    ]),
  );
}

/** @returns the sum's worth, or undefined where one of its cells is not there or holds no figure */
export function worth(sum: Sum, cells: Cells): number | undefined {
  const table = cells.get(sum.table);
  const add = (keys: readonly CellKey[]): number | undefined => {
    let total = 0;
    for (const key of keys) {
      const content = table?.get(key)?.content;
      if (content?.kind !== "figure") return undefined;
      total += content.value;
    }
    return total;
  };
  const [plus, minus] = [add(sum.plus), add(sum.minus)];
  return plus === undefined || minus === undefined ? undefined : Number((plus - minus).toFixed(6));
}

/** @returns the cells that the sum is made of, those that are not zero first, as far as they are there */
export function cellsIn(sum: Sum, cells: Cells): CellReading[] {
  const table = cells.get(sum.table);
  const found = [...sum.plus, ...sum.minus].flatMap((key) => table?.get(key) ?? []);
  const filled = found.filter((cell) => cell.content.kind === "figure" && cell.content.value !== 0);
  return filled.length > 0 ? filled : found.slice(0, 1);
}
