/**
 * What the chapters of a report say where nobody has written them yet: sub-headings, and sentences whose open places
 * are ruled lines, which the rule `placeholder` finds until they are filled in. Nothing is claimed but what every such
 * report says.
 */
import { type AgencyKind, type Chapter, type Edition, lawNumbered, NUMERALS, SUBJECTS } from "../form/index.js";

/** What stands where something is to be filled in. */
export const OPEN = "____";

/** What stands before a paragraph of last year's report until it is written anew; the rule `placeholder` finds it. */
export const LAST_YEARS = "【去年原文】";

/** The two full-width blanks that a paragraph begins with. */
export const INDENT = "　　";

/** Whose report it is, for which year, on which edition. */
export interface Subject {
  readonly agency: string;
  readonly kind: AgencyKind;
  /** Open where it is not known. */
  readonly year: number | typeof OPEN;
  readonly edition: Edition;
}

/** What a body calls itself. */
const SELF: Readonly<Record<AgencyKind, string>> = { government: "本级政府", department: "本机关", town: "本机关" };

const PLATFORMS: Readonly<Record<AgencyKind, string>> = {
  government: "政府网站、政府公报、政务新媒体等平台",
  department: "政府网站、政务新媒体等平台",
  town: "政府网站、政务新媒体、公开栏等平台",
};

const SUPERVISION: Readonly<Record<AgencyKind, string>> = {
  government: "对各部门、乡镇（街道）的指导、监督、考核和培训",
  department: "内部监督、工作考核和业务培训",
  town: "内部监督、工作考核和业务培训",
};

/** What chapter one says of each of its five subjects, in their order. */
const SUMMARIES: readonly ((subject: Subject) => string)[] = [
  ({ year, kind }) => `${year}年，${SELF[kind]}主动公开政府信息${OPEN}条，主要内容有${OPEN}。`,
  () => `全年新收政府信息公开申请${OPEN}件，上年结转${OPEN}件；办结${OPEN}件，结转下年度继续办理${OPEN}件。`,
  () => `政府信息的制作、公开审查和目录更新情况：${OPEN}。`,
  ({ kind }) => `${PLATFORMS[kind]}的建设和管理情况：${OPEN}。`,
  ({ kind }) => `${SUPERVISION[kind]}情况：${OPEN}。`,
];

/**
 * @param index of the subject, from 0
 * @returns the sub-heading of one of the five subjects: （一）主动公开
 */
export function subjectHeading(index: number): string {
  return `（${NUMERALS[index]}）${SUBJECTS[index]?.title}`;
}

/** @returns the statement on fees that chapter six holds (国办函〔2020〕109号), its figures left open */
export function feeSentence(year: Subject["year"]): string {
  return `${year}年，本机关发出信息处理费收费通知${OPEN}件，总金额${OPEN}元；实际收取信息处理费${OPEN}元。`;
}

/** @returns what stands before the first chapter: law and notice, the period, and whom to ask; one paragraph */
export function preface({ agency, year, edition }: Subject): string {
  const title = lawNumbered(edition.notice)?.title;
  const notice = title ? `《${title}》（${edition.notice}）` : edition.notice;
  return [
    `根据《中华人民共和国政府信息公开条例》和${notice}要求，${agency}编制本报告。`,
    `报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    `如对本报告有疑问，请与${agency}${OPEN}联系（电话：${OPEN}）。`,
  ].join("");
}

/** A paragraph of a chapter, under a sub-heading where it has one. */
export interface OpenParagraph {
  readonly heading?: string;
  readonly text: string;
}

/** @returns what stands under the heading of a chapter beside its table */
export function openParagraphs({ number }: Chapter, subject: Subject): OpenParagraph[] {
  const { year, edition } = subject;
  if (number === 1) {
    return SUMMARIES.map((summary, i) => ({ heading: SUBJECTS[i]?.title ?? "", text: summary(subject) }));
  }
  if (number === 5) return [{ text: `存在的主要问题：${OPEN}。` }, { text: `改进情况：${OPEN}。` }];
  if (number === 6) return [{ text: edition.wantsFees ? feeSentence(year) : "无其他需要报告的事项。" }];
  return [];
}

/** @returns the same, a sub-heading or a paragraph a line, as the form has them */
export function chapterLines(chapter: Chapter, subject: Subject): string[] {
  return openParagraphs(chapter, subject).flatMap(({ heading, text }, i) =>
    heading ? [subjectHeading(i), INDENT + text] : [INDENT + text],
  );
}

/** @returns the two lines that end a report: the body, and the day of signing in the year after */
export function signature({ agency, year }: Subject & { readonly year: number }): string[] {
  return [agency, `${year + 1}年${OPEN}月${OPEN}日`];
}
