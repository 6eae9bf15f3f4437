/**
 * The aligner's first half: lays the labels of the form, in order, on the cells of a text. Labels are sought in the
 * joined letters of the cells, so it does not matter over how many cells or lines a label was wrapped, or how many
 * labels a cell holds. Unique labels are the anchors; the others are settled between them.
 */
import { anchorsIn } from "./anchors.js";
import { asPrinted, settleGap } from "./gaps.js";
import { type Letters, type Located, place } from "./letters.js";
import type { Printed } from "./printed.js";

export type { Located } from "./letters.js";

/** What was weighed between two anchors, by the two, with the cells counted from the gap's first. */
export type SettledGaps = Map<string, readonly (Located | undefined)[]>;

const shifted = (one: Located | undefined, by: number): Located | undefined =>
  one && { ...one, firstCell: one.firstCell + by, lastCell: one.lastCell + by };

/**
 * @param letters the letters of the cells of a table's part of the text
 * @param printed the labels of the form in reading order
 * @param settled what was settled for these labels among more cells, `offset` of which stand before these; what is
 * settled now is added. Between the same two anchors it is the same, and need not be settled again.
 * @returns for each of them where it stands; undefined where it does not, or is torn
 */
export function locate(
  letters: Letters,
  printed: readonly Printed[],
  settled: SettledGaps = new Map(),
  offset = 0,
): (Located | undefined)[] {
  const { cells } = letters;
  const found: (Located | undefined)[] = [];
  let first = 0;
  const settle = (to: number, until: number): void => {
    const from = found.length;
    if (to <= from) return;
    const plain = asPrinted(cells, printed, { from, to, first, until });
    if (plain) {
      found.push(...plain);
      return;
    }
    const key = `${from} ${to} ${first + offset} ${until + offset}`;
    const known = settled.get(key);
    if (known) {
      for (const one of known) found.push(shifted(one, first));
      return;
    }
    const here = settleGap(cells, printed, { from, to, first, until });
    settled.set(
      key,
      here.map((one) => shifted(one, -first)),
    );
    found.push(...here);
  };
  for (const one of anchorsIn(letters, printed)) {
    const here = place(letters, one);
    settle(one.printed, here.firstCell);
    found.push(here);
    first = here.lastCell + 1;
  }
  settle(printed.length, cells.length);
  return found;
}

/**
 * @returns how many letters of the anchors of a table stand in order in the cells: a measure of whether the table is
 * there at all, and on which edition
 */
export function weigh(letters: Letters, printed: readonly Printed[]): number {
  return anchorsIn(letters, printed).reduce((sum, one) => sum + one.end - one.start, 0);
}
