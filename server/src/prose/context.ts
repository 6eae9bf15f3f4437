/** What has been spoken of so far in a passage: a value, and the step that leads from clause to clause. */
import { compact } from "../report/characters/index.js";
import type { Clause } from "./clauses.js";
import type { Passage } from "./passages.js";
import { isOwnName, type Setting } from "./setting.js";
import type { Rows } from "./sums.js";
import type { Slots } from "./syntax/items.js";
import { meet, roles } from "./syntax/roles.js";
import { any, has, ids, type Token } from "./tokens.js";

export type Topic = "applications" | "reviews" | "other";

/** From where the topic is known. */
export type Ground = "chapter" | "heading" | "named" | "outcome";

/** Who does what is told: the body, the region around it, others, or nobody named. */
export type Actor = "own" | "region" | "others" | "nobody";

export interface Context {
  readonly topic: { readonly is: Topic; readonly by: Ground; readonly sentence: number } | undefined;
  /** The topic to go back to when a sentence that strayed is over. */
  readonly home: Context["topic"];
  /** Another year or part of a year is spoken of; 0 where it is not known which. */
  readonly otherYear: number | undefined;
  readonly actor: Actor;
  /** Whether the report's own year, or this year, has been named. */
  readonly dated: boolean;
  /** Heads of table four named last. */
  readonly heads: readonly string[];
  /** All heads of table four named in this sentence. */
  readonly sentenceHeads: readonly string[];
  /** The kind of documents named last, and what is done to them. */
  readonly document: { readonly row: string; readonly columns: readonly string[] | undefined } | undefined;
  /** The columns that what follows is about. */
  readonly columns: readonly string[];
  /** The rows of table three that the last whole counted: columns named alone divide these. */
  readonly division: readonly Rows[] | undefined;
}

function topicAt({ number: chapter, heading }: Passage): Context["topic"] {
  if (chapter === 3) return { is: "applications", by: "chapter", sentence: -1 };
  if (chapter === 4) return { is: "reviews", by: "chapter", sentence: -1 };
  if (/复议|诉讼/.test(heading)) return { is: "reviews", by: "heading", sentence: -1 };
  return /申请/.test(heading) ? { is: "applications", by: "heading", sentence: -1 } : undefined;
}

/** @returns the context that a passage begins in */
export function contextAt(passage: Passage): Context {
  const topic = topicAt(passage);
  return {
    topic,
    home: topic,
    otherYear: undefined,
    actor: "nobody",
    dated: false,
    heads: [],
    sentenceHeads: [],
    document: undefined,
    columns: [],
    division: undefined,
  };
}

/** Is it the report's own year, or its first or last day? */
export function isOwnTime(token: Token, setting: Setting): boolean {
  const { numeral } = token;
  if (numeral?.kind === "year") return numeral.only && numeral.year === setting.year;
  if (numeral?.kind !== "date") return false;
  if (numeral.year !== undefined && numeral.year !== setting.year) return false;
  return (numeral.month === 12 && numeral.day === 31) || (numeral.month === 1 && numeral.day === 1);
}

/** @returns the year that the tokens lead away to: 0 for another time without a year, undefined for none */
export function otherTimeIn(tokens: readonly Token[], setting: Setting): number | undefined {
  for (const token of tokens) {
    const { numeral } = token;
    if (numeral?.kind === "year" && !isOwnTime(token, setting)) return numeral.only ? numeral.year : 0;
    if (numeral?.kind === "date" && !isOwnTime(token, setting))
      return numeral.year === setting.year ? 0 : (numeral.year ?? 0);
    if (token.kind === "word" && has(token, "otherTime")) return 0;
  }
  return undefined;
}

/** Words that may precede the one who acts. */
const BEFORE_ACTOR = roles("thisYear", "otherTime", "adverb", "function", "among", "and", "restart");

/** All of a region together. */
export const REGION = /^全[省市县区州旗]$/;

/** How the name of an organ ends. */
const ORGAN =
  /(?:局|委|办|厅|院|所|站|队|中心|科|处|室|公司|单位|部门|法院|政府|街道|镇|乡|村|社区|学校|医院|集团|大厅|平台|协会|银行)$/;

/** @returns who acts by the first words of a clause; undefined where they name nobody */
export function actorOf(tokens: readonly Token[], setting: Setting, passage: Passage): Actor | undefined {
  const first = tokens.find((token) => !token.numeral && !(token.kind === "word" && meet(token.roles, BEFORE_ACTOR)));
  if (!first) return undefined;
  const text = passage.text.slice(first.start, first.end);
  if (has(first, "self")) return "own";
  if (has(first, "foreign")) return REGION.test(text) ? "region" : "others";
  if (first.kind !== "unknown") return undefined;
  const name = compact(passage.text, first.start, first.end);
  if (isOwnName(name, setting)) return "own";
  return ORGAN.test(name) ? "others" : undefined;
}

/** The words before the first figure and the first word of comparison: there a clause says of what time it speaks. */
function leadOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => token.numeral?.kind === "quantity" || has(token, "compare"));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Outcomes that nothing but an application has. */
const OUTCOMES = /^(?:partlyGranted|unavailable|declined|otherHandling|refused\.|carriedOut|carriedIn)/;

function topicOf(context: Context, token: Token, sentence: number): Context["topic"] {
  const { topic, home } = context;
  if (has(token, "application")) return { is: "applications", by: "named", sentence };
  if (has(token, "review")) return { is: "reviews", by: "named", sentence };
  if (has(token, "applying"))
    return topic === undefined || (home?.is === "applications" && topic.is === "other")
      ? { is: "applications", by: home?.by ?? "named", sentence }
      : topic;
  if (has(token, "otherNoun")) return { is: "other", by: "named", sentence };
  if (topic === undefined && token.senses.some((sense) => sense.kind === "row" && OUTCOMES.test(sense.id)))
    return { is: "applications", by: "outcome", sentence };
  return topic;
}

/** @returns the context with the topic that a word brings in, and where the passage goes back to from it */
function withTopic(context: Context, token: Token, sentence: number, chapter: number): Context {
  const topic = topicOf(context, token, sentence);
  if (topic === context.topic) return context;
  const stays = topic?.is === "applications" && topic.by === "named" && context.home?.is !== "reviews";
  const leaves = topic?.is === "other" && chapter !== 3 && chapter !== 4;
  return { ...context, topic, home: stays || leaves ? topic : context.home };
}

/**
 * @param clause the clause that begins
 * @param before the clause before it, if any
 * @returns the context in which its words are read
 */
export function step(
  context: Context,
  clause: Clause,
  before: Clause | undefined,
  setting: Setting,
  passage: Passage,
): Context {
  const anew = before !== undefined && before.sentence !== clause.sentence;
  const base: Context = anew
    ? { ...context, topic: context.home, document: undefined, columns: [], sentenceHeads: [] }
    : context;
  const lead = leadOf(clause.tokens);
  const other = otherTimeIn(lead, setting);
  const own = other === undefined && lead.some((token) => isOwnTime(token, setting) || has(token, "thisYear"));
  const spoken = clause.tokens.reduce((now, token) => withTopic(now, token, clause.sentence, passage.number), base);
  const counted = clause.tokens.some((token) => token.numeral?.kind === "quantity");
  const heads = ids(clause.tokens, "review");
  const columns = !counted && any(clause.tokens, "column") ? ids(clause.tokens, "column") : spoken.columns;
  return {
    ...spoken,
    otherYear: other ?? (own ? undefined : base.otherYear),
    dated: base.dated || own,
    actor: actorOf(clause.tokens, setting, passage) ?? base.actor,
    heads: !counted && heads.length > 0 ? heads : spoken.heads,
    sentenceHeads: [...new Set([...spoken.sentenceHeads, ...heads])],
    columns,
  };
}

/** @returns the context behind an item: what its words named is what later items go on from */
export function stepOver(context: Context, slots: Slots, division: readonly Rows[] | undefined): Context {
  const { heads, documents, deeds, columns, rows, words } = slots;
  const [row] = documents;
  const isKnown = words.every((token) => token.kind !== "unknown" && token.kind !== "quoted");
  const named = row !== undefined && isKnown ? { row, columns: deeds[0] } : undefined;
  return {
    ...context,
    heads: heads.length > 0 ? heads : context.heads,
    document: row === undefined ? context.document : named,
    division: division ?? context.division,
    columns: columns.length > 0 && rows.length === 0 ? columns : context.columns,
  };
}
