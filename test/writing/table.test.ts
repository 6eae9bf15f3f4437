import { expect, test } from "vitest";
import { tableText } from "../support/table-text.js";

test.each([
  [
    "tabbed",
    [
      "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t",
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t",
      "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
      "3\t0\t0\t1\t4\t0\t0\t0\t0\t0\t0\t0\t2\t0\t2",
    ],
  ],
  [
    "piped",
    [
      "| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |",
      "|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
      "| 3 | 0 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |",
    ],
  ],
] as const)("table four is written as the form has it: %s", (layout, lines) => {
  const figures = {
    "reviews/review.upheld": 3,
    "reviews/review.pending": 1,
    "reviews/review.total": 4,
    "reviews/suitAfterReview.other": 2,
    "reviews/suitAfterReview.total": 2,
  };
  const text = tableText({ table: "reviews", layout, others: 0, figures });
  expect(text.split("\n").slice(1, -1)).toEqual(lines);
});
