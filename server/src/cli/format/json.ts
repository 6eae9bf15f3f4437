/** The findings for programs; docs/command-line.md shows the shape. */
import type { CheckedReport } from "../check.js";
import { printableJson } from "./printable.js";
import type { Results } from "./results.js";

/** @returns the results as JSON, version 1; positions count lines and UTF-16 code units from 0 */
export function toJson({ files }: Results): string {
  const reports = files.flatMap((file) => file.reports).map(entryOf);
  return `${printableJson(JSON.stringify({ version: 1, reports }, undefined, 2))}\n`;
}

function entryOf({ file, agency, year, form, findings }: CheckedReport) {
  return { file, agency: agency ?? null, year: year ?? null, form: form ?? null, findings };
}
