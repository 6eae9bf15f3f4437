/** Differences told beside the two figures that they lie between: 132条，比上年增加14条，上年为119条. */
import { type Clause, isParted } from "../clauses.js";
import type { Factor } from "../numbers.js";
import { holdsWord } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { GROW_OR_SHRINK, meet, roleOf, roles } from "../syntax/roles.js";
import { any, type Token } from "../tokens.js";
import { tellsOfSame } from "./compared.js";
import { slackOfAll } from "./digits.js";
import { MOST_ITEMS } from "./divisions.js";
import { totalsOf } from "./growth.js";

export type ChangeKind = "growth" | "decline" | "none" | "times";

export interface Change {
  /** The figure of the difference; undefined where it is said that there is none (与上年持平). */
  readonly by: Said | undefined;
  /** What tells it: the figure of the difference, or 持平. */
  readonly told: Token;
  readonly clause: Clause;
  readonly kind: ChangeKind;
  readonly now: Said;
  readonly before: Said;
  readonly holds: boolean;
}

const GROW = roleOf("grow");
/** A word of these stands beside every figure that tells a difference. */
export const CHANGING = roles("grow", "shrink", "compare");

const isRate = ({ quantity }: Said): boolean => quantity.unit === "%";

/** Points are what rates differ by. */
const isPoints = ({ quantity }: Said): boolean => quantity.unit === POINTS;

const POINTS = "百分点";

/** Is it an amount of what changes, and no rate? */
const counts = (item: Said): boolean => !isRate(item) && !isPoints(item);

/** @returns whether 增加14条, 增加了14条, 多14条 tells of a difference; 增至132条 is what was come to */
export function differenceKindOf({ text }: Scene, { left, around }: Said): "growth" | "decline" | undefined {
  if (!meet(around, CHANGING)) return undefined;
  const [before, last] = left.slice(-2);
  // 少发5期, 多办3件: the verb behind is what is done more or less.
  const verb = before && last && /^[多少]$/.test(text([before])) && last.end - last.start === 1 ? before : left.at(-1);
  if (!verb || !meet(verb.roles, CHANGING)) return undefined;
  const word = text([verb]);
  if (meet(verb.roles, GROW_OR_SHRINK))
    return /[至到为]$/.test(word) ? undefined : meet(verb.roles, GROW) ? "growth" : "decline";
  return word === "多" ? "growth" : word === "少" ? "decline" : undefined;
}

const isBefore = ({ quantity }: Said): boolean => quantity.otherYear !== undefined;

const TIME = roleOf("otherTime");

/** 88条，上年64条 behind 上年119条 and a semicolon: the time that was told last is not that of a new list's first figure. */
function opensAnew({ clause, left, first }: Said): boolean {
  return first && /[;。]/.test(clause.opener) && !left.some(({ roles: does, numeral }) => numeral || meet(does, TIME));
}

const FROM = /^[由从]/;
const TO = /[为至到成]$/;

/** 由9个整合为6个: are these what something was, and what it came to? */
function isFromTo({ text }: Scene, first: Said, second: Said): boolean {
  if (first.clauseIndex !== second.clauseIndex || second.index !== first.index + 1) return false;
  const between = second.left.length > 0 ? second.left : first.right;
  return first.left.some((token) => FROM.test(text([token]))) && TO.test(text(between.slice(-1)));
}

/** Of two figures the one of this year and the one of before; undefined where they are not one of each. */
function parted(scene: Scene, one: Said, other: Said): readonly [now: Said, before: Said] | undefined {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  if (isFromTo(scene, first, second)) return [second, first];
  if (!isBefore(second)) return isBefore(first) ? [second, first] : undefined;
  return !isBefore(first) || opensAnew(first) ? [first, second] : undefined;
}

/** Two sentences that follow each other may tell of one change; what stands farther away tells of another. */
const isNear = (one: Said, other: Said): boolean => Math.abs(one.clause.sentence - other.clause.sentence) <= 1;

/** 38.62亿元（其中分期6.14亿元），较上年减少…: a part in a bracket is not what changed; 132条（上年118条），增加… compares. */
const isAside = ({ clause, quantity }: Said, by: Said): boolean =>
  clause.depth > by.clause.depth && quantity.otherYear === undefined;

/**
 * The two figures beside a difference. What is told first of a change is never the difference: 增加14条 takes up a figure
 * before it, so that the one of them stands before it, and the other next to either.
 */
function pairsFor(items: readonly Said[], at: number): readonly (readonly [Said, Said])[] {
  const by = items[at] as Said;
  const told = items.slice(0, at).filter((item) => !isAside(item, by));
  const before = any(by.left, "sum") ? totalsOf(told.filter((item) => isBesideInUnit(item, by))) : told;
  const [last, earlier, behind] = [before.at(-1), before.at(-2), items[at + 1]];
  if (!last) return [];
  return [behind, earlier].flatMap((other) => (other ? [[last, other] as const] : []));
}

const isBesideInUnit = ({ clause, quantity }: Said, by: Said): boolean =>
  clause.sentence === by.clause.sentence && quantity.unit === by.quantity.unit;

function changeBy(scene: Scene, items: readonly Said[], at: number): Change | undefined {
  const by = items[at] as Said;
  const kind = differenceKindOf(scene, by);
  if (!kind) return undefined;
  const known = pairsFor(items, at).flatMap(([one, other]) => {
    const unit = isPoints(by) ? "%" : by.quantity.unit;
    const alike = [one, other].every((item) => item.quantity.unit === unit && isNear(item, by));
    const pair =
      alike && !differenceKindOf(scene, one) && !differenceKindOf(scene, other) ? parted(scene, one, other) : undefined;
    return pair ? [changeOf(kind, by, pair)] : [];
  });
  const isHere = ({ now, before }: Change) =>
    [now, before].every(({ clauseIndex }) => !isParted(scene.clauses, clauseIndex, by.clauseIndex));
  return known.find(({ holds }) => holds) ?? known.find(isHere) ?? known[0];
}

function changeOf(kind: "growth" | "decline", by: Said, [now, before]: readonly [Said, Said]): Change {
  const more = kind === "growth" ? by.quantity.value : -by.quantity.value;
  const lacking = now.quantity.value - before.quantity.value - more;
  const holds = Math.abs(lacking) <= slackOfAll([by.quantity, now.quantity, before.quantity]);
  return { by, told: by.numeral, clause: by.clause, kind, now, before, holds };
}

const LEVEL = /^(?:持平|相同|一致|相当)$/;
/** 降幅, 增长率: a name of the change, and no telling of it. */
const NAME_OF_CHANGE = /[率幅速]$/;

/** What a clause without a figure tells of a change: that there is none, or that there is more or less. */
interface Direction {
  readonly told: Token;
  readonly kind: "none" | "growth" | "decline";
}

function directionOf({ text }: Scene, { tokens, counts }: Clause): Direction | undefined {
  if (counts) return undefined;
  const level = tokens.find((token) => LEVEL.test(text([token])));
  if (level) return { told: level, kind: "none" };
  const [told, other] = tokens.filter((token) => meet(token.roles, GROW_OR_SHRINK));
  if (!told || other || TO.test(text([told])) || NAME_OF_CHANGE.test(text([told]))) return undefined;
  return { told, kind: meet(told.roles, GROW) ? "growth" : "decline" };
}

const SIGNS = { none: 0, growth: 1, decline: -1 } as const;

/** 与上年持平, 有所增加, without a figure of its own, between two figures or beside them. */
function changeWithoutFigure(scene: Scene, items: readonly Said[], clause: Clause): Change | undefined {
  const direction = directionOf(scene, clause);
  if (!direction) return undefined;
  const { told, kind } = direction;
  const at = items.findIndex((item) => item.clause.start > clause.start);
  const behind = at < 0 ? undefined : items[at];
  const [earlier, last] = at < 0 ? items.slice(-2) : [items[at - 2], items[at - 1]];
  if (!last) return undefined;
  // More or less is told of the two figures right before it.
  if (kind !== "none" && scene.clauses[last.clauseIndex + 1] !== clause) return undefined;
  for (const other of kind === "none" ? [behind, earlier] : [earlier]) {
    const alike = other && other !== last && other.quantity.unit === last.quantity.unit;
    const isHere = [last, other].every((item) => item?.clause.sentence === clause.sentence);
    const pair = alike && isHere ? parted(scene, last, other) : undefined;
    if (!pair || !isOfSame(scene, direction, clause, pair)) continue;
    const [now, before] = pair;
    const holds = Math.sign(now.quantity.value - before.quantity.value) === SIGNS[kind];
    return { by: undefined, told, clause, kind, now, before, holds };
  }
  return undefined;
}

/** Do words name nothing but what is told of where two figures are told? */
const nameThese = (scene: Scene, words: readonly Token[], pair: readonly [Said, Said]): boolean =>
  tellsOfSame(scene, words, scene.text(pair.flatMap(({ clause }) => clause.tokens)));

/** 412条，比上年增加36条，财务公开条数与上年持平: it is said of something else. */
function isOfSame(scene: Scene, { told }: Direction, { tokens }: Clause, pair: readonly [Said, Said]): boolean {
  const words = tokens.filter((token) => token !== told && !/^与/.test(scene.text([token])));
  return nameThese(scene, words, pair);
}

/** 2022年92篇，是2021年81篇的两倍; 由60万升至65万，翻了一番: a factor between the two figures before it. */
function changeOfTimes(scene: Scene, items: readonly Said[], clause: Clause): Change | undefined {
  const { packed, from, to } = clause;
  const place = packed.findNumeral(from, to, "times");
  const numeral = place < 0 ? undefined : packed.numeral(place);
  if (numeral?.kind !== "times" || numeral.factor.approximate) return undefined;
  const told = packed.at(place);
  const [earlier, last] = items.filter((item) => item.numeral.end <= told.start).slice(-2);
  if (!earlier || !last || earlier.quantity.unit !== last.quantity.unit) return undefined;
  if ([earlier, last].some((item) => item.clause.sentence !== clause.sentence)) return undefined;
  if (tellsOfOther(scene, told, clause, [earlier, last])) return undefined;
  const grows = clause.tokens.some((token) => meet(token.roles, GROW) && token.end <= told.start);
  // 是81篇的两倍: what stands in the clause itself is what is multiplied.
  const isOf = last.clause === clause && earlier.clause !== clause && !grows;
  const [now, before] = isOf ? [last, earlier].reverse() : (parted(scene, earlier, last) ?? []);
  if (!now || !before || before.quantity.value <= 0) return undefined;
  const times = now.quantity.value / before.quantity.value;
  const holds = [times, ...(grows ? [times - 1] : [])].some((one) => comesNear(one, numeral.factor));
  return { by: undefined, told, clause, kind: "times", now, before, holds };
}

/** 由803万增至1286万，其中移动端增长1.2倍: between the figures and the factor something else is named. */
function tellsOfOther(scene: Scene, told: Token, clause: Clause, figures: readonly [Said, Said]): boolean {
  const { end } = figures[1].numeral;
  const words = scene.clauses
    .filter((one) => one.sentence === clause.sentence && one.end > end && one.start < told.start)
    .flatMap(({ tokens }) => tokens.filter((token) => token.start >= end && token.end <= told.start));
  return !nameThese(scene, words, figures);
}

/** Rounded or cut off to the last digit written; who says 翻番 need not mean exactly twice as much. */
function comesNear(times: number, { value, step, doubles }: Factor): boolean {
  if (doubles) return times >= 0.9 * value && times < 1.5 * value;
  const more = times - value;
  return Math.abs(more) <= step / 2 + 1e-9 || (more >= 0 && more < step - 1e-9);
}

/** @returns the changes by those of the figures that may be a difference of the others */
function changesBy(scene: Scene, items: readonly Said[], mayBe: (item: Said) => boolean): Change[] {
  const found: Change[] = [];
  for (const [at, item] of items.entries()) {
    const change = mayBe(item) ? changeBy(scene, items, at) : undefined;
    if (change) found.push(change);
  }
  return found;
}

/** The changes of a passage in which something is compared. */
function changesIn(scene: Scene): Change[] {
  const found = scene.items.some(isPoints)
    ? changesBy(
        scene,
        scene.items.filter((item) => !counts(item)),
        isPoints,
      )
    : [];
  const items = scene.items.filter(counts);
  if (items.length > MOST_ITEMS || items.length < 2) return found;
  found.push(...changesBy(scene, items, counts));
  for (const clause of scene.clauses) {
    const change = meet(clause.roles, CHANGING) ? changeWithoutFigure(scene, items, clause) : undefined;
    const times = changeOfTimes(scene, items, clause);
    if (change) found.push(change);
    if (times) found.push(times);
  }
  return found;
}

/** What every factor ends in. */
const FACTORS: readonly string[] = ["倍", "番"];

const NONE: readonly Change[] = [];

/** @returns the changes that a passage tells with both figures beside them, those that hold and those that do not */
export const changesOf = (scene: Scene): readonly Change[] =>
  meet(scene.roles, CHANGING) || holdsWord(scene.passage.text, FACTORS) ? changesIn(scene) : NONE;
