/** What a statement of none or of all speaks of: sums of which one is zero where it is true. */
import type { Table } from "../../form/index.js";
import type { Clause } from "../clauses.js";
import type { Context } from "../context.js";
import type { Sum } from "../model.js";
import { holdsWord } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { applicationSum, applicationSums, disclosureSum, HANDLED, RECEIVED, reviewSum, sumsIn } from "../sums.js";
import { meets, mostSpecific } from "../syntax/items.js";
import { meet, type Roles, roleOf, roles } from "../syntax/roles.js";
import { any, has, ids, type Token } from "../tokens.js";
import { columnsNamed, crossing, groupOf, rowsNamed } from "../wording.js";
import { onlyOneBefore } from "./onlyOne.js";
import { LAWFUL, narrowest, WAYS_TO_COURT, withoutWhole } from "./readings.js";

/** A clause with a word of none or of all, before it is known what it claims. */
export interface Given {
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

const BOTH_HEADS = ["行政复议", "行政诉讼"];

const TOTAL = ["total"];

/** Rows of table three that are no outcome. */
const BALANCE = new Set(["received", "carriedIn", "carriedOut", "carried"]);

const [ALL, NOT, RECEIVE, RESULT] = [roleOf("all"), roleOf("not"), roleOf("receive"), roleOf("result")];
const HANDLE = roleOf("handle");
const [DEALT, DECIDED] = [roles("deal", "handle"), roles("decision", "deal")];

export const is = (given: Given, set: Roles): boolean => meet(given.roles, set);

export const isAll = (given: Given): boolean => given.figures.length === 0 && !is(given, NOT) && is(given, ALL);

const applications = ({ scene }: Given): Table | undefined => scene.setting.tables.get("applications");

function isNoun(token: Token, { is: topic }: { readonly is: string | undefined }): boolean {
  return has(token, "application") || (has(token, "applying") && topic === "applications");
}

/** Does the clause name applications, otherwise than as those by whom a review is applied for? */
export function namesApplications(given: Given): boolean {
  const topic = { is: given.context.topic?.is };
  return given.words.some((token, at) => {
    const next = given.words[at + 1];
    return isNoun(token, topic) && !(next && has(next, "review"));
  });
}

/** The heads of table four that a claim takes up: 均 is of all that is told before it, as far as what ended otherwise. */
function headsFor(given: Given): readonly string[] {
  const named = ids(given.words, "review");
  if (named.length > 0) return named;
  const { scene, clause, context } = given;
  const before: string[] = [];
  for (let at = given.clauseIndex - 1; at >= lastStop(given); at--) {
    const one = scene.clauses[at] as Clause;
    if (one.sentence !== clause.sentence || (before.length > 0 && meet(one.roles, RESULT))) break;
    before.unshift(...ids(one.tokens, "review"));
  }
  const spoken = withoutWhole([...new Set(before)]);
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

export function noDocuments(given: Given): readonly (readonly Sum[])[] {
  const table = given.scene.setting.tables.get("disclosure");
  const deeds = given.words.flatMap((token) =>
    token.senses.flatMap((sense) => (sense.kind === "deed" ? [sense.columns] : [])),
  );
  const columns = deeds.length === 1 ? deeds[0] : undefined;
  if (!table || deeds.length > 1) return [];
  return ids(given.words, "document").flatMap((row) => {
    // 全年无行政处罚 needs no verb: it is of decisions.
    const isDecided = is(given, DECIDED) || (LAWFUL.has(row) && !is(given, OF_OTHERS));
    const sum = disclosureSum(
      table,
      row,
      row === "charges" ? ["amount"] : (columns ?? (isDecided ? ["decisions"] : [])),
    );
    return sum ? [[sum]] : [];
  });
}

/** What one of many decisions may be of: 行政处罚无一被撤销. */
const OF_OTHERS = roles("row", "column", "review", "result", "application", "applying");

export function noRows(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  const rows = mostSpecific(ids(given.words, "row"));
  if (!table || ids(given.words, "column").length > 0) return [];
  if (rows.includes("carried"))
    return rows.length > 1 ? [] : [[...sumsIn(table, "carriedOut"), ...sumsIn(table, "carriedIn")]];
  return rows.map((id) => sumsIn(table, id));
}

export function noApplications(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  const columns = ids(given.words, "column");
  const row = is(given, DEALT) && !is(given, RECEIVE) ? "outcomeTotal" : "received";
  if (!table) return [];
  if (columns.length > 0) return [sumsIn(table, row, columns)];
  // 自然人：没有申请 is of the kind of applicants that is told of.
  const spoken = given.context.columns;
  return [[...sumsIn(table, row), ...(spoken.length > 0 ? sumsIn(table, row, spoken) : [])]];
}

export function noReviews(given: Given): readonly (readonly Sum[])[] {
  const named = ids(given.words, "review");
  const results = ids(given.words, "result");
  if (!given.scene.setting.tables.has("reviews") || results.length > 1) return [];
  const lost = given.words.some((token) => has(token, "result") && given.scene.text([token]) === "败诉");
  // 无一败诉 is of suits: of those told before it, or of all.
  const spoken = headsFor(given).filter((head) => !lost || head !== "行政复议");
  const heads = named.length > 0 ? named : spoken.length > 0 ? spoken : lost ? ["行政诉讼"] : BOTH_HEADS;
  return heads.map((head) => [reviewSum([head], results.length > 0 ? results : ["total"])]);
}

/** Are those spoken of that ended, here or before it in its sentence? */
function isOfEnded(given: Given): boolean {
  const { clauses } = given.scene;
  const before = clauses.slice(0, given.clauseIndex).filter(({ sentence }) => sentence === given.clause.sentence);
  return is(given, HANDLE) || before.some((clause) => meet(clause.roles, HANDLE));
}

export function allReviews(given: Given): readonly (readonly Sum[])[] {
  const results = ids(given.words, "result");
  if (!given.scene.setting.tables.has("reviews")) return [];
  // 已审结的均获维持, 已判决3件，均驳回 speak of no others.
  const less = isOfEnded(given) ? [...results, "pending"] : results;
  if (results.length === 1) return headsClaimed(given).map((head) => [reviewSum([head], ["total"], less)]);
  if (results.length === 0 && tellsEnd(given))
    return headsClaimed(given).map((head) => [reviewSum([head], ["pending"])]);
  // 行政诉讼5件，均为复议后起诉: none went the other way.
  const ways = results.length === 0 ? narrowest(ids(given.words, "review")) : [];
  return WAYS_TO_COURT.filter(
    (way) => ways.length === 1 && WAYS_TO_COURT.includes(ways[0] ?? "") && way !== ways[0],
  ).map((way) => [reviewSum([way], ["total"])]);
}

export function allHandled(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  // 商业企业：新收9件，均已办结 is of theirs.
  const spoken = given.context.columns;
  return table
    ? [[...sumsIn(table, "carriedOut"), ...(spoken.length > 0 ? sumsIn(table, "carriedOut", spoken) : [])]]
    : [];
}

export function allOfRows(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  // 因不掌握无法提供: a row and its group are taken off once.
  const rows = mostSpecific(ids(given.words, "row"));
  if (!table || rows.some((id) => BALANCE.has(id))) return [];
  const rest = applicationSum(table, { plus: ["outcomeTotal"], minus: rows }, ["total"]);
  return rest ? [[rest]] : [];
}

/** The group of table three of which all is told, before 均 or by the figure right before the clause, and the rows that it is. */
function groupTold(given: Given): { readonly group: string; readonly rows: readonly string[] } | undefined {
  const at = given.words.findIndex((token) => has(token, "all"));
  const rows = ids(given.words.slice(at + 1), "row");
  const before = given.scene.items.filter(({ clauseIndex }) => clauseIndex === given.clauseIndex - 1).at(-1);
  const isBehind = given.figures.length === 0 && before?.clause.sentence === given.clause.sentence;
  const named = ids(given.words.slice(0, Math.max(0, at)), "row");
  const [group, ...others] = named.length > 0 || !isBehind ? named : before.slots.rows;
  const isIn = group !== undefined && others.length === 0 && rows.every((id) => groupOf(id) === group);
  return isIn && rows.length > 0 ? { group, rows } : undefined;
}

/** 不予公开的10件全部属于行政执法案卷: is a figure of the clause, if there is one, all of the group? */
export function isAllOfGroup(given: Given): boolean {
  const told = is(given, ALL) && !is(given, NOT) ? groupTold(given) : undefined;
  const table = applications(given);
  const sums = told && table ? sumsIn(table, told.group) : [];
  const isIt = (figure: Token) => sums.some((sum) => given.scene.asked.figureOf(sum) === worthOf(given, figure));
  return sums.length > 0 && given.figures.length < 2 && given.figures.every(isIt);
}

/** 不予公开的均为行政执法案卷: the group has no others. */
export function allOfGroup(given: Given): readonly (readonly Sum[])[] {
  const told = groupTold(given);
  const table = applications(given);
  const rest = told && table && applicationSum(table, { plus: [told.group], minus: told.rows }, TOTAL);
  return rest ? [[rest]] : [];
}

/** 均为自然人申请, 法人或其他组织的均为商业企业: in every other column of what was counted, or of those named before 均, there is nothing. */
export function allOfColumns(given: Given): readonly (readonly Sum[])[] {
  const table = applications(given);
  if (!table) return [];
  const at = given.words.findIndex((token) => has(token, "all"));
  const columnsIn = (words: readonly Token[]) => ids(words, "column").flatMap((id) => columnsNamed(table, id));
  const [own, before] = [columnsIn(given.words.slice(at)), columnsIn(given.words.slice(0, at))];
  const all = before.length > 0 ? before : TOTAL;
  const sums = (given.context.division ?? RECEIVED).flatMap((rows) => {
    const plus = rows.plus.flatMap((id) => rowsNamed(table, id));
    const sum = applicationSum(table, rows, all);
    return sum && !rows.minus ? [{ ...sum, minus: crossing(plus, own) }] : [];
  });
  return own.length > 0 && own.every((id) => all === TOTAL || all.includes(id)) ? [sums] : [];
}

/** 31件办结申请中没有部分公开的情况, 6件案件无一被纠正: is a figure before the word of none the whole of what is named behind it? */
export function isOfWhole(given: Given): boolean {
  const at = given.words.findIndex((token) => has(token, "not"));
  const isParted = () => !meets(given.words.slice(0, at), ENDS) && meets(given.words.slice(at), ENDS);
  const isWhole = (figure: Token) => given.words.indexOf(figure) < at && countsAll(given, figure);
  return given.figures.length === 0 || (isParted() && given.figures.every(isWhole));
}

const ENDS = roles("row", "result");

/** Does a figure count all the applications, or all the reviews or suits? */
function countsAll(given: Given, figure: Token): boolean {
  const value = worthOf(given, figure);
  const table = applications(given);
  const isReviews = given.context.topic?.is === "reviews";
  const wholes = table && !isReviews ? applicationSums(table, [...RECEIVED, ...HANDLED], [TOTAL]) : [];
  return isReviews ? headsOf(given, value).length > 0 : wholes.some((sum) => given.scene.asked.figureOf(sum) === value);
}

/** What a figure of a clause comes to. */
const worthOf = ({ scene }: Given, figure: Token | undefined): number | undefined =>
  scene.items.find(({ numeral }) => numeral === figure)?.quantity.value;

/** The heads of which a figure is all that there are: one that is named, or both together. */
function headsOf(given: Given, value: number | undefined): readonly string[] {
  const of = (heads: readonly string[]) => given.scene.asked.figureOf(reviewSum(heads, TOTAL));
  const heads = headsFor(given);
  const own = heads.filter((head) => of([head]) === value);
  return own.length > 0 || of(BOTH_HEADS) !== value ? own : BOTH_HEADS;
}

/** The only figure of a clause, if it is 100 % or all applications that there are. */
export function isAllOfFigure(given: Given): boolean {
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

/** The heads that the figures of a clause are all of, or all that have ended (已办结的2件均获维持); without figures all heads. */
function headsClaimed(given: Given): readonly string[] {
  const heads = headsFor(given);
  const isEnded = is(given, HANDLE) && ids(given.words, "result").length > 0;
  const of = given.figures.flatMap((figure) => {
    const value = worthOf(given, figure);
    const ended = heads.filter((head) => given.scene.asked.figureOf(reviewSum([head], TOTAL, ["pending"])) === value);
    return isEnded && ended.length > 0 ? ended : headsOf(given, value);
  });
  return given.figures.length === 0 ? heads : of;
}

/** How it is told that reviews and suits are over: 均已提交答复 does not. */
const ENDED = ["审结", "办结", "结案", "完毕"];

/** 均已审结; 均为不服公开答复提起, 均因办结超期引发 tell why. */
function tellsEnd({ scene, words }: Given): boolean {
  const told = words.slice(words.map((token) => has(token, "all")).lastIndexOf(true) + 1);
  return holdsWord(scene.text(told), ENDED) && !any(told, "about");
}

/** Are the figures of a clause all the reviews or suits that there are, or that have ended? */
export const isAllOfReviews = (given: Given): boolean =>
  given.figures.length > 0 &&
  is(given, ALL) &&
  given.context.topic?.is === "reviews" &&
  (ids(given.words, "result").length > 0 || holdsWord(given.scene.text(given.words), ENDED)) &&
  given.figures.every((figure) => headsClaimed({ ...given, figures: [figure] }).length > 0);

export function isFullRate(given: Given): boolean {
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
export const onlyOne = (given: Given): Said | undefined =>
  given.figures.length === 0 && !is(given, NOT) ? onlyOneBefore(given.scene, given.clauseIndex) : undefined;

export const OUTCOMES = new Set(["granted", "partlyGranted", "refused", "unavailable", "declined"]);

const DISMISSED = roleOf("dismissed");

export function endOfOne(given: Given): readonly (readonly Sum[])[] {
  const results = ids(given.words, "result");
  const heads = onlyOne(given)?.slots.heads ?? [];
  // 裁定驳回起诉 may be told of as upheld or as another result.
  const ends = is(given, DISMISSED) ? [...results, "other"] : results;
  // Where the tables have more, what ended so is one of them.
  const isOnly = heads.length === 1 && given.scene.asked.figureOf(reviewSum(heads, ["total"])) === 1;
  return results.length === 1 && isOnly ? [[reviewSum(heads, ["total"], ends)]] : [];
}
