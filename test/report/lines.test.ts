import { describe, expect, test } from "vitest";
import { lineAt, splitLines } from "../../server/src/report/lines.js";

const texts = (text: string) => splitLines(text).map(({ start, end }) => text.slice(start, end));

describe("a text is split", () => {
  test.each([
    ["\\n", "甲\n乙\n丙", ["甲", "乙", "丙"]],
    ["\\r\\n", "甲\r\n乙\r\n丙", ["甲", "乙", "丙"]],
    ["\\r", "甲\r乙\r丙", ["甲", "乙", "丙"]],
    ["all three in one text", "甲\r\n乙\r丙\n丁", ["甲", "乙", "丙", "丁"]],
    ["\\n\\r, which is two breaks", "甲\n\r乙", ["甲", "", "乙"]],
    ["a break at the end, with an empty line behind it", "甲\n", ["甲", ""]],
    ["breaks alone", "\r\n\r\n", ["", "", ""]],
    ["no break", "甲乙", ["甲乙"]],
    ["nothing", "", [""]],
  ])("at %s", (_, text, lines) => {
    expect(texts(text)).toEqual(lines);
  });

  test("at no other character that some take for a break", () => {
    expect(texts("甲\u2028乙\u0085丙\u000b丁\f戊")).toHaveLength(1);
  });

  test("into numbered lines with offsets in UTF-16", () => {
    expect(splitLines("\ud842\udfb7\r\n乙")).toEqual([
      { start: 0, end: 2, number: 0 },
      { start: 4, end: 5, number: 1 },
    ]);
  });

  test("up to as many lines as are asked for", () => {
    expect(splitLines("甲\n乙\n丙", 2).map(({ start }) => start)).toEqual([0, 2]);
  });
});

describe("the line that holds an offset", () => {
  const lines = splitLines("甲乙\r\n\r\n丙");

  test.each([
    [0, 0],
    [1, 0],
    // The break belongs to the line that it ends.
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
    [6, 2],
    [7, 2],
    [99, 2],
  ])("offset %i is on line %i", (offset, line) => {
    expect(lineAt(lines, offset)).toBe(line);
  });
});
