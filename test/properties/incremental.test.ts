/** A text that is edited is read and judged as it is from scratch; `npm run soak` tries as many edits as one asks for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { editsStray, writings } from "./editing.js";
import { retypingStrays, retypings } from "./retyped.js";

/** The same edits in every run. */
const SEED = 20261128;
const RUNS = 70;

/** How many of them are compared in all that was read and found. */
const EVERY = 14;

test("edits at titles, chapter ones, contents pages and anywhere: reports begin where they do from scratch", () => {
  let run = 0;
  fc.assert(
    fc.property(writings, (writing) => {
      expect(editsStray(writing, run++ % EVERY === 0)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("edits in cells, sentences, headings, titles and of rows: all is read and said as it is from scratch", () => {
  fc.assert(
    fc.property(retypings, (retyping) => {
      expect(retypingStrays(retyping)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
