/** The closing table. */
import type { CheckedFinding, CheckedReport, ReportNames } from "../check.js";

/** A line of it: what there is to say of a body's report in numbers. */
export interface BodyLine extends ReportNames {
  readonly errors: number;
  readonly warnings: number;
  /** Rows of its tables that could not be read with certainty. */
  readonly unread: number;
}

const count = (findings: readonly CheckedFinding[], level: CheckedFinding["severity"]): number =>
  findings.filter(({ severity }) => severity === level).length;

function withFindings(line: BodyLine, findings: readonly CheckedFinding[]): BodyLine {
  const errors = line.errors + count(findings, "error");
  return { ...line, errors, warnings: line.warnings + count(findings, "warning") };
}

/** The lines of a run: what is found between reports is counted later. */
export class BodyLines {
  private readonly lines: BodyLine[] = [];
  /** By file, which line is the one of its first report. */
  private readonly firsts = new Map<string, number>();

  /** Takes the reports of a file. */
  add(reports: readonly CheckedReport[]): void {
    const [first] = reports;
    if (first) this.firsts.set(first.file, this.lines.length);
    for (const { file, agency, year, form, unread, findings } of reports)
      this.lines.push(withFindings({ file, agency, year, form, unread, errors: 0, warnings: 0 }, findings));
  }

  /** Counts what was found between reports, for each report of a file. */
  count([report]: readonly ReportNames[], findings: readonly (readonly CheckedFinding[])[]): void {
    const first = report && this.firsts.get(report.file);
    if (first === undefined) return;
    for (const [i, own] of findings.entries()) {
      const line = this.lines[first + i];
      if (line) this.lines[first + i] = withFindings(line, own);
    }
  }

  /** @returns the lines, the worst first; those that are equally bad in the order they were checked in */
  worstFirst(): BodyLine[] {
    return [...this.lines].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.unread - a.unread);
  }
}
