/** One weighed decision: what contradicts is said where the evidence for it outweighs what may explain it. */
import { once } from "../../common/once.js";

/** What speaks for or against a contradiction being one. */
export interface Evidence<T> {
  readonly name: string;
  /** Above zero for it, below against. */
  readonly weight: number;
  readonly holds: (about: T) => boolean;
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

const BORNE_OUT: Verdict = { contradicts: false, evidence: [], said: false };
const UNSAID: Verdict = { contradicts: true, evidence: [], said: false };

/** Weights are added in two orders; sums that are nearer to the threshold than this are added up once more. */
const ROUNDING = 1e-6;

/** Evidence, and the most that it and what is asked behind it may add. */
interface Step {
  readonly one: Evidence<never>;
  readonly most: number;
}

/** A table in the order in which it is soonest decided that nothing is said. */
const byDecision = once((table: readonly Evidence<never>[]): readonly Step[] => {
  const rank = ({ weight, dear }: Evidence<never>): number =>
    weight === NEVER ? 0 : (dear ? 3 : 1) + (weight >= 0 ? 0 : 1);
  const steps: Step[] = [];
  let most = 0;
  for (const one of [...table].sort((a, b) => rank(b) - rank(a) || b.weight - a.weight)) {
    most += Math.max(0, one.weight);
    steps.push({ one, most });
  }
  return steps.reverse();
});

/** Does the evidence outweigh the threshold? Looked at no further than needed: most of what contradicts is not said. */
function outweighs<T>(about: T, table: readonly Evidence<T>[]): boolean {
  let sum = 0;
  for (const { one, most } of byDecision(table)) {
    if (sum + most < THRESHOLD - ROUNDING) return false;
    if (!(one as Evidence<T>).holds(about)) continue;
    if (one.weight === NEVER) return false;
    sum += one.weight;
  }
  return Math.abs(sum - THRESHOLD) > ROUNDING ? sum > THRESHOLD : weightOf(found(about, table)) > THRESHOLD;
}

const found = <T>(about: T, table: readonly Evidence<T>[]): Evidence<T>[] => table.filter(({ holds }) => holds(about));

const weightOf = (some: readonly { readonly weight: number }[]): number =>
  some.reduce((sum, one) => sum + one.weight, 0);

/**
 * @param contradicts whether no reading of the relation is borne out; where one is, nothing is weighed
 * @param table the evidence that there can be, each entry once
 */
export function weigh<T>(about: T, contradicts: boolean, table: readonly Evidence<T>[]): Verdict {
  if (!contradicts) return BORNE_OUT;
  const all = found(about, table);
  const evidence = [...all].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ name }) => name);
  return { contradicts, evidence, said: weightOf(all) > THRESHOLD };
}

/** Weighs what contradicts so often that most of it means nothing: why it is not said is not kept. */
export function decide<T>(about: T, contradicts: boolean, table: readonly Evidence<T>[]): Verdict {
  return contradicts && !outweighs(about, table) ? UNSAID : weigh(about, contradicts, table);
}
