/** A line of a report with a place marked under it, in columns of a terminal: Chinese characters take two. */
import stringWidth from "string-width";
import { graphemeSegmenter } from "../../common/segmenters.js";
import { printable } from "./printable.js";

export interface Excerpt {
  readonly text: string;
  /** Blanks and carets that stand right under the place. */
  readonly mark: string;
}

const CUT = "...";
const TAB = "    ";

/** What a reader sees as one character; `start` and `end` are offsets in the line. */
interface Character {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/**
 * @param line a line without its break, of any length
 * @param start where the place begins, an offset in the line
 * @param end where it ends; an empty place is marked by one caret
 * @param width how many columns there are
 * @returns the line, cut around the place where it is too long
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  // Lines may be megabytes long; twice the width holds more than can be shown, accents and blanks without width included.
  const from = boundary(line, Math.max(0, start - 2 * width));
  const to = boundary(line, Math.min(line.length, start + 2 * width));
  const characters = charactersOf(line, from, to);
  const before = characters.filter((character) => character.end <= start);
  const behind = characters.slice(before.length);
  const whole = from === 0 && to === line.length && widthOf(characters) <= width;
  const room = width - 2 * CUT.length;
  const left = whole ? before : lastOf(before, Math.max(room / 3, room - widthOf(behind)));
  const right = whole ? behind : firstOf(behind, room - widthOf(left));
  const prefix = (left.length < before.length || from > 0 ? CUT : "") + textOf(left);
  const suffix = right.length < behind.length || to < line.length ? CUT : "";
  const marked = right.filter((character) => character.start < end);
  return {
    text: prefix + textOf(right) + suffix,
    mark: " ".repeat(stringWidth(prefix)) + "^".repeat(Math.max(1, widthOf(marked))),
  };
}

/** The nearest offset, from here back, that does not part a pair of surrogates. */
function boundary(line: string, offset: number): number {
  const parted = /^[\ud800-\udbff][\udc00-\udfff]$/.test(line.slice(offset - 1, offset + 1));
  return offset > 0 && parted ? offset - 1 : offset;
}

function charactersOf(line: string, from: number, to: number): Character[] {
  return Array.from(graphemeSegmenter().segment(printable(line.slice(from, to))), ({ segment, index }) => {
    const text = segment === "\t" ? TAB : segment;
    return { text, start: from + index, end: from + index + segment.length, width: stringWidth(text) };
  });
}

/** As many as fit, from the first on. */
function firstOf(characters: readonly Character[], room: number): readonly Character[] {
  let [count, used] = [0, 0];
  for (const { width } of characters) {
    used += width;
    if (used > room) break;
    count++;
  }
  return characters.slice(0, count);
}

/** As many as fit, up to the last. */
function lastOf(characters: readonly Character[], room: number): readonly Character[] {
  const fitting = firstOf([...characters].reverse(), room).length;
  return characters.slice(characters.length - fitting);
}

function widthOf(characters: readonly Character[]): number {
  return characters.reduce((sum, { width }) => sum + width, 0);
}

function textOf(characters: readonly Character[]): string {
  return characters.map(({ text }) => text).join("");
}
