/**
 * The aligner's second half: binds runs of figures to the rows of the form. A run behind its label that has as many
 * figures as the row has columns is the row's (ownFigures.ts). What is left between such rows is bound by order only if
 * the number fits (bindStretch.ts); else those rows are unread, and nothing after them is shifted.
 */
import type { Row } from "../../form/index.js";
import { type Binding, bindStretch } from "./bindStretch.js";
import { candidatesOf } from "./candidates.js";
import { type Cell, isBlankCell } from "./cell.js";
import type { Located } from "./findLabels.js";
import { type Settled, type Source, settle } from "./ownFigures.js";
import type { Printed } from "./printed.js";
import type { Run } from "./runs.js";

/** A row of the form with the cells that were bound to it. */
export interface Bound {
  readonly row: Row;
  readonly printed: number;
  readonly label?: Located;
  readonly state: "read" | "short" | "missing" | "unread";
  /** One a column when read; what was found when short. */
  readonly slots: readonly Cell[];
}

const isUnlabelled = (one: Settled) => one.row.text === "";

/** Rows that no order decides upon: certain ones, and the one that is alone in its table. */
const isSettled = (one: Settled) => one.certain || isUnlabelled(one);

/** What a settled row gets. */
function bindSettled(one: Settled): Binding | undefined {
  if (one.own) return one.own;
  return (one.run?.slots.length ?? 0) > one.width ? "unread" : undefined;
}

/** Where a stretch of rows that begins at `first` ends: before the next settled row, or the next block. */
function endOfStretch(rows: readonly Settled[], first: number): number {
  const { block } = rows[first] as Settled;
  const end = rows.findIndex((one, i) => i > first && (isSettled(one) || one.block !== block));
  return end === -1 ? rows.length : end;
}

/** The runs that stand after the certain row before a stretch and before the one behind it, within the block. */
function runsWithin(
  rows: readonly Settled[],
  first: number,
  until: number,
  printed: readonly Printed[],
  runs: readonly Run[],
): Run[] {
  const block = rows[first]?.block;
  const before = rows[first - 1]?.printed ?? -1;
  const behind = rows[until]?.printed ?? printed.length;
  const own = rows[first - 1]?.own ?? [];
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

function conclude(one: Settled, binding: Binding | undefined): Bound {
  const { row, printed, label } = one;
  const bound = binding === "unread" ? undefined : binding;
  const slots = bound ?? one.run?.slots.filter((cell) => !isBlankCell(cell)) ?? [];
  const rest = label || slots.length > 0 ? "short" : "missing";
  const state = bound ? "read" : binding === "unread" ? "unread" : rest;
  return label ? { row, printed, label, state, slots } : { row, printed, state, slots };
}

/**
 * @param source the text and the cells of one table's part of it
 * @param printed the labels of the form in reading order
 * @param located where each of them stands
 * @param runs the runs of figures between them
 * @returns every row of the form, in order, with what was bound to it
 */
export function bind(
  source: Source,
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
  runs: readonly Run[],
): Bound[] {
  const rows = settle(candidatesOf(printed, located, runs), source);
  const bindings = new Map<Settled, Binding | undefined>();
  for (let i = 0; i < rows.length; ) {
    const one = rows[i] as Settled;
    if (isSettled(one)) {
      bindings.set(one, bindSettled(one));
      i++;
      continue;
    }
    const until = endOfStretch(rows, i);
    const stretch = bindStretch(rows.slice(i, until), runsWithin(rows, i, until, printed, runs));
    for (const [row, binding] of stretch) bindings.set(row, binding);
    i = until;
  }
  return rows.map((one) => conclude(one, bindings.get(one)));
}
