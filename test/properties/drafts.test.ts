/** Tables of random figures while they are typed: see also test/arithmetic/drafts.test.ts. */
import { describe, expect, test } from "vitest";
import { locateErrors, type Value } from "../../server/src/arithmetic/index.js";
import { offersOf } from "../support/offers.js";
import { Random } from "../support/random.js";
import { APPLICATIONS, type Form, REVIEWS, rightFigures } from "../support/typed-tables.js";

const ORDERS = ["rows", "columns"] as const;
const SKELETONS = [0, "blank"] as const;

/** The cells in the order in which they are typed. */
function cellsBy(order: (typeof ORDERS)[number], { system: { grid } }: Form): number[] {
  const places = grid.map(({ row, column }, cell) => ({ row, column, cell }));
  const by = order === "rows" ? (["row", "column"] as const) : (["column", "row"] as const);
  return places.sort((a, b) => a[by[0]] - b[by[0]] || a[by[1]] - b[by[1]]).map(({ cell }) => cell);
}

describe.each(SKELETONS)("a table typed cell by cell into a skeleton of %s", (skeleton) => {
  test.each(ORDERS)("by %s: no verdict asks to undo a right figure", (order) => {
    let filled = 0;
    for (const [seed, form] of [...APPLICATIONS, REVIEWS].entries()) {
      const right = rightFigures(new Random(seed), form);
      const totals = new Set(form.system.equations.map(({ total }) => total));
      const values: Value[] = right.map(() => skeleton);
      const typed = new Set<number>();
      for (const cell of cellsBy(order, form)) {
        values[cell] = right[cell] ?? 0;
        typed.add(cell);
        if (right[cell] === 0 && skeleton === 0) continue;
        for (const verdict of locateErrors(form.system, values)) {
          const place = `${form.cells[cell]} of seed ${seed}`;
          for (const { cell: changed, to } of offersOf(verdict)) {
            if (typed.has(changed)) expect(to, place).toBeGreaterThan(0);
          }
          if (verdict.kind !== "slip" && verdict.kind !== "unfilled") continue;
          for (const { cell: changed, to } of offersOf(verdict)) {
            filled++;
            expect(typed.has(changed), place).toBe(false);
            if (!totals.has(changed)) expect(to, place).toBe(right[changed]);
          }
        }
      }
      expect(locateErrors(form.system, values)).toEqual([]);
    }
    expect(filled).toBeGreaterThan(100);
  });
});
