import { describe, expect, test } from "vitest";
import { localise, type Value, type Verdict } from "../../../server/src/arithmetic/index.js";
import { Random } from "../../support/random.js";
import { APPLICATIONS, type Form, REVIEWS, rightFigures } from "../../support/typed-tables.js";

const ORDERS = ["rows", "columns"] as const;
const SKELETONS = [0, "blank"] as const;

/** The cells in the order in which they are typed. */
function cellsBy(order: (typeof ORDERS)[number], { system: { grid } }: Form): number[] {
  const places = grid.map(({ row, column }, cell) => ({ row, column, cell }));
  const by = order === "rows" ? (["row", "column"] as const) : (["column", "row"] as const);
  return places.sort((a, b) => a[by[0]] - b[by[0]] || a[by[1]] - b[by[1]]).map(({ cell }) => cell);
}

/** Every change that a verdict offers, in doubt or not. */
const offersOf = (verdict: Verdict) =>
  verdict.kind === "slip"
    ? verdict.repair.changes
    : verdict.kind === "unfilled"
      ? verdict.changes
      : verdict.kind === "ambiguous"
        ? verdict.repairs.flatMap(({ changes }) => changes)
        : [];

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
        for (const verdict of localise(form.system, values)) {
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
      expect(localise(form.system, values)).toEqual([]);
    }
    expect(filled).toBeGreaterThan(100);
  });
});

describe("a table whose totals are still empty", () => {
  const form = APPLICATIONS[1] as Form;
  const { system, indexOf } = form;
  const cell = (key: string) => indexOf.get(key as never) ?? -1;
  const table = (figures: Record<string, Value>): Value[] => form.cells.map((key) => figures[key] ?? 0);

  test("is to be filled with the sums of its parts, in one verdict", () => {
    const values = table({ "received/person": 3, "granted/person": 2, "granted/legal": 1 });
    const verdicts = localise(system, values);
    expect(verdicts).toMatchObject([{ kind: "unfilled" }]);
    const sums = { received: 3, granted: 3, outcomeTotal: 3 };
    expect(offersOf(verdicts[0] as Verdict)).toEqual([
      { cell: cell("received/total"), from: 0, to: sums.received },
      { cell: cell("granted/total"), from: 0, to: sums.granted },
      { cell: cell("outcomeTotal/person"), from: 0, to: 2 },
      { cell: cell("outcomeTotal/legal"), from: 0, to: 1 },
      { cell: cell("outcomeTotal/total"), from: 0, to: sums.outcomeTotal },
    ]);
  });

  test("is judged by its other equations", () => {
    const columns = { "received/person": 5, "outcomeTotal/person": 4, "granted/person": 4 };
    const [unfilled, balance, ...rest] = localise(system, table(columns));
    expect(unfilled).toMatchObject({ kind: "unfilled" });
    expect(rest).toEqual([]);
    expect(balance).toMatchObject({
      kind: "ambiguous",
      repairs: [
        { changes: [{ cell: cell("carriedOut/person"), from: 0, to: 1 }] },
        { changes: [{ cell: cell("received/person"), from: 5, to: 4 }] },
      ],
    });
  });

  test("may be right to leave them so: nothing was settled", () => {
    const allCarriedOver = { "received/person": 5, "received/total": 5, "carriedOut/person": 5, "carriedOut/total": 5 };
    expect(localise(system, table(allCarriedOver))).toEqual([]);
    for (const [key, slip] of Object.entries({ "received/person": 6, "carriedOut/total": 50, "granted/legal": 3 })) {
      const right = table(allCarriedOver)[cell(key)];
      expect(localise(system, table({ ...allCarriedOver, [key]: slip })), key).toMatchObject([
        { kind: "slip", repair: { changes: [{ cell: cell(key), from: slip, to: right }] } },
      ]);
    }
  });

  test("a figure slipped into a zero cell beside filled totals is taken out", () => {
    const filled = { "received/person": 2, "received/total": 2, "granted/person": 2, "granted/total": 2 };
    const values = table({
      ...filled,
      "outcomeTotal/person": 2,
      "outcomeTotal/total": 2,
      "declined.petition/legal": 4,
    });
    expect(localise(system, values)).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: cell("declined.petition/legal"), from: 4, to: 0 }] } },
    ]);
  });
});
