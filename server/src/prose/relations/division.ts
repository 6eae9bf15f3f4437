/** A whole and its parts: the ways to read them, and the first that adds up. */
import type { Part, Quantity } from "../model.js";
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { any, has } from "../tokens.js";

/** How the parts follow their whole. `beside` is a comma and no word. */
export type Tie = "among" | "bracket" | "colon" | "of" | "beside" | "next" | "total";

export interface Division {
  readonly whole: Said;
  readonly parts: readonly Said[];
  readonly tie: Tie;
  /** Figures that may be meant as the whole: the whole, and two wholes before one 其中 together. */
  readonly wholes: readonly Quantity[];
  /** What all its parts come to. */
  readonly total: number;
  /** All ways to read the list: as a whole, up to some part, without what a part holds in itself. */
  readonly readings: () => readonly (readonly Part[])[];
  /** The first reading that adds up. */
  readonly holding: { readonly whole: Quantity; readonly parts: readonly Part[] } | undefined;
}

/** A list longer than this is no sentence that people sum up. */
export const MOST_PARTS = 60;

const ASIDE = roles("compare");

/** 上半年, 3月: a part of the year that is reported. */
const isOfYear = ({ left, quantity }: Said): boolean =>
  quantity.otherYear === 0 && left.some((token) => has(token, "part") || token.numeral?.kind === "date");

/** Words that make a figure something else than a part: a comparison, another time. */
export const isAside = (item: Said): boolean =>
  meet(item.around, ASIDE) || (item.quantity.otherYear !== undefined && !isOfYear(item));

/** @returns how many names a figure counts for: 各5条 of two is ten */
export const timesOf = (item: Said): number => (any(item.left, "each") ? item.names : 1);

const asPart = (item: Said): Part => ({ quantity: item.quantity, times: timesOf(item) });

export const sumOf = (parts: readonly Part[]): number =>
  parts.reduce((total, part) => total + part.quantity.value * part.times, 0);

/** @returns the parts of a division as its list tells them */
export const partsOf = ({ parts }: Division): readonly Part[] => parts.map(asPart);

/** A way to read a list: without its items from `from` up to `to`. */
interface Way {
  readonly list: readonly Said[];
  readonly from: number;
  readonly to: number;
}

const wholly = (list: readonly Said[]): Way => ({ list, from: 0, to: 0 });

/** @returns the ways to read a list: whole; without mere subsets; up to a clause; without what a second 其中 names */
function waysOf(list: readonly Said[]): Way[] {
  const ways: Way[] = [wholly(list)];
  if (list.some(isSubset)) ways.push(wholly(list.filter((item) => !isSubset(item))));
  for (let end = 2; end < list.length; end++) {
    if (list[end]?.clauseIndex !== list[end - 1]?.clauseIndex) ways.push({ list, from: end, to: list.length });
  }
  for (let from = 1; from < list.length; from++) {
    if (!meets((list[from] as Said).left, NESTS)) continue;
    for (let to = from + 1; to <= list.length; to++) ways.push({ list, from, to });
  }
  return ways.filter((way) => way.list.length > way.to - way.from);
}

const SUBSET = roleOf("subset");
const NESTS = roles("among", "open");

const isSubset = ({ left }: Said): boolean => meets(left, SUBSET);

const readingOf = ({ list, from, to }: Way): readonly Part[] => list.filter((_, i) => i < from || i >= to).map(asPart);

/** Does a list, so read, come to the whole? Rounded figures may be half a last digit off each. */
function comesTo(whole: Quantity, { list, from, to }: Way): boolean {
  let sum = 0;
  let slack = slackOf(whole);
  for (let i = 0; i < list.length; i++) {
    if (i >= from && i < to) continue;
    const item = list[i] as Said;
    sum += item.quantity.value * timesOf(item);
    slack += slackOf(item.quantity);
  }
  return Math.abs(whole.value - sum) <= slack + 1e-6;
}

const slackOf = ({ step }: Quantity): number => (step === 1 ? 0 : step / 2);

/**
 * @param tie how the parts follow their whole
 * @param more what else may be meant as the whole
 * @param mixed the parts with those that are counted in another word
 * @returns the division; undefined where there are no parts, or too many
 */
export function divisionOf(
  whole: Said,
  parts: readonly Said[],
  tie: Tie,
  more: readonly Quantity[] = [],
  mixed: readonly Said[] = parts,
): Division | undefined {
  if (parts.length === 0 || parts.length > MOST_PARTS) return undefined;
  const ways = (): readonly Way[] =>
    mixed.length > parts.length ? [...waysOf(parts), ...waysOf(mixed)] : waysOf(parts);
  const wholes = more.length > 0 ? [whole.quantity, ...more] : [whole.quantity];
  let holding: Division["holding"];
  for (const quantity of wholes) {
    const whollySo = wholly(parts);
    const way = comesTo(quantity, whollySo) ? whollySo : ways().find((one) => comesTo(quantity, one));
    if (!way) continue;
    holding = { whole: more.includes(quantity) ? whole.quantity : quantity, parts: readingOf(way) };
    break;
  }
  return division(whole, parts, tie, wholes, holding, () => ways().map(readingOf));
}

/** Of most lists that do not add up the readings are never asked for. */
const division = (
  whole: Said,
  parts: readonly Said[],
  tie: Tie,
  wholes: readonly Quantity[],
  holding: Division["holding"],
  readings: Division["readings"],
): Division => ({ whole, parts, tie, wholes, holding, total: totalOfParts(parts), readings });

function totalOfParts(parts: readonly Said[]): number {
  let total = 0;
  for (const item of parts) total += item.quantity.value * timesOf(item);
  return total;
}

/** 126条，红色2条、橙色19条…，四级合计126条: the whole told once more behind its parts closes the list. */
export function restates(item: Said, whole: Said): boolean {
  return item.quantity.value === whole.quantity.value && (any(item.left, "sum") || any(item.left, "closed"));
}

/** Is a figure told of those before it: 两类合计8件, 共计8件? */
export const isSubtotal = ({ left }: Said): boolean =>
  any(left, "sum") && (any(left, "closed") || left.every(({ roles: own }) => meet(own, SUMMING)));

const SUMMING = roles("sum", "and");

/** @returns the total and the figures before it, read from any of them on */
export function totalled(whole: Said, parts: readonly Said[]): Division {
  const ways: Way[] = [];
  for (let to = 0; to < Math.max(1, parts.length - 1); to++) ways.push({ list: parts, from: 0, to });
  const way = ways.find((one) => comesTo(whole.quantity, one));
  const holding = way && { whole: whole.quantity, parts: readingOf(way) };
  return division(whole, parts, "total", [whole.quantity], holding, () => ways.map(readingOf));
}
