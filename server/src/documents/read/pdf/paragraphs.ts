import type { Page } from "./geometry.js";
import { columnsOf, lineOf, type TextLine, textOf } from "./lines.js";
import { ITEM, ITEM_ALONE } from "./numbers.js";

/** A line of text on its page. */
export interface PlacedLine {
  readonly kind: "line";
  readonly line: TextLine;
  readonly page: Pick<Page, "number" | "width" | "height">;
}

/** A paragraph, or lines in columns without any line drawn, a TAB between two columns. */
export interface ReadParagraph {
  readonly text: string;
  /** The page on which it begins. */
  readonly page: number;
}

/** Which part of a page's height, from above and from below, holds its head and its foot. */
const MARGIN = 0.13;

/** How far from all other lines the head of a page stands, in parts of its size. */
const STANDS_ALONE = 2;

/** A page's number as it stands alone at its foot. */
const PAGE_MARK =
  /^[-—–―－·.\s]*(?:第\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*页)?(?:\s*[，,]?\s*共\s*\d{1,4}\s*页)?[-—–―－·.\s]*$/u;

const isAtMargin = ({ line, page }: PlacedLine): boolean =>
  line.box.bottom <= page.height * MARGIN || line.box.top >= page.height * (1 - MARGIN);

const shownOf = ({ line }: PlacedLine): string => textOf(line.words).normalize("NFKC");

/**
 * @returns the lines without the heads and feet of pages: their numbers, and what stands at one place on most of the pages
 *   and is no sentence
 */
export function withoutFurniture<T extends PlacedLine>(lines: readonly T[], pages: number): T[] {
  const keyOf = (line: T) => `${Math.round(line.line.box.top / 4)} ${shownOf(line).replace(/\d+/gu, "#")}`;
  const seen = new Map<string, Set<number>>();
  for (const line of lines)
    if (isAtMargin(line)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page.number));
  const isClose = (line: T, other: T | undefined) =>
    other?.page.number === line.page.number &&
    Math.abs(other.line.box.top - line.line.box.top) <= STANDS_ALONE * line.line.size;
  // Both of two pages may begin with the head of a table, or with rows alike.
  const isTold = (line: T, at: number) =>
    pages > 2 || (pages === 2 && !isClose(line, lines[at - 1]) && !isClose(line, lines[at + 1]));
  const isFurniture = (line: T, at: number) =>
    isAtMargin(line) &&
    !shownOf(line).endsWith("。") &&
    (PAGE_MARK.test(shownOf(line)) || (isTold(line, at) && (seen.get(keyOf(line))?.size ?? 0) > pages / 2));
  return lines.filter((line, at) => !isFurniture(line, at));
}

const CLOSES = /[。！？；：]["”』）)]?$/u;

/** How near the right margin a line must end to go on, and how far a first line is set in, in parts of the size. */
const [FULL, SET_IN] = [2.2, 0.8];

/** What is not broken at a line's end: a figure or a word of Latin letters, or one letter, with the marks around it. */
const UNBROKEN = /^[“‘（(《〈「『]*(?:[!-~]+|[^!-~])?[，。、；：！？”’）)》〉」』]*/u;

/** @returns how wide that is with which a line begins, in parts of the size */
function unbrokenOf(line: PlacedLine): number {
  const letters = [...(UNBROKEN.exec(textOf(line.line.words))?.[0] ?? "")];
  return letters.reduce((sum, letter) => sum + (/[!-~]/.test(letter) ? 0.5 : 1), 0);
}

/** How the text of a document is set. */
export interface Setting {
  readonly left: number;
  readonly right: number;
  /** How far the lines of a paragraph stand apart, from top to top. */
  readonly pitch: number;
  /** The size of most of its letters. */
  readonly size: number;
}

/** @returns the place that a share of some numbers lies below */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How much larger than other text a title is, and how far from the page's middle its own may lie, in parts of its size. */
const [LARGER, CENTRED] = [1.15, 1];

/** @returns whether a line is one of a title's: large, and in the middle of its page */
function isOfTitle({ line: { box, size }, page }: PlacedLine, setting: Setting): boolean {
  const aside = (box.left + box.right - page.width) / 2;
  return size >= LARGER * setting.size && Math.abs(aside) <= CENTRED * size;
}

/** @returns whether a line goes on with the paragraph of the line before */
function goesOn(before: PlacedLine, next: PlacedLine, setting: Setting): boolean {
  const { left, right, pitch } = setting;
  const { size } = before.line;
  // A line that ends with a sentence is full only where the next one's beginning had no room in it.
  const room = CLOSES.test(shownOf(before)) ? unbrokenOf(next) : FULL + unbrokenOf(next) - 1;
  const isFull = before.line.box.right > right - room * size;
  const isSetIn = next.line.box.left > left + SET_IN * size;
  const sameSize = Math.abs(next.line.size - size) <= 0.1 * size;
  if (sameSize && [before, next].every((line) => isOfTitle(line, setting))) return !ITEM.test(shownOf(next));
  const begins = ITEM.test(shownOf(next)) && CLOSES.test(shownOf(before));
  const isFar = (below(before, next) ?? 0) > FARTHER * pitch;
  return isFull && !isSetIn && sameSize && !begins && !isFar;
}

/** @returns how many columns a line stands in; a number before a heading is none */
const columnCount = ({ line }: PlacedLine): number =>
  columnsOf(line).filter(({ words }) => !ITEM_ALONE.test(textOf(words))).length;

/** Lines of prose that end within so much of one place, in parts of the size, and the share of all that they must be. */
const [AT_ONE_PLACE, SHARE] = [1.5, 0.2];

/** How much farther than the lines of one paragraph those of two may stand apart. */
const FARTHER = 1.25;

/** @returns how far a line stands below another on its page; none where they are on two */
const below = (before: PlacedLine, next: PlacedLine): number | undefined =>
  before.page.number === next.page.number ? next.line.box.top - before.line.box.top : undefined;

/**
 * Where the lines of a document's prose begin and end, and how far they stand apart. Where few of them end near the rightmost place, none may be full:
 * then the right margin is taken to be as wide as the left one.
 */
export function settingOf(lines: readonly PlacedLine[]): Setting {
  const prose = lines.filter((line) => columnCount(line) < 2);
  const [first] = prose;
  if (!first) return { left: 0, right: 0, pitch: 0, size: 0 };
  const left = quantile(
    prose.map(({ line }) => line.box.left),
    0.05,
  );
  const right = quantile(
    prose.map(({ line }) => line.box.right),
    0.9,
  );
  const full = prose.filter(({ line }) => Math.abs(line.box.right - right) <= AT_ONE_PLACE * line.size);
  const isFull = full.length >= Math.max(3, SHARE * prose.length);
  const end = isFull ? right : Math.max(right, first.page.width - left);
  // Only a line that is full tells how far its paragraph's next line stands below it.
  const steps = prose.slice(1).flatMap((next, i) => {
    const before = prose[i] as PlacedLine;
    return before.line.box.right >= end - FULL * before.line.size ? (below(before, next) ?? []) : [];
  });
  // Where nearly all paragraphs are one line, which is set in, the few lines that surely go on tell where lines begin.
  const surely = prose.slice(1).flatMap((next, i) => {
    const before = prose[i] as PlacedLine;
    const isOne = before.line.box.right >= end - before.line.size && !CLOSES.test(shownOf(before));
    return isOne && below(before, next) !== undefined ? [next.line.box.left] : [];
  });
  const { size } = lineOf(prose.flatMap(({ line }) => line.words));
  return {
    left: surely.length > 0 ? Math.min(left, quantile(surely, 0.5)) : left,
    right: end,
    pitch: quantile(steps, 0.25),
    size,
  };
}

/** How far apart lines of one table may stand, in parts of the size. */
const APART = 3;

/** @returns whether a line stands next to one in columns, with no more between them than rows of a table have */
function isBeside(line: PlacedLine, other: PlacedLine | undefined): boolean {
  if (!other || other.page.number !== line.page.number || columnCount(other) < 3) return false;
  return Math.abs(other.line.box.top - line.line.box.top) <= APART * line.line.size;
}

/** @returns the texts of a line's columns, where it stands in columns */
function inColumns(lines: readonly PlacedLine[], at: number): readonly string[] | undefined {
  const line = lines[at] as PlacedLine;
  const inTable = columnCount(line) > 2 || isBeside(line, lines[at - 1]) || isBeside(line, lines[at + 1]);
  const columns = columnsOf(line.line, inTable).map(({ words }) => textOf(words));
  return columnCount(line) > 1 || (inTable && columns.length > 1) ? columns : undefined;
}

/** @returns the paragraphs that lines make up; a line in columns stands alone, its columns parted by TABs */
export function paragraphsOf(lines: readonly PlacedLine[], setting: Setting): ReadParagraph[] {
  const found: { text: string; page: number; last: PlacedLine; alone: boolean }[] = [];
  lines.forEach((next, i) => {
    const open = found.at(-1);
    const columns = inColumns(lines, i);
    const text = columns?.join("\t") ?? textOf(next.line.words);
    if (open && !open.alone && !columns && goesOn(open.last, next, setting)) {
      const parted = /[!-~]$/.test(open.text) && /^[A-Za-z]/.test(text) ? " " : "";
      open.text += parted + text;
      open.last = next;
    } else found.push({ text, page: next.page.number, last: next, alone: columns !== undefined });
  });
  return found.map(({ text, page }) => ({ text, page }));
}
