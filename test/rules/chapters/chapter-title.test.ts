import { describe, expect, test } from "vitest";
import { afterFix, findings, said, sound } from "./support.js";

/** The report with another heading instead of an official one. */
const headed = (seed: number, official: string, other: string) =>
  sound(seed).replace(`\n${official}`, () => `\n${other}`);

describe("a heading that is mistyped", () => {
  test.each([
    ["二、主动公开政府信息情况", "二、主动公开政府政府情况"],
    ["三、收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复义、行政诉讼情况"],
    ["五、存在的主要问题及改进情况", "五、存在的主要问题及改情况"],
    ["六、其他需要报告的事项", "六、其他需要汇报的事项"],
  ])("%s as %s is a warning and set right", (official, wrong) => {
    const text = headed(3, official, wrong);
    expect(said(text)).toEqual([`warning chapter-title [${wrong}]`]);
    expect(afterFix(text, "chapter-title")).toBe(sound(3));
  });

  test("loses only its title: marks and what stands behind it stay", () => {
    const text = headed(3, "六、其他需要报告的事项", "**六、其他需要汇报的事项：**");
    const heading = afterFix(text, "chapter-title")
      .split("\n")
      .find((line) => line.includes("六、"));
    expect(heading).toBe("**六、其他需要报告的事项：**");
  });
});

describe("a heading of one's own in the place of a chapter", () => {
  test.each([
    ["一、总体情况", "一、组织领导"],
    ["三、收到和处理政府信息公开申请情况", "三、依申请公开办理情况"],
    ["三、收到和处理政府信息公开申请情况", "三、主动公开政府信息情况"],
    ["五、存在的主要问题及改进情况", "五、下一步工作打算"],
    ["六、其他需要报告的事项", "六、其他"],
  ])("%s as %s is no missing chapter but a warning", (official, other) => {
    const text = headed(4, official, other);
    expect(said(text)).toEqual([`warning chapter-title [${other}]`]);
    expect(findings(text)[0]?.fixes?.map(({ safe }) => safe)).toEqual([false]);
    expect(afterFix(text, "chapter-title")).toBe(sound(4));
  });
});

describe("an accepted wording", () => {
  test.each([
    ["一、总体情况", "一、概述"],
    ["一、总体情况", "一、工作概述"],
    ["一、总体情况", "一、基本情况"],
    ["二、主动公开政府信息情况", "二、行政机关主动公开政府信息情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议和行政诉讼情况"],
    ["五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"],
    ["五、存在的主要问题及改进情况", "五、存在问题及改进措施"],
  ])("for %s is a hint whose fix is never preferred: %s", (official, variant) => {
    const text = headed(5, official, variant);
    expect(said(text)).toEqual([`hint chapter-title [${variant}]`]);
    expect(findings(text)[0]?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]]);
  });

  test("that holds its content is never empty, and keeps it when set right", () => {
    const whole = sound(5);
    const text = `${whole.slice(0, whole.indexOf("六、其他"))}六、无其他需要报告的事项\n`;
    expect(said(text)).toEqual(["hint chapter-title [六、无其他需要报告的事项]"]);
    const edit = findings(text)[0]?.fixes?.[0]?.edits[0];
    expect(edit?.text).toBe("其他需要报告的事项\n无。");
  });
});

test.each([
  "六、 其他需要报告的事项",
  "六．其他需要报告的事项",
  "六、其他需要報告的事項",
  "[bookmark: _GoBack]六、其他需要报告的事项",
  "## 六、其他需要报告的事项",
  "六、其他需要报告的事项：",
  "六、其他需要\n报告的事项",
  "六、其他需要\n\n报告的事项",
])("says nothing of %s", (heading) => {
  expect(said(headed(6, "六、其他需要报告的事项", heading))).toEqual([]);
});

test("an instruction to the typist is taken out", () => {
  const text = headed(6, "一、总体情况", "一、总体情况（黑体三号字）");
  expect(said(text)).toEqual(["warning chapter-title [（黑体三号字）]"]);
  expect(afterFix(text, "chapter-title")).toBe(sound(6));
});

describe("numerals", () => {
  test("that one heading lacks are a warning, or writes otherwise", () => {
    for (const other of ["", "4、", "（四）", "第四部分 "]) {
      const text = headed(7, "四、政府信息公开行政复议、行政诉讼情况", `${other}政府信息公开行政复议、行政诉讼情况`);
      expect(said(text)).toEqual([`warning chapter-title [${other}政府信息公开行政复议、行政诉讼情况]`]);
      expect(afterFix(text, "chapter-title")).toBe(sound(7));
    }
  });

  test("that a dash was made of are put back", () => {
    const text = headed(7, "一、总体情况", "—、总体情况");
    expect(said(text)).toEqual(["warning chapter-title [—、总体情况]"]);
    expect(afterFix(text, "chapter-title")).toBe(sound(7));
  });

  test("that all headings lack are one hint", () => {
    const titles = /^[一二三四五六]、(总体情况|主动公开政府|收到和处理|政府信息公开行政复议|存在的主要|其他需要)/gm;
    const text = sound(8).replace(titles, "$1");
    expect(said(text)).toEqual(["hint chapter-title [总体情况]"]);
    expect(afterFix(text, "chapter-title")).toBe(sound(8));
  });
});
