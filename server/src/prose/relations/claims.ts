/** Statements without a figure: of none (未收到申请), of all (全部办结), of what was upheld or lost. */
import { oneBefore } from "../../common/oneBefore.js";
import type { Clause } from "../clauses.js";
import type { Context } from "../context.js";
import type { Sum } from "../model.js";
import type { Scene } from "../scene.js";
import { withoutOwnName } from "../setting.js";
import { rolesIn } from "../syntax/items.js";
import { meet, type Roles, roleOf, roles, union } from "../syntax/roles.js";
import { has, ids, type Token } from "../tokens.js";
import {
  allHandled,
  allOfColumns,
  allOfGroup,
  allOfRows,
  allReviews,
  endOfOne,
  type Given,
  is,
  isAll,
  isAllOfFigure,
  isAllOfGroup,
  isAllOfReviews,
  isFullRate,
  isOfWhole,
  namesApplications,
  noApplications,
  noDocuments,
  noReviews,
  noRows,
  OUTCOMES,
  onlyOne,
} from "./claimed.js";
import { asksFor, haveOneApplication, mayTellEnd } from "./onlyOne.js";

export interface Claim {
  readonly clause: Clause;
  readonly clauseIndex: number;
  readonly context: Context;
  /** Its name in `CLAIMS`. */
  readonly name: string;
  /** The words of the clause without the body's own name. */
  readonly words: readonly Token[];
  /** One of these is zero where the claim is true. */
  readonly sums: readonly Sum[];
}

const [ALL, NOT, REVIEW, RESULT] = [roleOf("all"), roleOf("not"), roleOf("review"), roleOf("result")];
const [ROW, COLUMN, DOCUMENT] = [roleOf("row"), roleOf("column"), roleOf("document")];
const [APPLYING, HANDLE, RECEIVE, ABOUT] = [roleOf("applying"), roleOf("handle"), roleOf("receive"), roleOf("about")];
const OF_OTHER = roles("review", "result", "document");
const [RATE, REVIEW_OR_RESULT, APPLICATION] = [
  roleOf("rate"),
  roles("review", "result"),
  roles("application", "applying"),
];
const [ROW_OR_DOCUMENT, ROW_OR_COLUMN] = [roles("row", "document"), roles("row", "column")];
const NAMED = roles("row", "column", "review");

interface Entry {
  readonly name: string;
  readonly example: string;
  /** What some word of it does: else it is not asked `when`. */
  readonly words: Roles;
  readonly when: (given: Given) => boolean;
  /** Each list is a claim of its own. */
  readonly means: (given: Given) => readonly (readonly Sum[])[];
}

/** 本年新收及上年结转的申请均已办结 */
const isOfAllThatCame = ({ words, roles: does }: Given): boolean =>
  !meet(does, COLUMN_OR_REVIEW) &&
  (ids(words, "row").includes("received") || meet(does, RECEIVE)) &&
  ids(words, "row").every((id) => CAME.has(id));

const COLUMN_OR_REVIEW = roles("column", "review");
const CAME: ReadonlySet<string> = new Set(["received", "carriedIn"]);

/** All that fit are claims: 无申请、无复议 is two. */
export const CLAIMS: readonly Entry[] = [
  {
    name: "noDocuments",
    example: "本年度未作出行政处罚决定。",
    words: DOCUMENT,
    // 没有被撤销的行政许可: of others there may be.
    when: (given) => given.isNone && !is(given, RESULT),
    means: noDocuments,
  },
  {
    name: "noReviews",
    example: "未发生行政诉讼。",
    words: REVIEW_OR_RESULT,
    when: (given) => given.isNone && (is(given, REVIEW) || given.context.topic?.is === "reviews"),
    means: noReviews,
  },
  {
    name: "noRows",
    example: "没有不予公开的申请。",
    words: ROW,
    // 没有不予公开被纠正的情形: there may be some that were not.
    when: (given) => given.isNone && !is(given, OF_OTHER),
    means: noRows,
  },
  {
    name: "noApplications",
    example: "未收到政府信息公开申请。",
    words: APPLICATION,
    when: (given) =>
      given.isNone &&
      !is(given, ROW_OR_DOCUMENT) &&
      (namesApplications(given) || (is(given, COLUMN) && is(given, APPLYING))) &&
      (!is(given, REVIEW) || (is(given, RECEIVE) && !is(given, ABOUT))),
    means: noApplications,
  },
  {
    name: "allReviews",
    example: "均获维持。",
    words: ALL,
    when: (given) =>
      isAll(given) && (is(given, REVIEW) || given.context.topic?.is === "reviews") && !is(given, ROW_OR_COLUMN),
    means: allReviews,
  },
  {
    name: "figureReviews",
    example: "3件行政复议均获维持。",
    words: ALL,
    when: isAllOfReviews,
    means: allReviews,
  },
  {
    name: "oneReview",
    example: "行政复议1件，复议机关予以维持。",
    words: RESULT,
    when: (given) =>
      !is(given, ALL) &&
      !is(given, ROW_OR_COLUMN) &&
      (onlyOne(given)?.slots.heads.length ?? 0) > 0 &&
      !asksFor(given.scene.text(given.words)),
    means: endOfOne,
  },
  {
    name: "oneApplication",
    example: "收到申请1件，予以公开。",
    words: ROW,
    when: (given) =>
      !is(given, ALL) &&
      !is(given, COLUMN) &&
      ids(given.words, "row").some((id) => OUTCOMES.has(id)) &&
      ["received", "applications", "row"].includes(onlyOne(given)?.reading?.name ?? "") &&
      (onlyOne(given)?.slots.rows ?? []).every((id) => id === "received"),
    means: (given) => (haveOneApplication(given.scene) ? allOfRows(given) : []),
  },
  {
    name: "allOfColumns",
    example: "均为自然人申请。",
    words: COLUMN,
    when: (given) =>
      (isAll(given) || isAllOfFigure(given)) &&
      !is(given, HANDLE) &&
      ids(given.words, "row").every((id) => id === "received"),
    means: allOfColumns,
  },
  {
    name: "allOfGroup",
    example: "不予公开的均为行政执法案卷。",
    words: ALL,
    when: isAllOfGroup,
    means: allOfGroup,
  },
  {
    name: "allOfRows",
    example: "全部予以公开。",
    words: ROW,
    when: (given) =>
      !is(given, COLUMN) && !isAllOfGroup(given) && (isAllOfFigure(given) || (isAll(given) && !is(given, RECEIVE))),
    means: allOfRows,
  },
  {
    name: "allHandled",
    example: "均已答复。",
    words: HANDLE,
    when: (given) => isAll(given) && (!is(given, NAMED) || isOfAllThatCame(given)),
    means: allHandled,
  },
  {
    name: "figureHandled",
    example: "37件申请均已答复。",
    words: HANDLE,
    when: (given) => isAllOfFigure(given) && !is(given, NAMED),
    means: allHandled,
  },
  {
    name: "fullRate",
    example: "办结率100%。",
    words: RATE,
    when: isFullRate,
    means: allHandled,
  },
];

const NONE_OR_ALL = roles("not", "all");
const CLAIMING = union(NONE_OR_ALL, RATE);

/** What it may be that there is none of, or of which all is told. */
const CLAIMED = union(NAMED, roles("result", "document", "application", "applying", "handle"));

/** @returns whether words may claim something without a figure: they tell of none or all, and of what */
export const mayClaim = (does: Roles): boolean => meet(does, NONE_OR_ALL) && meet(does, CLAIMED);

/** 无复议; 零复议、零诉讼: is it said once that there is none, or once of each thing that is named? */
function isOnceEach(words: readonly Token[]): boolean {
  const count = (some: readonly Token[]) => some.filter((token) => meet(token.roles, NOT)).length;
  if (count(words) < 2) return count(words) === 1;
  const ends = [...words.flatMap(({ kind }, at) => (kind === "mark" ? [at] : [])), words.length];
  return ends.every((end, i) => count(words.slice(i === 0 ? 0 : ends[i - 1], end)) === 1);
}

/** 行政复议：无。: what there is none of stands before the colon. */
function wordsOf({ clauses }: Scene, clause: Clause, clauseIndex: number): readonly Token[] {
  const before = oneBefore(clauses, clauseIndex);
  return isBare(clause) && before && !before.counts ? [...before.tokens, ...clause.tokens] : clause.tokens;
}

/** Is it a word of none alone, behind a colon? */
const isBare = ({ opener, from, to, roles: does }: Clause): boolean =>
  opener === ":" && to === from + 1 && meet(does, NOT);

function givenOf(scene: Scene, clause: Clause, clauseIndex: number): Given {
  const words = withoutOwnName(wordsOf(scene, clause, clauseIndex), scene.setting, scene.passage);
  const does = rolesIn(words);
  const figures = clause.counts ? words.filter((token, at) => isFigure(token, words[at - 1])) : NO_FIGURES;
  const given: Given = {
    scene,
    words,
    roles: does,
    clause,
    clauseIndex,
    context: scene.contexts[clauseIndex] as Context,
    figures,
    isNone: false,
  };
  const isNone = meet(does, NOT) && !meet(does, ALL) && isOnceEach(words) && isOfWhole(given);
  return { ...given, isNone };
}

const NO_FIGURES: readonly Token[] = [];

/** 没有一件属于信访类: one that is not there counts nothing. */
const isFigure = ({ numeral }: Token, before: Token | undefined): boolean =>
  numeral?.kind === "quantity" && !(numeral.value === 1 && before !== undefined && has(before, "not"));

/** What a clause that claims something, or tells how the only one ended, does. */
const TELLING = union(CLAIMING, roles("row", "result"));
const NO_CLAUSES: readonly Clause[] = [];

/** @returns the claims of a passage, those the tables bear out and those they do not */
export function claimsOf(scene: Scene): readonly Claim[] {
  const found: Claim[] = [];
  const clauses = meet(scene.roles, TELLING) ? scene.clauses : NO_CLAUSES;
  for (let clauseIndex = 0; clauseIndex < clauses.length; clauseIndex++) {
    const clause = clauses[clauseIndex] as Clause;
    const mayEnd = mayTellEnd(scene, clauseIndex);
    if (!mayEnd && !meet(clause.roles, RATE) && !mayClaim(clause.roles) && !isBare(clause)) continue;
    const given = givenOf(scene, clause, clauseIndex);
    if (!mayEnd && !meet(given.roles, CLAIMING)) continue;
    const { context, words } = given;
    for (const { name, words: needed, when, means } of CLAIMS) {
      if (!meet(given.roles, needed) || !when(given)) continue;
      for (const sums of means(given))
        if (sums.length > 0) found.push({ clause, clauseIndex, context, name, words, sums });
    }
  }
  return found;
}
