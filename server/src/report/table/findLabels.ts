/**
 * The aligner's first half: lays the labels of the form, in order, on the cells of a text. Labels are sought in the
 * joined letters of the cells, so it does not matter over how many cells or lines a label was wrapped, or how many
 * labels a cell holds. Unique labels are the anchors; the others are settled between them.
 */
import { anchorsIn } from "./anchors.js";
import type { Cell } from "./cell.js";
import { settleGap } from "./gaps.js";
import { join, type Located, place } from "./letters.js";
import type { Printed } from "./printed.js";

export type { Located } from "./letters.js";

/**
 * @param cells the cells of a table's part of the text
 * @param printed the labels of the form in reading order
 * @returns for each of them where it stands; undefined where it does not, or is torn
 */
export function locate(cells: readonly Cell[], printed: readonly Printed[]): (Located | undefined)[] {
  const anchors = anchorsIn(join(cells), printed);
  const found: (Located | undefined)[] = [];
  let first = 0;
  for (const one of anchors) {
    const here = place(join(cells), one);
    found.push(
      ...settleGap(cells, printed, { from: found.length, to: one.printed, first, until: here.firstCell }),
      here,
    );
    first = here.lastCell + 1;
  }
  const rest = { from: found.length, to: printed.length, first, until: cells.length };
  return [...found, ...settleGap(cells, printed, rest)];
}

/**
 * @returns how many letters of the anchors of a table stand in order in the cells: a measure of whether the table is
 * there at all, and on which edition
 */
export function weigh(cells: readonly Cell[], printed: readonly Printed[]): number {
  return anchorsIn(join(cells), printed).reduce((sum, one) => sum + one.end - one.start, 0);
}
