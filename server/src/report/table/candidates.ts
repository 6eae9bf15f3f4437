/** The rows of the form with their labels and the runs of figures that stand behind them, before anything is bound. */
import type { Block, Row } from "../../form/index.js";
import { type Cell, isBlankCell } from "./cell.js";
import type { Located } from "./findLabels.js";
import type { Printed } from "./printed.js";
import type { Run } from "./runs.js";

export interface Candidate {
  readonly row: Row;
  readonly block: Block;
  /** The index of its label among the printed ones. */
  readonly printed: number;
  readonly label: Located | undefined;
  /** How many columns it has. */
  readonly width: number;
  /** What stands behind its label. */
  readonly run: Run | undefined;
}

/** @returns the candidates of a table, a row of the form each, in order */
export function candidatesOf(
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
  runs: readonly Run[],
): Candidate[] {
  const byLabel = new Map<number, Run>();
  for (const run of runs) if (run.ofRow && !byLabel.has(run.after)) byLabel.set(run.after, run);
  return printed.flatMap(({ row, block }, index): Candidate[] => {
    if (!row) return [];
    const run = row.text === "" ? unlabelledRun(runs, index) : byLabel.get(index);
    return [{ row, block, printed: index, label: located[index], width: block.columns.length, run }];
  });
}

/** The one row of table four has no label: all figures of the table are its own, wherever they stand. */
function unlabelledRun(runs: readonly Run[], row: number): Run | undefined {
  const holding = runs.filter((run) => run.slots.some((cell) => !isBlankCell(cell)));
  const all = holding.length > 0 ? holding : runs.slice(-1);
  return all.length === 0 ? undefined : { after: row, ofRow: true, slots: all.flatMap((run) => run.slots), loose: [] };
}

/** @returns the cells of runs that are not blank */
export const figuresIn = (runs: readonly Run[]): Cell[] =>
  runs.flatMap((run) => run.slots.filter((cell) => !isBlankCell(cell)));
