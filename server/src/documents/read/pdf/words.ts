import { RADICALS_SUPPLEMENT } from "../../../report/characters/index.js";
import { around, type Box, isWithin, type Word } from "./geometry.js";
import type { Matrix } from "./rules.js";

/** A run of letters as pdf.js tells it. */
export interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Radicals of their own code points, which some fonts name in place of the ideographs that they look like. */
const RADICALS = /[\u2e80-\u2fdf]/gu;

/** @returns the text with radicals as the ideographs that they look like */
const readable = (text: string): string =>
  text.replace(RADICALS, (letter) => RADICALS_SUPPLEMENT[letter] ?? letter.normalize("NFKC"));

/** How wide a letter is beside others of its run: one of ASCII is about half of an ideograph. */
const widthOf = (letter: string): number => (letter.charCodeAt(0) < 0x2000 ? 0.5 : 1);

/** How far letters reach below their line and above it, in parts of their size. */
const [DESCENT, ASCENT] = [0.2, 0.8];

/** The same letter painted again beside itself, as some programs make letters bold, in parts of its size. */
const PAINTED_AGAIN = 0.2;

/**
 * The words of a run, cut at its blanks, with their places.
 * @param upright - from the page's own places to those of a page as it is read
 */
function wordsOf({ str, transform, width }: Run, upright: Matrix): Word[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const long = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d);
  // One step along the run and one towards the letters' heads, on the page as it is read.
  const turn = (x: number, y: number) => ({ x: upright[0] * x + upright[2] * y, y: upright[1] * x + upright[3] * y });
  const along = turn(a / long, b / long);
  const up = size > 0 ? turn(c / size, d / size) : { x: 0, y: -1 };
  const start = { x: upright[0] * e + upright[2] * f + upright[4], y: upright[1] * e + upright[3] * f + upright[5] };
  const letters = [...readable(str)];
  const total = letters.reduce((sum, letter) => sum + widthOf(letter), 0) || 1;
  const place = (from: number, to: number): Box => {
    const corner = (steps: number, high: number) => ({
      x: start.x + along.x * steps + up.x * high,
      y: start.y + along.y * steps + up.y * high,
    });
    const corners = [from, to].flatMap((steps) => [corner(steps, -DESCENT * size), corner(steps, ASCENT * size)]);
    return around(corners.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  };
  const words: Word[] = [];
  let at = 0;
  let open: { text: string; from: number } | undefined;
  const close = () => {
    if (open)
      words.push({
        text: open.text,
        box: place((open.from / total) * width, (at / total) * width),
        size,
        turned: Math.abs(along.y) > Math.abs(along.x) || along.x < 0,
      });
    open = undefined;
  };
  for (const letter of letters) {
    if (letter.trim() === "") close();
    else if (open) open.text += letter;
    else open = { text: letter, from: at };
    at += widthOf(letter);
  }
  close();
  return words;
}

/** @returns whether a word was painted before at nearly the same place */
function isAgain(word: Word, before: readonly Word[]): boolean {
  const near = PAINTED_AGAIN * word.size;
  return before.some(
    ({ box }) => Math.abs(box.left - word.box.left) <= near && Math.abs(box.top - word.box.top) <= near,
  );
}

/**
 * The words that are seen on a page, in the order in which they are painted; what is painted twice at one place stands
 * once.
 * @param runs - as pdf.js tells them
 * @param upright - from the page's own places to those of a page as it is read
 * @param sheet - the page: what is set beyond its edges is not seen
 */
export function readWords(runs: readonly Run[], upright: Matrix, sheet: Box): Word[] {
  const painted = new Map<string, Word[]>();
  return runs
    .flatMap((run) => wordsOf(run, upright))
    .filter((word) => {
      const same = painted.get(word.text);
      if (!isWithin(word.box, sheet) || (same && isAgain(word, same))) return false;
      if (same) same.push(word);
      else painted.set(word.text, [word]);
      return true;
    });
}
