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
])("%s is %i in other letters: no 0 is asked for, and the fix is not preferred", (text, figure) => {
  expect(said(text)).toEqual([`“${text}”不是阿拉伯数字，应填 ${figure}。`]);
  const fixes = on(text).flatMap(({ fixes = [] }) => fixes);
  expect(fixes.map(({ preferred, safe, edits }) => [preferred, safe, edits[0]?.text])).toEqual([
    [false, false, String(figure)],
  ]);
});

test.each(["见附件", "12.O5", "若干"])("what %s means is not guessed", (text) => {
  expect(said(text)).toEqual([`“${text}”不是数字，应填阿拉伯数字。`]);
  expect(on(text).flatMap(({ fixes = [] }) => fixes)).toEqual([]);
});
