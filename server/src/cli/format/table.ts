/** The closing table. */
import type { CheckedFinding, CheckedReport } from "../check.js";

/** A line of it: what there is to say of a body's report in numbers. */
export interface BodyLine {
  readonly errors: number;
  readonly warnings: number;
  /** Rows of its tables that could not be read with certainty. */
  readonly unread: number;
  readonly report: Omit<CheckedReport, "findings">;
}

function bodyLine({ findings, ...report }: CheckedReport): BodyLine {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), unread: report.unread, report };
}

/** The lines of a run, by file: what is found between reports is counted later. */
export class BodyLines {
  private readonly byFile = new Map<string, BodyLine[]>();

  /** Takes the reports of a file. */
  add(reports: readonly CheckedReport[]): void {
    const [first] = reports;
    if (first) this.byFile.set(first.file, reports.map(bodyLine));
  }

  /** Counts what was found between reports, for each report of a file. */
  count(file: string, findings: readonly (readonly CheckedFinding[])[]): void {
    const lines = this.byFile.get(file) ?? [];
    const counted = lines.map((line, i): BodyLine => {
      const { errors, warnings } = bodyLine({ ...line.report, findings: findings[i] ?? [] });
      return { ...line, errors: line.errors + errors, warnings: line.warnings + warnings };
    });
    this.byFile.set(file, counted);
  }

  /** @returns the lines, the worst first */
  worstFirst(): BodyLine[] {
    return worstFirst([...this.byFile.values()].flat());
  }
}

/** @returns the worst first; those that are equally bad in the order they were checked in */
function worstFirst(lines: readonly BodyLine[]): BodyLine[] {
  return [...lines].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.unread - a.unread);
}
