/** The figures of several years, and which way they are said to go year by year: 三年分别为86件、71件、64件，逐年下降. */
import type { Clause } from "../clauses.js";
import { chineseNumber } from "../numbers.js";
import { ANY_NAME, IN_A_ROW, isMadeOf, YEARLY } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { GROW_OR_SHRINK, meet, roles } from "../syntax/roles.js";
import type { Token } from "../tokens.js";

export interface Trend {
  /** The clause that tells it. */
  readonly clause: Clause;
  readonly kind: "growth" | "decline";
  /** The two years between which it goes the other way, or the last two. */
  readonly now: Said;
  readonly before: Said;
  /** All years told. */
  readonly figures: readonly Said[];
  readonly holds: boolean;
}

const GROW = roles("grow");
const LIGHT = roles("function", "adverb", "thisYear", "self", "all");

/** 连续两年 2, 逐年 all: over how many steps it is told; undefined where nothing is told of years. */
function stepsOf(text: string): number | undefined {
  if (YEARLY.some((word) => text.includes(word))) return Number.POSITIVE_INFINITY;
  for (const word of IN_A_ROW) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const from = at + word.length;
    const digits = Number.parseInt(text.slice(from), 10);
    const count = Number.isNaN(digits) ? chineseNumber(text, from)?.value : digits;
    if (count !== undefined && /^\d*[一二两三四五六七八九十]?年/.test(text.slice(from))) return count;
  }
  return undefined;
}

/** The first year and the last of 2021年至2023年, told before figures behind 分别. */
function rangeBefore({ tokens }: Clause): readonly [number, number] | undefined {
  const years = tokens.flatMap(({ numeral }) => (numeral?.kind === "year" ? [numeral] : []));
  const [from, to] = years;
  return from && to && years.length === 2 && !from.only && from.year < to.year ? [from.year, to.year] : undefined;
}

const RESPECTIVELY = roles("respectively");

/** The figures in the order of their years; undefined where that is not known of each. */
function inOrder({ setting }: Scene, series: readonly Said[], clauses: readonly Clause[]): readonly Said[] | undefined {
  const [first] = series;
  if (!first) return undefined;
  if (meet(first.clause.roles, RESPECTIVELY)) {
    const range = clauses
      .slice(Math.max(0, first.clauseIndex - 1), first.clauseIndex + 1)
      .map(rangeBefore)
      .find((one) => one);
    if (range) return range[1] - range[0] + 1 === series.length ? series : undefined;
  }
  const years = series.map(({ quantity: { otherYear } }) => otherYear ?? setting.year ?? 0);
  if (years.includes(0) || new Set(years).size < years.length) return undefined;
  const pairs = series.map((item, i) => [years[i] as number, item] as const).sort(([a], [b]) => a - b);
  const isWhole = pairs.every(([year], i) => year === (pairs[0]?.[0] ?? 0) + i);
  return isWhole ? pairs.map(([, item]) => item) : undefined;
}

/** 解读材料逐年增加: does the clause name something else than its figures do? */
function namesOther(scene: Scene, { tokens }: Clause, told: Token, first: Said): boolean {
  const before = scene.passage.text.slice(first.clause.start, first.numeral.start);
  return tokens.some((token) => {
    if (token === told || token.numeral !== undefined || token.kind === "mark" || meet(token.roles, LIGHT))
      return false;
    const text = scene.text([token]);
    return !(
      isMadeOf(text, ANY_NAME) ||
      before.includes(text) ||
      stepsOf(`${text}年`) !== undefined ||
      [...YEARLY, ...IN_A_ROW].some((word) => text.endsWith(word))
    );
  });
}

function trendOf(scene: Scene, clause: Clause): Trend | undefined {
  if (clause.counts || !meet(clause.roles, GROW_OR_SHRINK)) return undefined;
  const steps = stepsOf(scene.passage.text.slice(clause.start, clause.end));
  const [told, other] = clause.tokens.filter((token) => meet(token.roles, GROW_OR_SHRINK));
  if (steps === undefined || !told || other) return undefined;
  const before = scene.items.filter(
    (item) => item.clause.sentence === clause.sentence && item.numeral.end <= clause.start,
  );
  const unit = before.at(-1)?.quantity.unit;
  const series = before.filter(({ quantity }) => quantity.unit === unit);
  const [first] = series;
  const order = series.length > 2 && unit !== "%" ? inOrder(scene, series, scene.clauses) : undefined;
  if (!first || !order || namesOther(scene, clause, told, first)) return undefined;
  const kind = meet(told.roles, GROW) ? "growth" : "decline";
  const pairs = order.slice(1).map((now, i) => ({ now, before: order[i] as Said }));
  const last = pairs.slice(-Math.min(steps, pairs.length));
  const goes = ({ now, before: then }: (typeof pairs)[number]) =>
    Math.sign(now.quantity.value - then.quantity.value) === (kind === "growth" ? 1 : -1);
  const against = last.find((pair) => !goes(pair));
  const { now, before: then } = against ?? (last.at(-1) as (typeof pairs)[number]);
  return { clause, kind, now, before: then, figures: order, holds: against === undefined };
}

const NONE: readonly Trend[] = [];

/** @returns what a passage says of the way that the figures of three or more years go */
export const trendsOf = (scene: Scene): readonly Trend[] =>
  scene.items.length < 3 || !meet(scene.roles, GROW_OR_SHRINK)
    ? NONE
    : scene.clauses.flatMap((clause) => trendOf(scene, clause) ?? []);
