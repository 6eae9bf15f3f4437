/**
 * The aligner's second half: binds runs of figures to the rows of the form. A run behind its label that has as many
 * figures as the row has columns is the row's. What is left between such rows is bound by order only if the number
 * fits; else those rows are unread, and nothing after them is shifted.
 */
import type { Row } from "../../form/index.js";
import type { Line } from "../model.js";
import type { Cell } from "./cell.js";
import type { Located } from "./findLabels.js";
import type { Printed } from "./printed.js";
import { type Run, recordOf } from "./runs.js";

/** A row of the form with the cells that were bound to it. */
export interface Bound {
  readonly row: Row;
  readonly printed: number;
  readonly label?: Located;
  readonly state: "read" | "short" | "missing" | "unread";
  /** One a column when read; what was found when short. */
  readonly slots: readonly Cell[];
}

interface Candidate {
  readonly row: Row;
  readonly printed: number;
  readonly label: Located | undefined;
  readonly width: number;
  run: Run | undefined;
  /** Its own figures, as many as it has columns, when the run behind it gives them. */
  own: readonly Cell[] | undefined;
  /** Label and figures stand in one record, so no shift can reach it. */
  certain: boolean;
  bound: readonly Cell[] | undefined;
  unread: boolean;
}

/**
 * How many empty cells (merged labels) stand before a row's figures, by the group that the row is in; and, where cells
 * stand a line each, behind them: those of the next row, by that row's place.
 */
interface Margins {
  readonly before: ReadonlyMap<string, number>;
  readonly behind: ReadonlyMap<string, number>;
  /** What is usual before the first row of a group where no complete row tells it: that before the first rows of other groups. */
  readonly first: number;
}

const isBlankCell = (cell: Cell) => cell.kind === "blank";

/** The places at which `width` slots can begin so that only blanks are left outside. */
function windows(slots: readonly Cell[], width: number): number[] {
  const found: number[] = [];
  for (let at = 0; at + width <= slots.length; at++) {
    const outside = (cell: Cell, i: number) => (i >= at && i < at + width) || isBlankCell(cell);
    if (slots.every(outside)) found.push(at);
  }
  return found;
}

/** Where a row's figures begin, if it has one for each column and nothing but blanks around them. */
function completeAt(slots: readonly Cell[], width: number): number | undefined {
  const first = slots.findIndex((cell) => !isBlankCell(cell));
  if (first === -1) return undefined;
  return slots.every((cell, i) => isBlankCell(cell) === (i < first || i >= first + width)) &&
    slots.length >= first + width
    ? first
    : undefined;
}

/** Counts how often a number was seen under a key. */
function tally(counts: Map<string, Map<number, number>>, key: string, value: number): void {
  const own = counts.get(key) ?? new Map<number, number>();
  counts.set(key, own.set(value, (own.get(value) ?? 0) + 1));
}

/** The number seen most often under each key, of equals the smallest. */
function usual(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number> {
  const most = (own: ReadonlyMap<number, number>) => [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  return new Map([...counts].map(([key, own]) => [key, most(own)]));
}

const groupOf = ({ row }: Candidate) => row.group ?? "";

const FIRST = "/first";

/** What empty cells stand before the row behind depends on whether it is the first of its group. */
const placeBehind = (one: Candidate, next: Candidate | undefined) =>
  next ? `${groupOf(next)}${groupOf(next) === groupOf(one) ? "" : FIRST}` : "end";

/** The usual numbers of empty cells around the figures, learnt from the rows that are complete. */
function learnMargins(candidates: readonly Candidate[]): Margins {
  const before = new Map<string, Map<number, number>>();
  const behind = new Map<string, Map<number, number>>();
  const firsts = new Map<string, Map<number, number>>();
  candidates.forEach((one, i) => {
    const lead = one.run && completeAt(one.run.slots, one.width);
    if (lead === undefined || !one.run) return;
    tally(before, groupOf(one), lead);
    const place = placeBehind(one, candidates[i + 1]);
    const trail = one.run.slots.length - lead - one.width;
    tally(behind, place, trail);
    if (place.endsWith(FIRST)) tally(firsts, FIRST, trail);
  });
  return { before: usual(before), behind: usual(behind), first: usual(firsts).get(FIRST) ?? 0 };
}

/**
 * The `width` slots that are the row's. Where some are blank it is told by the other rows how many empty cells stand
 * around the figures: a row that has fewer cells than that needs lacks one, and it is not known which.
 */
function windowOf(
  one: Candidate,
  next: Candidate | undefined,
  slots: readonly Cell[],
  margins: Margins,
): readonly Cell[] | undefined {
  const { width } = one;
  const complete = completeAt(slots, width);
  if (complete !== undefined) return slots.slice(complete, complete + width);
  const lead = margins.before.get(groupOf(one));
  const place = placeBehind(one, next);
  const runsOn = slots.every((cell) => cell.layout?.rowsRunOn);
  const trail = runsOn ? (margins.behind.get(place) ?? (place.endsWith(FIRST) ? margins.first : 0)) : 0;
  const choices = windows(slots, width);
  if (lead !== undefined && slots.slice(0, lead).every(isBlankCell)) {
    if (slots.length < lead + width + trail) return undefined;
    if (choices.includes(lead)) return slots.slice(lead, lead + width);
  }
  const at = choices[choices.length - 1];
  return at === undefined ? undefined : slots.slice(at, at + width);
}

/**
 * Figures that fill the row, with words behind them that no column of the form holds: a remark. Or the last row of a
 * table, whose own record is filled, with another table's figures behind it.
 */
function withoutSurplus(
  cells: readonly Cell[],
  one: Candidate,
  next: Candidate | undefined,
  margins: Margins,
): readonly Cell[] | undefined {
  const record = recordOf(cells, one.label);
  if (!one.run || record === -1) return undefined;
  const own = one.run.slots.filter((cell) => cell.record === record);
  if (own.length < one.run.slots.length) {
    const at = next ? undefined : completeAt(own, one.width);
    return at === undefined ? undefined : own.slice(at, at + one.width);
  }
  for (let end = own.length - 1; end >= one.width && own[end]?.kind !== "figure"; end--) {
    const window = windowOf(one, next, own.slice(0, end), margins);
    if (window) return window;
  }
  return undefined;
}

/** How far apart two neighbouring cells of a page copied line by line usually stand, in lines. */
function usualStep(candidates: readonly Candidate[]): number {
  const steps = new Map<number, number>();
  for (const { own } of candidates) {
    own?.forEach((cell, i) => {
      const before = own[i - 1];
      if (!before) return;
      const step = cell.line - before.line;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    });
  }
  return [...steps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A row in which a word stands for a figure: the words are its cells if they just make up what it lacks. */
function withTexts(run: Run, width: number): readonly Cell[] | undefined {
  const cells = run.loose.filter((cell) => !isBlankCell(cell));
  return run.slots.length > 0 && cells.length === width ? cells : undefined;
}

/**
 * Blank cells of a lined table are but surplus blank lines. Where their number is just what the row lacks, they are
 * the row's blanks.
 */
function withBlankLines(
  lines: readonly Line[],
  slots: readonly Cell[],
  width: number,
  step: number,
  label: Cell | undefined,
): readonly Cell[] | undefined {
  const lacking = width - slots.length;
  if (lacking <= 0 || step <= 0 || !label || !slots.every((cell) => cell.layout?.blankLinesMayBeCells))
    return undefined;
  for (const unit of new Set([step, 1])) {
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
    if (filled.length === width) return filled;
  }
  return undefined;
}

/** Figures glued to their label (规章000) are one digit a column, or all of the only column's. */
function unglue(text: string, cells: readonly Cell[], label: Located, width: number): readonly Cell[] | undefined {
  const cell = cells[label.lastCell] as Cell;
  const digits = cell.compact.slice(label.to);
  const start = cell.end - digits.length;
  if (text.slice(start, cell.end) !== digits) return undefined;
  const make = (from: number, to: number): Cell => ({ ...cell, start: from, end: to, kind: "figure", compact: "" });
  if (width === 1) return [make(start, cell.end)];
  return digits.length === width ? [...digits].map((_, i) => make(start + i, start + i + 1)) : undefined;
}

function candidatesOf(
  text: string,
  lines: readonly Line[],
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
  runs: readonly Run[],
): Candidate[] {
  const byLabel = new Map<number, Run>();
  for (const run of runs) if (run.ofRow && !byLabel.has(run.after)) byLabel.set(run.after, run);
  const candidates: Candidate[] = [];
  printed.forEach(({ row, block }, index) => {
    if (!row) return;
    const label = located[index];
    const width = block.columns.length;
    const run = row.text === "" ? unlabelledRun(runs, index) : byLabel.get(index);
    candidates.push({
      row,
      printed: index,
      label,
      width,
      run,
      own: undefined,
      certain: false,
      bound: undefined,
      unread: false,
    });
  });
  const margins = learnMargins(candidates);
  candidates.forEach((one, i) => {
    if (one.label?.glued) one.own = unglue(text, cells, one.label, one.width);
    else if (one.run) {
      const next = candidates[i + 1];
      one.own = windowOf(one, next, one.run.slots, margins) ?? withoutSurplus(cells, one, next, margins);
    }
    one.certain = one.own !== undefined && (one.label?.glued || !one.label || inOneRecord(cells, one));
  });
  const step = usualStep(candidates);
  for (const one of candidates) {
    if (one.own || !one.run || !one.label) continue;
    one.own =
      withTexts(one.run, one.width) ?? withBlankLines(lines, one.run.slots, one.width, step, cells[one.label.lastCell]);
  }
  return candidates;
}

const isUnlabelled = (one: Candidate) => one.row.text === "";

/** Rows that no order decides upon: certain ones, and the one that is alone in its table. */
const isSettled = (one: Candidate) => one.certain || isUnlabelled(one);

/** The one row of table four has no label: all figures of the table are its own, wherever they stand. */
function unlabelledRun(runs: readonly Run[], row: number): Run | undefined {
  const holding = runs.filter((run) => run.slots.some((cell) => !isBlankCell(cell)));
  const all = holding.length > 0 ? holding : runs.slice(-1);
  return all.length === 0 ? undefined : { after: row, ofRow: true, slots: all.flatMap((run) => run.slots), loose: [] };
}

function inOneRecord(cells: readonly Cell[], one: Candidate): boolean {
  const record = recordOf(cells, one.label);
  return record !== -1 && (one.own ?? []).every((cell) => cell.record === record);
}

const figuresOf = (runs: readonly Run[]): Cell[] =>
  runs.flatMap((run) => run.slots.filter((cell) => !isBlankCell(cell)));

/** Binds by order the rows of a stretch between two certain ones, if the number of figures fits. */
function bindStretch(stretch: readonly Candidate[], runs: readonly Run[]): void {
  const labelled = stretch.filter((one) => one.label);
  const width = stretch[0]?.width ?? 0;
  if (labelled.every((one) => one.own) && runs.every((run) => run.ofRow || figuresOf([run]).length === 0)) {
    for (const one of labelled) one.bound = one.own;
    return;
  }
  const even = runs.every((run) => figuresOf([run]).length % width === 0);
  const figures = figuresOf(runs);
  for (const rows of [labelled, stretch]) {
    if (!even || rows.length === 0 || figures.length !== rows.length * width) continue;
    rows.forEach((one, i) => {
      one.bound = figures.slice(i * width, (i + 1) * width);
    });
    return;
  }
  bindAlone(stretch, runs);
}

/** Where the numbers do not fit: rows whose own figures are complete stand, unless a shift may have reached them. */
function bindAlone(stretch: readonly Candidate[], runs: readonly Run[]): void {
  const strayFigures = runs.some((run) => !run.ofRow && figuresOf([run]).length > 0);
  const bare = stretch.some((one) => one.label && figuresOf(one.run ? [one.run] : []).length === 0);
  const surplus = stretch.some((one) => one.run && !one.own && figuresOf([one.run]).length > one.width);
  const shifted = (strayFigures || surplus) && bare;
  stretch.forEach((one, i) => {
    if (one.own && !shifted) {
      one.bound = one.own;
      return;
    }
    const figures = one.run ? figuresOf([one.run]) : [];
    const lost = stretch.slice(i + 1).findIndex((next) => next.label);
    const unlabelled = stretch.slice(i, lost === -1 ? undefined : i + 1 + lost);
    if (!shifted && one.label && figures.length === unlabelled.length * one.width) {
      unlabelled.forEach((row, j) => {
        row.bound = figures.slice(j * one.width, (j + 1) * one.width);
      });
    }
  });
  for (const one of stretch) {
    const found = one.run ? figuresOf([one.run]).length : 0;
    one.unread =
      !one.bound && (shifted || strayFigures || found > one.width) && (one.label !== undefined || strayFigures);
  }
}

/**
 * @param text the report's text
 * @param lines its lines
 * @param cells the cells of one table's part of it
 * @param printed the labels of the form in reading order
 * @param located where each of them stands
 * @param runs the runs of figures between them
 * @returns every row of the form, in order, with what was bound to it
 */
export function bind(
  text: string,
  lines: readonly Line[],
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
  runs: readonly Run[],
): Bound[] {
  const candidates = candidatesOf(text, lines, cells, printed, located, runs);
  for (const one of candidates) if (one.certain) one.bound = one.own;
  for (const one of candidates.filter(isUnlabelled)) one.unread = !one.own && (one.run?.slots.length ?? 0) > one.width;
  let first = 0;
  while (first < candidates.length) {
    if (isSettled(candidates[first] as Candidate)) {
      first++;
      continue;
    }
    const block = printed[candidates[first]?.printed ?? 0]?.block;
    let until = first;
    while (
      until < candidates.length &&
      !isSettled(candidates[until] as Candidate) &&
      printed[candidates[until]?.printed ?? 0]?.block === block
    )
      until++;
    const stretch = candidates.slice(first, until);
    bindStretch(stretch, runsWithin(stretch, candidates, first, until, printed, runs));
    first = until;
  }
  return candidates.map(conclude);
}

/** The runs that stand after the certain row before a stretch and before the one behind it, within the block. */
function runsWithin(
  stretch: readonly Candidate[],
  candidates: readonly Candidate[],
  first: number,
  until: number,
  printed: readonly Printed[],
  runs: readonly Run[],
): Run[] {
  const block = printed[stretch[0]?.printed ?? 0]?.block;
  const before = candidates[first - 1]?.printed ?? -1;
  const behind = candidates[until]?.printed ?? printed.length;
  const own = candidates[first - 1]?.own ?? [];
  const record = own[0]?.record ?? -1;
  const isRemark = (cell: Cell) => cell.kind !== "figure" && record !== -1 && cell.record === record;
  return runs
    .filter(
      (run) =>
        run.after >= before &&
        run.after < behind &&
        (run.after < 0 || printed[run.after]?.block === block || run.after === before),
    )
    .map((run) =>
      run.after === before && before >= 0
        ? { ...run, ofRow: false, slots: run.slots.filter((cell) => !own.includes(cell) && !isRemark(cell)) }
        : run,
    )
    .filter((run) => run.slots.length > 0);
}

function conclude(one: Candidate): Bound {
  const { row, printed, label } = one;
  const slots = one.bound ?? one.run?.slots.filter((cell) => !isBlankCell(cell)) ?? [];
  const state = one.bound ? "read" : one.unread ? "unread" : label || slots.length > 0 ? "short" : "missing";
  return label ? { row, printed, label, state, slots } : { row, printed, state, slots };
}
