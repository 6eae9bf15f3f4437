/** What `npm run fuzz` found, and some whole reports damaged anew: nothing of it may come back. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { damageOf } from "../support/damage.js";
import { generateReport } from "../support/generate.js";
import { wrongs } from "./invariants.js";
import { thoroughWrongs } from "./thorough.js";

const FOLDER = new URL("../fixtures/finds/", import.meta.url);

/** A find: what did not hold of which text, as small as it could be made, and what had been done to a whole report. */
interface Find {
  readonly found: string;
  readonly damage: readonly string[];
  readonly text: readonly string[];
}

const FINDS = readdirSync(FOLDER).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Find),
}));

describe("what was found once", () => {
  test.each(FINDS)("$name: $found", ({ text }) => {
    const whole = text.join("\n");
    expect([...wrongs(whole), ...thoroughWrongs(whole)]).toEqual([]);
  });
});

/** The same texts in every run. */
const SEEDS = Array.from({ length: 5 }, (_, i) => 90_000 + i);

describe("whole reports damaged as in life", () => {
  const sound = Array.from({ length: 12 }, (_, seed) => generateReport(seed).text);

  test.each(SEEDS)("seed %i", (seed) => {
    const { text } = damageOf(seed, sound);
    expect([...wrongs(text), ...thoroughWrongs(text)]).toEqual([]);
  });
});
