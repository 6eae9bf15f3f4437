/** What an editor is told of the cell at the cursor: its name, and where the keys lead from it. */
import { expect, it } from "vitest";
import { cellPlace } from "../../server/src/language/cellPlace.js";
import { opened, positionOf } from "../support/openReport.js";

/** The figures that the keys lead to from a place. */
function steps(place: string): Record<string, string> {
  const report = opened();
  const found = cellPlace(report.document, report.volume, positionOf(report, place), "zh");
  const entries = Object.entries(found?.steps ?? {});
  return Object.fromEntries(entries.map(([to, { range }]) => [to, report.document.getText(range)]));
}

it("the keys' ways are told with the place, so that nobody waits at a key", () => {
  expect(steps("申请数量\t11\t|2\t0")).toEqual({ next: "0", previous: "11", below: "0" });
  expect(steps("行政事业性收费\t|0")).toEqual({ previous: "0" });
  expect(steps("行政事业|性收费\t0")).toEqual({});
});
