/** A head of the other edition in an otherwise right table: one finding, on the words that stand there, and no edition. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";
import type { LayoutId } from "../../support/layouts/index.js";
import { figuresOf } from "../../support/pages.js";

const sound = (edition: "2021" | "2019", layout: LayoutId) =>
  generateReport(5, {
    edition,
    style: { layout, labelColumns: 3, mergedCells: "empty", looseBars: true },
    otherQuirks: "none",
  }).text;

const HEADS = [
  ["2021", "本年制发件数", "本年新制作数量"],
  ["2021", "现行有效件数", "对外公开总数量"],
  ["2021", "本年处理决定数量", "上一年项目数量"],
  ["2021", "本年收费金额（单位：万元）", "采购总金额"],
  ["2019", "本年新制作数量", "本年制发件数"],
  ["2019", "对外公开总数量", "现行有效件数"],
] as const;

describe.each(["tabbed", "vertical", "piped", "barred", "lined", "spaced"] as const)("%s", (layout) => {
  test.each(HEADS)("on the form of %s: for %s stands %s", (edition, head, other) => {
    const right = sound(edition, layout);
    const text = right.replace(head, other);
    expect(findingsIn(text).map(({ rule, span }) => [rule.id, text.slice(span.start, span.end)])).toEqual([
      ["row-label", other],
    ]);
    expect(parseReport(text).edition?.id).toBe(edition);
    expect(figuresOf(parseReport(text))).toEqual(figuresOf(parseReport(right)));
    const fixes = findingsIn(text).flatMap((finding) => finding.fixes ?? []);
    expect(fixes.map(({ preferred, safe }) => preferred || safe)).toEqual([false]);
  });
});

describe("what stands in no head's place", () => {
  test("a column of remarks beside heads that are all there", () => {
    const text = sound("2021", "tabbed").replace("现行有效件数", "现行有效件数\t备注");
    expect(findingsIn(text).map(({ rule }) => rule.id)).toEqual([]);
  });

  test("a head that is not there, nor anything in its place, is lost", () => {
    const text = sound("2021", "tabbed").replace("本年制发件数", "");
    const [finding, ...more] = findingsIn(text);
    expect([finding?.rule.id, finding?.fixes, more]).toEqual(["row-label", [], []]);
  });

  test.each([
    ["in a page of a PDF", "spaced", "法人或其他组织 总计", "法人或其 总计\n他组织"],
    ["in a page of a PDF, a word of two lines", "spaced", "信息内容 本年收费", "信息 本年收费"],
    ["in a cell that lost the rest", "tabbed", "信息内容\t本年收费", "信息\t本年收费"],
  ] as const)("a piece of the head itself, %s", (_, layout, whole, torn) => {
    const right = sound("2021", layout);
    const text = right.replace(whole, torn);
    expect(text).not.toBe(right);
    const said = findingsIn(text).flatMap(({ rule, message }) => (rule.id === "row-label" ? [message.args[1]] : []));
    expect(said).not.toContain(torn.split(/[ \t]/)[0]);
  });
});
