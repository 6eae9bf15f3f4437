import { expect, test } from "vitest";
import { missingReports } from "../../server/src/between/index.js";
import { compose } from "../prose/support.js";
import { folderOf } from "../support/collections.js";

const report = (agency: string, year: number): string => compose({ agency, year, prose: {} });

const { collection } = folderOf({
  "a22.txt": report("沙溪县卫健局", 2022),
  "a23.txt": report("沙溪县卫生健康局", 2023),
  "b23.txt": report("沙溪县水务局", 2023),
});

function missing(...wanted: string[]): string[] {
  collection.expect(wanted);
  const found = missingReports(collection.all(), (name) => collection.bodyOf(name), wanted);
  return found.map(({ name, year }) => `${year} ${name}`);
}

test("who is listed is missing for each year that there is a report for, the latest first", () => {
  expect(missing("沙溪县民政局", "沙溪县水务局")).toEqual([
    "2023 沙溪县民政局",
    "2022 沙溪县民政局",
    "2022 沙溪县水务局",
  ]);
});

test("a body is known by any of its names, and is missing once", () => {
  expect(missing("沙溪县卫生健康局")).toEqual([]);
  expect(missing("沙溪县统计局", "沙溪县统计局")).toEqual(["2023 沙溪县统计局", "2022 沙溪县统计局"]);
  expect(missing("沙溪县住房和城乡建设局", "沙溪县住建局")).toHaveLength(2);
});

test("nobody is missing where nobody is listed", () => {
  expect(missing()).toEqual([]);
});
