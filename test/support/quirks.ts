/** The oddities of real report texts. Each is switched on or off for a whole report, then strikes here and there. */
import type { Random } from "./random.js";

/** How likely a sound report has each quirk. Those at 0 are mistakes to a checker, or cannot always be read. */
export const QUIRK_CHANCES = {
  /** 　１２　 */
  fullWidthDigits: 0.1,
  /** Ideographic, no-break and common blanks round a figure. */
  figureBlanks: 0.25,
  /** 1,234 */
  thousandsCommas: 0.2,
  /** 22（其中修订16件）, in table two. */
  cellNotes: 0.1,
  /** 128.52万元, 251000元, in the column of 采购总金额. */
  moneyUnits: 0.3,
  /** (四)无法提供 */
  halfWidthLabels: 0.25,
  /** 1、属于国家秘密 or １．属于国家秘密 */
  otherNumberDots: 0.2,
  /** (四) 无法提供, 8. 属于行政查询事项 */
  blankAfterNumber: 0.25,
  /** 商业 企业 */
  labelBlanks: 0.3,
  /** 申請 */
  traditionalLabels: 0.05,
  /** A label broken over two lines inside its cell (vertical, lined, barred) or by the page (spaced). */
  wrappedLabels: 0.3,
  /** The break inside a wrapped label is a blank line (vertical, lined). */
  wrappedOverBlankLine: 0.3,
  /** The note stands below the heads. */
  noteAfterHead: 0.2,
  /** The first label column gets lost from some row of table three on (tabbed, piped). */
  cutLabelColumn: 0.15,
  /** TABs behind the last cell (tabbed). */
  trailingTabs: 0.3,
  /** Blank lines inside a table, where a page ended (tabbed, piped, spaced). */
  blankLinesInTable: 0.2,
  /** One table cut into several Markdown tables, each with a made-up head (piped). */
  splitTable: 0.25,
  /** Group labels written downwards, somewhere beside their rows (spaced). */
  downwardGroups: 0.4,
  /** Column heads broken over two lines that run across the page (spaced). */
  tornHeads: 0.3,
  /** Figures between the halves of a label (spaced). */
  figuresInsideLabels: 0.25,
  /** Figures of two rows before the labels of both (spaced). */
  figuresBeforeLabels: 0.15,
  crlf: 0.15,
  markdownHeadings: 0.2,
  blankAfterNumeral: 0.1,
  blankLinesBetweenParagraphs: 0.4,
  /** The lines of paragraphs broken as on paper. */
  wrappedProse: 0.15,
  /** 2023 年 */
  blanksAroundNumbers: 0.15,
  brokenTitle: 0.4,
  contentsPage: 0.15,
  preamble: 0.5,
  proseBeforeTables: 0.4,
  proseAfterTables: 0.2,
  indentedParagraphs: 0.3,
  /** 增10, 减4, +3, －3 under 本年增/减. */
  changeInWords: 0.15,
  /** Accepted wordings of headings that are not the official ones; a hint may be given for them. */
  headingVariants: 0,
  /** - 3 - on a line of its own inside a table (spaced): `residue`. */
  pageMarks: 0,
  /** ⾏ for 行 in labels: `wrong-character`. */
  kangxiRadicals: 0,
} as const;

export type Quirk = keyof typeof QUIRK_CHANCES;

export type Quirks = Readonly<Record<Quirk, boolean>>;

/** Quirks pinned down: true and false for always and never, a number for how likely. */
export type QuirkSettings = Readonly<Partial<Record<Quirk, boolean | number>>>;

const NAMES = Object.keys(QUIRK_CHANCES) as Quirk[];

/**
 * @param settings what is pinned down
 * @param rest what happens to the other quirks: they come at random, or not at all
 */
export function drawQuirks(random: Random, settings: QuirkSettings, rest: "random" | "none"): Quirks {
  const drawn = NAMES.map((name) => {
    const setting = settings[name] ?? (rest === "random" ? QUIRK_CHANCES[name] : false);
    // A number is drawn even for what is pinned down, so that pinning one quirk leaves the others as they were.
    const chance = random.next();
    return [name, typeof setting === "boolean" ? setting : chance < setting] as const;
  });
  return Object.fromEntries(drawn) as Record<Quirk, boolean>;
}
