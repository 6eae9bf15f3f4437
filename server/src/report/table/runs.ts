/** Runs of figures: what stands behind each label, before it is decided which row it belongs to. */
import type { Cell } from "./cell.js";
import type { Located } from "./findLabels.js";
import type { Printed } from "./printed.js";

/** Figures, marks and blanks that stand together. */
export interface Run {
  /** The index (among the printed labels) of the label before it; -1 before the first. */
  readonly after: number;
  /** Whether that label is a row's. */
  readonly ofRow: boolean;
  readonly slots: Cell[];
  /** Short texts that may stand in the place of figures (未增未减), in order with them; taken only if the number then fits. */
  readonly loose: Cell[];
}

/** What is left of a list mark that a blank parted from its label. */
const LIST_MARK = /^[\d一二三四五六七八九十]{1,2}$/u;

/** A text longer than this between two figures parts them: it is no fragment of a torn label. */
export const LONGEST_FRAGMENT = 14;

/**
 * @param cells the cells of a table's part of the text
 * @param printed the labels of the form
 * @param located where each of them stands
 * @returns the runs in the order of the text. What stands in the record of a row's label is the row's own: it holds
 * blanks and texts that are no figures as well.
 */
export function runsOf(
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
): Run[] {
  const labelAt = new Map<number, number>();
  located.forEach((one, index) => {
    if (!one) return;
    for (let i = one.firstCell; i <= one.lastCell; i++) if (cells[i]?.kind === "text") labelAt.set(i, index);
  });
  const runs: Run[] = [];
  let run: Run = { after: -1, ofRow: false, slots: [], loose: [] };
  const begin = (after: number, ofRow: boolean) => {
    if (run.slots.length > 0) runs.push(run);
    run = { after, ofRow, slots: [], loose: [] };
  };
  cells.forEach((cell, i) => {
    const label = labelAt.get(i);
    if (label !== undefined) {
      if (label !== run.after || run.slots.length === 0) begin(label, printed[label]?.kind === "row");
      return;
    }
    if (cell.kind === "prose") {
      begin(run.after, false);
      return;
    }
    const { length } = cell.compact;
    if (length <= LONGEST_FRAGMENT && (length === 0 || !LIST_MARK.test(cell.compact))) run.loose.push(cell);
    if (cell.kind !== "text") {
      run.slots.push(cell);
      return;
    }
    const record = recordOf(cells, located[run.after]);
    if (run.slots.length === 0 && isDoubled(cells, located[run.after], cell)) return;
    if (run.ofRow && record !== -1 && record === cell.record) run.slots.push(cell);
    else if (cell.compact.length > LONGEST_FRAGMENT) begin(run.after, false);
  });
  begin(-1, false);
  return runs.map((one) => settle(one, recordOf(cells, located[one.after])));
}

/** Is a cell the label before it once more? Merged cells are written out by some converters. */
function isDoubled(cells: readonly Cell[], label: Located | undefined, cell: Cell): boolean {
  return label !== undefined && cells[label.lastCell]?.compact === cell.compact;
}

/** The record that the end of a label stands in; -1 where the layout does not tell. */
export function recordOf(cells: readonly Cell[], label: Located | undefined): number {
  return label ? (cells[label.lastCell]?.record ?? -1) : -1;
}

function isFilled(slots: readonly Cell[], record: number): boolean {
  let filled = false;
  for (const cell of slots) {
    if (cell.record !== record && cell.kind !== "figure") return false;
    if (cell.record === record && cell.kind !== "blank") filled = true;
  }
  return filled;
}

/**
 * Keeps of a run what can be figures. Blanks count in the label's own record, or where they are cells closed by a bar;
 * blanks of other records are merged cells.
 */
function settle(run: Run, record: number): Run {
  // Nearly always a row's figures stand in its record, and nothing else.
  if (run.ofRow && record !== -1 && isFilled(run.slots, record)) return run;
  const own = record === -1 || !run.ofRow ? [] : run.slots.filter((cell) => cell.record === record);
  if (own.some((cell) => cell.kind !== "blank")) {
    // In the order of the text: lines of two layouts may stand between each other.
    return { ...run, slots: run.slots.filter((cell) => cell.record === record || cell.kind === "figure") };
  }
  if (!run.ofRow && run.slots.every((cell) => cell.kind === "blank")) {
    const last = run.slots[run.slots.length - 1]?.record;
    return { ...run, slots: run.slots.filter((cell) => cell.record === last) };
  }
  const figured = new Set(run.slots.filter((cell) => cell.kind === "figure").map((cell) => cell.record));
  const slots = run.slots.filter(
    (cell) => cell.kind !== "blank" || cell.record === -1 || figured.has(cell.record) || own.includes(cell),
  );
  return { ...run, slots };
}
