/** Wholes and the parts that stand beside them: proposed by where they stand, whatever the words between them are. */
import type { Clause } from "../clauses.js";
import type { Quantity } from "../model.js";
import { chineseNumber } from "../numbers.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { any, has, type Token } from "../tokens.js";
import {
  type Division,
  divisionOf,
  isAside,
  isCompared,
  isOfOtherTime,
  isSubtotal,
  MOST_PARTS,
  restates,
  type Tie,
  timesOf,
  totalled,
} from "./division.js";
import { dividedAgain, dividedBefore, isIntroduced } from "./groups.js";
import { takenUp } from "./takenUp.js";
import { yearBefore } from "./yearParts.js";

/** A passage with more figures than this is a table that was not known for one. */
export const MOST_ITEMS = 200;

const AMONG = roleOf("among");
const CLOSED = roleOf("closed");

function withoutRestated(list: readonly Said[], whole: Said): readonly Said[] {
  const at = list.findIndex((item, i) => i > 1 && restates(item, whole));
  return at < 0 ? list : list.slice(0, at);
}

/** 予以公开5件，部分公开3件，两类合计8件: a total of those before it is none of them. */
const withoutSubtotals = (list: readonly Said[]): readonly Said[] =>
  list.some(isSubtotal) ? list.filter((item, at) => at < 2 || !isSubtotal(item)) : list;

/** Is it of this unit, and neither told of those before it nor of something else? */
const isPlainly = (item: Said, unit: string, whole: Said): boolean =>
  item.quantity.unit === unit && unit !== "%" && !meet(item.around, TOTALS) && !isAside(item, whole);

/** @returns the items of a list that can be addends: of one unit, up to where the list goes over to another */
function addends(list: readonly Said[], whole: Said): readonly Said[] {
  const { unit } = (list[0] ?? whole).quantity;
  if (list.every((item) => isPlainly(item, unit, whole))) return list;
  const all = withoutRestated(list, whole).filter((item) => !isAside(item, whole) && item.quantity.unit !== "%");
  const parts = withoutSubtotals(all);
  // 73起，其中来信28件、来访45件: one thing, counted in two words.
  if (parts.some((item) => item.quantity.unit !== whole.quantity.unit) && parts.every((item) => areKin(item, whole)))
    return parts;
  const own = parts.filter((item) => item.quantity.unit === unit);
  // a件、b元；c件、d元: each part carries both units.
  if (own.length > 1 && own.length * 2 >= parts.length && own.length < parts.length && isRegular(parts, unit))
    return own;
  const foreign = parts.findIndex((item) => item.quantity.unit !== unit);
  return foreign < 0 ? parts : parts.slice(0, foreign);
}

/** Do the units of a list come in turns: 件 元 件 元, or 件 件, 元 when the last is said of all? */
function isRegular(parts: readonly Said[], unit: string): boolean {
  return parts.every((item, index) => {
    const turn = index % 2 === (parts[0]?.quantity.unit === unit ? 0 : 1);
    return (item.quantity.unit === unit) === turn;
  });
}

/** Units that stand for each other. */
const KIN: readonly string[] = ["件起宗例", "条篇则", "次场"];

const areKin = ({ quantity: one }: Said, { quantity: other }: Said): boolean =>
  one.unit === other.unit ||
  KIN.some((kin) => one.unit !== "" && other.unit !== "" && kin.includes(one.unit) && kin.includes(other.unit));

/** The items behind `from` that a list of its depth may hold: to the end of the sentence or of the bracket. */
function listFrom(scene: Scene, from: number): readonly Said[] {
  const { items } = scene;
  const { sentence, depth } = (items[from] as Said).clause;
  let to = from;
  let deeper = false;
  for (; to < items.length && to <= from + MOST_PARTS; to++) {
    const { clause } = items[to] as Said;
    if (clause.sentence !== sentence || clause.depth < depth) break;
    // 按渠道分…，按内容分…: what goes on by something else is another list.
    if (to > from && isIntroduced(scene, items[to] as Said)) break;
    deeper ||= clause.depth > depth;
  }
  const list = items.slice(from, to);
  return deeper ? list.filter(({ clause }) => clause.depth === depth) : list;
}

function isMadeUp({ text, passage }: Scene, { left, clause }: Said): boolean {
  if (!meet(clause.roles, CLOSED)) return false;
  const by = left.some((token) => passage.text.startsWith("由", token.start));
  return by && clause.tokens.some((token) => has(token, "closed") && /[构组]成$/.test(text([token])));
}

/** What leads from a whole to all its parts as a colon does. */
const NAMELY = /^(?:即|分别[是为]|具体[是为]|依次[是为])$/;

/** 即办30件, 即日起: 即 begins a word of its own. */
const AT_ONCE = /^即[办日时刻将可使到起]/;

/** Behind 分别为 alone the figures are those of names that were told before: not all that there are. */
const isNamely = ({ text }: Scene, { first, left }: Said): boolean =>
  first && left.length > 1 && NAMELY.test(text(left.slice(0, 1))) && !AT_ONCE.test(text(left));

const WITHIN_IT: readonly string[] = ["中", "里", "内", "当中"];

/** Does a token read as one of these words do? */
const isText = ({ passage: { text } }: Scene, { start, end }: Token, words: readonly string[]): boolean =>
  words.some((word) => word.length === end - start && text.startsWith(word, start));

/** How the list that begins with `first` is tied to what stands before it, if it is said. */
function tieOf(scene: Scene, first: Said, before: Said): Tie {
  const { clauses } = scene;
  for (let at = before.clauseIndex; at <= first.clauseIndex; at++) {
    const clause = clauses[at] as Clause;
    if (!meet(clause.roles, AMONG)) continue;
    const among = clause.tokens.some(
      (token) => meet(token.roles, AMONG) && token.start >= before.numeral.end && token.end <= first.numeral.start,
    );
    if (among) return first.clause.sentence === before.clause.sentence ? "among" : "next";
  }
  // 由甲、乙组成; 共57条，即甲34条、乙23条
  if (isNamely(scene, first) && first.clause.sentence === before.clause.sentence) return "colon";
  if (isMadeUp(scene, first)) return "colon";
  if (first.clause.depth > before.clause.depth) return "bracket";
  // 收到248条（注：…），办结230条: a colon within a bracket leads to nothing behind it.
  for (let at = before.clauseIndex; at < first.clauseIndex; at++) {
    const { closer, depth } = clauses[at] as Clause;
    if (closer === ":" && depth <= first.clause.depth) return "colon";
  }
  if (before.right.some((token) => isText(scene, token, WITHIN_IT))) return "of";
  return isIntroduced(scene, first) ? "by" : "beside";
}

const isOfUnit = ({ quantity: one }: Said, { quantity: other }: Said): boolean => one.unit === other.unit;

/** The nearest figure of its unit before `from` that a list may divide, in the sentence that ends right before the list. */
function wholeBefore({ items }: Scene, first: Said, from: number, isAlike = isOfUnit): Said | undefined {
  const sentence = items[first.index - 1]?.clause.sentence ?? -1;
  if (sentence < first.clause.sentence - 1) return undefined;
  for (let i = from - 1; i >= Math.max(0, first.index - MOST_PARTS); i--) {
    const item = items[i] as Said;
    if (item.clause.sentence !== sentence) return undefined;
    const isOfList = item.clause.depth <= first.clause.depth && isAlike(item, first);
    if (isOfList && !isCompared(item) && !isOfOtherTime(first, item)) return item;
  }
  return undefined;
}

/** What else may be meant as the whole of a list behind 其中: the whole with the one before it, or that one. */
function otherWholes(
  scene: Scene,
  first: Said,
  { quantity, index }: Said,
  found: readonly Division[],
): readonly Quantity[] | undefined {
  const item = wholeBefore(scene, first, index);
  if (!item || isHeld(item, found)) return undefined;
  return [{ ...quantity, value: quantity.value + item.quantity.value }, item.quantity];
}

/** Is a figure one of those that another is made up of? */
const isHeld = (item: Said, found: readonly Division[]): boolean =>
  found.some(({ holding, parts }) => holding !== undefined && parts.includes(item));

const OF_TWO: readonly Tie[] = ["among", "next", "by"];

/** What was divided before is divided again where it is said by what. */
function wholeOf(scene: Scene, first: Said, found: readonly Division[]): Said | undefined {
  const again = isIntroduced(scene, first) ? dividedBefore(found, first) : undefined;
  return again ?? wholeBefore(scene, first, first.index) ?? wholeBefore(scene, first, first.index, areKin);
}

/** 收到21件，信函2件、网络19件。其中公开10件: a sentence that begins so tells of the whole before it, or of its last part. */
const dividedWhole = ({ quantity: { unit } }: Said, found: readonly Division[], part: Said): Said | undefined =>
  found.find(({ holding, parts, whole }) => holding && parts.includes(part) && whole.quantity.unit === unit)?.whole;

function divisionsFrom(scene: Scene, first: Said, found: Division[]): void {
  const nearest = wholeOf(scene, first, found);
  if (!nearest) return;
  const isNext = nearest.index === first.index - 1 && first.clause.sentence === nearest.clause.sentence;
  const tie = tieOf(scene, first, scene.items[first.index - 1] as Said);
  if (tie === "beside" && !isNext) return;
  const divided = tie === "next" ? dividedWhole(first, found, nearest) : undefined;
  const whole = divided ?? nearest;
  const list = listFrom(scene, first.index);
  const others = divided
    ? [nearest.quantity]
    : OF_TWO.includes(tie)
      ? otherWholes(scene, first, whole, found)
      : undefined;
  const division = divisionOf(whole, addends(list, whole), tie, others, list);
  if (division) found.push(division, ...dividedAgain(division, found));
  const otherUnit = inOtherUnit(scene, first, whole, tie);
  if (otherUnit) found.push(otherUnit);
}

/** 25件收费2950元：甲1件，420元；…: the second unit's own whole, and its own parts. */
function inOtherUnit(scene: Scene, first: Said, whole: Said, tie: Tie): Division | undefined {
  if (tie === "beside") return undefined;
  const { sentence } = whole.clause;
  const before = [scene.items[first.index - 1], scene.items[whole.index - 1]].find(
    (item) => item !== whole && item?.clause.sentence === sentence && item.quantity.unit !== whole.quantity.unit,
  );
  if (!before || before.quantity.unit === "%") return undefined;
  const { unit } = before.quantity;
  // 第一季度3期96人次: the second figure is of the time of the first.
  const timed = (item: Said) => (item.left.length === 0 ? (scene.items[item.index - 1] ?? item) : item);
  const parts = listFrom(scene, first.index).filter(
    (item) => item.quantity.unit === unit && !isAside(timed(item), before),
  );
  return parts.length > 1 ? divisionOf(before, parts, tie) : undefined;
}

/** a件、b件,共N件: the figures just before a total. */
function totalOf(scene: Scene, whole: Said): Division | undefined {
  const year = any(whole.left, "thisYear") ? yearTold(scene, whole) : NONE;
  if (year.length > 0) return totalled(whole, year);
  if (any(whole.left, "due")) return toDeal(scene, whole);
  if (!meets(whole.left, TOTALS) || any(whole.left, "among")) return undefined;
  const parts: Said[] = [];
  const second = secondUnit(scene, whole);
  for (let i = whole.index - 1; i >= 0 && parts.length <= MOST_PARTS; i--) {
    const item = scene.items[i] as Said;
    if (item.clause.sentence !== whole.clause.sentence || item.clause.depth !== whole.clause.depth) break;
    if (item.quantity.unit === "%") continue;
    // 两项共计215条 counts its parts as well.
    if (item.clauseIndex === whole.clauseIndex && item.quantity.unit !== whole.quantity.unit) continue;
    // 第一批312人、18.7万元，…，合计610人、36.6万元: each part carries both units, as the total does.
    if (item.quantity.unit === second && item.clauseIndex !== whole.clauseIndex) continue;
    if (item.quantity.unit !== whole.quantity.unit) {
      if (isCountOf(scene, item, parts[0])) continue;
      // 2期3批各50人: how often in all is not told by what stands before it.
      if (parts.some((part) => isCountOf(scene, scene.items[part.index - 1], part))) return undefined;
      break;
    }
    parts.unshift(item);
  }
  if (parts.length === 0) parts.push(...aboveIn(scene, whole));
  // The whole that stood before its parts is none of them.
  if (parts.length > 2 && parts[0]?.quantity.value === whole.quantity.value) parts.shift();
  const count = toldCount(scene, whole);
  if (count > 1 && count < parts.length) parts.splice(0, parts.length - count);
  const [only] = parts;
  return !only || (parts.length === 1 && timesOf(only) === 1) ? undefined : totalled(whole, parts);
}

/** 合计610人、36.6万元: the unit of what a total goes on with; undefined where it does not. */
function secondUnit({ items }: Scene, { index, clauseIndex, quantity }: Said): string | undefined {
  const next = items[index + 1];
  const isSecond = next?.clauseIndex === clauseIndex && next.left.length === 0 && next.quantity.unit !== quantity.unit;
  return isSecond ? next.quantity.unit : undefined;
}

/** 两类合计8件, 三个等级合计62家: of how many a total says that it is; 0 where it does not. */
export function toldCount({ text }: Scene, { left }: Said): number {
  for (const token of left) {
    const told = has(token, "closed") || token.kind === "unknown" ? chineseNumber(text([token]), 0) : undefined;
    if (told) return told.value;
  }
  return 0;
}

const NONE: readonly Said[] = [];

/** 新收33件，上年结转1件，应办34件: what came in and what was left make up what there is to deal with. */
function toDeal({ items }: Scene, whole: Said): Division | undefined {
  const parts = items.slice(Math.max(0, whole.index - 2), whole.index);
  const rows = parts.map(({ reading, slots }) => slots.rows[0] ?? reading?.name);
  const isBoth = rows.includes("received") && rows.includes("carriedIn");
  const isHere = parts.every(({ clause }) => clause.sentence === whole.clause.sentence);
  return isBoth && isHere ? totalled(whole, parts) : undefined;
}

/** @returns whether a division is of what there was to deal with */
export const isToDeal = ({ tie, whole }: Division): boolean => tie === "total" && any(whole.left, "due");

/** 上半年126人次，下半年98人次，全年224人次: the parts of the year that are told before what is told of all of it. */
function yearTold({ items }: Scene, whole: Said): readonly Said[] {
  const parts = yearBefore(items, whole.index);
  const isAlike = ({ quantity, clause }: Said) =>
    quantity.unit === whole.quantity.unit && clause.sentence === whole.clause.sentence;
  return parts.every(isAlike) ? parts : NONE;
}

/** 12个乡镇、3个街道各2名: is a figure one of those that tell how many have each so much? */
function isCountOf({ items }: Scene, item: Said | undefined, part: Said | undefined): boolean {
  const last = part && items[part.index - 1];
  if (!item || !last || timesOf(part) === 1 || last.quantity.unit === part.quantity.unit) return false;
  return item.clauseIndex === part.clauseIndex && item.quantity.unit === last.quantity.unit;
}

const TOTALS = roles("sum", "closed");

/** 一是…21条；二是…40条。以上两项共计61条: as many figures of the sentences before as it says there are. */
function aboveIn({ items, text }: Scene, whole: Said): readonly Said[] {
  const told = items[whole.index - 1];
  const isTold = told?.clauseIndex === whole.clauseIndex && /(?:以上|上述|前述)$/.test(text(told.left));
  const count = isTold ? told.quantity.value : 0;
  if (!told || count < 2 || count > told.index) return [];
  const before = items.slice(told.index - count, told.index);
  // More figures than it says there are: which of them it means is not told.
  const more = items[told.index - count - 1]?.quantity;
  if (more && more.unit === whole.quantity.unit && more.value !== whole.quantity.value) return [];
  return before.every((item) => item.quantity.unit === whole.quantity.unit && !isAside(item, whole)) ? before : [];
}

/** @returns the divisions that a passage may mean, those that hold and those that do not */
export function divisionsOf(scene: Scene): Division[] {
  const counted = scene.items.filter((item) => item.quantity.unit !== "%");
  const found: Division[] = [];
  if (counted.length > MOST_ITEMS) return found;
  for (const item of counted) {
    divisionsFrom(scene, item, found);
    const total = totalOf(scene, item) ?? takenUp(scene, item);
    if (total) found.push(total);
  }
  return found;
}
