/** From figures to those they go with: totals and summands, figures of the prose and cells. */
import { describe, expect, it } from "vitest";
import { DocumentHighlightKind, type Range } from "vscode-languageserver-types";
import { definition, highlights, references } from "../../server/src/language/references.js";
import { type Opened, opened, positionOf, REPORT } from "../support/openReport.js";

/** Ranges as their line, from 1, and their text. */
function told({ document }: Opened, ranges: readonly Range[] | undefined): string[] | undefined {
  return ranges?.map((range) => `${range.start.line + 1} ${document.getText(range)}`);
}

function defined(place: string, text = REPORT): string[] | undefined {
  const report = opened(text);
  const found = definition(report.document, report.volume, positionOf(report, place));
  return told(
    report,
    found?.map(({ range }) => range),
  );
}

describe("the definition", () => {
  it("of a total are the summands that are not 0, of row and column", () => {
    expect(defined("申请数量\t11\t2\t0\t0\t0\t1\t|14")).toEqual(["34 11", "34 2", "34 1"]);
    expect(defined("（七）总计\t12\t|2")).toEqual(["34 2", "36 1", "43 1"]);
  });

  it("of a summand are its totals, in row and column", () => {
    expect(defined("保护第三方合法权益\t|2")).toEqual(["41 2", "57 12"]);
  });

  it("of a figure of the prose are its cells, of a claim too", () => {
    expect(defined("申请|15件")).toEqual(["34 14"]);
    expect(defined("没有|被提起")).toEqual(["64 0", "64 0"]);
  });

  it("is not there for what goes with nothing", () => {
    expect(defined("培训|2次")).toBeUndefined();
    expect(defined("科研|机构")).toBeUndefined();
    expect(defined("目录|更新不够")).toBeUndefined();
  });
});

describe("references", () => {
  it("of a cell are what it adds up with and what the prose says of it", () => {
    const report = opened();
    const position = positionOf(report, "申请数量\t11\t2\t0\t0\t0\t1\t|14");
    const found = (declaration: boolean) =>
      told(
        report,
        references(report.document, report.volume, position, declaration)?.map(({ range }) => range),
      );
    const mates = ["8 15件", "34 11", "34 2", "34 1", "57 15", "58 1"];
    expect(found(false)).toEqual(mates);
    expect(found(true)).toEqual(["34 14", ...mates]);
  });
});

describe("highlights", () => {
  function marked(place: string, text = REPORT): string[] {
    const report = opened(text);
    const found = highlights(report.document, report.volume, positionOf(report, place));
    const written = found.filter(({ kind }) => kind === DocumentHighlightKind.Write);
    expect(written.length).toBe(found.length > 0 ? 1 : 0);
    const ranges = found.map(({ range }) => range);
    return told(report, ranges) ?? [];
  }

  it("mark a figure with its mates, not with what looks like it", () => {
    expect(marked("上年结转|2件")).toEqual(["8 2件", "35 2"]);
    expect(marked("行政处罚\t|4")).toEqual(["25 4"]);
  });

  it("mark a figure that goes with nothing alone, digits of a mark too", () => {
    expect(marked("培训|2次")).toEqual(["14 2次"]);
    expect(marked("公开办函〔2021〕|30号")).toEqual(["3 30"]);
  });

  it("do not count what may mean something else", () => {
    const text = REPORT.replace("目录更新不够及时", "新收政府信息公开申请20件，人手不足");
    expect(marked("新收政府信息公开申请|20件", text)).toEqual(["66 20件"]);
    expect(marked("申请数量\t11\t2\t0\t0\t0\t1\t|14", text)).not.toContain("66 20件");
  });

  it("mark no words and no years, nor let the editor mark those that are equal", () => {
    expect(marked("目录|更新不够")).toEqual([]);
    expect(marked("档案局|2023年")).toEqual([]);
  });

  it("stay in their report", () => {
    const second = REPORT.replace("上年结转2件", "上年结转件数为2件");
    expect(marked("上年结转件数为|2件", REPORT + second)).toEqual(["76 2件", "103 2"]);
  });
});
