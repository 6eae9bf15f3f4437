/** A table of the form that stands twice: which of the two is said, how grave it is, and that neither is read as prose. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { apply, findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";
import type { LayoutId } from "../../support/layouts/index.js";

const reportIn = (layout: LayoutId) =>
  parseReport(generateReport(5, { edition: "2021", style: { layout }, otherQuirks: "none" }).text);

/** The lines of table three, and the same with every figure 0. */
function tableThree(layout: LayoutId) {
  const { text, tables } = reportIn(layout);
  const reading = tables[1];
  if (!reading) throw new Error("no table three");
  const start = text.lastIndexOf("\n", reading.span.start) + 1;
  const { end } = reading.span;
  const zeros = reading.rows.flatMap(({ cells }) => cells.map(({ span }) => ({ span, text: "0" })));
  const filled = text.slice(start, end);
  const zero = apply(text, zeros).slice(start, apply(text, zeros).length - (text.length - end));
  return { before: text.slice(0, start), filled, zero, behind: text.slice(end) };
}

const saidOf = (text: string) => findingsIn(text).map(({ rule, level }) => `${rule.id} ${level}`);

const LAYOUTS: readonly LayoutId[] = ["tabbed", "piped", "vertical"];

describe.each(LAYOUTS)("table three twice, %s", (layout) => {
  const { before, filled, zero, behind } = tableThree(layout);
  const twice = (first: string, second: string, between = "\n\n\n") => before + first + between + second + behind;

  test.each([
    ["above the zero one", twice(filled, zero)],
    ["below it", twice(zero, filled)],
    ["the same once more", twice(filled, filled)],
    ["both zero", twice(zero, zero)],
    ["with a line between", twice(filled, zero, "\n\n\n（续表）\n\n")],
  ])("is an error and nothing else: %s", (name, text) => {
    const others = name === "both zero" ? saidOf(before + zero + behind) : [];
    expect(saidOf(text).sort()).toEqual(["duplicate-table error", ...others].sort());
  });

  test.each([
    ["above", twice(filled, zero)],
    ["below", twice(zero, filled)],
  ])("the zero one is offered to be removed, by nobody's default: the filled one %s", (_, text) => {
    const [finding] = findingsIn(text).filter(({ rule }) => rule.id === "duplicate-table");
    expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]]);
    const mended = apply(text, finding?.fixes?.[0]?.edits ?? []);
    expect(mended).toContain(filled);
    expect(saidOf(mended)).toEqual([]);
  });

  test("last year's beside it is only pointed out", () => {
    const cells = parseReport(before + filled + behind).tables[1]?.rows.flatMap((row) => row.cells) ?? [];
    const other = apply(
      before + filled + behind,
      cells.map(({ span }) => ({ span, text: "2" })),
    ).slice(before.length, -behind.length);
    expect(saidOf(twice(filled, other))).toEqual(["duplicate-table information"]);
  });
});

describe("what is no double", () => {
  const { before, filled, behind } = tableThree("tabbed");

  test("the same table in an appendix of another chapter", () => {
    expect(saidOf(`${before + filled + behind}\n\n附：全区汇总表\n${filled}\n`)).not.toContain("duplicate-table error");
  });

  test("a list of some of its rows in prose", () => {
    const text = before + filled + behind.replace(/$/, "\n\n（一）予以公开\n（二）部分公开\n（四）无法提供\n");
    expect(saidOf(text).filter((said) => said.startsWith("duplicate-table"))).toEqual([]);
  });
});
