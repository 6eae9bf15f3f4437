import { isBlank, oneOf } from "../../characters/index.js";
import { Mark, type MarkedLine } from "../../lines.js";
import { isListMark } from "../cell.js";
import type { Cells } from "../cells.js";
import { type Layout, openCell } from "./layout.js";

const ENDS_IN_FIGURES =
  /[\s\u3000][\d０-９][\d０-９,.]{0,12}[\s\u3000]{1,8}[\d０-９][\d０-９,.]{0,12}[\s\u3000]{0,8}$/u;

/** What nearly every paragraph ends with, and no figure. */
const endsSentence = oneOf("。！？；：");

/** Two figures side by side, as in a row of a table that was put on one line; a sentence holds hardly ever two such places. */
const TOGETHER = /[\s\u3000]\d{1,9}[\s\u3000]{1,8}\d{1,9}[\s\u3000]/gu;
const LEAST_ROWS = 2;

function holdsRows(content: string): boolean {
  let rows = 0;
  for (const _ of content.matchAll(TOGETHER)) if (++rows >= LEAST_ROWS) return true;
  return false;
}

/** The longest note that is looked for behind a figure. */
const LONGEST_NOTE = 60;

/** Where a note ends that opens at an offset behind a figure: 2（其中修订 1 件） is one cell; the offset where none does. */
function noteEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if ((code !== 0xff08 && code !== 0x28) || !/[\d０-９]/u.test(text.charAt(at - 1))) return at;
  const note = text.slice(at, Math.min(end, at + LONGEST_NOTE)).search(/[）)]/u);
  return note === -1 ? at : at + note;
}

/** Adds the cells of a line between blanks. */
function addWords(text: string, { start: from, end, number }: MarkedLine, cells: Cells): void {
  let start = -1;
  for (let i = from; i <= end; i++) {
    const blank = i === end || isBlank(text.charCodeAt(i));
    if (!blank && start === -1) start = i;
    else if (!blank) i = noteEnd(text, i, end);
    if (!blank || start === -1) continue;
    cells.add(start, i, number, number, spaced);
    start = -1;
  }
}

/** Of the cells of a line, which stand from `first` on, those (by index) that look like a figure or a mark and are words. */
function wordsAmong(text: string, cells: Cells, first: number): number[] {
  const isNumber = (index: number): boolean =>
    index >= first && index < cells.length && (cells.isFigure(index) || cells.isMark(index));
  const found: number[] = [];
  for (let i = first; i < cells.length; i++) {
    if (cells.isMark(i)) {
      // A mark beside no figure is a word, and one behind a list mark.
      const isListed = i > first && isListMark(cells.at(i - 1));
      if (isListed || (!isNumber(i - 1) && !isNumber(i + 1))) found.push(i);
      continue;
    }
    // A list mark is no figure: `1 .属于…`, `8. 属于…`.
    const next = i + 1;
    if (!cells.isFigure(i) || next === cells.length || !cells.isText(next)) continue;
    if (/[.．、]/u.test(text.charAt(cells.start(next)))) found.push(i);
  }
  return found;
}

/** Adds the cells of a line again, those at some indices as words. */
function withWords(cells: Cells, first: number, words: readonly number[]): void {
  const own = Array.from({ length: cells.length - first }, (_, i) => cells.at(first + i));
  for (let i = 0; i < own.length; i++) cells.dropLast();
  for (const { start, end, line } of own) {
    if (words.includes(cells.length)) cells.addText(start, end, line, line, spaced);
    else cells.add(start, end, line, line, spaced);
  }
}

/** A PDF turned into text: label and figures parted by blanks; labels wrapped, torn from their figures, or written downwards. */
export const spaced: Layout = {
  id: "spaced",
  cutter: (text) => (line, open, cells) => {
    const first = cells.length;
    addWords(text, line, cells);
    const words = wordsAmong(text, cells, first);
    if (words.length > 0) withWords(cells, first, words);
    return openCell(open);
  },
  isParted: (content, marks) =>
    (!endsSentence(content.charCodeAt(content.length - 1)) && ENDS_IN_FIGURES.test(content.slice(-40))) ||
    ((marks & Mark.stop) === 0 && holdsRows(content)),
  tearsLabels: true,
  writing: {
    plain: (eol) => ({ prefix: "", between: " ", suffix: "", rowBreak: eol, rule: false }),
    like: ({ between }, plain) => ({ ...plain, between }),
    between: /^[ \u3000\u00a0]+$/,
    suffix: /^$/,
    merged: [],
    omitsBlanks: true,
    holdsBlanks: () => false,
    breaksBehind: 2,
  },
};
