import { NO_TOKENS, Run, type Token, type Tokens } from "./syntax/packed.js";
import { NO_ROLES, type Roles } from "./syntax/roles.js";
import { MARK } from "./vocabulary.js";

/** A stretch of a sentence between two marks: , ; : ( ) and the stops. 、 does not end one. */
export class Clause extends Run {
  /** The mark before it: "" at the head of a passage. */
  readonly opener: string;
  /** The mark behind it. */
  readonly closer: string;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** Counts the sentences of the passage from 0. */
  readonly sentence: number;
  /** Everything that its words do. */
  readonly roles: Roles;
  /** How many amounts stand in it. */
  readonly amounts: number;
  /** Whether a year or a date stands in it. */
  readonly dated: boolean;

  constructor(
    packed: Tokens,
    from: number,
    to: number,
    opener: string,
    closer: string,
    depth: number,
    sentence: number,
  ) {
    super(packed, from, to);
    this.opener = opener;
    this.closer = closer;
    this.depth = depth;
    this.sentence = sentence;
    this.roles = packed.roles(from, to);
    let amounts = 0;
    let dated = false;
    for (let at = from; at < to; at++) {
      const kind = packed.numeralKind(at);
      if (kind === undefined || kind === "other") continue;
      if (kind === "quantity") amounts++;
      else dated = true;
    }
    this.amounts = amounts;
    this.dated = dated;
  }

  /** Whether an amount stands in it. */
  get counts(): boolean {
    return this.amounts > 0;
  }
}

/** Marks of one character, by the end of their code units: what is cut out of the text anew takes longer to tell apart. */
const MARKS = new Array<string>(0x80).fill("");
for (const mark of ",;:()。!?.、") MARKS[mark.charCodeAt(0) & 0x7f] = mark;

const endsSentence = (mark: string): boolean => mark === "。" || mark === "!" || mark === "?" || mark === ".";

/** @returns the mark at a place of the tokens, or what counts off there; "" behind the last of them */
function markAt(tokens: Tokens, at: number): string {
  if (at === tokens.length) return "";
  const start = tokens.start(at);
  if (tokens.end(at) > start + 1) return tokens.textOf(at, at + 1);
  return MARKS[tokens.text.charCodeAt(start) & 0x7f] as string;
}

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

/** @returns the clauses of a passage in order; empty ones are left out */
export function clausesOf(tokens: Tokens): Clause[] {
  const clauses: Clause[] = [];
  let opener = "";
  let depth = 0;
  let sentence = 0;
  let from = 0;
  for (let to = 0; to <= tokens.length; to++) {
    if (to < tokens.length && tokens.meaningNumber(to) !== MARK) continue;
    const closer = markAt(tokens, to);
    if (closer === "、") continue;
    if (to > from) clauses.push(new Clause(tokens, from, to, opener, closer, depth, sentence));
    from = to + 1;
    if (closer === "(") depth++;
    else if (closer === ")") depth = Math.max(0, depth - 1);
    else if (endsSentence(closer)) {
      sentence++;
      depth = 0;
    }
    opener = closer;
  }
  return clauses;
}

/**
 * @param one,other places in the clauses
 * @returns whether a semicolon or a stop stands between the two
 */
export function isParted(clauses: readonly Clause[], one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  const sentence = clauses[from]?.sentence;
  return clauses.slice(from + 1, to + 1).some((clause) => clause.opener === ";" || clause.sentence !== sentence);
}
