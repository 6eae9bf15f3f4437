/** Where something is still to be filled in, be it said or not. */
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { placesToFill } from "../../server/src/language/placesToFill.js";
import { Analyses } from "../../server/src/service/analysis.js";
import { readSettings, type Settings } from "../../server/src/service/settings.js";
import { newReport } from "../../server/src/writing/newReport.js";
import { OPEN } from "../../server/src/writing/sentences.js";

const TEXT = newReport({ agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" });

/** What stands at the places of a text that is being written. */
function placesIn(text: string, settings: Settings = readSettings({}).settings): string[] {
  const document = TextDocument.create("file:///a.txt", "disclosure-report", 1, text);
  const fail = (_: unknown, error: unknown) => {
    throw error;
  };
  const analysis = new Analyses(fail, () => 0).analyse(document, settings);
  if (!analysis) throw new Error("no report");
  const places = placesToFill(document, analysis);
  const offsets = places.map(({ start }) => document.offsetAt(start));
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  return places.map((range) => document.getText(range));
}

describe("the places to fill in", () => {
  it("are all of them, though only one thing is said of many", () => {
    expect(placesIn(TEXT)).toEqual(Array(TEXT.split(OPEN).length - 1).fill(OPEN));
  });

  it("are those of every report of a volume", () => {
    const second = TEXT.replaceAll("清河县水务局", "清河县教育局");
    expect(placesIn(TEXT + second)).toHaveLength(2 * (TEXT.split(OPEN).length - 1));
  });

  it("are not those that somebody let stand", () => {
    const exceptions = [
      {
        rule: "placeholder",
        report: "清河县水务局2023年政府信息公开工作年度报告",
        text: "改进情况：____",
        reason: "待定",
      },
    ];
    expect(placesIn(TEXT, readSettings({ exceptions }).settings)).toHaveLength(TEXT.split(OPEN).length - 2);
  });
});
