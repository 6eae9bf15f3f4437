/** The findings for programs; docs/command-line.md shows the shape. */
import { message } from "../../messages/message.js";
import type { CheckedReport } from "../check.js";
import { printableJson } from "./printable.js";
import type { OutputFormat, Results } from "./results.js";

export const json: OutputFormat = {
  says: message(
    "供程序读取：每个问题及其位置（行、列从 0 起，列按 UTF-16 计）",
    "for programs: every finding with its place (lines and UTF-16 units from 0)",
  ),
  write: toJson,
};

/** @returns the results as JSON, version 1; positions count lines and UTF-16 code units from 0 */
export function toJson({ files }: Results): string {
  const reports = files.flatMap((file) => file.reports).map(entryOf);
  return `${printableJson(JSON.stringify({ version: 1, reports }, undefined, 2))}\n`;
}

function entryOf({ file, agency, year, form, findings }: CheckedReport) {
  return { file, agency: agency ?? null, year: year ?? null, form: form ?? null, findings };
}
