import { NO_ROLES, type Roles } from "./syntax/roles.js";
import type { Token } from "./tokens.js";

/** A stretch of a sentence between two marks: , ; : ( ) and the stops. 、 does not end one. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The mark before it: "" at the head of a passage. */
  readonly opener: string;
  /** The mark behind it. */
  readonly closer: string;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** Counts the sentences of the passage from 0. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Everything that its words do. */
  readonly roles: Roles;
  /** Whether an amount stands in it, and whether a year or a date does. */
  readonly counts: boolean;
  readonly dated: boolean;
}

const STOPS = new Set(["。", "!", "?", "."]);

/** @returns what the tokens do, all together */
export function rolesIn(tokens: readonly Token[], more: readonly Token[] = NO_TOKENS): Roles {
  let low = 0;
  let high = 0;
  for (const { roles } of tokens) {
    low |= roles.low;
    high |= roles.high;
  }
  for (const { roles } of more) {
    low |= roles.low;
    high |= roles.high;
  }
  return low === 0 && high === 0 ? NO_ROLES : { low, high };
}

const NO_TOKENS: readonly Token[] = [];

/** @returns the clauses of a passage in order; empty ones are left out */
export function clausesOf(text: string, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let opener = "";
  let depth = 0;
  let sentence = 0;
  let from = 0;
  for (let to = 0; to <= tokens.length; to++) {
    const mark = tokens[to];
    if (mark && mark.kind !== "mark") continue;
    const closer = mark ? text.slice(mark.start, mark.end) : "";
    if (closer === "、") continue;
    if (to > from) clauses.push(clauseOf(tokens.slice(from, to), opener, closer, depth, sentence));
    from = to + 1;
    if (closer === "(") depth++;
    else if (closer === ")") depth = Math.max(0, depth - 1);
    else if (STOPS.has(closer)) {
      sentence++;
      depth = 0;
    }
    opener = closer;
  }
  return clauses;
}

function clauseOf(tokens: readonly Token[], opener: string, closer: string, depth: number, sentence: number): Clause {
  let counts = false;
  let dated = false;
  for (const { numeral } of tokens) {
    if (numeral === undefined) continue;
    const { kind } = numeral;
    if (kind === "quantity") counts = true;
    else if (kind !== "other") dated = true;
  }
  const { start } = tokens[0] as Token;
  const { end } = tokens[tokens.length - 1] as Token;
  return { tokens, opener, closer, depth, sentence, start, end, roles: rolesIn(tokens), counts, dated };
}
