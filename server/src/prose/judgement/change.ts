/** What speaks for and against a difference being that of the two figures beside it. */
import { isParted } from "../clauses.js";
import type { Change } from "../relations/changes.js";
import { LIGHT, yearNamed } from "../relations/compared.js";
import { isSlip } from "../relations/digits.js";
import { holdsWord, OVER_YEARS } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roles } from "../syntax/roles.js";
import { any, type Token } from "../tokens.js";
import { type Evidence, NEVER } from "./weigh.js";

export interface Changed {
  readonly scene: Scene;
  readonly change: Change;
}

/** The figures of a change in the order in which they are told. */
const inOrder = ({ now, before, by }: Change): readonly Said[] =>
  [now, before, ...(by ? [by] : [])].sort((one, other) => one.index - other.index);

const wordsOf = ({ left, right }: Said): readonly Token[] => [...left, ...right];

/** The figures behind the first, with the words that are their own. */
const later = ({ change }: Changed): readonly Said[] => inOrder(change).slice(1);

const VERBS = [roles("receive"), roles("publish"), roles("handle", "deal")];

/** Does a word bring in something that is not told where the first figure is told? */
function isNew(token: Token, first: Said, scene: Scene): boolean {
  if (token.numeral || token.kind === "mark" || (token.kind === "word" && meet(token.roles, LIGHT))) return false;
  if (VERBS.some((verb) => meet(token.roles, verb) && meet(first.clause.roles, verb))) return false;
  return !scene.text(first.clause.tokens).includes(scene.text([token]));
}

function tellsOfOther(one: Changed): boolean {
  const [first] = inOrder(one.change);
  return later(one).some((item) => wordsOf(item).some((token) => isNew(token, first as Said, one.scene)));
}

const TIME = roles("otherTime");

/** The words of a clause up to a figure, and those behind what tells of no figure. */
const upTo = ({ clause, numeral }: Said): readonly Token[] =>
  clause.tokens.filter((token) => token.end <= numeral.start || !clause.counts);

const THIS_YEAR = roles("thisYear");

/** The year that a change is told from: 今年增加2件 is told from the year before. */
function comparedYear({ change: { by, clause }, scene }: Changed): number | undefined {
  const words = by?.left ?? clause.tokens;
  return yearNamed(words, scene) ?? (by && meets(words, THIS_YEAR) ? (scene.setting.year ?? 0) - 1 : undefined);
}

const beforeYear = ({ change: { before }, scene }: Changed): number | undefined =>
  (before.quantity.otherYear || undefined) ?? yearNamed(upTo(before), scene);

/** 三年来由9件增至15件, 与2020年相比: does its sentence tell of more than one year? */
const isOverYears = ({ change: { now }, scene }: Changed): boolean =>
  scene.clauses.some(
    ({ sentence, tokens }) =>
      sentence === now.clause.sentence &&
      // 今年以来 is one year.
      holdsWord(scene.text(tokens.filter((token) => !meet(token.roles, THIS_YEAR))), OVER_YEARS),
  );

/** 比前年增加14条，上年为118条; 三年来由9件增至15件，今年增加2件: it is compared with another year than the one beside it. */
function comparesOther(one: Changed): boolean {
  const [compared, before] = [comparedYear(one), beforeYear(one)];
  if (compared === 0 || before === 0) return true;
  if (compared === undefined) return false;
  // 由108件增至126件，比上年增加17件: what nothing tells to be older is last year's.
  return before === undefined ? isOverYears(one) : compared !== before;
}

/** 2022年118条，比上年增加14条；2023年131条: the difference is told of the year before, unless it names that year itself. */
function isOfBefore({ change, scene }: Changed): boolean {
  const { by, before, clause } = change;
  const spokenOf = (by?.context ?? scene.contexts[scene.clauses.indexOf(clause)])?.otherYear;
  const named = (by?.left ?? clause.tokens).find(({ numeral }) => numeral?.kind === "year")?.numeral;
  const isNamed = named?.kind === "year" && named.year === spokenOf;
  return clause.start > before.numeral.start && spokenOf !== undefined && !isNamed;
}

/** 33件，上年28件，同比多5件: who says 上年 speaks of this year, and what is told last takes up both. */
const isOfThese = (one: Changed): boolean => {
  const { now, before, by } = one.change;
  const isLast = by === undefined || by.index > Math.max(now.index, before.index);
  if (!isLast) return false;
  // 2023年312条，2022年269条，比上年多47条: were it told of 2022, it would hardly come so near to what lies between the two.
  const isNear = by !== undefined && isSlip(Math.abs(now.quantity.value - before.quantity.value), by.quantity.value);
  return isNear || before.quantity.otherYear === 0 || comparedYear(one) === undefined;
};

/** 与上年基本持平: as many as before, more or less. */
const ROUGHLY = /基本|大体|大致|总体|整体|几乎|差不多|略/;

const isRoughlyLevel = ({ change: { by, told, clause }, scene }: Changed): boolean =>
  by === undefined && ROUGHLY.test(scene.text(clause.tokens.filter(({ end }) => end <= told.start)));

/** 平均分: marks are averages at both times. */
const MARK = "分";

/** 月均11条: a figure a month is not held against one a year. */
const ON_AVERAGE = /平均|[人日周月季]均|每/;

const isOnAverage = ({ change, scene }: Changed): boolean =>
  change.now.quantity.unit !== MARK && inOrder(change).some(({ clause }) => ON_AVERAGE.test(scene.text(clause.tokens)));

const isDated = ({ left }: Said): boolean =>
  left.some(({ roles: does, numeral }) => meet(does, TIME) || numeral?.kind === "year");

/** @returns the figure next to one, in this direction, of the same list; one that is told of a time of its own is none */
function fellowOf(one: Said, step: 1 | -1, { items, clauses }: Scene): Said | undefined {
  let next = items[one.index + step];
  while (next?.quantity.unit === "%") next = items[next.index + step];
  if (
    !next ||
    next.quantity.unit !== one.quantity.unit ||
    isParted(clauses, one.clauseIndex, next.clauseIndex) ||
    isDated(next)
  )
    return undefined;
  return next;
}

/** 复议2件，诉讼1件，与上年持平（上年3件）: what changed may be both together. */
function isOneOfSeveral({ change, scene }: Changed): boolean {
  const first = inOrder(change)[0] as Said;
  return fellowOf(first, -1, scene) !== undefined && !any(wordsOf(first), "sum");
}

/** 今年14人，上年12人，增加3人，减少1人: all that came and went makes up the difference. */
function isOneOfMoves({ change, scene }: Changed): boolean {
  const next = fellowOf(inOrder(change).at(-1) as Said, 1, scene);
  return next !== undefined && !any(wordsOf(next), "among");
}

export const CHANGE: readonly Evidence<Changed>[] = [
  { name: "prior", weight: 1, holds: () => true },
  {
    name: "approximate",
    weight: NEVER,
    holds: (one) => inOrder(one.change).some((item) => item.quantity.approximate) || isRoughlyLevel(one),
  },
  { name: "onAverage", weight: NEVER, holds: isOnAverage },
  { name: "oneOfSeveral", weight: NEVER, holds: isOneOfSeveral },
  { name: "oneOfMoves", weight: NEVER, holds: isOneOfMoves },
  { name: "among", weight: NEVER, holds: (one) => later(one).some((item) => any(wordsOf(item), "among")) },
  { name: "otherThing", weight: NEVER, holds: tellsOfOther },
  { name: "otherYears", weight: NEVER, holds: comparesOther },
  { name: "ofBefore", weight: NEVER, holds: (one) => isOfBefore(one) && !isOfThese(one) },
  {
    name: "otherActor",
    weight: NEVER,
    holds: ({ change }) => new Set(inOrder(change).map((item) => item.context.actor)).size > 1,
  },
  {
    name: "open",
    weight: NEVER,
    holds: ({ change }) => inOrder(change).some((item) => any(wordsOf(item), "open")),
  },
];
