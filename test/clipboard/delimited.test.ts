/** TAB text of spreadsheets: what quotes hold together is one cell. */
import { expect, test } from "vitest";
import { unquoted } from "../../server/src/clipboard/delimited.js";

test.each([
  ["a line break in a cell", '甲\t"结果\r\n维持"\t1\r\n', "甲\t结果 维持\t1\n"],
  ["a TAB in a cell", '"甲\t乙"\t1', "甲 乙\t1"],
  ["doubled quotes", '"称""甲"""\t1', '称"甲"\t1'],
  ["quotes that are the text's own", '"甲"\t1\n“乙”\t2', '"甲"\t1\n“乙”\t2'],
  ["a quote that nothing closes", '"甲\t1\n乙\t2', '"甲\t1\n乙\t2'],
])("%s", (_, text, read) => {
  expect(unquoted(text)).toBe(read);
});
