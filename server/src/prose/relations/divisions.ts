/** Wholes and the parts that stand beside them: proposed by where they stand, whatever the words between them are. */
import { oneBefore } from "../../common/oneBefore.js";
import { isParted } from "../clauses.js";
import type { Quantity } from "../model.js";
import { holdsWord, MEANS } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { GROW_OR_SHRINK, meet, roleOf, roles } from "../syntax/roles.js";
import type { Token } from "../tokens.js";
import {
  type Division,
  divisionOf,
  isAside,
  isCompared,
  isOfEach,
  isOfOtherTime,
  isOfTimeBefore,
  isSubtotal,
  MOST_PARTS,
  restates,
  type Tie,
} from "./division.js";
import { dividedAgain, dividedBefore, isIntroduced } from "./groups.js";
import { headOf, isHeadedAnew, isMember } from "./headings.js";
import { takenUp } from "./takenUp.js";
import { tellsOfMeant } from "./targets.js";
import { baseNamed, tieOf } from "./ties.js";
import { namedBefore, sharedAnew } from "./toldBefore.js";
import { totalOf } from "./totals.js";
import { isOfDocuments, isOfUnit, mayCount } from "./units.js";
import { coversTimeOf } from "./yearParts.js";

/** A passage with more figures than this is a table that was not known for one. */
export const MOST_ITEMS = 200;

const TOTALS = roles("sum", "closed", "part");
const REST = roleOf("rest");

function withoutRestated(list: readonly Said[], whole: Said): readonly Said[] {
  const at = list.findIndex((item, i) => i > 1 && restates(item, whole));
  return at < 0 ? list : list.slice(0, at);
}

/** 予以公开5件，部分公开3件，两类合计8件; 二季度37条，前两季度77条: a total of those before it is none of them. */
const withoutSubtotals = (list: readonly Said[]): readonly Said[] =>
  list.filter((item, at) => !(at > 1 && isSubtotal(item)) && !coversTimeOf(item, list[at - 1]));

/** Is it of this unit, and neither told of those before it nor of something else? */
const isPlainly = (item: Said, unit: string, whole: Said): boolean =>
  item.quantity.unit === unit && unit !== "%" && !meet(item.around, TOTALS) && !isAside(item, whole);

/** 第一季度3期96人次, 一至四季度分别为3条、5条: a figure without words is of the time of the one before it. */
function timed({ items }: Scene, item: Said): Said {
  let one = item;
  while (one.left.length === 0 && items[one.index - 1]?.clauseIndex === item.clauseIndex)
    one = items[one.index - 1] as Said;
  return one;
}

/** 比上年分别减少3个、增加4个和减少19个: what goes on with another difference is said in comparing, too. */
function comparesOn({ items }: Scene, { index, left, first, clauseIndex }: Said): boolean {
  if (first || !meets(left, GROW_OR_SHRINK)) return false;
  for (let at = index - 1; items[at]?.clauseIndex === clauseIndex; at--) {
    const item = items[at] as Said;
    if (isCompared(item)) return true;
    if (!meets(item.left, GROW_OR_SHRINK)) return false;
  }
  return false;
}

/** @returns the items of a list that can be addends: of one unit, up to where the list goes over to another */
function addends(scene: Scene, list: readonly Said[], whole: Said): readonly Said[] {
  const { unit } = (list[0] ?? whole).quantity;
  if (list.every((item) => isPlainly(item, unit, whole))) return list;
  const all = withoutRestated(list, whole).filter(
    (item) => !isAside(timed(scene, item), whole) && item.quantity.unit !== "%" && !comparesOn(scene, item),
  );
  const parts = withoutSubtotals(all);
  // 73起，其中来信28件、来访45件: one thing, counted in two words.
  if (parts.some((item) => !isOfUnit(item, whole))) {
    if (parts.every((item) => mayCount(scene, item, whole))) return parts;
    if (!isOfUnit(list[0] ?? whole, whole) || meets((parts.at(-1) as Said).left, REST))
      if (areDocuments(parts, whole)) return parts;
  }
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

/** 47条，其中文件22件、公告15条: are the parts told in the unit of their whole or, some of them, in what documents are counted in? */
function areDocuments(parts: readonly Said[], whole: Said): boolean {
  const own = parts.filter((item) => isOfUnit(item, whole)).length;
  const isClosed = meets((parts.at(-1) as Said).left, REST);
  return (isClosed || 2 * own > parts.length) && isOfDocuments(whole) && parts.every(isOfDocuments);
}

/** 按渠道分…，按内容分…；法律依据：…: is it told by what else the whole is divided? */
const isLedAnew = (scene: Scene, item: Said, before: Said): boolean =>
  isIntroduced(scene, item) || isHeadedAnew(scene, item, before);

/** The items behind `from` that a list of its depth may hold: to the end of the sentence or of the bracket. */
function listFrom(scene: Scene, from: number): readonly Said[] {
  const { items } = scene;
  const { sentence, depth } = (items[from] as Said).clause;
  let to = from;
  let deeper = false;
  for (; to < items.length && to <= from + MOST_PARTS; to++) {
    const { clause } = items[to] as Said;
    if (clause.sentence !== sentence || clause.depth < depth) break;
    if (to > from && isLedAnew(scene, items[to] as Said, items[to - 1] as Said)) break;
    deeper ||= clause.depth > depth;
  }
  const list = items.slice(from, to);
  return deeper ? list.filter(({ clause }) => clause.depth === depth) : list;
}

/** 清单增至38项: is it what something came to, and no difference? */
function isReached({ text }: Scene, { left }: Said): boolean {
  const verb = left.slice(-1);
  return meets(verb, COMPARED) && /[至到为]$/.test(text(verb));
}

const COMPARED = roleOf("compare");

/** The nearest figure of its unit before `from` that a list may divide, in the sentence that ends right before the list. */
function wholeBefore(scene: Scene, first: Said, from: number, isAlike = isOfUnit): Said | undefined {
  const { items } = scene;
  const sentence = items[first.index - 1]?.clause.sentence ?? -1;
  if (sentence < first.clause.sentence - 1) return undefined;
  let { depth } = first.clause;
  for (let i = from - 1; i >= Math.max(0, first.index - MOST_PARTS); i--) {
    const item = items[i] as Said;
    if (item.clause.sentence !== sentence) return undefined;
    // What stands in a bracket that is closed before the list divides nothing behind it.
    const isOfList = item.clause.depth <= depth && isAlike(item, first);
    const isOwn = !isCompared(item) || isReached(scene, item);
    if (isOfList && isOwn && !isOfEach(item) && !isOfOtherTime(first, item)) return item;
    depth = Math.min(depth, item.clause.depth);
  }
  return undefined;
}

/** What else may be meant as the whole of a list behind 其中: the whole with the one before it, or that one. */
function otherWholes(
  scene: Scene,
  first: Said,
  own: Said,
  found: readonly Division[],
): readonly Quantity[] | undefined {
  const { quantity, index } = own;
  const item = wholeBefore(scene, first, index);
  if (!item || isHeld(item, found) || tellsOutcomes(own, first)) return undefined;
  return [{ ...quantity, value: quantity.value + item.quantity.value }, item.quantity];
}

/** @returns whether what became of them is told of those dealt with: 复议10件，已审结9件，其中维持7件 */
export const tellsOutcomes = (whole: Said, first: Said): boolean =>
  meets(whole.left, HANDLE) && meets(first.left, OUTCOME) && !meets(first.left, HANDLE);

const HANDLE = roleOf("handle");
const OUTCOME = roles("result", "row");

/** Is a figure one of those that another is made up of? */
const isHeld = (item: Said, found: readonly Division[]): boolean =>
  found.some(({ holding, parts }) => holding !== undefined && parts.includes(item));

const OF_TWO: readonly Tie[] = ["among", "next", "by"];

/** What was divided before is divided again where it is said by what. */
function wholeOf(scene: Scene, first: Said, found: readonly Division[]): Said | undefined {
  const again = isIntroduced(scene, first) ? dividedBefore(found, first) : undefined;
  return (
    again ??
    wholeBefore(scene, first, first.index) ??
    wholeBefore(scene, first, first.index, (item) => mayCount(scene, first, item)) ??
    ofDocuments(scene, first) ??
    namedBefore(scene, first)
  );
}

/** 47条，其中文件22件、公告15条: what is published is counted in several words, where the list is told to be of it. */
function ofDocuments(scene: Scene, first: Said): Said | undefined {
  const before = oneBefore(scene.items, first.index);
  if (!before || before.clause.sentence !== first.clause.sentence || isCompared(before)) return undefined;
  const isLed = isOfDocuments(before) && isOfDocuments(first) && LEADING.includes(tieOf(scene, first, before));
  return isLed ? before : undefined;
}

const LEADING: readonly Tie[] = ["among", "bracket", "colon"];

/** 培训6期，参训318人，面授4期: does nothing of its unit stand between a whole and what follows in its sentence? */
function standsBeside({ items }: Scene, whole: Said, { index, clause }: Said): boolean {
  if (clause.sentence !== whole.clause.sentence) return false;
  for (let i = whole.index + 1; i < index; i++) if (isOfUnit(items[i] as Said, whole)) return false;
  return true;
}

/** 收到21件，信函2件、网络19件。其中公开10件: a sentence that begins so tells of the whole before it, or of its last part. */
const dividedWhole = ({ quantity: { unit } }: Said, found: readonly Division[], part: Said): Said | undefined =>
  found.find(({ holding, parts, whole }) => holding && parts.includes(part) && whole.quantity.unit === unit)?.whole;

/** 公开信息700条。通过网站公开65条，微信公开635条: a sentence that tells of nothing but channels, behind the figure of them all. */
function goesOnByChannels({ items }: Scene, whole: Said, first: Said): boolean {
  const { sentence } = first.clause;
  if (items[first.index - 1] !== whole || whole.clause.sentence !== sentence - 1) return false;
  if (items[whole.index - 1]?.clause.sentence === whole.clause.sentence) return false;
  let count = 0;
  for (let i = first.index; items[i]?.clause.sentence === sentence; i++, count++) {
    const item = items[i] as Said;
    if (!isOfUnit(item, whole) || !meet(item.around, CHANNEL)) return false;
  }
  return count > 1;
}

const CHANNEL = roleOf("channel");

/** 校均31.6条，其中中学校均62.6条: is it a mean? */
function isMean({ text }: Scene, { left }: Said): boolean {
  const told = text(left);
  // Most words tell of no mean, and one look shows it.
  return told.includes("均") && holdsWord(told, MEANS);
}

/** 受理40件，办结37件；办结事项中，采纳22件…: the nearest figure told in a word that names within what the list is. */
function wholeNamed({ items, text }: Scene, first: Said, base: readonly Token[]): Said | undefined {
  const words = base.map((token) => text([token])).filter((word) => word.length > 1);
  const sentence = oneBefore(items, first.index)?.clause.sentence ?? -1;
  if (sentence < first.clause.sentence - 1) return undefined;
  for (let at = first.index - 1; at >= 0 && items[at]?.clause.sentence === sentence; at--) {
    const item = items[at] as Said;
    const told = text([...item.left, ...item.right]);
    if (isOfUnit(item, first) && !isCompared(item) && words.some((word) => told.includes(word))) return item;
  }
  return undefined;
}

/** …；办结事项中，采纳22件…: a group that tells within what it is divides nothing else. */
const isOfOther = (scene: Scene, { parts: [head] }: Division, first: Said): boolean =>
  head !== undefined && head !== first && baseNamed(scene, head).length > 0;

function divisionsFrom(scene: Scene, first: Said, found: Division[]): void {
  const before = oneBefore(scene.items, first.index);
  if (!before) return;
  const isBehindShare = before.quantity.unit === "%";
  const anew = isBehindShare ? sharedAnew(scene, first, listFrom(scene, first.index), found) : undefined;
  const shared = anew && divisionOf(anew.whole, anew.parts, "again");
  if (shared) found.push(shared);
  const nearest = isHeadedAnew(scene, first, before) ? headOf(scene, first, before) : wholeOf(scene, first, found);
  if (!nearest) return;
  const tie = tieOf(scene, first, before);
  if (tie === "beside" && !standsBeside(scene, nearest, first) && !goesOnByChannels(scene, nearest, first)) return;
  if (tie === "beside" && isMember(scene, nearest)) return;
  if (isMean(scene, nearest) && isMean(scene, first)) return;
  // 新增停车泊位860个（年度计划800个）: what was meant is no part.
  if (tie === "bracket" && (tellsOfMeant(scene, first) || isOfTimeBefore(first))) return;
  const divided = tie === "next" ? dividedWhole(first, found, nearest) : undefined;
  const base = baseNamed(scene, first);
  const named = base.length > 0 ? wholeNamed(scene, first, base) : undefined;
  // What tells within what it is divides nothing that is called otherwise.
  if (base.length > 0 && !named && nearest !== namedBefore(scene, first)) return;
  const whole = named ?? divided ?? nearest;
  const list = listFrom(scene, first.index);
  const others = divided
    ? [nearest.quantity]
    : OF_TWO.includes(tie)
      ? otherWholes(scene, first, whole, found)
      : undefined;
  const isLed = named !== undefined && (base.at(-1)?.end ?? 0) <= first.clause.start;
  const own = isLed ? "among" : tie;
  const division = divisionOf(whole, addends(scene, list, whole), own, others, list);
  if (division) {
    const again = dividedAgain(division, found);
    found.push(division);
    for (const one of again) if (!isOfOther(scene, one, first)) found.push(one);
  }
  const otherUnit = inOtherUnit(scene, first, whole, tie);
  if (otherUnit) found.push(otherUnit);
}

/** 25件收费2950元：甲1件，420元；…: the second unit's own whole, and its own parts. */
function inOtherUnit(scene: Scene, first: Said, whole: Said, tie: Tie): Division | undefined {
  if (tie === "beside" && whole.index !== first.index - 2) return undefined;
  const { sentence } = whole.clause;
  const { items } = scene;
  const isOther = (item: Said | undefined): item is Said =>
    item !== undefined && item !== whole && item.clause.sentence === sentence && !isOfUnit(item, whole);
  const last = oneBefore(items, first.index);
  const before = isOther(last) ? last : oneBefore(items, whole.index);
  if (!isOther(before) || before.quantity.unit === "%") return undefined;
  if (isParted(scene.clauses, before.clauseIndex, whole.clauseIndex)) return undefined;
  const { unit } = before.quantity;
  const parts = listFrom(scene, first.index).filter(
    (item) => item.quantity.unit === unit && !isAside(timed(scene, item), before),
  );
  return parts.length > 1 ? divisionOf(before, parts, tie) : undefined;
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
