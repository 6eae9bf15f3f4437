/**
 * What is known of a division at first sight, a bit each, worked out in one walk over its parts and one over its sentence.
 * Evidence says which of these it needs: most lists that do not add up are soon told to be no divisions by what they lack.
 */
import { isBare } from "../relations/division.js";
import type { Said } from "../scene.js";
import { meet, type Roles, roles } from "../syntax/roles.js";
import { type Divided, exceeds, isAlone, last, share, slips } from "./list.js";
import type { Given } from "./weigh.js";

/** How the parts follow their whole. `LED` is by 其中, here or in the next sentence, `AMONG` by 其中 here; `ANEW` by what they are divided by. */
export const BESIDE = 1;
export const AMONG = 1 << 1;
export const LED = 1 << 2;
export const TOTAL = 1 << 3;
export const BRACKET = 1 << 4;
export const COLON = 1 << 5;
export const ANEW = 1 << 6;

/** How many parts there are. */
export const ONE = 1 << 7;
export const TWO = 1 << 8;
export const SEVERAL = 1 << 9;

/** What they come to: more than all that may be the whole, or not. */
export const EXCEEDS = 1 << 10;
export const WITHIN = 1 << 11;
/** Beside their whole: less than half of it; less than four fifths; these or more, and then not half as much again; more than that. */
export const LESS_THAN_HALF = 1 << 12;
export const LESS_THAN_MOST = 1 << 13;
export const MOST = 1 << 14;
export const NEAR = 1 << 15;
export const FAR_ABOVE = 1 << 16;
/** The figure of the whole but for a slip. */
export const SLIP = 1 << 17;

/** Some part is more than the whole, as much as it, counted in another unit, or without a name. */
export const PART_IS_MORE = 1 << 18;
export const PART_IS_WHOLE = 1 << 19;
export const OTHER_UNIT = 1 << 20;
export const BARE = 1 << 21;
/** Some figure is approximate. */
export const APPROXIMATE = 1 << 22;

/** The whole may stand in the tables; all parts may. */
export const WHOLE_TABLED = 1 << 23;
export const PARTS_TABLED = 1 << 24;

/** Nothing is counted in the sentence of the whole but the whole and its parts. */
export const ALONE = 1 << 25;
/** Another figure stands between the whole and its parts. */
export const BETWEEN = 1 << 26;
/** There are several parts, in one clause. */
export const ONE_CLAUSE = 1 << 27;
/** Words in the sentence of the whole or of its last part sum up, or close a list. */
export const SUMS_UP = 1 << 28;

/** A percentage stands behind the first part, in its sentence. */
export const SHARED = 1 << 31;

/** Of a list beside its whole: the whole is a part of another, the parts are those of another. */
export const WHOLE_IS_PART = 1 << 29;
export const HELD_ELSEWHERE = 1 << 30;

const TIES: Readonly<Record<Divided["division"]["tie"], number>> = {
  beside: BESIDE,
  among: AMONG | LED,
  next: LED,
  total: TOTAL,
  bracket: BRACKET,
  colon: COLON,
  by: ANEW,
  again: ANEW,
  of: 0,
  taken: 0,
};

/** @returns what is given of a division, with what the words beside its parts do */
export function givenOf(one: Divided): Given {
  const { scene, division } = one;
  const { whole, parts, tie } = division;
  const { value, unit, approximate } = whole.quantity;
  const first = parts[0] as Said;
  let bits = TIES[tie] | sizesOf(one) | (approximate ? APPROXIMATE : 0) | PARTS_TABLED;
  if (parts.length > 1) bits |= ONE_CLAUSE;
  let low = 0;
  let high = 0;
  for (const part of parts) {
    const { quantity, around } = part;
    low |= around.low;
    high |= around.high;
    if (quantity.value > value) bits |= PART_IS_MORE;
    else if (quantity.value === value) bits |= PART_IS_WHOLE;
    if (quantity.unit !== unit) bits |= OTHER_UNIT;
    if (quantity.approximate) bits |= APPROXIMATE;
    if (isBare(part)) bits |= BARE;
    if (part.reading === undefined) bits &= ~PARTS_TABLED;
    if (part.clauseIndex !== first.clauseIndex) bits &= ~ONE_CLAUSE;
  }
  if (whole.reading !== undefined) bits |= WHOLE_TABLED;
  if (whole.index < first.index - 1) bits |= BETWEEN;
  if (tie === "beside") bits |= othersOf(one);
  const next = scene.items[first.index + 1];
  if (next?.quantity.unit === "%" && next.clause.sentence === first.clause.sentence) bits |= SHARED;
  if (isAlone(one)) bits |= ALONE;
  if (sumsUp(one)) bits |= SUMS_UP;
  return { bits, low, high };
}

/** How many there are, and what they come to. */
function sizesOf(one: Divided): number {
  const { length } = one.division.parts;
  const part = share(one);
  let bits = (length === 1 ? ONE : length === 2 ? TWO | SEVERAL : SEVERAL) | (exceeds(one) ? EXCEEDS : WITHIN);
  if (part < 0.8) bits |= part < 0.5 ? LESS_THAN_MOST | LESS_THAN_HALF : LESS_THAN_MOST;
  else bits |= part < 1.5 ? MOST | NEAR : MOST;
  if (part > 1.5) bits |= FAR_ABOVE;
  return slips(one) ? bits | SLIP : bits;
}

/** What other divisions tell of a list that nothing but a comma ties to its whole. */
function othersOf({ division: { whole, parts }, divisions }: Divided): number {
  let bits = 0;
  for (const { tie, holding, parts: others } of divisions) {
    const isTied = tie !== "beside";
    if ((isTied || holding) && others.includes(whole)) bits |= WHOLE_IS_PART;
    if (isTied && holding && parts.every((part) => others.includes(part))) bits |= HELD_ELSEWHERE;
  }
  return bits;
}

const SUMMING = roles("sum", "closed");

function sumsUp(one: Divided): boolean {
  const doesSum = (item: Said): boolean => meet(one.scene.sentences[item.clause.sentence] as Roles, SUMMING);
  return doesSum(one.division.whole) || doesSum(last(one));
}
