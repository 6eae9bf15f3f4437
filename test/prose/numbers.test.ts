import { describe, expect, it } from "vitest";
import { numeralAt } from "../../server/src/prose/numbers.js";

/** What the numeral at the head of `text` is, or behind `before`. */
function quantity(text: string, before = "") {
  const numeral = numeralAt(before + text, before.length);
  if (numeral?.kind !== "quantity") return numeral?.kind;
  const { value, step, unit, approximate } = numeral;
  return [value, step, unit, approximate];
}

describe("amounts in digits", () => {
  it.each([
    ["12件", [12, 1, "件", false]],
    ["1,024条", [1024, 1, "条", false]],
    ["1 024条", [1024, 1, "条", false]],
    ["62.5%", [62.5, 0.1, "%", false]],
    ["120人次", [120, 1, "人次", false]],
    ["1.2万条", [12_000, 1000, "条", false]],
    ["3.50万元", [35_000, 100, "元", false]],
    ["1.2亿元", [120_000_000, 10_000_000, "元", false]],
    ["12", [12, 1, "", false]],
    ["0.5个百分点", [0.5, 0.1, "百分点", false]],
    ["91.4分", [91.4, 0.1, "分", false]],
  ])("%s", (text, expected) => {
    expect(quantity(text)).toEqual(expected);
  });

  it.each(["30余条", "30多条", "30条以上", "30条左右", "30-40条", "1.5万余条"])("%s is about that many", (text) => {
    expect(quantity(text)).toContain(true);
  });

  it.each(["约", "近", "超过", "每月", "不少于"])("%s30条 is about that many", (before) => {
    expect(quantity("30条", before)).toContain(true);
  });
});

describe("digits behind a name in Latin letters", () => {
  it("may be a count, and are judged by nobody", () => expect(quantity("3个", "APP")).toEqual([3, 1, "个", true]));
  it("belong to the name where nothing is counted", () => expect(quantity("3版", "APP")).toBe("other"));
});

describe("amounts that are none", () => {
  it.each([
    ["30分", "9时"],
    ["30分钟", ""],
    ["3分之1", ""],
    ["12分局", ""],
    ["3分公司", ""],
    ["5分类", ""],
    ["2分支", ""],
    ["2分校", ""],
  ])("%s behind %o", (text, before) => {
    expect(quantity(text, before)).toBe("other");
  });

  it.each([
    "节约",
    "预约",
    "签约",
    "违约",
    "履约",
    "集约",
    "解约",
    "续约",
    "线上",
    "网上",
    "附近",
    "就近",
    "邻近",
    "单位数",
  ])("%s30件 is no approximate amount", (before) => {
    expect(quantity("30件", before)).toContain(false);
  });
});

describe("amounts in Chinese numerals", () => {
  it.each([
    ["两件", [2, 1, "件", false]],
    ["二十三件", [23, 1, "件", false]],
    ["一百零五条", [105, 1, "条", false]],
    ["十宗", [10, 1, "宗", false]],
    ["一件", [1, 1, "件", false]],
    ["三十余条", [30, 1, "条", true]],
  ])("%s", (text, expected) => {
    expect(quantity(text)).toEqual(expected);
  });

  // A fixed term, an order, one thing as such.
  it.each(["三审三校", "两个维护", "一条", "一件事", "三公", "二三件"])("%s is none", (text) => {
    expect(quantity(text)).toBeUndefined();
  });

  it.each(["第", "每", "任"])("%s三件 is none", (before) => {
    expect(quantity("三件", before)).toBeUndefined();
  });
});

it.each([
  ["2.5倍", "", { value: 2.5, step: 0.1, approximate: false, doubles: false }],
  ["两倍", "", { value: 2, step: 1, approximate: false, doubles: false }],
  ["两倍多", "", { value: 2, step: 1, approximate: true, doubles: false }],
  ["3倍", "近", { value: 3, step: 1, approximate: true, doubles: false }],
  ["两番", "翻了", { value: 4, step: 1, approximate: false, doubles: true }],
])("%s behind “%s” is a factor", (text, before, factor) => {
  expect(numeralAt(before + text, before.length)).toMatchObject({ kind: "times", factor });
});

it("一番 alone is none", () => {
  expect(numeralAt("下了一番工夫", 2)).toBeUndefined();
});

describe("times", () => {
  it.each([
    ["2023年度", { kind: "year", end: 6, year: 2023, only: true }],
    ["2021年至2023年", { kind: "year", end: 5, year: 2021, only: false }],
    ["2023年12月31日", { kind: "date", end: 11, year: 2023, month: 12, day: 31 }],
    ["6月底", { kind: "date", end: 2, month: 6 }],
  ])("%s", (text, expected) => {
    expect(numeralAt(text, 0)).toEqual(expected);
  });
});

it.each([
  ["20个工作日", ""],
  ["12号", ""],
  ["3个月", ""],
  ["3条", "第"],
  ["30号", "〔"],
])("%s behind “%s” counts nothing", (text, before) => {
  expect(quantity(text, before)).toBe("other");
});
