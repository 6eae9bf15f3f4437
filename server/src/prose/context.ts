/** What has been spoken of so far in a passage: a value, and the step that leads from clause to clause. */
import type { Mutable } from "../common/mutable.js";
import { compact } from "../report/characters/index.js";
import type { Clause } from "./clauses.js";
import type { Passage } from "./passages.js";
import { isOwnName, type Setting } from "./setting.js";
import { RECEIVED, type Rows, TO_DEAL } from "./sums.js";
import { Codes, codesOf } from "./syntax/codes.js";
import type { Slots } from "./syntax/items.js";
import type { Tokens } from "./syntax/packed.js";
import { meet, type Roles, roleOf, roles } from "./syntax/roles.js";
import { otherTimeBetween, tellsOwnTime } from "./times.js";
import { ids } from "./tokens.js";
import type { Meaning } from "./vocabulary.js";

export type Topic = "applications" | "reviews" | "other";

/** From where the topic is known. */
export type Ground = "chapter" | "heading" | "named" | "outcome";

/** Who does what is told: the body, the region around it, others, or nobody named. */
export type Actor = "own" | "region" | "others" | "nobody";

export interface Context {
  readonly topic: { readonly is: Topic; readonly by: Ground } | undefined;
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
  if (chapter === 3) return { is: "applications", by: "chapter" };
  if (chapter === 4) return { is: "reviews", by: "chapter" };
  if (/复议|诉讼/.test(heading)) return { is: "reviews", by: "heading" };
  return /申请/.test(heading) ? { is: "applications", by: "heading" } : undefined;
}

/** @returns the same once more, for what changes in it: field by field, which takes V8 less than a spread with more behind */
const copyOf = (context: Context): Mutable<Context> => ({
  topic: context.topic,
  home: context.home,
  otherYear: context.otherYear,
  actor: context.actor,
  dated: context.dated,
  heads: context.heads,
  sentenceHeads: context.sentenceHeads,
  document: context.document,
  columns: context.columns,
  division: context.division,
});

/** @returns the context that a passage begins in */
export function contextAt(passage: Passage): Context {
  const topic = topicAt(passage);
  return {
    topic,
    home: topic,
    otherYear: undefined,
    actor: "nobody",
    dated: false,
    heads: NO_IDS,
    sentenceHeads: NO_IDS,
    document: undefined,
    columns: NO_IDS,
    division: undefined,
  };
}

/** Words that may precede the one who acts. */
const BEFORE_ACTOR = roles("thisYear", "otherTime", "adverb", "function", "among", "and", "restart");

/** All of a region together. */
export const REGION = /^全[省市县区州旗]$/;

/** How the name of an organ ends. */
const ORGANS =
  "局 委 办 厅 院 所 站 队 中心 科 处 室 公司 单位 部门 政府 街道 镇 乡 村 社区 学校 集团 平台 协会 银行".split(" ");

/** The last character of each: what ends in no other need not be tried. */
const ORGAN_ENDS = new Codes(ORGANS.map((end) => end.slice(-1)));

/** @returns who acts by the first words of a clause; undefined where they name nobody */
function actorOf({ packed, from, to }: Clause, setting: Setting): Actor | undefined {
  let at = from;
  while (at < to && (packed.meets(at, BEFORE_ACTOR) || packed.numeralKind(at))) at++;
  if (at === to) return undefined;
  if (packed.meets(at, SELF)) return "own";
  if (packed.meets(at, FOREIGN)) return REGION.test(packed.textOf(at, at + 1)) ? "region" : "others";
  if (!packed.isUnknown(at) || endsAsNoName(packed, at, setting)) return undefined;
  const name = compact(packed.text, packed.start(at), packed.end(at));
  // 县政府办公室 answers for itself.
  if (at + 1 < to && GOVERNMENT.test(name) && OFFICE.test(packed.textOf(at + 1, at + 2))) return "others";
  if (isOwnName(name, setting)) return "own";
  return isOrgan(name) ? "others" : undefined;
}

/** What the short names of a body end in besides, whatever its own name ends in. */
const PLACE_ENDS = codesOf("县市");

/** Is the last character of a token an ideograph, and none that a name of an organ or of the body may end in? */
function endsAsNoName(packed: Tokens, at: number, { agency }: Setting): boolean {
  const last = packed.text.charCodeAt(packed.end(at) - 1);
  const isIdeograph = last >= 0x4e00 && last <= 0x9fff;
  return isIdeograph && !ORGAN_ENDS.has(last) && !PLACE_ENDS.has(last) && last !== agency.charCodeAt(agency.length - 1);
}

/** @returns whether a name ends as those of organs do */
export const isOrgan = (name: string): boolean =>
  ORGAN_ENDS.has(name.charCodeAt(name.length - 1)) && ORGANS.some((end) => name.endsWith(end));

const [SELF, FOREIGN, ITSELF, ROW] = [roleOf("self"), roleOf("foreign"), roleOf("itself"), roleOf("row")];
const ABOUT = roleOf("about");

/** 不含, 不包括 */
export const LEAVES_OUT = /^不(?:含|包括)/;
const GOVERNMENT = /政府$/;
/** What is said of who is sued or complained of. */
const IS_PARTY = /^作?为被(?:申请人|告)/;
const OFFICE = /^办(?:公|$)/;

/** 县政府本级, 县政府（不含部门、乡镇）, 县政府及县政府办公室, 向县政府提出的申请: does a region's report speak of its government alone? */
function isPartOfRegion(clause: Clause, { regional }: Setting): boolean {
  if (!regional) return false;
  const { packed, from, to, roles: own, depth, counts } = clause;
  if (meet(own, ITSELF)) return true;
  if (depth > 0 && !counts && !meet(own, ROW) && LEAVES_OUT.test(packed.textOf(from, to))) return true;
  for (let at = from; at < to; at++) {
    if (!packed.isUnknown(at)) continue;
    if (!GOVERNMENT.test(compact(packed.text, packed.start(at), packed.end(at)))) continue;
    // 以市政府为被申请人, 被告为市政府: the others have theirs.
    if (at > from && (/^[向以]/.test(packed.textOf(at - 1, at)) || packed.meets(at - 1, ABOUT))) return true;
    // 市政府作为被申请人的复议: so do those of which it is told so.
    if (IS_PARTY.test(packed.textOf(at + 1, to))) return true;
    if (at + 1 < to && OFFICE.test(packed.textOf(at + 1, at + 2))) return true;
  }
  return false;
}

/** Where the first figure or word of comparison stands: before it a clause says of what time it speaks. */
function leadEnd({ packed, from, to, counts, roles: does }: Clause): number {
  if (!counts && !meet(does, COMPARE)) return to;
  let at = from;
  while (at < to && packed.numeralKind(at) !== "quantity" && !packed.meets(at, COMPARE)) at++;
  return at;
}

const COMPARE = roleOf("compare");

/** Outcomes that nothing but an application has. */
const OUTCOMES = /^(?:partlyGranted|unavailable|declined|otherHandling|refused\.|carriedOut|carriedIn)/;

function topicOf({ topic, home }: Context, { roles: does, names }: Meaning): Context["topic"] {
  if (meet(does, APPLICATION)) return NAMED.applications;
  if (meet(does, REVIEW)) return NAMED.reviews;
  if (meet(does, APPLYING))
    return topic === undefined || (home?.is === "applications" && topic.is === "other")
      ? (home ?? NAMED.applications)
      : topic;
  if (meet(does, OTHER_NOUN)) return NAMED.other;
  // 年末存量 may be of documents as well.
  const isOutcome = names.deed.length === 0 && names.row.some((id) => OUTCOMES.test(id));
  if (topic === undefined && isOutcome) return { is: "applications", by: "outcome" };
  return topic;
}

/**
 * 办结177件（含2022年结转的3件），其中…; 法人申请14件（企业8件），办结13件: what a bracket says of time and of applicants is said
 * of what stands in it.
 *
 * @param outer the context of the last clause before the bracket that has just closed
 */
export function outOfBracket(context: Context, outer: Context): Context {
  const goesOn =
    context.otherYear === outer.otherYear && context.columns === outer.columns && context.division === outer.division;
  if (goesOn) return context;
  const next = copyOf(context);
  next.otherYear = outer.otherYear;
  next.division = outer.division;
  next.columns = outer.columns;
  return next;
}

/** Topics that a word names. */
const NAMED = {
  applications: { is: "applications", by: "named" },
  reviews: { is: "reviews", by: "named" },
  other: { is: "other", by: "named" },
} as const satisfies Readonly<Record<Topic, Context["topic"]>>;

const [APPLICATION, REVIEW] = [roleOf("application"), roleOf("review")];
const [APPLYING, OTHER_NOUN] = [roleOf("applying"), roleOf("otherNoun")];

/** @returns the context with the topic that a word brings in, and where the passage goes back to from it */
function withTopic(context: Context, word: Meaning, chapter: number): Context {
  const topic = topicOf(context, word);
  if (topic === context.topic) return context;
  const stays = topic?.is === "applications" && topic.by === "named" && context.home?.is !== "reviews";
  const leaves = topic?.is === "other" && chapter !== 3 && chapter !== 4;
  const next = copyOf(context);
  next.topic = topic;
  if (stays || leaves) next.home = topic;
  return next;
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
  const strayed =
    context.topic !== context.home ||
    context.document ||
    context.columns.length > 0 ||
    (context.division && !WIDENED.has(context.division));
  const base =
    anew && (strayed || context.sentenceHeads.length > 0)
      ? returned(context, clause, before)
      : clause.opener === ";"
        ? withWideDivision(context)
        : context;
  // Most clauses bring in no time, no topic and no name of the form: their words need not be looked at one by one.
  const { packed, from, to, counts, roles: does } = clause;
  const timed = clause.dated || meet(does, TIMES);
  const end = timed ? leadEnd(clause) : from;
  const other = otherTimeBetween(packed, from, end, setting);
  const own = other === undefined && tellsOwnTime(packed, from, end, setting);
  let spoken = base;
  if (meet(does, TOPICAL))
    for (let at = from; at < to; at++)
      if (packed.meets(at, TOPICAL)) spoken = withTopic(spoken, packed.meaning(at), passage.number);
  const heads = meet(does, REVIEW) ? ids(clause.tokens, "review") : NO_IDS;
  const named = !counts && meet(does, COLUMN) ? ids(clause.tokens, "column") : NO_IDS;
  const documents = !counts && meet(does, DOCUMENT) ? ids(clause.tokens, "document") : NO_IDS;
  const [row] = documents;
  const document = row !== undefined && documents.length === 1 ? documentOf(row, spoken) : spoken.document;
  const otherYear = other ?? (own && !tellsWhenOver(spoken, clause, before, heads) ? undefined : base.otherYear);
  const dated = base.dated || own;
  const acts = actorOf(clause, setting);
  // 所属6个县（市）公安局: the name behind a bracket goes on with what stands before it.
  const goesOnName = acts === "own" && clause.opener === ")" && base.actor === "others";
  const actor = isPartOfRegion(clause, setting) || goesOnName ? "others" : (acts ?? base.actor);
  if (heads.length === 0 && named.length === 0) {
    if (!counts) spoken = atForum(spoken, does);
    const goesOn =
      otherYear === spoken.otherYear &&
      dated === spoken.dated &&
      actor === spoken.actor &&
      document === spoken.document;
    if (goesOn) return spoken;
  }
  const next = copyOf(spoken);
  next.otherYear = otherYear;
  next.dated = dated;
  next.actor = actor;
  next.document = document;
  if (!counts && heads.length > 0) next.heads = heads;
  if (heads.length > 0) next.sentenceHeads = [...new Set([...spoken.sentenceHeads, ...heads])];
  if (named.length > 0) next.columns = named;
  return next;
}

/** 2023年未审结的7件案件均已于2024年审结: when those of another year ended does not make them cases of this one. */
const tellsWhenOver = (
  { topic, otherYear }: Context,
  { sentence, opener, roles: does }: Clause,
  before: Clause | undefined,
  heads: readonly string[],
): boolean =>
  otherYear !== undefined &&
  topic?.is === "reviews" &&
  before?.sentence === sentence &&
  opener !== ";" &&
  heads.length === 0 &&
  meet(does, HANDLE);

/**
 * 复议决定维持8件；法院判决驳回3件: who decides tells which of the two is spoken of, where no word names it.
 *
 * @param does what the words do that name none
 * @returns the context with the heads of those who decide
 */
export function atForum(context: Context, does: Roles): Context {
  const isSuit = meet(does, AT_COURT);
  const { sentenceHeads } = context;
  // 复议后起诉6件，复议机关均为共同被告: those who decided first tell of the same suits.
  if (!isSuit && sentenceHeads.length === 1 && sentenceHeads[0] === AFTER_REVIEW) return context;
  const isOther = isSuit !== meet(does, AT_REVIEW) && context.heads.some((head) => (head === REVIEWS) === isSuit);
  if (!isOther) return context;
  const next = copyOf(context);
  next.heads = [isSuit ? "行政诉讼" : REVIEWS];
  next.sentenceHeads = [...new Set([...sentenceHeads, ...next.heads])];
  return next;
}

const REVIEWS = "行政复议";
const AFTER_REVIEW = "复议后起诉";
const [HANDLE, AT_REVIEW, AT_COURT] = [roleOf("handle"), roleOf("atReview"), roleOf("atCourt")];

/** The documents that a clause names alone, whatever is done to them. */
const documentOf = (row: string, { document }: Context): Context["document"] =>
  document?.row === row && document.columns === undefined ? document : { row, columns: undefined };

/**
 * A sentence that strayed is over: what it brought in is not spoken of any more. 其中予以公开12件。, 1件转入2024年。: a sentence
 * that begins so tells of the same applicants.
 */
function returned(context: Context, { packed, from }: Clause, before: Clause): Context {
  const next = copyOf(context);
  next.topic = context.home;
  // 行政许可。本年作出处理决定28件: a sentence that is a name alone heads the next.
  if (before.counts || before.to - before.from > 1) next.document = undefined;
  if (!packed.meets(from, AMONG) && packed.numeralKind(from) !== "quantity") next.columns = NO_IDS;
  next.sentenceHeads = NO_IDS;
  next.division = context.division && widened(context.division);
  return next;
}

/** 不予公开2件；企业申请3件: behind ; a kind of applicant may be told of anew. */
function withWideDivision(context: Context): Context {
  if (!context.division || WIDENED.has(context.division)) return context;
  const next = copyOf(context);
  next.division = widened(context.division);
  return next;
}

/** The divisions of earlier sentences: what is told of a kind of applicant may be of those, or of all that came in. */
const WIDENED = new WeakSet<readonly Rows[]>();
const widenedOf = new WeakMap<readonly Rows[], readonly Rows[]>();

function widened(division: readonly Rows[]): readonly Rows[] {
  if (WIDENED.has(division)) return division;
  let wide = widenedOf.get(division);
  if (!wide) {
    wide = [...division, ...RECEIVED, ...TO_DEAL];
    widenedOf.set(division, wide);
    WIDENED.add(wide);
  }
  return wide;
}

const TIMES = roles("thisYear", "otherTime");
const TOPICAL = roles("application", "review", "applying", "otherNoun", "row");
const AMONG = roleOf("among");
const [COLUMN, DOCUMENT] = [roleOf("column"), roleOf("document")];
const NO_IDS: readonly string[] = [];

/** @returns the context behind an item: what its words named is what later items go on from */
export function stepOver(context: Context, slots: Slots, division: readonly Rows[] | undefined): Context {
  const { heads, documents, deeds, columns, words } = slots;
  const [row] = documents;
  const columnsNow = columns.length > 0 ? columns : context.columns;
  if (row === undefined && heads.length === 0 && !division && columnsNow === context.columns) return context;
  const isKnown = words.every((token) => token.kind !== "unknown" && token.kind !== "quoted");
  const named = row !== undefined && isKnown ? { row, columns: deeds[0] } : undefined;
  const next = copyOf(context);
  if (heads.length > 0) next.heads = heads;
  if (row !== undefined) next.document = named;
  if (division) next.division = division;
  next.columns = columnsNow;
  return next;
}
