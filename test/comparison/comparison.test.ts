import { describe, expect, test } from "vitest";
import { type Comparison, comparisonOf } from "../../server/src/comparison/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { compose } from "../prose/support.js";

const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];

const report = (year: number, received: number, carriedOut: number): string =>
  compose({
    agency: "沙溪县水务局",
    year,
    prose: { 1: `（一）主动公开。全年公开信息${received}条。` },
    applications: { received: one(received), granted: one(received - carriedOut), carriedOut: one(carriedOut) },
    disclosure: { "licences/decisions": 10 * received },
  });

function compared(...texts: string[]): Comparison | undefined {
  return comparisonOf(
    texts.map((text, i) => {
      const [{ report: own } = { report: undefined }] = parseVolume(text).reports;
      if (!own) throw new Error("no report");
      return { file: `${i}.txt`, name: `${i}.txt`, line: 0, report: own };
    }),
  );
}

const figuresOf = ({ tables }: Comparison, key: string) =>
  tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell.key === key)))[0]?.figures;

describe("reports beside each other", () => {
  const all = compared(report(2023, 12, 2), report(2021, 5, 0), report(2022, 7, 1)) as Comparison;

  test("stand in the order of their years, whatever that of their files", () => {
    expect(all.issues.map(({ label, file }) => [label, file])).toEqual([
      ["2021", "1.txt"],
      ["2022", "2.txt"],
      ["2023", "0.txt"],
    ]);
  });

  test("have every figure of the three tables", () => {
    expect(figuresOf(all, "received/person")).toEqual([5, 7, 12]);
    expect(figuresOf(all, "licences/decisions")).toEqual([50, 70, 120]);
    expect(figuresOf(all, "reviews/review.total")).toEqual([0, 0, 0]);
    const cells = all.tables.map(({ rows }) => rows.reduce((sum, { cells: own }) => sum + own.length, 0));
    // Table two: 2 × 3 documents, 3 decisions, 1 charge; table three: 25 rows of 7; table four: 3 × 5.
    expect(cells).toEqual([10, 175, 15]);
  });

  test("are drawn as lines: what came in and was handed on, each kind of outcome, reviews and lawsuits", () => {
    expect(all.trends.map(({ lines }) => lines.map(({ name }) => name))).toEqual([
      ["本年新收", "上年结转", "结转下年度"],
      ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"],
      ["行政复议", "行政诉讼·未经复议直接起诉", "行政诉讼·复议后起诉"],
    ]);
    expect(all.trends[0]?.lines.map(({ figures }) => figures)).toEqual([
      [5, 7, 12],
      [0, 0, 0],
      [0, 1, 2],
    ]);
    expect(all.trends[1]?.lines[0]?.figures).toEqual([5, 6, 10]);
  });

  test("have the prose of each part, without its tables", () => {
    const [{ prose } = { prose: [] }] = all.issues;
    expect(prose[0]).toMatchObject({ chapter: 1, paragraphs: ["（一）主动公开。全年公开信息5条。"] });
    expect(prose.flatMap(({ paragraphs }) => paragraphs).join("")).not.toContain("自然人");
  });
});

test("figures go over from one edition of the form to the other; what only the old one counts comes last", () => {
  const all = compared(report(2020, 5, 0), report(2022, 7, 1)) as Comparison;
  expect(figuresOf(all, "received/person")).toEqual([5, 7]);
  expect(figuresOf(all, "licences/decisions")).toEqual([50, 70]);
  expect(figuresOf(all, "normativeDocuments/issued")).toEqual([0, 0]);
  // In force is counted since 2021, what was made public until then.
  expect(figuresOf(all, "normativeDocuments/inForce")).toEqual([null, 0]);
  expect(figuresOf(all, "normativeDocuments/published")).toEqual([0, null]);
  // The old form's one row of other handling is the new one's three.
  expect(figuresOf(all, "otherHandling.other/person")).toEqual([null, 0]);
  expect(figuresOf(all, "other/person")).toEqual([0, 0]);
  const names = all.tables.flatMap(({ rows }) => rows.map(({ name }) => name));
  expect(names.indexOf("政府集中采购")).toBeGreaterThan(names.indexOf("行政事业性收费"));
  expect(all.trends[1]?.lines.at(-1)).toEqual({ name: "其他处理", figures: [0, 0] });
});

test("an unread figure is no zero", () => {
  const all = compared(report(2021, 5, 0).replace(/(行政许可[^\d]*)50/u, "$1若干"), report(2022, 7, 1)) as Comparison;
  expect(figuresOf(all, "licences/decisions")).toEqual([null, 70]);
});

test("a report that is stored twice is there once; one report alone is no comparison", () => {
  expect(compared(report(2021, 5, 0), report(2021, 5, 0))).toBeUndefined();
  expect(compared(report(2021, 5, 0))).toBeUndefined();
  const twice = compared(report(2021, 5, 0), report(2021, 6, 0)) as Comparison;
  expect(twice.issues.map(({ label }) => label)).toEqual(["2021（0.txt）", "2021（1.txt）"]);
});

test("more reports than can be looked at are no comparison", () => {
  const many = Array.from(
    { length: 41 },
    (_, i) => `沙溪县水务局${1980 + i}年政府信息公开工作年度报告\n一、总体情况\n`,
  );
  expect(compared(...many.slice(0, 40))?.issues).toHaveLength(40);
  expect(compared(...many)).toBeUndefined();
});

test("other bodies are named, a body's short name is no other body", () => {
  const other = report(2022, 7, 1).replaceAll("沙溪县水务局", "沙溪县教育局");
  expect(compared(report(2022, 7, 1), other)?.issues.map(({ label }) => label)).toEqual([
    "沙溪县水务局 2022",
    "沙溪县教育局 2022",
  ]);
  const [full, short] = [report(2021, 7, 1), report(2022, 7, 1)].map((text, i) =>
    text.replaceAll("沙溪县水务局", i === 0 ? "沙溪县卫生健康局" : "沙溪县卫健局"),
  ) as [string, string];
  expect(compared(full, short)?.issues.map(({ label }) => label)).toEqual(["2021", "2022"]);
});
