/**
 * A layout that nobody writes, cells between ‖, handed in with the list: its tables are read, judged and written by
 * sources that do not know it. A new layout is such an object in a file of its own and a line in LAYOUTS.
 */
import { describe, expect, test } from "vitest";
import type { TableId } from "../../../server/src/form/index.js";
import { CONTEXT, parseReport, parseVolume, type Report, rowOf } from "../../../server/src/report/index.js";
import { makeCell } from "../../../server/src/report/table/cell.js";
import { LAYOUTS, type Layout } from "../../../server/src/report/table/layouts/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { plainStyle } from "../../../server/src/writing/style.js";
import { writeTable } from "../../../server/src/writing/table.js";
import { FORMS } from "../../support/editions.js";
import { apply } from "../../support/fixing.js";

const doubled: Layout = {
  id: "doubled",
  cutter: (text) => (line, open, cells) => {
    if (!text.startsWith("‖", line.start)) return undefined;
    for (let start = line.start + 1; start < line.end; ) {
      const end = text.indexOf("‖", start);
      cells.push(makeCell(text, start, end, line.number, line.number, doubled));
      start = end + 1;
    }
    return open;
  },
  isParted: (content) => content.startsWith("‖"),
  rowIsLine: true,
  writing: {
    plain: (eol) => ({ prefix: "‖", between: "‖", suffix: "‖", rowBreak: eol, rule: false }),
    like: (_, plain) => plain,
    between: /^‖$/,
    suffix: /^‖$/,
    separator: /‖/g,
    merged: ["across", "down"],
    holdsBlanks: () => true,
    breaksBehindHeading: 2,
    breaksBehindText: 2,
    breaksBehind: 2,
  },
};

const context = { ...CONTEXT, layouts: [doubled, ...LAYOUTS] };
const read = (text: string): Report => parseReport(text, context);

const HEADINGS: Readonly<Record<TableId, string>> = {
  disclosure: "二、主动公开政府信息情况",
  applications: "三、收到和处理政府信息公开申请情况",
  reviews: "四、政府信息公开行政复议、行政诉讼情况",
};

/** Each figure is another one. */
function numbered() {
  let next = 1;
  return () => next++;
}

const tableOf = (id: TableId, figureOf: () => number) =>
  `${HEADINGS[id]}\n\n${writeTable(FORMS["2021"].tables[id], plainStyle(doubled, "\n"), figureOf)}\n\n`;

const reportOf = (ids: readonly TableId[], figureOf = () => 0) =>
  `清河县水务局2023年政府信息公开工作年度报告\n\n${ids.map((id) => tableOf(id, figureOf)).join("")}`;

const ALL: readonly TableId[] = ["disclosure", "applications", "reviews"];

const said = (report: Report, rule: string) => judge(report).filter((finding) => finding.rule.id === rule);

describe("a table between ‖", () => {
  test("is read: every cell, in its order, and every label", () => {
    const text = reportOf(ALL, numbered());
    const { tables } = read(text);
    expect(tables.map(({ table, layout }) => `${table.id} ${layout.id}`)).toEqual(ALL.map((id) => `${id} doubled`));
    const figures = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ span }) => text.slice(span.start, span.end))),
    );
    expect(figures).toEqual(figures.map((_, i) => String(i + 1)));
    expect(figures).toHaveLength(10 + 25 * 7 + 15);
    const labels = tables.flatMap(({ labels: fixed, rows }) => [
      ...fixed.map(({ reading }) => reading),
      ...rows.filter(({ row }) => row.text !== "").map(({ label }) => label),
    ]);
    expect(labels.filter((label) => !label?.exact)).toEqual([]);
  });

  test("is read in a volume, too", () => {
    const [placed] = parseVolume(reportOf(ALL), undefined, undefined, context).reports;
    expect(placed?.report.tables.map(({ layout }) => layout)).toEqual([doubled, doubled, doubled]);
  });

  test("is not read without the layout in the list", () => {
    expect(
      parseReport(reportOf(ALL)).tables.flatMap(({ rows }) => rows.filter(({ state }) => state === "read")),
    ).toEqual([]);
  });

  test("is judged: a wrong total is found, and set right where it stands", () => {
    const row = "(?:一、本年新收|（一）予以公开|（七）总计).*?";
    const text = reportOf(ALL).replace(new RegExp(`(${row}‖)0(‖0‖0‖0‖0‖0‖)0`, "g"), "$12$22");
    expect(said(read(text), "row-total")).toEqual([]);
    const wrong = text.replace(/(予以公开.*)2‖/, "$15‖");
    const [finding] = said(read(wrong), "row-total");
    expect(apply(wrong, finding?.fixes?.[0]?.edits ?? [])).toBe(text);
  });
});

describe("between ‖ is written", () => {
  test("a row that was lost", () => {
    const text = reportOf(ALL);
    const lost = text.replace(/.*2\.重复申请.*\n/, "");
    const [finding] = said(read(lost), "missing-row");
    const fixed = apply(lost, finding?.fixes?.[0]?.edits ?? []);
    expect(fixed).toBe(text);
    const row = rowOf(read(fixed).tables[1] as Report["tables"][number], "declined.repeated");
    expect(row?.cells.map(({ content }) => content)).toEqual(Array(7).fill({ kind: "figure", value: 0, plain: true }));
  });

  test("a label that was lost", () => {
    const text = reportOf(ALL);
    const lost = text.replace("2.重复申请", "");
    const [finding] = said(read(lost), "row-label");
    expect(apply(lost, finding?.fixes?.[0]?.edits ?? [])).toBe(text);
  });

  test("a table that was lost, as the others are", () => {
    const text = reportOf(ALL);
    const lost = text.replace(
      tableOf("applications", () => 0),
      `${HEADINGS.applications}\n\n`,
    );
    const [finding] = said(read(lost), "missing-table");
    expect(apply(lost, finding?.fixes?.[0]?.edits ?? [])).toBe(text);
  });

  test("a table of the older form on the newer one", () => {
    const old = writeTable(FORMS["2019"].tables.applications, plainStyle(doubled, "\n"), () => 0);
    const text = reportOf(ALL);
    const table = writeTable(FORMS["2021"].tables.applications, plainStyle(doubled, "\n"), () => 0);
    const older = text.replace(table, old);
    expect(older).not.toBe(text);
    const fixes = said(read(older), "wrong-form").flatMap((finding) => finding.fixes ?? []);
    const after = read(apply(older, fixes[0]?.edits ?? []));
    expect(after.tables.map(({ layout, edition }) => `${layout.id} ${edition.id}`)).toEqual(
      Array(3).fill("doubled 2021"),
    );
  });
});
