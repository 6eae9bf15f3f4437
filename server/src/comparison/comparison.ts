/** Reports → what is shown of them beside each other. */
import { Bodies, type ComparedReport, factsOf, haveSameFigures } from "../between/index.js";
import type { Report } from "../report/index.js";
import { comparedTables } from "./figures.js";
import type { Comparison, Issue } from "./model.js";
import { proseOf } from "./prose.js";
import { trendsOf } from "./trends.js";

/** A report, and where it stands. */
export interface ReportIn {
  readonly file: string;
  /** What people call the file. */
  readonly name: string;
  /** The line of the file that the report begins with, from 0. */
  readonly line: number;
  readonly report: Report;
}

/** More are too many to be looked at. */
const MOST = 40;

/** @returns the reports beside each other; undefined where there are fewer than two, or more than can be looked at */
export function comparisonOf(reports: readonly ReportIn[]): Comparison | undefined {
  const own = withoutCopies(reports).sort(byYear);
  if (own.length < 2 || own.length > MOST) return undefined;
  const bodies = countBodies(own);
  const labels = labelsOf(own, bodies);
  const issues = own.map(
    ({ file, line, report }, i): Issue => ({
      file,
      line,
      agency: report.title?.agency ?? "",
      year: report.year ?? null,
      label: labels[i] ?? "",
      prose: proseOf(report),
    }),
  );
  const tables = own.map(({ report }) => factsOf(report).tables);
  return { issues, bodies, tables: comparedTables(tables), trends: trendsOf(tables) };
}

const byYear = (a: ReportIn, b: ReportIn): number => (a.report.year ?? 0) - (b.report.year ?? 0);

/** One report may be stored as several files, as text and as Markdown: the first counts. */
function withoutCopies(reports: readonly ReportIn[]): ReportIn[] {
  const compared = ({ file, name, line, report }: ReportIn): ComparedReport => ({
    file,
    name,
    firstLine: line,
    facts: factsOf(report),
  });
  return reports.filter((one, i) => {
    const isCopy = (other: ReportIn): boolean =>
      other.report.year === one.report.year &&
      other.report.title?.agency === one.report.title?.agency &&
      haveSameFigures(compared(other), compared(one));
    return !reports.slice(0, i).some(isCopy);
  });
}

function countBodies(reports: readonly ReportIn[]): number {
  const names = reports.map(({ report }) => report.title?.agency ?? "");
  const bodies = new Bodies(names);
  return new Set(names.map((name) => bodies.bodyOf(name))).size;
}

/** By its year; where bodies differ with the body, and where that is not enough with the file. */
function labelsOf(reports: readonly ReportIn[], bodies: number): string[] {
  const short = reports.map(({ name, report }) => {
    const words = [bodies > 1 ? report.title?.agency : undefined, report.year];
    return words.filter((word) => word !== undefined).join(" ") || name;
  });
  const full = short.map((label, i) =>
    short.filter((other) => other === label).length > 1 ? `${label}（${reports[i]?.name}）` : label,
  );
  return full.map((label, i) => (full.indexOf(label) < i ? `${label} ${i + 1}` : label));
}
