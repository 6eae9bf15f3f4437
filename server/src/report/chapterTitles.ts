/** Which of the six chapters a title names: in the official words, in accepted ones, in similar ones. */
import { once } from "../common/once.js";
import { CHAPTERS, type Chapter, type Edition, isRow } from "../form/index.js";
import { compact, compactCode, isLetter, oneOf, similarity } from "./characters/index.js";
import type { HeadingMatch } from "./model.js";

/** The longest accepted wording of a title, in letters. */
export const LONGEST_TITLE = 60;

/** How alike a mistyped title must be to its chapter's; and to one whose numeral it does not have. */
const ALIKE = 0.6;
const ALIKE_ELSEWHERE = 0.75;

/** What the right numeral adds to the likeness; less alike without it, a title is none of the chapter's. */
const NUMERAL_COUNTS = 0.1;
const LEAST_ALIKE = ALIKE - NUMERAL_COUNTS;

/** The rows of table three that look like chapters, as compact texts. */
const rowsLikeChapters = once((editions: readonly Edition[]): readonly string[] => [
  ...new Set(
    editions.flatMap((edition) =>
      edition.tables.applications.blocks.flatMap((block) =>
        block.lines
          .filter((line) => /^[一二三四五六]、/.test(line.text) && (isRow(line) || line.parent === undefined))
          .map((line) => compact(line.text).slice(1)),
      ),
    ),
  ),
]);

/** The chapter that a title names. */
export interface Naming {
  readonly chapter?: Chapter;
  readonly match: HeadingMatch;
  /** How many compact characters of the line the title takes. */
  readonly length: number;
}

/** @returns whether a title (compact) is a row of table three that looks like a chapter */
export function isRowLike(title: string, editions: readonly Edition[]): boolean {
  return BY_TITLE.has(title) ? officialLikeRows(editions).has(title) : isLikeAny(title, rowsLikeChapters(editions));
}

/** @returns whether a title (compact) begins with such a row, so that it is like it whatever stands behind */
export const beginsAsRow = (title: string, editions: readonly Edition[]): boolean =>
  rowsLikeChapters(editions).some((row) => title.startsWith(row));

const isLikeAny = (title: string, rows: readonly string[]): boolean =>
  rows.some((row) => title.startsWith(row)) || rows.some((row) => similarity(title, row, ALIKE) >= ALIKE);

/** The official titles that are like a row of the editions: none of those that are printed. */
const officialLikeRows = once(
  (editions: readonly Edition[]): ReadonlySet<string> =>
    new Set([...BY_TITLE.keys()].filter((title) => isLikeAny(title, rowsLikeChapters(editions)))),
);

/** The official titles as compact texts, by chapter. */
const OFFICIAL = CHAPTERS.map((chapter) => ({ chapter, official: compact(chapter.title) }));

/** No official title is an accepted wording of another chapter's. */
const BY_TITLE: ReadonlyMap<string, Chapter> = new Map(OFFICIAL.map(({ chapter, official }) => [official, chapter]));

/** @returns the chapter whose title a compact text is to the letter, if the numeral before it is the chapter's */
export const officialWith = (title: string, numeral: number): Chapter | undefined =>
  OFFICIAL.find(({ chapter, official }) => chapter.number === numeral && title === official)?.chapter;

/** The letters that official titles end in, and so do the accepted wordings that are titles without a numeral. */
const isLastLetter = oneOf(OFFICIAL.map(({ official }) => official.slice(-1)));

/** @returns whether text[start, end) ends as a chapter's title does that needs no numeral; most lines do not */
export function mayEndTitle(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) return isLastLetter(compactCode(code));
  }
  return false;
}

/**
 * @param title a heading's title, compact
 * @param behind says whether a title may end behind its first `length` letters
 * @returns the chapter whose title it is, or begins with
 */
export function recognise(title: string, behind: (length: number) => boolean): Naming {
  const own = BY_TITLE.get(title);
  if (own) return { chapter: own, match: "official", length: title.length };
  for (const { chapter } of OFFICIAL) {
    if (title.length <= LONGEST_TITLE && chapter.variants.some((variant) => variant.test(title)))
      return { chapter, match: "variant", length: title.length };
  }
  for (const { chapter, official } of OFFICIAL) {
    if (title.startsWith(official) && behind(official.length))
      return { chapter, match: "official", length: official.length };
  }
  return { match: "none", length: title.length };
}

/** @returns the chapter that a mistyped title (compact) is most like, given the numeral in front of it */
export function resemble(title: string, numeral: number | undefined): Naming {
  const holding = OFFICIAL.find(({ chapter, official }) => chapter.number === numeral && title.includes(official));
  if (holding) return { chapter: holding.chapter, match: "variant", length: title.length };
  let best: Chapter | undefined;
  let most = 0;
  for (const { chapter, official } of OFFICIAL) {
    const alike = likeness(title, official) + (chapter.number === numeral ? NUMERAL_COUNTS : 0);
    if (alike > most) {
      most = alike;
      best = chapter;
    }
  }
  const needed = best?.number === numeral ? ALIKE : ALIKE_ELSEWHERE;
  return best && most >= needed
    ? { chapter: best, match: "similar", length: title.length }
    : { match: "none", length: title.length };
}

/** What so many titles end in that it tells nothing. */
const COMMON_END = /的?(?:情况|事项)$/u;

/** A title of so few letters before the common end must keep more of itself. */
const SHORT = 3;
const SHORT_ALIKE = 0.65;

/** How alike a title is to an official one, in what is its own: 收费情况 is no 总体情况. */
function likeness(title: string, official: string): number {
  const own = official.replace(COMMON_END, "");
  const given = title.replace(COMMON_END, "");
  if (own.length > SHORT) return similarity(given, own, LEAST_ALIKE);
  const shared = [...given].some((letter) => own.includes(letter));
  const alike = shared ? similarity(title, official, LEAST_ALIKE) : 0;
  return alike >= SHORT_ALIKE ? alike : 0;
}
