/** Does the time grow no faster than the text? Hostile shapes at one, two and four times a length. */
import { check } from "./engine.js";
import { head, heading, row, short, spent } from "./measure.js";
import { SHAPES, type Shape } from "./shapes.js";

/** UTF-16 units of the shortest, and how many times the time twice the text may take. */
const UNITS = 30_000;
const LARGEST_RATIO = 2.6;

/** Milliseconds after which nothing longer is tried: it is clear by then. */
const LONG = 5000;

/** Milliseconds for one, two and four times the text: the least of several runs. */
async function times(shape: Shape, units: number): Promise<number[]> {
  const found: number[] = [];
  for (const factor of [1, 2, 4]) {
    const text = shape.write(units * factor);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3 && (round === 0 || least < LONG / 10); round++) {
      least = Math.min(least, await spent(() => check(text)));
    }
    found.push(least);
    if (least > LONG) break;
  }
  return found;
}

/** The larger of both doublings. A few milliseconds tell nothing of growth. */
const worst = ([one = 0, two = 0, four = 0]: readonly number[]): number =>
  Math.max(two / Math.max(one, 5), four / Math.max(two, 5));

export async function growth(quick: boolean): Promise<void> {
  const units = quick ? UNITS / 3 : UNITS;
  heading(`${SHAPES.length} hostile shapes at ${units}, ${2 * units} and ${4 * units} UTF-16 units; milliseconds`);
  head("shape", "once", "twice", "four times", "ratio", "and again");
  const missed: string[] = [];
  for (const shape of SHAPES) {
    let found = await times(shape, units);
    if (worst(found) > LARGEST_RATIO) {
      // Once more, lest it was the compiler or another program.
      const again = await times(shape, units);
      found = found.map((time, i) => Math.min(time, again[i] ?? time));
    }
    if (worst(found) > LARGEST_RATIO) missed.push(`${shape.name}: × ${short(worst(found))}`);
    const [one = Number.NaN, two = Number.NaN, four = Number.NaN] = found;
    row(shape.name, short(one), short(two), short(four), short(two / one), short(four / two));
  }
  console.log(`\n${missed.length} grow by more than ${LARGEST_RATIO} for twice the text`);
  for (const one of missed) console.log(`- ${one}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}
