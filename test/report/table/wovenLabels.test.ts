/** Labels between whose letters a converter put those of their group's label, which stood beside them on the page. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";
import { figuresOf } from "../../support/pages.js";

const sound = (layout: "tabbed" | "spaced" | "piped" | "vertical") =>
  generateReport(5, {
    edition: "2021",
    style: { layout, labelColumns: 3, mergedCells: "empty", looseBars: true, bars: "outer" },
    otherQuirks: "none",
  }).text;

/** Each is [what stands there, what a converter makes of it]. */
type Change = readonly [string | RegExp, string];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to change: ${from}`);
    return after;
  }, text);
}

const said = (text: string) =>
  findingsIn(text).map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`);

const PARTS: Readonly<Record<string, readonly Change[]>> = {
  "the rest of the group's label within the second row's": [
    ["（六）其他处理", "（六）其"],
    ["2.申请人逾期未按收费通知要求缴纳", "2、申请人逾期未按收费通知要他处理求缴纳"],
  ],
  "all of it within the row's": [
    ["（四）无法提供", ""],
    ["1.本机关不掌握相关", "1.本机关不掌（四）无法提供握相关"],
  ],
  "letter by letter": [
    ["（四）无法提供", ""],
    ["1.本机关不掌握相关", "1.本无机法关提不供掌握相关"],
  ],
  "half of it before the number, half within": [
    ["（六）其他处理", ""],
    ["1.申请人无正当理由逾期不补正、行政机关", "（六）其1.申请人无正当理由逾期不补正、行他处理政机关"],
  ],
  "a label that is hardly longer than what stands within": [
    ["（五）不予处理", "（五）不"],
    ["2.重复申请", "2.重复予处理申请"],
  ],
  "the label of the group above": [
    ["三、本年度办理结果", "三、本年度"],
    ["（二）部分公开（区分处理的，", "（二）部分公开（区办理结果分处理的，"],
  ],
};

describe.each(["tabbed", "piped", "vertical"] as const)("%s", (layout) => {
  test.each(Object.entries(PARTS))("%s: the label is the label", (_, changes) => {
    const text = changed(sound(layout), changes);
    expect(figuresOf(parseReport(text))).toEqual(figuresOf(parseReport(sound(layout))));
    expect(said(text)).toEqual([]);
  });
});

test.each([
  [
    "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再",
    "（六）其 1.申请人无正当理由逾期不补正、行政机关\n他处理 不再",
  ],
  ["（五）不予处理 1.信访举报投诉类申请", "（五）不 1.信访举报\n予处理 投诉类申请"],
])("line by line in a page of a PDF: %s", (from, to) => {
  const text = changed(sound("spaced"), [[from, to]]);
  expect(figuresOf(parseReport(text))).toEqual(figuresOf(parseReport(sound("spaced"))));
  expect(said(text)).toEqual([]);
});

describe("what is mistyped is told", () => {
  test("though the letters too many are some of the group's label, for that stands in its place", () => {
    const text = changed(sound("tabbed"), [["2.重复申请", "2.重复处理申请"]]);
    expect(said(text)).toEqual(["row-label 2.重复处理申请"]);
  });

  test("where the letters too many are none of the group's label", () => {
    const text = changed(sound("tabbed"), [
      ["（四）无法提供", ""],
      ["1.本机关不掌握相关", "1.本机关并不能掌握相关"],
    ]);
    expect(said(text).map((one) => one.slice(0, 30))).toContain("row-label 1.本机关并不能掌握相关政府信息");
  });

  test.each([
    ["a single letter too many", "2.重复申请", "2.重复处申请"],
    ["words of the group's label at its end", "2.重复申请", "2.重复申请处理"],
  ])("%s, though the group's label is gone", (_, label, typed) => {
    const text = changed(sound("tabbed"), [
      ["（五）不予处理", "（五）不"],
      [label, typed],
    ]);
    expect(said(text)).toContain(`row-label ${typed}`);
  });

  test("where a letter is another, too", () => {
    const text = changed(sound("tabbed"), [
      ["（六）其他处理", "（六）其"],
      ["2.申请人逾期未按收费通知要求缴纳", "2.申请人预期未按收费通知要他处理求缴纳"],
    ]);
    expect(said(text).some((one) => one.startsWith("row-label 2.申请人预期"))).toBe(true);
  });
});
