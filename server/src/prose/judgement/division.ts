/** What speaks for and against parts being all of their whole. */
import { isAccount } from "../relations/balances.js";
import { isBare } from "../relations/division.js";
import { tellsOutcomes } from "../relations/divisions.js";
import { isToDeal, toldCount } from "../relations/totals.js";
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { any, has, idsOf } from "../tokens.js";
import {
  allHold,
  areOfReceived,
  firstHoldsOthers,
  headsOthers,
  isDividedBefore,
  isInRow,
  isLedApart,
  isOfPartBefore,
  totalsItself,
} from "./besideLists.js";
import { CLOSING } from "./closing.js";
import { isOpposed } from "./denied.js";
import { EXHAUSTING } from "./exhaust.js";
import {
  ALONE,
  AMONG,
  ANEW,
  APPROXIMATE,
  BARE,
  BESIDE,
  BETWEEN,
  BRACKET,
  COLON,
  EXCEEDS,
  FAR_ABOVE,
  HELD_ELSEWHERE,
  LED,
  LESS_THAN_HALF,
  LESS_THAN_MOST,
  MOST,
  NEAR,
  ONE,
  ONE_CLAUSE,
  OTHER_UNIT,
  PART_IS_MORE,
  PART_IS_WHOLE,
  PARTS_TABLED,
  SEVERAL,
  TOTAL,
  TWO,
  WHOLE_IS_PART,
  WHOLE_TABLED,
  WITHIN,
} from "./given.js";
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
  inParts,
  isAlone,
  isAloneInUnit,
  isBalance,
  isBothWays,
  isEven,
  isFellowByName,
  isInList,
  isKindOf,
  isLeftInHand,
  isNumbered,
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

/** Do the parts stand in a clause of their own, right behind that of their whole? */
const isJoined = ({ division: { whole: own, parts } }: Divided): boolean =>
  parts[0]?.first === true && parts[0].clause.opener === "," && parts[0].clauseIndex === own.clauseIndex + 1;

/** What became of a thing, and what is left of it. */
const OUTCOME = roles("result", "row", "rest");

/** Two wholes stand before 其中; outcomes are told of those dealt with, but may not be all of these. */
const isOfTwo = (one: Divided): boolean => {
  const { wholes, whole: own, parts } = one.division;
  return wholes.length > 1 || (!exceeds(one) && tellsOutcomes(own, parts[0] as Said));
};

export const DIVISION: readonly Evidence<Divided>[] = [
  { name: "prior", weight: -2.7 },
  { name: "approximate", weight: NEVER, needs: APPROXIMATE },
  {
    name: "wholeIsFellow",
    weight: -5.8,
    needs: BESIDE,
    dear: true,
    holds: (one) => !isNumbered(one) && !namesParts(one) && !dividesInTwo(one) && isFellow(one),
  },
  { name: "fellowNames", weight: -6, needs: BESIDE, holds: isFellowByName },
  { name: "wholeInList", weight: -4, needs: BESIDE, holds: isInList },
  { name: "wholeInRow", weight: -3, needs: BESIDE, dear: true, holds: isInRow },
  { name: "totalsItself", weight: NEVER, needs: SEVERAL, dear: true, holds: totalsItself },
  { name: "allHold", weight: NEVER, needs: WHOLE_TABLED | SEVERAL, dear: true, holds: allHold },
  { name: "ofPartBefore", weight: NEVER, needs: SEVERAL, dear: true, holds: isOfPartBefore },
  { name: "firstHoldsOthers", weight: NEVER, needs: SEVERAL | FAR_ABOVE, dear: true, holds: firstHoldsOthers },
  { name: "ledApart", weight: NEVER, dear: true, holds: isLedApart },
  { name: "ofReceived", weight: NEVER, needs: ANEW, holds: areOfReceived },
  { name: "headsOthers", weight: NEVER, needs: ANEW, holds: headsOthers },
  {
    // 提供412次、3126幅，其中无偿提供387次，审批61次: what is told of two figures need not divide the farther one.
    name: "figureBetween",
    weight: -1,
    needs: AMONG | BETWEEN,
    holds: (one) => !isPaired(one) && !areSeconds(one),
  },
  {
    // 义诊16场，服务3200人次，讲座9场: what is told behind another figure may be of something else.
    name: "besideBetween",
    weight: -3,
    needs: BESIDE | BETWEEN,
    holds: (one) => !isPaired(one) && !toldSoMany(one) && !areSeconds(one),
  },
  // 公立14家、民营18家 of 32家, though 25家 stands before them: they are told to be the parts of another.
  { name: "heldElsewhere", weight: -6, needs: HELD_ELSEWHERE },
  { name: "paired", weight: 2, needs: SEVERAL, holds: isPaired },
  { name: "kinUnits", weight: -1, needs: OTHER_UNIT },
  { name: "balance", weight: NEVER, holds: isBalance },
  {
    // 年初124处，新建9处，改造26处，撤除4处，年末共129处: what there was and what went are no parts of what there is.
    name: "account",
    weight: NEVER,
    dear: true,
    holds: (one) => isAccount(one.scene, one.division.whole, one.division.parts),
  },
  { name: "stages", weight: -4, needs: BESIDE | SEVERAL, holds: tellsStages },
  { name: "bothWays", weight: 6, needs: TWO, holds: isBothWays },
  { name: "toDeal", weight: 8, needs: TOTAL, holds: ({ division }) => isToDeal(division) },
  {
    name: "onlyOne",
    weight: -3.5,
    needs: ONE,
    holds: (one) => !inParts("each")(one) && !tied("taken")(one),
  },
  { name: "two", weight: 0.2, needs: TWO },
  { name: "among", weight: 1.1, needs: LED },
  { name: "dividedBefore", weight: 3, needs: ANEW | SEVERAL, dear: true, holds: isDividedBefore },
  { name: "bracket", weight: 2.7, needs: BRACKET },
  { name: "colon", weight: 5.8, needs: COLON },
  { name: "beside", weight: -3.2, needs: BESIDE },
  { name: "total", weight: 4.4, needs: TOTAL },
  { name: "totalNested", weight: -1.3, needs: TOTAL, words: roleOf("among") },
  { name: "totalLessThanPart", weight: -2.5, needs: TOTAL | PART_IS_MORE },
  {
    name: "totalOfSoMany",
    weight: 3,
    needs: TOTAL,
    holds: (one) => toldCount(one.scene, one.division.whole) === count(one),
  },
  {
    name: "totalNewThing",
    weight: -3.2,
    needs: TOTAL,
    holds: (one) => !one.division.whole.left.every((token) => token.kind === "word"),
  },
  {
    name: "totalNewVerb",
    weight: -0.4,
    needs: TOTAL,
    holds: (one) => meets(one.division.whole.left, roles("receive", "handle", "application", "otherNoun", "row")),
  },
  { name: "exceeds", weight: 0.7, needs: EXCEEDS },
  ...SLIPS,
  {
    name: "onePartExceeds",
    weight: 5.8,
    needs: ONE | EXCEEDS,
    holds: tied("among", "next", "of"),
  },
  {
    // 决策事项18项，其中19项反馈了采纳情况: what is told first of some of them cannot be more than all.
    name: "firstExceeds",
    weight: 4.5,
    needs: AMONG | SEVERAL | ALONE | EXCEEDS | PART_IS_MORE,
    holds: (one) => (one.division.parts[0]?.quantity.value ?? 0) > whole(one),
  },
  { name: "exceedsAlone", weight: 3.9, needs: EXCEEDS | ALONE, holds: (one) => !isTotalOfOther(one) },
  {
    name: "timesBeside",
    weight: -2.5,
    needs: BESIDE | EXCEEDS,
    holds: (one) => one.division.whole.quantity.unit === "次",
  },
  { name: "alone", weight: -1.9, needs: ALONE, holds: (one) => !tied("taken")(one) },
  {
    name: "besideThree",
    weight: 1.9,
    needs: BESIDE | SEVERAL | ALONE | NEAR,
    holds: (one) => count(one) >= 3 && share(one) > 0.8 && share(one) < 1.3,
  },
  { name: "nearlyAll", weight: 1.8, needs: WITHIN | MOST, holds: (one) => share(one) >= 0.98 },
  {
    name: "nearMany",
    weight: 1.5,
    needs: BESIDE | SEVERAL | ALONE | NEAR,
    holds: (one) => whole(one) >= 1000 && share(one) > 0.98 && share(one) < 1.02,
  },
  { name: "leavesOutSiteKind", weight: -6, dear: true, holds: leavesOutSiteKind },
  { name: "most", weight: 0.6, needs: WITHIN | MOST, holds: (one) => share(one) >= 0.9 },
  { name: "lessThanHalf", weight: -3.3, needs: LESS_THAN_HALF },
  { name: "lessThanFourFifths", weight: -1.3, needs: LESS_THAN_MOST },
  { name: "farAbove", weight: -3.6, needs: FAR_ABOVE },
  { name: "oneApart", weight: 0.8, holds: (one) => whole(one) >= 10 && Math.abs(total(one) - whole(one)) === 1 },
  { name: "respectively", weight: 1, words: roleOf("respectively") },
  { name: "someChannel", weight: 0.8, words: roleOf("channel") },
  { name: "applicants", weight: 2.5, words: roleOf("column"), holds: dividesApplicants },
  { name: "rows", weight: 0.2, words: roleOf("row") },
  {
    // 复议50件，听证12件，维持31件，其他7件: a step of the way is no outcome.
    name: "results",
    weight: 1.8,
    words: roleOf("result"),
    holds: (one) => one.division.parts.every(({ around }) => meet(around, OUTCOME)),
  },
  { name: "documents", weight: -1.1, words: roleOf("document") },
  { name: "numbered", weight: 3, needs: SEVERAL, dear: true, holds: isNumbered },
  { name: "series", weight: 3.2, needs: SEVERAL, dear: true, holds: isSeries },
  { name: "inSeries", weight: 0.5, dear: true, holds: someSeries },
  {
    name: "inTwo",
    weight: 6.5,
    needs: TWO | NEAR,
    dear: true,
    // 34期，纸质16期，电子34期: what is as much as all is all, and the other is some of it.
    holds: (one) => dividesInTwo(one) && one.division.parts.every(({ quantity }) => quantity.value !== whole(one)),
  },
  {
    // 查阅点6处，市级2处、县级5处: what a comma leads to and 、 joins is told together, and of all.
    name: "joined",
    weight: 3,
    needs: BESIDE | SEVERAL | ONE_CLAUSE | NEAR | EXCEEDS,
    holds: (one) => share(one) < 1.3 && isJoined(one),
  },
  { name: "parallel", weight: 1.5, needs: SEVERAL, dear: true, holds: areParallel },
  { name: "opposed", weight: 0.5, dear: true, holds: isOpposed },
  {
    name: "opposedPair",
    weight: 3.5,
    needs: TWO | MOST,
    dear: true,
    holds: (one) => isAloneInUnit(one) && isOpposed(one),
  },
  { name: "namesParts", weight: 1.5, dear: true, holds: namesParts },
  { name: "namesPartsBelow", weight: 3.6, needs: WITHIN | SEVERAL, dear: true, holds: namesParts },
  { name: "uneven", weight: -2.4, needs: SEVERAL, dear: true, holds: (one) => !isEven(one) },
  { name: "goesOnAnew", weight: -5, needs: EXCEEDS | SEVERAL, dear: true, holds: goesOnAnew },
  { name: "bringsVerb", weight: -5.4, needs: SEVERAL, words: VERBS, dear: true, holds: bringsVerb },
  {
    name: "verbs",
    weight: -1,
    words: VERBS,
    holds: ({ division }) => division.parts.some((item) => meets(item.left, VERBS)),
  },
  { name: "received", weight: -0.8, words: roleOf("receive") },
  // 751条，其中甲379条、乙261条、丙111条: the first part is no whole of the others.
  { name: "wholeIsPart", weight: -4.4, needs: WHOLE_IS_PART },
  // 原创17条、转发12条: two that leave nothing between them are all there is.
  { name: "subset", weight: -2, words: roleOf("subset"), dear: true, holds: (one) => !dividesInTwo(one) },
  { name: "touches", weight: -2.9, words: roleOf("touch") },
  {
    // 新收申请中，涉及招生18件，教师招聘9件，其他4件: the first of a list is told of as the others are.
    name: "wholeTouches",
    weight: -7,
    needs: BESIDE,
    holds: (one) => any(one.division.whole.left, "touch"),
  },
  {
    name: "condition",
    weight: -3.9,
    words: roleOf("condition"),
    holds: (one) =>
      one.division.parts.some(
        (item) =>
          words(item).some((token) => has(token, "condition") && !isSpan(token, one)) &&
          !(item === last(one) && (leavesOver(one) || isLeftInHand(item, one))),
      ) && !(inParts("late")(one) && isOpposed(one)),
  },
  {
    name: "nested",
    weight: -2.6,
    needs: SEVERAL,
    words: roleOf("among"),
    holds: ({ division }) => division.parts.some((item, at) => at > 0 && any(item.left, "among")),
  },
  {
    name: "partIsWhole",
    weight: -3.5,
    needs: PART_IS_WHOLE,
    holds: (one) => !(tied("bracket")(one) && exceeds(one)),
  },
  {
    name: "partIsMore",
    weight: -2.7,
    needs: PART_IS_MORE,
    holds: (one) =>
      !tied("total")(one) &&
      !(isAlone(one) && isOpposed(one)) &&
      !(count(one) === 1 && tied("among", "next")(one) && isKindOf(one)),
  },
  { name: "twoWholes", weight: -4.3, holds: isOfTwo },
  {
    name: "carried",
    weight: -5.5,
    holds: (one) =>
      !tied("taken")(one) &&
      [one.division.whole, ...one.division.parts].some(
        (item) =>
          meet(item.around, ROW) &&
          !isLeftInHand(item, one) &&
          words(item).some((token) => idsOf(token, "row").some((id) => id.startsWith("carried"))),
      ),
  },
  { name: "restarts", weight: -3.1, words: roleOf("restart") },
  {
    name: "bareParts",
    weight: -3.5,
    needs: BARE,
    holds: (one) =>
      one.division.parts.some((item) => isBare(item) && !followsOther(item, one)) && !inParts("respectively")(one),
  },
  { name: "ofApplications", weight: 0.2, needs: WHOLE_TABLED },
  { name: "partsOfTables", weight: -0.7, needs: PARTS_TABLED },
  { name: "oneClause", weight: 0.3, needs: ONE_CLAUSE },
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
  ...EXHAUSTING,
];
