/** What speaks for and against parts being all of their whole. */
import { isAccount } from "../relations/balances.js";
import { isBare } from "../relations/division.js";
import { tellsOutcomes } from "../relations/divisions.js";
import { isToDeal, toldCount } from "../relations/totals.js";
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roles } from "../syntax/roles.js";
import { any, has, idsOf } from "../tokens.js";
import { CLOSING } from "./closing.js";
import {
  areParallel,
  bringsVerb,
  count,
  type Divided,
  dividesApplicants,
  dividesInTwo,
  ending,
  exceeds,
  followsOther,
  goesOnAnew,
  inKinUnits,
  inParts,
  isAlone,
  isAloneInUnit,
  isBalance,
  isBothWays,
  isEven,
  isFellowByName,
  isHeldElsewhere,
  isInHand,
  isInList,
  isKindOf,
  isNumbered,
  isOpposed,
  isSeries,
  isSpan,
  last,
  leavesOutSiteKind,
  namesParts,
  ROW,
  share,
  someSeries,
  tellsStages,
  tied,
  total,
  VERBS,
  whole,
  wholeIsPart,
  words,
} from "./list.js";
import { areSeconds, isPaired } from "./pairs.js";
import { closedByRest, leavesOver, toldSoMany } from "./rest.js";
import { SLIPS } from "./slips.js";
import { type Evidence, NEVER } from "./weigh.js";
import { isStrange } from "./words.js";

/** 共确定议题120件: a total that goes on with what no list of words knows may count something else than its parts. */
const isTotalOfOther = (one: Divided): boolean => {
  const { left } = one.division.whole;
  return tied("total")(one) && left.slice(left.findIndex((token) => has(token, "sum"))).some(isStrange);
};

/** 县直46个，乡镇13个，企事业单位34个 of 目录单位91个: of several parts one may be called by the name of all. */
function isFellow({ scene, division: { whole: own, parts } }: Divided): boolean {
  // 辖区52个警务室，城区29个: what is counted is named behind the figure.
  if (own.right.length > 0 && parts.every(({ right }) => right.length === 0)) return false;
  // 各项收入86.3亿元，税收收入61.8亿元: all of them together, by its own words.
  if (scene.text(own.left).includes("各项")) return false;
  const fellows = parts.filter((part) => ending(scene, part) === ending(scene, own)).length;
  return fellows > 1 || 2 * fellows >= parts.length;
}

/** Two wholes stand before 其中; outcomes are told of those dealt with, but may not be all of these. */
const isOfTwo = (one: Divided): boolean => {
  const { wholes, whole: own, parts } = one.division;
  return wholes.length > 1 || (!exceeds(one) && tellsOutcomes(own, parts[0] as Said));
};

/** Does another figure stand between a whole and its parts? */
const hasFigureBetween = ({ division: { whole: own, parts } }: Divided): boolean =>
  own.index < (parts[0]?.index ?? 0) - 1;

export const DIVISION: readonly Evidence<Divided>[] = [
  { name: "prior", weight: -2.7, holds: () => true },
  {
    name: "approximate",
    weight: NEVER,
    holds: ({ division }) =>
      division.whole.quantity.approximate || division.parts.some((item) => item.quantity.approximate),
  },
  {
    name: "wholeIsFellow",
    weight: -5.8,
    dear: true,
    holds: (one) => tied("beside")(one) && !isNumbered(one) && !namesParts(one) && isFellow(one),
  },
  { name: "fellowNames", weight: -6, holds: isFellowByName },
  { name: "wholeInList", weight: -4, holds: isInList },
  {
    // 提供412次、3126幅，其中无偿提供387次，审批61次: what is told of two figures need not divide the farther one.
    name: "figureBetween",
    weight: -1,
    holds: (one) => tied("among")(one) && hasFigureBetween(one) && !isPaired(one) && !areSeconds(one),
  },
  {
    // 义诊16场，服务3200人次，讲座9场: what is told behind another figure may be of something else.
    name: "besideBetween",
    weight: -3,
    holds: (one) =>
      tied("beside")(one) && hasFigureBetween(one) && !isPaired(one) && !toldSoMany(one) && !areSeconds(one),
  },
  { name: "heldElsewhere", weight: -6, holds: isHeldElsewhere },
  { name: "paired", weight: 2, holds: isPaired },
  { name: "kinUnits", weight: -1, holds: inKinUnits },
  { name: "balance", weight: NEVER, holds: isBalance },
  {
    // 年初124处，新建9处，改造26处，撤除4处，年末共129处: what there was and what went are no parts of what there is.
    name: "account",
    weight: NEVER,
    dear: true,
    holds: (one) => tied("total")(one) && isAccount(one.scene, one.division.whole, one.division.parts),
  },
  { name: "stages", weight: -4, holds: tellsStages },
  { name: "bothWays", weight: 6, holds: isBothWays },
  { name: "toDeal", weight: 8, holds: ({ division }) => isToDeal(division) },
  {
    name: "onlyOne",
    weight: -3.5,
    holds: (one) => count(one) === 1 && !inParts("each")(one) && !tied("taken")(one),
  },
  { name: "two", weight: 0.2, holds: (one) => count(one) === 2 },
  { name: "among", weight: 1.1, holds: tied("among", "next") },
  { name: "bracket", weight: 2.7, holds: tied("bracket") },
  { name: "colon", weight: 5.8, holds: tied("colon") },
  { name: "beside", weight: -3.2, holds: tied("beside") },
  { name: "total", weight: 4.4, holds: tied("total") },
  { name: "totalNested", weight: -1.3, holds: (one) => tied("total")(one) && inParts("among")(one) },
  {
    name: "totalLessThanPart",
    weight: -2.5,
    holds: (one) => tied("total")(one) && one.division.parts.some((item) => item.quantity.value > whole(one)),
  },
  {
    name: "totalOfSoMany",
    weight: 3,
    holds: (one) => tied("total")(one) && toldCount(one.scene, one.division.whole) === count(one),
  },
  {
    name: "totalNewThing",
    weight: -3.2,
    holds: (one) => tied("total")(one) && !one.division.whole.left.every((token) => token.kind === "word"),
  },
  {
    name: "totalNewVerb",
    weight: -0.4,
    holds: (one) =>
      tied("total")(one) &&
      meets(one.division.whole.left, roles("receive", "handle", "application", "otherNoun", "row")),
  },
  { name: "exceeds", weight: 0.7, holds: exceeds },
  ...SLIPS,
  {
    name: "onePartExceeds",
    weight: 5.8,
    holds: (one) => count(one) === 1 && exceeds(one) && tied("among", "next", "of")(one),
  },
  {
    // 决策事项18项，其中19项反馈了采纳情况: what is told first of some of them cannot be more than all.
    name: "firstExceeds",
    weight: 4.5,
    holds: (one) =>
      tied("among")(one) &&
      count(one) > 1 &&
      isAlone(one) &&
      (one.division.parts[0]?.quantity.value ?? 0) > whole(one) &&
      exceeds(one),
  },
  { name: "exceedsAlone", weight: 3.9, holds: (one) => exceeds(one) && isAlone(one) && !isTotalOfOther(one) },
  {
    name: "timesBeside",
    weight: -2.5,
    holds: (one) => tied("beside")(one) && exceeds(one) && one.division.whole.quantity.unit === "次",
  },
  { name: "alone", weight: -1.9, holds: (one) => !tied("taken")(one) && isAlone(one) },
  {
    name: "besideThree",
    weight: 1.9,
    holds: (one) => tied("beside")(one) && count(one) >= 3 && isAlone(one) && share(one) > 0.8 && share(one) < 1.3,
  },
  { name: "nearlyAll", weight: 1.8, holds: (one) => !exceeds(one) && share(one) >= 0.98 },
  {
    name: "nearMany",
    weight: 1.5,
    holds: (one) =>
      tied("beside")(one) &&
      isAlone(one) &&
      count(one) > 1 &&
      whole(one) >= 1000 &&
      share(one) > 0.98 &&
      share(one) < 1.02,
  },
  { name: "leavesOutSiteKind", weight: -6, dear: true, holds: leavesOutSiteKind },
  { name: "most", weight: 0.6, holds: (one) => !exceeds(one) && share(one) >= 0.9 },
  { name: "lessThanHalf", weight: -3.3, holds: (one) => share(one) < 0.5 },
  { name: "lessThanFourFifths", weight: -1.3, holds: (one) => share(one) < 0.8 },
  { name: "farAbove", weight: -3.6, holds: (one) => share(one) > 1.5 },
  { name: "oneApart", weight: 0.8, holds: (one) => whole(one) >= 10 && Math.abs(total(one) - whole(one)) === 1 },
  { name: "respectively", weight: 1, holds: inParts("respectively") },
  { name: "someChannel", weight: 0.8, holds: inParts("channel") },
  { name: "applicants", weight: 2.5, holds: dividesApplicants },
  { name: "rows", weight: 0.2, holds: inParts("row") },
  { name: "results", weight: 1.8, holds: inParts("result") },
  { name: "documents", weight: -1.1, holds: inParts("document") },
  { name: "numbered", weight: 3, dear: true, holds: isNumbered },
  { name: "series", weight: 3.2, dear: true, holds: isSeries },
  { name: "inSeries", weight: 0.5, dear: true, holds: someSeries },
  {
    name: "inTwo",
    weight: 6.5,
    dear: true,
    holds: (one) => share(one) >= 0.8 && share(one) < 1.5 && dividesInTwo(one),
  },
  { name: "parallel", weight: 1.5, dear: true, holds: areParallel },
  { name: "opposed", weight: 0.5, dear: true, holds: isOpposed },
  {
    name: "opposedPair",
    weight: 3.5,
    dear: true,
    holds: (one) => count(one) === 2 && share(one) >= 0.8 && isAloneInUnit(one) && isOpposed(one),
  },
  { name: "namesParts", weight: 1.5, dear: true, holds: namesParts },
  {
    name: "namesPartsBelow",
    weight: 3.6,
    dear: true,
    holds: (one) => namesParts(one) && !exceeds(one) && count(one) > 1,
  },
  { name: "uneven", weight: -2.4, dear: true, holds: (one) => !isEven(one) },
  { name: "goesOnAnew", weight: -5, dear: true, holds: (one) => exceeds(one) && goesOnAnew(one) },
  { name: "bringsVerb", weight: -5.4, dear: true, holds: bringsVerb },
  { name: "verbs", weight: -1, holds: ({ division }) => division.parts.some((item) => meets(item.left, VERBS)) },
  { name: "received", weight: -0.8, holds: inParts("receive") },
  { name: "wholeIsPart", weight: -4.4, holds: wholeIsPart },
  { name: "subset", weight: -2, holds: inParts("subset") },
  { name: "touches", weight: -2.9, holds: inParts("touch") },
  {
    // 新收申请中，涉及招生18件，教师招聘9件，其他4件: the first of a list is told of as the others are.
    name: "wholeTouches",
    weight: -7,
    holds: (one) => tied("beside")(one) && any(one.division.whole.left, "touch"),
  },
  {
    name: "condition",
    weight: -3.9,
    holds: (one) =>
      one.division.parts.some(
        (item) =>
          words(item).some((token) => has(token, "condition") && !isSpan(token, one)) &&
          !(item === last(one) && leavesOver(one)),
      ) && !(inParts("late")(one) && isOpposed(one)),
  },
  {
    name: "nested",
    weight: -2.6,
    holds: ({ division }) => division.parts.some((item, at) => at > 0 && any(item.left, "among")),
  },
  {
    name: "partIsWhole",
    weight: -3.1,
    holds: (one) =>
      !(one.division.tie === "bracket" && exceeds(one)) &&
      one.division.parts.some((item) => item.quantity.value === whole(one)),
  },
  {
    name: "partIsMore",
    weight: -2.7,
    holds: (one) =>
      !tied("total")(one) &&
      !(isAlone(one) && isOpposed(one)) &&
      !(count(one) === 1 && tied("among", "next")(one) && isKindOf(one)) &&
      one.division.parts.some((item) => item.quantity.value > whole(one)),
  },
  { name: "twoWholes", weight: -4.3, holds: isOfTwo },
  {
    name: "carried",
    weight: -5.5,
    holds: ({ division }) =>
      division.tie !== "taken" &&
      [division.whole, ...division.parts].some(
        (item) =>
          meet(item.around, ROW) &&
          !(division.whole.reading === undefined && isInHand(item)) &&
          words(item).some((token) => idsOf(token, "row").some((id) => id.startsWith("carried"))),
      ),
  },
  { name: "restarts", weight: -3.1, holds: inParts("restart") },
  {
    name: "bareParts",
    weight: -3.5,
    holds: (one) =>
      one.division.parts.some((item) => isBare(item) && !followsOther(item, one)) && !inParts("respectively")(one),
  },
  { name: "ofApplications", weight: 0.2, holds: ({ division }) => division.whole.reading !== undefined },
  {
    name: "partsOfTables",
    weight: -0.7,
    holds: ({ division }) => division.parts.every((item) => item.reading !== undefined),
  },
  {
    name: "oneClause",
    weight: 0.3,
    holds: ({ division }) =>
      division.parts.length > 1 && division.parts.every((item) => item.clauseIndex === division.parts[0]?.clauseIndex),
  },
  {
    name: "endsSentence",
    weight: 1.4,
    holds: (one) => /^[。;)]?$/.test(last(one).clause.closer) && last(one).clause.end - last(one).numeral.end < 2,
  },
  {
    name: "goesOn",
    weight: -0.9,
    holds: (one) => {
      const next = one.scene.items[last(one).index + 1];
      return (
        one.division.tie !== "total" &&
        next !== undefined &&
        next.clause.sentence === last(one).clause.sentence &&
        next.clause.depth === last(one).clause.depth
      );
    },
  },
  {
    name: "sumWord",
    weight: -1.6,
    holds: (one) =>
      !tied("total")(one) &&
      ((count(one) > 1 && !closedByRest(one)) || tied("beside")(one)) &&
      any(one.division.whole.left, "sum"),
  },
  ...CLOSING,
];
