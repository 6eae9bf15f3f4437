import { describe, expect, it } from "vitest";
import type { Token } from "../../server/src/prose/syntax/packed.js";
import { has, idsOf, maySay, maySayIn } from "../../server/src/prose/tokens.js";
import { LEXICON } from "../../server/src/prose/vocabulary.js";
import { folded } from "../../server/src/report/characters/index.js";
import { charactersOf, cut } from "./cut.js";

const pieces = (text: string, tokens: readonly Token[] = cut(text)): string[] =>
  tokens.map(({ start, end }) => text.slice(start, end));

const only = (text: string): Token => {
  const [token, ...more] = cut(text);
  if (!token || more.length > 0) throw new Error(`${text} is not one word`);
  return token;
};

describe("tokens", () => {
  it("cover the text without a gap", () => {
    const text = "（一）2023年,清河县某某处收到《条例》的申请“两件”(含abc.gov.cn)3件。";
    const tokens = cut(text);
    expect(pieces(text, tokens).join("")).toBe(text);
    expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.slice(0, -1).map(({ end }) => end)]);
  });

  it("know words as text is folded", () => {
    expect([...LEXICON.keys()].filter((word) => folded(word) !== word)).toEqual([]);
  });

  it("take the longest word there is", () => {
    expect(pieces("政府信息公开申请收到")).toEqual(["政府信息公开申请", "收到"]);
    expect(pieces("未经复议直接起诉")).toEqual(["未经复议直接起诉"]);
  });

  it("take a quotation whole as far as it closes within 120 characters", () => {
    expect(only(`《${"条".repeat(118)}》`).kind).toBe("quoted");
    expect(cut(`《${"条".repeat(119)}》`)[0]?.kind).toBe("unknown");
    expect(only("“甲“乙”丙”").kind).toBe("quoted");
  });

  it("take a counter for a mark at the head of a clause, and nowhere else", () => {
    const kinds = (text: string) => cut(text).map(({ kind }) => kind);
    expect(kinds("一是收到")).toEqual(["mark", "word"]);
    expect(kinds("收到,二是收到")).toEqual(["word", "mark", "mark", "word"]);
    expect(kinds("1.收到")).toEqual(["mark", "word"]);
    expect(kinds("1.5万元")).toEqual(["numeral"]);
    expect(kinds("收到一是")[1]).not.toBe("mark");
  });
});

describe("what a text may say, at first sight", () => {
  const says = (text: string) => maySay(text, { start: 0, end: text.length });
  const saysIn = (text: string) => maySayIn(text, charactersOf(text));

  it.each(["收到３件", "两份", "未收到", "均已答复", "2023年", "无"])("%s: something", (text) => {
    expect(says(text)).toBe(true);
  });

  it.each(["加强培训", "《条例》要求", "申请人、公民。"])("%s: neither figure nor claim", (text) => {
    expect(says(text)).toBe(false);
  });

  it("looks at no more than the part asked for", () => {
    expect(maySay("3件培训3件", { start: 2, end: 4 })).toBe(false);
  });

  it("say nothing at second sight where a numeral counts nothing and a word only begins as one of none or all does", () => {
    const silent = ["统一部署,三审三校", "法治政府建设", "不断从严", "并积极推进"];
    expect(silent.filter((text) => !maySay(text, { start: 0, end: text.length }))).toEqual([]);
    expect(silent.filter(saysIn)).toEqual([]);
    expect(
      ["两件", "三成", "第1", "均已答复", "未收到", "无正当理由逾期不补正"].filter((text) => !saysIn(text)),
    ).toEqual(["无正当理由逾期不补正"]);
  });
});

describe("senses", () => {
  it.each([
    ["净增", "grow"],
    ["同比减少", "shrink"],
    ["皆", "all"],
    ["我局", "self"],
    ["各级", "foreign"],
    ["无一", "not"],
    ["其余", "rest"],
    ["占比", "share"],
    ["报告期内", "thisYear"],
    ["上半年", "otherTime"],
  ] as const)("%s: %s", (word, kind) => {
    expect(has(only(word), kind)).toBe(true);
  });

  it("name the rows, columns and heads of the form", () => {
    expect(idsOf(only("予以公开"), "row")).toEqual(["granted"]);
    expect(idsOf(only("自然人"), "column")).toEqual(["person"]);
    expect(idsOf(only("行政诉讼"), "review")).toEqual(["行政诉讼"]);
    expect(idsOf(only("行政处罚决定"), "document")).toEqual(["penalties"]);
  });
});

describe("结转", () => {
  const rows = (text: string, own = 2023) => cut(text, own).flatMap((token) => idsOf(token, "row"));

  it.each([
    ["2022年结转", ["carriedIn"]],
    ["结转2024年", ["carriedOut"]],
    ["结转", ["carried"]],
    ["2023年结转", ["carried"]],
  ])("%s", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it("says neither where the report's own year is not known", () => {
    expect(cut("含2022年结转的2件").flatMap((token) => idsOf(token, "row"))).toEqual(["carried"]);
  });
});
