/** What speaks for and against a percentage being of the two figures beside it. */
import { follows, isSlipOfRate, slipsOf } from "../relations/digits.js";
import type { Division } from "../relations/division.js";
import { isCalled, type Rate, stemOf } from "../relations/rates.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { GROW_OR_SHRINK, meet, roleOf, roles } from "../syntax/roles.js";
import { any, has, type Token } from "../tokens.js";
import { type Evidence, NEVER } from "./weigh.js";

export interface Rated {
  readonly scene: Scene;
  readonly rate: Rate;
  readonly divisions: readonly Division[];
}

const isShare = ({ rate }: Rated): boolean => rate.kind === "share";

function slips({ rate }: Rated): boolean {
  const { value, step } = rate.percent.quantity;
  return isSlipOfRate(value, step, rate.expected);
}

/** 办结465件…办结率, 合格170个…合格率: the rate is called after its part. */
const namedAfterPart = ({ rate, scene }: Rated): boolean => {
  const stem = stemOf(rate.percent, scene);
  return stem !== undefined && isCalled(rate.of, stem, scene);
};

const namedAfterOther = (one: Rated): boolean =>
  stemOf(one.rate.percent, one.scene) !== undefined && !namedAfterPart(one) && !one.rate.ofRest;

/** 公开20件，部分公开11件，公开率44.3%: what the rate is called after is told twice, so that the one is not all of the other. */
const namedAfterBoth = ({ rate, scene }: Rated): boolean => {
  const stem = stemOf(rate.percent, scene);
  return stem !== undefined && [rate.of, rate.base].every((item) => isCalled(item, stem, scene));
};

/** Would it be right were one of the two figures written with one digit more or less right? */
const ratio = ({ rate }: Rated): number => rate.percent.quantity.value / Math.max(rate.expected, 1e-9);

const hundredths = ({ rate }: Rated): boolean => rate.percent.quantity.step < 0.1;

const isPlain = (item: Said): boolean => !item.quantity.approximate;

/** Is it the share of something that no list of words knows, or that need not stand in the sentence? */
function namesBase({ rate, scene }: Rated): boolean {
  const at = rate.percent.left.findIndex((token) => has(token, "share"));
  const named = rate.percent.left.slice(at);
  return at >= 0 && (named.some((token) => token.kind === "unknown") || scene.text(named).length > 3);
}

/** Words before 占 that name nothing. */
const NO_PART = roles("among", "adverb", "function", "sum", "respectively", "closed");

/** 办理1527件，其中予以公开占58.5%: a share whose own part is named, and by no word of the figure before it, is told without its figure. */
function namesOtherPart({ rate: { of: part, percent }, scene }: Rated): boolean {
  const at = percent.left.findIndex((token) => has(token, "share"));
  const names = percent.left.slice(0, Math.max(0, at)).filter((token) => !meet(token.roles, NO_PART));
  const told = scene.text([...part.left, ...part.right]);
  return names.length > 0 && names.every((token) => !told.includes(scene.text([token])));
}

const base = ({ rate }: Rated): Said => rate.base;
const of = ({ rate }: Rated): Said => rate.of;

const isAverage = ({ left }: Said, scene: Scene): boolean => /平均|[人日周月季]均|每/.test(scene.text(left));

const COUNTS = roles("receive", "publish", "application", "handle", "deal", "due");
const COMPARE = roleOf("compare");

const near = (item: Said): readonly Token[] => [...item.left, ...item.right];

/** Does a percentage of its own follow the figure? */
function hasShare(item: Said, { scene }: Rated): boolean {
  const next = scene.items[item.index + 1];
  return next?.quantity.unit === "%" && any(next.left, "share");
}

/** 回收463份，回收率92.6%，满意的占97.4%: the figure has been told its rate, and what is told next is of another. */
function isRated({ rate: { of: part, percent }, scene }: Rated): boolean {
  const next = scene.items[part.index + 1];
  return next?.quantity.unit === "%" && next.index < percent.index && next.clauseIndex < percent.clauseIndex;
}

/** Figures before the percentage in its sentence. */
const before = ({ rate, scene }: Rated): number =>
  scene.items.filter(
    (item) =>
      item.index < rate.percent.index &&
      item.clause.sentence === rate.percent.clause.sentence &&
      item.quantity.unit !== "%",
  ).length;

const divisionOf = ({ rate, divisions }: Rated): Division | undefined =>
  divisions.find(
    (one) =>
      one.whole === rate.base &&
      one.parts.includes(rate.of) &&
      (one.tie !== "beside" || (one.holding !== undefined && one.parts.length > 1)),
  );

/** 1046条，较2021年的812条增长28.8%; 587篇，增长17.4%（2023年为500篇）: the figure before and right beside it that of another year, told for this alone. */
function isBesideBase({ rate: { kind, of: now, base: then, percent }, scene }: Rated): boolean {
  if (kind === "share" || then.quantity.otherYear === undefined) return false;
  // 96件，其中建议41件、提案55件，比上年的88件增长9.1%: all of them have become more.
  const parts = scene.clauses.slice(0, then.clauseIndex).filter(({ sentence }) => sentence === percent.clause.sentence);
  const isBefore =
    !parts.some((clause) => meet(clause.roles, AMONG)) &&
    then.clauseIndex === percent.clauseIndex &&
    then.index === percent.index - 1 &&
    meets(then.left, COMPARING);
  const isInBracket =
    then.index === percent.index + 1 && then.clause.opener === "(" && then.clauseIndex === percent.clauseIndex + 1;
  return (isBefore && now.index === then.index - 1) || (isInBracket && now.index === percent.index - 1);
}

const COMPARING = roles("compare");

/** 其他1368件；12345工单办结率99.4%: a rate that opens what stands behind a semicolon is of the part only where it is called after it. */
const isNamedBehindStop = (one: Rated): boolean =>
  one.rate.percent.clause.opener === ";" &&
  one.rate.of.index < one.rate.percent.index &&
  meet(one.rate.percent.clause.roles, RATES) &&
  !namedAfterPart(one);

const RATES = roles("rate");
const AMONG = roles("among");

const isOfSome = ({ rate: { percent }, scene }: Rated): boolean =>
  percent.left[0] !== undefined && has(percent.left[0], "among") && stemOf(percent, scene) !== undefined;

/** 网办1806件，全程网办率83.46%: a rate that says of which part of a way it is, where its part does not, may be of fewer. */
function isOfStage({ rate: { of: part, percent }, scene }: Rated): boolean {
  const [stage] = STAGES.exec(scene.text(percent.left)) ?? [];
  return stage !== undefined && !scene.text([...part.left, ...part.right]).includes(stage);
}

/** 合格4763批次，其中农产品1126批次，合格率98.76%: the rate right behind a part with another name may be that part's own. */
function isOfPartBetween({ rate: { of: part, percent }, scene }: Rated): boolean {
  const last = scene.items[percent.index - 1];
  const stem = stemOf(percent, scene);
  if (!last || stem === undefined || last.index <= part.index || last.quantity.unit !== part.quantity.unit)
    return false;
  return (any(last.left, "among") || last.clause.opener === ";") && !isCalled(last, stem, scene);
}

const STAGES = /综合|全程|初检|复检|首检|首次|一次|当场|当日|即时|按时|按期|及时/;

/** 31个中29个，比例96.8%: the rate is that of one more or one less; of more than some hundreds any rate is near one. */
function isOfOneMore({ rate: { of: part, base: own, percent } }: Rated): boolean {
  const [value, whole] = [part.quantity.value, own.quantity.value];
  if (whole > 300 || part.quantity.step !== 1 || own.quantity.step !== 1 || percent.quantity.step >= 1) return false;
  return [
    [value + 1, whole],
    [value - 1, whole],
    [value, whole + 1],
    [value, whole - 1],
  ].some(([some = 0, all = 0]) => Math.abs((some / all) * 100 - percent.quantity.value) <= percent.quantity.step / 2);
}

/**
 * 707件中公开643件，公开率95.19%: one other digit in a figure, and the rate is right to its last digit. A few dozen figures
 * are one digit off from two of a few digits, so that a rate with two decimals is soon none of theirs.
 */
function isOfSlip({ rate: { kind, of: part, base: own, percent } }: Rated): boolean {
  const [value, whole] = [part.quantity.value, own.quantity.value];
  if (kind !== "share" || part.quantity.step !== 1 || own.quantity.step !== 1 || whole >= MOST_WITH_DIGITS)
    return false;
  const fits = (some: number, all: number) => some <= all && follows(percent.quantity, (some / all) * 100);
  return (
    [...slipsOf(value)].some((some) => fits(some, whole)) ||
    [...slipsOf(whole)].some((all) => all > 0 && fits(value, all))
  );
}

/** In figures from here on the last digits change no share of two decimals. */
const MOST_WITH_DIGITS = 10_000;

/** 监测点位38个，达标36个，全市平均达标率91.43%: what is told of all of a region is no rate of the figures before it. */
const isOfRegion = ({ rate: { percent, of: part, base: own } }: Rated): boolean =>
  meets(percent.left, FOREIGN) && ![part, own].some(({ clause }) => meet(clause.roles, FOREIGN));

const FOREIGN = roleOf("foreign");

/** 65期，同比增加13期，增长25%: a figure, by how much it changed, and the rate of that, clause by clause. */
const isInTurn = ({ rate: { kind, of: now, base: by, percent } }: Rated): boolean =>
  kind !== "share" &&
  meets(by.left, GROW_OR_SHRINK) &&
  by.index === now.index + 1 &&
  percent.index === by.index + 1 &&
  by.clauseIndex === now.clauseIndex + 1 &&
  percent.clauseIndex === by.clauseIndex + 1 &&
  percent.left.length === 1;

export const RATE: readonly Evidence<Rated>[] = [
  { name: "prior", weight: -0.8, holds: () => true },
  {
    name: "approximate",
    weight: NEVER,
    holds: ({ rate }) => rate.percent.quantity.approximate || !isPlain(rate.of) || !isPlain(rate.base),
  },
  // 邮寄占比由31.0%降至21.2%: the share of another year is none of this year's figures.
  {
    name: "otherTime",
    weight: NEVER,
    holds: ({ rate: { kind, percent, of: part, base: all } }) =>
      kind === "share" &&
      percent.quantity.otherYear !== undefined &&
      [part, all].every(({ quantity }) => quantity.otherYear === undefined),
  },
  // 月均收信427封，超期47封，超期率0.9%: a figure a month is no whole of one a year.
  {
    name: "onAverage",
    weight: NEVER,
    holds: ({ rate, scene }) => [rate.of, rate.base].some((item) => isAverage(item, scene)),
  },
  { name: "share", weight: -1.6, holds: isShare },
  { name: "growth", weight: -0.4, holds: ({ rate }) => rate.kind === "growth" },
  { name: "decline", weight: 1.2, holds: ({ rate }) => rate.kind === "decline" },
  { name: "ofPart", weight: 1.7, holds: (one) => isShare(one) && any(one.rate.percent.left, "share") },
  { name: "slip", weight: 4.9, holds: slips },
  { name: "oneMore", weight: 2.5, holds: (one) => isShare(one) && isOfOneMore(one) },
  {
    name: "slipOfFigure",
    weight: 4.5,
    dear: true,
    holds: (one) => hundredths(one) && !namedAfterOther(one) && isOfSlip(one),
  },
  { name: "ofRegion", weight: NEVER, holds: (one) => isShare(one) && isOfRegion(one) },
  { name: "namedAfterPart", weight: 1.5, holds: namedAfterPart },
  {
    name: "namedAfterOther",
    weight: -2.4,
    holds: namedAfterOther,
  },
  { name: "namedAfterBoth", weight: -3, holds: namedAfterBoth },
  { name: "ofPartBetween", weight: NEVER, holds: (one) => isShare(one) && isOfPartBetween(one) },
  { name: "ofStage", weight: -9, holds: (one) => isShare(one) && isOfStage(one) },
  // 抽查103家，其中连锁门店抽查比例30%: a rate behind 其中 is of some of them.
  { name: "ofSome", weight: NEVER, holds: (one) => isShare(one) && isOfSome(one) },
  { name: "namedAfterRest", weight: 6, holds: ({ rate }) => rate.ofRest === true },
  { name: "sibling", weight: 6, holds: ({ rate }) => rate.sibling === true },
  { name: "agreed", weight: 5, holds: ({ rate }) => rate.agreed === true },
  { name: "besideBase", weight: 4, holds: isBesideBase },
  { name: "near", weight: 0.6, holds: (one) => ratio(one) > 0.8 && ratio(one) < 1.25 },
  { name: "farOff", weight: -1.2, holds: (one) => ratio(one) > 2 || ratio(one) < 0.5 },
  { name: "over100", weight: -0.8, holds: (one) => isShare(one) && one.rate.percent.quantity.value > 100 },
  { name: "full", weight: -1.9, holds: (one) => isShare(one) && one.rate.percent.quantity.value === 100 },
  { name: "twoFigures", weight: 2.8, holds: (one) => before(one) === 2 },
  { name: "oneFigure", weight: -1.4, holds: (one) => before(one) === 1 },
  { name: "manyOthers", weight: -0.8, holds: ({ rate }) => rate.others > 1 },
  { name: "partInClause", weight: -1.3, holds: (one) => of(one).clauseIndex === one.rate.percent.clauseIndex },
  { name: "baseBeforePart", weight: 0.2, holds: (one) => base(one).index === of(one).index - 1 },
  {
    name: "plainShare",
    weight: 3.2,
    holds: (one) =>
      any(one.rate.percent.left, "share") &&
      of(one).index === one.rate.percent.index - 1 &&
      divisionOf(one) !== undefined &&
      base(one).index === of(one).index - 1,
  },
  // 占比分别为71.2%、33.2%、5.5%: the other shares of the list are of what it comes to, and so is this one.
  { name: "listed", weight: 10, holds: ({ rate }) => rate.listed === true },
  { name: "ahead", weight: 3.5, holds: ({ rate }) => rate.ahead === true },
  { name: "baseBehind", weight: -1.5, holds: (one) => base(one).index > one.rate.percent.index },
  { name: "baseBefore", weight: -0.4, holds: (one) => base(one).clause.sentence < one.rate.percent.clause.sentence },
  { name: "divided", weight: 1.1, holds: (one) => divisionOf(one) !== undefined },
  // 网络提交的87件，公开率60.9%: what a rate is called after is told of neither, and may be of the part.
  {
    name: "dividedRightly",
    weight: 3.2,
    holds: (one) => divisionOf(one)?.holding !== undefined && !namedAfterOther(one),
  },
  { name: "namedBehindStop", weight: NEVER, holds: (one) => isShare(one) && isNamedBehindStop(one) },
  { name: "namesBase", weight: -3.9, holds: namesBase },
  { name: "namesOtherPart", weight: -5, holds: (one) => isShare(one) && namesOtherPart(one) },
  { name: "baseHasShare", weight: -5.6, holds: (one) => isShare(one) && hasShare(base(one), one) },
  { name: "rated", weight: -4, holds: (one) => isShare(one) && isRated(one) },
  {
    name: "namedDivided",
    weight: 2,
    holds: (one) => namedAfterPart(one) && divisionOf(one)?.holding !== undefined,
  },
  {
    name: "baseCounts",
    weight: 1.3,
    holds: (one) => meets(base(one).left, COUNTS),
  },
  { name: "baseIsRow", weight: -0.2, holds: (one) => any(base(one).left, "row") },
  {
    name: "changedFigure",
    weight: -0.4,
    holds: (one) => isShare(one) && meets([...near(base(one)), ...near(of(one))], COMPARE),
  },
  {
    name: "byDifference",
    weight: 0.1,
    holds: (one) => !isShare(one) && meets(base(one).left, GROW_OR_SHRINK),
  },
  { name: "inTurn", weight: 2.5, holds: isInTurn },
  { name: "thenDated", weight: 3.9, holds: (one) => !isShare(one) && base(one).quantity.otherYear !== undefined },
  {
    name: "otherYear",
    weight: -0.8,
    holds: (one) =>
      isShare(one) && (base(one).quantity.otherYear !== undefined || of(one).quantity.otherYear !== undefined),
  },
  {
    name: "fromTo",
    weight: 1.6,
    holds: (one) =>
      /[由从→]/.test(one.scene.text(base(one).left)) || /[到至→]/.test(one.scene.text(of(one).left.slice(-1))),
  },
  { name: "ownClause", weight: -1.9, holds: ({ rate }) => rate.percent.first },
  {
    name: "opensClause",
    weight: -1.9,
    holds: ({ rate }) => {
      const first = rate.percent.left[0];
      return first !== undefined && (has(first, "share") || has(first, "rate") || has(first, "compare"));
    },
  },
  {
    name: "due",
    weight: -1.2,
    holds: ({ rate, scene }) => /按时|及时|按期|到期|满意|覆盖|知晓/.test(scene.text(rate.percent.left)),
  },
];
