import { compact } from "../report/characters/index.js";
import type { Clause } from "./clauses.js";
import type { DateMention, Period, YearMention } from "./model.js";
import { type Passage, spanIn } from "./passages.js";
import { isOwnName, type Setting } from "./setting.js";
import { has, type SenseKind, type Token } from "./tokens.js";

/** A sentence of a passage: its tokens, marks included. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly tokens: readonly Token[];
}

const STOPS = new Set(["。", "!", "?"]);

/** @returns the sentences of a passage; a run-in heading (（一）主动公开情况。) is one of its own */
export function sentencesOf(passage: Passage, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    const held = tokens.slice(from, to);
    const [first, last] = [held[0], held[held.length - 1]];
    if (first && last)
      sentences.push({ text: passage.text.slice(first.start, last.end), start: first.start, tokens: held });
    from = to;
  };
  tokens.forEach((token, index) => {
    if (token.kind === "mark" && STOPS.has(passage.text.slice(token.start, token.end))) close(index + 1);
  });
  close(tokens.length);
  return sentences;
}

/** What a sentence must hold to tell of the period of the figures. */
const COUNTED_OVER =
  /统计(?:期限|时限|时间|期间|周期|范围|数据|起止)|数据(?:的)?(?:统计|期限|时限|时间|截止|起止)|所列数据|使用数据|列示数据/;

/** Figures and the words of a date, before and behind what leads from one day to the other. */
const FROM_TO =
  /([年月日号]*\d[\d年月日号]*)(?:起|止|开始)?,?(?:至|到|--?|—+|–|~|～|截至|截止)([年月日号]*\d[\d年月日号]*)/g;

/** 2023年, 2023年1月, 2023年1月1日, 1月1日, 1日: what a date looks like that has lost nothing. */
const WHOLE_DATE =
  /^(?:(?:(?:19|20)\d\d年)?(?:1[0-2]|0?[1-9])月(?:(?:3[01]|[12]\d|0?[1-9])[日号])?|(?:19|20)\d\d年度?|(?:3[01]|[12]\d|0?[1-9])[日号])$/;

/** 20231月1日至202312月31日: periods whose dates have lost a character; the month of such a date is 0. */
function brokenPeriods(sentence: Sentence, passage: Passage): Period[] {
  return [...sentence.text.matchAll(FROM_TO)].flatMap((match) => {
    const [whole, from = "", to = ""] = match;
    if (!/[年月日号]/.test(from) || !/[年月日号]/.test(to)) return [];
    // 12月31 lacks its last character; 2023年1月1日至12月 is a way to write it.
    if (WHOLE_DATE.test(from) && WHOLE_DATE.test(to)) return [];
    const start = sentence.start + match.index;
    const dateAt = (at: number, length: number): DateMention => ({
      span: spanIn(passage, at, at + length),
      month: 0,
    });
    const behind = start + whole.length - to.length;
    const period = spanIn(passage, start, start + whole.length);
    return [{ span: period, from: dateAt(start, from.length), to: dateAt(behind, to.length), mangled: true }];
  });
}

/** @returns the periods that a sentence says its figures are counted over */
export function periodsIn(sentence: Sentence, passage: Passage): Period[] {
  if (!COUNTED_OVER.test(sentence.text)) return [];
  const broken = brokenPeriods(sentence, passage);
  if (broken.length > 0) return broken;
  const dates = sentence.tokens.flatMap((token, index) => (token.numeral?.kind === "date" ? [index] : []));
  return dates.flatMap((index, nth) => {
    const next = dates[nth + 1];
    if (next === undefined) return [];
    const between = sentence.tokens
      .slice(index + 1, next)
      .map((token) => passage.text.slice(token.start, token.end))
      .join("");
    if (!/^(?:起|止|日起)?,?(?:至|到|--?|—+|–|~|～|截至|截止)$/.test(between)) return [];
    const [from, to] = [dateAt(sentence, index, passage), dateAt(sentence, next, passage)];
    return from && to ? [{ span: { start: from.span.start, end: to.span.end }, from, to }] : [];
  });
}

function dateAt(sentence: Sentence, index: number, passage: Passage): DateMention | undefined {
  const token = sentence.tokens[index] as Token;
  const { numeral } = token;
  if (numeral?.kind !== "date") return undefined;
  return {
    span: spanIn(passage, token.start, token.end),
    month: numeral.month,
    ...(numeral.year === undefined ? {} : { year: numeral.year }),
    ...(numeral.day === undefined ? {} : { day: numeral.day }),
  };
}

/** The report's own title as a sentence quotes it. */
const TITLE =
  /((?:19|20)\d\d)年(?:度)?(?:的)?(?:政府信息公开|政务公开|政务信息公开|信息公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/g;

const NAMES_REPORT = /报告|年报/;

const PUBLISHES =
  /现将|现公布|现公开|现发布|编制|特此|报告如下|向社会公布|予以公布|特向社会|公布如下|形成|本报告|本年报/;

const LAST_YEARS = /上年|去年|上一年|往年|历年|近年|上年度/;

/** @returns whether a passage tells of the period of the figures, be it in words that are no dates */
export const tellsOfPeriod = (passage: Passage): boolean => COUNTED_OVER.test(passage.text);

/** @returns the years of the report's own title, where a sentence introduces the report by it */
export function titleYears(sentence: Sentence, passage: Passage): YearMention[] {
  if (sentence.text.length > 600 || !NAMES_REPORT.test(sentence.text)) return [];
  if (!PUBLISHES.test(sentence.text) || LAST_YEARS.test(sentence.text)) return [];
  return [...sentence.text.matchAll(TITLE)].flatMap((match) => {
    const start = sentence.start + match.index;
    // 关于做好2022年政府信息公开工作年度报告编制…的通知 is a document from elsewhere, not this report.
    if (/做好|印发|关于/.test(sentence.text.slice(Math.max(0, match.index - 24), match.index))) return [];
    if (/^[^。]{0,16}通知/.test(sentence.text.slice(match.index + match[0].length))) return [];
    return [{ year: Number(match[1]), span: spanIn(passage, start, start + 4), role: "title" as const }];
  });
}

/** Words that speak of another year with reason. */
const REASONS =
  /上年|去年|上一年|往年|历年|近年|同期|相比|比较|较20|比20|以来|连续|问题|整改|不足|反馈|结转|荣获|获评|评为|被评|表彰|考核结果|测评|评估|通报|年报|年度报告|印发|发布的|起施行|施行|修订|成立|建成|上线|启用|延续|继续/;

const PLANS = /将|计划|拟|下一步|打算|力争|目标|今后|规划|争取|继续|进一步|要/;

const SUBJECT_OR_DEED: readonly SenseKind[] = ["self", "thisYear", "sum", "receive", "publish", "not", "all", "handle"];

/** The year that a sentence begins with, as the time of what it tells. */
function headYear(sentence: Sentence, passage: Passage, setting: Setting): Token | undefined {
  const { tokens } = sentence;
  const lead = tokens.find(({ kind }) => kind !== "mark");
  const isAhead = lead && /^(?:截至|截止|在)$/.test(passage.text.slice(lead.start, lead.end));
  const head = isAhead
    ? tokens.find(({ kind, start, end }) => start >= lead.end && (kind !== "mark" || end - start === 1))
    : lead;
  if (head?.numeral?.kind === "date")
    return head.numeral.month === 12 && head.numeral.day === 31 && head !== lead ? head : undefined;
  if (head?.numeral?.kind !== "year" || !head.numeral.only) return undefined;
  const next = sentence.tokens[sentence.tokens.indexOf(head) + 1];
  if (!next) return undefined;
  const mark = passage.text.slice(next.start, next.end);
  if (next.kind === "mark") return mark === "," ? head : undefined;
  if (SUBJECT_OR_DEED.some((kind) => has(next, kind))) return head;
  return next.kind === "unknown" && isOwnName(compact(passage.text, next.start, next.end), setting) ? head : undefined;
}

function yearsIn(sentence: Sentence): number[] {
  return sentence.tokens.flatMap(({ numeral }) =>
    (numeral?.kind === "year" || numeral?.kind === "date") && numeral.year !== undefined ? [numeral.year] : [],
  );
}

function countsSomething(sentence: Sentence | undefined): boolean {
  return sentence?.tokens.some((token) => token.numeral?.kind === "quantity") ?? false;
}

/** @returns the year a sentence gives for the body's own deeds, unless it has a reason to name it */
export function deedYear(
  sentences: readonly Sentence[],
  index: number,
  passage: Passage,
  setting: Setting,
): YearMention | undefined {
  const sentence = sentences[index] as Sentence;
  const head = headYear(sentence, passage, setting);
  const { numeral } = head ?? {};
  if (!head || (numeral?.kind !== "year" && numeral?.kind !== "date") || numeral.year === undefined) return undefined;
  const said = sentence.text.replace(/《[^《》]*》/g, "");
  if (REASONS.test(said) || COUNTED_OVER.test(said)) return undefined;
  if (yearsIn(sentence).some((year) => year !== numeral.year)) return undefined;
  const own = setting.year ?? 0;
  if (numeral.year > own && (PLANS.test(said) || !countsSomething(sentence))) return undefined;
  // Two years told one after the other are a series.
  const beside = [sentences[index - 1], sentences[index + 1]].filter((one): one is Sentence => one !== undefined);
  if (
    numeral.year !== own &&
    countsSomething(sentence) &&
    beside.some((one) => countsSomething(one) && startsWithYear(one, own))
  )
    return undefined;
  const year = numeral.year;
  return { year, span: spanIn(passage, head.start, head.start + 4), role: "deeds" };
}

function startsWithYear(sentence: Sentence, year: number): boolean {
  const first = sentence.tokens.find((token) => token.kind !== "mark")?.numeral;
  return first?.kind === "year" && first.year === year;
}

/** 将 as the mark of the future: what follows is a verb, not the thing that is put somewhere. */
const FUTURE =
  /(?:将|拟|计划|打算)(?:继续|进一步|不断|持续|着力|坚持|认真|切实|严格|深入|加强|加大|围绕|结合|按照|根据|重点|努力|积极|全面|大力|充分|着重|更加|从以下|从)/;

const PUTS = /作为|纳入|列入|列为|当作|摆在|放在|融入|变为|转化/;

const NEXT = /下一步|今后|下一年|下一年度|下阶段|来年|新的一年|接下来/;

/** @returns the year that a sentence dates its plans with */
export function planYear(
  sentence: Sentence,
  before: Sentence | undefined,
  passage: Passage,
  chapter: number,
): YearMention | undefined {
  const head = sentence.tokens.find((token) => token.numeral?.kind === "year");
  const { numeral } = head ?? {};
  if (!head || numeral?.kind !== "year" || !numeral.only) return undefined;
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
    yearsIn(sentence).some((year) => year !== numeral.year)
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
