/** Totals told behind their parts: 共计, 合计, 三类合计, 应办, 全年. */
import { oneBefore } from "../../common/oneBefore.js";
import { chineseNumber } from "../numbers.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { GROW_OR_SHRINK, meet, roleOf, roles, union } from "../syntax/roles.js";
import { any, has } from "../tokens.js";
import { type Division, divisionOf, isAside, isBare, MOST_PARTS, timesOf, totalled } from "./division.js";
import { takesUp } from "./takenUp.js";
import { isOfUnit, isOnceOf, mayCount, unitsBehind } from "./units.js";
import { yearBefore } from "./yearParts.js";

/** @returns the figures just before a total: a件、b件,共N件; undefined where it is none, or stands for nothing before it */
export function totalOf(scene: Scene, whole: Said): Division | undefined {
  const told = formerOf(scene, whole) ?? whole;
  if (!meet(told.around, TOTALLING)) return undefined;
  const year = any(whole.left, "thisYear") ? yearTold(scene, whole) : NONE;
  if (year.length > 0) return totalled(whole, year);
  if (any(whole.left, "due")) return toDeal(scene, whole);
  if (!isTotal(scene, whole, told)) return undefined;
  const parts = partsBefore(scene, whole, told.index);
  if (!parts) return undefined;
  if (parts.length === 0) parts.push(...aboveIn(scene, whole));
  // The whole that stood before its parts is none of them.
  if (parts.length > 2 && parts[0]?.quantity.value === whole.quantity.value) parts.shift();
  const named = namedAmong(scene, whole, parts);
  if (named) return totalled(whole, named);
  const first = countOfFirst(scene, whole);
  const count = first || toldCount(scene, whole);
  if (count > 1 && count < parts.length) {
    // 前两项合计…: those told first.
    const isOfFirst = first > 0 || whole.left.some((token) => scene.text([token]).startsWith("前"));
    parts.splice(isOfFirst ? count : 0, parts.length - count);
  }
  const [only] = parts;
  if (!only || (parts.length === 1 && timesOf(only) === 1)) return undefined;
  const all = tellsSoMany(scene, whole, parts) ? divisionOf(whole, parts, "total") : undefined;
  return all ?? totalled(whole, parts);
}

/** @param told the figure whose words tell of what a total is: itself, or the former of a change */
function isTotal(scene: Scene, whole: Said, told: Said): boolean {
  // 较上年两级共12期: a total of another time.
  const tellsAll = meets(told.left, TOTALS) && !meets(told.left, NO_TOTAL);
  // 一级7个、二级36个、三级118个: the third of those; 总数由209个: what there was.
  return tellsAll && !isOrdinal(scene, whole) && !(told === whole && isFormer(scene, whole));
}

/** 总数由209个, 从年初的209个: is it what there was before it changed? */
const isFormer = ({ text }: Scene, { left }: Said): boolean => left.some((token) => FROM.includes(text([token])));

const FROM: readonly string[] = ["由", "从"];

/** 总数由209个减至185个: the figure that tells what the second was before, and of what both are. */
function formerOf(scene: Scene, { index, clauseIndex, left }: Said): Said | undefined {
  const former = oneBefore(scene.items, index);
  return former?.clauseIndex === clauseIndex && meets(left, GROW_OR_SHRINK) && isFormer(scene, former)
    ? former
    : undefined;
}

/** @returns the figures before a total that may be its parts, back from `end`; undefined where what is counted in all is not told by them */
function partsBefore(scene: Scene, whole: Said, end: number): Said[] | undefined {
  const parts: Said[] = [];
  const second = secondUnit(scene, whole);
  // 18个乡镇、36个部门共56家; 期、篇、则，共548条（期、篇）.
  const isOfAny = (!whole.first && whole.left.length === 1) || unitsBehind(scene, whole).length > 0;
  const { depth } = areInBrackets(scene, whole, end) ? (scene.items[end - 1] as Said).clause : whole.clause;
  for (let i = end - 1; i >= 0 && parts.length <= MOST_PARTS; i--) {
    const item = scene.items[i] as Said;
    if (item.clause.sentence !== whole.clause.sentence || item.clause.depth < depth) break;
    // 甲50件（上年43件），乙30件: what a bracket tells is told aside.
    if (item.clause.depth > depth || item.quantity.unit === "%" || tellsOfEach(scene, item)) continue;
    const isAlike = isOfUnit(item, whole) || (isOfAny && mayCount(scene, item, whole));
    // 两项共计215条 counts its parts as well.
    if (item.clauseIndex === whole.clauseIndex && !isAlike) continue;
    // 第一批312人、18.7万元，…，合计610人、36.6万元: each part carries both units, as the total does.
    if (item.quantity.unit === second && item.clauseIndex !== whole.clauseIndex) continue;
    if (!isAlike && !isOnceOf(item, whole)) {
      if (isCountOf(scene, item, parts[0])) continue;
      // 2期3批各50人: how often in all is not told by what stands before it.
      if (parts.some((part) => isCountOf(scene, scene.items[part.index - 1], part))) return undefined;
      break;
    }
    parts.unshift(item);
    // 上述72条、公告21条，合计83条: what is taken up stands for what was told before it.
    if (takesUp(scene, item)) break;
  }
  return parts;
}

/** 甲（137件）、乙（68件）和丙（42件），三者共265件: is all that is counted before a total told in brackets? */
const areInBrackets = ({ items }: Scene, { clause: { sentence, depth } }: Said, end: number): boolean =>
  items[end - 1]?.clause.sentence === sentence &&
  items.every(({ clause, index }) => index >= end || clause.sentence !== sentence || clause.depth > depth);

/** 每季度1期，全年4期; 社区中心每家1块，计14块: what there is of each is no part. */
const tellsOfEach = ({ text }: Scene, { left }: Said): boolean => text(left).includes("每");

/** 5期依次为42个、38个…: the sentence says of how many it tells, and each is told in its turn or by nothing else. */
export function tellsSoMany({ items }: Scene, whole: Said, parts: readonly Said[]): boolean {
  const [first] = parts;
  if (!first || parts.length < 2 || !(meets(first.left, RESPECTIVELY) || parts.every(isBare))) return false;
  return items.some(
    ({ quantity, clause, index }) =>
      index < first.index &&
      clause.sentence === first.clause.sentence &&
      quantity.unit !== whole.quantity.unit &&
      quantity.value === parts.length,
  );
}

const RESPECTIVELY = roleOf("respectively");
/** 三类依次为7件、1件、2件: each of those is told, and no total. */
const NO_TOTAL = roles("among", "compare", "respectively");

/** 合计610人、36.6万元: the unit of what a total goes on with; undefined where it does not. */
function secondUnit({ items }: Scene, { index, clauseIndex, quantity }: Said): string | undefined {
  const next = items[index + 1];
  const isSecond = next?.clauseIndex === clauseIndex && next.left.length === 0 && next.quantity.unit !== quantity.unit;
  return isSecond ? next.quantity.unit : undefined;
}

/** 前两项合计43.8万元: of how many of those told first; 0 where it is not told. */
function countOfFirst({ items, text }: Scene, { index, clauseIndex }: Said): number {
  const told = oneBefore(items, index);
  return told?.clauseIndex === clauseIndex && text(told.left) === "前" ? told.quantity.value : 0;
}

/** 两类合计8件, 三个等级合计62家: of how many a total says that it is; 0 where it does not. */
export function toldCount({ text }: Scene, { left }: Said): number {
  for (const token of left) {
    const isCount = has(token, "closed") || token.kind === "unknown";
    const told = isCount ? chineseNumber(text([token]).replace(/^前/, ""), 0) : undefined;
    if (told) return told.value;
  }
  return 0;
}

/** Is it called as the figure before it is, but for the next numeral: 二级栏目36个、三级栏目118个? */
function isOrdinal({ items, text }: Scene, { index, left, clause }: Said): boolean {
  const before = oneBefore(items, index);
  if (before?.clause.sentence !== clause.sentence || any(left, "sum")) return false;
  const [told, earlier] = [numbered(text(left)), numbered(text(before.left))];
  return told !== undefined && earlier !== undefined && told.rest === earlier.rest && told.value === earlier.value + 1;
}

/** A name that begins with a numeral, without it. */
function numbered(name: string): { readonly value: number; readonly rest: string } | undefined {
  const numeral = chineseNumber(name, 0);
  return numeral && { value: numeral.value, rest: name.slice(numeral.end) };
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
/** What stands before a figure that may be a total. */
const TOTALLING = union(TOTALS, roles("thisYear", "due"));

/** 网站210条、微信96条、微博6条，网站和微信合计306条: those of the parts that a total names; undefined where it does not. */
function namedAmong({ passage, text }: Scene, whole: Said, parts: readonly Said[]): readonly Said[] | undefined {
  const last = parts.at(-1);
  if (!last || parts.length < 3 || !meets(whole.left, TOTALS)) return undefined;
  const before = passage.text.slice(last.numeral.end, whole.numeral.start);
  const names = before
    .replace(/^.*[，,；;：:（(]/su, "")
    .replace(TOTAL_BEHIND, "")
    .split(/[、和与及]/u);
  const named = names.map((name) => {
    const own = parts.filter(({ left }) => left.length > 0 && isNameOf(name, text(left)));
    return own.length === 1 ? own[0] : undefined;
  });
  const found = parts.filter((item) => named.includes(item));
  return found.length > 1 && found.length === names.length && found.length < parts.length ? found : undefined;
}

/** 微信 for 微信公众号, 网站 for 门户网站. */
const isNameOf = (name: string, part: string): boolean =>
  name.length > 1 && (part.startsWith(name) || part.endsWith(name) || part.includes(`${name}发`));

/** 两个平台合计发布: what stands behind the names of what is added up. */
const TOTAL_BEHIND = /(?:等)?(?:[两三四五六七八九][个类项种者]?[^、和与及]{0,3})?(?:合计|共计|总计|一共|共).*$/su;

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
