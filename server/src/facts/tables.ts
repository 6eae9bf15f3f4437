/** What is known of a table as a whole. */
import { once } from "../common/once.js";
import type { Report, Span, TableReading } from "../report/index.js";

/** A table of one row that lacks more figures than these lost its blanks, not a figure. */
const MANY_CELLS = 2;

/** @returns whether most rows of a table lack figures: a copy that lost its blanks, of which one thing is said */
export const mostlyShort = once((reading: TableReading): boolean => {
  const there = reading.rows.filter((row) => row.state !== "missing");
  const [only] = there;
  if (reading.rows.length === 1 && only?.state === "short") return only.block.columns.length - only.found > MANY_CELLS;
  return there.length > 1 && there.filter((row) => row.state === "short").length * 2 > there.length;
});

/** @returns the span of a table's first line of labels or figures, so that a finding about the whole table is short */
export function headOf(report: Report, reading: TableReading): Span {
  const line = report.lines.find((one) => one.end > reading.span.start && one.end > one.start);
  const first = reading.labels.find((label) => label.reading)?.reading?.span;
  if (first && first.start - reading.span.start < 200) return first;
  return { start: reading.span.start, end: Math.min(reading.span.end, line?.end ?? reading.span.end) };
}

/** Splits items, in order, into runs of neighbours that `belongs` says belong together. */
export function runsBy<T>(items: readonly T[], belongs: (item: T) => boolean): T[][] {
  const runs: T[][] = [];
  let open = false;
  for (const item of items) {
    const yes = belongs(item);
    if (yes && open) (runs[runs.length - 1] as T[]).push(item);
    else if (yes) runs.push([item]);
    open = yes;
  }
  return runs;
}
