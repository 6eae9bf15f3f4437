/** One weighed decision: what contradicts is said where the evidence for it outweighs what may explain it. */
import { once } from "../../common/once.js";

/** What speaks for or against a contradiction being one. */
export interface Evidence<T> {
  readonly name: string;
  /** Above zero for it, below against. */
  readonly weight: number;
  readonly holds: (about: T) => boolean;
}

export interface Verdict {
  /** Whether no reading of the relation is borne out. */
  readonly contradicts: boolean;
  readonly weight: number;
  /** The names of the evidence that was found, the weightiest first. */
  readonly evidence: readonly string[];
  /** Whether it is worth saying. */
  readonly said: boolean;
}

/** What the weights must come to. */
export const THRESHOLD = 0;

/** Evidence that nothing outweighs. */
export const NEVER = -1000;

const BORNE_OUT: Verdict = { contradicts: false, weight: 0, evidence: [], said: false };

/** Weights are added in two orders; sums that are nearer to the threshold than this are added up once more. */
const ROUNDING = 1e-6;

/** A table in the order in which it is soonest decided that nothing is said: what nothing outweighs, what is for it, the heaviest against it. */
const byDecision = once((table: readonly Evidence<never>[]): readonly Evidence<never>[] => {
  const rank = ({ weight }: Evidence<never>): number => (weight === NEVER ? 0 : weight >= 0 ? 1 : 2);
  return [...table].sort((a, b) => rank(a) - rank(b) || a.weight - b.weight);
});

/** Does the evidence outweigh the threshold? Looked at no further than needed: most of what contradicts is not said. */
function outweighs<T>(about: T, table: readonly Evidence<T>[]): boolean {
  let sum = 0;
  for (const { weight, holds } of byDecision(table) as readonly Evidence<T>[]) {
    if (weight < 0 && sum < THRESHOLD - ROUNDING) return false;
    if (!holds(about)) continue;
    if (weight === NEVER) return false;
    sum += weight;
  }
  return Math.abs(sum - THRESHOLD) > ROUNDING ? sum > THRESHOLD : weightOf(found(about, table)) > THRESHOLD;
}

const found = <T>(about: T, table: readonly Evidence<T>[]): Evidence<T>[] => table.filter(({ holds }) => holds(about));

const weightOf = (some: readonly { readonly weight: number }[]): number =>
  some.reduce((sum, one) => sum + one.weight, 0);

/**
 * @param contradicts whether no reading of the relation is borne out; where one is, nothing is weighed
 * @param table the evidence that there can be, each entry once
 * @returns the verdict; what it rests on is told when it is asked for
 */
export function weigh<T>(about: T, contradicts: boolean, table: readonly Evidence<T>[]): Verdict {
  if (!contradicts) return BORNE_OUT;
  let known: readonly Evidence<T>[] | undefined;
  const all = (): readonly Evidence<T>[] => {
    known ??= found(about, table);
    return known;
  };
  return {
    contradicts,
    said: outweighs(about, table),
    get weight() {
      return weightOf(all());
    },
    get evidence() {
      return [...all()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ name }) => name);
    },
  };
}
