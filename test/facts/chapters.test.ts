/** The chapters of a report held against the six of the form. */
import { describe, expect, test } from "vitest";
import { chapterPlan, mayHoldCopies } from "../../server/src/facts/chapters.js";
import { plainText } from "../../server/src/facts/chapterText.js";
import { CHAPTERS, officialHeading } from "../../server/src/form/index.js";
import { parseReport } from "../../server/src/report/index.js";

const SIX = CHAPTERS.map(officialHeading) as [string, string, string, string, string, string];
const reportOf = (headings: readonly string[], body = "渠道通畅。") =>
  parseReport(`清河县水务局2023年政府信息公开工作年度报告\n\n${headings.map((one) => `${one}\n${body}\n`).join("\n")}`);
const numbersOf = (entries: readonly { readonly chapter: { readonly number: number } }[]) =>
  entries.map(({ chapter }) => chapter.number);

describe("misplaced is what stands outside the longest run in order", () => {
  test.each([
    [[1, 2, 3, 4, 5, 6], []],
    [[2, 1, 3, 4, 5, 6], [2]],
    [[1, 2, 6, 3, 4, 5], [6]],
    [
      [6, 5, 4, 3, 2, 1],
      [6, 5, 4, 3, 2],
    ],
    [[1, 2, 4, 3, 5, 6], [4]],
  ])("%j: %j", (order, misplaced) => {
    const report = reportOf(order.map((number) => SIX[number - 1] as string));
    expect(numbersOf(chapterPlan(report).misplaced)).toEqual(misplaced);
  });
});

test.each([[[1, 2, 3, 4, 5, 6]], [[6, 5, 4]], [[]], [[1, 2, 2, 3]], [[2, 1, 2]]])(
  "%j: may it hold copies?",
  (order) => {
    const report = reportOf(order.map((number) => SIX[number - 1] as string));
    expect(mayHoldCopies(report)).toBe(chapterPlan(report).copies.length > 0);
  },
);

describe("of two headings of one chapter", () => {
  const [one, two, three, four, five, six] = SIX;

  test("the first is kept", () => {
    const plan = chapterPlan(reportOf([one, two, three, four, five, five, six]));
    expect(plan.copies.map(({ copy, kept }) => copy.reading.span.start > kept.reading.span.start)).toEqual([true]);
  });

  test("the one with something under it is kept", () => {
    const text = `清河县水务局2023年政府信息公开工作年度报告\n\n${[one, two, three, four].join("\n甲。\n")}\n甲。\n${five}\n\n${five}\n乙。\n${six}\n丙。\n`;
    const plan = chapterPlan(parseReport(text));
    expect(plan.copies.map(({ copy, kept }) => copy.reading.span.start < kept.reading.span.start)).toEqual([true]);
  });
});

test("gaps are unbroken runs of lost chapters, before the heading that follows them", () => {
  const [one, , , four, , six] = SIX;
  const { gaps } = chapterPlan(reportOf([one, four, six]));
  expect(gaps.map(({ chapters, orphan }) => [chapters.map(({ number }) => number), orphan])).toEqual([
    [[2, 3], false],
    [[5], false],
  ]);
});

test("nothing is lost of a text that is no report", () => {
  expect(chapterPlan(parseReport("今年秋粮丰收。")).gaps).toEqual([]);
});

test("what a chapter says keeps its stops and goes on under headings of the author's own", () => {
  const [one, two] = SIX;
  const report = parseReport(`${one}\n甲 乙，丙。\n\n（一）丁\n戊；己\n\n${two}\n庚\n`);
  const chapter = report.chapters.find((reading) => reading.chapter?.number === 1);
  expect(chapter && plainText(report, chapter)).toBe("甲乙，丙。一丁戊；己");
});
