/** Lines → cells: what each layout takes for its own, and what is no cell of a table. */
import { describe, expect, test } from "vitest";
import { splitLines } from "../../../server/src/report/lines.js";
import { cutLines, isPageMark, pageHeads } from "../../../server/src/report/table/cut.js";
import { LAYOUTS } from "../../../server/src/report/table/layouts/index.js";
import { piped } from "../../../server/src/report/table/layouts/piped.js";
import { sourceOf, textOf } from "./support.js";

/** A cell as `layout kind content`, with `@line` where its layout says which row it is in; prose is shown whole. */
function cells(text: string): string[] {
  return sourceOf(text).cells.map((cell) => {
    const row = cell.record === -1 ? "" : ` @${cell.record}`;
    return `${cell.layout?.id ?? "-"} ${cell.kind} ${textOf(text, cell)}${row}`;
  });
}

describe("a line between bars", () => {
  test("is a row, its outer bars are none of its cells", () => {
    expect(cells("| 规章 | 1 | | 无 |")).toEqual([
      "piped text 规章 @0",
      "piped figure 1 @0",
      "piped blank _ @0",
      "piped mark 无 @0",
    ]);
  });

  test("holds no cell where it is a rule, whatever bars it is made of", () => {
    for (const rule of ["| --- | :-: |", "|---|", "━━━ | ━━━", "├──┼──┤ |"]) expect(cells(rule)).toEqual([]);
    expect(cells("| - | 规章 |")).toEqual(["piped mark - @0", "piped text 规章 @0"]);
  });

  test("is no sentence for the blanks that put its bars in line", () => {
    const blanks = " ".repeat(80);
    expect(cells(`| （三）不予公开${blanks} | ${blanks} |`)).toEqual([
      "piped text （三）不予公开 @0",
      "piped blank _ @0",
    ]);
  });

  test("that is a rule holds no cell, and leaves an open cell open", () => {
    expect(cells("| --- | :-: |")).toEqual([]);
    expect(cells("规章\n|---|\n|")).toEqual(["lined text 规章"]);
  });

  test("ends in a blank cell where most lines do not end in a bar", () => {
    expect(cells("规章|1|2|")).toEqual(["piped text 规章 @0", "piped figure 1 @0", "piped figure 2 @0"]);
    expect(cells("规章|1|\n行政许可|1|2\n行政处罚|1|2").slice(0, 3)).toEqual([
      "piped text 规章 @0",
      "piped figure 1 @0",
      "piped blank _ @0",
    ]);
  });

  test("with one cell before its one bar is a cell alone, of no row", () => {
    expect(cells("规章|\n12 |")).toEqual(["barred text 规章", "barred figure 12"]);
  });

  test("of bars only closes the cell above, or is a blank cell a bar", () => {
    expect(cells("规章\n|\n12\n|")).toEqual(["lined text 规章", "lined figure 12"]);
    expect(cells("规章|\n|\n||")).toEqual(["barred text 规章", "barred blank _", "barred blank _", "barred blank _"]);
  });
});

test("one bar alone both leads and closes a row, so that it has no cell", () => {
  const lines = splitLines("|");
  expect(cutLines("|", lines, [piped], [], new Set(), []).all()).toEqual([]);
});

describe("what a mail or the source of a page puts around a line", () => {
  const plain = cells("规章\t1\t\t3");

  test.each(["> 规章\t1\t\t3", ">规章\t1\t\t3", "> > 规章\t1\t\t3", "规章\t1\t\t3<br>", "<p>规章\t1\t\t3</p>"])(
    "is none of its cells: %j",
    (line) => {
      expect(cells(line)).toEqual(plain);
    },
  );

  test("is taken off without the blank cells at the other end", () => {
    expect(cells("\t1\t3<br/>")).toEqual(cells("\t1\t3"));
    expect(cells("> 规章\t1\t")).toEqual(cells("规章\t1\t"));
    expect(cells("规章\t1\t<br/>")).toEqual(cells("规章\t1\t"));
  });
});

test.each([
  ..."0123456789".split(""),
  ..."１,234 25, 0， -7 减4 增加12 减少3件 4件次 5项 6个 7条 8宗 9批次 10元 128.5万元 2万 3亿 3亿元 ３亿 22（其中修订16件） 22(含3件)".split(
    " ",
  ),
  "？ 0",
])("%s is a figure", (written) => {
  expect(cells(`规章\t${written}`)[1]).toMatch(/^tabbed figure /);
});

test.each(["规章。废止的不计入内。 | 1 | 2 |", "规章。废止的不计入内。\t1\t2"])(
  "a row is one, be there sentences in it: %j",
  (row) => {
    expect(cells(row)).toHaveLength(3);
  },
);

describe("a line with TABs", () => {
  test("is a row", () => {
    expect(cells("规章\t1\t\t3")).toEqual([
      "tabbed text 规章 @0",
      "tabbed figure 1 @0",
      "tabbed blank _ @0",
      "tabbed figure 3 @0",
    ]);
  });

  test("longer than any row is none: no text may cost memory without bound", () => {
    expect(cells(`规章\t1${"\t".repeat(3990)}`)).toHaveLength(3992);
    expect(cells(`规章\t1${"\t".repeat(4000)}`)).toHaveLength(1);
  });

  test("is a cell of its record where one TAB leads it; a blank line ends the record", () => {
    expect(cells("\t规章\n\t1\n\t\n\n\t行政许可\n\t2")).toEqual([
      "vertical text 规章 @0",
      "vertical figure 1 @0",
      "vertical blank _ @0",
      "vertical text 行政许可 @4",
      "vertical figure 2 @4",
    ]);
  });

  test("leaves its record open: a line without a TAB fills its blank cell, or goes on in it", () => {
    expect(cells("\t规章\n\t\n12\n3")).toEqual(["vertical text 规章 @0", "vertical figure 12 @0", "lined figure 3 @0"]);
    expect(cells("\t规章\n\t\n\n12")).toEqual(["vertical text 规章 @0", "vertical blank _ @0", "lined figure 12"]);
    expect(cells("\t规章\n\t\n1 2").slice(1)).toEqual([
      "vertical blank _ @0",
      "spaced figure 1 @2",
      "spaced figure 2 @2",
    ]);
  });

  test("is not ended by a paragraph: its record is", () => {
    expect(cells("\t规章\n有关情况说明如下。\n\t12").at(-1)).toBe("vertical figure 12 @2");
  });
});

describe("a line with blanks", () => {
  test("is a row; a line without is a cell", () => {
    expect(cells("规章 1　2\n行政许可")).toEqual([
      "spaced text 规章 @0",
      "spaced figure 1 @0",
      "spaced figure 2 @0",
      "lined text 行政许可",
    ]);
  });

  test.each([
    ["8 .属于行政查询事项 1", ["text 8", "text .属于行政查询事项", "figure 1"]],
    ["8 属于行政查询事项 1", ["figure 8", "text 属于行政查询事项", "figure 1"]],
    ["无 规章", ["text 无", "text 规章"]],
    ["规章 无 1", ["text 规章", "mark 无", "figure 1"]],
    ["1、 无 5", ["text 1、", "text 无", "figure 5"]],
  ])("tells list marks and words from figures: %s", (line, expected) => {
    expect(sourceOf(line).cells.map((cell) => `${cell.kind} ${textOf(line, cell)}`)).toEqual(expected);
  });
});

describe("prose is", () => {
  const long = "甲".repeat(120);
  test.each([
    ["a sentence", "本年没有收到申请。"],
    ["a long line", long],
    ["a long line with two numbers side by side", `${long} 1 2 ${long}`],
    ["a long sentence with several", `${long} 1 2 ${long} 3 4 。`],
    ["a line of clauses", `${"甲".repeat(20)}，${"乙".repeat(20)}`],
  ])("%s", (_, line) => {
    expect(cells(line)).toEqual([`- prose ${line}`]);
  });

  test.each([
    ["a label with a comma", "只计这一情形，不计其他情形"],
    ["a label with brackets", `（本列数据的勾稽关系为：第一项加第二项之和，${"等于第三项".repeat(4)}）`],
    ["led by a TAB", `\t${"甲".repeat(20)}，${"乙".repeat(20)}`],
    ["parted by bars", `${long}|1|2`],
    ["parted by TABs", `${long}\t1`],
    ["ended by figures", `${long} 1 2`],
    ["a table on one line", `${long} 1 2 ${long} 3 4 ${long} 5`],
  ])("not a line that is %s", (_, line) => {
    expect(sourceOf(line).cells.filter(({ kind }) => kind === "prose")).toEqual([]);
  });

  test("a heading, whatever it looks like", () => {
    const text = "规章\t1\n行政许可\t2";
    const cut = cutLines(text, splitLines(text), LAYOUTS, splitLines(text).slice(1), new Set(), []).all();
    expect(cut.map(({ kind }) => kind)).toEqual(["text", "figure", "prose"]);
  });
});

describe("what belongs to a page is passed over", () => {
  test.each(["- 3 -", "— 12 —", "第 3 页", "第3页 共8页", "3 / 12", "Page 4", "·5·"])("the mark %s", (mark) => {
    expect(isPageMark(mark)).toBe(true);
    expect(cells(`规章\n${mark}\n12`)).toEqual(["lined text 规章", "lined figure 12"]);
  });

  test.each(["3", "第三页", "- 3", "2022/12", "3.其他"])("not %s", (line) => {
    expect(isPageMark(line)).toBe(line === "2022/12");
  });

  test("the title once more, and a number beside it", () => {
    const text = "清河县水务局年度报告\n规章\n清河县水务局年度报告\n\n7\n12\n8";
    const title = { start: 0, end: 10 };
    expect([...pageHeads(text, splitLines(text), title)]).toEqual([2, 4]);
    expect([...pageHeads(text, splitLines(text), undefined)]).toEqual([]);
  });
});
