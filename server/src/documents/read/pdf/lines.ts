import { around, type Box, middleOf, type Word } from "./geometry.js";

/** Words beside one another, from left to right. */
export interface TextLine {
  readonly words: readonly Word[];
  readonly box: Box;
  /** The size of most of its letters. */
  readonly size: number;
}

/** How far the middles of two words of one line may lie apart, in parts of the smaller size. */
const ONE_LINE = 0.5;

/** A gap beside a letter of ASCII that is a blank, in parts of the size. */
const BLANK = 0.15;

/** A gap that parts what stands on a line into columns, in parts of the size: among prose, and beside lines in columns. */
const [COLUMN, COLUMN_OF_TABLE] = [1.2, 0.25];

/** Full-width digits make up numbers as others do. */
const isLatin = (letter: string | undefined): boolean => letter !== undefined && /^[!-~０-９]$/u.test(letter);

/** @returns the sum of the lengths of a line's words by their size, the largest first */
function sizeOf(words: readonly Word[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of words) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** @returns the line of some words, of which there is at least one */
export const lineOf = (words: readonly Word[]): TextLine => ({
  words: [...words].sort((a, b) => a.box.left - b.box.left),
  box: around(words.map(({ box }) => box)),
  size: sizeOf(words),
});

/** @returns the lines that words make up, from above to below */
export function linesOf(words: readonly Word[]): TextLine[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const apart = first ? middleOf(word.box) - middleOf(first.box) : Number.POSITIVE_INFINITY;
    if (line && first && apart <= ONE_LINE * Math.min(word.size, first.size)) line.push(word);
    else lines.push([word]);
  }
  return lines.map(lineOf);
}

/** @returns whether a blank stands between two words that follow one another on a line */
function isApart(before: Word, word: Word): boolean {
  if (!isLatin(before.text.at(-1)) && !isLatin(word.text[0])) return false;
  const between = isLatin(before.text.at(-1)) && isLatin(word.text[0]);
  return between && word.box.left - before.box.right > BLANK * Math.min(word.size, before.size);
}

/** @returns the text of words of one line */
export const textOf = (words: readonly Word[]): string =>
  words.map((word, i) => (i > 0 && isApart(words[i - 1] as Word, word) ? ` ${word.text}` : word.text)).join("");

/** @returns whether a text is a number without a sign */
export const isDigits = (text: string): boolean => /^[.,]?\d[\d.,]*$/.test(text.normalize("NFKC"));

/** @returns whether a word is a number */
export const isFigure = ({ text }: Word): boolean => isDigits(text.normalize("NFKC").replace(/^[-−+]/, ""));

/**
 * The words of a line in the columns that gaps part: wide ones, and any between two figures.
 * @param inTable - the line stands beside others in columns, so that narrow gaps part it too
 */
export function columnsOf({ words, size }: TextLine, inTable = false): TextLine[] {
  const columns: Word[][] = [];
  for (const word of words) {
    const last = columns.at(-1)?.at(-1);
    const isFigures = last && isFigure(word) && (inTable || isFigure(last));
    const widest = isFigures ? BLANK : inTable ? COLUMN_OF_TABLE : COLUMN;
    if (last && word.box.left - last.box.right <= widest * size) columns.at(-1)?.push(word);
    else columns.push([word]);
  }
  return columns.map(lineOf);
}

/** How much of a cell's width its sides take at most, in parts of the size. */
const SIDES = 1.5;

/**
 * The text of the words that stand in one box, its lines joined. Digits at a line's end go on with those of the next
 * only where both have no room on one line: what else would be two figures is parted by a blank.
 */
export function textInside(words: readonly Word[], box: Box): string {
  if (words.length > 0 && words.every(({ turned }) => turned)) return words.map(({ text }) => text).join("");
  return linesOf(words.filter(({ turned }) => !turned)).reduce((text, line, i, all) => {
    const next = textOf(line.words);
    const before = all[i - 1];
    if (!before || !isLatin(text.at(-1)) || !isLatin(next[0])) return text + next;
    const both = [before, line].reduce((sum, { box: own }) => sum + own.right - own.left, SIDES * line.size);
    return both > box.right - box.left ? text + next : `${text} ${next}`;
  }, "");
}
