/** Shares told one after the other of the parts of a list: 网络52件、信函17件、当面4件，占比分别为71.2%、23.3%、5.5%. */
import type { Quantity } from "../model.js";
import type { Said, Scene } from "../scene.js";
import { any } from "../tokens.js";
import { follows } from "./digits.js";
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
  const [first, last] = [parts[0], parts.at(-1)];
  if (!of || !first || !last || parts.length < 3) return undefined;
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
  const span = { start: first.quantity.span.start, end: last.quantity.span.end };
  const approximate = parts.some(({ quantity }) => quantity.approximate);
  const base: Said = { ...first, quantity: { ...first.quantity, value: sum, span, figureSpan: span, approximate } };
  const expected = shareOf(of);
  const holds = isAlmost(percent.quantity, expected);
  return { percent, kind: "share", of, base, expected, holds, others: 0, listed: true };
}
