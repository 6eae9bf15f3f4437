/**
 * Which report another one was made of by an edit: what is known of the one need not be worked out again for the other.
 * It is told only until the later one is judged, so that no version keeps the ones before it alive.
 */
import type { Report } from "./model.js";

const origins = new WeakMap<Report, Report>();

/** Takes note that an edit made one report of another. */
export function derive(report: Report, before: Report): void {
  origins.delete(before);
  origins.set(report, before);
}

/** @returns the report that an edit made this one of, as long as that is of use */
export function originOf(report: Report): Report | undefined {
  return origins.get(report);
}

/** Forgets what a report was made of: all that the other one knew is taken from it. */
export function settle(report: Report): void {
  origins.delete(report);
}
