/** Exceptions: what they suppress, and what they outlive. */
import { describe, expect, it } from "vitest";
import type { Exception } from "../../server/src/protocol.js";
import { parseReport, parseVolume } from "../../server/src/report/index.js";
import { passageAt, passageOf, suppress } from "../../server/src/service/exceptions.js";
import { judged, spanIn } from "../support/found.js";
import { generateReport } from "../support/generate.js";

const TITLE = "清河县水务局2022年政府信息公开工作年度报告";
const TEXT = `${TITLE}\n一、总体情况\n全年发布 信息12条。\n其中动态信息12条；公告3条。\n`;

function exception(given: Partial<Exception>): Exception {
  return { rule: "prose-table", report: TITLE, text: "其中动态信息12条", reason: "另有台账", ...given };
}

describe("the passage of a finding", () => {
  it("is its sentence and its text, without blanks", () => {
    const report = parseReport(TEXT);
    expect(passageOf(report, spanIn(TEXT, "12"))).toBe("全年发布信息12条：12");
    expect(passageOf(report, spanIn(TEXT, "12", 1))).toBe("其中动态信息12条：12");
    expect(passageOf(report, spanIn(TEXT, "全年发布 信息12条"))).toBe("全年发布信息12条");
  });

  it("tells the same text in one sentence apart", () => {
    const text = TEXT.replace("其中动态信息12条", "其中动态12条，专栏12条");
    const report = parseReport(text);
    const [first, second] = [1, 2].map((nth) => judged(spanIn(text, "12", nth), { rule: "prose-table" }));
    const passages = [first, second].map((one) => passageOf(report, one?.span ?? { start: 0, end: 0 }));
    expect(passages).toEqual(["其中动态12条，专栏12条：12", "其中动态12条，专栏12条：12（第2处）"]);
    const both = [first, second].flatMap((one) => one ?? []);
    expect(suppress(report, both, [exception({ text: passages[0] ?? "" })]).left).toEqual([second]);
    expect(suppress(report, both, [exception({ text: "其中动态12条，专栏12条" })]).left).toEqual([]);
  });

  it("is its row, column and text in a table, whatever the layout", () => {
    for (const layout of ["vertical", "tabbed", "piped"] as const) {
      const { text, cells } = generateReport(41, { edition: "2021", otherQuirks: "none", style: { layout } });
      const cell = cells.find(({ key }) => key.startsWith("granted/"));
      const span = cell?.span ?? { start: 0, end: 0 };
      expect(passageOf(parseReport(text), span)).toBe(`（一）予以公开自然人：${text.slice(span.start, span.end)}`);
    }
  });

  it("belongs to the report of a volume that holds it", () => {
    const [first, second] = [42, 43].map((seed) => generateReport(seed, { otherQuirks: "none" }));
    const text = `${first?.text}\n${second?.text}`;
    const title = `${second?.body}${second?.year}年政府信息公开工作年度报告`;
    expect(passageAt(parseVolume(text), spanIn(text, title))).toEqual({ report: title, text: title });
  });
});

describe("an exception", () => {
  const finding = judged(spanIn(TEXT, "12", 1), { rule: "prose-table" });

  it("suppresses its finding, and no other", () => {
    const other = judged(spanIn(TEXT, "12"), { rule: "prose-table" });
    const given = exception({});
    expect(suppress(parseReport(TEXT), [other, finding], [given])).toEqual({
      left: [other],
      used: [given],
      accepted: [{ finding, exception: given }],
    });
  });

  it("outlives edits elsewhere", () => {
    const edited = TEXT.replace("全年发布 信息12条。", "全年新发布各类信息15条。\n\n");
    const moved = judged(spanIn(edited, "12"), { rule: "prose-table" });
    expect(suppress(parseReport(edited), [moved], [exception({})]).left).toEqual([]);
  });

  it.each([
    ["rule", { rule: "prose-sum" }],
    ["report", { report: "清河县水务局2021年政府信息公开工作年度报告" }],
    ["passage", { text: "其中动态信息13条" }],
  ])("for another %s suppresses nothing", (_, given) => {
    expect(suppress(parseReport(TEXT), [finding], [exception(given)])).toEqual({
      left: [finding],
      used: [],
      accepted: [],
    });
  });
});
