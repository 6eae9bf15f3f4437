/** What shows that a part of a list is told not to be what its whole, or another part, is. */
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf } from "../syntax/roles.js";
import { any } from "../tokens.js";
import { called, type Divided, words } from "./list.js";

/** 受理3862件，办结3851件，不予受理41件: what is not what the whole is called, and no other part either, is none of it. */
export function isDeniedOfWhole({ division: { whole: own, parts }, scene }: Divided): boolean {
  const tells = (item: Said, verb: string) => scene.text(words(item)).includes(verb);
  const isOfWhole = (verb: string, part: Said) =>
    verb.length === 2 && tells(own, verb) && !parts.some((other) => other !== part && tells(other, verb));
  return parts.some((part) => {
    const name = called(part, scene);
    const denied = name.replace(NOT_SO, "");
    // 不受理, 不予受理
    return denied !== name && [0, 1].some((at) => isOfWhole(denied.slice(at, at + 2), part));
  });
}

/** 合格…不合格, 采纳…未采纳, 列入名录…未列入, 按时…逾期: a part is what another is not. */
export function isOpposed({ division, scene }: Divided): boolean {
  const { parts } = division;
  if (
    parts.some(({ left, around }) => meet(around, LATE) && meets(left, LATE)) &&
    parts.some(({ left }) => any(left, "onTime"))
  )
    return true;
  return parts.some((part) => {
    const name = called(part, scene);
    const [not] = NOT_SO.exec(name) ?? [];
    return not !== undefined && parts.some((other) => other !== part && isAffirmed(name, not, called(other, scene)));
  });
}

/** What is said of a thing that is not so, or not so yet. */
const NOT_SO = /^(?:正在|尚未|不|未|非|没)/;

/** 采纳, or 意见采纳, of 未采纳. */
const isAffirmed = (denied: string, not: string, name: string): boolean =>
  name !== "" && (denied.endsWith(name.slice(-2)) || name.startsWith(denied.slice(not.length)));

const LATE = roleOf("late");
