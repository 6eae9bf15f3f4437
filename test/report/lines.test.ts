import { describe, expect, test } from "vitest";
import { isBlank } from "../../server/src/report/characters/index.js";
import { lineAt, Mark, splitLines } from "../../server/src/report/lines.js";

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
    expect(splitLines("\ud842\udfb7\r\n乙")).toMatchObject([
      { start: 0, end: 2, number: 0 },
      { start: 4, end: 5, number: 1 },
    ]);
  });

  test("up to as many lines as are asked for", () => {
    expect(splitLines("甲\n乙\n丙", 2).map(({ start }) => start)).toEqual([0, 2]);
  });
});

describe("a line is marked", () => {
  const marked = (line: string) => {
    const { marks } = splitLines(line)[0] as { marks: number };
    return Object.entries(Mark).flatMap(([name, bit]) => ((marks & bit) === 0 ? [] : [name]));
  };

  test.each([
    ["", []],
    ["  0 12\u00a09", []],
    ["\t3", ["tab"]],
    ["1.5", ["other"]],
    ["a", ["other"]],
    ["１２", ["chinese", "other"]],
    ["三", ["chinese", "other"]],
    ["\u2e80", ["chinese", "other"]],
    ["\u2e7f", ["other"]],
    ["\ud842\udfb7", ["chinese", "other"]],
    ["\u3000 7", ["chinese"]],
    ["|", ["other", "bar"]],
    ["│", ["other", "bar"]],
    ["｜", ["chinese", "other", "bar"]],
    ["。", ["chinese", "other", "stop"]],
    ["！", ["chinese", "other", "stop"]],
    ["？", ["chinese", "other", "stop"]],
    ["，", ["chinese", "other", "comma"]],
    ["；", ["chinese", "other", "comma"]],
    ["、：.,;!?", ["chinese", "other"]],
    ["\u200b", ["oddBlank"]],
    ["\u2060", ["oddBlank"]],
    ["\u1680", ["other", "oddBlank"]],
  ])("%j as %j", (line, marks) => {
    expect(marked(line)).toEqual(marks);
  });

  test("by itself, whatever stands on the line above", () => {
    expect(splitLines("三。\t|\n1").map(({ marks }) => marks !== 0)).toEqual([true, false]);
  });

  test("with where its first and last characters stand that are no blanks", () => {
    expect(splitLines(" \t甲 乙\u3000\r\n\u200b\n丙")).toMatchObject([
      { start: 0, from: 2, to: 5, end: 6 },
      { start: 8, from: 8, to: 8, end: 9 },
      { start: 10, from: 10, to: 11, end: 11 },
    ]);
  });

  const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code !== 10 && code !== 13);

  test("with the blanks that are blanks everywhere", () => {
    const isBlankLine = (code: number) => splitLines(String.fromCharCode(code)).every(({ from, to }) => from === to);
    expect(codes.filter((code) => isBlankLine(code) !== isBlank(code))).toEqual([]);
  });

  test("as odd where white space and blanks part", () => {
    const odd = codes.filter((code) => marked(String.fromCharCode(code)).includes("oddBlank"));
    expect(odd).toEqual(codes.filter((code) => (String.fromCharCode(code).trim() === "") !== isBlank(code)));
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
