/** The six chapters of the form, the same on every edition. */

export interface Chapter {
  /** 1 to 6. */
  readonly number: number;
  readonly numeral: string;
  /** The official title, without its numeral. */
  readonly title: string;
  /** Wordings accepted as the same chapter; at most a hint is given for them. */
  readonly variants: readonly RegExp[];
  /** What it was called before there was a form: at most a hint too, where its numeral and place tell that it is meant. */
  readonly former?: RegExp;
  /** The table that stands in the chapter, where one does. */
  readonly table?: "disclosure" | "applications" | "reviews";
}

export const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

/**
 * The chapters in order. Variants are matched against a title that `compact` of the report room has normalised: no
 * blanks, no punctuation, simplified characters.
 */
export const CHAPTERS: readonly Chapter[] = [
  {
    number: 1,
    numeral: "一",
    title: "总体情况",
    variants: [/^(?:年度)?(?:工作)?总体(?:工作)?情况(?:概述)?$/],
    former: /^(?:总体)?(?:工作)?(?:概述|概况|基本情况)$/,
  },
  {
    number: 2,
    numeral: "二",
    title: "主动公开政府信息情况",
    variants: [/^(?:本?行政机关)?主动公开(?:的)?政府信息(?:的)?(?:工作)?情况$/],
    table: "disclosure",
  },
  {
    number: 3,
    numeral: "三",
    title: "收到和处理政府信息公开申请情况",
    variants: [
      /^(?:本?行政机关)?(?:收到|受理|接收)(?:和|及|与)?(?:处理|办理)(?:的)?政府信息公开(?:的)?申请(?:的)?情况$/,
    ],
    table: "applications",
  },
  {
    number: 4,
    numeral: "四",
    title: "政府信息公开行政复议、行政诉讼情况",
    variants: [
      /^(?:因)?(?:本?行政机关)?政府信息公开(?:工作)?(?:被申请|被提起|申请|提起)?行政复议(?:及|和|或|与|以及)?(?:被)?(?:提起)?行政诉讼(?:的)?情况$/,
    ],
    table: "reviews",
  },
  {
    number: 5,
    numeral: "五",
    title: "存在的主要问题及改进情况",
    variants: [
      /^(?:本?行政机关)?(?:政府)?(?:信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?(?:困难)?(?:和)?问题(?:和|与|以及|及|及其)?(?:下一步)?(?:改进|整改)(?:工作)?(?:的)?(?:情况|措施|方向|打算|意见|计划)$/,
    ],
  },
  {
    number: 6,
    numeral: "六",
    title: "其他需要报告的事项",
    variants: [
      /^(?:其他|其它)(?:需要|需)(?:要)?报告(?:的)?(?:事项|情况|内容)$/,
      /^(?:本年度)?无其[他它]需要?报告的?事项$/,
    ],
  },
];

/** One of the five subjects that chapter one tells of. */
export interface Subject {
  readonly id: string;
  readonly title: string;
}

/** What chapter one sums up, in the order of the notice that names them. */
export const SUBJECTS: readonly Subject[] = [
  { id: "proactive", title: "主动公开" },
  { id: "onRequest", title: "依申请公开" },
  { id: "management", title: "政府信息管理" },
  { id: "platform", title: "平台建设" },
  { id: "supervision", title: "监督保障" },
];

/** @returns the official heading of a chapter: 一、总体情况 */
export function officialHeading(chapter: Chapter): string {
  return `${chapter.numeral}、${chapter.title}`;
}
