/** A whole and its parts: the ways to read them, and the first that adds up. */
import type { Part, Quantity } from "../model.js";
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { any, has } from "../tokens.js";
import { slackOf } from "./digits.js";
import { isOfDocuments } from "./units.js";

/**
 * How the parts follow their whole. `beside` is a comma and no word; `by` tells what it is divided by; `again` is a group
 * beside another one of the same whole; `taken` is what was told before, taken up.
 */
export type Tie = "among" | "bracket" | "colon" | "of" | "beside" | "next" | "total" | "by" | "again" | "taken";

export interface Division {
  readonly whole: Said;
  readonly parts: readonly Said[];
  readonly tie: Tie;
  /** Figures that may be meant as the whole: the whole, and two wholes before one 其中 together. */
  readonly wholes: readonly Quantity[];
  /** What all its parts come to. */
  readonly total: number;
  /** The figures of which its parts are those of one unit. */
  readonly list: readonly Said[];
  /** The first reading that adds up. */
  readonly holding: { readonly whole: Quantity; readonly parts: readonly Part[] } | undefined;
}

/** A list longer than this is no sentence that people sum up. */
export const MOST_PARTS = 60;

const ASIDE = roles("compare");

/** 上半年, 3月: a part of the year that is reported. */
const isOfYear = ({ left, quantity }: Said): boolean =>
  quantity.otherYear === 0 && left.some((token) => has(token, "part") || token.numeral?.kind === "date");

/** 197件（上年188件）, 24件（2023年21件）: does it tell another time of its own, and no part of the year? */
export const isOfTimeBefore = (item: Said): boolean =>
  item.quantity.otherYear !== undefined &&
  item.left.some(({ numeral, roles: does }) => numeral?.kind === "year" || meet(does, OTHER_TIME)) &&
  !isOfYear(item);

const OTHER_TIME = roleOf("otherTime");

/** Is it said in comparing? */
export const isCompared = ({ around }: Said): boolean => meet(around, ASIDE);

/** Is it told of another time than its whole, and not of a part of that time? */
export const isOfOtherTime = (item: Said, whole: Said): boolean =>
  item.quantity.otherYear !== whole.quantity.otherYear && !isOfYear(item);

/** 平均每件2篇, 每季度1期: how much there is of each is no part, and no whole. */
export const isOfEach = ({ around, left }: Said): boolean => meet(around, PER) && meets(left, PER);

const PER = roleOf("per");

/** Is a figure no part of this whole, whatever it counts? */
export const isAside = (item: Said, whole: Said): boolean =>
  isCompared(item) || isOfEach(item) || isOfOtherTime(item, whole);

/** @returns how many names a figure counts for: 各5条 of two is ten */
export const timesOf = (item: Said): number => (meet(item.around, EACH) && meets(item.left, EACH) ? item.names : 1);

const EACH = roleOf("each");

/** 24份、17份: nothing says what is counted, here or, behind 分别, in its turn. */
export const isBare = ({ left, right, apportioned }: Said): boolean => left.length + right.length === 0 && !apportioned;

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

/**
 * Ways to read a list: whole; without mere subsets; up to a clause; without what a second 其中 names.
 *
 * @param fits asked of each in turn: most lists have no way that fits, so none is made that does not
 * @returns the first that fits
 */
function wayOf(
  list: readonly Said[],
  fits: (list: readonly Said[], from: number, to: number) => boolean,
): Way | undefined {
  const { length } = list;
  if (fits(list, 0, 0)) return { list, from: 0, to: 0 };
  if (length < 2) return undefined;
  if (list.some(isSubset)) {
    const others = list.filter((item) => !isSubset(item));
    if (others.length > 0 && fits(others, 0, 0)) return { list: others, from: 0, to: 0 };
  }
  for (let end = 2; end < length; end++) {
    const isBetween = list[end]?.clauseIndex !== list[end - 1]?.clauseIndex;
    if (isBetween && fits(list, end, length)) return { list, from: end, to: length };
  }
  // 93个，州级交办21个，整改88个，剩余5个: what is left is left by the one before it.
  if (length > 2 && meets((list[length - 1] as Said).left, LEFT_OVER)) {
    for (let to = 1; to < length - 1; to++) if (fits(list, 0, to)) return { list, from: 0, to };
  }
  // 48条，其中节假日提示16条，食品类21条、工业品类18条、服务类9条: one part is told before it is divided.
  if (length > 2 && list[1]?.first && !list[2]?.first && fits(list, 0, 1)) return { list, from: 0, to: 1 };
  for (let from = 1; from < length; from++) {
    if (!meets((list[from] as Said).left, NESTS)) continue;
    for (let to = from + 1; to <= length; to++) if (fits(list, from, to)) return { list, from, to };
  }
  return undefined;
}

/** The ways to read the parts of a total: from any of them on. */
function wayOfTotal(
  parts: readonly Said[],
  fits: (list: readonly Said[], from: number, to: number) => boolean,
): Way | undefined {
  for (let to = 0; to < Math.max(1, parts.length - 1); to++)
    if (fits(parts, 0, to)) return { list: parts, from: 0, to };
  return undefined;
}

const WITHIN = roleOf("within");
const SUBSET = roleOf("subset");
const LEFT_OVER = roleOf("leftOver");
const NESTS = roles("among", "open");

const isSubset = ({ left }: Said): boolean => meets(left, SUBSET);

const readingOf = ({ list, from, to }: Way): readonly Part[] =>
  (from < to ? list.filter((_, i) => i < from || i >= to) : list).map(asPart);

/** Does a list, so read, come to the whole? Rounded figures may be half a last digit off each. */
function comesTo(whole: Quantity, list: readonly Said[], from: number, to: number): boolean {
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

/** 309条，其中动态306条、文件2件、公告1条: what is counted in another word may be one of the parts all the same. */
const mixedIn = (list: readonly Said[], whole: Said): readonly Said[] =>
  list.filter((item) => !isAside(item, whole) && isOfDocuments(item));

/** The ways to read the parts, and then, where there are more of these, the parts with those that are counted in another word. */
function wayAmong(
  whole: Said,
  parts: readonly Said[],
  list: readonly Said[],
  fits: (list: readonly Said[], from: number, to: number) => boolean,
): Way | undefined {
  const way = wayOf(parts, fits);
  if (way || list.length <= parts.length) return way;
  const mixed = mixedIn(list, whole);
  return mixed.length > parts.length ? wayOf(mixed, fits) : undefined;
}

/** @returns all ways to read the list: as a whole, up to some part, without what a part holds in itself */
export function readingsOf({ whole, parts, list, tie }: Division): readonly (readonly Part[])[] {
  const found: (readonly Part[])[] = [];
  const gather = (some: readonly Said[], from: number, to: number) => {
    found.push(readingOf({ list: some, from, to }));
    return false;
  };
  if (tie === "total" || tie === "taken") wayOfTotal(parts, gather);
  else wayAmong(whole, parts, list, gather);
  return found;
}

/**
 * @param tie how the parts follow their whole
 * @param more what else may be meant as the whole
 * @param list the figures of which these are the parts
 * @returns the division; undefined where there are no parts, or too many
 */
export function divisionOf(
  whole: Said,
  parts: readonly Said[],
  tie: Tie,
  more: readonly Quantity[] = NO_MORE,
  list: readonly Said[] = parts,
): Division | undefined {
  if (parts.length === 0 || parts.length > MOST_PARTS) return undefined;
  const wholes = more.length > 0 ? [whole.quantity, ...more] : [whole.quantity];
  // Most that hold do so as they are told.
  let way: Way | undefined = comesTo(whole.quantity, parts, 0, 0) ? { list: parts, from: 0, to: 0 } : undefined;
  for (let i = 0; i < wholes.length && !way; i++) {
    const quantity = wholes[i] as Quantity;
    way = wayAmong(whole, parts, list, (some, from, to) => comesTo(quantity, some, from, to));
  }
  return division(whole, way ? parts : withoutNested(parts), tie, wholes, way, list);
}

/** 52个中已完成47个，其中6个提前: what a list ends with is no part where it is told within the part before it. */
function withoutNested(parts: readonly Said[]): readonly Said[] {
  let from = 1;
  while (from < parts.length && !isNested(parts[from] as Said, parts[from - 1] as Said)) from++;
  const isWithin = from < parts.length && totalOfParts(parts.slice(from)) <= (parts[from - 1] as Said).quantity.value;
  return isWithin ? parts.slice(0, from) : parts;
}

/** Is a part told among the one before it? */
function isNested({ left, around }: Said, { right: [within] }: Said): boolean {
  return (meet(around, AMONG) && meets(left, AMONG)) || (within !== undefined && meet(within.roles, WITHIN));
}

const AMONG = roleOf("among");
const NO_MORE: readonly Quantity[] = [];

const division = (
  whole: Said,
  parts: readonly Said[],
  tie: Tie,
  wholes: readonly Quantity[],
  way: Way | undefined,
  list: readonly Said[],
): Division => ({
  whole,
  parts,
  tie,
  wholes,
  holding: way && { whole: whole.quantity, parts: readingOf(way) },
  total: totalOfParts(parts),
  list,
});

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
export const isSubtotal = ({ left, around }: Said): boolean =>
  meet(around, SUM) && meets(left, SUM) && (any(left, "closed") || left.every(({ roles: own }) => meet(own, SUMMING)));

const SUM = roleOf("sum");
const SUMMING = roles("sum", "and");

/** @returns the total and the figures before it, read from any of them on */
export function totalled(whole: Said, parts: readonly Said[], tie: Tie = "total"): Division {
  const way = wayOfTotal(parts, (some, from, to) => comesTo(whole.quantity, some, from, to));
  return division(whole, parts, tie, [whole.quantity], way, parts);
}
