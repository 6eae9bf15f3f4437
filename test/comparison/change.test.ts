import { describe, expect, test } from "vitest";
import { byWords, changeOf, figureWords, percentWords } from "../../server/src/comparison/change.js";

const words = (before: number | null, after: number | null): string[] => {
  const change = changeOf(before, after);
  return [byWords(change), percentWords(change)];
};

describe("a change", () => {
  test.each([
    [20, 25, "+5", "+25%"],
    [25, 20, "−5", "−20%"],
    [3, 3, "0", "0%"],
    [3, 4, "+1", "+33.3%"],
    [3000, 2999, "−1", "0%"],
    [1.1, 1.3, "+0.2", "+18.2%"],
  ])("from %s to %s is %s, %s", (before, after, by, percent) => {
    expect(words(before, after)).toEqual([by, percent]);
  });

  test("from nothing, or from less, has no percentage", () => {
    expect(words(0, 5)).toEqual(["+5", ""]);
    expect(words(-2, 5)).toEqual(["+7", ""]);
  });

  test("is not known where a figure is not", () => {
    expect(words(null, 5)).toEqual(["—", ""]);
    expect(words(5, null)).toEqual(["—", ""]);
  });
});

test("figures are shown as they are, with a sign of their width", () => {
  expect([12, -3, 0, null].map(figureWords)).toEqual(["12", "−3", "0", "—"]);
});
