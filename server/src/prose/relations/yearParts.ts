/** Figures told of parts of a year: halves, quarters, months. */
import type { Said } from "../scene.js";

interface Months {
  readonly from: number;
  readonly to: number;
}

/** 上半年 1 to 6, 三季度 7 to 9, 3月 3, 1月至6月 1 to 6: the months of which a figure is told; undefined where none are named. */
function monthsOf({ left }: Said): Months | undefined {
  const months: number[] = [];
  for (const { senses, numeral } of left) {
    for (const sense of senses) if (sense.kind === "part" && "from" in sense) return sense;
    if (numeral?.kind === "date" && numeral.day === undefined) months.push(numeral.month);
  }
  const [from, to = from] = months;
  return from === undefined || to === undefined || months.length > 2 ? undefined : { from, to };
}

/** @returns whether a figure is told of a time in which that of another lies: 前两季度77条 behind 二季度37条 */
export function coversTimeOf(item: Said, other: Said | undefined): boolean {
  const [all, some] = [monthsOf(item), other && monthsOf(other)];
  return all !== undefined && some !== undefined && all.from < some.from && some.to === all.to;
}

/** @returns whether two figures are told of parts of a year of which neither lies in the other: 下半年9件; 上半年5件 */
export function isOfOtherPart(item: Said, other: Said): boolean {
  const [one, two] = [monthsOf(item), monthsOf(other)];
  return one !== undefined && two !== undefined && (one.to < two.from || two.to < one.from);
}

/** @returns the figures that end a list and tell of one year from its first month to its last; none where they do not */
export function yearBefore(items: readonly Said[], end: number): readonly Said[] {
  let to = 12;
  for (let at = end - 1; at >= 0; at--) {
    const months = monthsOf(items[at] as Said);
    if (!months || months.to !== to) return [];
    if (months.from === 1) return at < end - 1 ? items.slice(at, end) : [];
    to = months.from - 1;
  }
  return [];
}
