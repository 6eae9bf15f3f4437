/** Whole runs over texts never seen before, with nothing remembered: ours, and the others' on the same texts. */
import { check } from "./engine.js";
import { head, heading, median, ratio, row, short, spent, Unit } from "./measure.js";
import { others } from "./others.js";
import { fresh, SIZES, type Size } from "./texts.js";

const PARTS = ["all", "without prose", "parse only"] as const;

/** A whole run: its milliseconds, and the length of its text in UTF-16 units. */
interface Sample {
  readonly milliseconds: number;
  readonly units: number;
}

function print(name: string, samples: readonly Sample[], unit: Unit): void {
  const passes = samples.map(({ milliseconds, units }) => milliseconds / unit.milliseconds(units));
  const milliseconds = median(samples.map((sample) => sample.milliseconds));
  row(name, ratio(median(passes)), ratio(Math.min(...passes)), `${short(milliseconds)} ms`);
}

/** Rounds by the length of a text, and the milliseconds after which there are no more of them on a slow machine. */
const ROUNDS: Readonly<Record<Size, number>> = { "4 KB": 60, "7 KB": 40, "15 KB": 20, "40 KB": 10, "1 MB": 2 };

const PATIENCE = 10_000;

/** Who took longer than this many milliseconds for a text is not given a longer one. */
const SLOW = 300;
const tooSlow = new Set<string>();

async function oneSize(size: Size, quick: boolean, rivals: Awaited<ReturnType<typeof others>>): Promise<void> {
  const unit = new Unit();
  const rounds = quick ? Math.max(1, Math.floor(ROUNDS[size] / 4)) : ROUNDS[size];
  const samples = new Map<string, Sample[]>();
  const take = (name: string, sample: Sample) => samples.set(name, [...(samples.get(name) ?? []), sample]);
  let units = 0;
  const slow: string[] = [];
  const end = performance.now() + (quick ? PATIENCE / 3 : PATIENCE);
  for (let round = 0; round < rounds && (round < 2 || performance.now() < end); round++) {
    for (const parts of PARTS) {
      const { text } = fresh(size);
      unit.scan(text);
      take(`here, ${parts}`, { milliseconds: await spent(() => check(text, parts)), units: text.length });
      units = text.length;
    }
    // The others take long and are the same from round to round.
    if (round % 3 > 0) continue;
    for (const other of rivals) {
      if (tooSlow.has(other.name)) continue;
      const text = other.reads(fresh(size).text);
      const milliseconds = await spent(() => other.check(text));
      take(other.name, { milliseconds, units: text.length });
      if (milliseconds > SLOW) slow.push(other.name);
    }
  }
  heading(`Full run, ${size} (${units} UTF-16 units), one pass: ${short(unit.nanoseconds)} ns a unit`);
  head("who", "median, beside one pass", "least", "median");
  for (const [name, some] of samples) print(name, some, unit);
  if (tooSlow.size > 0) console.log(`\nLeft out, since a shorter text took them long: ${[...tooSlow].join(", ")}`);
  for (const name of slow) tooSlow.add(name);
}

/** Milliseconds that each is run for before it is measured. */
const WARM = 2000;

async function warm(milliseconds: number, run: (report: string) => unknown): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) await run(fresh("4 KB").text);
}

export async function full(quick: boolean): Promise<void> {
  const rivals = await others();
  await warm(quick ? WARM : 3 * WARM, (text) => check(text));
  for (const other of rivals) await warm(quick ? WARM / 4 : WARM, (text) => other.check(other.reads(text)));
  for (const size of SIZES) await oneSize(size, quick, rivals);
}
