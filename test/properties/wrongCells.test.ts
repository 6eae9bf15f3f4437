/** Wrong cells of random tables: how often the right one is named. */
import { describe, expect, test } from "vitest";
import { brokenEquations, locateErrors, type Value, type Verdict } from "../../server/src/arithmetic/index.js";
import { Random } from "../support/random.js";
import { exchangedNeighbours, mistypedCells, type Slip, staleTotals } from "../support/slips.js";
import { APPLICATIONS, type Form, rightFigures } from "../support/typed-tables.js";

/** The figures after all repairs that are offered without a doubt. */
function fix(values: readonly Value[], verdicts: readonly Verdict[]): Value[] {
  const fixed = [...values];
  for (const verdict of verdicts) {
    if (verdict.kind !== "slip") continue;
    for (const { cell, to } of verdict.repair.changes) fixed[cell] = to;
  }
  return fixed;
}

interface Tally {
  tables: number;
  /** All was restored, and nothing else touched. */
  restored: number;
  /** A cell was given a number that is not right. */
  wrong: number;
}

function tally(slip: Slip, tables: number): Tally {
  const result = { tables: 0, restored: 0, wrong: 0 };
  for (let seed = 0; seed < tables; seed++) {
    const random = new Random(seed);
    const form = APPLICATIONS[seed % 2] as Form;
    const right = rightFigures(random, form);
    const values = slip(random, form.system, right);
    if (!values) continue;
    const verdicts = locateErrors(form.system, values);
    const changes = verdicts.flatMap((verdict) => (verdict.kind === "slip" ? verdict.repair.changes : []));
    result.tables++;
    if (changes.some(({ cell, to }) => right[cell] !== to)) result.wrong++;
    else if (fix(values, verdicts).every((figure, cell) => figure === right[cell])) result.restored++;
    expect(changes.every(({ cell, from, to }) => from === values[cell] && from !== to)).toBe(true);
  }
  return result;
}

describe("wrong cells of table three", () => {
  test("a sound table has no verdict", () => {
    expect(tally((_random, _system, right) => [...right], 50)).toEqual({ tables: 50, restored: 50, wrong: 0 });
  });

  test("one mistyped cell is always named, and nothing else", () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = new Random(seed);
      const form = APPLICATIONS[seed % 2] as Form;
      const right = rightFigures(random, form);
      const values = mistypedCells(1)(random, form.system, right) ?? [];
      const cell = right.findIndex((figure, index) => figure !== values[index]);
      expect(locateErrors(form.system, values)).toMatchObject([
        {
          kind: "slip",
          repair: { changes: [{ cell, from: values[cell], to: right[cell] }] },
          equations: brokenEquations(form.system, values),
        },
      ]);
    }
  });

  test("two and three mistyped cells are nearly always named", () => {
    const two = tally(mistypedCells(2), 200);
    expect(two.restored).toBeGreaterThanOrEqual(0.995 * two.tables);
    const three = tally(mistypedCells(3), 200);
    expect(three.restored).toBeGreaterThanOrEqual(0.99 * three.tables);
    expect(two.wrong + three.wrong).toBeLessThanOrEqual(1);
  });

  test("slips of several cells at once are seldom named wrongly, and mostly rightly", () => {
    const exchanged = tally(exchangedNeighbours, 150);
    expect(exchanged.wrong).toBeLessThanOrEqual(0.01 * exchanged.tables);
    expect(exchanged.restored).toBeGreaterThanOrEqual(0.75 * exchanged.tables);
    const stale = tally(staleTotals, 150);
    expect(stale.wrong).toBeLessThanOrEqual(0.01 * stale.tables);
    expect(stale.restored).toBeGreaterThanOrEqual(0.95 * stale.tables);
  });

  test("random figures have an answer within bounds, and the same one again", () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = new Random(seed);
      const { system } = APPLICATIONS[seed % 2] as Form;
      const share = random.pick([0.02, 0.05, 0.5]);
      const values = Array.from({ length: system.size }, () => (random.chance(share) ? random.whole(0, 99) : 0));
      const verdicts = locateErrors(system, values);
      expect(locateErrors(system, [...values])).toEqual(verdicts);
      const said = new Set(verdicts.flatMap(({ equations }) => equations));
      expect([...said].sort((a, b) => a - b)).toEqual(brokenEquations(system, values));
    }
  });
});
