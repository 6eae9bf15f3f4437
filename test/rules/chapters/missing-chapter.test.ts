import { describe, expect, test } from "vitest";
import { afterFix, findings, HEADINGS, outline, parsed, said, sound, without } from "./support.js";

test.each([1, 2, 3, 4, 5])("a lost chapter is one finding, at the heading behind it: chapter %i", (number) => {
  const lost = without(sound(number), [number]);
  expect(said(lost)).toEqual([`error missing-chapter [${HEADINGS[number]}]`]);
});

describe("a report being drafted", () => {
  test.each([1, 2, 3, 4, 5])("says once which chapters are still missing: %i written", (count) => {
    const numbers = [1, 2, 3, 4, 5, 6].filter((n) => n > count);
    const draft = without(sound(count), numbers);
    expect(said(draft)).toEqual([`error missing-chapter [${HEADINGS[count - 1]}]`]);
    expect(findings(draft)[0]?.message.args[0]).toBe(HEADINGS.slice(count).join("；"));
  });

  test("keeps its last line as it was when the rest is written", () => {
    for (const end of ["", "\n", "\n\n\n"]) {
      const draft = `${without(sound(3, { style: { layout: "tabbed" } }), [3, 4, 5, 6]).trimEnd()}${end}`;
      const text = afterFix(draft, "missing-chapter");
      expect(outline(text)).toEqual(HEADINGS);
      expect(/。(\s*)$/.exec(text)?.[1]).toBe(end);
      expect(text.startsWith(draft.trimEnd())).toBe(true);
    }
  });

  test("with nothing but its title gets the whole skeleton", () => {
    const draft = "清河县水务局2023年政府信息公开工作年度报告\n";
    expect(said(draft)).toEqual(["error missing-chapter [清河县水务局2023年政府信息公开工作年度报告]"]);
    const text = afterFix(draft, "missing-chapter");
    expect(outline(text)).toEqual(HEADINGS);
    const tables = parsed(text).tables;
    expect(tables.map(({ layout, edition }) => `${layout.id} ${edition.id}`)).toEqual(Array(3).fill("tabbed 2021"));
  });

  test("in Markdown gets Markdown", () => {
    const draft = "# 清河县水务局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n本机关依法公开政府信息。\n";
    const text = afterFix(draft, "missing-chapter");
    expect(outline(text)).toEqual(HEADINGS);
    expect(text.match(/^## .、/gm)).toHaveLength(6);
    const tables = parsed(text).tables;
    expect(tables.map(({ layout, edition }) => `${layout.id} ${edition.id}`)).toEqual(Array(3).fill("piped 2019"));
  });
});

test("two chapters lost side by side are one finding, two apart are two", () => {
  expect(said(without(sound(1), [2, 3]))).toEqual([`error missing-chapter [${HEADINGS[3]}]`]);
  expect(said(without(sound(1), [2, 5]))).toEqual([
    `error missing-chapter [${HEADINGS[2]}]`,
    `error missing-chapter [${HEADINGS[5]}]`,
  ]);
});

test.each([
  ["alone", /^一、总体情况\n+/m],
  ["and chapter two's", /^(?:一、总体情况|二、主动公开政府信息情况)\n+/gm],
])("chapter one, of which the heading is lost, %s: it is written before its own text", (_, heading) => {
  const whole = `清河县水务局2022年政府信息公开工作年度报告

本报告由本局编制。

一、总体情况

（一）主动公开。全年主动公开信息9条。
（二）依申请公开。办理规范。

`;
  const rest = without(sound(3, { style: { layout: "tabbed" } }), [1]);
  const text = whole + rest.slice(rest.indexOf("二、"));
  const fixed = afterFix(text.replace(heading, ""), "missing-chapter");
  expect(fixed.indexOf("一、总体情况")).toBeGreaterThan(fixed.indexOf("本报告由本局编制。"));
  expect(fixed.indexOf("一、总体情况")).toBeLessThan(fixed.indexOf("（一）主动公开。"));
});

test("numerals that count on over the gap are set right by the same fix", () => {
  let lost = without(sound(2), [3]);
  for (const [from, to] of ["四三", "五四", "六五"].map((pair) => [...pair] as [string, string])) {
    lost = lost.replace(new RegExp(`^${from}、(政府信息公开行政复议|存在的主要|其他需要)`, "m"), `${to}、$1`);
  }
  expect(said(lost)).toEqual(["error missing-chapter [三、政府信息公开行政复议、行政诉讼情况]"]);
  const text = afterFix(lost, "missing-chapter");
  expect(outline(text)).toEqual(HEADINGS);
  expect(said(text)).toEqual([]);
});

test("headings between the tags of a page are there: none is missing, and none is written once more", () => {
  const tagged = sound(2).replace(/^[一二三四五六]、(?!本年|上年|结转).*$/gmu, "<p><strong>$&</strong></p>");
  expect(said(tagged).filter((one) => one.includes("-chapter"))).toEqual([]);
});

test.each(["", "\n\n", "今天开会。\n明天也开会。\n", "购物清单\n一、苹果\n二、梨\n"])(
  "says nothing of a text that is no report: %j",
  (text) => {
    expect(said(text)).toEqual([]);
  },
);
