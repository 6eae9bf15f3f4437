/** What is said of the sums of random tables: finished ones with mistyped cells, and those that are being typed. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import type { EditionId } from "../support/editions.js";
import { Random } from "../support/random.js";
import { mistypedCells } from "../support/slips.js";
import { about, afterFix, findingsIn } from "../support/sums.js";
import { tableText } from "../support/table-text.js";
import { APPLICATIONS, type Form, rightFigures } from "../support/typed-tables.js";

const formOf = (edition: EditionId): Form => APPLICATIONS.find((form) => form.edition.id === edition) as Form;

function figuresOf(random: Random, edition: EditionId): Record<string, number> {
  const form = formOf(edition);
  const right = rightFigures(random, form);
  return Object.fromEntries(form.cells.map((key, i) => [key, right[i] ?? 0]));
}

describe("all preferred fixes of one version together", () => {
  /** Sparse tables of one edition, with a few figures mistyped anywhere. */
  test.each(["2019", "2021"] as const)("make every sum of table three hold (%s)", (edition) => {
    let fixes = 0;
    for (let seed = 0; seed < 40; seed++) {
      const random = new Random(seed);
      const right = figuresOf(random, edition);
      const wrong = mistypedCells(1 + (seed % 3))(random, formOf(edition).system, Object.values(right)) ?? [];
      const figures = Object.fromEntries(Object.keys(right).map((key, i) => [key, wrong[i]]));
      const text = tableText({ table: "applications", edition, figures });
      const findings = findingsIn(text);
      // Where something is open, it stays open.
      if (!findings.every(({ fixes = [] }) => fixes.some(({ preferred }) => preferred))) continue;
      expect(findings.length, `seed ${seed}`).toBeGreaterThan(0);
      expect(findingsIn(afterFix(text)), `seed ${seed}`).toEqual([]);
      fixes++;
    }
    expect(fixes).toBeGreaterThan(20);
  });
});

describe.each([0, undefined])("a table typed cell by cell into a skeleton of %s", (skeleton) => {
  test.each(["rows", "columns"] as const)("by %s: no finding asks to undo a right figure", (order) => {
    const { cells, system } = formOf("2021");
    const right = figuresOf(new Random(4), "2021");
    const places = system.grid.map(({ row, column }, cell) => ({ key: cells[cell] as string, row, column }));
    const sorted = places.sort((a, b) =>
      order === "rows" ? a.row - b.row || a.column - b.column : a.column - b.column || a.row - b.row,
    );
    const figures: Record<string, number | undefined> = Object.fromEntries(cells.map((key) => [key, skeleton]));
    const typed = new Set<string>();
    let offered = 0;
    for (const { key } of sorted) {
      figures[key] = right[key];
      typed.add(key);
      if (right[key] === 0) continue;
      const report = parseReport(tableText({ table: "applications", figures }));
      for (const { fixes = [] } of about(report)) {
        for (const { edits, preferred } of fixes) {
          for (const { span, text } of edits) {
            const cell = report.tables[0]?.rows
              .flatMap((row) => row.cells)
              .find((one) => one.span.start === span.start);
            offered++;
            if (!typed.has(cell?.key ?? "")) continue;
            expect(text, `${cell?.key} after ${key}`).not.toBe("0");
            if (preferred) expect(text, `${cell?.key} after ${key}`).toBe(String(right[cell?.key ?? ""]));
          }
        }
      }
    }
    expect(offered).toBeGreaterThan(20);
    expect(findingsIn(tableText({ table: "applications", figures }))).toEqual([]);
  });
});
