/** Where the names of reports stand below a picture, so that none stands on another. */
import { displayWidth } from "../report/characters/width.js";

/** How large letters are, in the units of the picture. */
export const LETTERS = 12;
/** A line of them is so high. */
export const LINE_HEIGHT = 15;
/** More lines than these are harder to read than a turned name. */
const MOST_LINES = 3;
/** Between two names. */
const GAP = 6;
/** Letters are never smaller. */
const LEAST = 9;

/** How the names of a picture stand. */
export interface Labels {
  /** The lines of each; of turned ones there is one. */
  readonly lines: readonly (readonly string[])[];
  /** They stand upright, to be read from below. */
  readonly isTurned: boolean;
  /** How large their letters are. */
  readonly letters: number;
  /** What they take below the picture. */
  readonly height: number;
}

/**
 * @param names of the reports
 * @param step how far one is from the next
 * @param widest how wide the first and the last may be
 * @returns them in a line each where there is room, else broken, else turned
 */
export function labelsFor(names: readonly string[], step: number, widest: number): Labels {
  const most = Math.min(step - GAP, widest);
  const broken = names.map((name) => linesOf(name, most));
  const count = Math.max(1, ...broken.map((lines) => lines?.length ?? Number.POSITIVE_INFINITY));
  if (count <= MOST_LINES)
    return {
      lines: broken.map((lines) => lines ?? []),
      isTurned: false,
      letters: LETTERS,
      height: count * LINE_HEIGHT,
    };
  const letters = Math.max(LEAST, Math.min(LETTERS, step - 2));
  const height = Math.max(...names.map((name) => wordsWidth(name, letters)));
  return { lines: names.map((name) => [name]), isTurned: true, letters, height };
}

/** @returns how wide words are at most: a full-width character is as wide as it is high */
export function wordsWidth(words: string, letters: number): number {
  return displayWidth(words) * HALF * letters;
}

/** How wide half-width characters are on average, measured by their height: digits are narrower. */
const HALF = 0.58;

/** The lines of a name: its body, which may be broken, and its year; undefined where not even that has room. */
function linesOf(name: string, most: number): string[] | undefined {
  if (wordsWidth(name, LETTERS) <= most) return [name];
  const lines = name.split(" ").flatMap((words) => evenly(words, most));
  return lines.every((line) => wordsWidth(line, LETTERS) <= most) ? lines : undefined;
}

/** Latin words and figures are not broken, and no closing mark begins a line. */
const UNIT = /[!-~]+|[（《“]?[^!-~][）》”、，]*/gu;

/** As many lines as are needed, none of them much shorter than the others. */
function evenly(words: string, most: number): string[] {
  const lines = broken(words, most);
  const even = broken(words, wordsWidth(words, LETTERS) / lines.length + LETTERS);
  return even.length === lines.length ? even : lines;
}

function broken(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const unit of words.match(UNIT) ?? []) {
    const longer = (lines.at(-1) ?? "") + unit;
    if (lines.length > 0 && wordsWidth(longer, LETTERS) <= most) lines.splice(-1, 1, longer);
    else lines.push(unit);
  }
  return lines;
}
