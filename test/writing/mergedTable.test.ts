/** Tables as office programs show them: nothing lost, nothing shifted, every place of the grid taken once. */
import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../../server/src/report/index.js";
import { type MergedTable, mergedTable, pageLines } from "../../server/src/writing/mergedTable.js";
import { generateReport } from "../support/generate.js";
import { MATRIX } from "../support/matrix.js";

const merged = (report: Report): (MergedTable | undefined)[] =>
  report.tables.map((reading) => mergedTable(report, reading));

/** How often each place of the grid is taken, a string a line. */
function taken({ lines, width }: MergedTable): string[] {
  const counts = lines.map(() => Array<number>(width).fill(0));
  lines.forEach(({ cells }, line) => {
    let column = 0;
    for (const { columns, rows } of cells) {
      while (counts[line]?.[column]) column++;
      for (let down = 0; down < rows; down++) {
        const places = counts[line + down] ?? [];
        for (let right = 0; right < columns; right++) places[column + right] = (places[column + right] ?? 0) + 1;
      }
    }
  });
  return counts.map((places) => places.join(""));
}

const REPORT = parseReport(MATRIX.tabbed?.("2021", (report) => report) ?? "");
const change = (from: string | RegExp, to: string): Report => {
  const text = REPORT.text.replace(from, to);
  expect(text).not.toBe(REPORT.text);
  return parseReport(text);
};
const textsOf = (table: MergedTable | undefined): string[] =>
  table?.lines.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [];

describe("a table of the form", () => {
  const [disclosure, applications, reviews] = merged(REPORT);

  test("table two: an article line over its block, the last head over what a narrow block lacks", () => {
    expect(disclosure?.lines[0]?.cells).toMatchObject([{ role: "article", columns: 4, rows: 1 }]);
    expect(disclosure?.lines[5]?.cells).toMatchObject([
      { role: "head", text: "信息内容", columns: 1 },
      { role: "head", text: "本年处理决定数量", columns: 3 },
    ]);
    expect(disclosure).toMatchObject({ width: 4, labelColumns: 1 });
  });

  test("table three: the note beside three lines of heads, groups beside their rows", () => {
    expect(applications?.lines[0]?.cells).toMatchObject([
      { role: "note", columns: 3, rows: 3 },
      { role: "head", text: "申请人情况", columns: 7, rows: 1 },
    ]);
    expect(applications?.lines[1]?.cells).toMatchObject([{ rows: 2 }, { columns: 5 }, { rows: 2 }]);
    expect(applications?.lines.filter(({ isHead }) => isHead)).toHaveLength(3);
    const groups = applications?.lines.flatMap(({ cells }) => cells.filter(({ role }) => role === "group"));
    expect(groups?.map(({ rows }) => rows)).toEqual([22, 8, 3, 5, 3]);
    expect(applications).toMatchObject({ width: 10, labelColumns: 3 });
  });

  test("table four: two heads over three groups", () => {
    expect(reviews?.lines[0]?.cells).toMatchObject([{ columns: 5 }, { columns: 10 }]);
    expect(reviews).toMatchObject({ width: 15, labelColumns: 0 });
  });
});

test.each(Array.from({ length: 24 }, (_, seed) => seed))("generated report %i", (seed) => {
  const report = parseReport(generateReport(seed).text);
  for (const reading of report.tables) {
    const table = mergedTable(report, reading);
    // Where labels are torn over a page nobody can tell which letters were read.
    if (!table && reading.layout.tearsLabels) continue;
    expect(new Set(taken(table as MergedTable))).toEqual(new Set(["1".repeat(table?.width ?? 0)]));
    const figures = table?.lines.flatMap(({ cells }) => cells.filter(({ role }) => role === "figure"));
    expect(figures?.map(({ span }) => span)).toEqual(
      reading.rows.flatMap(({ cells }) => cells.map(({ span }) => span)),
    );
  }
});

describe("what a report says is in it, and no more:", () => {
  test("a lost row is not there", () => {
    const report = change(/^行政强制\t.*\n/mu, "");
    expect(textsOf(merged(report)[0])).not.toContain("行政强制");
    expect(merged(report)[0]?.lines).toHaveLength((merged(REPORT)[0]?.lines.length ?? 0) - 1);
  });

  test("a lost label is an empty cell", () => {
    const [, table] = merged(change("（四）无法提供", ""));
    expect(textsOf(table)).not.toContain("（四）无法提供");
    expect(new Set(taken(table as MergedTable))).toEqual(new Set(["1111111111"]));
  });

  test("a mistyped label and what is no figure stay as they are", () => {
    expect(textsOf(merged(change("科研机构", "科研机够"))[1])).toContain("科研机够");
    expect(textsOf(merged(change(/^(行政许可)\t\d+/mu, "$1\t若干"))[0])).toContain("若干");
  });

  test.each([
    ["a row that is short", /^(行政许可)\t\d+/mu, "$1"],
    ["a remark", /^(行政许可\t\d+)/mu, "$1\n另有备案事项"],
    ["a figure too many", /^(行政许可\t\d+)/mu, "$1\t7\t8"],
  ])("with %s it is not drawn: something would be lost", (_, from, to) => {
    expect(merged(change(from, to))[0]).toBe(undefined);
  });

  test("a group whose rows are all lost is not lost with them", () => {
    expect(merged(change(/^(.*（四）无法提供)\t(?:.*\n){3}/mu, "$1\n"))[1]).toBe(undefined);
  });
});

test("the numbers of pages and running heads belong to no table", () => {
  const title = REPORT.text.split("\n")[0] ?? "";
  const report = change(/^(行政许可\t.*\n)/mu, `$1- 3 -\n${title}\n`);
  expect([...pageLines(report)].map((line) => report.text.split("\n")[line]).sort()).toEqual(["- 3 -", title]);
  expect(textsOf(merged(report)[0])).toEqual(textsOf(merged(REPORT)[0]));
});
