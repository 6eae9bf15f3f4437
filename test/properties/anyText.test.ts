/** What holds of every text, tried on hundreds; `npm run soak` tries thousands more. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { editsDrift, wrongs } from "./invariants.js";
import { anyText, damaged, excerpts, versions } from "./texts.js";

/** The same texts in every run: what fails here fails for everybody. */
const SEED = 20261122;

function holds<Text>(texts: fc.Arbitrary<Text>, check: (text: Text) => string[], numRuns: number): void {
  const property = fc.property(texts, (text) => {
    expect(check(text)).toEqual([]);
  });
  fc.assert(property, { seed: SEED, numRuns });
}

test("any string, and the form's words in no order", () => holds(anyText, wrongs, 400));

test("lines of damaged reports", () => holds(excerpts, wrongs, 80));

test("damaged reports in mixed layouts", () => holds(damaged, wrongs, 12));

test("a volume edited is the same text parsed from scratch", () => holds(versions, editsDrift, 12));
