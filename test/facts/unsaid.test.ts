/** The reasons for which nothing is said of a figure are told by evidence that there is. */
import { expect, it } from "vitest";
import { REASONS } from "../../server/src/facts/unsaid.js";
import { EQUALITY } from "../../server/src/prose/judgement/equality.js";

it("has words for evidence against, and for no other", () => {
  const against = new Set(EQUALITY.filter(({ weight }) => weight < 0).map(({ name }) => name));
  expect(Object.keys(REASONS).filter((name) => !against.has(name))).toEqual([]);
});
