/** One weighed decision: what contradicts is said where the evidence for it outweighs what may explain it. */

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

/**
 * @param contradicts whether no reading of the relation is borne out; where one is, nothing is weighed
 * @param table the evidence that there can be, each entry once
 */
export function weigh<T>(about: T, contradicts: boolean, table: readonly Evidence<T>[]): Verdict {
  if (!contradicts) return BORNE_OUT;
  const found = table.filter(({ holds }) => holds(about));
  const weight = found.reduce((sum, one) => sum + one.weight, 0);
  const evidence = [...found].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ name }) => name);
  return { contradicts, weight, evidence, said: weight > THRESHOLD };
}
