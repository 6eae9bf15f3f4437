import { describe, expect, test } from "vitest";
import { countsOf, overviewCsv, overviewOf } from "../../server/src/language/overview.js";
import { compose } from "../prose/support.js";
import { folderOf } from "../support/collections.js";

const report = (agency: string, year: number): string => compose({ agency, year, prose: {} });

const { collection } = folderOf({
  "a22.txt": report("沙溪县卫健局", 2022),
  "a23.txt": report("沙溪县卫生健康局", 2023),
  "b23.txt": report("沙溪县水务局", 2023),
  "c22.txt": report("沙溪县教育局", 2022),
});
const found: Readonly<Record<string, readonly [number, number]>> = { "b23.txt": [2, 1], "c22.txt": [0, 3] };
const reports = collection.all().map((one) => {
  const [errors, warnings] = found[one.file] ?? [0, 0];
  return { report: one, errors, warnings, rules: {} };
});
const wanted = ["沙溪县卫健局", "沙溪县水务局", "沙溪县民政局"];
const overview = overviewOf(reports, (name) => collection.bodyOf(name), wanted);

describe("the overview", () => {
  test("has a body once by its full name, its latest year first, and those with most to mend first", () => {
    expect(overview.bodies.map(({ name, reports: own }) => [name, own.map(({ year }) => year)])).toEqual([
      ["沙溪县水务局", [2023]],
      ["沙溪县教育局", [2022]],
      ["沙溪县卫生健康局", [2023, 2022]],
    ]);
    expect(overview.bodies[0]?.reports[0]).toEqual({
      uri: "b23.txt",
      line: 0,
      year: 2023,
      errors: 2,
      warnings: 1,
      rules: {},
    });
  });

  test("names who is missing of those that are wanted, the latest year first", () => {
    expect(overview.missing).toEqual([
      { name: "沙溪县民政局", year: 2023 },
      { name: "沙溪县水务局", year: 2022 },
      { name: "沙溪县民政局", year: 2022 },
    ]);
  });

  test("is a table for spreadsheets that computes nothing", () => {
    const odd = {
      name: '=1+1"',
      reports: [{ uri: "a,b.txt", line: 0, year: null, errors: 0, warnings: 0, rules: {} }],
    };
    expect(overviewCsv({ bodies: [odd], missing: [{ name: "沙溪县民政局", year: 2022 }] }, "zh")).toBe(
      "\ufeff单位,年份,错误,警告,文件\r\n" + '"\'=1+1""",,0,0,"a,b.txt"\r\n' + "沙溪县民政局,2022,,,缺少\r\n",
    );
  });

  test("says of files where they are in words that can be read", () => {
    const filed = (uri: string) => ({ uri, line: 0, year: 2023, errors: 0, warnings: 0, rules: {} });
    const folder = "file:///d/%E5%B9%B4%E6%8A%A5";
    const reports = [filed(`${folder}/%E5%8C%97%E6%B2%B3/1.txt`), filed(`${folder}/2.txt`)];
    const csv = overviewCsv({ bodies: [{ name: "甲局", reports }], missing: [] }, "zh");
    expect(csv.split("\r\n").slice(1, 3)).toEqual(["甲局,2023,0,0,北河/1.txt", "甲局,2023,0,0,2.txt"]);
  });

  test("calls a body that is missing a year as its reports of other years do", () => {
    const named = overviewOf(reports, (name) => collection.bodyOf(name), ["沙溪县教育局", "沙溪县住建局"]);
    expect(named.missing.map(({ name }) => name)).toEqual(["沙溪县教育局", "沙溪县住建局", "沙溪县住建局"]);
    const [first] = collection.of("沙溪县卫健局", 2022);
    const alone = overviewOf(
      reports.filter(({ report: one }) => one !== first),
      (name) => collection.bodyOf(name),
      ["沙溪县卫健局"],
    );
    expect(alone.missing).toEqual([{ name: "沙溪县卫生健康局", year: 2022 }]);
  });
});

test("findings are counted by level, and by rule with the worst level of each", () => {
  const finding = (code: string, severity: 1 | 2 | 3) => ({
    code,
    severity,
    message: "",
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
  expect(countsOf([finding("typo", 3), finding("row-total", 1), finding("typo", 2), finding("typo", 3)])).toEqual({
    errors: 1,
    warnings: 1,
    rules: { "row-total": { count: 1, level: "error" }, typo: { count: 3, level: "warning" } },
  });
});
