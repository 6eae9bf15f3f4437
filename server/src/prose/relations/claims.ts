/** Statements without a figure: of none (未收到申请), of all (全部办结), of what was upheld or lost. */
import { cellKey, type Table } from "../../form/index.js";
import type { Clause } from "../clauses.js";
import type { Context } from "../context.js";
import type { Sum } from "../model.js";
import type { Said, Scene } from "../scene.js";
import { withoutOwnName } from "../setting.js";
import { applicationSum, disclosureSum, RECEIVED, reviewSum, sumsIn } from "../sums.js";
import { mostSpecific, rolesIn } from "../syntax/items.js";
import { meet, type Roles, roleOf, roles, union } from "../syntax/roles.js";
import { any, has, ids, type Token } from "../tokens.js";
import { columnsNamed, crossing, rowsNamed } from "../wording.js";
import { asksFor, haveOneApplication, mayTellEnd, onlyOneBefore } from "./onlyOne.js";
import { narrowest } from "./readings.js";

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

interface Given {
  readonly scene: Scene;
  readonly words: readonly Token[];
  readonly roles: Roles;
  readonly clause: Clause;
  readonly clauseIndex: number;
  readonly context: Context;
  /** The figures of the clause. */
  readonly figures: readonly Token[];
  /** Whether it says without a figure that there is none. */
  readonly isNone: boolean;
}

interface Entry {
  readonly name: string;
  readonly example: string;
  readonly when: (given: Given) => boolean;
  /** Each list is a claim of its own. */
  readonly means: (given: Given) => readonly (readonly Sum[])[];
}

const BOTH_HEADS = ["行政复议", "行政诉讼"];

/** Rows of table three that are no outcome. */
const BALANCE = new Set(["received", "carriedIn", "carriedOut", "carried"]);

const [ALL, NOT, REVIEW, RESULT] = [roleOf("all"), roleOf("not"), roleOf("review"), roleOf("result")];
const [ROW, COLUMN, DOCUMENT] = [roleOf("row"), roleOf("column"), roleOf("document")];
const [APPLICATION, APPLYING, HANDLE] = [roleOf("application"), roleOf("applying"), roleOf("handle")];
const [DEALT, DECIDED] = [roles("deal", "handle"), roles("decision", "deal")];
const RECEIVE = roleOf("receive");
const ABOUT = roleOf("about");
const REVIEW_OR_DOCUMENT = roles("review", "document");
const [ROW_OR_DOCUMENT, ROW_OR_COLUMN, ROW_OR_HANDLE] = [
  roles("row", "document"),
  roles("row", "column"),
  roles("row", "handle"),
];
const NAMED = roles("row", "column", "review");

const is = (given: Given, set: Roles): boolean => meet(given.roles, set);

/** 无复议; 零复议、零诉讼: is it said once that there is none, or once of each thing that is named? */
function isOnceEach(words: readonly Token[]): boolean {
  const count = (some: readonly Token[]) => some.filter((token) => meet(token.roles, NOT)).length;
  if (count(words) < 2) return count(words) === 1;
  const ends = [...words.flatMap(({ kind }, at) => (kind === "mark" ? [at] : [])), words.length];
  return ends.every((end, i) => count(words.slice(i === 0 ? 0 : ends[i - 1], end)) === 1);
}

const isAll = (given: Given): boolean => given.figures.length === 0 && !is(given, NOT) && is(given, ALL);

const applications = ({ scene }: Given): Table | undefined => scene.setting.tables.get("applications");

function isNoun(token: Token, { is: topic }: { readonly is: string | undefined }): boolean {
  return has(token, "application") || (has(token, "applying") && topic === "applications");
}

/** Does the clause name applications, otherwise than as those by whom a review is applied for? */
function namesApplications(given: Given): boolean {
  const topic = { is: given.context.topic?.is };
  return given.words.some((token, at) => {
    const next = given.words[at + 1];
    return isNoun(token, topic) && !(next && has(next, "review"));
  });
}

/** The heads of table four that a claim takes up. */
function headsFor(given: Given): readonly string[] {
  const named = ids(given.words, "review");
  if (named.length > 0) return named;
  const { scene, clause, context } = given;
  const before = scene.clauses.filter(
    (one, at) =>
      at < given.clauseIndex && one.sentence === clause.sentence && at >= lastStop(given) && any(one.tokens, "review"),
  );
  const spoken = narrowest([...new Set(before.flatMap((one) => ids(one.tokens, "review")))]);
  if (spoken.length > 0) return spoken;
  return context.heads.length > 0 ? context.heads : scene.chapter === 4 ? BOTH_HEADS : [];
}

/** 均 behind a semicolon takes up what is named there. */
function lastStop({ scene, clauseIndex, clause }: Given): number {
  for (let at = clauseIndex; at > 0; at--) {
    const one = scene.clauses[at] as Clause;
    if (one.sentence !== clause.sentence) return at + 1;
    if (one.opener === ";" && any(one.tokens, "review")) return at;
  }
  return 0;
}

function noDocuments(given: Given): readonly (readonly Sum[])[] {
  const table = given.scene.setting.tables.get("disclosure");
  const deeds = given.words.flatMap((token) =>
    token.senses.flatMap((sense) => (sense.kind === "deed" ? [sense.columns] : [])),
  );
  const done = is(given, DECIDED) ? ["decisions"] : [];
  const columns = deeds.length === 1 ? deeds[0] : done;
  if (!table || !columns) return [];
  return ids(given.words, "document").flatMap((row) => {
    const sum = disclosureSum(table, row, row === "charges" ? ["amount"] : columns);
    return sum ? [[sum]] : [];
  });
}

function noRows(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  const rows = mostSpecific(ids(given.words, "row"));
  if (!table || ids(given.words, "column").length > 0) return [];
  if (rows.includes("carried"))
    return rows.length > 1 ? [] : [[...sumsIn(table, "carriedOut"), ...sumsIn(table, "carriedIn")]];
  return rows.map((id) => sumsIn(table, id));
}

function noApplications(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  const columns = ids(given.words, "column");
  const row = is(given, DEALT) && !is(given, RECEIVE) ? "outcomeTotal" : "received";
  if (!table) return [];
  if (columns.length > 0) return [sumsIn(table, row, columns)];
  // 自然人：没有申请 is of the kind of applicants that is told of.
  const spoken = given.context.columns;
  return [[...sumsIn(table, row), ...(spoken.length > 0 ? sumsIn(table, row, spoken) : [])]];
}

function noReviews(given: Given): readonly (readonly Sum[])[] {
  const named = ids(given.words, "review");
  const results = ids(given.words, "result");
  if (!given.scene.setting.tables.has("reviews") || results.length > 1) return [];
  const lost = given.words.some((token) => has(token, "result") && given.scene.text([token]) === "败诉");
  const spoken = headsFor(given);
  const heads = named.length > 0 ? named : lost ? ["行政诉讼"] : spoken.length > 0 ? spoken : BOTH_HEADS;
  return heads.map((head) => [reviewSum([head], results.length > 0 ? results : ["total"])]);
}

/** Are those spoken of that ended, here or before it in its sentence? */
function isOfEnded(given: Given): boolean {
  const { clauses } = given.scene;
  const before = clauses.slice(0, given.clauseIndex).filter(({ sentence }) => sentence === given.clause.sentence);
  return is(given, HANDLE) || before.some((clause) => meet(clause.roles, HANDLE));
}

function allReviews(given: Given): readonly (readonly Sum[])[] {
  const results = ids(given.words, "result");
  if (!given.scene.setting.tables.has("reviews")) return [];
  // 已审结的均获维持, 已判决3件，均驳回 speak of no others.
  const less = isOfEnded(given) ? [...results, "pending"] : results;
  if (results.length === 1) return headsFor(given).map((head) => [reviewSum([head], ["total"], less)]);
  return results.length === 0 && is(given, HANDLE) && !is(given, APPLICATION)
    ? headsFor(given).map((head) => [reviewSum([head], ["pending"])])
    : [];
}

function allHandled(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  return table ? [sumsIn(table, "carriedOut")] : [];
}

function allOfRows(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  // 因不掌握无法提供: a row and its group are taken off once.
  const rows = mostSpecific(ids(given.words, "row"));
  if (!table || rows.some((id) => BALANCE.has(id))) return [];
  const rest = applicationSum(table, { plus: ["outcomeTotal"], minus: rows }, ["total"]);
  return rest ? [[rest]] : [];
}

/** 均为自然人申请: in every other column of what was counted there is nothing. */
function allOfColumns(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  if (!table) return [];
  const own = ids(given.words, "column").flatMap((id) => columnsNamed(table, id));
  const sums = (given.context.division ?? RECEIVED).flatMap((rows) => {
    const plus = rows.plus.flatMap((id) => rowsNamed(table, id));
    const sum = applicationSum(table, rows, ["total"]);
    if (!sum || rows.minus) return [];
    return [{ ...sum, plus: plus.map((row) => cellKey(row, "total")), minus: crossing(plus, own) }];
  });
  return sums.length > 0 ? [sums] : [];
}

/** The only figure of a clause, if it is 100 % or all applications that there are. */
function isAllOfFigure(given: Given): boolean {
  const [figure] = given.figures;
  const item = given.scene.items.find(({ numeral }) => numeral === figure);
  if (given.figures.length !== 1 || !item || !is(given, ALL) || is(given, NOT)) return false;
  const all = RECEIVED.slice(0, 2).flatMap((rows) => {
    const table = applications(given);
    const sum = table && applicationSum(table, rows, ["total"]);
    return sum ? [given.scene.asked.figureOf(sum)] : [];
  });
  return namesApplications(given) && all.includes(item.quantity.value) && item.quantity.value > 0;
}

/** The only figure of a clause, if it is all the reviews or suits that there are. */
function isAllOfReviews(given: Given): boolean {
  const [figure] = given.figures;
  const item = given.scene.items.find(({ numeral }) => numeral === figure);
  if (given.figures.length !== 1 || !item || !is(given, ALL) || !is(given, REVIEW)) return false;
  return given.scene.asked.figureOf(reviewSum(ids(given.words, "review"), ["total"])) === item.quantity.value;
}

function isFullRate(given: Given): boolean {
  const [figure] = given.figures;
  const numeral = figure?.numeral;
  return (
    given.figures.length === 1 &&
    numeral?.kind === "quantity" &&
    numeral.unit === "%" &&
    numeral.value === 100 &&
    !numeral.approximate &&
    given.words.some((token) => has(token, "rate") && /^(?:办结|答复|回复|办复)率$/.test(given.scene.text([token])))
  );
}

/** @returns the one that an affirmative clause without a figure tells the end of */
const onlyOne = (given: Given): Said | undefined =>
  given.figures.length === 0 && !is(given, NOT) ? onlyOneBefore(given.scene, given.clauseIndex) : undefined;

const OUTCOMES = new Set(["granted", "partlyGranted", "refused", "unavailable", "declined"]);

function endOfOne(given: Given): readonly (readonly Sum[])[] {
  const results = ids(given.words, "result");
  const heads = onlyOne(given)?.slots.heads ?? [];
  // 裁定驳回起诉 may be told of as upheld or as another result.
  const isDismissed = /驳回/.test(given.scene.text(given.words));
  const ends = isDismissed ? [...results, "other"] : results;
  // Where the tables have more, what ended so is one of them.
  const isOnly = heads.length === 1 && given.scene.asked.figureOf(reviewSum(heads, ["total"])) === 1;
  return results.length === 1 && isOnly ? [[reviewSum(heads, ["total"], ends)]] : [];
}

/** All that fit are claims: 无申请、无复议 is two. */
export const CLAIMS: readonly Entry[] = [
  {
    name: "noDocuments",
    example: "本年度未作出行政处罚决定。",
    when: (given) => given.isNone && is(given, DOCUMENT),
    means: noDocuments,
  },
  {
    name: "noReviews",
    example: "未发生行政诉讼。",
    when: (given) =>
      given.isNone && (is(given, REVIEW) || (is(given, RESULT) && given.context.topic?.is === "reviews")),
    means: noReviews,
  },
  {
    name: "noRows",
    example: "没有不予公开的申请。",
    when: (given) => given.isNone && is(given, ROW) && !is(given, REVIEW_OR_DOCUMENT),
    means: noRows,
  },
  {
    name: "noApplications",
    example: "未收到政府信息公开申请。",
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
    when: (given) =>
      isAll(given) && (is(given, REVIEW) || given.context.topic?.is === "reviews") && !is(given, ROW_OR_COLUMN),
    means: allReviews,
  },
  {
    name: "figureReviews",
    example: "3件行政复议均获维持。",
    when: (given) => isAllOfReviews(given) && is(given, RESULT),
    means: allReviews,
  },
  {
    name: "oneReview",
    example: "行政复议1件，复议机关予以维持。",
    when: (given) =>
      is(given, RESULT) &&
      !is(given, ALL) &&
      !is(given, ROW_OR_COLUMN) &&
      (onlyOne(given)?.slots.heads.length ?? 0) > 0 &&
      !asksFor(given.scene.text(given.words)),
    means: endOfOne,
  },
  {
    name: "oneApplication",
    example: "收到申请1件，予以公开。",
    when: (given) =>
      is(given, ROW) &&
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
    when: (given) => isAll(given) && is(given, COLUMN) && !is(given, ROW_OR_HANDLE),
    means: allOfColumns,
  },
  {
    name: "allOfRows",
    example: "全部予以公开。",
    when: (given) =>
      is(given, ROW) && !is(given, COLUMN) && (isAllOfFigure(given) || (isAll(given) && !is(given, RECEIVE))),
    means: allOfRows,
  },
  {
    name: "allHandled",
    example: "均已答复。",
    when: (given) => isAll(given) && is(given, HANDLE) && !is(given, NAMED),
    means: allHandled,
  },
  {
    name: "figureHandled",
    example: "37件申请均已答复。",
    when: (given) => isAllOfFigure(given) && is(given, HANDLE) && !is(given, NAMED),
    means: allHandled,
  },
  {
    name: "fullRate",
    example: "办结率100%。",
    when: isFullRate,
    means: allHandled,
  },
];

const NONE_OR_ALL = roles("not", "all");
const RATE = roleOf("rate");
const CLAIMING = union(NONE_OR_ALL, RATE);

/** What it may be that there is none of, or of which all is told. */
const CLAIMED = union(NAMED, roles("result", "document", "application", "applying", "handle"));

/** @returns whether words may claim something without a figure: they tell of none or all, and of what */
export const mayClaim = (does: Roles): boolean => meet(does, NONE_OR_ALL) && meet(does, CLAIMED);

function givenOf(scene: Scene, clause: Clause, clauseIndex: number): Given {
  const words = withoutOwnName(clause.tokens, scene.setting, scene.passage);
  const does = rolesIn(words);
  const figures = clause.counts ? words.filter((token, at) => isFigure(token, words[at - 1])) : NO_FIGURES;
  return {
    scene,
    words,
    roles: does,
    clause,
    clauseIndex,
    context: scene.contexts[clauseIndex] as Context,
    figures,
    isNone: figures.length === 0 && meet(does, NOT) && !meet(does, ALL) && isOnceEach(words),
  };
}

const NO_FIGURES: readonly Token[] = [];

/** 没有一件属于信访类: one that is not there counts nothing. */
const isFigure = ({ numeral }: Token, before: Token | undefined): boolean =>
  numeral?.kind === "quantity" && !(numeral.value === 1 && before !== undefined && has(before, "not"));

/** @returns the claims of a passage, those the tables bear out and those they do not */
export function claimsOf(scene: Scene): Claim[] {
  const found: Claim[] = [];
  for (const [clauseIndex, clause] of scene.clauses.entries()) {
    const mayEnd = mayTellEnd(scene, clauseIndex);
    if (!mayEnd && !meet(clause.roles, RATE) && !mayClaim(clause.roles)) continue;
    const given = givenOf(scene, clause, clauseIndex);
    if (!mayEnd && !meet(given.roles, CLAIMING)) continue;
    const { context, words } = given;
    for (const { name, when, means } of CLAIMS) {
      if (!when(given)) continue;
      for (const sums of means(given))
        if (sums.length > 0) found.push({ clause, clauseIndex, context, name, words, sums });
    }
  }
  return found;
}
