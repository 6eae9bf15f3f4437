import { describe, expect, test } from "vitest";
import type { System } from "../../server/src/arithmetic/index.js";
import { networkOf } from "../../server/src/arithmetic/network.js";
import { smallestRepairs } from "../../server/src/arithmetic/search.js";
import { bruteForce, difference, smallSystem } from "../support/brute-force.js";
import { Random } from "../support/random.js";

const search = (system: System, numbers: readonly number[], maxCells: number, budget = 100_000) =>
  smallestRepairs({ network: networkOf(system), equations: [...system.equations.keys()], numbers }, maxCells, budget);

const namesOf = (repairs: readonly ReadonlyMap<number, number>[]) =>
  [...new Set(repairs.map((repair) => [...repair.keys()].sort((a, b) => a - b).join()))].sort();

const SMALL = smallSystem(2, 2);

describe("smallest repairs", () => {
  test("are those that trying everything finds", () => {
    const sizes = new Set<number>();
    for (let seed = 0; seed < 120; seed++) {
      const random = new Random(seed);
      const numbers = new Array<number>(SMALL.size).fill(0);
      for (let wrong = 0; wrong < 1 + (seed % 3); wrong++)
        numbers[random.whole(0, SMALL.size - 1)] = random.whole(0, 3);
      const expected = bruteForce(SMALL, numbers, 3, 12);
      const { repairs } = search(SMALL, numbers, 3);
      sizes.add(expected?.size ?? -1);
      if (expected?.size !== 0) expect(namesOf(repairs), numbers.join()).toEqual([...(expected?.sets ?? [])].sort());
    }
    expect([...sizes]).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  test("make every equation hold with whole numbers from 0", () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = new Random(seed);
      const numbers = Array.from({ length: SMALL.size }, () => random.whole(0, 1 + (seed % 4)));
      for (const repair of search(SMALL, numbers, 5).repairs) {
        const fixed = numbers.map((number, cell) => repair.get(cell) ?? number);
        expect(SMALL.equations.map((equation) => difference(equation, fixed))).toEqual(SMALL.equations.map(() => 0));
        expect(fixed.every((number) => Number.isInteger(number) && number >= 0)).toBe(true);
        expect([...repair].every(([cell, number]) => number !== numbers[cell])).toBe(true);
      }
    }
  });

  test("hold rings, in which no cell stands alone in an equation", () => {
    // received, carried in, two outcomes that are 2 too often, their total, carried out
    const numbers = [
      [1, 1, 2],
      [0, 0, 0],
      [2, 2, 1],
      [2, 2, 1],
      [1, 1, 2],
      [0, 0, 0],
    ].flat();
    const { repairs } = search(SMALL, numbers, 5);
    expect(namesOf(repairs)).toEqual(bruteForce(SMALL, numbers, 4, 4)?.sets);
    expect(repairs.map((repair) => [6, 7, 9, 10].map((cell) => repair.get(cell)))).toEqual([
      [0, 1, 1, 0],
      [1, 0, 0, 1],
    ]);
  });

  test("are not given at all where the budget ends", () => {
    const numbers = Array.from({ length: SMALL.size }, (_, cell) => (cell * 7) % 5);
    expect(search(SMALL, numbers, 5, 3)).toEqual({ repairs: [], exhausted: true });
  });
});
