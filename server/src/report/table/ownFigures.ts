/**
 * The strategies by which a row gets figures of its own, as many as it has columns, from the run behind its label: a
 * list tried in order, each a pure function. What none of them gives is left to the rows' order (bindStretch.ts).
 */
import type { Line } from "../span.js";
import type { Candidate } from "./candidates.js";
import { type Cell, isBlankCell } from "./cell.js";
import { completeAt, learnMargins, type Margins, usualBefore, usualBehind } from "./margins.js";
import { recordOf } from "./runs.js";

/** The text that a table's cells were cut from. */
export interface Source {
  /** The report's text, and its lines. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** The cells of the table's part of it. */
  readonly cells: readonly Cell[];
}

/** What the other rows of the table tell. */
export interface Usual {
  readonly margins: () => Margins;
  /** How far apart two neighbouring cells of a row stand, in lines; 0 where no row tells it. */
  readonly step: number;
}

export interface Strategy {
  readonly name: string;
  /** @returns the cells of a row, one a column; undefined where they cannot be told in this way */
  readonly find: (
    one: Candidate,
    next: Candidate | undefined,
    source: Source,
    usual: Usual,
  ) => readonly Cell[] | undefined;
}

/** Figures glued to their label (规章000) are one digit a column, or all of the only column's. */
const glued: Strategy = {
  name: "glued to the label",
  find({ label, width }, _, { text, cells }) {
    if (!label?.glued) return undefined;
    const cell = cells[label.lastCell] as Cell;
    const digits = cell.compact.slice(label.to);
    const start = cell.end - digits.length;
    if (text.slice(start, cell.end) !== digits) return undefined;
    const make = (from: number, to: number): Cell => ({ ...cell, start: from, end: to, kind: "figure", compact: "" });
    if (width === 1) return [make(start, cell.end)];
    return digits.length === width ? [...digits].map((_, i) => make(start + i, start + i + 1)) : undefined;
  },
};

/** As many figures as columns, and nothing but blanks around them. */
const complete: Strategy = {
  name: "one a column",
  find: ({ label, run, width }) => (run && !label?.glued ? completeIn(run.slots, width) : undefined),
};

/** Some of the row's own cells are blank: which, the other rows tell. */
const withBlanks: Strategy = {
  name: "blank cells among them",
  find: (one, next, _, usual) =>
    one.run && !one.label?.glued ? windowOf(one, next, one.run.slots, usual.margins()) : undefined,
};

/** The last row of a table, whose own record is filled, with another table's figures behind it. */
const recordAlone: Strategy = {
  name: "the label's own record",
  find(one, next, { cells }) {
    const own = ownRecord(one, cells);
    if (next || !own || own.length === one.run?.slots.length) return undefined;
    return completeIn(own, one.width);
  },
};

/** Figures that fill the row, with words behind them that no column of the form holds: a remark. */
const beforeRemark: Strategy = {
  name: "before a remark",
  find(one, next, { cells }, usual) {
    const own = ownRecord(one, cells);
    if (!own || own.length < (one.run?.slots.length ?? 0)) return undefined;
    for (let end = own.length - 1; end >= one.width && own[end]?.kind !== "figure"; end--) {
      const slots = own.slice(0, end);
      const window = completeIn(slots, one.width) ?? windowOf(one, next, slots, usual.margins());
      if (window) return window;
    }
    return undefined;
  },
};

/** A row in which a word stands for a figure: the words are its cells if they just make up what it lacks. */
const words: Strategy = {
  name: "words in the place of figures",
  find({ label, run, width }) {
    const cells = run?.loose.filter((cell) => !isBlankCell(cell));
    return label && run && run.slots.length > 0 && cells?.length === width ? cells : undefined;
  },
};

/** Where a blank cell is but one more blank line: if their number is just what the row lacks, they are its blanks. */
const blankLines: Strategy = {
  name: "blank lines for blank cells",
  find({ label, run, width }, _, { lines, cells }, { step }) {
    const before = label && cells[label.lastCell];
    if (!before || !run || run.slots.length >= width || step <= 0) return undefined;
    if (!run.slots.every((cell) => cell.layout?.blankLinesMayBeCells)) return undefined;
    for (const unit of new Set([step, 1])) {
      const filled = fillLines(lines, before, run.slots, width, step, unit);
      if (filled.length === width) return filled;
    }
    return undefined;
  },
};

/** What can be seen of a row by itself, and what is taken where that fails. */
export const SEEN: readonly Strategy[] = [glued, complete, withBlanks, recordAlone, beforeRemark];
export const GUESSED: readonly Strategy[] = [words, blankLines];

function completeIn(slots: readonly Cell[], width: number): readonly Cell[] | undefined {
  const at = completeAt(slots, width);
  return at === undefined ? undefined : slots.slice(at, at + width);
}

/** The places at which `width` slots can begin so that only blanks are left outside. */
function windows(slots: readonly Cell[], width: number): number[] {
  const found: number[] = [];
  let first = 0;
  while (first < slots.length && isBlankCell(slots[first] as Cell)) first++;
  let last = slots.length - 1;
  while (last >= 0 && isBlankCell(slots[last] as Cell)) last--;
  const latest = Math.min(first, slots.length - width);
  for (let at = Math.max(0, last - width + 1); at <= latest; at++) found.push(at);
  return found;
}

/**
 * The `width` slots that are the row's, some of them blank. It is told by the other rows how many empty cells stand
 * around the figures: a row that has fewer cells than that needs lacks one, and it is not known which.
 */
function windowOf(
  one: Candidate,
  next: Candidate | undefined,
  slots: readonly Cell[],
  margins: Margins,
): readonly Cell[] | undefined {
  const { width } = one;
  const lead = usualBefore(margins, one);
  const runsOn = slots.every((cell) => cell.layout?.rowsRunOn);
  const trail = runsOn ? usualBehind(margins, one, next) : 0;
  const choices = windows(slots, width);
  if (lead !== undefined && slots.slice(0, lead).every(isBlankCell)) {
    if (slots.length < lead + width + trail) return undefined;
    if (choices.includes(lead)) return slots.slice(lead, lead + width);
  }
  const at = choices[choices.length - 1];
  return at === undefined ? undefined : slots.slice(at, at + width);
}

/** The cells behind a label that stand in its own record; undefined where the layout does not tell records. */
function ownRecord({ label, run }: Candidate, cells: readonly Cell[]): readonly Cell[] | undefined {
  const record = recordOf(cells, label);
  return record === -1 || label?.glued ? undefined : run?.slots.filter((cell) => cell.record === record);
}

/** Puts a blank cell for each `unit` lines that stand between a row's cells beyond the usual step. */
function fillLines(
  lines: readonly Line[],
  label: Cell,
  slots: readonly Cell[],
  width: number,
  step: number,
  unit: number,
): readonly Cell[] {
  const filled: Cell[] = [];
  let before = label;
  for (const cell of slots) {
    const blanks = Math.floor((cell.line - before.line - step) / unit);
    for (let i = 0; i < blanks && filled.length < width; i++) {
      const line = before.line + step + i * unit;
      const start = lines[line]?.start ?? cell.start;
      filled.push({ ...cell, kind: "blank", line, start, end: start, compact: "" });
    }
    filled.push(cell);
    before = cell;
  }
  return filled;
}

/** How far apart two neighbouring cells of a page copied line by line usually stand, in lines. */
function usualStep(rows: readonly (readonly Cell[] | undefined)[]): number {
  const steps = new Map<number, number>();
  for (const own of rows) {
    own?.forEach((cell, i) => {
      const before = own[i - 1];
      if (!before) return;
      const step = cell.line - before.line;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    });
  }
  return [...steps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A row with its own figures, where it has them. */
export interface Settled extends Candidate {
  /** As many as it has columns. */
  readonly own: readonly Cell[] | undefined;
  /** Label and figures stand in one record, so no shift can reach it. */
  readonly certain: boolean;
}

/**
 * @param candidates the rows of a table
 * @param source the text they were found in
 * @returns the rows with the figures that the strategies give each of them
 */
export function settle(candidates: readonly Candidate[], source: Source): Settled[] {
  // Where every row is complete nobody asks what is usual. A function, no getter: the shape of an object with one is its own.
  let margins: Margins | undefined;
  const usual = (step: number): Usual => ({
    step,
    margins: () => {
      margins ??= learnMargins(candidates);
      return margins;
    },
  });
  const apply = (strategies: readonly Strategy[], i: number, told: Usual): readonly Cell[] | undefined => {
    for (const { find } of strategies) {
      const own = find(candidates[i] as Candidate, candidates[i + 1], source, told);
      if (own) return own;
    }
    return undefined;
  };
  const bySelf = usual(0);
  const seen = candidates.map((_, i) => apply(SEEN, i, bySelf));
  const byOthers = seen.includes(undefined) ? usual(usualStep(seen)) : bySelf;
  return candidates.map((one, i): Settled => {
    const { row, block, printed, label, width, run } = one;
    const own = seen[i] ?? apply(GUESSED, i, byOthers);
    const certain = seen[i] !== undefined && (!label || label.glued || inOneRecord(source.cells, one, seen[i]));
    return { row, block, printed, label, width, run, own, certain };
  });
}

function inOneRecord(cells: readonly Cell[], one: Candidate, own: readonly Cell[]): boolean {
  const record = recordOf(cells, one.label);
  return record !== -1 && own.every((cell) => cell.record === record);
}
