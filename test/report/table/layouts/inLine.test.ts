/** Rows of bars put in line. */
import { expect, test } from "vitest";
import { withBarsInLine } from "../../../../server/src/report/table/layouts/inLine.js";

test.each([
  ["a Chinese character is two wide", ["| 规章 | 1 |", "|abcde|23|"], ["| 规章  | 1   |", "| abcde | 23  |"]],
  [
    "a rule follows its column, with its colons",
    ["|-------------|:-|-:|", "| 规章 |||"],
    ["| ---- | :-- | --: |", "| 规章 |     |     |"],
  ],
  ["each stretch is for itself", ["|甲乙丙|", "", "|甲|"], ["| 甲乙丙 |", "", "| 甲  |"]],
  ["rows may be shorter than others", ["|甲|", "|甲|乙|"], ["| 甲  |", "| 甲  | 乙  |"]],
  ["the mark on a letter is none of its own", ["|e\u0301|", "|abcd|"], ["| e\u0301    |", "| abcd |"]],
  ["other lines stay", ["  甲 ", "甲|乙", "｜甲｜"], ["  甲 ", "甲|乙", "｜甲｜"]],
])("%s", (_, lines, done) => {
  expect(withBarsInLine(lines)).toEqual(done);
  expect(withBarsInLine(done)).toEqual(done);
});
