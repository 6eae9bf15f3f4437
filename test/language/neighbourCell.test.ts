/** Where the keys of a table lead: to the next figure, the former, the one below, and on in a row that lacks some. */
import { describe, expect, it } from "vitest";
import { neighbourCell } from "../../server/src/language/neighbourCell.js";
import type { Direction } from "../../server/src/protocol.js";
import { opened, positionOf, REPORT } from "../support/openReport.js";

/** @returns the line selected with the selection in brackets, what is written there before it; null for nowhere */
function led(place: string, to: Direction, text = REPORT): string | null {
  const report = opened(text);
  const { document } = report;
  const step = neighbourCell(document, report.volume, positionOf(report, place), to);
  if (!step) return null;
  const { start, end } = step.range;
  const line = (from: number) =>
    document
      .getText({ start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } })
      .slice(from);
  const rest = line(end.character).replace(/\r?\n$/, "");
  return `${line(0).slice(0, start.character)}[${document.getText(step.range)}]${JSON.stringify(step.write) ?? ""}${rest}`;
}

const NEW = "一、本年新收政府信息公开申请数量";

describe("from a figure", () => {
  it("on to the next, wherever in it the cursor is", () => {
    expect(led("申请数量\t|11\t2\t0", "next")).toBe(`${NEW}\t11\t[2]\t0\t0\t0\t1\t14`);
    expect(led("申请数量\t1|1\t2\t0", "next")).toBe(`${NEW}\t11\t[2]\t0\t0\t0\t1\t14`);
    expect(led("申请数量\t11|\t2\t0", "next")).toBe(`${NEW}\t11\t[2]\t0\t0\t0\t1\t14`);
  });

  it("from a row's last to the next row's first, and back", () => {
    expect(led("申请数量\t11\t2\t0\t0\t0\t1\t|14", "next")).toBe(
      "二、上年结转政府信息公开申请数量\t[2]\t0\t0\t0\t0\t0\t2",
    );
    expect(led("二、上年结转政府信息公开申请数量\t|2", "previous")).toBe(`${NEW}\t11\t2\t0\t0\t0\t1\t[14]`);
  });

  it("to the same column of the row below, which may be shorter", () => {
    expect(led("申请数量\t11\t|2\t0", "below")).toBe("二、上年结转政府信息公开申请数量\t2\t[0]\t0\t0\t0\t0\t2");
    expect(led("行政规范性文件\t|3", "below")).toBe("行政许可\t[26]");
    expect(led("行政规范性文件\t3\t|1", "below")).toBe(null);
  });

  it("nowhere behind the last and before the first", () => {
    expect(led("行政事业性收费\t|0", "next")).toBe(null);
    expect(led("行政事业性收费\t|0", "below")).toBe(null);
    expect(led("规章\t|0\t0\t0", "previous")).toBe(null);
  });

  it("to a blank one, which is a place between its neighbours", () => {
    const blank = REPORT.replace(`${NEW}\t11\t2\t0`, `${NEW}\t11\t\t0`);
    expect(led("申请数量\t|11\t\t0", "next", blank)).toBe(`${NEW}\t11\t[]\t0\t0\t0\t1\t14`);
  });
});

describe("in a row that lacks figures", () => {
  const short = REPORT.replace(`${NEW}\t11\t2\t0\t0\t0\t1\t14`, `${NEW}\t11\t2`);

  it("one more cell is begun, parted as the table parts its cells", () => {
    expect(led("申请数量\t11\t2|\n", "next", short)).toBe(`${NEW}\t11\t2[]"\\t"`);
  });

  it("there is no way back or down", () => {
    expect(led("申请数量\t11\t2|\n", "previous", short)).toBe(null);
    expect(led("申请数量\t11\t2|\n", "below", short)).toBe(null);
  });

  it("it is passed over from below", () => {
    expect(led("二、上年结转政府信息公开申请数量\t|2", "previous", short)).toBe(null);
  });
});

describe("elsewhere", () => {
  it("the keys lead nowhere: prose, headings, labels", () => {
    for (const place of ["全年公开信息3|0条", "一、总体|情况", "规|章\t0", "申请人|情况"])
      expect(led(place, "next"), place).toBe(null);
  });
});
