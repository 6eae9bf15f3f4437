/**
 * So many, of each so much, and all together: 24期，每期6000册，累计14.4万册; 36场共2844人次，平均每场79人次; of a year also its
 * months: 1836条，月均153条.
 */
import { ABOUT_SO_MUCH, COMES_TO, endsIn, holdsWord, MORE_OR_LESS_THAN, SINCE, YEAR_SHARES } from "../relationWords.js";
import { type Said, type Scene, textBefore } from "../scene.js";
import { meet, roles } from "../syntax/roles.js";
import { any, type Token } from "../tokens.js";
import { ABOUT_BEHIND } from "../words.js";
import { isMadeOfTold } from "./compared.js";

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

/**
 * How things are called that so much is told of each of: by the name behind their figure, of which nothing tells where it
 * ends (16个村公开村务), what its word ends in (32所学校, 每校), or their unit (612人次, 人均).
 */
function namesOf(scene: Scene, { quantity: { unit }, right, numeral: { end } }: Said): readonly string[] {
  const [behind = ""] = scene.passage.text.slice(end, end + LONGEST_NAME).split(/[\d,;。:()、]/, 1);
  const names = [LONGEST_NAME, 3, 2, 1].map((length) => behind.slice(0, length));
  const all = [...names, scene.text(right.slice(0, 1)).slice(-1), unit === "名" ? "人" : unit, unit.slice(0, 1)];
  return all.filter((one) => one !== "" && one !== "%");
}

const LONGEST_NAME = 4;

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
  /** Whether it is called as what there is so much each of. */
  readonly isCalledSo: boolean;
  /** Where the words are that tell of each. */
  readonly from: number;
  readonly to: number;
}

/** May a figure be told of how many there are? */
const mayCount = ({ index, quantity: { value, approximate } }: Said, each: Said): boolean =>
  !approximate && value > 1 && Number.isInteger(value) && index < each.index;

/** What is counted so: figures told before, or the parts of a year. */
function countedFor(scene: Scene, each: Said, lead: string, fellows: readonly Said[]): readonly Told[] {
  const counts = fellows.filter((item) => mayCount(item, each));
  const places = counts.flatMap((item) => {
    const [place] = namesOf(scene, item).flatMap((name) => eachIn(lead, name) ?? []);
    return place ? [{ ...place, item }] : [];
  });
  const [place] = places;
  // 48所学校中39所建有公众号: any that is counted in the same unit may have so much each.
  const alike = counts.filter(({ quantity }) => places.some(({ item }) => item.quantity.unit === quantity.unit));
  if (place)
    return [place.item, ...alike.filter((item) => item !== place.item)].map((item) => ({
      ...place,
      counted: { least: item.quantity.value, most: item.quantity.value },
      isOfYear: false,
      isCalledSo: places.some((one) => one.item === item),
    }));
  if (!isMean(lead) || !isOfWholeYear(scene, each)) return [];
  return YEAR_SHARES.flatMap(({ words, least, most }) => {
    const told = words.map((word) => eachIn(lead, word)).find((one) => one !== undefined);
    return told ? [{ ...told, counted: { least, most }, isOfYear: true, isCalledSo: true }] : [];
  }).slice(0, 1);
}

/** 月均阅读量135条: does it tell of what its total tells of? */
const isOfTotal = (scene: Scene, total: Said, { from, to }: Told, lead: string): boolean =>
  isMadeOfTold(lead.slice(0, from), scene.text(total.clause.tokens), COMES_TO) &&
  isMadeOfTold(lead.slice(to), scene.text(total.clause.tokens), COMES_TO);

function averageOf(scene: Scene, each: Said): Average | undefined {
  const lead = textBefore(scene, each);
  if (
    !holdsWord(lead, EACH) ||
    endsIn(lead, MORE_OR_LESS_THAN) ||
    each.quantity.unit === "%" ||
    each.quantity.value <= 0
  )
    return undefined;
  const mark = markOf(scene, each);
  const isAbout = endsIn(lead, ABOUT_SO_MUCH) || (mark !== undefined && ABOUT_SO_MUCH.includes(mark));
  if (mark !== undefined && !isAbout) return undefined;
  const fellows = fellowsOf(scene, each);
  const told = countedFor(scene, each, lead, fellows);
  const totals = fellows.filter(({ quantity: { unit } }) => unit === each.quantity.unit);
  const mean = isMean(lead);
  const [total] = totals
    .filter((item) => !isAmong(item) && mean && item.index < each.index)
    .concat(totals.filter((item) => isSumOf(item, each)));
  const [first] = told;
  if (!total || !first) return undefined;
  const room = isAbout ? each.quantity.value / 10 : 0;
  const fits = ({ counted }: Told, all: Said): boolean =>
    mean ? follows(each, all, counted, room) : comesTo(each, all, counted);
  const holds = told.some((one) => totals.some((all) => fits(one, all)));
  if (
    !holds &&
    (told.filter(({ isCalledSo }) => isCalledSo).length > 1 ||
      totals.length > 1 ||
      !(isSumOf(total, each) ? isOfOneEach(first, lead) : isOfTotal(scene, total, first, lead)))
  )
    return undefined;
  return { total, each, count: nearest(first.counted, each, total), isOfYear: first.isOfYear, isMean: mean, holds };
}

/** Of what there may be so or so many of, the number that comes nearest. */
const nearest = ({ least, most }: Counted, each: Said, total: Said): number =>
  Math.min(most, Math.max(least, Math.round(total.quantity.value / each.quantity.value)));

/** 每期6000册，累计14.4万册: a sum is told right behind, with nothing more to add. */
const isSumOf = ({ left, index }: Said, each: Said): boolean => any(left, "sum") && index === each.index + 1;

/** 每人每月4条 is told of more than those. */
const isOfOneEach = ({ from, to }: Told, lead: string): boolean =>
  !OTHER_EACH.test(lead.slice(0, from) + lead.slice(to));

const OTHER_EACH = /每[^年]/;

/** One of these stands before every figure that is an average or tells of each. */
const EACH: readonly string[] = ["每", "均"];
const NONE: readonly Average[] = [];

/** @returns the averages of a passage that are told with what they are of */
export function averagesOf(scene: Scene): readonly Average[] {
  if (!holdsWord(scene.passage.text, EACH)) return NONE;
  return scene.items.flatMap((item) => averageOf(scene, item) ?? []);
}
