/**
 * The lines of a text, and what can be told of each at a glance. Every reader asks this first and looks at a line with
 * a pattern only where it may find something, so the one loop over all characters is written for speed: one look into
 * a table a character.
 */
import type { Line } from "./span.js";

/** What a line holds, a bit each. */
export const Mark = {
  /** A character of Chinese text: ideographs, radicals, punctuation and forms of full width. */
  chinese: 1,
  /** Anything but blanks and half-width digits. */
  other: 2,
  tab: 4,
  /** | ｜ │ */
  bar: 8,
  /** 。！？ */
  stop: 16,
  /** ，； */
  comma: 32,
  /** A blank that not every reader takes for one: without width, or of a script of its own. */
  oddBlank: 64,
} as const;

/** A line with what it holds. */
export interface MarkedLine extends Line {
  /** Without the blanks at both ends (those of `trim`); both are `start` in a blank line. */
  readonly from: number;
  readonly to: number;
  /** The bits of `Mark`. */
  readonly marks: number;
}

/** In the table only: what is a blank in the sense of `isBlank`, and a line break. */
const BLANK = 128;
const BREAK = 255;

const KINDS = new Uint8Array(0x10000).fill(Mark.other).fill(Mark.other | Mark.chinese, 0x2e80);

function setKinds(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) KINDS[characters.charCodeAt(i)] = kind;
}

setKinds("0123456789", 0);
setKinds(
  " \v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f",
  BLANK,
);
setKinds("\u200b\u200c\u200d\u200e\u200f\u2060", BLANK | Mark.oddBlank);
setKinds("\u1680", Mark.other | Mark.oddBlank);
setKinds("\u3000\ufeff", BLANK | Mark.chinese);
setKinds("\t", BLANK | Mark.tab);
setKinds("|", Mark.other | Mark.bar);
setKinds("│", Mark.other | Mark.bar);
setKinds("｜", Mark.other | Mark.bar | Mark.chinese);
setKinds("。！？", Mark.other | Mark.stop | Mark.chinese);
setKinds("，；", Mark.other | Mark.comma | Mark.chinese);
setKinds("\r\n", BREAK);

/**
 * @param text any text
 * @param most after so many lines the rest is left out
 * @returns its lines without their breaks; the breaks are those of the language server protocol: \r\n, \n and \r
 */
export function splitLines(text: string, most = Number.POSITIVE_INFINITY): MarkedLine[] {
  const lines: MarkedLine[] = [];
  const { length } = text;
  let start = 0;
  let from = -1;
  let to = 0;
  let marks = 0;
  for (let i = 0; i <= length && lines.length < most; i++) {
    const code = i < length ? text.charCodeAt(i) : 10;
    const kind = KINDS[code] as number;
    if (kind === BREAK) {
      const blank = from === -1;
      lines.push({
        start,
        end: i,
        number: lines.length,
        from: blank ? start : from,
        to: blank ? start : to,
        marks: marks & ~BLANK,
      });
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      start = i + 1;
      from = -1;
      marks = 0;
      continue;
    }
    marks |= kind;
    if ((kind & BLANK) !== 0) continue;
    if (from === -1) from = i;
    to = i + 1;
  }
  return lines;
}

/**
 * @param lines the lines of a text, in order
 * @param offset an offset in that text
 * @returns the index of the line that holds the offset (a line break belongs to the line that it ends)
 */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
