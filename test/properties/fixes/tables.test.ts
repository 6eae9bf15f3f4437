/** The fixes of tables, in every layout: after them the text is what it was before the damage, byte for byte. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { changesNoFigure, surelyRight } from "../../../server/src/service/fixes.js";
import { apply, findingsIn, fixEverything, wrongsAfter } from "../../support/fixing.js";
import { type GeneratedReport, generateReport } from "../../support/generate.js";
import type { Style } from "../../support/layouts/index.js";
import { LAYOUTS, type LayoutId } from "../../support/layouts/index.js";
import { blankCell, edit, loseRow, setFigure } from "../../support/mutate.js";

/** Sound reports of sparse tables, without quirks; every second one with CRLF. */
function sound(seed: number, layout: LayoutId, style: Partial<Style> = {}): GeneratedReport {
  return generateReport(seed, {
    style: { layout, ...style },
    otherQuirks: "none",
    quirks: { crlf: seed % 2 === 1 },
    figures: { density: "sparse" },
  });
}

/** The preferred fix of the only finding of a rule, applied. */
function afterFix(text: string, rule: string, follows: readonly string[] = []): string {
  const [finding, ...more] = findingsIn(text).filter((one) => one.rule.id === rule);
  expect(more, rule).toEqual([]);
  const fix = finding?.fixes?.find(({ preferred }) => preferred);
  if (!finding || !fix) throw new Error(`${rule}: no preferred fix of ${finding?.message.en ?? "nothing"}`);
  expect(wrongsAfter(text, finding, fix, follows)).toEqual([]);
  return apply(text, fix.edits);
}

const zeros = ({ values }: GeneratedReport, row: string): boolean =>
  [...values].every(([key, value]) => !key.startsWith(`${row}/`) || value === 0);

describe.each(LAYOUTS.map((layout, i) => [layout, i] as const))("in the %s layout", (layout, seed) => {
  test("a blank is filled: with 0, or with what the totals say", () => {
    const report = sound(seed, layout);
    for (const k of [1, report.cells.length - 1]) {
      const { report: damaged } = blankCell(report, k);
      // A blank without separators round it is a lost cell.
      if (!findingsIn(damaged.text).some(({ rule }) => rule.id === "blank-cell")) continue;
      expect(afterFix(damaged.text, "blank-cell")).toBe(report.text);
    }
  });

  test.each(["/", "－", "无"])("%s becomes 0, or what the totals say", (nothing) => {
    const report = sound(seed, layout);
    for (const key of ["refused.inquiry/welfare", "outcomeTotal/person"] as const) {
      const { text } = setFigure(report, key, nothing).report;
      expect(afterFix(text, "not-a-number"), key).toBe(report.text);
    }
  });

  test("a wrong label is set right, all of them at once without a figure changed", () => {
    const report = sound(seed, layout);
    const wrong = (text: string) => text.replace("社会公益组织", "社会组织").replace("商业企业", "商贸企业");
    const text = wrong(report.text);
    expect(text).not.toBe(report.text);
    expect(fixEverything(text, "row-label", changesNoFigure)).toBe(report.text);
    expect(findingsIn(report.text)).toEqual([]);
  });

  test("a wrong figure is set right", () => {
    const report = sound(seed, layout);
    const key = "unavailable.unclear/legal";
    const { text } = setFigure(report, key, (report.values.get(key) ?? 0) + 4).report;
    const [finding] = findingsIn(text);
    expect(afterFix(text, finding?.rule.id ?? "")).toBe(report.text);
  });
});

/** Layouts in which a blank cell can be seen. */
const PARTED: readonly LayoutId[] = ["vertical", "tabbed", "piped", "barred"];

describe.each(PARTED.map((layout, i) => [layout, i] as const))("in the %s layout", (layout, seed) => {
  test("a lost label is written into its blank cell", () => {
    const report = sound(seed, layout, { labelColumns: 3, mergedCells: "empty" });
    for (const id of ["refused.thirdParty", "granted", "carriedOut", "licences"]) {
      const label = report.labels.find(({ row }) => row?.id === id);
      if (!label) throw new Error(`no label of ${id}`);
      const { text } = edit(report, [{ span: label.span, text: "" }]);
      if (!findingsIn(text).some(({ rule }) => rule.id === "row-label")) continue;
      expect(afterFix(text, "row-label"), id).toBe(report.text);
    }
  });
});

describe.each(LAYOUTS.map((layout, i) => [layout, i] as const))("lost rows in the %s layout", (layout, i) => {
  test("are written with the zeros that the totals prove", () => {
    const report = sound(i + 1, layout, { labelColumns: 3, mergedCells: "empty" });
    const k = report.rows.findIndex(({ row }) => row.group === "declined" && zeros(report, row.id));
    expect(k).toBeGreaterThan(0);
    const { report: damaged, lost } = loseRow(report, k);
    const after = afterFix(damaged.text, "missing-row");
    const read = parseReport(after)
      .tables.flatMap(({ rows }) => rows)
      .find(({ row }) => row.id === lost.row.id);
    expect(read?.cells.map(({ text }) => text)).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
  });

  test("are left blank where figures were lost with them, or get no fix where a blank cannot be seen", () => {
    const report = generateReport(i + 40, {
      style: { layout, labelColumns: 3, mergedCells: "empty" },
      otherQuirks: "none",
      figures: { density: "dense" },
    });
    const { report: damaged } = loseRow(
      report,
      report.rows.findIndex(({ row }) => row.id === "granted"),
    );
    const finding = findingsIn(damaged.text).find(({ rule }) => rule.id === "missing-row");
    const isSeen = PARTED.includes(layout) && layout !== "barred";
    expect(finding?.fixes?.length ?? 0).toBe(isSeen ? 1 : 0);
    if (!isSeen) return;
    const blank = afterFix(damaged.text, "missing-row", ["blank-cell"]);
    expect(findingsIn(blank).every(({ rule }) => rule.id === "blank-cell")).toBe(true);
    // The other cells of a column tell what its blank must be.
    const full = fixEverything(blank, "blank-cell", surelyRight);
    expect(findingsIn(full)).toEqual([]);
  });
});
