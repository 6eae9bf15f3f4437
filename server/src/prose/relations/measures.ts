/** What is measured in a sentence: its amounts, and beside them durations and ranks, which count nothing and so are no items. */
import type { Quantity } from "../model.js";
import { chineseNumber } from "../numbers.js";
import { spanIn } from "../passages.js";
import { EXACT_THOUGH_SO_MUCH, endsIn, holdsWord } from "../relationWords.js";
import { type Said, type Scene, textBefore } from "../scene.js";
import { ABOUT_BEHIND } from "../words.js";

export interface Measure {
  readonly quantity: Quantity;
  /** The words before it in its clause, as far as the figure before it, and those behind it. */
  readonly lead: string;
  readonly behind: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** The amount; undefined for durations and ranks. */
  readonly item: Said | undefined;
}

/** A rank by its place, 第4名; the difference of two ranks, 5个位次. */
export const RANK = "位";
const RANKED = /(第?)(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个?位次|个?名次|位|名)/g;

/** 11个工作日, 3.5小时, 14天: several words for one unit of time, with the unit that they are compared in. */
const LASTING = /(?<![\d.])(\d{1,4}(?:\.\d+)?)(?:个?(工作日|自然日|小时)|(天|分钟|个月))/g;

const LASTING_IN: readonly string[] = ["工作日", "自然日", "小时", "天", "分钟", "个月"];

/** @returns whether a text may measure what counts nothing: how long something takes, or ranks */
export const tellsOfLastingOrRanks = (text: string): boolean =>
  holdsWord(text, LASTING_IN) || (text.includes("第") && (text.includes("位") || text.includes("名")));

const CLAUSE_END = /[,;。:()、]/;

interface Place {
  readonly start: number;
  readonly end: number;
}

const toldOf = (
  { passage: { text } }: Scene,
  { start, end }: Place,
  from: number,
): Pick<Measure, "lead" | "behind"> => ({
  lead: text.slice(from, start).split(CLAUSE_END).at(-1) ?? "",
  behind: text.slice(end).split(CLAUSE_END, 1)[0] ?? "",
});

const startsWithAny = (text: string, words: readonly string[]): boolean => words.some((one) => text.startsWith(one));

/** What no item is made of. */
function measureAt(scene: Scene, place: Place, figure: string, unit: string, from: number): Measure[] {
  const { passage, clauses } = scene;
  const clause = clauses.find(({ start, end }) => start <= place.start && end >= place.end);
  if (!clause) return [];
  const value = /\d/.test(figure) ? Number(figure) : (chineseNumber(figure, 0)?.value ?? 0);
  const at = passage.text.indexOf(figure, place.start);
  const quantity: Quantity = {
    span: spanIn(passage, place.start, place.end),
    figureSpan: spanIn(passage, at, at + figure.length),
    value,
    step: 10 ** -(figure.split(".")[1]?.length ?? 0),
    unit,
    // 压缩1天以上
    approximate: startsWithAny(passage.text.slice(place.end), ABOUT_BEHIND),
    chapter: passage.number,
  };
  return [{ quantity, ...place, ...toldOf(scene, place, from), sentence: clause.sentence, item: undefined }];
}

function lastingIn(scene: Scene): Measure[] {
  let from = 0;
  return [...scene.passage.text.matchAll(LASTING)].flatMap((found) => {
    const [whole, figure = "", long, unit = long ?? ""] = found;
    const place = { start: found.index, end: found.index + whole.length };
    const told = measureAt(scene, place, figure, unit, from);
    from = place.end;
    return told;
  });
}

/** Ranks, and by how many places they differ: 名 counts people where no rank is told. */
function ranksIn(scene: Scene): Measure[] {
  const found = [...scene.passage.text.matchAll(RANKED)];
  if (found.filter(([, ordinal]) => ordinal !== "").length < 2) return [];
  let from = 0;
  return found.flatMap((one) => {
    const [whole, ordinal = "", figure = ""] = one;
    const place = { start: one.index, end: one.index + whole.length };
    const told = measureAt(scene, place, figure, ordinal === "" ? RANK : `${ordinal}${RANK}`, from);
    from = place.end;
    return told;
  });
}

/** 超出12场, 最高46.2万次, 平均91.6分: told after a word that leaves others open, but exactly. */
const isExact = (item: Said, lead: string, told: string): boolean =>
  !item.quantity.approximate || (endsIn(lead, EXACT_THOUGH_SO_MUCH) && !/[余多几]/.test(told));

function amountOf(scene: Scene, item: Said): Measure {
  // 春季、秋季分别接待112人、98人: each has its own name in its turn.
  const lead = item.apportioned ? scene.text(item.own) : textBefore(scene, item);
  const { start, end } = item.numeral;
  const quantity = isExact(item, lead, scene.passage.text.slice(start, end))
    ? { ...item.quantity, approximate: false }
    : item.quantity;
  return { quantity, lead, behind: scene.text(item.right), start, end, sentence: item.clause.sentence, item };
}

/** @returns everything that is measured in a passage, in order */
export function measuresIn(scene: Scene): Measure[] {
  const ranks = ranksIn(scene);
  const others = [...lastingIn(scene), ...ranks];
  const amounts = scene.items.map((item) => amountOf(scene, item));
  const known = new Set(others.map(({ start }) => start));
  return [...others, ...amounts.filter(({ start }) => !known.has(start))].sort((a, b) => a.start - b.start);
}
