/** Of what time the words of a clause tell: the report's own, or another. */
import type { Numeral } from "./numbers.js";
import type { Setting } from "./setting.js";
import type { Token, Tokens } from "./syntax/packed.js";
import { meet, roleOf } from "./syntax/roles.js";

/** Is it the report's own year, or its first or last day? */
export function isOwnTime(numeral: Numeral | undefined, setting: Setting): boolean {
  if (numeral?.kind === "year") return numeral.only && numeral.year === setting.year;
  if (numeral?.kind !== "date") return false;
  if (numeral.year !== undefined && numeral.year !== setting.year) return false;
  return (numeral.month === 12 && numeral.day === 31) || (numeral.month === 1 && numeral.day === 1);
}

const OTHER_TIME = roleOf("otherTime");

/** @returns the year that a numeral leads away to: 0 for another time without a year, undefined for none */
function otherTimeOf(numeral: Numeral, setting: Setting): number | undefined {
  if ((numeral.kind !== "year" && numeral.kind !== "date") || isOwnTime(numeral, setting)) return undefined;
  if (numeral.kind === "year") return numeral.only ? numeral.year : 0;
  return numeral.year === setting.year ? 0 : (numeral.year ?? 0);
}

/** @returns the year that the tokens lead away to: 0 for another time without a year, undefined for none */
export function otherTimeIn(tokens: readonly Token[], setting: Setting): number | undefined {
  for (const { numeral, roles: does } of tokens) {
    const other = numeral ? otherTimeOf(numeral, setting) : meet(does, OTHER_TIME) ? 0 : undefined;
    if (other !== undefined) return other;
  }
  return undefined;
}

/** @returns the year that the tokens [from, to) lead away to, as `otherTimeIn` */
export function otherTimeBetween(packed: Tokens, from: number, to: number, setting: Setting): number | undefined {
  for (let at = from; at < to; at++) {
    const numeral = packed.numeral(at);
    const other = numeral ? otherTimeOf(numeral, setting) : packed.meets(at, OTHER_TIME) ? 0 : undefined;
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Do the tokens [from, to) name the report's own time? */
export function tellsOwnTime(packed: Tokens, from: number, to: number, setting: Setting): boolean {
  for (let at = from; at < to; at++)
    if (packed.meets(at, THIS_YEAR) || isOwnTime(packed.numeral(at), setting)) return true;
  return false;
}

const THIS_YEAR = roleOf("thisYear");
