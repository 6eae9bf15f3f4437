/** 予以公开、不予公开分别为5件、3件: each figure has the name in its own place, and the words between that all share. */
import type { Clause } from "../clauses.js";
import type { Token } from "../tokens.js";
import { meet, roleOf } from "./roles.js";

const RESPECTIVELY = roleOf("respectively");
const AND = roleOf("and");
const NONE: ReadonlyMap<Token, readonly Token[]> = new Map();

const isFigure = (token: Token): boolean => token.numeral?.kind === "quantity";

/** Marks inside a clause are 、 and nothing else. */
const parts = (token: Token): boolean => token.kind === "mark" || meet(token.roles, AND);

/** @returns the tokens between those that part them */
function cut(tokens: readonly Token[]): (readonly Token[])[] {
  const ends = [...tokens.keys()].filter((at) => parts(tokens[at] as Token));
  return [...ends, tokens.length].map((end, i) => tokens.slice(i === 0 ? 0 : (ends[i - 1] as number) + 1, end));
}

/** @returns for each figure behind 分别 the words that are its own; none where names and figures do not pair off */
export function apportioned({ tokens, counts, roles }: Clause): ReadonlyMap<Token, readonly Token[]> {
  if (!counts || !meet(roles, RESPECTIVELY)) return NONE;
  const at = tokens.findIndex((token) => meet(token.roles, RESPECTIVELY));
  const first = tokens.findIndex((token, i) => i > at && isFigure(token));
  if (at <= 0 || first < 0) return NONE;
  const names = cut(tokens.slice(tokens.slice(0, at).map(isFigure).lastIndexOf(true) + 1, at));
  const figures = cut(tokens.slice(first));
  if (names.length < 2 || names.length !== figures.length) return NONE;
  const shared = tokens.slice(at + 1, first);
  const found = new Map<Token, readonly Token[]>();
  for (const [i, [figure]] of figures.entries()) {
    if (!figure || !isFigure(figure) || names[i]?.length === 0) return NONE;
    found.set(figure, [...(names[i] ?? []), ...shared]);
  }
  return found;
}
