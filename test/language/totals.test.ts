/** Totals filled in with what their parts come to, and the row and column at the cursor. */
import { describe, expect, it } from "vitest";
import { cellPlace } from "../../server/src/language/cellPlace.js";
import { codeActions } from "../../server/src/language/codeActions.js";
import { TOTAL_KIND } from "../../server/src/protocol.js";
import { opened, positionOf, REPORT } from "../support/openReport.js";

const SOUND = REPORT.replace("不计其他情形）\t1\t0\t0\t0\t0\t0\t2", "不计其他情形）\t1\t0\t0\t0\t0\t0\t1");

/** The titles of the actions at a place, and what each writes. */
function offered(place: string, text = REPORT): [string, string | undefined][] {
  const report = opened(text);
  const at = positionOf(report, place);
  const source = {
    ...report,
    findings: [],
    find: () => [],
    wording: { language: "zh" },
    versioned: false,
  } as const;
  return codeActions(source, { start: at, end: at }, { diagnostics: [], only: [TOTAL_KIND] }).map(({ title, edit }) => [
    title,
    edit?.changes?.["file:///r.txt"]?.[0]?.newText,
  ]);
}

describe("filling in a total", () => {
  it("is offered where it is blank", () => {
    const blank = REPORT.replace("申请数量\t11\t2\t0\t0\t0\t1\t14", "申请数量\t11\t2\t0\t0\t0\t1\t");
    expect(offered("申请数量\t11\t2\t0\t0\t0\t1\t|\n", blank)).toEqual([["按本行填总计：11 + 2 + 1 = 14", "14"]]);
  });

  it("is offered where it is something else", () => {
    expect(offered("不计其他情形）\t1\t0\t0\t0\t0\t0\t|2")).toEqual([["按本行填总计：1", "1"]]);
  });

  it("is offered by row and by column where they differ", () => {
    const wrong = REPORT.replace("（七）总计\t12\t2\t0\t0\t0\t1\t15", "（七）总计\t12\t2\t0\t0\t0\t1\t9");
    expect(offered("（七）总计\t12\t2\t0\t0\t0\t1\t|9", wrong)).toEqual([
      ["按本行填总计：12 + 2 + 1 = 15", "15"],
      ["按本列填总计：10 + 2 + 2 + 1 + 1 = 16", "16"],
    ]);
  });

  it("is offered once where row and column agree", () => {
    const blank = SOUND.replace("（七）总计\t12\t2\t0\t0\t0\t1\t15", "（七）总计\t12\t2\t0\t0\t0\t1\t");
    expect(offered("（七）总计\t12\t2\t0\t0\t0\t1\t|\n", blank)).toEqual([["按本行填总计：12 + 2 + 1 = 15", "15"]]);
  });

  it("knows no sum of a balance, which has two cells on either side", () => {
    expect(offered("（七）总计\t12\t2\t0\t0\t0\t1\t|15", SOUND)).toEqual([]);
  });

  it("is not offered for a selection that goes beyond the cell", () => {
    const report = opened();
    const start = positionOf(report, "不计其他情形）\t1\t0\t0\t0\t0\t0\t|2");
    const end = { line: start.line + 1, character: 0 };
    const source = { ...report, findings: [], find: () => [], wording: { language: "zh" }, versioned: false } as const;
    expect(codeActions(source, { start, end }, { diagnostics: [], only: [TOTAL_KIND] })).toEqual([]);
  });

  it("is not offered where it is right, for what is no total, and where a part is no figure", () => {
    expect(offered("申请数量\t11\t2\t0\t0\t0\t1\t|14")).toEqual([]);
    expect(offered("申请数量\t|11\t2")).toEqual([]);
    expect(offered("目录|更新不够")).toEqual([]);
    const odd = REPORT.replace("申请数量\t11\t2\t0\t0\t0\t1\t14", "申请数量\t若干\t2\t0\t0\t0\t1\t14");
    expect(offered("申请数量\t若干\t2\t0\t0\t0\t1\t|14", odd)).toEqual([]);
  });
});

describe("the place of the cursor", () => {
  function told(place: string, language: "zh" | "en" = "zh") {
    const report = opened();
    const found = cellPlace(report.document, report.volume, positionOf(report, place), language);
    return found && [found.name, found.row.start.line + 1, found.row.end.line + 1];
  }

  it("is told by table, row and column", () => {
    expect(told("保护第三方合法权益\t2\t|0")).toEqual(["表三 · 保护第三方合法权益 · 商业企业", 41, 41]);
    expect(told("\n2\t0\t|1")).toEqual(["表四 · 行政复议·其他结果", 64, 64]);
    expect(told("行政处罚\t|4", "en")).toEqual(["Table 2 · 行政处罚 · 本年处理决定数量", 25, 25]);
  });

  it("is told by its row on a label, and not outside the rows", () => {
    expect(told("4.保护|第三方合法权益")).toEqual(["表三 · 保护第三方合法权益", 41, 41]);
    expect(told("科研|机构")).toBeNull();
    expect(told("目录|更新不够")).toBeNull();
  });
});
