/** What is said of several repairs: by how much one must be likelier to be named alone. */
import { describe, expect, test } from "vitest";
import {
  locateErrors,
  type Repair,
  type System,
  type Told,
  type Value,
  type Verdict,
} from "../../server/src/arithmetic/index.js";
import type { Scales } from "../../server/src/arithmetic/model.js";
import { networkOf, numbersOf } from "../../server/src/arithmetic/network.js";
import { rank, takesAway, verdictsOf } from "../../server/src/arithmetic/ranking.js";

const SYSTEM: System = {
  equations: [{ left: [0, 1], right: [2], total: 2 }],
  size: 3,
  grid: [0, 1, 2].map((column) => ({ row: 0, column })),
  totalLines: [[2]],
};

const repair = (cell: number, from: number, to: number, cost: number): Repair => ({
  changes: [{ cell, from, to }],
  cost,
});

const scalesOf = (system: System, values: readonly Value[], told: readonly Told[] = []): Scales => ({
  system,
  network: networkOf(system),
  values,
  numbers: numbersOf(system, values),
  told,
});

const verdicts = (numbers: readonly number[], repairs: readonly Repair[]) =>
  verdictsOf(scalesOf(SYSTEM, numbers), repairs, [0], [0]);

describe("a repair", () => {
  const numbers = [73, 58, 139];
  const best = repair(2, 139, 131, 1);

  test("that costs half a point less than the others is the one", () => {
    expect(verdicts(numbers, [best, repair(1, 58, 66, 1.5)])).toMatchObject([
      { kind: "slip", repair: { changes: best.changes }, equations: [0] },
    ]);
  });

  test.each([1, 1.3, 1.4, 1.49])("beside one of cost %d is one of two", (cost) => {
    expect(verdicts([95, 50, 155], [repair(2, 155, 145, 1), repair(1, 50, 60, cost)])).toMatchObject([
      { kind: "ambiguous", repairs: [{ changes: [{ cell: 2 }] }, { changes: [{ cell: 1 }] }], equations: [0] },
    ]);
  });
});

describe("a slip whose sums were reckoned with it", () => {
  // Two rows of two entries and their totals, and the totals of the columns: 0 1 2 over 3 4 5 over 6 7 8.
  const system: System = {
    equations: [
      { left: [0, 1], right: [2], total: 2 },
      { left: [3, 4], right: [5], total: 5 },
      { left: [0, 3], right: [6], total: 6 },
      { left: [1, 4], right: [7], total: 7 },
      { left: [2, 5], right: [8], total: 8 },
    ],
    size: 9,
    grid: Array.from({ length: 9 }, (_, cell) => ({ row: Math.floor(cell / 3), column: cell % 3 })),
    totalLines: [],
  };
  // 12 7 19 over 25 30 55 over 37 37 74, with 15 for 12 and the row added up with it.
  const values = [15, 7, 22, 25, 30, 55, 37, 37, 74];
  const judge = (told: readonly Told[]) => locateErrors(system, values, { told });
  const cellsOf = (verdict: Verdict | undefined) =>
    verdict?.kind === "slip" ? verdict.repair.changes.map(({ cell }) => cell) : undefined;
  const told = (value: number, cell: number): Told => ({
    readings: [{ plus: [cell], minus: [] }],
    value,
    sure: true,
  });

  test("may stand in each row", () => {
    const [verdict, another] = judge([]);
    expect(another).toBeUndefined();
    expect(verdict).toMatchObject({ kind: "ambiguous", equations: [2, 4] });
    const rows =
      verdict?.kind === "ambiguous" ? verdict.repairs.map(({ changes }) => changes.map(({ cell }) => cell)) : [];
    expect(rows).toContainEqual([0, 2]);
    expect(rows).toContainEqual([3, 5]);
  });

  test("is named where its figure is told", () => {
    expect(cellsOf(judge([told(12, 0)])[0])).toEqual([0, 2]);
    expect(cellsOf(judge([told(19, 2)])[0])).toEqual([0, 2]);
    expect(cellsOf(judge([told(52, 5)])[0])).toEqual([3, 5]);
  });

  test("is named where the figures of all others are told", () => {
    expect(cellsOf(judge([told(25, 3), told(37, 6)])[0])).toEqual([0, 2]);
  });
});

test("a cell that the sums alone would name is not named for certain against what is told of it", () => {
  const one = { told: [{ readings: [{ plus: [1], minus: [] }], value: 5, sure: false }] };
  const system: System = { ...SYSTEM, equations: [...SYSTEM.equations, { left: [1], right: [3], total: 3 }], size: 4 };
  const values = [7, 5, 13, 6];
  const change = { cell: 1, from: 5, to: 6 };
  expect(locateErrors(system, values)).toMatchObject([{ kind: "slip", repair: { changes: [change] } }]);
  expect(locateErrors(system, values, one)).toMatchObject([{ kind: "ambiguous", repairs: [{ changes: [change] }] }]);
});

describe("where the best repair fills an empty total", () => {
  const numbers = [7, 5, 0];

  test("none that takes a figure away is as good", () => {
    expect(verdicts(numbers, [repair(2, 0, 12, 0.9), repair(0, 7, 0, 1)])).toMatchObject([
      { kind: "slip", repair: { changes: [{ cell: 2, to: 12 }] } },
    ]);
  });

  test("one that turns a figure into another is", () => {
    expect(verdicts(numbers, [repair(2, 0, 12, 0.9), repair(0, 7, 3, 1)])).toMatchObject([{ kind: "ambiguous" }]);
  });
});

test("assignments become repairs by cell, the likeliest first", () => {
  const assignments = [new Map([[1, 61]]), new Map([[2, 14]]), new Map([[0, 0]])];
  expect(rank(scalesOf(SYSTEM, [9, 5, "blank"]), assignments)).toEqual([
    { changes: [{ cell: 2, from: "blank", to: 14 }], cost: 0 },
    { changes: [{ cell: 0, from: 9, to: 0 }], cost: 0.4 },
    { changes: [{ cell: 1, from: 5, to: 61 }], cost: 3 },
  ]);
});

test("a repair takes away what it turns into 0, not what is 0 already", () => {
  expect(takesAway([7, 0, 0], repair(0, 7, 0, 1))).toBe(true);
  expect(takesAway([7, 0, 0], repair(1, 0, 0, 1))).toBe(false);
  expect(takesAway([7, 0, 0], repair(0, 7, 1, 1))).toBe(false);
});

test("a part that makes up for another in a sum that holds is not said apart from it", () => {
  // The first sum is broken, the second holds: whatever changes the cell of both needs one of the second besides.
  const system: System = {
    equations: [
      { left: [0, 1], right: [2], total: 2 },
      { left: [0, 3, 4], right: [5], total: 5 },
    ],
    size: 6,
    grid: [0, 1, 2, 3, 4, 5].map((row) => ({ row, column: 0 })),
    totalLines: [[2], [5]],
  };
  const numbers = [9, 9, 19, 4, 3, 16];
  const both = (other: number, to: number): Repair => ({
    changes: [
      { cell: 0, from: 9, to: 10 },
      { cell: other, from: numbers[other] as number, to },
    ],
    cost: 1,
  });
  const repairs = [both(3, 3), both(4, 2)];
  expect(verdictsOf(scalesOf(system, numbers), repairs, [0], [0, 1])).toEqual([
    { kind: "ambiguous", repairs, equations: [0] },
  ]);
});
