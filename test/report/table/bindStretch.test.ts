/** Figures bound to the rows between two certain ones: each strategy by itself, and what they never do together. */
import { describe, expect, test } from "vitest";
import type { TableId } from "../../../server/src/form/index.js";
import { bind } from "../../../server/src/report/table/bindFigures.js";
import { STRETCH } from "../../../server/src/report/table/bindStretch.js";
import { type Settled, settle } from "../../../server/src/report/table/ownFigures.js";
import { stepsOf, textsOf } from "./support.js";

/** What one strategy binds to the first rows of table two, all of one block; undefined where it does not know. */
function told(name: string, text: string): Record<string, string> | undefined {
  const steps = stepsOf(text, "disclosure");
  const strategy = STRETCH.find((one) => one.name === name);
  if (!strategy) throw new Error(`no strategy ${name}`);
  const all = settle(steps.rows, steps);
  const stretch = all.filter(({ block }) => block === all[0]?.block);
  const bindings = strategy.bind(stretch, steps.runs);
  const shown = ([one, cells]: [Settled, unknown]) => [
    one.row.text,
    cells === "unread" ? "unread" : textsOf(text, cells as never),
  ];
  return bindings && Object.fromEntries([...bindings].map((entry) => shown(entry as [Settled, unknown])));
}

/** Every row that is not missing, as it is bound in the end. */
function bound(text: string, table: TableId = "disclosure"): string[] {
  const steps = stepsOf(text, table);
  return bind(steps, steps.printed, steps.located, steps.runs).flatMap(({ row, state, slots }) =>
    state === "missing" ? [] : [`${row.text}: ${state === "read" ? textsOf(text, slots) : state}`],
  );
}

const [RULES, PAPERS] = ["规章", "行政规范性文件"];

test("each its own: every row whose label is there has its figures, and none are left over", () => {
  const tell = (text: string) => told("each its own", text);
  expect(tell("规章\n1\n2\n3\n行政规范性文件\n4\n5\n6")).toEqual({ [RULES]: "1 2 3", [PAPERS]: "4 5 6" });
  expect(tell("行政规范性文件\n4\n5\n6")).toEqual({ [PAPERS]: "4 5 6" });
  expect(tell("9\n规章\n1\n2\n3\n行政规范性文件\n4\n5\n6")).toBeUndefined();
  expect(tell("规章\n1\n2\n行政规范性文件\n4\n5\n6")).toBeUndefined();
});

test("by order, the rows whose labels are there: if the number fits", () => {
  const tell = (text: string) => told("by order, the rows whose labels are there", text);
  expect(tell("1 2 3\n4 5 6\n规章\n行政规范性文件")).toEqual({ [RULES]: "1 2 3", [PAPERS]: "4 5 6" });
  expect(tell("4 5 6\n行政规范性文件")).toEqual({ [PAPERS]: "4 5 6" });
  expect(tell("1 2 3\n4 5\n规章\n行政规范性文件")).toBeUndefined();
});

test("by order, all rows: figures for a row whose label is lost", () => {
  expect(told("by order, all rows", "规章\n1\n2\n3\n4\n5\n6")).toEqual({ [RULES]: "1 2 3", [PAPERS]: "4 5 6" });
  expect(told("by order, all rows", "规章\n1\n2\n3")).toBeUndefined();
});

describe("each alone", () => {
  const tell = (text: string) => told("each alone", text);

  test("rows with figures of their own stand; what has too many is unread, what has too few is short", () => {
    expect(tell("规章\n1\n2\n3\n行政规范性文件\n4\n5\n6\n7")).toEqual({ [RULES]: "1 2 3", [PAPERS]: "unread" });
    expect(tell("规章\n1\n2\n3\n行政规范性文件\n4\n5")).toEqual({ [RULES]: "1 2 3" });
  });

  test("a row takes the one behind it along whose label is lost", () => {
    expect(tell("规章\n1\n2\n3\n4\n5\n6")).toEqual({ [RULES]: "1 2 3", [PAPERS]: "4 5 6" });
  });

  test("nothing stands where figures may have been shifted: some are left over, and a label has none", () => {
    expect(tell("8 9\n规章\n1\n2\n3\n行政规范性文件")).toEqual({ [RULES]: "unread", [PAPERS]: "unread" });
    expect(tell("规章\n1\n2\n3\n4\n行政规范性文件")).toEqual({ [RULES]: "unread", [PAPERS]: "unread" });
  });

  test("figures before the first label with no label bare leave what has its own", () => {
    expect(tell("8 9\n规章\n1\n2\n3\n行政规范性文件\n4\n5\n6")).toEqual({ [RULES]: "1 2 3", [PAPERS]: "4 5 6" });
    expect(tell("8 9\n行政规范性文件\n4\n5\n6")).toEqual({ [RULES]: "unread", [PAPERS]: "4 5 6" });
  });
});

describe("a shift", () => {
  test("never goes over two runs: one row lacks a figure, the next has one too many", () => {
    expect(bound("规章\n1\n2\n行政规范性文件\n4\n5\n6\n7")).toEqual([
      "规章: short",
      "行政规范性文件: unread",
      "行政许可: unread",
    ]);
    expect(bound("（一）予以公开 1 2 3 4 5 6\n1.属于国家秘密 1 2 3 4 5 6 7 8", "applications")).toEqual([
      "（一）予以公开: short",
      "1.属于国家秘密: unread",
    ]);
  });

  test("never goes over a certain row, nor over a block", () => {
    expect(bound("规章 1 2 3\n行政规范性文件\n行政许可\n7")).toEqual([
      "规章: 1 2 3",
      "行政规范性文件: short",
      "行政许可: 7",
    ]);
    expect(bound("规章\n1\n2\n3\n行政规范性文件\n4\n5\n6\n行政许可\n7\n行政处罚\n8")).toEqual([
      "规章: 1 2 3",
      "行政规范性文件: 4 5 6",
      "行政许可: 7",
      "行政处罚: 8",
    ]);
  });

  test("is not made of a remark behind a certain row", () => {
    expect(bound("规章\t1\t2\t3\t含联合印发\n行政规范性文件\n4\n5\n6")).toEqual([
      "规章: 1 2 3",
      "行政规范性文件: 4 5 6",
    ]);
  });

  test("is not made of another table's figures behind the last row", () => {
    expect(bound("四、结转下年度继续办理 1 2 3 4 5 6 7\n8 9", "applications")).toEqual([
      "四、结转下年度继续办理: 1 2 3 4 5 6 7",
    ]);
  });
});

test("too many figures for the one row of table four leave it unread", () => {
  const heads = "未经复议直接起诉 复议后起诉\n";
  expect(bound(`${heads}1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16`, "reviews")).toEqual([": unread"]);
  expect(bound(`${heads}1 2 3 4 5 6 7 8 9 10 11 12 13 14`, "reviews")).toEqual([": short"]);
});
