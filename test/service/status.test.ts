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
