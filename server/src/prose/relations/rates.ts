/** Percentages, and the two figures beside them that they are said of: a part of a whole, or one thing at two times. */
import { oneBefore } from "../../common/oneBefore.js";
import type { Clause } from "../clauses.js";
import type { Quantity } from "../model.js";
import type { Said, Scene } from "../scene.js";
import { applicationSums, RECEIVED } from "../sums.js";
import { any, has } from "../tokens.js";
import { LEXICON } from "../vocabulary.js";
import { follows, isSlipOfRate } from "./digits.js";
import type { Division } from "./division.js";
import { MOST_ITEMS } from "./divisions.js";
import { arrives, change, changeKindOf, leadOf, nearby, reaches } from "./growth.js";
import { fellowsOf, isNearOrWhole, pairedWith, shareOfList, shareOfPairs } from "./shares.js";
import { namesBase } from "./ties.js";

export type RateKind = "share" | "growth" | "decline";

export interface Rate {
  readonly percent: Said;
  readonly kind: RateKind;
  /** What the sentence most likely means: part and whole, or this year's figure and last year's. */
  readonly of: Said;
  readonly base: Said;
  /** What it should be, in percent. */
  readonly expected: number;
  /** Whether it follows from any two figures that stand near. */
  readonly holds: boolean;
  /** How many figures beside the two might be meant. */
  readonly others: number;
  /** It is told before the two. */
  readonly ahead?: true;
  /** It is called after what is left of the base without the part: 不合格27批次，合格率96.4%. */
  readonly ofRest?: true;
  /** The share before it is of the same base, and right. */
  readonly sibling?: true;
  /** The difference of the two is told, too, and is theirs. */
  readonly agreed?: true;
  /** The base is what the parts of a list come to, and the other shares told with it are of that. */
  readonly listed?: true;
}

/** Any …率, 占, 占比. */
export function isShare(scene: Scene, percent: Said): boolean {
  return leadOf(percent).some(
    (token) =>
      has(token, "share") ||
      has(token, "rate") ||
      (token.kind === "unknown" && /(?:率|比例|比重)(?:达|为|约)?$/.test(scene.text([token]))),
  );
}

/** @returns what a rate is called after: 办结 for 办结率, 不合格 for 不合格率 */
export function stemOf(percent: Said, scene: Scene): string | undefined {
  const words = scene.text(percent.left);
  return (/([不未]?[^率]{2})(?:率|比例|比重)[^率]*$/.exec(words) ??
    /^([^占]{2,4}?)(?:类|件|的|数)?占比?为?$/.exec(words))?.[1];
}

/** 办结 in 办结465件, 纠错 in 纠正3件: is a figure told of what a rate is called after, in that word or another for it? */
export function isCalled({ left, right, index, clauseIndex }: Said, stem: string, scene: Scene): boolean {
  const before = left.length === 0 ? oneBefore(scene.items, index) : undefined;
  // 150所中已公开147所: what stands between two figures is told of the second, too.
  const words = [...(before?.clauseIndex === clauseIndex ? before.right : left), ...right];
  const told = scene.text(words);
  // 满意度回访2790件 are none that are satisfied.
  if (told.replace(`${stem}度`, "").includes(stem)) return !told.includes(`未${stem}`) && !told.includes(`不${stem}`);
  const meant = (LEXICON.get(stem) ?? []).flatMap((sense) => ("id" in sense ? [sense.id] : []));
  return words.some(({ senses }) => senses.some((sense) => "id" in sense && meant.includes(sense.id)));
}

/**
 * 16件，维持9件，纠正3件，纠正率18.8%: the figure before the part may be its fellow, and what stands before both their whole.
 *
 * @param wider the figures that the part may be of, the nearest first
 */
function wholeIn(wider: readonly Said[], of: Said, { value, step }: Quantity): Said | undefined {
  const [nearest, ...others] = wider;
  if (!nearest) return undefined;
  const whole = others.find((item) => item.quantity.value >= nearest.quantity.value + of.quantity.value);
  return whole && isSlipOfRate(value, step, (of.quantity.value / whole.quantity.value) * 100) ? whole : nearest;
}

/** 占58.7%、41.3%: each of several percentages without words between them has its own figure, which nothing tells. */
function isOneOfRow({ items }: Scene, { index, clauseIndex, left }: Said): boolean {
  const isRate = (item: Said | undefined): boolean => item?.quantity.unit === "%" && item.clauseIndex === clauseIndex;
  const next = items[index + 1];
  return (left.length === 0 && isRate(items[index - 1])) || (isRate(next) && next?.left.length === 0);
}

/** 受理50件，审结46件；审结案件中维持率67.4%，纠错率13.0%: what a rate is of is named, and may be none of the figures before it. */
function isOfNamedBase(scene: Scene, { clause, clauseIndex, numeral }: Said): boolean {
  for (let at = clauseIndex; at >= 0 && scene.clauses[at]?.sentence === clause.sentence; at--) {
    const { tokens, opener, depth } = scene.clauses[at] as Clause;
    const before = tokens.filter(({ end }) => end <= numeral.start);
    if (depth <= clause.depth && namesBase(scene, before)) return true;
    if (opener === ";") return false;
  }
  return false;
}

/** A share of what is told beside it; one that this does not bear out, of what its list comes to where its fellows are. */
function share(scene: Scene, percent: Said, divisions: readonly Division[]): Rate | undefined {
  const fellows = fellowsOf(scene, percent);
  if (isOneOfRow(scene, percent) && !fellows.has(percent)) return undefined;
  if (isOfNamedBase(scene, percent)) return undefined;
  if (isRateOfUntold(scene, fellows)) return undefined;
  const told = shareOfTold(scene, percent, fellows, divisions);
  const listed = told?.holds
    ? undefined
    : (shareOfList(percent, fellows) ?? shareOfPairs(percent, pairedWith(scene, percent), told));
  return listed && listed.base.quantity.value !== told?.base.quantity.value ? listed : told;
}

/** 检查7421户、9214户，问题率依次为8.2%、11.4%: a rate in turn with a name that its figures have not is of what is not told. */
function isRateOfUntold(scene: Scene, fellows: ReadonlyMap<Said, Said>): boolean {
  const [first] = fellows.keys();
  const [stem] = first ? (/[^，、]{2}(?=率)/.exec(scene.text(first.left)) ?? []) : [];
  return stem !== undefined && ![...fellows.values()].some((item) => isCalled(item, stem, scene));
}

function shareOfTold(
  scene: Scene,
  percent: Said,
  fellows: ReadonlyMap<Said, Said>,
  divisions: readonly Division[],
): Rate | undefined {
  const fellow = fellows.get(percent);
  const all = nearby(scene, percent).filter((item) => item === fellow || ![...fellows.values()].includes(item));
  const before = all.filter((item) => item.index < percent.index && item.clause.sentence === percent.clause.sentence);
  // 自然人402件，占新收468件的85.9%: the base stands behind 占.
  const [last, earlier] = before;
  const named = last && earlier && last.clauseIndex === percent.clauseIndex && any(last.left, "share");
  // 办结1280件，在办6件，办结率99.5%: the rate is called after its part.
  const stem = stemOf(percent, scene);
  const allCalled = stem === undefined ? [] : calledSo(scene, percent, stem, all);
  const [called] = allCalled;
  const part = partNamed(scene, percent, before);
  const candidates = fellow ? [fellow] : named ? [earlier] : [called, positive(scene, before, stem), part, last];
  const pairs = candidates.flatMap((of): [Said, Said][] => {
    const base = of && ((named ? last : undefined) ?? baseOf(of, percent, { all, before }, divisions));
    return base ? [[of, base]] : [];
  });
  const ahead = pairs.length > 0 || before.length > 0 ? undefined : behindOf(scene, percent, stem);
  const pair = pairs[0] ?? ahead;
  if (!pair) return undefined;
  const [of, base] = pair;
  if (areTimes(scene, of, base)) return undefined;
  const isOfRest =
    stem !== undefined &&
    called === undefined &&
    scene.text(percent.left).startsWith(stem) &&
    tellsNot(scene, of, stem);
  const value = isOfRest ? base.quantity.value - of.quantity.value : of.quantity.value;
  const holds =
    followsFrom(scene, percent, pair, all, (called ?? part) !== undefined) ||
    isOfAllCalled(percent, allCalled, all, divisions) ||
    (isOfRest && follows(percent.quantity, (value / base.quantity.value) * 100));
  // 金额326.8万元，节约18.2万元，节约率5.3%: the part is none of what it stands beside.
  const apart =
    percent.left.some((token) => /率/.test(scene.text([token]))) &&
    follows(percent.quantity, (value / (value + base.quantity.value)) * 100);
  const others = all.filter(
    (item) => item !== of && item !== base && item.quantity.unit === base.quantity.unit && item.quantity.value >= value,
  );
  return {
    percent,
    kind: "share",
    of,
    base,
    expected: (value / base.quantity.value) * 100,
    holds: holds || apart,
    others: others.length,
    ...(ahead ? { ahead: true } : {}),
    ...(isOfRest ? { ofRest: true } : {}),
  };
}

/** 不合格27批次 before 合格率: is a figure told of what a rate is not called after? */
const tellsNot = (scene: Scene, { left, right }: Said, stem: string): boolean =>
  NOTS.some((not) => scene.text([...left, ...right]).includes(not + stem));

const NOTS = ["不", "未"];

/** 由2068条增至2196条，公开率97%: one thing at two times is no part and whole. */
function areTimes(scene: Scene, one: Said, other: Said): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return second.index === first.index + 1 && first.clauseIndex === second.clauseIndex && reaches(scene, second);
}

/** Does the percentage follow from any two figures near it, from the part and those told beside it, or from all that the tables count? */
function followsFrom(
  scene: Scene,
  percent: Said,
  [of, base]: readonly [Said, Said],
  all: readonly Said[],
  isCalledAfter: boolean,
): boolean {
  const fits = (part: number, whole: number) => follows(percent.quantity, (part / whole) * 100);
  const worth = ({ quantity }: Said) => quantity.value;
  if (all.some((part) => all.some((whole) => part !== whole && fits(worth(part), worth(whole))))) return true;
  // 公办46所、普惠性民办61所，普惠率83.6%: the rate may be told of several parts.
  // 图解143篇、视频58篇、文字120篇，多样化解读占比62.6%: one that is called after none of them, of any that stand together.
  const parts = all.filter(
    ({ index, quantity }) => index > base.index && index < percent.index && quantity.unit === of.quantity.unit,
  );
  const isOfRun = parts.some((last, at) => {
    // The nearest stand first.
    if (isCalledAfter && last !== of) return false;
    let sum = 0;
    return parts.slice(at).some((part) => {
      sum += worth(part);
      return fits(sum, worth(base));
    });
  });
  if (isOfRun) return true;
  // 三类申请315件，占67.3%: where no whole is told in the sentence, it is told before it, or in the tables.
  // 新收85件，…上年结转5件；办结83件，办结率92.2% is of both.
  const isNear = base.clause.sentence === percent.clause.sentence && !any(percent.left, "rate");
  return !isNear && tabledWholes(scene, percent).some((whole) => fits(worth(of), whole));
}

/** What all applications come to in the tables, where these are spoken of. */
function tabledWholes({ setting, asked }: Scene, { context }: Said): readonly number[] {
  const table = context.topic?.is === "applications" ? setting.tables.get("applications") : undefined;
  if (!table) return [];
  return applicationSums(table, RECEIVED, [TOTAL]).flatMap((sum) => asked.figureOf(sum) || []);
}

const TOTAL = ["total"];

/** 公开率98%，150所中已公开147所; 公示率98.5%（应公示8764条，已公示8633条）: the two figures that a rate is of, where it is told before them. */
function behindOf(scene: Scene, percent: Said, stem: string | undefined): [Said, Said] | undefined {
  const { items } = scene;
  const [one, other, third] = items.slice(percent.index + 1, percent.index + 4);
  const { sentence } = percent.clause;
  if (!one || !other || other.clause.sentence !== sentence || one.quantity.unit !== other.quantity.unit)
    return undefined;
  if (one.quantity.unit === "%" || one.clauseIndex > percent.clauseIndex + 1) return undefined;
  const isOther = third?.clause.sentence === sentence && third.quantity.unit === one.quantity.unit;
  if (isOther) return undefined;
  const [base, of] = one.quantity.value >= other.quantity.value ? [one, other] : [other, one];
  const isAside = one.clause.depth > percent.clause.depth && other.clause.depth === one.clause.depth;
  return isAside || (stem !== undefined && isCalled(of, stem, scene)) ? [of, base] : undefined;
}

/** @returns the figure that another is most likely a share of; undefined where none near it is as great */
function baseOf(
  of: Said,
  { quantity }: Said,
  { all, before }: { readonly all: readonly Said[]; readonly before: readonly Said[] },
  divisions: readonly Division[],
): Said | undefined {
  const { unit, value } = of.quantity;
  const isWider = (item: Said) => item.quantity.unit === unit && item.quantity.value >= value;
  const division = divisions.find((one) => one.holding?.parts.some((part) => part.quantity === of.quantity));
  const wider = before.filter((item) => item.index < of.index && isWider(item));
  return (
    (division && all.find((item) => item.quantity === division.holding?.whole)) ??
    wider.find((item) => any(item.left, "sum")) ??
    wholeIn(wider, of, quantity) ??
    all.find((item) => item !== of && isWider(item))
  );
}

/** The figures before a rate that it is called after, the nearest first: those of its sentence or else those of the one before. */
function calledSo(scene: Scene, percent: Said, stem: string, all: readonly Said[]): readonly Said[] {
  const before = all.filter(({ index }) => index < percent.index);
  const isHere = ({ clause }: Said) => clause.sentence === percent.clause.sentence;
  const called = before.filter((item) => isCalled(item, stem, scene));
  const here = called.filter(isHere);
  return here.length > 0 || before.some(isHere) ? here : called;
}

/** 建议6件（主办4件），提案5件（主办3件），主办件占63.6%: is it the share of all that it is called after, in one whole or in all theirs? */
function isOfAllCalled(
  { quantity }: Said,
  called: readonly Said[],
  all: readonly Said[],
  divisions: readonly Division[],
): boolean {
  const sum = (some: Iterable<Said>) => [...some].reduce((total, item) => total + item.quantity.value, 0);
  const wholes = new Set(
    divisions.flatMap(({ whole, parts }) => (parts.some((part) => called.includes(part)) ? whole : [])),
  );
  return (
    called.length > 1 &&
    [sum(wholes), ...all.map((whole) => whole.quantity.value)].some((whole) =>
      follows(quantity, (sum(called) / whole) * 100),
    )
  );
}

/** 完全采纳49条，部分采纳13条，完全采纳的占79%: the one figure that is told of the part which a share names. */
function partNamed(scene: Scene, { left }: Said, before: readonly Said[]): Said | undefined {
  const at = left.findIndex((token) => has(token, "share"));
  const name = scene.text(left.slice(0, Math.max(0, at))).replace(/的$/, "");
  const [found, other] =
    name.length < 2 ? [] : before.filter((item) => scene.text([...item.left, ...item.right]).includes(name));
  return other ? undefined : found;
}

/** 符合条件1136户，不符合条件284户，通过率80%: of what is and what is not, a rate is told of what is, unless it says not. */
function positive(scene: Scene, [last, earlier]: readonly Said[], stem: string | undefined): Said | undefined {
  const isNot = (item: Said): boolean => /^[不未非]/.test(scene.text(item.left));
  if (!stem || /^[不未]/.test(stem) || !last || !earlier || !isNot(last) || isNot(earlier)) return undefined;
  return last.quantity.unit === earlier.quantity.unit ? earlier : undefined;
}

/** @returns the percentages of a passage, each with the two figures it is most likely of */
export function ratesOf(scene: Scene, divisions: readonly Division[]): Rate[] {
  if (scene.items.length > MOST_ITEMS * 2) return [];
  const found: Rate[] = [];
  for (const percent of scene.items) {
    if (percent.quantity.unit !== "%") continue;
    const kind = changeKindOf(scene, percent);
    const rate = kind
      ? change(scene, percent, kind)
      : isShare(scene, percent) && !arrives(scene, percent)
        ? share(scene, percent, divisions)
        : undefined;
    if (rate) found.push(rate);
  }
  const borne = found.filter((rate) => isNearOrWhole(scene, rate, found)).map(besideShare);
  return borne.map((rate) => completed(rate, borne));
}

/** 186条，其中甲64条，占34.4%；乙43条，占28.5%: a share told as the one before it is, which is right, is of the same whole. */
function besideShare(rate: Rate, at: number, all: readonly Rate[]): Rate {
  const before = oneBefore(all, at);
  if (rate.holds || rate.kind !== "share" || before?.kind !== "share" || !before.holds) return rate;
  const { base } = before;
  const isAlike = [before, rate].every(({ percent, of }) => percent.index === of.index + 1 && isPlainShare(percent));
  const isOfIt =
    follows(before.percent.quantity, before.expected) &&
    base.index < before.of.index &&
    base.quantity.unit === rate.of.quantity.unit;
  const { sentence } = base.clause;
  if (!isAlike || !isOfIt || any(rate.of.left, "among") || rate.percent.clause.sentence !== sentence) return rate;
  const expected = (rate.of.quantity.value / base.quantity.value) * 100;
  return { ...rate, base, expected, holds: follows(rate.percent.quantity, expected), sibling: true };
}

/** 占, 占比, and nothing that it would be of. */
const isPlainShare = ({ left }: Said): boolean => left.length === 1 && any(left, "share");

/** Shares that make up 100 % together may each be a last digit off, so that they do. */
function completed(rate: Rate, all: readonly Rate[]): Rate {
  const family = all.filter((other) => other.kind === "share" && other.base === rate.base);
  const sum = family.reduce((total, other) => total + other.percent.quantity.value, 0);
  const near = family.every(
    ({ percent, expected }) => Math.abs(expected - percent.quantity.value) <= percent.quantity.step + 1e-9,
  );
  return family.length > 1 && near && Math.abs(sum - 100) < 1e-6 ? { ...rate, holds: true } : rate;
}
