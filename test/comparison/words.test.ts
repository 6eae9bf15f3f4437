import { expect, test } from "vitest";
import type { Comparison } from "../../server/src/comparison/index.js";
import { titleOf } from "../../server/src/comparison/words.js";
import { localise } from "../../server/src/messages/localise.js";

const issue = (agency: string, year: number | null) => ({ file: "", line: 0, agency, year, label: "", prose: [] });

const titles = (bodies: number, ...issues: Comparison["issues"]): string[] => {
  const title = titleOf({ issues, bodies, tables: [], trends: [] });
  return [localise(title, "zh"), localise(title, "en")];
};

test("a comparison of one body is called by its full name and the years", () => {
  expect(titles(1, issue("沙溪县卫健局", 2021), issue("沙溪县卫生健康局", 2023))).toEqual([
    "沙溪县卫生健康局 2021—2023 年年报对比",
    "沙溪县卫生健康局, reports of 2021—2023 compared",
  ]);
  expect(titles(1, issue("沙溪县卫健局", null), issue("", null))).toEqual([
    "沙溪县卫健局年报对比",
    "沙溪县卫健局, reports compared",
  ]);
});

test("one of several bodies is called by none of them", () => {
  expect(titles(2, issue("沙溪县档案局", 2023), issue("北河市水务局", 2023))).toEqual([
    "2 个单位 2023 年年报对比",
    "2 bodies, reports of 2023 compared",
  ]);
});
