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

/** An entry of a table as it is gone through, all of one shape: `low` and `high` are the words that it needs. */
interface Step {
  readonly weight: number;
  readonly needs: number;
  readonly low: number;
  readonly high: number;
  readonly anyWords: boolean;
  readonly holds: (about: never) => boolean;
}

/** A table as it is gone through: what is given or not, what may be gained by asking, and all that is to be asked. */
interface Steps {
  readonly sure: readonly Step[];
  readonly gains: readonly Step[];
  readonly asked: readonly Step[];
}

const always = (): boolean => true;

const stepOf = ({ weight, needs = 0, words, holds = always }: Evidence<never>): Step => ({
  weight,
  needs,
  low: words?.low ?? 0,
  high: words?.high ?? 0,
  anyWords: words === undefined,
  holds,
});

/** What is asked stands in the order in which it is soonest decided that nothing is said. */
const stepsOf = once((table: readonly Evidence<never>[]): Steps => {
  const rank = ({ weight, dear }: Evidence<never>): number => (weight === NEVER ? 1 : dear ? 2 : 0);
  const asked = table
    .filter(({ holds }) => holds)
    .sort((a, b) => rank(a) - rank(b) || Math.abs(b.weight) - Math.abs(a.weight))
    .map(stepOf);
  return {
    sure: table.filter(({ holds }) => !holds).map(stepOf),
    gains: asked.filter(({ weight }) => weight > 0),
    asked,
  };
});

const isGiven = (step: Step, given: Given): boolean =>
  (given.bits & step.needs) === step.needs &&
  (step.anyWords || ((given.low & step.low) | (given.high & step.high)) !== 0);

/** Does the evidence outweigh the threshold? Looked at no further than needed: most of what contradicts is not said. */
function outweighs<T>(about: T, table: readonly Evidence<T>[], given: Given): boolean {
  const { sure, gains, asked } = stepsOf(table);
  let sum = 0;
  for (const step of sure) if (isGiven(step, given)) sum += step.weight;
  /** The most that asking may add. */
  let most = 0;
  for (const step of gains) if (isGiven(step, given)) most += step.weight;
  for (const step of asked) {
    if (sum + most < THRESHOLD - ROUNDING) return false;
    if (!isGiven(step, given)) continue;
    const { weight } = step;
    if (weight > 0) most -= weight;
    if (!(step.holds as (about: T) => boolean)(about)) continue;
    if (weight === NEVER) return false;
    sum += weight;
  }
  return Math.abs(sum - THRESHOLD) > ROUNDING ? sum > THRESHOLD : weightOf(found(about, table, given)) > THRESHOLD;
}

const found = <T>(about: T, table: readonly Evidence<T>[], given: Given): Evidence<T>[] =>
  table.filter((one) => isGiven(stepOf(one), given) && (!one.holds || one.holds(about)));

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
  const evidence = [...all].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ name }) => name);
  return { contradicts, evidence, said: weightOf(all) > THRESHOLD };
}

/** Weighs what contradicts so often that most of it means nothing: why it is not said is not kept. */
export function decide<T>(about: T, table: readonly Evidence<T>[], given = NOTHING): Verdict {
  return outweighs(about, table, given) ? weigh(about, true, table, given) : UNSAID;
}
