/**
 * Which report another one was made of by an edit: what is known of the one need not be worked out again for the other.
 * It is told only until the later one is judged, so that no version keeps the ones before it alive.
 */
import type { Report } from "./model.js";
import type { Span } from "./span.js";

/** What an edit touched: a figure that stays one, in a cell; or words of a sentence that stays one, outside all tables. */
export type Touched = "figure" | "words";

/** An edit within a line, which leaves everything else as it is but for its place. */
export interface LineEdit {
  readonly touched: Touched;
  /** What was edited, as it stood before: the figure, or the sentence's line. It is not empty. */
  readonly at: Span;
  /** How far what stands behind it is moved. */
  readonly by: number;
}

export interface Origin {
  readonly before: Report;
  /** Absent where more may have changed than what a line says. */
  readonly edit?: LineEdit;
}

const origins = new WeakMap<Report, Origin>();

/** Takes note that an edit made one report of another. */
export function derive(report: Report, origin: Origin): void {
  origins.delete(origin.before);
  origins.set(report, origin);
}

/** @returns what an edit made this report of, as long as that is of use */
export function originOf(report: Report): Origin | undefined {
  return origins.get(report);
}

/** Forgets what a report was made of: all that the other one knew is taken from it. */
export function settle(report: Report): void {
  origins.delete(report);
}

/**
 * @param make works something out from a report; never gives undefined
 * @param after the same for a report that an edit of a line made of another, from what came of that one
 * @returns the function that works it out once a report, and keeps it as long as the report lives
 */
export function onceRead<Value>(
  make: (report: Report) => Value,
  after: (report: Report, old: Value, edit: LineEdit) => Value,
): (report: Report) => Value {
  const known = new WeakMap<Report, Value>();
  return (report) => {
    let value = known.get(report);
    if (value === undefined) {
      const origin = originOf(report);
      const old = origin?.edit && known.get(origin.before);
      value = old !== undefined && origin?.edit ? after(report, old, origin.edit) : make(report);
      known.set(report, value);
    }
    return value;
  };
}

/** @returns spans that stand behind an edit, moved by as much as it made the text longer */
export const movedBy = (spans: readonly Span[], by: number): readonly Span[] =>
  by === 0 ? spans : spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** @returns where a span stands after an edit; undefined where it begins or ends within what was edited */
export function spanAfter(span: Span, { at, by }: LineEdit): Span | undefined {
  const { start, end } = span;
  if (end <= at.start) return span;
  if (end < at.end || (start > at.start && start < at.end)) return undefined;
  return { start: start >= at.end ? start + by : start, end: end + by };
}
