/**
 * Runs every trial on thousands of generated reports in all layouts, and what must hold of any text on thousands of
 * damaged ones, and prints what failed, each kind of failure with its first seed.
 */
import fc from "fast-check";
import { editsStray, writings } from "../properties/editing.js";
import { editsDrift, wrongs } from "../properties/invariants.js";
import { retypingStrays, retypings } from "../properties/retyped.js";
import { anyText, damaged, excerpts, versions } from "../properties/texts.js";
import { LAYOUTS } from "../support/layouts/index.js";
import { TRIALS } from "../support/trials.js";

const [count = 500, from = 0] = process.argv.slice(2).map(Number);
if (![count, from].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error("usage: soak [reports of each kind and layout, 500] [first seed, 0]");
  process.exit(2);
}

/** Kinds of failure that are shown of each layout, and how much of a text that failed. */
const SHOWN = 5;
const SHOWN_TEXT = 300;

/** The same failure in another report: offsets, figures and cells differ. */
const kindOf = (line: string): string =>
  line
    .replace(/^[^:]*: (?=\S)/u, "")
    .replace(/[0-9]+–[0-9]+.*$/su, "…")
    .replace(/[a-zA-Z.]+\/[a-zA-Z.]+/gu, "cell")
    .replace(/[0-9]+/gu, "n");

/** Makes the trials with one seed after the other; prints and returns how many failed. */
function tally(name: string, trial: (seed: number) => readonly string[]): number {
  let wrong = 0;
  const kinds = new Map<string, { count: number; first: string }>();
  for (let seed = from; seed < from + count; seed++) {
    const lines = trial(seed);
    if (lines.length > 0) wrong++;
    for (const line of lines) {
      const kind = kinds.get(kindOf(line)) ?? { count: 0, first: `seed ${seed}: ${line}` };
      kinds.set(kindOf(line), { ...kind, count: kind.count + 1 });
    }
  }
  console.log(`  ${name.padEnd(9)} ${count - wrong} of ${count} right`);
  for (const kind of [...kinds.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN)) {
    console.log(`    ${kind.count}× ${kind.first}`);
  }
  return wrong;
}

/** What a check says of the text that a seed gives; a throw is said too, with the text, so that the others are tried. */
function tried<Text>(texts: fc.Arbitrary<Text>, check: (text: Text) => string[]): (seed: number) => string[] {
  return (seed) => {
    const [text] = fc.sample(texts, { seed, numRuns: 1 }) as [Text];
    const shown = JSON.stringify(text).slice(0, SHOWN_TEXT);
    try {
      return check(text).map((line) => `${line} in ${shown}`);
    } catch (error) {
      return [`${error instanceof Error ? error.stack : String(error)} in ${shown}`];
    }
  };
}

let failed = 0;
const started = performance.now();
for (const [name, trial] of Object.entries(TRIALS)) {
  console.log(name);
  for (const layout of LAYOUTS) failed += tally(layout, (seed) => trial(seed, layout));
}
console.log("any text: nothing throws, strays, clashes or changes its mind");
failed += tally("scraps", tried(anyText, wrongs));
failed += tally("excerpts", tried(excerpts, wrongs));
failed += tally("damaged", tried(damaged, wrongs));
failed += tally("edited", tried(versions, editsDrift));
failed += tally(
  "volumes",
  tried(writings, (writing) => editsStray(writing, false)),
);
failed += tally("retyped", tried(retypings, retypingStrays));
console.log(`${failed} failed, ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = failed > 0 ? 1 : 0;
