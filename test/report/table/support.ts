/** Cells, labels and runs of short texts, as they are between two steps of the reader. */

import type { TableId } from "../../../server/src/form/index.js";
import { splitLines } from "../../../server/src/report/lines.js";
import { type Candidate, candidatesOf } from "../../../server/src/report/table/candidates.js";
import type { Cell } from "../../../server/src/report/table/cell.js";
import type { Cells } from "../../../server/src/report/table/cells.js";
import { cutLines } from "../../../server/src/report/table/cut.js";
import { type Located, locate } from "../../../server/src/report/table/findLabels.js";
import { LAYOUTS } from "../../../server/src/report/table/layouts/index.js";
import { join } from "../../../server/src/report/table/letters.js";
import type { Source } from "../../../server/src/report/table/ownFigures.js";
import { type Printed, printedOf } from "../../../server/src/report/table/printed.js";
import { type Run, runsOf } from "../../../server/src/report/table/runs.js";
import { wholesIn } from "../../../server/src/report/table/textLines.js";
import { type EditionId, FORMS } from "../../support/editions.js";

/** The cells of a text as columns. */
export function cellsOf(text: string, passed: readonly number[] = []): Cells {
  const lines = splitLines(text);
  return cutLines(text, lines, LAYOUTS, [], new Set(passed), wholesIn(text, lines, LAYOUTS));
}

export function sourceOf(text: string, passed: readonly number[] = []): Source {
  const lines = splitLines(text);
  return { text, lines, cells: cellsOf(text, passed).all() };
}

/** What a cell holds; `_` for a blank one. */
export const textOf = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, end).trim() || "_";

export const textsOf = (text: string, cells: readonly Cell[] | undefined) =>
  cells?.map((cell) => textOf(text, cell)).join(" ");

export interface Step extends Source {
  readonly printed: readonly Printed[];
  readonly located: readonly (Located | undefined)[];
  readonly runs: readonly Run[];
  readonly rows: readonly Candidate[];
}

/** The steps up to the binding of figures, of a text that is one table. */
export function stepsOf(text: string, table: TableId = "applications", edition: EditionId = "2021"): Step {
  const source = sourceOf(text);
  const printed = printedOf(FORMS[edition].tables[table]);
  const located = locate(join(source.cells), printed);
  const runs = runsOf(source.cells, printed, located);
  return { ...source, printed, located, runs, rows: candidatesOf(printed, located, runs) };
}
