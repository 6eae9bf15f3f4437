import { describe, expect, test } from "vitest";
import { looksLikeFigure, looksLikeMark, readContent } from "../../server/src/report/figures.js";

const plain = (value: number) => ({ kind: "figure", value, plain: true });
const dressed = (value: number) => ({ kind: "figure", value, plain: false });
const blank = { kind: "blank" };
const odd = { kind: "odd" };

describe("a count", () => {
  test.each([
    ["0", 0],
    ["13", 13],
    [" 13\u00a0", 13],
    ["　0　", 0],
    ["1,234", 1234],
    ["12,345,678", 12345678],
    ["0012", 12],
    // What may not stand there is read all the same: the rules tell of it.
    ["-3", -3],
    ["1.5", 1.5],
  ])("is plain: %j", (text, value) => {
    expect(readContent(text, "count")).toEqual(plain(value));
  });

  test.each([
    ["full-width digits", "１２", 12],
    ["bold in Markdown", "**12**", 12],
    ["slanting in Markdown", "*1,234*", 1234],
    ["a full-width comma", "1，234", 1234],
    ["a counter", "22件", 22],
    ["a counter of two letters", "3件次", 3],
    ["a note", "22（其中修订16件）", 22],
    ["a half-width note", "22(含部门联合发文)", 22],
    ["counter and note", "22件（其中修订16件）", 22],
    ["thousands parted by blanks", "1 234 567", 1234567],
    ["a full-width minus", "－7", -7],
    ["a dash for a minus", "—7", -7],
    ["减", "减4", -4],
    ["减少", "减少4项", -4],
    ["增", "增10", 10],
    ["增加", "增加10", 10],
  ])("is read through %s: %j", (_, text, value) => {
    expect(readContent(text, "count")).toEqual(dressed(value));
  });

  test("of minus nothing is nothing", () => {
    expect(readContent("-0", "change")).toEqual(plain(0));
    expect(Object.is((readContent("-0", "change") as { value: number }).value, 0)).toBe(true);
  });

  test.each(["", " ", "\u00a0", "　\t", "\ufeff"])("is blank: %j", (text) => {
    expect(readContent(text, "count")).toEqual(blank);
  });

  test.each([
    "无",
    "/",
    "-",
    "—",
    "若干",
    "1 2",
    "12 345 6",
    "三",
    "12/3",
    "约30",
    "30余",
    "1,23",
    "3万元",
    "12（",
    "1.2.3",
    "\ud800",
    "9".repeat(200),
  ])("is odd: %j", (text) => {
    expect(readContent(text, "count")).toEqual(odd);
  });
});

describe("an amount of money comes out in 万元", () => {
  test.each([
    ["0", 0],
    ["128.52", 128.52],
    ["1,128.5", 1128.5],
    ["-7", -7],
  ])("written plainly: %j", (text, value) => {
    expect(readContent(text, "money")).toEqual(plain(value));
  });

  test.each([
    ["128.52万元", 128.52],
    ["435.1万", 435.1],
    ["251000元", 25.1],
    ["251,000 元", 25.1],
    ["1.2亿元", 12000],
    ["3亿", 30000],
    ["12.5（含税）", 12.5],
    ["12.5万元（含税）", 12.5],
    ["１２．５万元", 12.5],
    // No binary fraction: 0.0001 × 3 is 0.00030000000000000003 in floating point.
    ["3元", 0.0003],
  ])("with a unit or a note: %j", (text, value) => {
    expect(readContent(text, "money")).toEqual(dressed(value));
  });

  test.each(["12件", "12美元", "万元", "元", "约12万元", "12万元整数"])("not from %j", (text) => {
    expect(readContent(text, "money")).toEqual(odd);
  });

  test("from a blank, nothing", () => {
    expect(readContent(" ", "money")).toEqual(blank);
  });
});

describe("a text that stands for a figure by itself", () => {
  test.each(["0", "１２", "1,234", "－7", "减4", "增加10", "+3", "128.5万元", "22（其中修订16件）", "435.1万", "2 件"])(
    "is %s",
    (text) => {
      expect(looksLikeFigure(text)).toBe(true);
    },
  );

  test.each([
    "",
    "无",
    "-",
    "1.属于国家秘密",
    "2023年",
    "12号",
    "第3项",
    "规章0",
    "一",
    "1/2",
    "3、",
    "4.",
    "9".repeat(60),
    "**不**",
    "12 *",
  ])("is not %j", (text) => {
    expect(looksLikeFigure(text)).toBe(false);
  });
});

describe("a text that stands where a figure should", () => {
  test.each(["/", "-", "——", "－", "无", "零", "〇", "O", "*", "\\", " / "])("is %j", (text) => {
    expect(looksLikeMark(text)).toBe(true);
  });

  test.each(["", "0", "其他", "无法提供", "a", "-----"])("is not %j", (text) => {
    expect(looksLikeMark(text)).toBe(false);
  });
});

test.each([
  ["? 0", true],
  ["？　12", true],
  ["\ufffd 1,234", true],
  ["?0", false],
  ["? ", false],
  ["? 约3件", false],
])("a mark that was put for a lost blank is none of the figure: %j", (text, expected) => {
  expect(looksLikeFigure(text)).toBe(expected);
});
