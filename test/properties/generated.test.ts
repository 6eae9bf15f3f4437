import { describe, expect, test } from "vitest";
import { LAYOUTS } from "../support/layouts/index.js";
import { TRIALS } from "../support/trials.js";

/** Enough to meet every quirk in some layout; `npm run soak` goes on where this ends. */
const EACH = 8;

describe.each(Object.entries(TRIALS))("%s", (_, trial) => {
  test.each(LAYOUTS)("%s", (layout) => {
    const from = LAYOUTS.indexOf(layout) * EACH;
    for (let seed = from; seed < from + EACH; seed++) expect(trial(seed, layout), `seed ${seed}`).toEqual([]);
  });
});
