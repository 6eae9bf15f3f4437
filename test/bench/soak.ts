/** Runs every trial on thousands of generated reports in all layouts and prints what failed, the smallest seed first. */
import { LAYOUTS } from "../support/layouts/index.js";
import { TRIALS } from "../support/trials.js";

const [count = 500, from = 0] = process.argv.slice(2).map(Number);
if (![count, from].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error("usage: soak [reports of each kind and layout, 500] [first seed, 0]");
  process.exit(2);
}

/** Kinds of failure that are shown of each layout. */
const SHOWN = 5;

/** The same failure in another report: offsets, figures and cells differ. */
const kindOf = (line: string): string =>
  line
    .replace(/^[^:]*: (?=\S)/u, "")
    .replace(/[0-9]+–[0-9]+.*$/su, "…")
    .replace(/[a-zA-Z.]+\/[a-zA-Z.]+/gu, "cell")
    .replace(/[0-9]+/gu, "n");

let failed = 0;
const started = performance.now();
for (const [name, trial] of Object.entries(TRIALS)) {
  console.log(name);
  for (const layout of LAYOUTS) {
    let wrong = 0;
    const kinds = new Map<string, { count: number; first: string }>();
    for (let seed = from; seed < from + count; seed++) {
      const lines = trial(seed, layout);
      if (lines.length > 0) wrong++;
      for (const line of lines) {
        const kind = kinds.get(kindOf(line)) ?? { count: 0, first: `seed ${seed}: ${line}` };
        kinds.set(kindOf(line), { ...kind, count: kind.count + 1 });
      }
    }
    failed += wrong;
    console.log(`  ${layout.padEnd(9)} ${count - wrong} of ${count} right`);
    for (const kind of [...kinds.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN)) {
      console.log(`    ${kind.count}× ${kind.first}`);
    }
  }
}
console.log(`${failed} failed, ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = failed > 0 ? 1 : 0;
