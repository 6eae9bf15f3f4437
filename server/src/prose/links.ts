import type { Table } from "../form/index.js";
import type { Item } from "./clauses.js";
import { coveredBy, type Scope, type Setting, type State, withoutOwnName } from "./context.js";
import type { Sum } from "./model.js";
import { applicationSums, disclosureSum, HANDLED, RECEIVED, type Rows, reviewSum } from "./sums.js";
import { has, idsOf, type Sense, type SenseKind, type Token } from "./tokens.js";
import { groupOf } from "./wording.js";
import { CASE_UNITS } from "./words.js";

/** What a quantity may rightly be, each list a thing it must agree with (各1件 after two names gives two). */
export type Readings = readonly (readonly Sum[])[];

const NONE: Readings = [];

const TOTAL = ["total"];

function any(tokens: readonly Token[], kind: SenseKind): boolean {
  return tokens.some((token) => has(token, kind));
}

function ids(tokens: readonly Token[], kind: "row" | "column" | "result" | "review" | "document"): string[] {
  return [...new Set(tokens.flatMap((token) => idsOf(token, kind)))];
}

/** The words of an item that say what it counts: those before the figure, and those behind it where they are needed. */
function wordsOf(item: Item): readonly Token[] {
  const names: readonly SenseKind[] = [
    "row",
    "column",
    "result",
    "review",
    "document",
    "handle",
    "application",
    "applying",
  ];
  if (
    names.some((kind) => any(item.left, kind)) &&
    !["application", "applying"].some((kind) => any(item.right, kind as SenseKind))
  )
    return item.left;
  return [...item.left, ...item.right];
}

/** A row named with its own group (因内容不明确无法提供) is that row alone. */
export function mostSpecific(rows: readonly string[]): string[] {
  const groups = new Set(rows.map(groupOf));
  return rows.filter((id) => !groups.has(id));
}

const NAMED: readonly SenseKind[] = ["row", "column", "result", "review", "document"];

function isName(token: Token): boolean {
  return NAMED.some((kind) => has(token, kind));
}

/**
 * What stands before 等 is an example: the figure is that of the name behind it (因涉密等不予公开4件).
 *
 * @returns the words without the examples; undefined where nothing else is named
 */
function withoutExamples(words: readonly Token[], state: State): readonly Token[] | undefined {
  const text = (token: Token) => state.passage.text.slice(token.start, token.end);
  const at = words.map((token) => has(token, "open") && text(token).startsWith("等")).lastIndexOf(true);
  const examples = words.slice(0, Math.max(0, at)).filter(isName);
  if (examples.length === 0) return words;
  const rest = words.slice(at + 1);
  return rest.some(isName) ? words.filter((token) => !examples.includes(token)) : undefined;
}

const ASKING: readonly SenseKind[] = ["application", "applying", "receive"];

/** A figure whose words are not all known may be another body's, or part of something: so may what goes on from it. */
function estrange(item: Item, state: State): Readings {
  const words = [...item.left, ...item.right];
  if (any(words, "review")) state.judging = true;
  if (ASKING.some((kind) => any(words, kind)) && !state.counted) state.someOnly = true;
  if (!any(words, "row")) state.blurred = true;
  return NONE;
}

/**
 * Reads what a quantity counts. Every word around it must be known, else it may be part of something else.
 *
 * @returns nothing where that is not certain
 */
export function readingsOf(item: Item, state: State, setting: Setting): Readings {
  const { numeral } = item.numeral;
  if (numeral?.kind !== "quantity" || state.otherYear !== undefined || state.chapter === 5) return NONE;
  const own = item.first ? withoutOwnName(item.left, setting, state.passage) : item.left;
  if (!own || item.left.some((token) => token.kind === "unknown" && !own.includes(token) && !item.first))
    return estrange(item, state);
  const all = wordsOf({ ...item, left: own });
  const words = withoutExamples(all, state);
  // 甲、乙分别为5件、2件 gives each figure its own name.
  if (any(own, "respectively")) return NONE;
  if (!words || (item.cut && all.length > own.length && any(item.right, "row"))) return NONE;
  // 累计收到 without a year may count many years.
  const text = (token: Token) => state.passage.text.slice(token.start, token.end);
  if (!state.dated && words.some((token) => text(token).startsWith("累计"))) {
    state.blurred ||= !any(words, "application");
    return NONE;
  }
  // 18件已答复 behind other outcomes is what is left of them, not all that were answered.
  if (!any(own, "handle") && !any(own, "among") && any(item.right, "handle") && ids(item.right, "row").length === 0)
    return NONE;
  return (
    documents(words, numeral.unit, state, setting) ??
    (CASE_UNITS.has(numeral.unit)
      ? (reviews(words, state, setting) ?? applications(words, item, state, setting))
      : NONE)
  );
}

function documents(words: readonly Token[], unit: string, state: State, setting: Setting): Readings | undefined {
  const table = setting.tables.get("disclosure");
  const named = ids(words, "document");
  const deeds = words.flatMap((token) =>
    token.senses.flatMap((sense: Sense) => (sense.kind === "deed" ? [sense.columns] : [])),
  );
  if (named.length === 0 && (deeds.length === 0 || state.document === undefined)) return undefined;
  state.blurred = true;
  const [row] = named.length > 0 ? named : [state.document as string];
  const decided = any(words, "decision") ? [["decisions"]] : [];
  const columns =
    row === "charges" ? ["amount"] : (deeds[0] ?? decided[0] ?? (named.length > 0 ? state.deed : undefined));
  const known = coveredBy(words, ["document", "deed", "decision", "deal"], setting);
  state.document = known ? row : undefined;
  state.deed = known ? columns : undefined;
  if (!table || !known || row === undefined || named.length > 1 || !columns || state.foreign) return NONE;
  if ((unit === "元") !== (row === "charges") || (unit !== "元" && !CASE_UNITS.has(unit))) return NONE;
  const lawful =
    row === "regulations" || row === "normativeDocuments" || row === "charges" || columns.includes("decisions");
  const sum = lawful ? disclosureSum(table, row, columns) : undefined;
  return sum ? [[sum]] : NONE;
}

function reviews(words: readonly Token[], state: State, setting: Setting): Readings | undefined {
  const table = setting.tables.get("reviews");
  const named = ids(words, "review");
  const results = ids(words, "result");
  if (named.length === 0 && (state.topic !== "reviews" || results.length === 0)) return undefined;
  const spoken = state.overDisclosure || any(words, "about");
  const known = coveredBy(words, ["review", "result", "receive", "deal", "all"], setting) && !any(words, "judge");
  const heads = named.length > 0 ? named : state.heads;
  state.heads = known ? narrowest(heads) : undefined;
  if (!known) state.judging = true;
  if (!table || !known || !spoken || !state.heads || state.foreign || results.length > 1) return NONE;
  if (any(words, "deal")) state.judging = true;
  if (state.judging || (any(words, "receive") && state.chapter !== 4)) return NONE;
  const result = results.length > 0 ? results : TOTAL;
  if (isWhole(words, state)) return NONE;
  const spokenHeads = [...new Set(state.sentenceHeads)];
  // 复议5件、诉讼2件，其中维持4件 is of both.
  if (named.length === 0 && spokenHeads.length > 1)
    return [[reviewSum(state.heads, result), reviewSum(spokenHeads, result)]];
  if (any(words, "each") || any(words, "all")) return state.heads.map((head) => [reviewSum([head], result)]);
  return [[reviewSum(state.heads, result)]];
}

/** 行政复议19件，其中信息公开类5件: the 19 are over whatever there may be. */
function isWhole(words: readonly Token[], state: State): boolean {
  const text = (tokens: readonly Token[]) => tokens.map((t) => state.passage.text.slice(t.start, t.end)).join("");
  const next = state.next?.tokens ?? [];
  const others: readonly SenseKind[] = ["review", "application", "receive", "row"];
  const part = state.division !== undefined || !others.some((kind) => any(next, kind));
  return (
    part && /公开/.test(text(next)) && next.some((t) => t.numeral?.kind === "quantity") && !/公开/.test(text(words))
  );
}

const WAYS_TO_COURT = ["未经复议直接起诉", "复议后起诉"];

/** 行政诉讼 named with one of the two ways to court is that way alone; 行政复议 beside it would be a sum of both. */
function narrowest(heads: readonly string[] | undefined): readonly string[] | undefined {
  const ways = heads?.filter((head) => WAYS_TO_COURT.includes(head));
  return ways && ways.length > 0 ? ways : heads;
}

function applications(words: readonly Token[], item: Item, state: State, setting: Setting): Readings {
  if (state.classes) return NONE;
  const table = setting.tables.get("applications");
  const unit = item.numeral.numeral?.kind === "quantity" ? item.numeral.numeral.unit : "";
  const known = coveredBy(words, ["row", "column", "receive", "handle", "deal", "rest"], setting);
  const rowsSaid = ids(words, "row");
  const named = mostSpecific(rowsSaid);
  const noun = any(words, "application") || (any(words, "applying") && state.topic === "applications");
  if (!known) {
    // Something else is counted: what follows in this sentence may be about it.
    if (named.length === 0) state.blurred = true;
    const byChannel = coveredBy(words, ["row", "column", "receive", "handle", "deal", "rest", "channel"], setting);
    if ((noun || (any(words, "receive") && !byChannel)) && !state.counted) state.someOnly = true;
    return NONE;
  }
  const spoken = noun || state.topic === "applications";
  // 全市1562件，其中市本级186件 counts others in.
  if (state.division?.tokens.some((token) => has(token, "foreign"))) {
    state.someOnly = true;
    return NONE;
  }
  if (!table || !spoken || state.foreign || (unit === "" && named.length === 0)) return NONE;
  if (noun) state.someOnly = false;
  if (state.someOnly || (state.blurred && !noun && named.length === 0)) return NONE;
  // 规范性文件46件，本年新增4件 is of documents.
  if (state.blurred && !noun && named[0] === "received") return NONE;
  // 因过程性信息部分公开3件 names a reason and an outcome, not two outcomes.
  if (named.length > 1 && item.names === 1) return NONE;
  if (!any(words, "application") && isMixed(words, state)) {
    state.someOnly = true;
    return NONE;
  }
  const plain = rowsOf(words, named, noun, state);
  const rows = rowsSaid.length > named.length ? [...plain, ...groupsIn(rowsSaid, named)] : plain;
  const columns = ids(words, "column");
  if (rows.length === 0) return NONE;
  state.counted = true;
  const across = columns.length > 0 ? [columns] : state.columns ? [TOTAL, state.columns] : [TOTAL];
  if (columns.length === 0) state.base = rows;
  else if (named.length === 0) state.columns = columns;
  state.scope = scopeAfter(state.scope, named, columns, rows);
  const readings = applicationSums(table, rows, any(words, "each") ? columns.map((id) => [id]) : across);
  if (any(words, "each")) return each(table, named, columns, rows);
  return readings.length > 0 ? [readings] : NONE;
}

/** 各类申请326件，其中低保申请56件: not all of them are for information. */
function isMixed(words: readonly Token[], state: State): boolean {
  const parts = state.division?.tokens ?? [];
  return (
    words.some((token) => /^各[类种项]$/.test(state.passage.text.slice(token.start, token.end))) ||
    parts.some((token, index) => token.kind === "unknown" && has(parts[index + 1] ?? token, "applying"))
  );
}

/** 因不掌握无法提供11件 may be meant of the group as well. */
function groupsIn(said: readonly string[], named: readonly string[]): Rows[] {
  const groups = said.filter((id) => !named.includes(id));
  const others = named.filter((id) => !groups.includes(groupOf(id) ?? ""));
  return groups.length > 0 ? [{ plus: [...groups, ...others] }] : [];
}

/** What 均 would take up after this figure: all applications, those dealt with, or one part of them. */
function scopeAfter(
  before: Scope | undefined,
  named: readonly string[],
  columns: readonly string[],
  rows: readonly Rows[],
): Scope {
  if (named.length === 0 && columns.length === 0) return rows === HANDLED ? "handled" : "all";
  if (named.length === 1 && named[0] === "received" && columns.length === 0) return "all";
  // A second part of one division leaves the whole in mind.
  return before === "part" && columns.length > 0 ? "all" : "part";
}

/** 予以公开、部分公开各3件: each must be that many. */
function each(table: Table, named: readonly string[], columns: readonly string[], rows: readonly Rows[]): Readings {
  if (named.length > 1)
    return named.map((id) => applicationSums(table, [{ plus: [id] }], [columns.length > 0 ? columns : TOTAL]));
  return columns.length > 1 ? columns.map((id) => applicationSums(table, rows, [[id]])) : NONE;
}

function rowsOf(words: readonly Token[], named: readonly string[], noun: boolean, state: State): readonly Rows[] {
  if (named.includes("carried")) return named.length === 1 ? CARRIED : [];
  // 新增 and the rest of what is new needs to be told of applications.
  if (named.length > 0 && any(words, "rest") && named.length > 1) return [];
  // Where outcomes are told one by one and 部分公开 is not, it may be among what was disclosed.
  const told = state.sentenceRows;
  if (named.length === 1 && named[0] === "granted" && told.size > 1 && !told.has("partlyGranted"))
    return [{ plus: named }, { plus: ["granted", "partlyGranted"] }];
  if (named.length > 0) return [{ plus: named }];
  if (any(words, "rest")) return [];
  const columns = any(words, "column");
  // 当年收到、当年办结的34件 are fewer than either.
  if (any(words, "handle")) return any(words, "receive") ? [...RECEIVED, ...HANDLED] : HANDLED;
  if (any(words, "deal")) return [...RECEIVED, ...HANDLED];
  if (any(words, "receive") && (noun || columns || state.topic === "applications")) return RECEIVED;
  if (columns) return state.base ?? RECEIVED;
  return noun ? [...RECEIVED, ...HANDLED, { plus: ["granted"] }, { plus: ["granted", "partlyGranted"] }] : [];
}

/** 结转 alone says neither from where nor to where. */
const CARRIED: readonly Rows[] = [{ plus: ["carriedOut"] }, { plus: ["carriedIn"] }];
