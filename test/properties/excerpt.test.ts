/** Excerpts of any line, at any width of a terminal. */
import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { excerpt } from "../../server/src/cli/format/excerpt.js";
import { above } from "../support/carets.js";

test("an excerpt never is wider than the page, and marks the place, in any line", () => {
  const unit = fc.constantFrom("字", "a", "\t", "，", "𠀀", "👍", "\ud800", "\u0007", "e\u0301");
  const line = fc.string({ unit, maxLength: 120 });
  fc.assert(
    fc.property(line, line, fc.integer({ min: 30, max: 100 }), (before, behind, width) => {
      const shown = excerpt(`${before}★${behind}`, before.length, before.length + 1, width);
      expect(stringWidth(shown.text)).toBeLessThanOrEqual(width);
      expect(above(shown.text, shown.mark)).toBe("★");
    }),
    { seed: 11, numRuns: 300 },
  );
});
