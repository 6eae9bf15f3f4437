/** Percentages by which something changed, and the two figures that it changed between. */
import type { Said, Scene } from "../scene.js";
import { GROW_OR_SHRINK, meet, roles } from "../syntax/roles.js";
import { any, has, type Token } from "../tokens.js";
import { isOfOther } from "./compared.js";
import { follows } from "./digits.js";
import type { Rate } from "./rates.js";
import { fellowsOf } from "./shares.js";

/** Figures this far from a percentage may be what it is of. */
const NEAR = 14;

/** The words of the clause before the percentage, as far as the figure before it. */
export function leadOf(percent: Said): readonly Token[] {
  return percent.clause.tokens.filter((token) => token.end <= percent.numeral.start);
}

/** 占比由86%提高到93%: what a share or a rate came to is no rate of change, and has its own figure before it. */
export const arrives = (scene: Scene, { left, numeral }: Said): boolean =>
  left.some((token) => {
    if (!meet(token.roles, GROW_OR_SHRINK) || RATES.test(scene.text([token]))) return false;
    return ARRIVES.test(scene.text([token])) || ARRIVED.test(scene.passage.text.slice(token.end, numeral.start));
  });

const ARRIVES = /[至到为]$/;
const ARRIVED = /^了?[至到为]/;
/** 增幅为12% is no 增长为12%. */
const RATES = /[率幅速]$/;

/** @returns by which kind of change a percentage is told, by the last word of it; undefined where it tells of none */
export function changeKindOf(scene: Scene, percent: Said): "growth" | "decline" | undefined {
  const verb = leadOf(percent)
    .filter((token) => meet(token.roles, GROW_OR_SHRINK))
    .at(-1);
  if (arrives(scene, percent)) return undefined;
  if (!verb || has(verb, "grow") === has(verb, "shrink")) return undefined;
  return has(verb, "grow") ? "growth" : "decline";
}

/** The figures that a percentage may be of, those nearest to it first. */
export function nearby(scene: Scene, percent: Said): Said[] {
  const { sentence } = percent.clause;
  const before = scene.items.slice(Math.max(0, percent.index - NEAR), percent.index).reverse();
  const behind = scene.items.slice(percent.index + 1, percent.index + 4);
  return [
    ...before.filter((item) => item.clause.sentence >= sentence - 1),
    ...behind.filter((item) => item.clause.sentence === sentence),
  ].filter((item) => item.quantity.unit !== "%" && item.quantity.value > 0);
}

/** @returns by how much a figure changed beside the percentage that tells it; undefined where not both figures are told */
export function change(scene: Scene, percent: Said, kind: "growth" | "decline"): Rate | undefined {
  const here = nearby(scene, percent).filter((item) => item.clause.sentence === percent.clause.sentence);
  const unit = here[0]?.quantity.unit;
  const all = [...here, ...yearBefore(scene, percent, here)];
  const same = all.filter((item) => item.quantity.unit === unit);
  const isChange = (item: Said) =>
    item.left.some((token) => meet(token.roles, GROW_OR_SHRINK) || /^[多少]$/.test(scene.text([token]))) &&
    !reaches(scene, item);
  const changes = same.filter(isChange);
  const plain = same.filter((item) => !changes.includes(item));
  const isOfTotal = [percent, ...changes].some(({ left }) => any(left, "sum"));
  const told = (isOfTotal ? totalsOf(plain) : plain).filter((item) => !hasOwnChange(scene, item, percent));
  // 收到22件，比上年（31件）下降29%，答复22件: what is told behind belongs to the change only where it needs it.
  const before = told.filter(({ index }) => index < percent.index);
  const values = before.length + Math.min(1, changes.length) > 1 ? before : told;
  const worth = (now: number, then: number) => ((kind === "growth" ? now - then : then - now) / then) * 100;
  const fits = (now: number, then: number) => then > 0 && follows(percent.quantity, worth(now, then));
  const older = (item: Said, by: Said) =>
    kind === "growth" ? item.quantity.value - by.quantity.value : item.quantity.value + by.quantity.value;
  const holds =
    plain.some((now) => plain.some((then) => now !== then && fits(now.quantity.value, then.quantity.value))) ||
    same.some((now) => changes.some((by) => fits(now.quantity.value, older(now, by)))) ||
    same.some(
      (then) =>
        then.quantity.otherYear !== undefined &&
        changes.some((by) =>
          fits(then.quantity.value + (kind === "growth" ? 1 : -1) * by.quantity.value, then.quantity.value),
        ),
    );
  // 门诊186元、住院5126元，较上年分别下降1.2%和增长0.8%: two things, each with its own rate, are none at two times.
  const isInTurn = fellowsOf(scene, percent).size > 1;
  const then =
    values.find((item) => item.quantity.otherYear !== undefined) ?? (isInTurn ? undefined : earlier(values, kind));
  const now = values.find((item) => item !== then && !isCompared(item));
  const by = changes.find((item) => item.index < percent.index || !comparesAnew(item));
  // 行政处罚8764件，其中治安类较去年的6120件下降7.2%: a part changed, and its own figure is not told.
  if (then && now && any((then.index > now.index ? then : now).left, "among")) return undefined;
  if (isOfOther(scene, percent, then && now ? [now, then] : [values[0], by])) return undefined;
  if (then && now) {
    const expected = worth(now.quantity.value, then.quantity.value);
    const apart = Math.abs(now.quantity.value - then.quantity.value);
    const isAgreed = changes.some(({ quantity }) => apart > 0 && Math.abs(quantity.value - apart) < 1e-6 * apart);
    const others = values.length - 2;
    return { percent, kind, of: now, base: then, expected, holds, others, ...(isAgreed ? { agreed: true } : {}) };
  }
  const [only] = values;
  if (!only || !by || older(only, by) <= 0) return undefined;
  const expected = worth(only.quantity.value, older(only, by));
  return { percent, kind, of: only, base: by, expected, holds, others: same.length - 2 };
}

/** 公民申请23件、企业申请3件，与上年37件相比，总量下降29.7%: of several figures of this year the total is what the others make up. */
export function totalsOf(items: readonly Said[]): readonly Said[] {
  const now = items.filter(({ quantity }) => quantity.otherYear === undefined);
  const sum = now.reduce((all, { quantity }) => all + quantity.value, 0);
  const isTotal = ({ quantity }: Said) => now.length === 1 || Math.abs(2 * quantity.value - sum) < 1e-6 * sum;
  return items.filter((item) => !now.includes(item) || isTotal(item));
}

/** 网站286条、增长6.6%，微信342条、增长21.6%: a figure with a rate of its own right behind it is no earlier year's of the next. */
function hasOwnChange(scene: Scene, item: Said, percent: Said): boolean {
  const next = scene.items[item.index + 1];
  if (!next || next === percent || next.quantity.unit !== "%" || next.clause.sentence !== item.clause.sentence)
    return false;
  return !isDated(item) && changeKindOf(scene, next) !== undefined;
}

/** 上年64件: does the figure name a time of its own? */
const isDated = ({ left }: Said): boolean =>
  left.some(({ roles: does, numeral }) => meet(does, OTHER_TIME) || numeral?.kind === "year");

const OTHER_TIME = roles("otherTime");

/** 2021年收到申请64件。2022年收到85件，同比上升32.8%: last year's figure is told in the sentence before, of the same thing. */
function yearBefore(scene: Scene, percent: Said, here: readonly Said[]): readonly Said[] {
  const { year } = scene.setting;
  const [now, ...others] = here;
  if (!now || others.length > 0 || now.quantity.otherYear !== undefined || now.index > percent.index) return [];
  const { sentence } = now.clause;
  const before = scene.items.filter((item) => item.clause.sentence === sentence - 1 && item.quantity.unit !== "%");
  const then = before.filter(({ quantity }) => quantity.unit === now.quantity.unit);
  const isOfYear = then[0]?.quantity.otherYear === (year ?? 0) - 1;
  return isOfYear && then.length === 1 && countsSame(scene, now, then[0] as Said) ? then : [];
}

const COMPARE = roles("compare");

/** Words that tell when and how, not of what. */
const TIMES = roles("thisYear", "otherTime", "adverb", "function", "sum", "self");

/** Is the same counted in both, by its words or by what it is in the tables? */
function countsSame(scene: Scene, one: Said, other: Said): boolean {
  const [name, same] = [one.reading?.name, other.reading?.name];
  const named = ({ slots }: Said) => [slots.rows, slots.columns, slots.results, slots.heads, slots.documents].join("/");
  if (name !== undefined || same !== undefined) return name === same && named(one) === named(other);
  const words = ({ left, right }: Said) =>
    scene.text([...left, ...right].filter(({ numeral, roles: does }) => !numeral && !meet(does, TIMES)));
  return words(one) === words(other);
}

/** 较2022年（36件）: what stands so in a bracket is only what something is compared with. */
const isCompared = ({ quantity, left, clause }: Said): boolean =>
  quantity.otherYear !== undefined && left.length === 0 && clause.opener === "(";

/** 比2019年下降46.8%，比预测多2.1万人次: what is told behind is compared with something else. */
const comparesAnew = ({ left }: Said): boolean =>
  left.some(({ roles: does }) => meet(does, COMPARE) && !meet(does, GROW_OR_SHRINK));

/** 增至95件, 降到95件: a figure that something came to, not the difference. */
export function reaches(scene: Scene, item: Said): boolean {
  return item.left.some((token) => meet(token.roles, GROW_OR_SHRINK) && ARRIVES.test(scene.text([token])));
}

/** Of two figures of one thing without a year, the one that the change began with. */
function earlier(values: readonly Said[], kind: "growth" | "decline"): Said | undefined {
  const [a, b] = values;
  if (!a || !b || values.length > 2 || a.quantity.value === b.quantity.value) return undefined;
  return a.quantity.value < b.quantity.value === (kind === "growth") ? a : b;
}
