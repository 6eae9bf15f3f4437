/** What is known of single cells: what the sums tell of those that are not there, and how a figure is put into one. */
import { describe, expect, test } from "vitest";
import { impliedFigures } from "../../server/src/facts/cells.js";
import { columnName, listed, rowName } from "../../server/src/facts/names.js";
import { setFigure } from "../../server/src/facts/setFigure.js";
import { runsBy } from "../../server/src/facts/tables.js";
import { type CellKey, rowsOf } from "../../server/src/form/index.js";
import { type CellReading, parseReport, type TableReading } from "../../server/src/report/index.js";
import { FORMS } from "../support/editions.js";
import { tableText } from "../support/table-text.js";

const tableWith = (figures: Readonly<Record<string, number>>): TableReading =>
  parseReport(tableText({ table: "reviews", figures, others: 0 })).tables[0] as TableReading;

describe("the sums tell of a figure that is gone", () => {
  const told = (figures: Readonly<Record<string, number>>, ...gone: CellKey[]) => [
    ...impliedFigures(tableWith(figures), new Set(gone)).values(),
  ];

  test("what the total lacks, where it alone is gone", () => {
    expect(told({ "reviews/review.upheld": 3, "reviews/review.total": 8 }, "reviews/review.other")).toEqual([5]);
  });

  test("0 for each, where nothing is lacking", () => {
    const figures = { "reviews/review.upheld": 8, "reviews/review.total": 8 };
    expect(told(figures, "reviews/review.other", "reviews/review.pending")).toEqual([0, 0]);
  });

  test("that it is not clear, where several could hold it or it would be negative", () => {
    const figures = { "reviews/review.upheld": 3, "reviews/review.total": 8 };
    expect(told(figures, "reviews/review.other", "reviews/review.pending")).toEqual(["unclear", "unclear"]);
    expect(told({ "reviews/review.upheld": 9, "reviews/review.total": 8 }, "reviews/review.other")).toEqual([
      "unclear",
    ]);
  });

  test("nothing, where figures are gone from both sides", () => {
    expect(told({ "reviews/review.upheld": 3 }, "reviews/review.other", "reviews/review.total")).toEqual([]);
  });
});

describe("a figure is written as the one that stands there", () => {
  const cell = (text: string): CellReading => ({
    key: "granted/person",
    span: { start: 0, end: text.length },
    text,
    content: { kind: "figure", value: 0, plain: true },
  });

  test.each([
    ["7", 12_345, "12345"],
    ["1,234", 12_345, "12,345"],
    ["1,234", 999, "999"],
    ["1,234", 1_234_567, "1,234,567"],
    ["７", 12_345, "１２３４５"],
    ["１,２３４", 5, "５"],
  ])("%s set to %d: %s", (text, value, written) => {
    expect(setFigure(cell(text), value).text).toBe(written);
  });
});

test("rows and columns are called by what tells them apart", () => {
  const { table } = parseReport(tableText({ table: "applications", figures: {}, others: 0 })).tables[0] as TableReading;
  const reading = { table } as TableReading;
  const named = (id: string) => {
    const row = rowsOf(table).find((one) => one.row.id === id)?.row;
    return row && rowName(row, reading);
  };
  expect(["granted", "partlyGranted", "otherHandling.other", "outcomeTotal"].map(named)).toEqual([
    "予以公开",
    "部分公开",
    "其他处理—3.其他",
    "（七）总计",
  ]);
  const columns = FORMS["2021"].tables.reviews.blocks.flatMap((block) => block.columns.slice(0, 1).map(columnName));
  expect(columns).toEqual(["行政复议·结果维持"]);
});

test("lists of more than six names are shortened in the middle", () => {
  const names = [..."甲乙丙丁戊己庚"];
  expect(listed(names.slice(0, 6))).toBe("甲、乙、丙、丁、戊、己");
  expect(listed(names)).toBe("甲、乙、丙……己、庚");
});

test("runs are neighbours that belong together", () => {
  expect(runsBy([1, 2, 0, 3, 0, 0, 4, 5], (one) => one > 0)).toEqual([[1, 2], [3], [4, 5]]);
  expect(runsBy([0, 0], (one) => one > 0)).toEqual([]);
});
