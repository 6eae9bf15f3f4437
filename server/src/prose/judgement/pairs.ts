/** Parts that are told in two units, as their whole is: 56件62人次, 76宗42.6亿元. */
import { isBare } from "../relations/division.js";
import type { Said } from "../scene.js";
import { count, type Divided, followsOther } from "./list.js";

/** 56件62人次，其中甲23件25人次，乙33件37人次: each part carries the two units that the whole carries. */
export function isPaired({ scene: { items }, division: { whole: own, parts } }: Divided): boolean {
  const second = pairOf(items, own);
  return second !== undefined && parts.length > 1 && parts.every((part) => pairOf(items, part) === second);
}

/** @returns the unit of a bare figure that stands right behind one of another unit */
function pairOf(items: readonly Said[], { index, clauseIndex, quantity, right }: Said): string | undefined {
  const next = items[index + 1];
  const isPair = next !== undefined && next.clauseIndex === clauseIndex && next.left.length === 0 && right.length === 0;
  return isPair && next.quantity.unit !== quantity.unit && next.quantity.unit !== "%" ? next.quantity.unit : undefined;
}

/** 76宗42.6亿元，住宅18宗28.9亿元…: the parts are the second figures of others, each right behind the first. */
export const areSeconds = (one: Divided): boolean =>
  one.division.parts.every((item) => isBare(item) && followsOther(item, one));

/** The figures before the second ones come to their whole: so should these. */
export const firstsHold = (one: Divided): boolean =>
  areSeconds(one) &&
  one.divisions.some(
    ({ holding, parts }) =>
      holding?.parts.length === parts.length &&
      parts.length === count(one) &&
      parts.every(({ index }, at) => index === (one.division.parts[at]?.index ?? 0) - 1),
  );

/** 76宗42.6亿元，其中甲18宗28.9亿元、乙51宗9.4亿元: both figures of each part leave some of both wholes. */
export function areBothShort({ scene: { items }, division: { whole: own, parts } }: Divided): boolean {
  const next = items[own.index + 1];
  if (!next || next.left.length > 0 || next.clauseIndex !== own.clauseIndex) return false;
  let sum = 0;
  for (const { index } of parts) {
    const second = items[index + 1];
    if (second?.quantity.unit !== next.quantity.unit || second.left.length > 0) return false;
    sum += second.quantity.value;
  }
  return sum < next.quantity.value;
}
