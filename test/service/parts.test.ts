/** The parts of a report that people go through one by one. */
import { expect, it } from "vitest";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport, type Report } from "../../server/src/report/index.js";
import { byPart, partsOf } from "../../server/src/service/parts.js";
import { compose } from "../prose/support.js";

const REPORT = parseReport(compose({ prose: {} }));

/** The report with another name for its first chapter. */
const named = (name: string): Report => ({
  ...REPORT,
  chapters: REPORT.chapters.map((chapter, i) => (i === 0 ? { ...chapter, name } : chapter)),
});

const namesOf = (report: Report): string[] => partsOf(report).map(({ name }) => localise(name, "zh"));

it("are the text from its start to its end", () => {
  const spans = partsOf(REPORT).map(({ span }) => span);
  expect(spans.map(({ start }) => start)).toEqual([0, ...spans.slice(0, -1).map(({ end }) => end)]);
  expect(spans.at(-1)?.end).toBe(REPORT.text.length);
});

it("begin with the first chapter where nothing stands before it", () => {
  expect(namesOf(parseReport("一、总体情况\n略\n"))).toEqual(["一、总体情况"]);
  expect(namesOf(parseReport(""))).toEqual(["标题和开头"]);
});

it("have short names, whatever stands as a heading", () => {
  expect(namesOf(named("总".repeat(40)))[1]).toBe("总".repeat(40));
  expect(namesOf(named("总".repeat(41)))[1]).toBe(`${"总".repeat(40)}…`);
});

it("take what begins in them, the last one what begins at the end", () => {
  const parts = partsOf(REPORT);
  const starts = parts.map(({ span }) => span.start);
  const items = [...starts, REPORT.text.length].map((start) => ({ span: { start, end: start } }));
  const counts = byPart(parts, items).map((one) => one.items.length);
  expect(counts).toEqual([...starts.slice(1).map(() => 1), 2]);
});
