/** Shares told one after the other of the parts of a list: 网络52件、信函17件、当面4件，占比分别为71.2%、23.3%、5.5%. */
import type { Quantity } from "../model.js";
import type { Said, Scene } from "../scene.js";
import { meet, roleOf } from "../syntax/roles.js";
import { any } from "../tokens.js";
import { follows, isSlipOfRate } from "./digits.js";
import type { Rate } from "./rates.js";

/** @returns by each percentage its own figure, none of which is another's whole: 网站60条、微信20条，分别占75%和25% */
export function fellowsOf(scene: Scene, percent: Said): ReadonlyMap<Said, Said> {
  const { items } = scene;
  const isBeside = (item: Said | undefined): boolean =>
    item?.quantity.unit === "%" && item.clauseIndex === percent.clauseIndex;
  let first = percent.index;
  while (isBeside(items[first - 1])) first--;
  let last = percent.index;
  while (isBeside(items[last + 1])) last++;
  const count = last - first + 1;
  if (!items[first] || !any((items[first] as Said).left, "respectively")) return new Map();
  const pairs = items.slice(first, last + 1).flatMap((rate, at): [Said, Said][] => {
    const fellow = items[first - count + at];
    return fellow ? [[rate, fellow]] : [];
  });
  return new Map(pairs);
}

/**
 * 网站2条，占比4.5%，现场42条，占比95.5%: the parts that stand with their shares one after the other, where no figure of
 * their unit stands before them in their sentence.
 *
 * @returns by each share its part; none where there are not two
 */
export function pairedWith(scene: Scene, percent: Said): ReadonlyMap<Said, Said> {
  const { sentence } = percent.clause;
  const here = scene.items.filter(({ clause }) => clause.sentence === sentence);
  const parts = here.filter((_, at) => at % 2 === 0);
  const [first] = parts;
  const isAlike = ({ quantity }: Said) => quantity.unit === first?.quantity.unit && quantity.unit !== "%";
  if (!first || here.length < 4 || 2 * parts.length !== here.length || !parts.every(isAlike)) return new Map();
  const shares = sharesBehind(scene, parts);
  return new Map(shares?.map((share, at) => [share, parts[at] as Said]));
}

/**
 * Shares that make up 100 % are of what their parts come to, where none of these bears its own out: then the one that is
 * farthest off stands for all.
 *
 * @param told what the share would be of by what stands near it
 */
export function shareOfPairs(percent: Said, pairs: ReadonlyMap<Said, Said>, told: Rate | undefined): Rate | undefined {
  const of = pairs.get(percent);
  if (!of) return undefined;
  const [shares, parts] = [[...pairs.keys()], [...pairs.values()]];
  const base = sumAs(parts, percent);
  const sum = base.quantity.value;
  const shareOf = ({ quantity }: Said) => (quantity.value / sum) * 100;
  const fits = [...pairs].filter(([rate, part]) => follows(rate.quantity, shareOf(part)));
  const isOneOff =
    fits.length > 0 &&
    fits.length === pairs.size - 1 &&
    isSlipOfRate(percent.quantity.value, percent.quantity.step, shareOf(of));
  const isAllOff = fits.length === 0 && makeUpAll(shares) && isFarthest(percent, pairs, shareOf);
  if (sum <= 0 || (!isOneOff && !isAllOff)) return undefined;
  // What some of them are of stands near, though another is wrong.
  const whole = told?.base.quantity.value ?? 0;
  if (
    [...pairs].some(
      ([rate, part]) => part.quantity.value <= whole && follows(rate.quantity, (part.quantity.value / whole) * 100),
    )
  )
    return undefined;
  return {
    percent,
    kind: "share",
    of,
    base,
    expected: shareOf(of),
    holds: isAlmost(percent.quantity, shareOf(of)),
    others: 0,
    listed: true,
  };
}

/** Of the shares of pairs, is this the first of those that are farthest from what they should be? */
function isFarthest(percent: Said, pairs: ReadonlyMap<Said, Said>, shareOf: (part: Said) => number): boolean {
  const off = [...pairs].map(([rate, part]) => Math.abs(shareOf(part) - rate.quantity.value));
  return [...pairs.keys()].indexOf(percent) === off.indexOf(Math.max(...off));
}

/** What the parts of a list come to, as a figure that stands from the first of them to the last. */
function sumAs(parts: readonly Said[], fallback: Said): Said {
  const [first = fallback, last = fallback] = [parts[0], parts.at(-1)];
  const value = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  const span = { start: first.quantity.span.start, end: last.quantity.span.end };
  const approximate = parts.some(({ quantity }) => quantity.approximate);
  return { ...first, quantity: { ...first.quantity, value, span, figureSpan: span, approximate } };
}

/** Is a share so much to its last digit, or one more or less of that so that all of them make up 100 %? */
const isAlmost = ({ step, value }: Quantity, expected: number): boolean => Math.abs(expected - value) <= step + 1e-9;

/**
 * The share of one part of a list where all the others are told as shares of what the list comes to: then it is one, too.
 *
 * @param fellows the shares and their parts, in order; one other alone may be so much by chance
 */
export function shareOfList(percent: Said, fellows: ReadonlyMap<Said, Said>): Rate | undefined {
  const of = fellows.get(percent);
  const parts = [...fellows.values()];
  const [first] = parts;
  if (!of || !first || parts.length < 3) return undefined;
  const isPart = ({ quantity, clause }: Said) =>
    quantity.unit === first.quantity.unit &&
    quantity.unit !== "%" &&
    quantity.otherYear === first.quantity.otherYear &&
    clause.sentence === percent.clause.sentence;
  if (!parts.every(isPart)) return undefined;
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  const shareOf = ({ quantity }: Said) => (quantity.value / sum) * 100;
  const others = [...fellows].filter(([rate]) => rate !== percent);
  if (sum <= 0 || !others.every(([rate, part]) => follows(rate.quantity, shareOf(part)))) return undefined;
  const base = sumAs(parts, first);
  const expected = shareOf(of);
  const holds = isAlmost(percent.quantity, expected);
  return { percent, kind: "share", of, base, expected, holds, others: 0, listed: true };
}

const SHARE = roleOf("share");

/** 占比约为 names nothing; 占新收的 does. */
const MOST_OF_SHARE = 4;

/** @returns the share that each figure is told with, right behind it; undefined where one has none, or it is said of what */
export function sharesBehind({ items, text }: Scene, parts: readonly Said[]): readonly Said[] | undefined {
  const shares: Said[] = [];
  for (const { index, clause } of parts) {
    const next = items[index + 1];
    if (next?.quantity.unit !== "%" || next.clause.sentence !== clause.sentence || !meet(next.around, SHARE))
      return undefined;
    if (text(next.left).length > MOST_OF_SHARE) return undefined;
    shares.push(next);
  }
  return shares;
}

/** @returns whether shares come to 100 %, but for what each of them was rounded by */
export function makeUpAll(shares: readonly Said[]): boolean {
  const sum = shares.reduce((all, { quantity }) => all + quantity.value, 0);
  const slack = shares.reduce((all, { quantity }) => all + quantity.step, 0);
  return Math.abs(sum - 100) <= slack / 2 + 1e-6;
}

/** @returns whether each share is that of its part in what the parts come to */
export function bearOut(shares: readonly Said[], parts: readonly Said[]): boolean {
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  return shares.every(({ quantity }, at) => follows(quantity, ((parts[at] as Said).quantity.value / sum) * 100));
}

/**
 * 大气5件、水1件、其他1件。水占24.0%、固废占19.2%、其他占15.1%: of several shares in a sentence all are of figures before it,
 * each of another part and one of them rightly, or none is.
 *
 * @param all the shares of the passage
 * @returns whether a share is of figures of its sentence, or all beside it are told, like it, of the sentence before
 */
export function isNearOrWhole({ items }: Scene, { kind, percent, of, base }: Rate, all: readonly Rate[]): boolean {
  const { sentence } = percent.clause;
  if (kind !== "share" || ![of, base].every(({ clause }) => clause.sentence < sentence)) return true;
  const shares = items.filter(({ clause }) => clause.sentence === sentence);
  if (shares.length < 2) return true;
  const own = all.filter((rate) => rate.percent.clause.sentence === sentence && rate.kind === "share");
  return new Set(own.map((rate) => rate.of)).size === shares.length && own.some(({ holds }) => holds);
}
