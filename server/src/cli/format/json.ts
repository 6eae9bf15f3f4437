/** The findings for programs; docs/command-line.md shows the shape. */
import type { CheckedFinding, CheckedReport, ReportNames } from "../check.js";
import { JsonList } from "./jsonList.js";
import type { Writer } from "./writer.js";

/** @returns a writer of JSON, version 1; positions count lines and UTF-16 code units from 0 */
export function json(): Writer {
  const list = new JsonList('{\n  "version": 1,\n  "reports": [', "    ");
  // What is found between reports belongs to the entries of files that were written long before: they wait for it.
  const entries = new Map<string, ReportEntry[]>();
  return {
    file: ({ reports: [first, ...others] }) => {
      if (first) entries.set(first.file, [first, ...others].map(entryOf));
      return "";
    },
    between: ([first], findings) => {
      if (first) entries.set(first.file, withFindings(entries.get(first.file) ?? [], findings));
      return "";
    },
    end: () =>
      `${[...entries.values()]
        .flat()
        .map((entry) => list.next(entry))
        .join("")}${list.end("  ]")}\n}\n`,
  };
}

/** A report as programs read it. */
export interface ReportEntry {
  readonly file: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly findings: readonly CheckedFinding[];
}

/** @returns what names a report in its entry */
export function namesIn({ file, agency, year, form }: ReportNames): Omit<ReportEntry, "findings"> {
  return { file, agency: agency ?? null, year: year ?? null, form: form ?? null };
}

/** @returns the entry of a report */
export const entryOf = (report: CheckedReport): ReportEntry => ({ ...namesIn(report), findings: report.findings });

/** @returns the entries of a file's reports with what was found between reports */
function withFindings(
  entries: readonly ReportEntry[],
  findings: readonly (readonly CheckedFinding[])[],
): ReportEntry[] {
  return entries.map((entry, i) => ({ ...entry, findings: [...entry.findings, ...(findings[i] ?? [])] }));
}
