import { expect, test } from "vitest";
import { once } from "../../server/src/common/once.js";

test("once works a thing out once for each object, and again for an equal one", () => {
  const asked: object[] = [];
  const count = once((key: { readonly letters: string }) => asked.push(key));
  const first = { letters: "a" };
  expect([count(first), count({ letters: "a" }), count(first)]).toEqual([1, 2, 1]);
  expect(asked).toHaveLength(2);
});
