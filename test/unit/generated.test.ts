import { describe, expect, test } from "vitest";
import { LAYOUTS } from "../support/layouts/index.js";
import { TRIALS } from "../support/trials.js";

/** Enough to meet every quirk in every layout; `npm run soak` goes on where this ends. */
const SEEDS = Array.from({ length: 15 }, (_, seed) => seed);

describe.each(Object.entries(TRIALS))("%s", (_, trial) => {
  test.each(LAYOUTS)("%s", (layout) => {
    for (const seed of SEEDS) expect(trial(seed, layout), `seed ${seed}`).toEqual([]);
  });
});
