/** Tables put into another layout: what is offered where, and what it writes. */
import { describe, expect, it } from "vitest";
import { codeActions } from "../../server/src/language/codeActions.js";
import { LAYOUT_KIND } from "../../server/src/protocol.js";
import { opened, positionOf, REPORT } from "../support/openReport.js";

/** The titles of the actions at a place, and how many edits each has. */
function offered(place: string, { text = REPORT, only = [LAYOUT_KIND] as string[] | null } = {}) {
  const report = opened(text);
  const at = positionOf(report, place);
  const source = { ...report, findings: [], find: () => [], wording: { language: "zh" }, versioned: false } as const;
  const context = only ? { diagnostics: [], only } : { diagnostics: [] };
  return codeActions(source, { start: at, end: at }, context).map(({ title, edit }) => [
    title,
    edit?.changes?.["file:///r.txt"]?.length,
  ]);
}

describe("in a table", () => {
  it("each layout but its own is offered, for it and for all", () => {
    expect(offered("行政许可\t|26")).toEqual([
      ["本表改为一格一行", 1],
      ["各表都改为一格一行", 3],
      ["本表改为以竖线分隔", 1],
      ["各表都改为以竖线分隔", 3],
    ]);
  });

  it("nothing is offered for all where one of them would lose something", () => {
    const torn = REPORT.replace("二、上年结转政府信息公开申请数量\t2\t0", "二、上年结转政府信息公开申请数量\t2");
    expect(offered("行政许可\t|26", { text: torn })).toEqual([
      ["本表改为一格一行", 1],
      ["本表改为以竖线分隔", 1],
    ]);
  });
});

it("is asked for by name: on the light bulb of a right table it would be the one thing to do", () => {
  expect(offered("行政许可\t|26", { only: null })).toEqual([]);
});

it("is not offered in prose", () => {
  expect(offered("全年公开|信息")).toEqual([]);
});
