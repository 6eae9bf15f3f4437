import { describe, expect, test } from "vitest";
import type { ProsePart } from "../../server/src/comparison/index.js";
import { type ProseParagraph, proseDiff } from "../../server/src/comparison/proseDiff.js";

const part = (chapter: number | null, name: string, ...paragraphs: string[]): ProsePart => ({
  chapter,
  name,
  paragraphs,
});

/** A paragraph with what was removed in ‹› and what was added in «». */
const marked = ({ pieces }: ProseParagraph): string =>
  pieces.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `«${text}»` : `‹${text}›`)).join("");

const paragraphs = (before: readonly string[], after: readonly string[]): string[] =>
  proseDiff([part(1, "一", ...before)], [part(1, "一", ...after)]).flatMap((one) => one.paragraphs.map(marked));

describe("paragraphs", () => {
  test("that are the same stay unmarked, whatever comes or goes around them", () => {
    expect(paragraphs(["渠道畅通。", "目录规范。"], ["新设专栏一个。", "渠道畅通。", "目录规范。"])).toEqual([
      "«新设专栏一个。»",
      "渠道畅通。",
      "目录规范。",
    ]);
    expect(paragraphs(["渠道畅通。", "目录规范。"], ["目录规范。"])).toEqual(["‹渠道畅通。›", "目录规范。"]);
  });

  test("have the words marked that were written anew", () => {
    expect(paragraphs(["全年公开信息30条，开展培训2次。"], ["全年公开信息45条，开展培训2次。"])).toEqual([
      "全年公开信息‹30›«45»条，开展培训2次。",
    ]);
  });

  test("have a whole sentence marked that has next to nothing of the one before", () => {
    const kept = "本局坚持以公开为常态，及时更新灌溉用水计划和供水价格。";
    expect(paragraphs([`${kept}汛期前张贴避险路线图。`], [`${kept}新建村口大喇叭十二处。`])).toEqual([
      `${kept}‹汛期前张贴避险路线图。›«新建村口大喇叭十二处。»`,
    ]);
  });

  test("that were exchanged are two, not one with all words exchanged", () => {
    expect(paragraphs(["汛期前张贴避险路线图。"], ["新建村口大喇叭十二处。"])).toEqual([
      "‹汛期前张贴避险路线图。›",
      "«新建村口大喇叭十二处。»",
    ]);
  });

  test("that share a word or two are no pair", () => {
    expect(paragraphs(["会同派驻机构逐户核对公交线路调整。"], ["邀请群众代表当面讲解公交线路图。"])).toHaveLength(2);
  });

  test("are paired in order by what they have in common, not by their number", () => {
    const before = [
      "（一）主动公开。全年公开信息30条，其中通知公告12条。",
      "（二）依申请公开。收到申请3件，已全部答复。",
    ];
    const after = ["（二）依申请公开。收到申请8件，已全部答复。"];
    expect(paragraphs(before, after)).toEqual([
      "‹（一）主动公开。全年公开信息30条，其中通知公告12条。›",
      "（二）依申请公开。收到申请‹3›«8»件，已全部答复。",
    ]);
  });
});

test("more paragraphs than can be weighed in pairs are told apart by what is the same alone", () => {
  const many = (count: number, nth: number): string[] =>
    Array.from({ length: count }, (_, i) => `第${i}项公开事项的办理结果已经在网站公布，共${nth}条。`);
  const kinds = (count: number): Set<string> =>
    new Set(
      proseDiff([part(1, "一", ...many(100, 1))], [part(1, "一", ...many(count, 2))]).flatMap((one) =>
        one.paragraphs.map(({ kind }) => kind),
      ),
    );
  expect([...kinds(100)]).toEqual(["changed"]);
  expect([...kinds(101)]).toEqual(["removed", "added"]);
});

test("parts are matched by their place on the form, whatever they are called; others by their names", () => {
  const before = [part(1, "一、总体情况", "甲。"), part(5, "五、存在的问题及改进", "乙。"), part(null, "附件", "丙。")];
  const after = [
    part(1, "一、总体情况", "甲。"),
    part(5, "五、存在的主要问题及改进情况", "乙。"),
    part(null, "说明", "丁。"),
  ];
  expect(proseDiff(before, after).map(({ name, paragraphs: own }) => [name, own.map(({ kind }) => kind)])).toEqual([
    ["一、总体情况", ["same"]],
    ["五、存在的主要问题及改进情况", ["same"]],
    ["说明", ["added"]],
    ["附件", ["removed"]],
  ]);
});

test("a part that is gone stands where it stood", () => {
  const before = [part(1, "一", "甲。"), part(5, "五", "乙。"), part(6, "六", "丙。")];
  expect(proseDiff(before, [part(1, "一", "甲。"), part(6, "六", "丙。")]).map(({ name }) => name)).toEqual([
    "一",
    "五",
    "六",
  ]);
});
