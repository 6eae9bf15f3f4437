import { around, type Word } from "./geometry.js";
import { isFigure, type TextLine, textOf } from "./lines.js";
import type { PlacedLine } from "./paragraphs.js";

/** A row has at least so many figures: fewer behind a text may be anything. */
const LEAST_FIGURES = 3;

/** How far from a row's figures a line of its label may stand, in parts of the size. */
const BESIDE = 1.7;

/** How many lines above and below a row are looked at. */
const NEAR = 2;

/** The number that a row's label begins with. */
const NUMBERED = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.．、])/u;

/** The words of a line: its label, and the figures behind it. */
interface Row {
  readonly label: readonly Word[];
  readonly figures: readonly Word[];
}

function rowOf({ words }: TextLine): Row {
  let first = words.length;
  while (first > 0 && isFigure(words[first - 1] as Word)) first--;
  return { label: words.slice(0, first), figures: words.slice(first) };
}

const isLabelAlone = (line: TextLine): boolean => rowOf(line).figures.length === 0;

/** @returns whether two texts stand one above the other */
function overlap(one: readonly Word[], other: readonly Word[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const [a, b] = [around(one.map(({ box }) => box)), around(other.map(({ box }) => box))];
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.right - a.left, b.right - b.left) / 2;
}

const begins = (words: readonly Word[]): boolean => NUMBERED.test(textOf(words));

/** @returns the lines near one that hold a label alone, the nearest first */
function labelsNear(lines: readonly PlacedLine[], at: number, step: 1 | -1): number[] {
  const { line, page } = lines[at] as PlacedLine;
  return Array.from({ length: NEAR }, (_, i) => at + step * (i + 1)).filter((i) => {
    const near = lines[i];
    if (near?.page.number !== page.number || !isLabelAlone(near.line)) return false;
    return Math.abs(near.line.box.top - line.box.top) <= BESIDE * line.size;
  });
}

/**
 * The label of a row in a table without lines is broken over the lines above and below its figures, when these stand in
 * its middle: the line above begins with the row's number, and what stands below it begins with none.
 * @returns the lines with such labels in front of their figures
 */
export function withWholeLabels(lines: readonly PlacedLine[]): PlacedLine[] {
  const gone = new Set<number>();
  const whole = new Map<number, TextLine>();
  lines.forEach(({ line }, at) => {
    const { label, figures } = rowOf(line);
    if (figures.length < LEAST_FIGURES || begins(label)) return;
    const wordsOf = (i: number) => (lines[i] as PlacedLine).line.words;
    const above = labelsNear(lines, at, -1).find((i) => !gone.has(i) && begins(wordsOf(i)));
    if (above === undefined) return;
    const start = wordsOf(above);
    const own = overlap(start, label) ? label : [];
    const below = labelsNear(lines, at, 1).filter((i) => !begins(wordsOf(i)) && overlap(start, wordsOf(i)));
    const parts = [start, own, ...below.map(wordsOf)].filter((part) => part.length > 0);
    if (parts.length < 2) return;
    const [first] = start as [Word];
    const text = parts.map(textOf).join("");
    const joined: Word = { text, box: around(parts.flat().map(({ box }) => box)), size: first.size, turned: false };
    const before = own.length > 0 ? [] : label;
    whole.set(at, { ...line, words: [...before, joined, ...figures] });
    for (const i of [above, ...below]) gone.add(i);
  });
  return lines.flatMap((placed, i) => {
    const line = whole.get(i);
    return gone.has(i) ? [] : line ? [{ ...placed, line }] : [placed];
  });
}
