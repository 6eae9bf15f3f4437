/** The findings for programs that read line by line: a report as soon as it is checked, what is found between reports last. */
import { entryOf, namesIn } from "./json.js";
import { printableJson } from "./printable.js";
import type { Writer } from "./writer.js";

/** @returns a writer of JSON, an object a line; positions count lines and UTF-16 code units from 0 */
export function ndjson(): Writer {
  return {
    file: ({ reports }) => reports.map((report) => lineOf(entryOf(report))).join(""),
    between: (reports, findings) =>
      reports
        .map((names, i) => ({ ...namesIn(names), between: true, findings: findings[i] ?? [] }))
        .filter((entry) => entry.findings.length > 0)
        .map(lineOf)
        .join(""),
    end: () => "",
  };
}

const lineOf = (entry: object): string => `${printableJson(JSON.stringify(entry))}\n`;
