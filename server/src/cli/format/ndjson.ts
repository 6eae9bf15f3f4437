/** The findings for programs that read line by line: a report as soon as it is checked, what is found between reports last. */
import { entryOf, type ReportEntry } from "./json.js";
import { printableJson } from "./printable.js";
import type { Writer } from "./writer.js";

/** @returns a writer of JSON, an object a line; positions count lines and UTF-16 code units from 0 */
export function ndjson(): Writer {
  // Of a report that is written there is kept what names it.
  const written = new Map<string, Omit<ReportEntry, "findings">[]>();
  return {
    file: ({ reports }) => {
      const entries = reports.map(entryOf);
      const [first] = entries;
      if (first)
        written.set(
          first.file,
          entries.map(({ findings: _, ...names }) => names),
        );
      return entries.map(lineOf).join("");
    },
    between: (file, findings) =>
      (written.get(file) ?? [])
        .map((names, i) => ({ ...names, between: true, findings: findings[i] ?? [] }))
        .filter((entry) => entry.findings.length > 0)
        .map(lineOf)
        .join(""),
    end: () => "",
  };
}

const lineOf = (entry: object): string => `${printableJson(JSON.stringify(entry))}\n`;
