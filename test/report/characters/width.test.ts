import { expect, test } from "vitest";
import { displayWidth } from "../../../server/src/report/characters/width.js";

test.each([
  ["", 0],
  ["abc 1", 5],
  ["规章", 4],
  ["（一）", 6],
  ["ａ１", 4],
  ["\ud840\udc00", 2],
  // A mark on the letter before it, and characters that are not shown.
  ["e\u0301", 1],
  ["规\u200b章\ufeff", 4],
])("%j takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});
