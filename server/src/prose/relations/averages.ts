/**
 * So many, of each so much, and all together: 24期，每期6000册，累计14.4万册; 36场共2844人次，平均每场79人次; of a year also its
 * months: 1836条，月均153条.
 */
import { ABOUT_SO_MUCH, COMES_TO, endsIn, holdsWord, MORE_OR_LESS_THAN, SINCE, YEAR_SHARES } from "../relationWords.js";
import { type Said, type Scene, textBefore } from "../scene.js";
import { meet, roles } from "../syntax/roles.js";
import { any, type Token } from "../tokens.js";
import { ABOUT_BEHIND } from "../words.js";
import { tellsOfSame } from "./compared.js";

export interface Average {
  readonly total: Said;
  readonly each: Said;
  /** How many there are. */
  readonly count: number;
  /** Whether they are the parts of the year that is told. */
  readonly isOfYear: boolean;
  /** Whether it is said to be an average, so that it may be rounded. */
  readonly isMean: boolean;
  readonly holds: boolean;
}

/** What is counted, as far as it has so much each: the least and the most that there may be of it. */
interface Counted {
  readonly least: number;
  readonly most: number;
}

/** 每期, 每个单位, 场均, 平均每场, 每月平均: where of what the words are that tell of each. */
function eachIn(lead: string, name: string): { readonly from: number; readonly to: number } | undefined {
  for (const word of [`平均每个${name}`, `平均每${name}`, `每个${name}`, `每${name}`, `${name}均`]) {
    const from = lead.indexOf(word);
    if (from < 0) continue;
    const to = from + word.length;
    return { from, to: lead.startsWith("平均", to) ? to + 2 : to };
  }
  return undefined;
}

const isMean = (lead: string): boolean => lead.includes("均");

/** 24家单位 is counted in 家 and in 单位. */
const namesOf = (scene: Scene, { quantity, right }: Said): readonly string[] =>
  [quantity.unit, scene.text(right.slice(0, 1))].filter((name) => name !== "" && name !== "%");

/** 12次以上, 120余次: the mark that makes a figure approximate; undefined where there is none behind it. */
const markOf = ({ passage: { text } }: Scene, { numeral: { start, end } }: Said): string | undefined =>
  ABOUT_BEHIND.find((word) => text.startsWith(word, end) || text.slice(start, end).includes(word));

/** A mean is rounded to where its zeros begin: 80人 may be 79. */
function roundedStep({ quantity: { value, step } }: Said): number {
  let worth = step;
  while (value > 0 && Number.isInteger(Number((value / (worth * 10)).toFixed(6)))) worth *= 10;
  return worth;
}

/** Does a mean follow, rounded or cut off; 约60个 is one that may be a tenth off? */
function follows(each: Said, total: Said, { least, most }: Counted, room: number): boolean {
  const { value } = each.quantity;
  const slack = total.quantity.step === 1 ? 0 : total.quantity.step / 2;
  const step = Math.max(roundedStep(each), room);
  const [low, high] = [(total.quantity.value - slack) / most, (total.quantity.value + slack) / least];
  return value > low - step && value < high + step;
}

const comesTo = ({ quantity: each }: Said, { quantity: total }: Said, { least }: Counted): boolean =>
  Math.abs(each.value * least - total.value) <=
  (total.step === 1 ? 0 : total.step / 2) + (each.step === 1 ? 0 : (each.step / 2) * least) + 1e-6;

const PARTIAL = roles("part", "otherTime");

/** 上半年, but not 每季度. */
const isPartial = (text: string, { roles: does, start, end }: Token): boolean =>
  meet(does, PARTIAL) && !YEAR_SHARES.some(({ words }) => words.includes(text.slice(start, end)));

/** Is the figure of a year told of all of it? */
function isOfWholeYear({ passage, clauses }: Scene, { clause: { sentence } }: Said): boolean {
  return clauses.every(
    (one) =>
      one.sentence !== sentence ||
      (!one.tokens.some((token) => token.numeral?.kind === "date" || isPartial(passage.text, token)) &&
        !holdsWord(passage.text.slice(one.start, one.end), SINCE)),
  );
}

const AMONG = roles("among");

/** The figures of a sentence that one may be averaged from; not what is only among another. */
const fellowsOf = ({ items }: Scene, own: Said): readonly Said[] =>
  items.filter((item) => item !== own && item.clause.sentence === own.clause.sentence && item.quantity.unit !== "%");

const isAmong = ({ left }: Said): boolean => left.some((token) => meet(token.roles, AMONG));

interface Told {
  readonly counted: Counted;
  readonly isOfYear: boolean;
  /** Where the words are that tell of each. */
  readonly from: number;
  readonly to: number;
}

/** What is counted so: figures told before, or the parts of a year. */
function countedFor(scene: Scene, each: Said, lead: string, fellows: readonly Said[]): readonly Told[] {
  const found = fellows.flatMap((item): Told[] => {
    const { value, approximate } = item.quantity;
    if (approximate || value < 2 || !Number.isInteger(value) || item.index > each.index) return [];
    const told = namesOf(scene, item).flatMap((name) => eachIn(lead, name) ?? []);
    return told[0] ? [{ ...told[0], counted: { least: value, most: value }, isOfYear: false }] : [];
  });
  if (found.length > 0 || !isMean(lead) || !isOfWholeYear(scene, each)) return found;
  return YEAR_SHARES.flatMap(({ words, least, most }) => {
    const told = words.map((word) => eachIn(lead, word)).find((one) => one !== undefined);
    return told ? [{ ...told, counted: { least, most }, isOfYear: true }] : [];
  }).slice(0, 1);
}

/** 月均阅读量135条: does it tell of what its total tells of? */
function isOfTotal(scene: Scene, each: Said, total: Said, { from, to }: Told, lead: string): boolean {
  const start = each.numeral.start - lead.length;
  const words = each.clause.tokens.filter(
    (token) =>
      token.start >= start &&
      token.end <= each.numeral.start &&
      (token.end <= start + from || token.start >= start + to),
  );
  const rest = words.filter((token) => !COMES_TO.includes(scene.text([token])));
  // 月均阅读量 as one word that no list knows.
  const isTorn = each.clause.tokens.some((token) => token.start < start + to && token.end > start + to);
  const told = scene.text(total.clause.tokens);
  return !isTorn && tellsOfSame(scene, rest, told);
}

function averageOf(scene: Scene, each: Said): Average | undefined {
  const lead = textBefore(scene, each);
  const mark = markOf(scene, each);
  if (!/[每均]/.test(lead) || endsIn(lead, MORE_OR_LESS_THAN) || each.quantity.unit === "%" || each.quantity.value <= 0)
    return undefined;
  const isAbout = endsIn(lead, ABOUT_SO_MUCH) || (mark !== undefined && ABOUT_SO_MUCH.includes(mark));
  if (mark !== undefined && !isAbout) return undefined;
  const fellows = fellowsOf(scene, each);
  const told = countedFor(scene, each, lead, fellows);
  const totals = fellows.filter(({ quantity: { unit } }) => unit === each.quantity.unit);
  const mean = isMean(lead);
  const [total] = totals.filter((item) => !isAmong(item) && (mean ? item.index < each.index : item.index > each.index));
  const [first] = told;
  if (!total || !first) return undefined;
  const room = isAbout ? each.quantity.value / 10 : 0;
  const fits = ({ counted }: Told, all: Said): boolean =>
    mean ? follows(each, all, counted, room) : comesTo(each, all, counted);
  const holds = told.some((one) => totals.some((all) => fits(one, all)));
  if (!holds && (told.length > 1 || totals.length > 1 || !isOfSum(scene, each, total, first, lead, mean)))
    return undefined;
  return { total, each, count: nearest(first.counted, each, total), isOfYear: first.isOfYear, isMean: mean, holds };
}

/** Of what there may be so or so many of, the number that comes nearest. */
const nearest = ({ least, most }: Counted, each: Said, total: Said): number =>
  Math.min(most, Math.max(least, Math.round(total.quantity.value / each.quantity.value)));

/** 每期6000册，累计14.4万册: a sum is told right behind, with nothing more to add; a mean is of what its total tells of. */
const isOfSum = (scene: Scene, each: Said, total: Said, told: Told, lead: string, mean: boolean): boolean =>
  mean ? isOfTotal(scene, each, total, told, lead) : any(total.left, "sum") && total.index === each.index + 1;

/** @returns the averages of a passage that are told with what they are of */
export function averagesOf(scene: Scene): Average[] {
  if (!/[每均]/.test(scene.passage.text)) return [];
  return scene.items.flatMap((item) => averageOf(scene, item) ?? []);
}
