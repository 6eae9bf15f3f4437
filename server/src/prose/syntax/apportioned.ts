/** 予以公开、不予公开分别为5件、3件: each figure has the name in its own place, and the words between that all share. */
import type { Clause } from "../clauses.js";
import { MARK } from "../vocabulary.js";
import type { Token, Tokens } from "./packed.js";
import { meet, roleOf } from "./roles.js";

const RESPECTIVELY = roleOf("respectively");
const AND = roleOf("and");

/** @returns where the words end that nothing parts. Marks inside a clause are 、 and nothing else. */
function partEnd(packed: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && packed.meaningNumber(at) !== MARK && !packed.meets(at, AND)) at++;
  return at;
}

/** @returns in how many parts the tokens [from, to) fall */
function partsIn(packed: Tokens, from: number, to: number): number {
  let parts = 1;
  for (let at = partEnd(packed, from, to); at < to; at = partEnd(packed, at + 1, to)) parts++;
  return parts;
}

/** Where the words begin that stand behind the last figure before `to`. */
function behindFigures(packed: Tokens, from: number, to: number): number {
  let begin = to;
  while (begin > from && packed.numeralKind(begin - 1) !== "quantity") begin--;
  return begin;
}

/** Each figure with the words that are its own. */
export type Shares = ReadonlyMap<Token, readonly Token[]>;

/** @returns the figures behind 分别 with their words; undefined where names and figures do not pair off */
export function apportioned({ packed, from, to, counts, roles }: Clause): Shares | undefined {
  if (!counts || !meet(roles, RESPECTIVELY)) return undefined;
  const at = packed.find(from, to, RESPECTIVELY);
  const first = packed.findNumeral(at, to, "quantity");
  if (at === from || first < 0) return undefined;
  let name = behindFigures(packed, from, at);
  const names = partsIn(packed, name, at);
  if (names < 2 || names !== partsIn(packed, first, to)) return undefined;
  const shared = packed.slice(at + 1, first);
  const found = new Map<Token, readonly Token[]>();
  for (let figure = first; found.size < names; ) {
    const nameEnd = partEnd(packed, name, at);
    const isFigure = figure < to && packed.numeralKind(figure) === "quantity";
    if (!isFigure || nameEnd === name) return undefined;
    found.set(packed.at(figure), [...packed.slice(name, nameEnd), ...shared]);
    name = nameEnd + 1;
    figure = partEnd(packed, figure, to) + 1;
  }
  return found;
}
