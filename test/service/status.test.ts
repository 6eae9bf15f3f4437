import { expect, test } from "vitest";
import { parseVolume } from "../../server/src/report/index.js";
import { statusOf } from "../../server/src/service/status.js";
import { compose } from "../prose/support.js";

const zeroTables = (text: string): number =>
  statusOf({ volume: parseVolume(text), findings: [], unused: [] }).zeroTables;

test("tells of a table three that is all zero, since every sum of it holds", () => {
  expect(zeroTables(compose({ prose: {} }))).toBe(1);
  const figures = { received: [1, 0, 0, 0, 0, 0], carriedOut: [1, 0, 0, 0, 0, 0] };
  expect(zeroTables(compose({ prose: {}, applications: figures }))).toBe(0);
  expect(zeroTables("一、总体情况\n")).toBe(0);
  expect(zeroTables(compose({ prose: {} }).replace("| 0 |", "|  |"))).toBe(1);
  expect(zeroTables(compose({ prose: {} }).replace("（一）予以公开 | 0 |", "（一）予以公开 |  |"))).toBe(0);
});

test.each([
  ["全年收到政府信息公开申请6件，均已答复。", 1],
  ["本年度受理的申请全部按时办结。", 1],
  ["本年度按要求编制目录。", 1],
  ["本年度未收到政府信息公开申请。", 0],
  ["2023年，我局没有收到信息公开申请，也无上年结转。", 0],
  ["全年收到政府信息公开申请0件。", 0],
])("is silent of it where the report says that nobody applied: %s", (sentence, count) => {
  expect(zeroTables(compose({ prose: { 1: `（二）依申请公开。${sentence}` } }))).toBe(count);
});
