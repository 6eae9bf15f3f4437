/** Selecting more and more: what holds a place. */
import { expect, it } from "vitest";
import type { SelectionRange } from "vscode-languageserver-types";
import { selectionRanges } from "../../server/src/language/selectionRanges.js";
import { opened, positionOf, REPORT } from "../support/openReport.js";

/** The texts of the ranges at a place, long ones by their first and last letters. */
function steps(place: string, text = REPORT): string[] {
  const report = opened(text);
  const [first] = selectionRanges(report.document, report.volume, [positionOf(report, place)]);
  const found: string[] = [];
  for (let range: SelectionRange | undefined = first; range; range = range.parent) {
    const words = report.document.getText(range.range).trim();
    found.push(words.length > 30 ? `${words.slice(0, 8)}…${words.slice(-5)}` : words);
  }
  return found;
}

it("goes from a cell over row, table and chapter to the report", () => {
  expect(steps("保护第三方合法权益\t|2")).toEqual([
    "2",
    "4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2",
    "（本列数据的勾稽…0\t0\t1",
    "三、收到和处理政…0\t0\t1",
    "沙溪县档案局20…息处理费。",
  ]);
});

it("goes from a label over its row", () => {
  expect(steps("4.保护|第三方").slice(0, 2)).toEqual([
    "4.保护第三方合法权益",
    "4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2",
  ]);
});

it("goes from a figure of the prose over sentence and paragraph to the chapter", () => {
  expect(steps("自然人|11件")).toEqual([
    "11",
    "11件",
    "全年新收政府信息公开申请15件，其中自然人11件。",
    "全年新收政府信息…结转2件。",
    "一、总体情况\n（…培训2次。",
    "沙溪县档案局20…息处理费。",
  ]);
});

it("answers each place by itself, and stays in the report of a volume", () => {
  const second = REPORT.replaceAll("沙溪县", "白河县");
  expect(steps("白河县|档案局", REPORT + second)).toEqual(["白河县档案局20…息处理费。"]);
  const report = opened();
  const places = [positionOf(report, "自然人|11件"), positionOf(report, "培训|2次")];
  expect(
    selectionRanges(report.document, report.volume, places).map(({ range }) => report.document.getText(range)),
  ).toEqual(["11", "2"]);
});
