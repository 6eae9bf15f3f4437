/** The closing table. */
import type { CheckedReport } from "../check.js";

/** A line of it: what there is to say of a body's report in numbers. */
export interface BodyLine {
  readonly errors: number;
  readonly warnings: number;
  /** Rows of its tables that could not be read with certainty. */
  readonly unread: number;
  readonly report: Omit<CheckedReport, "findings">;
}

export function bodyLine({ findings, ...report }: CheckedReport): BodyLine {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), unread: report.unread, report };
}

/** @returns the worst first; those that are equally bad in the order they were checked in */
export function worstFirst(lines: readonly BodyLine[]): BodyLine[] {
  return [...lines].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.unread - a.unread);
}
