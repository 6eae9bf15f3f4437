/** A figure that something stands before which is to go. */
import { describe, expect, test } from "vitest";
import { parseVolume } from "../../../server/src/report/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { findingsOf } from "../../../server/src/service/findings.js";
import { changesNoFigure, fixEdits } from "../../../server/src/service/fixes.js";
import { apply, findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";

/** Cells of the last column, of the first, and between. */
const CELLS = [1, 9, 14, 19, 25];

describe.each(["lined", "vertical", "tabbed"] as const)("a leftover before a figure, %s", (layout) => {
  const { text, cells } = generateReport(3, { style: { layout }, otherQuirks: "none" });

  test.each(CELLS)("goes before anything is called blank: cell %i", (number) => {
    const at = cells[number]?.span.start ?? 0;
    for (const leftover of ["[bookmark: _GoBack]", "<p>"]) {
      const torn = text.slice(0, at) + leftover + text.slice(at);
      const rules = findingsIn(torn).map(({ rule }) => rule.id);
      expect(rules).toContain("residue");
      expect(rules).not.toContain("blank-cell");
      const edits = fixEdits(parseVolume(torn), (volume) => findingsOf(volume, judge), changesNoFigure);
      expect(apply(torn, edits)).toBe(text);
    }
  });

  test("says of a blank in another row that it is one", () => {
    const [blank, leftover] = [cells[9]?.span, cells[25]?.span];
    if (!blank || !leftover) throw new Error("no such cell");
    const torn = `${text.slice(0, blank.start)}${text.slice(blank.end, leftover.start)}<p>${text.slice(leftover.start)}`;
    expect(findingsIn(torn).map(({ rule }) => rule.id)).toContain(layout === "lined" ? "missing-cell" : "blank-cell");
  });
});
