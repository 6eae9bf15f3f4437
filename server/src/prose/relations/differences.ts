/**
 * By how much two figures differ, told behind both: 计划60场，实际74场，超出14场; 最高46万次、最低19万次，相差27万次; 承诺20个工作日，
 * 平均用时11个工作日，提前9个工作日; 由第11位升到第7位，前进4位. Between years, by their roles, `changes.ts` reads it of amounts.
 */
import {
  ALLOWED,
  APART,
  BEHIND_DIFFERENCE,
  BESIDE_DIFFERENCE,
  EARLIER,
  FORMER,
  holdsWord,
  LATTER,
  LESS_BY,
  MORE_BY,
  OF_EACH,
  OF_ONE_YEAR,
  OF_TIME_ALONE,
  PAST,
  PRESENT,
  YEAR_BEFORE,
} from "../relationWords.js";
import type { Scene } from "../scene.js";
import { nameAt, wordAt } from "./compared.js";
import { slackOfAll } from "./digits.js";
import { type Measure, measuresIn, RANK, tellsOfLastingOrRanks } from "./measures.js";

export interface Difference {
  readonly by: Measure;
  readonly kind: "growth" | "decline";
  /** What it is told of, and what that is compared with. */
  readonly now: Measure;
  readonly before: Measure;
  /** Whether these are two things, or what was meant and what was reached, and not one thing at two times. */
  readonly sideBySide: boolean;
  readonly holds: boolean;
}

/** What rates differ by. */
const POINTS = "百分点";

type Pair = readonly [first: Measure, second: Measure];

/** The longest first, so that 高出 is not read as 出. */
const DIFFERING = [...APART, ...MORE_BY, ...LESS_BY].sort((a, b) => b.length - a.length);

/** Those that amounts may differ by. */
const COUNTED = DIFFERING.filter((one) => !EARLIER.includes(one));

/** Those that what is compared with may stand behind. */
const OVER = DIFFERING.filter((one) => /[出于过先后]$/.test(one));
const TOLD = new RegExp(`(?:${DIFFERING.join("|")})[^,;。:()]{0,8}?[\\d一二两三四五六七八九十]`);

/** @returns whether a text may tell by how much something differs */
export const tellsOfDifference = (text: string): boolean => TOLD.test(text);

interface Lead {
  readonly word: string;
  /** What is told before the word. */
  readonly rest: string;
}

/** 超出计划8件: the word of the difference, before its figure or before what is named behind it (甲类高出乙类0.8分). */
function leadOf({ lead, item }: Measure): Lead | undefined {
  const tail = BEHIND_DIFFERENCE.find((one) => lead.endsWith(one)) ?? "";
  const told = lead.slice(0, lead.length - tail.length);
  // 提前12项: so many were early.
  const words = item ? COUNTED : DIFFERING;
  const word = words.find((one) => told.endsWith(one) && !told.endsWith(`最${one}`));
  if (word !== undefined) return { word, rest: told.slice(0, -word.length) };
  // 超过20日6件 tells how long it took.
  const over = /\d/.test(lead) ? undefined : OVER.find((one) => lead.includes(one));
  return over === undefined ? undefined : { word: over, rest: lead.replace(over, "比") };
}

/** Does it tell how many there are now, and not how they came to be so many? */
const isState = (one: Measure): boolean => leadOf(one) === undefined && !holdsWord(one.lead, OF_EACH);

const toldIn = ({ lead, behind }: Measure): string => `${lead}/${behind}`;

/** The one whose words go the farthest with a name from its place; undefined where several do. */
function ownerAt(
  rest: string,
  at: number,
  alike: readonly Measure[],
): { readonly length: number; readonly one?: Measure } {
  const lengths = alike.map((one) => nameAt(rest, at, toldIn(one)));
  const length = Math.max(0, ...lengths);
  const [one, other] = alike.filter((_, i) => lengths[i] === length);
  return one && !other ? { length, one } : { length };
}

/** 甲类高出乙类, 前者高: which figures words name, in turn; undefined where they name something else. */
export function namedIn(
  rest: string,
  alike: readonly Measure[],
  light: readonly string[],
): readonly Measure[] | undefined {
  const named: Measure[] = [];
  const [former, latter] = alike.slice(-2);
  for (let at = 0; at < rest.length; ) {
    const { length, one } = ownerAt(rest, at, alike);
    const [isFormer, isLatter, word] = [wordAt(rest, at, FORMER), wordAt(rest, at, LATTER), wordAt(rest, at, light)];
    const next = Math.max(length, isFormer, isLatter, word);
    if (next === 0) return undefined;
    const told = isFormer > 0 ? [former, latter] : isLatter > 0 ? [latter, former] : word < length ? [one] : [];
    named.push(...told.filter((each) => each !== undefined).filter((each) => !named.includes(each)));
    at += next;
  }
  return named;
}

const isFromTo = ({ lead }: Measure, { lead: next }: Measure): boolean => /[由从]/.test(lead) && /[至到为]/.test(next);

/** 上年15件, 2021年的9件 in a report of 2022: is a figure told of a time before? */
function isPast(one: Measure, year: number): boolean {
  const [, named] = /(\d{4})年/.exec(one.lead) ?? [];
  return holdsWord(one.lead, PAST) || (named !== undefined && Number(named) < year);
}

/** 去年41个，今年33个; 33个，去年41个: one of the two is of another time. */
function isOfTimes([first, second]: Pair, year: number): boolean {
  if (isFromTo(first, second)) return true;
  return isPast(first, year)
    ? (holdsWord(second.lead, PRESENT) || second.lead.includes(`${year}年`)) && !isPast(second, year)
    : isPast(second, year);
}

const isAllowed = ({ lead }: Measure): boolean => holdsWord(lead, ALLOWED);

const isMeant = ([first, second]: Pair): boolean => isAllowed(first) !== isAllowed(second);

const isAmong = ({ lead }: Measure): boolean => lead.includes("其中");

/** The figures of a sentence before a difference that it may be of. */
function alikeBefore(all: readonly Measure[], by: Measure, unit: string): readonly Measure[] {
  const alike = all.filter((one) => one.sentence === by.sentence && one.start < by.start && one.quantity.unit === unit);
  const last = alike.at(-1);
  return alike.filter((one) => one === last || (!isAmong(one) && isState(one)));
}

/** The two of them that it is of; 比2021年的80件多5件 tells the second of them itself. A percentage between them is of either. */
function pairBefore(all: readonly Measure[], alike: readonly Measure[], by: Measure, year: number): Pair | undefined {
  const last = alike.at(-1);
  const isCompared = last !== undefined && alike.length > 2 && /[比较]/.test(last.lead) && isPast(last, year);
  const [first, other] = isCompared ? alike.filter((one) => !isPast(one, year)) : alike.slice(0, -1);
  if (!last || !first || other || isAmong(last) || ![first, last].every(isState)) return undefined;
  const between = all.filter(
    (one) => one.start > first.start && one.start < by.start && one.quantity.unit !== last.quantity.unit,
  );
  return isCompared || between.every(({ quantity }) => quantity.unit === "%") ? [first, last] : undefined;
}

/** 减少5类、新增3类: what is told behind in the same unit, and is not among these, is another step. */
const goesOn = (all: readonly Measure[], by: Measure): boolean =>
  all.some(
    (one) =>
      one.sentence === by.sentence && one.start > by.start && one.quantity.unit === by.quantity.unit && !isAmong(one),
  );

/** 超过15天的2件: by so much some others are told of. */
const isBound = ({ behind }: Measure): boolean => /^.{0,4}的/.test(behind);

/** 承诺15天，实际9天，比法定时限提前11天: it is compared with another term than the one before it. */
function isByOtherTerm(pair: Pair, { rest }: Lead): boolean {
  const told = TERMS.filter((one) => pair.some(({ lead }) => lead.includes(one)));
  return told.length > 0 && TERMS.some((one) => rest.includes(one) && !told.includes(one));
}

const TERMS = ["法定", "承诺"];

/** What two figures are told in that so much is told to lie between. */
const unitOf = ({ quantity: { unit } }: Measure): string =>
  unit === POINTS ? "%" : unit === RANK ? `第${RANK}` : unit;

/** The two in the order in which the one is compared with the other, where their words allow that. */
function ordered(pair: Pair, { word, rest }: Lead, year: number): Pair | undefined {
  const [first, second] = pair;
  const swapped: Pair = [second, first];
  if (APART.includes(word)) return pair;
  if (isMeant(pair)) return OF_TIME_ALONE.includes(word) && first.item ? undefined : isAllowed(first) ? swapped : pair;
  // 较法定时限缩短: what it is compared with must be told.
  if (holdsWord(rest, ALLOWED) || !isOfTimes(pair, year)) return undefined;
  const told = isFromTo(first, second) || isPast(first, year) ? swapped : pair;
  return holdsWord(rest, OF_ONE_YEAR) && !isOfYearBefore(told[1], year) ? undefined : told;
}

/** 三年来由9件增至15件，今年增加2件: by how much it differs in one year is told of no figure but that of the year before. */
const isOfYearBefore = ({ lead }: Measure, year: number): boolean =>
  holdsWord(lead, YEAR_BEFORE) || lead.includes(`${year - 1}年`);

/** 占比 compares nothing. */
const COMPARES = new RegExp(`(?<!占)[比较]|${[...FORMER, ...LATTER].join("|")}`);

/** The figures that a difference lies between: the two which its words name, or else those before it. */
function comparedBy(all: readonly Measure[], by: Measure, lead: Lead, year: number): Pair | undefined {
  const alike = alikeBefore(all, by, unitOf(by));
  const [one, other, third] = namedIn(lead.rest, alike, BESIDE_DIFFERENCE) ?? [by, by, by];
  const pair = third ? undefined : pairBefore(all, alike, by, year);
  return one && other && !third && COMPARES.test(lead.rest) ? [one, other] : pair && ordered(pair, lead, year);
}

function differenceOf(all: readonly Measure[], by: Measure, year: number): Difference | undefined {
  const lead = leadOf(by);
  const pair = lead && comparedBy(all, by, lead, year);
  if (!pair || isBound(by) || isByOtherTerm(pair, lead) || goesOn(all, by)) return undefined;
  const [now, before] = pair;
  const more = now.quantity.value - before.quantity.value;
  // A better rank is a lower one.
  const isSigned = !APART.includes(lead.word) && by.quantity.unit !== RANK;
  const due = !isSigned ? Math.abs(more) : LESS_BY.includes(lead.word) ? -more : more;
  return {
    by,
    kind: more < 0 ? "decline" : "growth",
    now,
    before,
    sideBySide: !isOfTimes(pair, year),
    holds: Math.abs(due - by.quantity.value) <= slackOfAll([by.quantity, now.quantity, before.quantity]),
  };
}

/** Do three figures of one sentence count in one unit, so that one may be by how much the others differ? */
const areThreeAlike = ({ items }: Scene): boolean =>
  items.some((by, at) => {
    const unit = by.quantity.unit === POINTS ? "%" : by.quantity.unit;
    let alike = 0;
    for (let i = at - 1; i >= 0 && alike < 2 && items[i]?.clause.sentence === by.clause.sentence; i--)
      if (items[i]?.quantity.unit === unit) alike++;
    return alike === 2;
  });

const NONE: readonly Difference[] = [];

/** @returns the differences of a passage that are told behind the two figures that they lie between */
export function differencesOf(scene: Scene): readonly Difference[] {
  const { text } = scene.passage;
  // That there are enough figures is sooner seen than what the words are.
  if (!(areThreeAlike(scene) || tellsOfLastingOrRanks(text)) || !tellsOfDifference(text)) return NONE;
  const all = measuresIn(scene);
  return all.flatMap((one) => differenceOf(all, one, scene.setting.year ?? 0) ?? []);
}
