/** What stands behind each label, before it is decided which row it belongs to. */
import { describe, expect, test } from "vitest";
import type { TableId } from "../../../server/src/form/index.js";
import { stepsOf, textsOf } from "./support.js";

/** A run as `label: figures`; in brackets behind a label that is no row's, `-` before the first. */
function runs(text: string, table: TableId = "applications"): string[] {
  const { printed, runs: found } = stepsOf(text, table);
  return found.map(({ after, ofRow, slots }) => {
    const label = printed[after]?.label.text ?? "-";
    return `${ofRow ? label : `(${label})`}: ${textsOf(text, slots)}`;
  });
}

describe("a run", () => {
  test("begins behind each label, and before the first", () => {
    expect(runs("7 8\n（一）予以公开 1 2\n3\n1.属于国家秘密\n4")).toEqual([
      "(-): 7 8",
      "（一）予以公开: 1 2 3",
      "1.属于国家秘密: 4",
    ]);
  });

  test("goes on over the halves of its label and over short words, which are pieces of other labels", () => {
    expect(runs("（三）不 1.属于国家\n1 2\n秘密\n3")).toEqual(["1.属于国家秘密: 1 2 3"]);
    expect(runs("（一）予以公开 1 2\n上述各项\n3")).toEqual(["（一）予以公开: 1 2 3"]);
  });

  test("is parted by prose and by long words: what is behind them is no row's for certain", () => {
    expect(runs("（一）予以公开 1 2\n情况写在这里。\n3")).toEqual(["（一）予以公开: 1 2", "(（一）予以公开): 3"]);
    expect(runs("（一）予以公开 1 2\n各单位报来的数字汇总之后的结果\n3")).toEqual([
      "（一）予以公开: 1 2",
      "(（一）予以公开): 3",
    ]);
  });

  test("of a record holds the record's blanks and words", () => {
    expect(runs("（一）予以公开\t1\t\t暂无数据\t4")).toEqual(["（一）予以公开: 1 _ 暂无数据 4"]);
  });

  test("keeps the order of the text where lines of two layouts stand between each other", () => {
    expect(runs("\t（一）予以公开\n\t1|\n\t2\n\t3|\n\t4")).toEqual(["（一）予以公开: 1 2 3 4"]);
  });

  test("leaves out the label once more in a merged cell", () => {
    expect(runs("（一）予以公开\t（一）予以公开\t1\t2")).toEqual(["（一）予以公开: 1 2"]);
  });

  test("leaves out blanks of other records, which are merged cells", () => {
    expect(runs("（一）予以公开\n1\n2\n\t\t\n3")).toEqual(["（一）予以公开: 1 2 3"]);
  });

  test("keeps blanks closed by a bar", () => {
    expect(runs("（一）予以公开|\n1|\n|\n3|")).toEqual(["（一）予以公开: 1 _ 3"]);
  });

  test("behind a head, of blanks alone, keeps those of its last record", () => {
    expect(runs("（三）不予公开\t\t\n\t\t\t\n")).toEqual(["(（三）不予公开): _ _ _ _"]);
  });
});

test("words are loose: they may stand for figures; list marks may not", () => {
  const text = "（一）予以公开\n未增未减\n4\n1.\n5";
  const [run] = stepsOf(text).runs;
  expect(textsOf(text, run?.loose)).toBe("未增未减 4 5");
});
