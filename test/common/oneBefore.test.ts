import { expect, test } from "vitest";
import { oneBefore } from "../../server/src/common/oneBefore.js";

test("is the item before a place, and nothing before the first", () => {
  expect([0, 1, 3].map((place) => oneBefore(["a", "b", "c"], place))).toEqual([undefined, "a", "c"]);
});
