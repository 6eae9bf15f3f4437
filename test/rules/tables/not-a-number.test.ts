/** What is said of cells that hold something else than a figure in digits. */
import { expect, test } from "vitest";
import type { Finding } from "../../../server/src/facts/finding.js";
import { localise } from "../../../server/src/messages/localise.js";
import { parseReport } from "../../../server/src/report/index.js";
import { notANumber } from "../../../server/src/rules/tables/not-a-number.js";
import { generateReport } from "../../support/generate.js";
import { setFigure } from "../../support/mutate.js";

const SOUND = generateReport(8, { edition: "2021", otherQuirks: "none", style: { layout: "tabbed" } });

/** What is said of one cell that holds `text`. */
function on(text: string): Finding[] {
  return [...notANumber.check(parseReport(setFigure(SOUND, "refused.inquiry/welfare", text).report.text))];
}

const said = (text: string): string[] => on(text).map(({ message }) => localise(message, "zh"));

test.each(["/", "－", "无"])("for %s the form wants 0", (text) => {
  expect(said(text)).toEqual([`“${text}”不是数字，没有的应填 0。`]);
});

test.each([
  ["十二", 12],
  ["二十", 20],
  ["一百零三", 103],
  ["l2", 12],
  ["1O", 10],
  ["? 0", 0],
  ["\ufffd\u300012", 12],
])("%s is %i in other letters: no 0 is asked for, and the fix is not preferred", (text, figure) => {
  expect(said(text)).toEqual([`“${text}”不是阿拉伯数字，应填 ${figure}。`]);
  const fixes = on(text).flatMap(({ fixes = [] }) => fixes);
  expect(fixes.map(({ preferred, safe, edits }) => [preferred, safe, edits[0]?.text])).toEqual([
    [false, false, String(figure)],
  ]);
});

test.each(["见附件", "12.O5", "若干"])("what %s means is not guessed", (text) => {
  expect(said(text)).toEqual([`“${text}”不是一个数，格中只填阿拉伯数字。`]);
  expect(on(text).flatMap(({ fixes = [] }) => fixes)).toEqual([]);
});

/** What is said of one cell, with what it is to become and whether that is preferred. */
function splitIn(key: `${string}/${string}`, text: string) {
  const report = parseReport(setFigure(SOUND, key, text).report.text);
  return [...notANumber.check(report)].map(({ fixes = [] }) =>
    fixes.map(({ preferred, safe, edits }) => [preferred, safe, edits[0]?.text]),
  );
}

test.each([
  ["5 2", "52"],
  ["52. 6", "52.6"],
  ["52 .6", "52.6"],
  ["１ ２", "12"],
])(
  "%s is parted by a blank: joining is offered, and not preferred where the sums want another figure",
  (text, joined) => {
    expect(said(text)).toEqual([`“${text}”中间有空格，不是一个数。`]);
    expect(splitIn("refused.inquiry/welfare", text)).toEqual([[[false, false, joined]]]);
  },
);

test("joining is preferred where the sums want just that figure", () => {
  const cells = parseReport(SOUND.text).tables[1]?.rows.flatMap((row) => row.cells) ?? [];
  const longer = cells.filter(({ text }) => /^\d{2}$/.test(text));
  expect(longer.length).toBeGreaterThan(0);
  for (const { key, text } of longer)
    expect(splitIn(key, `${text.charAt(0)} ${text.charAt(1)}`)).toEqual([[[true, false, text]]]);
});

test.each(["1 234", "８６", " 7 ", "1,234"])("%s is a figure", (text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  ["/", "hint"],
  ["——", "hint"],
  ["无", "hint"],
  ["若干", undefined],
])("%s for the number of 规章, which most bodies do not make, is %s", (text, level) => {
  const report = parseReport(setFigure(SOUND, "regulations/issued", text).report.text);
  expect([...notANumber.check(report)].map((finding) => finding.level)).toEqual([level]);
});
