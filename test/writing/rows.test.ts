import { expect, test } from "vitest";
import type { Row, TableId } from "../../server/src/form/index.js";
import { parseReport, type TableReading } from "../../server/src/report/index.js";
import { insertRows } from "../../server/src/writing/rows.js";
import { ZEROS } from "../../server/src/writing/table.js";
import { type GenerateOptions, generateReport } from "../support/generate.js";
import { loseRow } from "../support/mutate.js";

/** A report of zeros, the same after it lost a row, and after that was put back. */
function putBack(row: string, table: TableId, options: GenerateOptions) {
  const whole = generateReport(1, { figures: { density: "none" }, otherQuirks: "none", ...options });
  const k = whole.rows.findIndex((one) => one.row.id === row);
  const lost = loseRow(whole, k).report.text;
  const report = parseReport(lost);
  const reading = report.tables.find((one) => one.table.id === table) as TableReading;
  const edits = insertRows(report, reading, [whole.rows[k]?.row as Row], ZEROS);
  const fixed = [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), lost);
  return { whole: whole.text, lost, edits, fixed };
}

// The other two layouts have rows that differ in their blanks and bars: test/properties/lostRows.test.ts reads them.
test.each(["vertical", "tabbed", "piped", "lined"] as const)(
  "a lost row of zeros is written as it was: %s",
  (layout) => {
    for (const [row, table] of [
      ["regulations", "disclosure"],
      ["declined.publication", "applications"],
    ] as const) {
      const { whole, lost, fixed } = putBack(row, table, { style: { layout } });
      expect(lost).not.toBe(whole);
      expect(fixed).toBe(whole);
    }
  },
);

test("figures torn from their labels are left alone: nothing is put between them", () => {
  const torn = { style: { layout: "spaced" }, quirks: { figuresBeforeLabels: 1 } } as const;
  expect(putBack("declined.publication", "applications", torn).edits).toEqual([]);
});
