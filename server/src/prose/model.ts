/** What the reading of prose yields. Offsets are those of the report, as everywhere in this room. */
import type { CellKey, TableId } from "../form/index.js";
import type { Span } from "../report/model.js";
import type { Verdict } from "./judgement/weigh.js";

export type { Verdict };

/** A counted or measured amount in the prose: 12件, 1.2万元, 约30余条, 两份, 62.5%. */
export interface Quantity {
  /** From the first digit to the last character of the unit, a mark of approximation between them included. */
  readonly span: Span;
  /** The digits alone, where a repair would be written. */
  readonly figureSpan: Span;
  /** In the unit: 1.2万条 is 12000. Amounts of money are in yuan. */
  readonly value: number;
  /** The worth of the last digit written: 0.01 for 3.50, 1000 for 1.2万. */
  readonly step: number;
  /** 件, 条, 元, % …; empty where none is written. */
  readonly unit: string;
  /** 约, 近, 余, 多, a range, 每年…: not to be held against anything. */
  readonly approximate: boolean;
  /** Index in `Report.chapters`, -1 before the first. */
  readonly chapter: number;
  /** The year spoken of where it is not the report's own; 0 for some other time (同期, 上半年). */
  readonly otherYear?: number;
}

/** Cells of one table added up, less others: what a figure of the prose may rightly be. */
export interface Sum {
  readonly table: TableId;
  readonly plus: readonly CellKey[];
  readonly minus: readonly CellKey[];
  /** How the form calls it, for messages: 本年新收政府信息公开申请数量 · 总计. */
  readonly name: string;
}

/** A figure that stands in the tables alone, in the unit of the prose that compares with it. */
export interface CellFigure extends Sum {
  readonly value: number;
}

/** A quantity and the cells it speaks of. `sums` are all its right readings, the likeliest first. */
export interface Link {
  readonly quantity: Quantity;
  readonly sums: readonly Sum[];
  /** The words that name what is counted. */
  readonly subject: Span;
  /** Whether the tables contradict it, and what speaks for saying so. */
  readonly verdict: Verdict;
}

/** A whole and the parts that the prose says make it up. */
export interface Whole {
  readonly whole: Quantity;
  /** Parts that count more than once, such as 各5条 after two names, are given with their number. */
  readonly parts: readonly Part[];
  /** Whether the whole takes up what was told before it (上述26件), so that the parts are what it should be. */
  readonly takesUp: boolean;
  /** Whether its one part is what there is of each on average, and the whole may be more by rounding: 1836条，月均153条. */
  readonly isMean: boolean;
  /** Whether the parts add up in some reading of the sentence; if not, what speaks for saying so. */
  readonly verdict: Verdict;
}

export interface Part {
  readonly quantity: Quantity;
  /** -1 for what is taken away: 年初312项，新增14项，取消9项. */
  readonly times: number;
}

/** A percentage and what it is said to be of. */
export interface Percentage {
  readonly percent: Quantity;
  /** What is compared with what: part and whole, or this year's figure and last year's. */
  readonly kind: "share" | "growth" | "decline";
  readonly of: Quantity | CellFigure;
  readonly base: Quantity | CellFigure;
  /** What it should be, in percent. */
  readonly expected: number;
  readonly verdict: Verdict;
}

/** One thing at two times, or two things, and how much more or less of it, or how many times as much, the prose says there is. */
export interface Difference {
  /** The figure of the difference; undefined where none is said to be (持平), or a factor is told (两倍). */
  readonly by: Quantity | undefined;
  /** The words that tell it: the figure, or what says that there is none. */
  readonly span: Span;
  readonly kind: "growth" | "decline" | "none" | "times";
  readonly now: Quantity | CellFigure;
  readonly before: Quantity;
  /** Whether these are two things told beside each other (提案比建议多39件), and not one at two times. */
  readonly sideBySide: boolean;
  readonly verdict: Verdict;
}

/** A statement without a figure that the tables bear out only if one of `sums` is zero. */
export interface Claim {
  readonly span: Span;
  readonly sums: readonly Sum[];
  readonly verdict: Verdict;
}

/** A year named in the prose, outside titles in 《》 and document numbers. */
export interface YearMention {
  readonly year: number;
  readonly span: Span;
  readonly role: YearRole;
}

/**
 * - period: the time the figures are counted over
 * - title: the report's own title, quoted
 * - deeds: when the body did what it reports on
 * - plan: when it means to do something
 * - signed: the day under the report
 */
export type YearRole = "period" | "title" | "deeds" | "plan" | "signed";

/** The period that the figures are counted over, as the prose gives it: 2023年1月1日至2023年12月31日. */
export interface Period {
  readonly span: Span;
  readonly from: DateMention;
  readonly to: DateMention;
  /** Characters of a date are lost: 20231月1日, 202311日. */
  readonly mangled?: true;
}

export interface DateMention {
  readonly span: Span;
  readonly year?: number;
  /** 0 where the date has lost a character and cannot be read. */
  readonly month: number;
  readonly day?: number;
}

export interface Prose {
  readonly quantities: readonly Quantity[];
  readonly links: readonly Link[];
  readonly wholes: readonly Whole[];
  readonly percentages: readonly Percentage[];
  readonly differences: readonly Difference[];
  readonly claims: readonly Claim[];
  readonly years: readonly YearMention[];
  readonly periods: readonly Period[];
}
