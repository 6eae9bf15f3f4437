import { cellKey, type Table } from "../form/index.js";
import type { Clause } from "./clauses.js";
import { coveredBy, type Setting, type State, withoutOwnName } from "./context.js";
import { mostSpecific } from "./links.js";
import type { Sum } from "./model.js";
import { totalsOf } from "./parts.js";
import { applicationSum, applicationSums, disclosureSum, RECEIVED, reviewSum } from "./sums.js";
import { has, idsOf, type Sense, type SenseKind, type Token } from "./tokens.js";
import { columnsNamed, crossing, rowsNamed } from "./wording.js";
import { CASE_UNITS } from "./words.js";

/** Each list a claim: the tables bear it out if one of its sums is zero. */
export type ClaimSums = readonly (readonly Sum[])[];

const NOTHING: ClaimSums = [];

const BOTH_HEADS = ["行政复议", "行政诉讼"];

function any(tokens: readonly Token[], kind: SenseKind): boolean {
  return tokens.some((token) => has(token, kind));
}

function ids(tokens: readonly Token[], kind: "row" | "column" | "result" | "review" | "document"): string[] {
  return [...new Set(tokens.flatMap((token) => idsOf(token, kind)))];
}

/**
 * Reads what a clause says of none or of all. Every word of it must be known.
 *
 * @returns nothing where the clause claims nothing that the tables could tell
 */
export function claimsOf(clause: Clause, state: State, setting: Setting, carriesOver: boolean): ClaimSums {
  if (state.otherYear !== undefined || state.foreign || state.chapter === 5) return NOTHING;
  const tokens = withoutOwnName(clause.tokens, setting, state.passage);
  if (!tokens) return NOTHING;
  const figures = tokens.filter((token) => token.numeral?.kind === "quantity");
  if (figures.length > 0) {
    const whole = allOfFigure(tokens, figures, state, setting, carriesOver);
    return whole ?? rateClaim(tokens, state, setting, carriesOver);
  }
  const negations = tokens.filter((token) => has(token, "not"));
  if (negations.length === 1 && !any(tokens, "all")) return noneClaims(tokens, state, setting);
  if (negations.length === 0 && any(tokens, "all")) return allClaims(tokens, state, setting, carriesOver);
  return NOTHING;
}

function noneClaims(tokens: readonly Token[], state: State, setting: Setting): ClaimSums {
  const kinds: SenseKind[] = ["not", "receive", "row", "column", "review", "result", "document", "deed", "decision"];
  if (!coveredBy(tokens, kinds, setting) || any(tokens, "judge")) return NOTHING;
  const documents = ids(tokens, "document");
  if (documents.length > 0) return noDocuments(tokens, documents, setting);
  // 未作出不予公开决定 is of applications; 无依申请公开收费 is of fees.
  if (tokens.some((token) => token.senses.some((s) => s.kind === "deed" && !s.columns.includes("decisions"))))
    return NOTHING;
  const heads = ids(tokens, "review");
  const results = ids(tokens, "result");
  const claims: (readonly Sum[])[] = [];
  if (heads.length > 0 || (results.length > 0 && state.topic === "reviews")) {
    claims.push(...noReviews(tokens, heads, results, state, setting));
  }
  const table = setting.tables.get("applications");
  // In 未发生因依申请公开引发的行政复议 the applications are what it came from.
  const cause = heads.length > 0 && any(tokens, "about") && !any(tokens, "receive");
  if (table && !cause) claims.push(...noApplications(tokens, table, heads.length > 0, state));
  return claims;
}

function noReviews(
  tokens: readonly Token[],
  heads: readonly string[],
  results: readonly string[],
  state: State,
  setting: Setting,
): ClaimSums {
  if (!setting.tables.has("reviews") || !(state.overDisclosure || any(tokens, "about")) || results.length > 1)
    return NOTHING;
  const lost = tokens.some(
    (token) => has(token, "result") && state.passage.text.slice(token.start, token.end) === "败诉",
  );
  const of = heads.length > 0 ? heads : lost ? ["行政诉讼"] : (headsSpoken(state) ?? BOTH_HEADS);
  return of.map((head) => [reviewSum([head], results.length > 0 ? results : ["total"])]);
}

function noApplications(tokens: readonly Token[], table: Table, withReviews: boolean, state: State): ClaimSums {
  const rows = mostSpecific(ids(tokens, "row"));
  const columns = ids(tokens, "column");
  if (state.classes || (rows.length > 0 && any(tokens, "open"))) return NOTHING;
  const noun = tokens.some((token, index) => isNoun(token, state) && !isVerb(tokens[index + 1]));
  if (rows.length > 0) {
    if (withReviews || columns.length > 0 || !(noun || state.topic === "applications")) return NOTHING;
    if (rows.includes("carried")) {
      return rows.length > 1
        ? NOTHING
        : [applicationSums(table, [{ plus: ["carriedOut"] }, { plus: ["carriedIn"] }], [["total"]])];
    }
    return rows.map((id) => applicationSums(table, [{ plus: [id] }], [["total"]]));
  }
  if (!noun) return NOTHING;
  return [applicationSums(table, [{ plus: ["received"] }], [columns.length > 0 ? columns : ["total"]])];
}

function isNoun(token: Token, state: State): boolean {
  return has(token, "application") || (has(token, "applying") && state.topic === "applications");
}

/** In 政务公开申请行政复议 people apply for a review, not for information. */
function isVerb(next: Token | undefined): boolean {
  return next !== undefined && has(next, "review");
}

function noDocuments(tokens: readonly Token[], documents: readonly string[], setting: Setting): ClaimSums {
  const table = setting.tables.get("disclosure");
  const deeds = tokens.flatMap((token) =>
    token.senses.flatMap((sense: Sense) => (sense.kind === "deed" ? [sense.columns] : [])),
  );
  if (!table || any(tokens, "application") || any(tokens, "applying") || any(tokens, "row") || any(tokens, "review"))
    return NOTHING;
  const columns = deeds.length === 1 ? deeds[0] : any(tokens, "decision") ? ["decisions"] : undefined;
  return documents.flatMap((row) => {
    const sum = disclosureSum(table, row, row === "charges" ? ["amount"] : (columns ?? []));
    return sum ? [[sum]] : [];
  });
}

function allClaims(tokens: readonly Token[], state: State, setting: Setting, carriesOver: boolean): ClaimSums {
  const kinds: SenseKind[] = ["all", "handle", "row", "column", "review", "result", "receive"];
  if (!coveredBy(tokens, kinds, setting) || state.strayed || state.someOnly || state.judging || state.due)
    return NOTHING;
  // 37件，其中要求公开底稿的9件，均属过程性信息 is of the 9.
  if (state.unread > 0 && state.unread !== state.lastRead) return NOTHING;
  const results = ids(tokens, "result");
  const heads = ids(tokens, "review");
  if (state.topic === "reviews" || heads.length > 0) return allReviews(tokens, heads, results, state, setting);
  const table = setting.tables.get("applications");
  if (!table || state.topic !== "applications") return NOTHING;
  const columns = ids(tokens, "column");
  const rows = ids(tokens, "row");
  if (columns.length > 0 && rows.length === 0 && !any(tokens, "handle")) return [allOfColumns(table, columns, state)];
  const whole = state.scope === "all" || (state.scope === undefined && tokens.some((token) => isNoun(token, state)));
  if (!whole || columns.length > 0) return NOTHING;
  if (rows.length === 0) return any(tokens, "handle") && !carriesOver ? [nothingCarried(table)] : NOTHING;
  if (any(tokens, "receive") || (any(tokens, "handle") && rows.length > 1)) return NOTHING;
  const rest = applicationSum(table, { plus: ["outcomeTotal"], minus: rows }, ["total"]);
  return rest && !rows.some((id) => BALANCE_ROWS.has(id)) ? [[rest]] : NOTHING;
}

/** 37件申请均已答复, where 37 are all that came in. */
function allOfFigure(
  tokens: readonly Token[],
  figures: readonly Token[],
  state: State,
  setting: Setting,
  carriesOver: boolean,
): ClaimSums | undefined {
  const table = setting.tables.get("applications");
  const numeral = figures[0]?.numeral;
  if (!table || figures.length > 1 || numeral?.kind !== "quantity" || !CASE_UNITS.has(numeral.unit)) return undefined;
  const rest = tokens.filter((token) => token !== figures[0]);
  if (!any(rest, "all") || !any(rest, "handle") || any(rest, "not") || carriesOver || state.strayed || state.due)
    return undefined;
  const total = totalsOf(setting.report);
  const all = [total("received"), total("received") + total("carriedIn")];
  const noun = rest.some((token) => isNoun(token, state));
  const known = coveredBy(rest, ["all", "handle", "receive"], setting) && noun && state.topic === "applications";
  return known && all.includes(numeral.value) ? [nothingCarried(table)] : undefined;
}

/** Rows of table three that are no outcome. */
const BALANCE_ROWS = new Set(["received", "carriedIn", "carriedOut", "carried"]);

function nothingCarried(table: Table): readonly Sum[] {
  return applicationSums(table, [{ plus: ["carriedOut"] }], [["total"]]);
}

/** 均为自然人申请: in every other column of what was counted there is nothing. */
function allOfColumns(table: Table, columns: readonly string[], state: State): readonly Sum[] {
  const own = columns.flatMap((id) => columnsNamed(table, id));
  return (state.base ?? RECEIVED).flatMap((rows) => {
    const plus = rows.plus.flatMap((id) => rowsNamed(table, id));
    const sum = applicationSum(table, rows, ["total"]);
    if (!sum || rows.minus) return [];
    const minus = crossing(plus, own);
    return [{ ...sum, plus: plus.map((row) => cellKey(row, "total")), minus }];
  });
}

function headsSpoken(state: State): readonly string[] | undefined {
  if (state.sentenceHeads.length > 0) return [...new Set(state.sentenceHeads)];
  return state.heads ?? (state.chapter === 4 ? BOTH_HEADS : undefined);
}

function allReviews(
  tokens: readonly Token[],
  named: readonly string[],
  results: readonly string[],
  state: State,
  setting: Setting,
): ClaimSums {
  if (!setting.tables.has("reviews") || any(tokens, "row") || any(tokens, "column")) return NOTHING;
  const heads = named.length > 0 ? named : headsSpoken(state);
  if (!heads) return NOTHING;
  // 已审结的均获维持 speaks of no others.
  const less = any(tokens, "handle") ? [...results, "pending"] : results;
  if (results.length === 1) return heads.map((head) => [reviewSum([head], ["total"], less)]);
  return results.length === 0 && any(tokens, "handle") && !any(tokens, "application")
    ? heads.map((head) => [reviewSum([head], ["pending"])])
    : NOTHING;
}

/** 办结率100%, where nothing says that only those due are meant. */
function rateClaim(tokens: readonly Token[], state: State, setting: Setting, carriesOver: boolean): ClaimSums {
  const table = setting.tables.get("applications");
  const [rate, figure] = [
    tokens.find((token) => has(token, "rate")),
    tokens.find((token) => token.numeral?.kind === "quantity"),
  ];
  if (
    !table ||
    !rate ||
    carriesOver ||
    state.someOnly ||
    state.due ||
    state.next?.opener === "(" ||
    state.topic !== "applications" ||
    state.scope === "part" ||
    state.scope === "handled"
  )
    return NOTHING;
  const numeral = figure?.numeral;
  if (numeral?.kind !== "quantity" || numeral.unit !== "%" || numeral.value !== 100 || numeral.approximate)
    return NOTHING;
  if (!/^(?:办结|答复|回复|办复)率$/.test(state.passage.text.slice(rate.start, rate.end))) return NOTHING;
  const rest = tokens.filter((token) => token !== figure);
  const due =
    any(rest, "onTime") ||
    rest.some((token) => /按期|及时|依法|按规/.test(state.passage.text.slice(token.start, token.end)));
  return !due && coveredBy(rest, ["rate", "all"], setting) ? [nothingCarried(table)] : NOTHING;
}
