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
export function rolesIn(tokens: readonly Token[]): Roles {
  let low = 0;
  let high = 0;
  for (const { roles } of tokens) {
    low |= roles.low;
    high |= roles.high;
  }
  return low === 0 && high === 0 ? NO_ROLES : { low, high };
}

const isAmount = ({ numeral }: Token): boolean => numeral !== undefined && numeral.kind === "quantity";

const isDate = ({ numeral }: Token): boolean =>
  numeral !== undefined && (numeral.kind === "year" || numeral.kind === "date");

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
    if (to > from) {
      const held = tokens.slice(from, to);
      clauses.push({
        tokens: held,
        opener,
        closer,
        depth,
        sentence,
        start: (held[0] as Token).start,
        end: (held[held.length - 1] as Token).end,
        roles: rolesIn(held),
        counts: held.some(isAmount),
        dated: held.some(isDate),
      });
    }
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
