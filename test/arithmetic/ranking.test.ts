/** What is said of several repairs: by how much one must be likelier to be named alone. */
import { describe, expect, test } from "vitest";
import type { Repair, System } from "../../server/src/arithmetic/index.js";
import { networkOf } from "../../server/src/arithmetic/network.js";
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

const verdicts = (numbers: readonly number[], repairs: readonly Repair[]) =>
  verdictsOf(SYSTEM, networkOf(SYSTEM), numbers, repairs, [0]);

describe("a repair", () => {
  const numbers = [7, 5, 20];
  const best = repair(0, 7, 15, 1);

  test("that costs half a point less than the others is the one", () => {
    expect(verdicts(numbers, [best, repair(1, 5, 13, 1.5)])).toMatchObject([
      { kind: "slip", repair: { changes: best.changes }, equations: [0] },
    ]);
  });

  test.each([1, 1.3, 1.4, 1.49])("beside one of cost %d is one of two", (cost) => {
    expect(verdicts(numbers, [best, repair(1, 5, 13, cost)])).toMatchObject([
      { kind: "ambiguous", repairs: [{ changes: [{ cell: 0 }] }, { changes: [{ cell: 1 }] }], equations: [0] },
    ]);
  });
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
  const numbers = [9, 5, 0];
  const assignments = [new Map([[1, 61]]), new Map([[2, 14]]), new Map([[0, 0]])];
  expect(rank(SYSTEM, [9, 5, "blank"], numbers, assignments)).toEqual([
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
  const numbers = [7, 5, 13, 4, 3, 14];
  const both = (other: number, to: number): Repair => ({
    changes: [
      { cell: 0, from: 7, to: 8 },
      { cell: other, from: numbers[other] as number, to },
    ],
    cost: 1,
  });
  const repairs = [both(3, 3), both(4, 2)];
  expect(verdictsOf(system, networkOf(system), numbers, repairs, [0])).toEqual([
    { kind: "ambiguous", repairs, equations: [0] },
  ]);
});
