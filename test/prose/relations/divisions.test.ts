/** Which figures a sentence divides into which, and whether they add up. */
import { describe, expect, it } from "vitest";
import { read } from "../support.js";

/** 100条 = 60条 + 40条, with ≠ where they do not make it up. */
const wholes = (text: string): string[] => {
  const { prose, at } = read(text);
  return prose.wholes
    .filter(({ verdict }) => verdict.said || !verdict.contradicts)
    .map(
      ({ whole, parts, verdict }) =>
        `${at(whole.span)} ${verdict.contradicts ? "≠" : "="} ` +
        parts.map(({ quantity, times }) => (times > 1 ? `${times} × ` : "") + at(quantity.span)).join(" + "),
    );
};

describe("a list behind its whole", () => {
  it.each([
    ["公开信息100条，其中网站60条、微信40条。", "100条 = 60条 + 40条"],
    ["公开信息100条：网站60条；微信40条。", "100条 = 60条 + 40条"],
    ["公开信息100条（网站60条、微信40条）。", "100条 = 60条 + 40条"],
    ["公开信息100条。其中，网站60条，微信40条。", "100条 = 60条 + 40条"],
    ["公开信息40条，其中甲、乙各20条。", "40条 = 2 × 20条"],
    ["办理建议14件和提案47件，其中主办20件、协办41件。", "47件 = 20件 + 41件"],
    ["公开信息110条，其中网站60条，其中转载20条，微信50条。", "110条 = 60条 + 50条"],
    ["公开信息100条，其中网站70条、微信40条。", "100条 ≠ 70条 + 40条"],
  ])("%s", (text, expected) => {
    expect(wholes(text)).toEqual([expected]);
  });
});

describe("a total behind its parts", () => {
  it.each([
    ["网站60条、微信40条，共100条。", "100条 = 60条 + 40条"],
    ["网站60条、微信40条，共101条。", "101条 ≠ 60条 + 40条"],
    ["阅读量8条，网站60条、微信40条，合计100条。", "100条 = 60条 + 40条"],
  ])("%s", (text, expected) => {
    expect(wholes(text)).toEqual([expected]);
  });
});

describe("parts that fall short", () => {
  it.each([
    ["of a whole that is not said to be divided wholly, by far", "其中财政类60条、民生类20条、教育类7条", false],
    ["of it by 2 %", "其中财政类60条、民生类20条、教育类18条", true],
    ["of three channels, by more than 10 %", "其中网站60条、微信20条、公示栏9条", false],
    ["of three channels, by 8 %", "其中网站60条、微信20条、公示栏12条", true],
    ["of a list behind a colon, to less than a quarter", "：财政类20条、民生类4条", false],
    ["of a list behind a colon, to three fifths", "：财政类40条、民生类22条", true],
    ["of a list that the rest closes", "其中财政类60条、其他20条", true],
    ["of a list that is open", "其中财政类60条、民生类20条、教育类18条等", false],
  ])("%s", (_, list, told) => {
    const text = `公开信息100条${list.startsWith("：") ? "" : "，"}${list}。`;
    expect(wholes(text)).toHaveLength(told ? 1 : 0);
  });
});

describe("figures that are rounded", () => {
  it.each([
    ["公开信息3.5万条，其中网站2.1万条、微信1.5万条。", true],
    ["公开信息2.5万条：网站20812条，微信4203条。", true],
    ["公开信息3.50万条：网站20812条，微信14303条。", false],
  ])("%s", (text, holds) => {
    expect(wholes(text).map((whole) => whole.includes("="))).toEqual([holds]);
  });
});
