/** What a word does in a sentence, as one bit of two numbers: a question about many tokens is two operations on each. */
import type { Role } from "../words.js";

export type SenseKind =
  | Role
  | "application"
  | "applying"
  | "applicants"
  | "row"
  | "column"
  | "result"
  | "review"
  | "dismissed"
  | "atReview"
  | "atCourt"
  | "document"
  | "deed";

/** The order fixes the bit; the first 32 stand in `low`, the others in `high`. */
const KINDS: readonly SenseKind[] = [
  "self",
  "foreign",
  "thisYear",
  "otherTime",
  "adverb",
  "function",
  "receive",
  "handle",
  "deal",
  "among",
  "sum",
  "open",
  "compare",
  "not",
  "all",
  "each",
  "respectively",
  "share",
  "publish",
  "otherNoun",
  "channel",
  "rate",
  "onTime",
  "condition",
  "about",
  "judge",
  "and",
  "subset",
  "rest",
  "decision",
  "disclosure",
  "restart",
  "touch",
  "within",
  "fee",
  "closed",
  "part",
  "passed",
  "due",
  "late",
  "grow",
  "shrink",
  "itself",
  "overlap",
  "inHand",
  "leftOver",
  "per",
  "again",
  "application",
  "applying",
  "applicants",
  "row",
  "column",
  "result",
  "review",
  "dismissed",
  "atReview",
  "atCourt",
  "document",
  "deed",
];

/** A set of kinds of senses. */
export interface Roles {
  readonly low: number;
  readonly high: number;
}

export const NO_ROLES: Roles = { low: 0, high: 0 };

const BITS = new Map<SenseKind, Roles>(
  KINDS.map((kind, at) => [kind, at < 32 ? { low: 1 << at, high: 0 } : { low: 0, high: 1 << (at - 32) }]),
);

/** @returns the set of this kind alone */
export function roleOf(kind: SenseKind): Roles {
  return BITS.get(kind) ?? NO_ROLES;
}

/** @returns the set of these kinds */
export function roles(...kinds: readonly SenseKind[]): Roles {
  return kinds.reduce((set, kind) => union(set, roleOf(kind)), NO_ROLES);
}

export function union(a: Roles, b: Roles): Roles {
  return { low: a.low | b.low, high: a.high | b.high };
}

/** What tells that something became more or less. */
export const GROW_OR_SHRINK = roles("grow", "shrink");

/** @returns whether the set holds any of the kinds */
export function holdsAny(set: Roles, kinds: readonly SenseKind[]): boolean {
  return kinds.some((kind) => meet(set, roleOf(kind)));
}

/** @returns whether the two sets have a kind in common */
export function meet(a: Roles, b: Roles): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0;
}
