/** What a repair costs: the less, the likelier the slip that it undoes. */
import { describe, expect, test } from "vitest";
import type { Change, System, Told } from "../../server/src/arithmetic/index.js";
import { costOf, isKeyboardSlip, toldCost, UNLIKELY } from "../../server/src/arithmetic/likelihood.js";

/** One row of two parts and their total, over one row of the same that is its part: cells 0 1 2 over 3 4 5. */
const SYSTEM: System = {
  equations: [
    { left: [0, 1], right: [2], total: 2 },
    { left: [3, 4], right: [5], total: 5 },
    { left: [5], right: [2], total: 2 },
  ],
  size: 6,
  grid: [0, 1].flatMap((row) => [0, 1, 2].map((column) => ({ row, column }))),
  totalLines: [],
};

const numbers = [7, 0, 12, 40, 99, 30];
const change = (cell: number, to: number): Change => ({ cell, from: numbers[cell] as number, to });
const costOfAll = (...changes: Change[]): number => costOf(SYSTEM, numbers, changes);

describe("of one cell", () => {
  test.each([
    ["a blank", { cell: 1, from: "blank", to: 5 } as const, 0],
    ["a 0 where a figure belongs", change(1, 5), 0.9],
    ["a figure of one digit where 0 belongs", change(0, 0), 0.4],
    ["a figure of two digits where 0 belongs, one of them a slip", change(3, 0), 1],
    ["a digit dropped", change(2, 1), 1],
    ["two digits swapped", change(2, 21), 1],
    ["a figure of two digits where 0 belongs", change(4, 0), 3],
    ["another figure", change(4, 21), 3],
  ])("%s", (_, one, cost) => {
    expect(costOfAll(one)).toBe(cost);
  });
});

describe("of several cells", () => {
  test("figures exchanged beside each other, and above each other, are one slip", () => {
    expect(costOfAll(change(0, 0), change(1, 7))).toBe(0.5);
    expect(costOfAll(change(0, 40), change(3, 7))).toBe(0.5);
  });

  test("figures exchanged further apart are two", () => {
    expect(costOfAll(change(0, 99), change(4, 7))).toBe(6);
    expect(costOfAll(change(3, 30), change(5, 40))).toBe(2);
  });

  test("a total and its total that lack as much are one slip, of which the smaller cost counts", () => {
    expect(costOfAll(change(2, 52), change(5, 70))).toBe(1);
    expect(costOfAll(change(2, 53), change(5, 70))).toBe(4);
  });

  test("a part and the total that was reckoned with it are its slip, and a little less likely", () => {
    expect(costOfAll(change(0, 58), change(2, 63))).toBe(3.5);
    expect(costOfAll(change(0, 58), change(2, 64))).toBe(6);
  });

  test("a part and a total on the other side of a balance are two", () => {
    const equations = [...SYSTEM.equations, { left: [0], right: [5, 1], total: 5 }];
    expect(costOf({ ...SYSTEM, equations }, numbers, [change(0, 58), change(5, 81)])).toBe(6);
  });
});

describe("by what is told of the cells", () => {
  const told = (value: number, sure: boolean, ...plus: number[]): Told => ({
    readings: [{ plus, minus: [] }],
    value,
    sure,
  });
  const costTold = (...all: Told[]): number => toldCost(numbers, all, [change(0, 8)]);

  test("what makes it right is likelier, where it means these cells for certain", () => {
    expect(costTold(told(8, true, 0))).toBe(-2);
    expect(costTold(told(8, false, 0))).toBe(0);
    expect(costTold(told(8, true, 0, 1), told(20, true, 0, 2))).toBe(-4);
  });

  test("what makes it wrong is less likely, whether or not it is certain", () => {
    expect(costTold(told(7, true, 0))).toBe(2);
    expect(costTold(told(7, false, 0))).toBe(2);
  });

  test("what is right before and after, or neither, tells nothing", () => {
    expect(costTold(told(12, true, 2), told(1, true, 0))).toBe(0);
    const either: Told = {
      readings: [
        { plus: [0], minus: [] },
        { plus: [2], minus: [5, 0] },
      ],
      value: 7,
      sure: true,
    };
    expect(costTold(either)).toBe(2);
    expect(
      toldCost([7, 0, 15], [{ ...either, readings: [...either.readings, { plus: [2], minus: [0] }] }], [change(0, 8)]),
    ).toBe(0);
  });

  test("what undoes two slips of no known kind is unlikely", () => {
    expect(costOfAll(change(0, 58), change(4, 21))).toBe(UNLIKELY);
  });
});

describe("a slip of the keyboard", () => {
  test.each([
    ["12", "1", true],
    ["12", "122", true],
    ["12", "13", true],
    ["12", "21", true],
    ["123", "132", true],
    ["123", "321", false],
    ["12", "1222", false],
    ["12", "34", false],
    ["1234", "1324", true],
    ["1234", "2143", false],
  ])("%s typed as %s: %s", (meant, typed, isOne) => {
    expect(isKeyboardSlip(meant, typed)).toBe(isOne);
  });
});
