import { once } from "../common/once.js";
import type { Table, TableId } from "../form/index.js";
import { compact } from "../report/characters/index.js";
import type { ChapterReading, Report } from "../report/model.js";
import type { Clause } from "./clauses.js";
import type { Passage } from "./passages.js";
import type { Rows } from "./sums.js";
import { has, idsOf, type SenseKind, type Token } from "./tokens.js";

/** What the report is and has, as far as a sentence needs to know. */
export interface Setting {
  readonly report: Report;
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly year?: number;
  /** The body's name, compact. */
  readonly agency: string;
}

type Topic = "applications" | "reviews" | "other";

/** What has been spoken of so far in a passage. */
export interface State {
  readonly passage: Passage;
  /** The number of the official chapter; 0 before the first and where there is none. */
  readonly chapter: number;
  topic: Topic | undefined;
  /** The topic to go back to when a sentence that strayed is over. */
  home: Topic | undefined;
  sentence: number;
  /** Another year or part of a year is spoken of; 0 where it is not known which. */
  otherYear: number | undefined;
  /** Others than the body are spoken of. */
  foreign: boolean;
  /** The rows of table three that the last whole counted: columns named alone divide these. */
  base: readonly Rows[] | undefined;
  /** The columns that what follows is about. */
  columns: readonly string[] | undefined;
  heads: readonly string[] | undefined;
  document: string | undefined;
  deed: readonly string[] | undefined;
  scope: Scope | undefined;
  /** All heads of table four named in this sentence: 均获维持 takes them all up. */
  sentenceHeads: readonly string[];
  /** Reviews and suits over disclosure are meant, not those that the body decides on. */
  overDisclosure: boolean;
  /** The body tells of reviews that it decides on, or of some that are not known to be over disclosure. */
  judging: boolean;
  /** Some applications are spoken of, by words that no list knows: what follows divides these. */
  someOnly: boolean;
  /** All applications, or those of some row or column, have been counted in this sentence. */
  counted: boolean;
  /** Nothing has been spoken of yet but the body and its applications, so that 申请 alone is one for information. */
  clear: boolean;
  /** The report's own year, or this year, has been named. */
  dated: boolean;
  /** Another time has been spoken of in this sentence. */
  strayed: boolean;
  /** Something unknown has been counted in this sentence: a bare 答复5件 may be about that. */
  blurred: boolean;
  /** Documents are told of by how they may be disclosed: 依申请公开18件 counts no applications. */
  classes: boolean;
  /** Only those whose time was up are spoken of in this sentence. */
  due: boolean;
  /** The clause that divides or widens the last figure of this one (其中…, 含…), if one follows. */
  division: Clause | undefined;
  /** The last figure of the sentence that was known to count something. */
  lastRead: number;
  /** What the figures behind it come to, that were not: 均 takes up these, unless they divide it. */
  unread: number;
  /** The rows of table three that the sentence names, before and behind. */
  sentenceRows: ReadonlySet<string>;
  /** The next clause of the sentence. */
  next: Clause | undefined;
}

/** What the applications last counted were: all there were, those dealt with, some of them. */
export type Scope = "all" | "handled" | "part";

/** @returns the name of the sub-heading of the first depth that a passage stands under; empty if there is none */
export function headingOver(setting: Setting, passage: Passage): string {
  const reading = setting.report.chapters[passage.chapter];
  if (!reading) return "";
  // By halves: a chapter may hold as many sub-headings as it has lines, and each passage asks.
  const subHeadings = ofFirstDepth(reading);
  let [before, behind] = [0, subHeadings.length];
  while (before < behind) {
    const middle = (before + behind) >> 1;
    if ((subHeadings[middle]?.span.start ?? 0) <= passage.start) before = middle + 1;
    else behind = middle;
  }
  return subHeadings[before - 1]?.name ?? "";
}

const ofFirstDepth = once(({ subHeadings }: ChapterReading) => subHeadings.filter(({ depth }) => depth === 1));

export function newState(setting: Setting, passage: Passage): State {
  const chapter = setting.report.chapters[passage.chapter]?.chapter?.number ?? 0;
  const heading = headingOver(setting, passage);
  const topic = chapter === 3 ? "applications" : chapter === 4 ? "reviews" : topicOfHeading(heading);
  return {
    passage,
    chapter,
    topic,
    home: topic,
    sentence: 0,
    otherYear: undefined,
    // A title with the place alone leaves open whether the figures are its government's own.
    foreign: /[省市县区州旗盟]$/.test(setting.agency),
    base: undefined,
    columns: undefined,
    heads: undefined,
    document: undefined,
    deed: undefined,
    scope: undefined,
    sentenceHeads: [],
    overDisclosure: chapter === 4 || topic !== undefined,
    judging: false,
    someOnly: false,
    counted: false,
    clear: true,
    dated: false,
    strayed: false,
    blurred: false,
    classes: false,
    due: false,
    division: undefined,
    sentenceRows: new Set(),
    lastRead: 0,
    unread: 0,
    next: undefined,
  };
}

function topicOfHeading(name: string): Topic | undefined {
  if (/复议|诉讼/.test(name)) return "reviews";
  return /申请/.test(name) ? "applications" : undefined;
}

/** Words that may stand anywhere in what is judged: they do not change what is counted. */
const PLAIN: readonly SenseKind[] = [
  "self",
  "thisYear",
  "adverb",
  "function",
  "among",
  "sum",
  "open",
  "each",
  "respectively",
  "onTime",
  "about",
  "and",
  "application",
  "applying",
  "applicants",
  "decision",
  "touch",
];

/** @returns whether every token has one of these senses, or one that never changes what is counted */
export function coveredBy(tokens: readonly Token[], kinds: readonly SenseKind[], setting: Setting): boolean {
  return tokens.every((token) => {
    if (token.kind === "mark") return true;
    if (token.numeral) return isOwnTime(token, setting);
    return PLAIN.some((kind) => has(token, kind)) || kinds.some((kind) => has(token, kind));
  });
}

/** Is it the report's own year, or its first or last day? */
function isOwnTime(token: Token, setting: Setting): boolean {
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

function ownTimeIn(tokens: readonly Token[], setting: Setting): boolean {
  return tokens.some((token) => isOwnTime(token, setting) || has(token, "thisYear"));
}

/** Words that may precede the one who acts. */
const BEFORE_SUBJECT: readonly SenseKind[] = ["thisYear", "otherTime", "adverb", "function", "among", "and", "restart"];

/** @returns the tokens from the first that may name who acts */
function fromSubject(tokens: readonly Token[]): readonly Token[] {
  const index = tokens.findIndex(
    (token) => !token.numeral && !(token.kind === "word" && BEFORE_SUBJECT.some((kind) => has(token, kind))),
  );
  return index < 0 ? [] : tokens.slice(index);
}

/** Does the clause begin with others as its subject (全市各级行政机关, 各镇街)? */
function beginsForeign(tokens: readonly Token[]): boolean {
  const first = fromSubject(tokens)[0];
  return first !== undefined && has(first, "foreign");
}

function beginsSelf(tokens: readonly Token[]): boolean {
  const first = fromSubject(tokens)[0];
  return first !== undefined && has(first, "self");
}

const ORGAN_ENDS: Readonly<Record<string, string>> = {
  办: "室处",
  街道: "处",
  镇: "府",
  乡: "府",
  府: "府",
  县: "府",
  市: "府",
  区: "府",
};

/** A government above towns: its tables may count a whole region, its prose itself alone. */
function isRegional(setting: Setting): boolean {
  return /[省市县区州旗盟](?:人民政府)?$/.test(setting.agency);
}

/** @returns whether `name` is a short form of the reporting body's own: 区卫健局 for 临渭区卫生健康局 */
export function isOwnName(name: string, setting: Setting): boolean {
  const { agency } = setting;
  if (name.length < 2 || agency === "") return false;
  let at = 0;
  for (let i = 0; i < agency.length && at < name.length; i++) if (agency[i] === name[at]) at++;
  if (at < name.length) return false;
  const last = name.slice(-1);
  const end = agency.slice(-1);
  // The place 临川市 is more than its government.
  if (isRegional(setting) && !/府$/.test(name)) return false;
  if (last === end) return !(isRegional(setting) && /政府$/.test(name));
  return (ORGAN_ENDS[name.slice(-2)] ?? ORGAN_ENDS[last] ?? "").includes(end);
}

/**
 * Takes the body's own name out of what stands before the first word that is counted or done.
 *
 * @returns the tokens without it, or undefined where the unknown words there name something else
 */
export function withoutOwnName(
  tokens: readonly Token[],
  setting: Setting,
  passage: Passage,
): readonly Token[] | undefined {
  const firstUnknown = tokens.findIndex((token) => token.kind === "unknown");
  if (firstUnknown < 0) return tokens;
  let last = firstUnknown;
  tokens.forEach((token, index) => {
    if (token.kind === "unknown") last = index;
  });
  // A word list may know a piece of the name: 县发展 和 改革局, 全 in 安全局.
  for (let from = firstUnknown; from >= Math.max(0, firstUnknown - 2); from--) {
    for (let to = last; to <= Math.min(tokens.length - 1, last + 2); to++) {
      const begin = tokens[from] as Token;
      const end = tokens[to] as Token;
      if (isOwnName(compact(passage.text, begin.start, end.end), setting)) {
        return [...tokens.slice(0, from), ...tokens.slice(to + 1)];
      }
    }
  }
  return undefined;
}

/** Those that had to be answered by the end of the year, not all that came in. */
const DUE = /应(?:当|予|该)?(?:答复|办结|办理|回复|办|答)|到期|届满|需(?:要)?(?:答复|办结|办理|回复)|时限已到/;

/** Steps that some applications take: the outcomes told behind them may be of those alone. */
const SOME = /补正(?!后?(?:申请)?内容|后仍|后申请)|延期|逾期(?!不补正|未)|撤回|撤销申请|征求/;

/** Brings the state up to a clause that begins: its sentence, its time, who acts. */
export function enterClause(state: State, clause: Clause, setting: Setting): void {
  if (clause.sentence !== state.sentence) {
    state.sentence = clause.sentence;
    state.topic = state.home;
    state.document = undefined;
    state.deed = undefined;
    state.columns = undefined;
    state.sentenceHeads = [];
    state.judging = false;
    state.counted = false;
    state.strayed = false;
    state.blurred = false;
    state.due = false;
    state.unread = 0;
    if (!clause.tokens.some((token) => has(token, "among"))) state.someOnly = false;
  }
  const said = state.passage.text.slice(clause.start, clause.end);
  if (DUE.test(said)) state.due = true;
  if (SOME.test(said)) state.someOnly = true;
  const lead = leadOf(clause.tokens);
  const other = otherTimeIn(lead, setting);
  if (other !== undefined) state.strayed = true;
  if (other !== undefined) state.otherYear = other;
  else if (ownTimeIn(lead, setting)) {
    state.otherYear = undefined;
    state.dated = true;
  }
  if (beginsForeign(clause.tokens)) state.foreign = true;
  else if (beginsSelf(clause.tokens)) state.foreign = false;
  if (state.classes) state.topic = "other";
  // 均 behind a semicolon takes up what is named there.
  if (clause.opener === ";" && clause.tokens.some((token) => has(token, "review"))) state.sentenceHeads = [];
  for (const token of clause.tokens) takeTopic(state, token, setting);
  const counted = clause.tokens.some((token) => token.numeral?.kind === "quantity");
  if (!counted && clause.tokens.some((token) => has(token, "column"))) {
    state.columns = clause.tokens.flatMap((token) => idsOf(token, "column"));
  }
}

/** The words before the first figure and the first word of comparison: there a clause says of what time it speaks. */
function leadOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => token.numeral?.kind === "quantity" || has(token, "compare"));
  return end < 0 ? tokens : tokens.slice(0, end);
}

const DISCLOSURE = /公开/;

/** Words after which 申请 alone may be one for something else. */
const STRAYS: readonly SenseKind[] = ["document", "channel", "publish", "foreign"];

function takeTopic(state: State, token: Token, setting: Setting): void {
  if (STRAYS.some((kind) => has(token, kind))) state.clear = false;
  const named = has(token, "application") || has(token, "review") || has(token, "about");
  if (named && DISCLOSURE.test(state.passage.text.slice(token.start, token.end))) state.overDisclosure = true;
  if (state.classes && !has(token, "review")) return;
  if (has(token, "application")) {
    state.topic = "applications";
    state.blurred = false;
    if (state.home !== "reviews") state.home = "applications";
  } else if (has(token, "applying") && (state.home === "applications" || state.clear) && state.topic !== "reviews") {
    state.topic = "applications";
  } else if (has(token, "review")) {
    state.topic = "reviews";
    state.sentenceHeads = [...state.sentenceHeads, ...idsOf(token, "review")];
  } else if (token.kind === "unknown" || token.kind === "quoted") {
    state.clear &&= isOwnName(compact(state.passage.text, token.start, token.end), setting);
  } else if (has(token, "otherNoun")) {
    state.clear = false;
    state.topic = "other";
    if (state.chapter !== 3 && state.chapter !== 4) state.home = "other";
  }
}
