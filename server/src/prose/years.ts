import type { Mutable } from "../common/mutable.js";
import { oneBefore } from "../common/oneBefore.js";
import { compact } from "../report/characters/index.js";
import type { Clause } from "./clauses.js";
import type { DateMention, Period, YearMention } from "./model.js";
import { type Passage, spanIn } from "./passages.js";
import { holdsWord } from "./relationWords.js";
import { isOwnName, type Setting } from "./setting.js";
import { Run, type Token, type Tokens } from "./syntax/packed.js";
import { roles } from "./syntax/roles.js";
import { MARK } from "./vocabulary.js";

/** A sentence of a passage: its tokens, marks included. */
export class Sentence extends Run {
  /** Most sentences tell of no time, and nobody asks for theirs. */
  get text(): string {
    return this.packed.textOf(this.from, this.to);
  }

  /** Whether a year or a date stands in it. */
  get dated(): boolean {
    const { packed, from, to } = this;
    return packed.findNumeral(from, to, "year") >= 0 || packed.findNumeral(from, to, "date") >= 0;
  }
}

/** The marks that end a sentence; what counts off begins with none of them. */
const STOPS: ReadonlySet<number> = new Set([..."。!?"].map((stop) => stop.charCodeAt(0)));

/** @returns the sentences of a passage; a run-in heading (（一）主动公开情况。) is one of its own */
export function sentencesOf(tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to++) {
    const stops = tokens.meaningNumber(to - 1) === MARK && STOPS.has(tokens.text.charCodeAt(tokens.start(to - 1)));
    if (!stops && to < tokens.length) continue;
    sentences.push(new Sentence(tokens, from, to));
    from = to;
  }
  return sentences;
}

const NO_PERIODS: readonly Period[] = [];

/** What a sentence must hold to tell of the period of the figures: 统计 or 数据, with one of these beside it. */
const COUNTED_OVER =
  /统计(?:期限|时限|时间|期间|周期|范围|数据|起止)|数据(?:的)?(?:统计|期限|时限|时间|截止|起止)|所列数据|使用数据|列示数据/;

/**
 * Figures and the words of a date, before and behind what leads from one day to the other. Of 二〇二三年1月1日 the year is
 * none of them: it has lost nothing.
 */
const FROM_TO =
  /(?<![〇○零一二三四五六七八九])([年月日号]*\d[\d年月日号]*)(?:起|止|开始)?,?(?:至|到|--?|—+|–|~|～|截至|截止)([年月日号]*\d[\d年月日号]*)/g;

/** 2023年, 2023年1月, 2023年1月1日, 1月1日, 1日: what a date looks like that has lost nothing. */
const WHOLE_DATE =
  /^(?:(?:(?:19|20)\d\d年)?(?:1[0-2]|0?[1-9])月(?:(?:3[01]|[12]\d|0?[1-9])[日号])?|(?:19|20)\d\d年度?|(?:3[01]|[12]\d|0?[1-9])[日号])$/;

/** 20231月1日至202312月31日: periods whose dates have lost a character; the month of such a date is 0. */
function brokenPeriods(text: string, at: number, passage: Passage): Period[] {
  const periods: Period[] = [];
  const dateAt = (start: number, length: number): DateMention => ({
    span: spanIn(passage, start, start + length),
    month: 0,
  });
  for (let match = FROM_TO.exec(text); match; match = FROM_TO.exec(text)) {
    const [whole, from = "", to = ""] = match;
    if (!/[年月日号]/.test(from) || !/[年月日号]/.test(to)) continue;
    // 12月31 lacks its last character; 2023年1月1日至12月 is a way to write it.
    if (WHOLE_DATE.test(from) && WHOLE_DATE.test(to)) continue;
    const start = at + match.index;
    const behind = start + whole.length - to.length;
    const span = spanIn(passage, start, start + whole.length);
    periods.push({ span, from: dateAt(start, from.length), to: dateAt(behind, to.length), mangled: true });
  }
  return periods;
}

/** @returns whether a text tells of the period of the figures, be it in words that are no dates */
export const tellsOfPeriod = (text: string): boolean =>
  (text.includes("统计") || text.includes("数据")) && COUNTED_OVER.test(text);

/** What leads from the first day of a period to its last. */
const LEADS_TO = /^(?:起|止|日起)?,?(?:至|到|--?|—+|–|~|～|截至|截止)$/;

/** @returns the periods that a sentence says its figures are counted over */
export function periodsIn(sentence: Sentence, passage: Passage): readonly Period[] {
  const { text, packed, from, to } = sentence;
  if (!tellsOfPeriod(text)) return NO_PERIODS;
  const broken = brokenPeriods(text, sentence.start, passage);
  if (broken.length > 0) return broken;
  const periods: Period[] = [];
  let first = packed.findNumeral(from, to, "date");
  while (first >= 0) {
    const second = packed.findNumeral(first + 1, to, "date");
    if (second >= 0 && LEADS_TO.test(packed.textOf(first + 1, second))) {
      const [begin, end] = [dateAt(packed, first, passage), dateAt(packed, second, passage)];
      if (begin && end) periods.push({ span: { start: begin.span.start, end: end.span.end }, from: begin, to: end });
    }
    first = second;
  }
  return periods;
}

/** @returns the date that the numeral at a place tells; undefined where it tells none */
function dateAt(packed: Tokens, at: number, passage: Passage): DateMention | undefined {
  const numeral = packed.numeral(at);
  if (numeral?.kind !== "date") return undefined;
  const span = spanIn(passage, packed.start(at), packed.end(at));
  const told: Mutable<DateMention> = { span, month: numeral.month };
  if (numeral.year !== undefined) told.year = numeral.year;
  if (numeral.day !== undefined) told.day = numeral.day;
  return told;
}

/** The report's own title as a sentence quotes it. */
const TITLE =
  /((?:19|20)\d\d)年(?:度)?(?:的)?(?:政府信息公开|政务公开|政务信息公开|信息公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/g;

const NAMES_REPORT = /报告|年报/;

const PUBLISHES =
  /现将|现公布|现公开|现发布|编制|特此|报告如下|向社会公布|予以公布|特向社会|公布如下|形成|本报告|本年报/;

const LAST_YEARS = /上年|去年|上一年|往年|历年|近年|上年度/;

/** @returns the years of the report's own title, where a sentence introduces the report by it */
export function titleYears(sentence: Sentence, passage: Passage): readonly YearMention[] {
  const { text } = sentence;
  if (text.length > 600 || !NAMES_REPORT.test(text) || !PUBLISHES.test(text) || LAST_YEARS.test(text)) return NO_YEARS;
  const years: YearMention[] = [];
  for (let match = TITLE.exec(text); match; match = TITLE.exec(text)) {
    const start = sentence.start + match.index;
    // 关于做好2022年政府信息公开工作年度报告编制…的通知 is a document from elsewhere, not this report.
    if (/做好|印发|关于/.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (/^[^。]{0,16}通知/.test(text.slice(TITLE.lastIndex))) continue;
    years.push({ year: Number(match[1]), span: spanIn(passage, start, start + 4), role: "title" });
  }
  return years;
}

const NO_YEARS: readonly YearMention[] = [];

/** Words that speak of another year with reason. */
const REASONS =
  /上年|去年|上一年|往年|历年|近年|同期|相比|比较|较20|比20|以来|连续|问题|整改|不足|反馈|结转|荣获|获评|评为|被评|表彰|考核结果|测评|评估|通报|年报|年度报告|印发|发布的|起施行|施行|修订|成立|设立|组建|建成|开通|上线|启用|延续|继续/;

const PLANS = /将|计划|拟|下一步|打算|力争|目标|今后|规划|争取|继续|进一步|要/;

const SUBJECT_OR_DEED = roles("self", "thisYear", "sum", "receive", "publish", "not", "all", "handle");

/**
 * Where a sentence begins, behind its marks and what counts it off; behind a heading too that runs into it:
 * 1.主动公开工作：2023年….
 */
function leadOf({ packed, from, to }: Sentence): number {
  const isMark = (at: number) => packed.meaningNumber(at) === MARK;
  let lead = from;
  while (lead < to && isMark(lead)) lead++;
  const isCounted = lead > from && packed.end(lead - 1) - packed.start(lead - 1) > 1;
  if (!isCounted) return lead;
  let end = lead;
  while (end < to && !isMark(end) && !packed.numeral(end)) end++;
  return end < to && packed.textOf(end, end + 1) === ":" ? end + 1 : lead;
}

/** The place of the year that a sentence begins with, as the time of what it tells; -1 for none. */
function headYear(sentence: Sentence, setting: Setting): number {
  const { packed, to } = sentence;
  const isMark = (at: number) => packed.meaningNumber(at) === MARK;
  const lead = leadOf(sentence);
  if (lead === to) return -1;
  let head = lead;
  if (!packed.numeralKind(lead) && /^(?:截至|截止|在)$/.test(packed.textOf(lead, lead + 1))) {
    head++;
    // What counts off is longer than a mark, and no part of the sentence.
    while (head < to && isMark(head) && packed.end(head) - packed.start(head) > 1) head++;
    if (head === to) return -1;
  }
  const numeral = packed.numeral(head);
  if (numeral?.kind === "date") return numeral.month === 12 && numeral.day === 31 && head !== lead ? head : -1;
  const next = head + 1;
  if (numeral?.kind !== "year" || !numeral.only || next === to) return -1;
  if (isMark(next)) return packed.textOf(next, next + 1) === "," ? head : -1;
  if (packed.meets(next, SUBJECT_OR_DEED)) return head;
  if (!packed.isUnknown(next)) return -1;
  return isOwnName(compact(packed.text, packed.start(next), packed.end(next)), setting) ? head : -1;
}

/** Does a sentence name another year than this? */
function namesOther({ packed, from, to }: Sentence, own: number): boolean {
  for (let at = from; at < to; at++) {
    const numeral = packed.numeral(at);
    if ((numeral?.kind === "year" || numeral?.kind === "date") && (numeral.year ?? own) !== own) return true;
  }
  return false;
}

const countsSomething = ({ packed, from, to }: Sentence): boolean => packed.findNumeral(from, to, "quantity") >= 0;

/** @returns the year a sentence gives for the body's own deeds, unless it has a reason to name it */
export function deedYear(
  sentences: readonly Sentence[],
  index: number,
  passage: Passage,
  setting: Setting,
): YearMention | undefined {
  const sentence = sentences[index] as Sentence;
  const head = headYear(sentence, setting);
  const numeral = head < 0 ? undefined : sentence.packed.numeral(head);
  if ((numeral?.kind !== "year" && numeral?.kind !== "date") || numeral.year === undefined) return undefined;
  const said = sentence.text.replace(/《[^《》]*》/g, "");
  if (REASONS.test(said) || tellsOfPeriod(said)) return undefined;
  if (namesOther(sentence, numeral.year)) return undefined;
  const own = setting.year ?? 0;
  if (numeral.year > own && (PLANS.test(said) || !countsSomething(sentence))) return undefined;
  // Two years told one after the other are a series.
  const beside = [oneBefore(sentences, index), sentences[index + 1]].filter(
    (one): one is Sentence => one !== undefined,
  );
  if (
    numeral.year !== own &&
    countsSomething(sentence) &&
    beside.some((one) => countsSomething(one) && startsWithYear(one, own))
  )
    return undefined;
  const year = numeral.year;
  const start = sentence.packed.start(head);
  return { year, span: spanIn(passage, start, start + 4), role: "deeds" };
}

function startsWithYear({ packed, from, to }: Sentence, year: number): boolean {
  let at = from;
  while (at < to && packed.meaningNumber(at) === MARK) at++;
  const first = at < to ? packed.numeral(at) : undefined;
  return first?.kind === "year" && first.year === year;
}

/** What every plan with a year says in its sentence. */
const AHEAD = ["将", "拟", "计划", "打算"];

/** 将 as the mark of the future: what follows is a verb, not the thing that is put somewhere. */
const FUTURE =
  /(?:将|拟|计划|打算)(?:继续|进一步|不断|持续|着力|坚持|认真|切实|严格|深入|加强|加大|围绕|结合|按照|根据|重点|努力|积极|全面|大力|充分|着重|更加|从以下|从)/;

const PUTS = /作为|纳入|列入|列为|当作|摆在|放在|融入|变为|转化/;

const NEXT = /下一步|今后|下一年|下一年度|下阶段|来年|新的一年|接下来/;

/** The first numeral of a sentence that is a year. */
function firstYear({ packed, from, to }: Sentence): Token | undefined {
  const at = packed.findNumeral(from, to, "year");
  return at < 0 ? undefined : packed.at(at);
}

/** @returns the year that a sentence dates its plans with */
export function planYear(
  sentence: Sentence,
  before: Sentence | undefined,
  passage: Passage,
  chapter: number,
): YearMention | undefined {
  const head = firstYear(sentence);
  const { numeral } = head ?? {};
  if (!head || numeral?.kind !== "year" || !numeral.only || !holdsWord(sentence.text, AHEAD)) return undefined;
  const behind = passage.text.slice(head.end, sentence.start + sentence.text.length).slice(0, 60);
  const first = behind.split(/[;。]/)[0] ?? "";
  const lead = passage.text.slice(sentence.start, head.start);
  const near =
    NEXT.test(lead) ||
    NEXT.test(first) ||
    (chapter === 5 && lead.length <= 4) ||
    (before !== undefined && NEXT.test(before.text.slice(-30)));
  // 将在2023年完善: the mark of the future stands before the year.
  if (
    !near ||
    !(FUTURE.test(first) || /(?:将|拟|计划|打算)[在于]$/.test(lead)) ||
    PUTS.test(first) ||
    namesOther(sentence, numeral.year)
  )
    return undefined;
  if (/^(?:存在|的问题|工作中|以来|度?(?:报告|考核))/.test(behind) || LAST_YEARS.test(lead)) return undefined;
  return { year: numeral.year, span: spanIn(passage, head.start, head.start + 4), role: "plan" };
}

/** Under a report: who signs, if it stands on the same line, and the day. */
const SIGNED =
  /^\(?(?:[\u4e00-\u9fff]{4,40}[局委办厅府院会处心社队站所校馆司部署行场],?)?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日\)?$/;

/** The longest line that a signature takes. */
const LONGEST_SIGNATURE = 56;

/** @returns the year of the day that a passage of the last chapter signs the report with; its last day signs in time */
export function signedYear(passage: Passage): YearMention | undefined {
  const { text } = passage;
  const match = text.length > LONGEST_SIGNATURE ? null : SIGNED.exec(text);
  if (!match || (match[2] === "12" && match[3] === "31")) return undefined;
  const start = text.search(/(?:19|20)\d\d年/);
  return { year: Number(match[1]), span: spanIn(passage, start, start + 4), role: "signed" };
}

/** @returns whether any clause of the list carries over applications to the next year */
export function carriesOver(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) =>
    clause.tokens.some((token) =>
      token.senses.some((sense) => sense.kind === "row" && (sense.id === "carriedOut" || sense.id === "carried")),
    ),
  );
}
