/** What speaks for and against a figure of the prose contradicting the tables. */

import { classesOf } from "../classes.js";
import { REGION } from "../context.js";
import { isSlip } from "../relations/digits.js";
import { isOwnName } from "../setting.js";
import { rolesIn } from "../syntax/items.js";
import { any, has } from "../tokens.js";
import {
  areItems,
  arePapersBeside,
  countsNames,
  goesOnNaming,
  isColumnByHeading,
  isLateOfHandled,
  isLessSome,
  isNameOfNext,
  isNewOfDone,
  isOfAbove,
  isOfBoth,
  isOfGovernment,
  isOfSomeTime,
  isOfStrange,
  isPartByHeading,
  isPartOfTabled,
  isPartTogether,
  isToldBeside,
  isToldInNet,
  isToldInTwo,
  isToldOfFew,
  leavesOthers,
} from "./elsewhere.js";
import {
  apart,
  behindIsUsed,
  clauseText,
  type Equality,
  FOR_OTHERS,
  hasUnknownBehind,
  inClause,
  inSentence,
  inWords,
  isAboveTable,
  isAddedOther,
  isAmongDue,
  isByOther,
  isCarriedRest,
  isChannelled,
  isCut,
  isDenied,
  isExchanged,
  isHandledOfColumn,
  isMoreThanAll,
  isNamed,
  isNewOfHandled,
  isOfTouched,
  isPartOfFew,
  isPartOfResult,
  isPartOfSame,
  isPlain,
  isSomeOfRow,
  leadOf,
  nextClause,
  ofNewOnly,
  opensLast,
  partOf,
  rowsOf,
  sentenceText,
  tellsOfLetters,
  tellsOwnYear,
  textBehind,
  topicBy,
  unknownBeforeHead,
  unknownIn,
  unreadBefore,
  wholeOf,
} from "./figure.js";
import { type Evidence, NEVER } from "./weigh.js";
import { is, isStrange, SOME } from "./words.js";

const PLANNED = /预算|计划|预计|预期|应收(?!到)|目标|任务/;

/** Entries with `NEVER` say that the relation is not one at all. The other weights are fitted to the sentences of test/prose. */
export const EQUALITY: readonly Evidence<Equality>[] = [
  { name: "prior", weight: -1.8, holds: () => true },
  { name: "otherYear", weight: NEVER, holds: ({ item }) => item.quantity.otherYear !== undefined },
  { name: "approximate", weight: NEVER, holds: ({ item }) => item.quantity.approximate },
  // 没有一件结转, 三件诉讼无一属于直接起诉: what is counted is denied.
  { name: "denied", weight: NEVER, holds: ({ item }) => isDenied(item) || isLateOfHandled(item) },
  { name: "problems", weight: NEVER, holds: (one) => one.scene.chapter === 5 && !tellsOwnYear(one) },
  { name: "comparison", weight: NEVER, holds: ({ item }) => is(rolesIn(item.left), "compare") },
  { name: "respectively", weight: NEVER, holds: ({ item }) => is(rolesIn(item.own), "respectively") },
  {
    name: "classes",
    weight: -2.9,
    holds: ({ item, scene, sums }) => classesOf(scene).has(item.clause) && sums[0]?.table === "applications",
  },
  { name: "apportioned", weight: 1, holds: ({ item }) => item.apportioned },
  { name: "plain", weight: 3.1, holds: isPlain },
  {
    name: "plainCount",
    weight: 2.2,
    holds: (one) =>
      isPlain(one) &&
      inWords("receive", "handle")(one) &&
      (inWords("application")(one) || one.item.context.topic?.is === "applications"),
  },
  { name: "plainReview", weight: 0.7, holds: (one) => isPlain(one) && one.sums[0]?.table === "reviews" },
  { name: "plainRow", weight: 1.2, holds: (one) => isPlain(one) && one.item.reading?.name === "row" },
  {
    // Right above its table, a figure that is plainly named is the table's.
    name: "aboveTable",
    weight: 2,
    holds: (one) =>
      isAboveTable(one) && !isNamed(one, "applications") && isPlain(one) && one.fellows.every(({ holds }) => holds),
  },
  {
    // 行政复议4件，其中纠正14件: no part is more than all that are told.
    name: "moreThanAll",
    weight: 3.5,
    holds: isMoreThanAll,
  },
  {
    name: "causedByOther",
    weight: -6,
    holds: (one) =>
      one.sums[0]?.table === "reviews" &&
      /因|引发|引起|不服|涉/.test(clauseText(one)) &&
      !/公开|答复|申请/.test(clauseText(one).replace(/申请(?:行政)?复议/g, "")),
  },
  { name: "fee", weight: -2.7, holds: (one) => one.sums[0]?.table === "applications" && inClause("fee")(one) },
  {
    name: "feeInSentence",
    weight: -1.1,
    holds: (one) => one.sums[0]?.table === "applications" && inSentence("fee")(one),
  },
  {
    name: "otherSuit",
    weight: -3.2,
    holds: (one) => one.sums[0]?.table === "reviews" && unknownBeforeHead(one),
  },
  { name: "noun", weight: 0.1, holds: inWords("application") },
  { name: "row", weight: 1.1, holds: (one) => rowsOf(one).length > 0 },
  { name: "result", weight: 1.4, holds: inWords("result") },
  { name: "document", weight: 5.1, holds: inWords("document") },
  { name: "decision", weight: 0.4, holds: inWords("decision") },
  { name: "column", weight: 2.2, holds: (one) => isNamed(one, "column") },
  { name: "onlyNoun", weight: -2.3, holds: (one) => isNamed(one, "applications") },
  { name: "topicOfHeading", weight: 3.6, holds: topicBy("heading") },
  { name: "topicByOutcome", weight: 0.9, holds: topicBy("outcome") },
  {
    name: "otherTopic",
    weight: -6.3,
    holds: ({ item, sums }) =>
      item.context.topic !== undefined && item.context.topic.is !== sums[0]?.table && sums[0]?.table !== "disclosure",
  },
  // 行政复议9件，7件为行政处罚类: by what was reviewed.
  {
    name: "kindOfReviews",
    weight: NEVER,
    holds: ({ item, sums }) => item.context.topic?.is === "reviews" && sums[0]?.table === "disclosure",
  },
  {
    name: "reviewOutside",
    weight: -0.5,
    holds: ({ scene, sums }) => scene.chapter !== 4 && sums[0]?.table === "reviews",
  },
  {
    name: "reviewOverDisclosure",
    weight: 1,
    holds: (one) =>
      one.sums[0]?.table === "reviews" &&
      (is(one.item.slots.roles, "about") || /公开/.test(sentenceText(one, one.item.numeral.end))),
  },
  {
    name: "reviewReceived",
    weight: -1.8,
    holds: (one) => one.sums[0]?.table === "reviews" && is(one.item.slots.roles, "receive"),
  },
  {
    name: "reviewDealt",
    weight: -2.2,
    holds: (one) => one.sums[0]?.table === "reviews" && is(one.item.slots.roles, "deal"),
  },
  { name: "judges", weight: -1.9, holds: inSentence("judge") },
  { name: "judged", weight: -1, holds: inWords("judge") },
  {
    name: "slip",
    weight: 2.5,
    holds: ({ item, values }) => values.some((value) => isSlip(value, item.quantity.value)),
  },
  // 直接起诉16件，复议后起诉14件, where the table has 14 and 16.
  { name: "exchanged", weight: 6, holds: isExchanged },
  { name: "oneApart", weight: 1.3, holds: (one) => apart(one) === 1 },
  {
    name: "farOff",
    weight: -2.9,
    holds: ({ item, values }) =>
      values.every((value) => value > 3 * item.quantity.value || 3 * value < item.quantity.value),
  },
  { name: "tablesHaveNone", weight: 4.5, holds: ({ values }) => values.every((value) => value === 0) },
  { name: "fellowHolds", weight: 2, holds: ({ fellows }) => fellows.some((one) => one.holds) },
  { name: "fellowFails", weight: -2, holds: ({ fellows }) => fellows.some((one) => !one.holds) },
  { name: "fellowsFail", weight: -4.1, holds: ({ fellows }) => fellows.filter((one) => !one.holds).length > 1 },
  { name: "unknownBetween", weight: -6, holds: (one) => unknownIn(one, true) },
  { name: "unknownBefore", weight: -2.3, holds: (one) => unknownIn(one, false) },
  {
    name: "unknownInLead",
    weight: -1.6,
    holds: (one) =>
      leadOf(one).some((token) => isStrange(token) && !isOwnName(one.scene.text([token]), one.scene.setting)),
  },
  { name: "unknownBehind", weight: -3.2, holds: (one) => behindIsUsed(one) && hasUnknownBehind(one) },
  { name: "unknownNear", weight: -1.6, holds: (one) => !behindIsUsed(one) && hasUnknownBehind(one) },
  { name: "otherActor", weight: -9, holds: ({ item }) => item.context.actor === "others" },
  {
    name: "foreignWord",
    weight: -3,
    holds: ({ item, scene }) =>
      item.left.some(
        (token) =>
          has(token, "foreign") &&
          !(scene.setting.regional && (item.context.actor === "region" || REGION.test(scene.text([token])))),
      ),
  },
  {
    name: "regionOfBureau",
    weight: -8,
    holds: ({ item, scene }) => item.context.actor === "region" && !scene.setting.regional,
  },
  { name: "governmentItself", weight: -8, holds: isOfGovernment },
  { name: "regional", weight: 0.6, holds: ({ scene }) => scene.setting.regional },
  { name: "dated", weight: 0.5, holds: ({ item }) => item.context.dated },
  {
    name: "othersInDivision",
    weight: -6.6,
    holds: (one) => nextClause(one)?.tokens.some((token) => has(token, "foreign")) ?? false,
  },
  { name: "othersInSentence", weight: -0.4, holds: inSentence("foreign") },
  { name: "channel", weight: -4.5, holds: isChannelled },
  { name: "subset", weight: -0.8, holds: inWords("subset") },
  { name: "touches", weight: -1.8, holds: inWords("touch") },
  {
    // 涉及行政处罚的23件: what touches decisions is none of them.
    name: "touchesDocument",
    weight: -3,
    holds: (one) => inWords("document")(one) && inWords("touch")(one),
  },
  { name: "publishes", weight: -3.8, holds: inWords("publish") },
  { name: "publishedInSentence", weight: -2.3, holds: inSentence("publish") },
  {
    name: "rest",
    weight: -3.1,
    holds: (one) =>
      one.item.slots.words.some((token) => has(token, "rest") && !one.scene.text([token]).startsWith("另")) &&
      !isCarriedRest(one),
  },
  { name: "otherThing", weight: -2.3, holds: inWords("otherNoun") },
  { name: "otherThingInClause", weight: -1.9, holds: inClause("otherNoun") },
  { name: "otherThingInSentence", weight: -2.2, holds: inSentence("otherNoun") },
  { name: "due", weight: -3, holds: isAmongDue },
  { name: "some", weight: -3, holds: (one) => SOME.test(sentenceText(one, one.item.numeral.end)) },
  { name: "open", weight: -4.6, holds: (one) => any(one.item.right, "open") || opensLast(one) },
  { name: "twoRowsOneName", weight: -0.7, holds: ({ item }) => item.slots.rows.length > 1 && item.names === 1 },
  { name: "cut", weight: -4.3, holds: isCut },
  {
    name: "cumulated",
    weight: -4.7,
    holds: ({ item, scene }) => !item.context.dated && /累计/.test(scene.text(item.left)),
  },
  { name: "addedOther", weight: NEVER, holds: isAddedOther },
  { name: "someOfRow", weight: NEVER, holds: isSomeOfRow },
  { name: "ofTouched", weight: NEVER, holds: isOfTouched },
  { name: "ofStrange", weight: -6, holds: isOfStrange },
  { name: "handledOfColumn", weight: NEVER, holds: isHandledOfColumn },
  { name: "partOfSame", weight: -4.6, holds: isPartOfSame },
  { name: "partTogether", weight: NEVER, holds: isPartTogether },
  { name: "newOfDone", weight: NEVER, holds: isNewOfDone },
  { name: "toldInTwo", weight: NEVER, holds: isToldInTwo },
  { name: "goesOnNaming", weight: NEVER, holds: goesOnNaming },
  { name: "partOfFew", weight: -5, holds: isPartOfFew },
  { name: "partOfResult", weight: NEVER, holds: isPartOfResult },
  // 当年新收并办结61件: how many of the new ones were dealt with stands in no table.
  { name: "ofBoth", weight: NEVER, holds: isOfBoth },
  { name: "newHandled", weight: NEVER, holds: ({ item }) => item.reading?.name === "newHandled" },
  { name: "newOfHandled", weight: -5.6, holds: isNewOfHandled },
  { name: "partOfOther", weight: -5.3, holds: (one) => partOf(one) !== undefined && wholeOf(one) === undefined },
  { name: "partOfWrong", weight: -1.8, holds: (one) => wholeOf(one)?.holds === false },
  {
    name: "partOfCarried",
    weight: -5.1,
    holds: (one) => wholeOf(one)?.item.slots.rows.some((id) => id.startsWith("carried")) ?? false,
  },
  { name: "partOfRight", weight: -0.8, holds: (one) => wholeOf(one)?.holds === true },
  {
    name: "behindOther",
    weight: -3.4,
    holds: (one) => unreadBefore(one).length > 0 && !is(one.item.slots.roles, "application"),
  },
  {
    name: "behindOtherNoun",
    weight: -2,
    holds: (one) => unreadBefore(one).length > 0 && is(one.item.slots.roles, "application"),
  },
  {
    name: "otherYearInSentence",
    weight: -1.7,
    holds: ({ item, scene }) =>
      scene.items.some(
        (other) => other.clause.sentence === item.clause.sentence && other.quantity.otherYear !== undefined,
      ),
  },
  {
    name: "handledBehind",
    weight: -5.1,
    holds: ({ item }) =>
      !any(item.own, "handle") && !any(item.own, "among") && any(item.right, "handle") && item.slots.rows.length === 0,
  },
  {
    name: "wholeOfMore",
    weight: -4.3,
    holds: (one) =>
      one.sums[0]?.table === "reviews" &&
      !/公开/.test(one.scene.text(one.item.slots.words)) &&
      /公开/.test(textBehind(one)),
  },
  { name: "reviewCarried", weight: -10, holds: (one) => one.sums[0]?.table === "reviews" && rowsOf(one).length > 0 },
  {
    name: "reviewHandled",
    weight: -4.8,
    holds: (one) => one.sums[0]?.table === "reviews" && any(one.item.own, "handle"),
  },
  { name: "letters", weight: NEVER, holds: (one) => one.sums[0]?.table !== "disclosure" && tellsOfLetters(one) },
  { name: "lettersOfDecisions", weight: -6, holds: tellsOfLetters },
  { name: "byOther", weight: -8, holds: isByOther },
  { name: "forOthers", weight: -7.4, holds: (one) => FOR_OTHERS.test(clauseText(one)) },
  { name: "ofNewOnly", weight: -8, holds: ofNewOnly },
  { name: "deeded", weight: 2.4, holds: inWords("deed") },
  {
    name: "business",
    weight: -0.8,
    holds: ({ item, scene }) =>
      item.slots.columns.includes("business") && !/商业企业/.test(scene.text(item.slots.words)),
  },
  { name: "byTimes", weight: -8, holds: ({ item }) => item.quantity.unit === "件次" },
  // 7日内答复4件: how long it took stands in no table.
  { name: "byDays", weight: NEVER, holds: ({ item }) => item.own.some(({ numeral }) => numeral?.kind === "other") },
  {
    name: "headUnknown",
    weight: 2.5,
    holds: ({ item, sums }) =>
      sums[0]?.table === "reviews" && item.slots.heads.length === 0 && item.context.heads.length === 0,
  },
  { name: "saysNone", weight: 4.3, holds: ({ item }) => item.quantity.value === 0 },
  { name: "large", weight: -0.7, holds: ({ item }) => item.quantity.value >= 100 },
  { name: "small", weight: 2, holds: ({ item }) => item.quantity.value < 10 },
  {
    name: "heads",
    weight: -1.5,
    holds: ({ item, sums }) => sums[0]?.table === "reviews" && item.slots.heads.length === 0,
  },
  { name: "inBracket", weight: -0.6, holds: ({ item }) => item.clause.depth > 0 },
  {
    name: "secondOfSentence",
    weight: -2.5,
    holds: ({ item, scene }) =>
      scene.items.some(
        (other) =>
          other.index < item.index &&
          other.clause.sentence === item.clause.sentence &&
          other.context.actor === item.context.actor,
      ),
  },
  { name: "ofSomeTime", weight: NEVER, holds: isOfSomeTime },
  { name: "toldOfFew", weight: NEVER, holds: isToldOfFew },
  { name: "nameOfNext", weight: NEVER, holds: isNameOfNext },
  { name: "toldBeside", weight: NEVER, holds: isToldBeside },
  { name: "leavesOthers", weight: NEVER, holds: leavesOthers },
  { name: "toldInNet", weight: NEVER, holds: isToldInNet },
  { name: "partOfTabled", weight: NEVER, holds: isPartOfTabled },
  { name: "papersBeside", weight: NEVER, holds: arePapersBeside },
  { name: "ofAbove", weight: NEVER, holds: isOfAbove },
  { name: "countsNames", weight: NEVER, holds: countsNames },
  { name: "lessSome", weight: NEVER, holds: isLessSome },
  { name: "partByHeading", weight: NEVER, holds: isPartByHeading },
  { name: "columnByHeading", weight: NEVER, holds: isColumnByHeading },
  { name: "items", weight: NEVER, holds: areItems },
  {
    // 行政事业性收费预算60万元: what was planned.
    name: "planned",
    weight: NEVER,
    holds: ({ item, scene }) => PLANNED.test(scene.text(item.own)),
  },
  { name: "money", weight: 3.2, holds: ({ item }) => item.quantity.unit === "元" },
  {
    name: "bySlips",
    weight: -2.9,
    holds: ({ item }) => item.quantity.unit === "条" || item.quantity.unit === "个" || item.quantity.unit === "项",
  },
];
