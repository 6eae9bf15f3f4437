import { describe, expect, test } from "vitest";
import { afterFix, findings, parsed, partsOf, said, sound } from "./support.js";

/** The report with its chapters in another order; the blank lines between them stay where they were. */
function reordered(text: string, order: readonly number[]): string {
  const { front, chapters } = partsOf(text);
  const contents = chapters.map((chapter) => chapter.trimEnd());
  const gaps = chapters.map((chapter, i) => chapter.slice(contents[i]?.length));
  return front + order.map((number, i) => (contents[number - 1] ?? "") + (gaps[i] ?? "")).join("");
}

/** Blank lines travel with the chapter before them, so that of a report's there may be one more here and one less there. */
const dense = (text: string) => text.replace(/\n+/g, "\n");
const ending = (text: string) => /\n*$/.exec(text)?.[0];

test.each([
  [[2, 1, 3, 4, 5, 6], 2, "before"],
  [[1, 2, 4, 3, 5, 6], 4, "before"],
  [[1, 2, 3, 4, 6, 5], 6, "before"],
  [[1, 5, 2, 3, 4, 6], 5, "before"],
  [[6, 1, 2, 3, 4, 5], 6, "before"],
  [[1, 3, 4, 5, 6, 2], 2, "behind"],
  [[2, 3, 4, 5, 6, 1], 1, "behind"],
] as const)("in the order %j chapter %i is said to stand %s another, and moved", (order, wrong, where) => {
  for (const end of ["", "\n", "\n\n"]) {
    const whole = sound(wrong, { style: { layout: "tabbed" } }).trimEnd() + end;
    const text = reordered(whole, order);
    const [finding, ...others] = findings(text);
    expect(others).toEqual([]);
    expect(finding?.rule.id).toBe("chapter-order");
    expect(finding?.level).toBe("error");
    expect(
      parsed(text).chapters.find(({ headingSpan }) => headingSpan.start === finding?.span.start)?.chapter?.number,
    ).toBe(wrong);
    expect(finding?.message.en).toContain(` stands ${where} `);
    expect(dense(afterFix(text, "chapter-order"))).toBe(dense(whole));
    expect(ending(afterFix(text, "chapter-order"))).toBe(end);
  }
});

test("chapters numbered by their places get their own numerals when they are moved", () => {
  const whole = sound(5, { style: { layout: "vertical" } });
  const text = reordered(whole, [1, 2, 3, 5, 4, 6])
    .replace("五、存在的主要问题", "四、存在的主要问题")
    .replace("四、政府信息公开行政复议", "五、政府信息公开行政复议");
  expect(said(text)).toEqual(["error chapter-order [四、存在的主要问题及改进情况]"]);
  expect(dense(afterFix(text, "chapter-order"))).toBe(dense(whole));
});

test("with two out of place each fix leaves less to be said, until nothing is", () => {
  const whole = sound(9);
  let text = reordered(whole, [3, 2, 1, 4, 5, 6]);
  expect(said(text)).toHaveLength(2);
  text = afterFix(text, "chapter-order");
  expect(said(text)).toHaveLength(1);
  expect(dense(afterFix(text, "chapter-order"))).toBe(dense(whole));
});

/** How the fix of the one finding on order may be applied. */
function askedOf(text: string): (boolean | undefined)[] {
  const fixes = findings(text).flatMap(({ rule, fixes = [] }) => (rule.id === "chapter-order" ? fixes : []));
  return fixes.map(({ preferred, safe }) => preferred || safe);
}

describe("a chapter that is not whole is moved by nobody's default", () => {
  const { front, chapters } = partsOf(sound(3, { style: { layout: "tabbed" } }));
  const [, two = "", three = "", four = "", five = ""] = chapters;
  const heading = (chapter: string): string => `${chapter.split("\n")[0]}\n`;
  const inLines = (text: string, at: number, put: string): string => {
    const lines = text.split("\n");
    return [...lines.slice(0, at), put.trimEnd(), ...lines.slice(at)].join("\n");
  };

  test.each([
    ["whole, for comparison", [five, two, three, four], true],
    ["its heading stands alone", [heading(five), two, three, four], false],
    ["its heading stands within a table", [two, inLines(three, 12, heading(five)), four], false],
    ["rows of a table that is not read stand in it", [`${five.trimEnd()}\n1\t0\t2\n`, two, three, four], false],
    ["another chapter's table stands in it", [heading(five), four.replace(heading(four), ""), two, three], false],
    ["a figure of its table is lost", [two, four.replace(/\t[0-9]+(?=\n)/u, ""), three, five], false],
    ["what it goes behind ends within a table", [two, four, inLines(three, 12, heading(five))], false],
  ])("%s", (_, parts, sure) => {
    const text = `${front}${chapters[0]}${parts.map((part) => `${part.trimEnd()}\n\n`).join("")}${chapters[5]}`;
    const asked = askedOf(text);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([sure]));
  });
});
