/** Rates and changes of which a figure stands in the tables alone: 自然人申请占85.9%, 行政处罚较去年的2450件下降9.9%. */
import type { Table } from "../../form/index.js";
import type { CellFigure, Sum } from "../model.js";
import type { Said, Scene } from "../scene.js";
import { applicationSums, HANDLED, RECEIVED, type Rows, reviewSum } from "../sums.js";
import { mostSpecific, rolesIn } from "../syntax/items.js";
import { meet, roles } from "../syntax/roles.js";
import { any, has, ids, type Token } from "../tokens.js";
import { groupOf } from "../wording.js";
import { CASE_UNITS } from "../words.js";
import { differenceKindOf } from "./changes.js";
import { follows } from "./digits.js";
import { changeKindOf } from "./growth.js";
import type { RateKind } from "./rates.js";
import { ANY_HEADS, narrowest, readingOf } from "./readings.js";

/** A rate, or a difference, that is held against cells. */
export interface Tabled {
  /** The percentage, or the figure of the difference. */
  readonly told: Said;
  readonly kind: RateKind;
  readonly of: Said | CellFigure;
  readonly base: Said | CellFigure;
  /** What it should be, in percent or in the unit of the difference. */
  readonly expected: number;
  readonly holds: boolean;
  /** The words that it rests on. */
  readonly words: readonly Token[];
}

type Figure = Said | CellFigure;

const worthOf = (figure: Figure): number => ("quantity" in figure ? figure.quantity.value : figure.value);

const RESPECTIVELY = roles("respectively");
const SHARE = roles("share", "rate");
/** 维持率 is a result, and 率 behind it. */
const RATE = /^率(?:为|达|约)?$/;
const NAMES = roles("row", "column", "result");
const LIGHT = roles("share", "rate", "function", "adverb", "sum", "and", "all");
const APPROACHES = /^(?:约|近|将近|接近|超|超过|逾|大约|达|达到|不到|不足|高达|仅)$/;

/** 近七成, 八成以上, 约65%: what a share that is told roughly leaves open. */
function allows(scene: Scene, { quantity, numeral, clause }: Said, expected: number): boolean {
  if (!quantity.approximate) return follows(quantity, expected);
  const { value, step } = quantity;
  const [before, behind] = [
    scene.passage.text.slice(clause.start, numeral.start),
    scene.passage.text.slice(numeral.start, clause.end),
  ];
  const room = Math.max(step, value / 10);
  if (/(?:近|接近|不到|不足)$/.test(before) || /不到/.test(behind)) return expected <= value && expected > value - room;
  if (/(?:超|过|逾)$/.test(before) || /以上|多/.test(behind)) return expected >= value;
  return Math.abs(expected - value) <= room;
}

/** The words of a share that name the part, and those that name the whole. */
interface Parted {
  readonly part: readonly Token[];
  readonly whole: readonly Token[];
  /** The part's figures, where they are told before the share. */
  readonly of: readonly Said[];
}

/** 公开率（含部分公开）65.8%: what a figure behind a bracket is called stands before it; 两项占比44.3%: so does 占比. */
function leadOf({ clauses, items }: Scene, { left, first, index, clause, clauseIndex }: Said): readonly Token[] {
  if (left.length > 0) return left;
  if (!first) return items[index - 1]?.right ?? left;
  if (clause.opener !== ")") return left;
  for (let at = clauseIndex - 1; at >= 0; at--) {
    const one = clauses[at];
    if (one && one.depth === clause.depth) return one.sentence === clause.sentence ? one.tokens : left;
  }
  return left;
}

/** 自然人申请占85.9% names its part; 自然人402件，占85.9% tells it; 近八成来自自然人 names it behind the figure. */
function partedAt(scene: Scene, percent: Said): Parted | undefined {
  const { right, clause } = percent;
  // 不予公开、不予处理分别占11%和8.6%: each has its own name, in its turn.
  if (meet(clause.roles, RESPECTIVELY)) return undefined;
  const left = leadOf(scene, percent);
  const at = left.findIndex((token) => meet(token.roles, SHARE) || RATE.test(scene.text([token])));
  if (at < 0) {
    const isLead = left.every((token) => meet(token.roles, LIGHT) || APPROACHES.test(scene.text([token])));
    return isLead && percent.first && meet(rolesIn(right), NAMES) ? { part: right, whole: [], of: [] } : undefined;
  }
  const isNamed = has(left[at] as Token, "rate");
  const part = left.slice(0, isNamed ? at + 1 : at);
  const whole = left.slice(at + 1);
  if (meet(rolesIn(part), NAMES) || any(left, "rate")) return { part, whole, of: [] };
  if (part.some((token) => !meet(token.roles, LIGHT))) return undefined;
  const of = partsBefore(scene, percent);
  return of.length > 0 ? { part: of.flatMap((item) => [...item.own, ...item.right]), whole, of } : undefined;
}

/** The figure before a share, or as many as it takes up (公开20件、部分公开11件，两项占比44.3%). */
function partsBefore({ items }: Scene, { index, clauseIndex, clause }: Said): readonly Said[] {
  const last = items[index - 1];
  if (!last || last.clause.sentence !== clause.sentence || last.clauseIndex < clauseIndex - 1) return [];
  const { value, unit } = last.quantity;
  const isCount = last.clauseIndex === clauseIndex && last.left.length === 0 && /^[项类种]$/.test(unit) && value < 6;
  const some = isCount ? items.slice(Math.max(0, index - 1 - value), index - 1) : [last];
  return some.length === (isCount ? value : 1) ? some.filter(({ quantity }) => quantity.unit !== "%") : [];
}

type Pair = readonly [part: Sum, whole: Sum];

const pairsOf = (parts: readonly Sum[], wholes: readonly Sum[]): Pair[] =>
  parts.flatMap((part) => wholes.map((whole): Pair => [part, whole]));

/** What outcomes may be a share of: all that came in or were dealt with, those that were answered in substance. */
const WHOLES: readonly Rows[] = [
  ...HANDLED,
  ...RECEIVED,
  { plus: ["outcomeTotal"], minus: ["declined"] },
  { plus: ["granted", "partlyGranted", "refused"] },
  { plus: ["granted", "partlyGranted"] },
];

const TOTAL = ["total"];

function shareOfApplications(scene: Scene, { part, whole, of }: Parted, percent: Said, table: Table): Pair[] {
  const name = scene.text(part.slice(-1));
  const rows = mostSpecific(ids(part, "row"));
  const columns = ids(part, "column");
  const division = percent.context.division ?? [];
  // 自然人申请满意率 is no share of natural persons.
  if ((isRateOfDeed(part) && !PROPORTION.test(name)) || (rows.length === 0 && columns.length === 0))
    return ofAll(name, table, columns.length > 0 ? columns : TOTAL);
  const among = ids(whole, "column");
  if (rows.length === 0) {
    const told = ids(whole, "row");
    // 自然人申请占新收申请的85.4% is of these alone.
    const both = told.length > 0 ? [{ plus: told }] : [...division, ...RECEIVED];
    return both.flatMap((one) => {
      const all = applicationSums(table, [one], [TOTAL, ...(among.length > 0 ? [among] : [ORGANISATIONS])]);
      return pairsOf(applicationSums(table, [one], [columns]), all);
    });
  }
  const groups = rows.flatMap((id) => groupOf(id) ?? []).map((id): Rows => ({ plus: [id] }));
  const named = ids(whole, "row").map((id): Rows => ({ plus: [id] }));
  const wholes = [...division, ...named, ...groups, ...(isRough(percent) ? RECEIVED : WHOLES)];
  const isTold = of.length === 1;
  const across = columns.length > 0 ? columns : percent.context.columns;
  const lists = across.length > 0 ? [TOTAL, across] : [TOTAL];
  const parts = applicationSums(table, [{ plus: rows }, ...wider(rows)], isTold ? lists.slice(-1) : lists);
  return pairsOf(parts, applicationSums(table, wholes, lists));
}

/** 七成 leaves so much open that some whole would always bear it out: it is said of all, in percent. */
const ROUGH = 5;
const isRough = ({ quantity }: Said): boolean => quantity.approximate || quantity.step >= ROUGH;

/** What the last two of the figures come to, the last three, and so on. */
function runsOf(items: readonly Said[]): number[] {
  const found: number[] = [];
  items.reduceRight((sum, item) => {
    found.push(sum + worthOf(item));
    return sum + worthOf(item);
  }, 0);
  return found;
}

/** Of how many rows its whole is less: what is told with one is seldom meant. */
const lessIn = ([, base]: readonly [Figure, Figure]): number => ("quantity" in base ? 0 : base.minus.length);

/** Does it count all applications that came in or were dealt with? */
const countsAll = ({ reading, slots }: Said): boolean =>
  /^(?:received|handled|dealt|applications)$/.test(reading?.name ?? "") && slots.columns.length === 0;

const ORGANISATIONS = ["法人或其他组织"];

/** Where 部分公开 is not told, it may be among what was disclosed. */
const wider = (rows: readonly string[]): readonly Rows[] =>
  rows.join() === "granted" ? [{ plus: ["granted", "partlyGranted"] }] : [];

const DISCLOSED: readonly Rows[] = [
  { plus: ["granted"] },
  { plus: ["granted", "partlyGranted"] },
  { plus: ["partlyGranted"] },
];

/** 办结率, 满意率: of what was done, where 比例 and 比重 are of what they stand behind. */
const isRateOfDeed = (part: readonly Token[]): boolean => part.length > 0 && has(part.at(-1) as Token, "rate");

const PROPORTION = /^(?:比例|比重)$/;

const DISCLOSING = "公开率";
const HANDLING = /^(?:办结|答复|回复|办复)率$/;

/** 办结率, 公开率, 自然人申请办结率: rates that are called after what was done with all applications, or those of some. */
function ofAll(name: string, table: Table, columns: readonly string[]): Pair[] {
  const isHandling = HANDLING.test(name);
  if (!isHandling && name !== DISCLOSING) return [];
  const [done, all] = isHandling ? [HANDLED, RECEIVED] : [DISCLOSED, WHOLES];
  return pairsOf(applicationSums(table, done, [columns]), applicationSums(table, all, [columns]));
}

function shareOfReviews({ part }: Parted, { context }: Said): Pair[] {
  const results = ids(part, "result");
  if (results.length === 0) return [];
  const named = narrowest(ids(part, "review"));
  const heads = named.length > 0 ? [named] : context.heads.length > 0 ? [narrowest(context.heads)] : ANY_HEADS;
  return heads.flatMap((some) =>
    pairsOf(
      [reviewSum(some, results)],
      [[], ["pending"]].map((less) => reviewSum(some, TOTAL, less)),
    ),
  );
}

/** A sum with what it comes to, in the unit of the prose. */
function figureOf(scene: Scene, sum: Sum, unit: string): CellFigure | undefined {
  const value = scene.asked.figureOf(sum);
  if (value === undefined) return undefined;
  return { ...sum, value: unit === "元" ? Number((value * 10_000).toFixed(4)) : value };
}

/** Figures that are told before the share, in its sentence or the one before. */
const toldBefore = ({ items }: Scene, { index, clause }: Said): readonly Said[] =>
  items.filter(
    (item) => item.index < index && item.clause.sentence >= clause.sentence - 1 && item.quantity.unit !== "%",
  );

const worthInPercent = ([of, base]: readonly [Figure, Figure]): number => (worthOf(of) / worthOf(base)) * 100;

/**
 * 不予公开12件，其中执法案卷6件，占办结总数的20.7%; 予以公开13件，部分公开4件，占47%: the part may be any that is told, or
 * several; the whole may be told, too.
 */
function isOfTold(scene: Scene, percent: Said, { of }: Parted, known: readonly (readonly [Figure, Figure])[]): boolean {
  if (isRough(percent)) return false;
  const told = toldBefore(scene, percent);
  const here = told.filter((item) => isBeside(item, percent));
  const parts = of.length > 0 ? [...here.map(worthOf), ...runsOf(here)] : [];
  return known.some(([part, whole]) =>
    [...told.map((item) => worthOf(part) / worthOf(item)), ...parts.map((value) => value / worthOf(whole))].some(
      (ratio) => allows(scene, percent, ratio * 100),
    ),
  );
}

/** 58件中, 58件当中自然人: what follows is told within it. 诉讼案件中1件 is itself within something. */
const isWithin = ({ items }: Scene, { index, right }: Said): boolean =>
  any(right, "within") || any((items[index + 1]?.left ?? []).slice(0, 1), "within");

const isBeside = (one: Said, other: Said): boolean => one.clause.sentence === other.clause.sentence;

function share(scene: Scene, percent: Said): Tabled | undefined {
  const parted = partedAt(scene, percent);
  const table = scene.setting.tables.get("applications");
  if (!parted || !table) return undefined;
  const isReview = any(parted.part, "result") && percent.context.topic?.is === "reviews";
  const pairs = isReview ? shareOfReviews(parted, percent) : shareOfApplications(scene, parted, percent, table);
  const known = pairs.flatMap(([part, whole]): [Figure, Figure][] => {
    const [of, base] = [figureOf(scene, part, ""), figureOf(scene, whole, "")];
    const [only] = parted.of.length === 1 ? parted.of : [];
    if (!of || !base || base.value < of.value || base.value <= 0) return [];
    // Where the part that is told is not the table's, that is what is said.
    return only && only.quantity.value !== of.value ? [] : [[only ?? of, base]];
  });
  const told = toldBefore(scene, percent);
  // 办结的58件中，七成以上予以公开: a whole that is told so is the only one.
  const within = told.filter((item) => isWithin(scene, item) && isBeside(item, percent)).at(-1);
  const own = within ?? (isRough(percent) ? told.filter(countsAll).at(-1) : undefined);
  const likely = own ? known.map(([of]): [Figure, Figure] => [of, own]) : known;
  const away = (pair: readonly [Figure, Figure]) => Math.abs(worthInPercent(pair) - percent.quantity.value);
  const [nearest] = [...likely].sort((a, b) => lessIn(a) - lessIn(b) || away(a) - away(b));
  if (!nearest) return undefined;
  const [of, base] = nearest;
  const holds =
    likely.some((pair) => allows(scene, percent, worthInPercent(pair))) || isOfTold(scene, percent, parted, known);
  const words = [...leadOf(scene, percent), ...percent.right, ...parted.part];
  return { told: percent, kind: "share", of, base, expected: worthInPercent(nearest), holds, words };
}

const OTHER_TIME = roles("otherTime");
const LAST_YEAR = /^(?:上年|上年度|去年|上一年|上一年度|前年)$/;

/** Is the figure told, in its own words, of a whole earlier year? 去年上半年的2450件 is of a part of it. */
function isOfYear(scene: Scene, { left, quantity }: Said): boolean {
  const times = left.filter(({ roles: does, numeral }) => numeral?.kind === "year" || meet(does, OTHER_TIME));
  const isWhole = ({ numeral }: Token, text: string) => numeral !== undefined || LAST_YEAR.test(text);
  return quantity.otherYear !== undefined && times.length > 0 && times.every((one) => isWhole(one, scene.text([one])));
}

/** 行政处罚较去年的2450件下降9.9%, 行政诉讼比上年的26件少6件: last year's figure is told, this year's stands in the tables. */
function change(scene: Scene, told: Said, kind: "growth" | "decline"): Tabled | undefined {
  const { sentence } = told.clause;
  const before = scene.items[told.index - 1];
  if (!before || before.clause.sentence !== sentence || before.clauseIndex < told.clauseIndex - 1) return undefined;
  if (!isOfYear(scene, before) || !CASE_UNITS.has(before.quantity.unit)) return undefined;
  // 行政复议较上年增加3件，行政诉讼较上年减少1件: the one difference is not what the other is of.
  if (differenceKindOf(scene, before)) return undefined;
  const isRate = told.quantity.unit === "%";
  if (!isRate && told.quantity.unit !== before.quantity.unit) return undefined;
  const reading = before.reading ?? readingOf(told.slots, before.quantity.unit, told.context, scene.setting);
  const now = (reading?.sums ?? []).flatMap((list) =>
    list.flatMap((sum) => figureOf(scene, sum, before.quantity.unit) ?? []),
  );
  const then = before.quantity.value;
  const sign = kind === "growth" ? 1 : -1;
  const worth = ({ value }: CellFigure) => (sign * (value - then) * (isRate ? 100 : 1)) / (isRate ? then : 1);
  const fits = (one: CellFigure) => (isRate ? follows(told.quantity, worth(one)) : worth(one) === told.quantity.value);
  const [first] = now;
  if (!first || then <= 0) return undefined;
  const words = [...before.left, ...before.right, ...told.left];
  return { told, kind, of: first, base: before, expected: worth(first), holds: now.some(fits), words };
}

/** @returns what a percentage is of, where a figure of it stands in the tables alone */
export function tabledRate(scene: Scene, percent: Said): Tabled | undefined {
  const kind = changeKindOf(scene, percent);
  return kind ? change(scene, percent, kind) : share(scene, percent);
}

/** @returns what a difference lies between, where this year's figure stands in the tables alone */
export function tabledDifference(scene: Scene, item: Said): Tabled | undefined {
  const kind = differenceKindOf(scene, item);
  return kind && change(scene, item, kind);
}
