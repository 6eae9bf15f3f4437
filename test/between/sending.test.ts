/** A report that goes from one thread to another is the same there. */
import { expect, test } from "vitest";
import { type ComparedReport, factsOf, received, sendable } from "../../server/src/between/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { compose } from "../prose/support.js";
import { REPORT } from "../support/openReport.js";

test.each([
  ["of 2023", REPORT, 14],
  ["of 2020, on the edition before", REPORT.replaceAll("2023", "2020"), 14],
  ["without tables", REPORT.slice(0, REPORT.indexOf("二、")), undefined],
])("a report %s", (_, text, count) => {
  const report: ComparedReport = {
    file: "file:///a.txt",
    name: "a.txt",
    firstLine: 3,
    facts: factsOf(parseReport(text)),
  };
  const there = received(structuredClone(sendable(report)));
  expect(there).toEqual(report);
  expect(there.facts.edition).toBe(report.facts.edition);
  for (const [id, figures] of report.facts.tables) {
    expect(there.facts.tables.get(id)?.table).toBe(figures.table);
    expect(there.facts.tables.get(id)?.equals(figures)).toBe(true);
  }
  expect(there.facts.tables.get("applications")?.at("received/total")?.value).toBe(count);
});

test.each([0, 65534, 65535, 70000, 12.5])("%d is the same there", (value) => {
  const text = compose({ prose: {}, disclosure: { "licences/decisions": value, "penalties/decisions": 3 } });
  const report: ComparedReport = { file: "a", name: "a", firstLine: 0, facts: factsOf(parseReport(text)) };
  const figures = received(structuredClone(sendable(report))).facts.tables.get("disclosure");
  const figure = figures?.at("licences/decisions");
  expect([figure?.value, figures?.at("penalties/decisions")?.value]).toEqual([value, 3]);
  expect(text.slice(figure?.span.start, figure?.span.end)).toBe(String(value));
});
