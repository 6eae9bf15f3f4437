/** Formatting over generated reports in every layout: twice is once, and what the report says is the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport, type Report } from "../../server/src/report/index.js";
import { LAYOUTS } from "../../server/src/report/table/layouts/index.js";
import { judge } from "../../server/src/rules/index.js";
import { formatReport } from "../../server/src/writing/format.js";
import { NEW_LAYOUTS } from "../../server/src/writing/wish.js";
import { apply } from "../support/fixing.js";
import { reports } from "./texts.js";

const RUNS = 60;

const figuresOf = ({ tables }: Report) =>
  tables.map(({ table, rows }) => [
    table.id,
    ...rows.map(({ state, cells }) => [
      state,
      ...cells.map(({ content }) => (content.kind === "figure" ? content.value : content.kind)),
    ]),
  ]);

/** What is said of a report, but for how often of what: a place moves, and blanks of a message with it. */
const sayingsOf = (report: Report): string[] =>
  judge(report)
    .map(({ rule, message }) => `${rule.id}: ${localise(message, "zh").replace(/\s+/gu, "")}`)
    .sort();

/** A text without what formatting may change: blanks, breaks, the signs that part cells and headings. */
const wordsOf = (text: string): string[] => (text.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? []).sort();

test("a report in good order says what it said, and is in good order", () => {
  const property = fc.property(reports, fc.constantFrom(undefined, ...NEW_LAYOUTS), (text, id) => {
    const layout = LAYOUTS.find((one) => one.id === id);
    const report = parseReport(text);
    const once = apply(text, formatReport(report, layout));
    const formatted = parseReport(once);
    expect(apply(once, formatReport(formatted, layout))).toBe(once);
    expect(figuresOf(formatted)).toEqual(figuresOf(report));
    expect(sayingsOf(formatted)).toEqual(sayingsOf(report));
    if (layout === undefined) expect(wordsOf(once)).toEqual(wordsOf(text));
  });
  fc.assert(property, { seed: 20261128, numRuns: RUNS });
});
