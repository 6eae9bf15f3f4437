/** What speaks for and against a statement of none or of all being about all that the tables count. */
import { classesOf } from "../classes.js";
import { REGION } from "../context.js";
import type { Claim } from "../relations/claims.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, type Roles, roles, type SenseKind } from "../syntax/roles.js";
import { has, type Token } from "../tokens.js";
import { type Evidence, NEVER } from "./weigh.js";
import { isOwnField, isStrange, NEUTRAL, SOME } from "./words.js";

const AT_REVIEW = roles("atReview");

export interface Claimed {
  readonly scene: Scene;
  readonly claim: Claim;
  /** What the tables have for the first of its sums. */
  readonly value: number;
}

const is = ({ claim }: Claimed, ...kinds: readonly SenseKind[]): boolean => meets(claim.words, roles(...kinds));

const named =
  (...names: readonly string[]) =>
  ({ claim }: Claimed): boolean =>
    names.includes(claim.name);

const isNone = ({ claim }: Claimed): boolean => claim.name.startsWith("no");

const sentenceHas =
  (...kinds: readonly SenseKind[]) =>
  ({ claim, scene }: Claimed): boolean =>
    meet(scene.sentences[claim.clause.sentence] as Roles, roles(...kinds));

/** The figures of its sentence before the claim; where it begins with 其中 (公开20件。其中全部在15日内办结), those of the sentence before. */
function before({ claim: { clause, clauseIndex, words }, scene }: Claimed): readonly Said[] {
  const opens = scene.clauses[clauseIndex - 1]?.sentence !== clause.sentence;
  const isLed = opens && words[0] !== undefined && has(words[0], "among");
  const sentence = isLed ? clause.sentence - 1 : clause.sentence;
  return scene.items.filter(
    (item) => item.clauseIndex < clauseIndex && item.clause.sentence === sentence && item.quantity.unit !== "%",
  );
}

const lastBefore = (one: Claimed): Said | undefined => before(one).at(-1);

/** What the figure before counts: all that came in, those dealt with, or a part. */
const countsAll = (item: Said | undefined): boolean =>
  item !== undefined &&
  ["received", "applications", "dealt"].includes(item.reading?.name ?? "") &&
  item.slots.columns.length === 0;

const countsNew = (item: Said | undefined): boolean =>
  item?.slots.rows.length === 1 && item.slots.rows[0] === "received";

const isAll = (one: Claimed): boolean => !isNone(one);

/** 不予公开10件，均为执法案卷: what is claimed of a group is of no others. */
const isOfGroup = named("allOfGroup");

/** Words between the word of none or of all and what it is of, that neither grammar nor form knows. */
const unknown = ({ claim }: Claimed): number => claim.words.filter(isStrange).length;

const NAMING = roles("row", "review", "result", "application", "applying", "document");
const NARROWING = roles("foreign", "late", "condition", "channel", "again");

/** 没有因拖延答复引发的复议, 没有收到针对乡镇的申请, 未再申请复议: there is none of what is narrowed between the two; of others there may be. */
function isNarrowed(one: Claimed): boolean {
  const { words } = one.claim;
  const to = words.map((token) => meet(token.roles, NAMING)).lastIndexOf(true);
  const from =
    words
      .slice(0, Math.max(0, to))
      .map((token) => has(token, "not"))
      .lastIndexOf(true) + 1;
  const isOther = (token: Token) =>
    (isStrange(token) && !isOwnField(token, one.scene)) ||
    (meet(token.roles, NARROWING) && !REGION.test(one.scene.text([token])));
  return isNone(one) && from > 0 && words.slice(from, to).some(isOther);
}

/** 未登记为申请, 未作申请登记: something else was not taken for an application. */
function isTreatedAs({ claim, scene }: Claimed): boolean {
  const at = claim.words.findIndex((token) => meet(token.roles, ASKED));
  return claim.name === "noApplications" && at > 0 && AS.has(scene.text(claim.words.slice(at - 1, at)));
}

const ASKED = roles("application", "applying");
const AS: ReadonlySet<string> = new Set(["为", "作", "作为"]);

/** Does a claim say 或 behind the word of all? */
const isEither = ({ claim: { words }, scene }: Claimed): boolean =>
  scene.text(words.slice(words.findIndex((token) => has(token, "all")) + 1)).includes("或");

/** Words that a claim needs, or that change nothing in it. */
const PLAIN = roles(...NEUTRAL, "respectively", "not", "all", "rate");

const others = ({ claim, scene }: Claimed): number =>
  claim.words.filter((token) => token.kind === "word" && !meet(token.roles, PLAIN)).length +
  claim.words.filter(
    (token) =>
      (token.numeral?.kind === "year" || token.numeral?.kind === "date") &&
      claim.context.otherYear !== undefined &&
      scene.text([token]) !== "",
  ).length;

/** 除…外, 扣除未到期: all of the others. */
const EXCEPT = /除|外|未到期/;

const sentenceText = ({ claim, scene }: Claimed): string =>
  scene.clauses
    .filter(({ sentence }) => sentence === claim.clause.sentence)
    .map((clause) => scene.text(clause.tokens))
    .join(",");

const textBefore = ({ claim, scene }: Claimed): string =>
  scene.clauses
    .filter((clause) => clause.sentence === claim.clause.sentence && clause.start <= claim.clause.start)
    .map((clause) => scene.text(clause.tokens))
    .join(",");

/** Does the passage carry over applications to the next year? Then those that were answered are the others. */
const carriesOver = ({ scene, claim }: Claimed): boolean =>
  scene.clauses.some(
    (clause, at) =>
      at !== claim.clauseIndex &&
      clause.tokens.some((token) =>
        token.senses.some((sense) => sense.kind === "row" && (sense.id === "carriedOut" || sense.id === "carried")),
      ),
  );

export const CLAIM: readonly Evidence<Claimed>[] = [
  { name: "prior", weight: 1.4, holds: () => true },
  { name: "otherYear", weight: NEVER, holds: ({ claim }) => claim.context.otherYear !== undefined },
  { name: "problems", weight: NEVER, holds: ({ scene }) => scene.chapter === 5 },
  {
    // 复议4件，均已审结 tells of reviews, and of no applications.
    name: "otherTopic",
    weight: NEVER,
    holds: (one) =>
      isAll(one) && one.claim.sums[0]?.table === "applications" && one.claim.context.topic?.is === "reviews",
  },
  { name: "none", weight: 2.7, holds: isNone },
  { name: "noApplications", weight: -0.4, holds: named("noApplications") },
  { name: "noReviews", weight: 0.1, holds: named("noReviews") },
  { name: "noRows", weight: 0.4, holds: named("noRows") },
  { name: "noDocuments", weight: 2.1, holds: named("noDocuments") },
  { name: "allHandled", weight: -1.2, holds: named("allHandled") },
  { name: "figureHandled", weight: 0.8, holds: named("figureHandled") },
  { name: "allOfRows", weight: -0.2, holds: named("allOfRows") },
  { name: "allOfColumns", weight: 0.8, holds: named("allOfColumns") },
  { name: "figureReviews", weight: 0.1, holds: named("figureReviews") },
  { name: "allReviews", weight: -1.3, holds: named("allReviews") },
  { name: "narrowed", weight: NEVER, holds: isNarrowed },
  { name: "treatedAs", weight: NEVER, holds: isTreatedAs },
  { name: "unknown", weight: -7.8, holds: (one) => unknown(one) > 0 },
  { name: "unknowns", weight: -1.9, holds: (one) => unknown(one) > 1 },
  { name: "otherWord", weight: -3.4, holds: (one) => others(one) > 0 },
  { name: "otherThing", weight: -1.2, holds: (one) => is(one, "otherNoun") },
  { name: "publishes", weight: -1.2, holds: (one) => is(one, "publish") },
  { name: "channel", weight: -4.7, holds: (one) => is(one, "channel") },
  { name: "condition", weight: -3.4, holds: (one) => is(one, "condition") },
  { name: "open", weight: -0.5, holds: (one) => is(one, "open") },
  { name: "judges", weight: -1.2, holds: (one) => is(one, "judge") },
  { name: "judgesInSentence", weight: -0.7, holds: sentenceHas("judge") },
  { name: "rest", weight: -1.3, holds: (one) => is(one, "rest") },
  // 均因本机关不掌握，未出现以其他理由无法提供的情形: of the others there are none.
  {
    // 复议后起诉6件（复议机关均维持）: what they decided is no result of the suits that came behind.
    name: "decidedBefore",
    weight: NEVER,
    holds: ({ claim: { clause, context, sums } }) =>
      sums[0]?.table === "reviews" && meet(clause.roles, AT_REVIEW) && !context.heads.includes("行政复议"),
  },
  { name: "noOthers", weight: NEVER, holds: (one) => one.claim.name === "noRows" && is(one, "rest") },
  {
    name: "foreign",
    weight: -5,
    holds: ({ claim, scene }) =>
      claim.context.actor === "others" || (claim.context.actor === "region" && !scene.setting.regional),
  },
  {
    name: "topicOfChapter",
    weight: 1.7,
    holds: ({ claim }) => claim.context.topic?.by === "chapter" && claim.context.topic.is === claim.sums[0]?.table,
  },
  { name: "about", weight: 1.1, holds: (one) => is(one, "about") },
  { name: "noun", weight: 0.9, holds: (one) => is(one, "application") },
  { name: "applying", weight: 0.9, holds: (one) => is(one, "applying") },
  { name: "verb", weight: 1.2, holds: (one) => is(one, "receive") },
  { name: "review", weight: 2.2, holds: (one) => is(one, "review") },
  { name: "result", weight: 0.1, holds: (one) => is(one, "result") },
  { name: "row", weight: 0.5, holds: (one) => is(one, "row") },
  { name: "column", weight: 0.9, holds: (one) => is(one, "column") },
  { name: "decision", weight: -3.6, holds: (one) => is(one, "decision") },
  { name: "deed", weight: -0.2, holds: (one) => is(one, "deed") },
  { name: "deedOfOther", weight: -5.7, holds: (one) => is(one, "deed") && !is(one, "document", "decision") },
  { name: "noVerb", weight: -2.5, holds: (one) => isNone(one) && !is(one, "receive", "deed", "deal", "about") },
  { name: "causedBy", weight: -0.8, holds: (one) => one.claim.name === "noApplications" && is(one, "about") },
  {
    name: "allOfAll",
    weight: 2.5,
    holds: (one) => isAll(one) && (countsAll(lastBefore(one)) || countsNew(lastBefore(one))),
  },
  {
    name: "allOfNoun",
    weight: 1.8,
    holds: (one) => isAll(one) && before(one).length === 0 && is(one, "application", "applying"),
  },
  {
    name: "allOfPart",
    weight: -3.9,
    holds: (one) =>
      isAll(one) &&
      !isOfGroup(one) &&
      one.claim.sums[0]?.table === "applications" &&
      before(one).length > 0 &&
      !countsAll(lastBefore(one)) &&
      !countsNew(lastBefore(one)),
  },
  { name: "allOfUnread", weight: -3, holds: (one) => isAll(one) && before(one).some((item) => !item.reading) },
  {
    name: "allOfOther",
    weight: -5,
    holds: (one) => isAll(one) && meets(lastBefore(one)?.left ?? [], roles("otherNoun")),
  },
  {
    name: "allOfSome",
    weight: -4.7,
    // Of a region 市政府 is some, though it is the body's own name.
    holds: (one) =>
      isAll(one) && before(one).some(({ left, own }) => (one.scene.setting.regional ? left : own).some(isStrange)),
  },
  {
    name: "allOfNothing",
    weight: -0.8,
    holds: (one) => isAll(one) && before(one).length === 0 && !is(one, "application", "applying", "review"),
  },
  {
    name: "allOfColumn",
    weight: -1.3,
    holds: (one) => isAll(one) && before(one).some((item) => item.slots.columns.length > 0),
  },
  {
    name: "allOfRow",
    weight: -1.1,
    holds: (one) =>
      isAll(one) && !isOfGroup(one) && before(one).some((item) => item.slots.rows.some((id) => id !== "received")),
  },
  {
    name: "carriedOver",
    weight: -4.1,
    holds: (one) =>
      ["allHandled", "figureHandled", "fullRate", "allOfRows"].includes(one.claim.name) && carriesOver(one),
  },
  {
    name: "some",
    weight: -3.2,
    holds: (one) => isAll(one) && (SOME.test(sentenceText(one)) || EXCEPT.test(sentenceText(one))),
  },
  {
    // 均在法定期限内答复 tells how the answers were given; 均已 and 全部 that nothing is left.
    name: "punctual",
    weight: NEVER,
    holds: (one) =>
      named("allHandled", "figureHandled")(one) &&
      is(one, "onTime") &&
      !/[已完]|全部/.test(one.scene.text(one.claim.words)),
  },
  // 均已答复或按规定办理: the others may not be done.
  { name: "orElse", weight: NEVER, holds: (one) => named("allHandled", "figureHandled")(one) && isEither(one) },
  { name: "due", weight: -3, holds: (one) => isAll(one) && sentenceHas("due")(one) },
  {
    name: "handledBefore",
    weight: -1.2,
    holds: (one) => one.claim.name === "fullRate" && before(one).some((item) => item.reading?.name === "handled"),
  },
  { name: "receivedAll", weight: -0.4, holds: (one) => isAll(one) && is(one, "receive") && !is(one, "application") },
  {
    name: "classes",
    weight: -1.6,
    holds: ({ claim, scene }) => classesOf(scene).has(claim.clause) && claim.sums[0]?.table === "applications",
  },
  {
    name: "otherYearInSentence",
    weight: -4.8,
    holds: ({ claim, scene }) =>
      scene.items.some(
        (item) => item.clause.sentence === claim.clause.sentence && item.quantity.otherYear !== undefined,
      ),
  },
  { name: "small", weight: 1.5, holds: ({ value }) => value <= 2 },
  { name: "bracketBehind", weight: -1.6, holds: ({ claim }) => claim.clause.closer === "(" },
  {
    name: "reviewOverDisclosure",
    weight: 3.7,
    holds: (one) => one.claim.sums[0]?.table === "reviews" && /公开/.test(textBefore(one)),
  },
  {
    // 2023年结转的复议3件，均已审结: those that came in this year may not be over.
    name: "reviewCarried",
    weight: -10,
    holds: (one) =>
      one.claim.sums[0]?.table === "reviews" && before(one).some(({ slots }) => slots.rows.includes("carriedIn")),
  },
  {
    name: "reviewOutside",
    weight: -5.9,
    holds: (one) => one.claim.sums[0]?.table === "reviews" && one.scene.chapter !== 4,
  },
];
