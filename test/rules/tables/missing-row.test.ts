/** A lost row is told where it should stand: at the end of what stands before it, in each of the layouts. */
import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../../../server/src/report/index.js";
import { missingRow } from "../../../server/src/rules/tables/missing-row.js";
import { MATRIX } from "../../support/matrix.js";

/** What is marked of a report, each with the figures of the row that it is the end of, if it is one. */
function marked(report: Report): string[] {
  return [...missingRow.check(report)].map(({ span }) => {
    const row = report.tables.flatMap(({ rows }) => rows).find(({ cells }) => cells.at(-1)?.span.start === span.start);
    const text = report.text.slice(span.start, span.end).replace(/\s/g, "");
    return row ? `${row.row.id}: ${text}` : text;
  });
}

/** A report without one row of a table: its label, or its figures, stand on these lines. */
function without(report: Report, id: string): Report {
  const row = report.tables.flatMap(({ rows }) => rows).find((one) => one.row.id === id);
  if (!row) throw new Error(`no row ${id}`);
  const { text, lines } = report;
  const first = lines.filter(({ start }) => start <= row.span.start).at(-1)?.start ?? 0;
  const last = lines.find(({ end }) => end >= row.span.end)?.end ?? text.length;
  return parseReport(text.slice(0, first) + text.slice(last).replace(/^\r?\n/, ""));
}

const isLost = (report: Report, id: string): boolean =>
  report.tables.some(({ rows }) => rows.some(({ row, state }) => row.id === id && state === "missing"));

// Its rows stand on one line, which goes as a whole.
const { "a table on one line": _, ...layouts } = MATRIX;

describe.each(Object.entries(layouts))("%s", (_, write) => {
  const report = parseReport(write("2021", (one) => one));

  test.each([
    ["refused.inquiry", "refused.enforcementFile: 514"],
    ["carriedOut", "outcomeTotal: 150264"],
    // The first of its part of the table, whose heads are there.
    ["penalties", "本年处理决定数量"],
  ])("%s", (lost, before) => {
    const rest = without(report, lost);
    expect(isLost(rest, lost)).toBe(true);
    expect(marked(rest)).toEqual([before]);
  });
});

test("where nothing of the table stands before them, at what stands behind", () => {
  const report = parseReport(MATRIX.tabbed?.("2021", (one) => one) ?? "");
  const first = report.tables.find(({ table }) => table.id === "applications")?.span.start ?? 0;
  const second = report.text.lastIndexOf("\n", report.text.indexOf("二、上年结转")) + 1;
  expect(marked(parseReport(report.text.slice(0, first) + report.text.slice(second)))).toEqual([
    "二、上年结转政府信息公开申请数量",
  ]);
});
