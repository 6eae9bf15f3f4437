import { expect, test } from "vitest";
import { afterFix, applied, findings, partsOf, said, sound } from "./support.js";

test("an identical copy is said at the copy and can safely go", () => {
  for (const number of [1, 3, 6]) {
    const whole = sound(4, { style: { layout: "vertical" } });
    const { front, chapters } = partsOf(whole);
    const copy = chapters[number - 1] as string;
    const text = front + [...chapters.slice(0, number), copy, ...chapters.slice(number)].join("");
    const [finding, ...others] = findings(text);
    expect(others).toEqual([]);
    expect(finding?.rule.id).toBe("duplicate-chapter");
    expect(finding?.level).toBe("error");
    expect(finding?.span.start).toBe(front.length + chapters.slice(0, number).join("").length);
    expect(finding?.related?.[0]?.span.start).toBe(front.length + chapters.slice(0, number - 1).join("").length);
    expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[true, true]]);
    expect(afterFix(text, "duplicate-chapter")).toBe(whole);
  }
});

test("a heading written twice over one text: the empty one goes, whichever it is", () => {
  const whole = sound(2);
  const { front, chapters } = partsOf(whole);
  const heading = "五、存在的主要问题及改进情况\n";
  for (const position of [4, 5]) {
    const text = front + [...chapters.slice(0, position), heading, ...chapters.slice(position)].join("");
    expect(said(text)).toEqual(["error duplicate-chapter [五、存在的主要问题及改进情况]"]);
    expect(afterFix(text, "duplicate-chapter")).toBe(whole);
  }
});

test("of two that differ none is preferred, and either can go", () => {
  const { front, chapters } = partsOf(sound(6));
  const other = "五、存在的主要问题及改进情况\n一是公开内容还不够全面，已经制定计划逐项补齐。\n";
  const text = front + [...chapters.slice(0, 5), other, ...chapters.slice(5)].join("");
  const [finding] = findings(text);
  expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([
    [false, false],
    [false, false],
  ]);
  for (const fix of finding?.fixes ?? []) expect(said(applied(text, fix.edits))).toEqual([]);
});

test.each([
  [6, "本年度收取信息处理费1.5元。", "本年度收取信息处理费15元。"],
  [6, "本年度信息处理费收支相抵为-5元。", "本年度信息处理费收支相抵为5元。"],
  [5, "存在的问题见台账12、13件，下一步整改。", "存在的问题见台账1213件，下一步整改。"],
  [3, "9\t2\t0", "92\t\t0"],
])("of two that differ in a figure's signs alone (%i: %s) neither is the safe one to go", (number, one, other) => {
  const { front, chapters } = partsOf(sound(6));
  const chapter = (chapters[number - 1] as string).trimEnd();
  const both = [`${chapter}\n${one}\n`, `${chapter}\n${other}\n`];
  const text = front + [...chapters.slice(0, number - 1), ...both, ...chapters.slice(number)].join("");
  const copies = findings(text).filter(({ rule }) => rule.id === "duplicate-chapter");
  expect(copies.map(({ fixes }) => fixes?.map(({ preferred, safe }) => preferred || safe))).toEqual([[false, false]]);
});

test.each([
  [
    "a contents page without its word",
    "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n",
  ],
  ["a caption without a numeral", ""],
])("says nothing of %s", (_, list) => {
  const { front, chapters } = partsOf(sound(3));
  const [one, two, ...rest] = chapters as [string, string, ...string[]];
  const captioned = list ? two : two.replace("\n", "\n主动公开政府信息情况\n");
  expect(said(front + list + one + captioned + rest.join(""))).toEqual([]);
});

test("an empty copy within a table is taken out by nobody's default", () => {
  const { front, chapters } = partsOf(sound(2, { style: { layout: "tabbed" } }));
  const rows = (chapters[2] as string).split("\n");
  const heading = (chapters[4] as string).split("\n")[0] as string;
  const torn = [...rows.slice(0, 12), "一、总体情况", heading, ...rows.slice(12)].join("\n");
  const text = front + chapters.map((chapter, i) => (i === 2 ? torn : chapter)).join("");
  const fixes = findings(text).flatMap(({ rule, fixes = [] }) => (rule.id === "duplicate-chapter" ? fixes : []));
  expect(fixes.length).toBeGreaterThan(0);
  expect(fixes.filter(({ preferred, safe }) => preferred || safe)).toEqual([]);
});
