/** One weighed decision: what contradicts is said where the evidence for it outweighs what may explain it. */
import { once } from "../../common/once.js";
import type { Roles } from "../syntax/roles.js";

/** What is known of something before any evidence is asked: bits, and what its words do. */
export interface Given extends Roles {
  readonly bits: number;
}

/** What speaks for or against a contradiction being one. */
export interface Evidence<T> {
  readonly name: string;
  /** Above zero for it, below against. */
  readonly weight: number;
  /** Bits that must all be given, and what some word must do: else it does not hold, and is not asked. */
  readonly needs?: number;
  readonly words?: Roles;
  /** Not there where what it needs is all that it is. */
  readonly holds?: (about: T) => boolean;
  /** Reads words where the others look at what is known of them: it is asked last. */
  readonly dear?: true;
}

export interface Verdict {
  /** Whether no reading of the relation is borne out. */
  readonly contradicts: boolean;
  /** The names of the evidence that was found, the weightiest first; none where `decide` was asked and nothing is said. */
  readonly evidence: readonly string[];
  /** Whether it is worth saying. */
  readonly said: boolean;
}

/** What the weights must come to. */
export const THRESHOLD = 0;

/** Evidence that nothing outweighs. */
export const NEVER = -1000;

/** Of what some reading bears out there is nothing to weigh. */
export const BORNE_OUT: Verdict = { contradicts: false, evidence: [], said: false };
const UNSAID: Verdict = { contradicts: true, evidence: [], said: false };

/** Weights are added in two orders; sums that are nearer to the threshold than this are added up once more. */
const ROUNDING = 1e-6;

const NOTHING: Given = { bits: 0, low: 0, high: 0 };

/**
 * Entries of a table as they are gone through, a column for each of their numbers: all are looked at for each list, and
 * stand near each other so. `low` and `high` are the words that they need.
 */
interface Steps {
  readonly weights: Float64Array;
  readonly needs: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly holds: readonly ((about: never) => boolean)[];
}

/** A table by what is given or not, what may be gained by asking, and all that is to be asked; and as it stands. */
interface Ordered {
  readonly sure: Steps;
  readonly gains: Steps;
  readonly asked: Steps;
  readonly all: Steps;
}

/** A bit of `high` that is no word's: what needs no word needs this, which is always given. */
const NO_WORD = 1 << 31;

const always = (): boolean => true;

const stepsOf = (some: readonly Evidence<never>[]): Steps => ({
  weights: Float64Array.from(some, ({ weight }) => weight),
  needs: Int32Array.from(some, ({ needs = 0 }) => needs),
  low: Int32Array.from(some, ({ words }) => words?.low ?? 0),
  high: Int32Array.from(some, ({ words }) => words?.high ?? NO_WORD),
  holds: some.map(({ holds = always }) => holds),
});

/**
 * How soon an entry is to be asked: by what it is likely to change. What would speak for it hardly ever holds, and takes its
 * whole weight off what may still be gained when that is known; what speaks against it holds now and then.
 */
function urgencyOf({ weight, dear }: Evidence<never>): number {
  const change = weight > 0 ? weight : weight === NEVER ? 1 : -weight / 10;
  return dear ? change / 2 : change;
}

/** What is asked stands in the order in which it is soonest decided that nothing is said. */
const orderedOf = once((table: readonly Evidence<never>[]): Ordered => {
  const asked = table.filter(({ holds }) => holds).sort((a, b) => urgencyOf(b) - urgencyOf(a));
  return {
    sure: stepsOf(table.filter(({ holds }) => !holds)),
    gains: stepsOf(asked.filter(({ weight }) => weight > 0)),
    asked: stepsOf(asked),
    all: stepsOf(table),
  };
});

function isGiven({ needs, low, high }: Steps, at: number, given: Given): boolean {
  const needed = needs[at] as number;
  const words = (given.low & (low[at] as number)) | ((given.high | NO_WORD) & (high[at] as number));
  return (given.bits & needed) === needed && words !== 0;
}

/** @returns what all come to that are given */
function sumOfGiven(steps: Steps, given: Given): number {
  let sum = 0;
  for (let at = 0; at < steps.weights.length; at++) if (isGiven(steps, at, given)) sum += steps.weights[at] as number;
  return sum;
}

/** Does the evidence outweigh the threshold? Looked at no further than needed: most of what contradicts is not said. */
function outweighs<T>(about: T, table: readonly Evidence<T>[], given: Given): boolean {
  const { sure, gains, asked } = orderedOf(table);
  let sum = sumOfGiven(sure, given);
  /** The most that asking may add. */
  let most = sumOfGiven(gains, given);
  for (let at = 0; at < asked.weights.length; at++) {
    if (sum + most < THRESHOLD - ROUNDING) return false;
    if (!isGiven(asked, at, given)) continue;
    const weight = asked.weights[at] as number;
    if (weight > 0) most -= weight;
    if (!(asked.holds[at] as (about: T) => boolean)(about)) continue;
    if (weight === NEVER) return false;
    sum += weight;
  }
  return Math.abs(sum - THRESHOLD) > ROUNDING ? sum > THRESHOLD : weightOf(found(about, table, given)) > THRESHOLD;
}

function found<T>(about: T, table: readonly Evidence<T>[], given: Given): Evidence<T>[] {
  const { all } = orderedOf(table);
  return table.filter((one, at) => isGiven(all, at, given) && (!one.holds || one.holds(about)));
}

const weightOf = (some: readonly { readonly weight: number }[]): number =>
  some.reduce((sum, one) => sum + one.weight, 0);

/**
 * @param contradicts whether no reading of the relation is borne out; where one is, nothing is weighed
 * @param table the evidence that there can be, each entry once
 * @param given what is known of it, where evidence needs any of that
 */
export function weigh<T>(about: T, contradicts: boolean, table: readonly Evidence<T>[], given = NOTHING): Verdict {
  if (!contradicts) return BORNE_OUT;
  const all = found(about, table, given);
  const evidence = all
    .slice()
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ name }) => name);
  return { contradicts, evidence, said: weightOf(all) > THRESHOLD };
}

/** Weighs what contradicts so often that most of it means nothing: why it is not said is not kept. */
export function decide<T>(about: T, table: readonly Evidence<T>[], given = NOTHING): Verdict {
  return outweighs(about, table, given) ? weigh(about, true, table, given) : UNSAID;
}
