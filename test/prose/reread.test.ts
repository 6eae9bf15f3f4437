import { expect, it } from "vitest";
import { proseOf } from "../../server/src/prose/index.js";
import { parseVolume, type Report } from "../../server/src/report/index.js";
import { generateReport } from "../support/generate.js";

const { text, cells } = generateReport(3, { year: 2022, style: { layout: "tabbed" }, otherQuirks: "none" });

/** The report after an edit, with its prose read in the light of what it was. */
function edited(old: Report, start: number, end: number, put: string): Report {
  const now = old.text.slice(0, start) + put + old.text.slice(end);
  const volume = parseVolume(old.text);
  const before = volume.reports[0]?.report;
  if (!before) throw new Error("no report");
  proseOf(before);
  const report = parseVolume(now, volume, [{ start, removed: old.text.slice(start, end), text: put }]).reports[0]
    ?.report;
  if (!report) throw new Error("no report");
  return report;
}

const old = parseVolume(text).reports[0]?.report as Report;
const fresh = (report: Report) => proseOf(parseVolume(report.text).reports[0]?.report as Report);

it("a letter in one passage: the others are moved, and what is said of a quantity is said of the moved one", () => {
  const stop = text.indexOf("。", text.indexOf("一、"));
  const report = edited(old, stop, stop, "甲");
  const prose = proseOf(report);
  expect(prose).toEqual(fresh(report));
  expect(prose.links.length).toBeGreaterThan(0);
  for (const { quantity } of prose.links) expect(prose.quantities).toContain(quantity);
});

it("a figure of a table: passages that are held against it are judged again, once and once more", () => {
  const { start, end } = cells.find(({ key }) => key === "received/total")?.span ?? { start: 0, end: 0 };
  const first = edited(old, start, end, "98765");
  const contradicting = (report: Report) => proseOf(report).links.filter(({ verdict }) => verdict.contradicts).length;
  expect(proseOf(first)).toEqual(fresh(first));
  expect(contradicting(first)).toBeGreaterThan(contradicting(old));
});
