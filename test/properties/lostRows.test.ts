/** Rows that are put back: every fourth of generated reports, alone and three in a row. */
import { describe, expect, test } from "vitest";
import { type Row, rowsOf } from "../../server/src/form/index.js";
import { parseReport, type Report, type TableReading } from "../../server/src/report/index.js";
import { insertRows, type TextEdit } from "../../server/src/writing/rows.js";
import { ZEROS } from "../../server/src/writing/table.js";
import { generateReport } from "../support/generate.js";
import { LAYOUTS } from "../support/layouts/index.js";
import { loseRow } from "../support/mutate.js";

const applied = (text: string, edits: readonly TextEdit[]) =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end), text);

const tableOf = (report: Report, id: string) => report.tables.find(({ table }) => table.id === id) as TableReading;

const rowsRead = ({ rows }: TableReading) =>
  rows.map(({ row, state, cells }) => `${row.id} ${state}: ${cells.map(({ text }) => text).join(" ")}`);

/** Loses rows `k` to `k + count - 1` of a generated report and puts them back. */
function restored(seed: number, layout: (typeof LAYOUTS)[number], k: number, count: number) {
  const whole = generateReport(seed, { style: { layout }, otherQuirks: "none" });
  const rows = Array.from({ length: count }, (_, i) => whole.rows[k + i]);
  const table = rows[0]?.table;
  if (!table || rows.some((row) => row?.table !== table)) return undefined;
  let lost = whole;
  for (let i = 0; i < count; i++) lost = loseRow(lost, k).report;
  const report = parseReport(lost.text);
  const gone = rows.map((row) => row?.row as Row);
  // Without the rows that part the editions the table may be read as the other one.
  if (gone.some((row) => row.id === "otherHandling.feeUnpaid") && count > 1) return undefined;
  const edits = insertRows(report, tableOf(report, table.id), gone, ZEROS);
  const fixed = applied(lost.text, edits);
  const before = rowsRead(tableOf(parseReport(whole.text), table.id));
  const after = rowsRead(tableOf(parseReport(fixed), table.id));
  const zeros = (row: Row) =>
    rowsOf(table).flatMap(({ row: other, block }) => (other === row ? block.columns.map(() => "0").join(" ") : []))[0];
  const expected = before.map((line, i) => {
    const row = rowsOf(table)[i]?.row as Row;
    return gone.includes(row) ? `${row.id} read: ${zeros(row)}` : line;
  });
  return { after, expected, fixed };
}

describe.each(LAYOUTS.map((layout, i) => [layout, i] as const))("in the %s layout", (layout, from) => {
  test.each([1, 2])("rows that were lost are put back and nothing else is changed (seed %i)", (seed) => {
    const count = generateReport(seed, { style: { layout }, otherQuirks: "none" }).rows.length;
    let checked = 0;
    for (const run of [1, 3]) {
      const places = Array.from({ length: count }, (_, k) => k).filter(
        (k) => k % 4 === (from + seed) % 4 || k + 1 === count,
      );
      for (const k of places) {
        const made = restored(seed, layout, k, run);
        if (!made) continue;
        expect(made.after, `${k} ${run}\n${made.fixed}`).toEqual(made.expected);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(8);
  });
});
