/** The findings for programs; docs/command-line.md shows the shape. */
import type { CheckedReport } from "../check.js";
import { JsonList } from "./jsonList.js";
import type { Writer } from "./writer.js";

/** @returns a writer of JSON, version 1; positions count lines and UTF-16 code units from 0 */
export function json(): Writer {
  const list = new JsonList('{\n  "version": 1,\n  "reports": [', "    ");
  return {
    file: ({ reports }) => reports.map((report) => list.next(entryOf(report))).join(""),
    end: () => `${list.end("  ]")}\n}\n`,
  };
}

function entryOf({ file, agency, year, form, findings }: CheckedReport) {
  return { file, agency: agency ?? null, year: year ?? null, form: form ?? null, findings };
}
