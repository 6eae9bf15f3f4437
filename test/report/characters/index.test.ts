import { describe, expect, test } from "vitest";
import {
  compact,
  folded,
  isBlank,
  isTraditional,
  isWord,
  LOOK_ALIKES,
  oneOf,
  RADICALS_SUPPLEMENT,
  similarity,
  trim,
  withoutBlanks,
} from "../../../server/src/report/characters/index.js";

describe("folding", () => {
  test.each([
    ["full-width digits", "１２３４", "1234"],
    ["full-width letters", "ＡｂＣ", "AbC"],
    ["full-width punctuation", "（四）：，．", "(四):,."],
    ["blanks of every kind", "总\u00a0计\u3000数\u2003量\u202f和 \t\r\n", "总计数量和"],
    ["characters without width", "\ufeff总\u200b计\u200e\u2060", "总计"],
    ["Kangxi radicals", "⾏政复议⽅", "行政复议方"],
    ["the radicals supplement, which NFKC leaves", "⺠⻔⻓⻅⻬⻛⻥", "民门长见齐风鱼"],
    ["look-alikes", "政府集中釆购", "政府集中采购"],
    ["Traditional script", "總體情況與行政複議、訴訟", "总体情况与行政复议、诉讼"],
    ["compatibility ideographs", "不\uf967予\uf98e", "不不予年"],
  ])("%s", (_, written, meant) => {
    expect(folded(written)).toBe(meant);
  });

  test("keeps characters that stand for several as they are, so that a code unit stays one", () => {
    expect(folded("㈠")).toBe("㈠");
    expect(folded("…")).toBe("…");
  });

  test("keeps pairs of surrogates and lone ones", () => {
    expect(folded("\ud842\udfb7")).toBe("\ud842\udfb7");
    expect(folded("一\ud800二\udfff")).toBe("一\ud800二\udfff");
    expect(compact("一\ud800、\udfff二")).toBe("一\ud800\udfff二");
  });

  test("leaves simplified text alone", () => {
    const text = "收到和处理政府信息公开申请情况";
    expect(folded(text)).toBe(text);
  });

  test("maps every radical and look-alike to another character", () => {
    for (const [from, to] of Object.entries({ ...RADICALS_SUPPLEMENT, ...LOOK_ALIKES })) {
      expect(from).not.toBe(to);
      expect(folded(from)).toBe(folded(to));
    }
  });
});

describe("the compact copy", () => {
  test("holds letters and digits only", () => {
    expect(compact(" （二）部分公开（区分处理的，只计 这一情形）\n")).toBe("二部分公开区分处理的只计这一情形");
    expect(compact("3.危及“三安全一稳定”")).toBe("3危及三安全一稳定");
    expect(compact("－－ | ……")).toBe("");
  });

  test("can be made of a part of a text", () => {
    expect(compact("一、总体情况。", 2, 4)).toBe("总体");
  });

  test("counts 〇 as a digit", () => {
    expect(compact("二〇二三年")).toBe("二〇二三年");
  });
});

test("withoutBlanks keeps characters as written", () => {
  expect(withoutBlanks("（四） 無法\n提　供")).toBe("（四）無法提供");
  expect(withoutBlanks("０ １ ２", 2, 5)).toBe("１２");
});

test.each([
  ["  总计　", 2, 4],
  ["总计", 0, 2],
  ["\u00a0\u3000", 0, 0],
  ["", 0, 0],
])("trim finds what is inside the blanks of %j", (text, start, end) => {
  expect(trim(text, 0, text.length)).toEqual({ start, end });
});

test("blanks are no words, and words no blanks", () => {
  for (const blank of " \t\n\r\u00a0\u3000\u2028\ufeff")
    expect([isBlank(blank.charCodeAt(0)), isWord(blank.charCodeAt(0))]).toEqual([true, false]);
  for (const word of "总a7〇") expect([isBlank(word.charCodeAt(0)), isWord(word.charCodeAt(0))]).toEqual([false, true]);
  for (const mark of "、。|（-")
    expect([isBlank(mark.charCodeAt(0)), isWord(mark.charCodeAt(0))]).toEqual([false, false]);
});

test("Traditional script is told from simplified", () => {
  expect(isTraditional("總計")).toBe(true);
  expect(isTraditional("总计")).toBe(false);
  expect(isTraditional("")).toBe(false);
});

describe("likeness", () => {
  test.each([
    ["", "", 1],
    ["总计", "总计", 1],
    ["总计", "", 0],
    // One of four letters changed, lost, added.
    ["重复申请", "重复申清", 0.75],
    ["重复申请", "重复申", 0.75],
    ["重复申", "重复申请", 0.75],
    // Two neighbours exchanged are two changes.
    ["重复申请", "复重申请", 0.5],
    ["甲乙", "丙丁", 0],
  ])("of %s and %s is %d", (a, b, alike) => {
    expect(similarity(a, b)).toBe(alike);
  });

  test("may be said to be none where it is less than what is of interest, and is exact from there on", () => {
    expect(similarity("重复申请", "复重申请", 0.6)).toBeLessThan(0.6);
    expect(similarity("重复申请", "重复申清", 0.75)).toBe(0.75);
    expect(similarity("甲乙丙丁戊", "甲乙", 0.5)).toBe(0);
  });

  test("leaves nothing behind: the same question has the same answer", () => {
    const ask = () => similarity("没有现成信息需要另行制作", "没有现成信息需另行制做", 0.6);
    const first = ask();
    similarity("信息信息信息", "信息", 0.1);
    expect(ask()).toBe(first);
    // One letter lost and one changed, of twelve.
    expect(first).toBeCloseTo(10 / 12, 10);
  });

  test("of very long texts is taken from their first letters", () => {
    expect(similarity("甲".repeat(80) + "乙".repeat(500), "甲".repeat(80) + "丙".repeat(500))).toBe(1);
  });
});

test("a set of characters holds those and no others", () => {
  const isOne = oneOf("\0一？z");
  const held = Array.from({ length: 0x10000 }, (_, code) => code).filter(isOne);
  expect(held.map((code) => String.fromCharCode(code))).toEqual(["\0", "z", "一", "？"]);
});
