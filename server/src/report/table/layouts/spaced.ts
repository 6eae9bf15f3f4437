import { compact, isBlank } from "../../characters/index.js";
import type { MarkedLine } from "../../lines.js";
import { cellWith, isListMark, makeCell } from "../cell.js";
import { type Cell, type Layout, openCell } from "./layout.js";

const ENDS_IN_FIGURES =
  /[\s\u3000][\d０-９][\d０-９,.]{0,12}[\s\u3000]{1,8}[\d０-９][\d０-９,.]{0,12}[\s\u3000]{0,8}$/u;

/** Two figures side by side, as in a row of a table that was put on one line; a sentence holds hardly ever two such places. */
const TOGETHER = /[\s\u3000]\d{1,9}[\s\u3000]{1,8}\d{1,9}[\s\u3000]/gu;
const LEAST_ROWS = 2;

function holdsRows(content: string): boolean {
  if (/[。！？]/u.test(content)) return false;
  let rows = 0;
  for (const _ of content.matchAll(TOGETHER)) if (++rows >= LEAST_ROWS) return true;
  return false;
}

const isFigure = (cell: Cell | undefined) => cell?.kind === "figure" || cell?.kind === "mark";

const asText = (text: string, { start, end, line, record }: Cell): Cell =>
  cellWith(start, end, "text", line, record, spaced, compact(text, start, end));

/** The cells of a line between blanks. */
function wordsOf(text: string, { start: from, end, number }: MarkedLine): Cell[] {
  const cells: Cell[] = [];
  let start = -1;
  for (let i = from; i <= end; i++) {
    const blank = i === end || isBlank(text.charCodeAt(i));
    if (!blank && start === -1) start = i;
    if (!blank || start === -1) continue;
    cells.push(makeCell(text, start, i, number, number, spaced));
    start = -1;
  }
  return cells;
}

/** A list mark is no figure: `1 .属于…`, `8. 属于…`; and a mark beside no figure is a word. */
function withWords(text: string, cells: readonly Cell[]): readonly Cell[] {
  return cells.some((_, i) => isWord(text, cells, i))
    ? cells.map((cell, i) => (isWord(text, cells, i) ? asText(text, cell) : cell))
    : cells;
}

/** Is what looks like a figure or a mark a word? */
function isWord(text: string, cells: readonly Cell[], index: number): boolean {
  const { kind } = cells[index] as Cell;
  const next = cells[index + 1];
  if (kind === "mark") return (!isFigure(cells[index - 1]) && !isFigure(next)) || isListMark(cells[index - 1]);
  return kind === "figure" && next?.kind === "text" && /^[.．、]/u.test(text.charAt(next.start));
}

/** A PDF turned into text: label and figures parted by blanks; labels wrapped, torn from their figures, or written downwards. */
export const spaced: Layout = {
  id: "spaced",
  cutter: (text) => (line, open, cells) => {
    for (const cell of withWords(text, wordsOf(text, line))) cells.push(cell);
    return openCell(open);
  },
  isParted: (content) => ENDS_IN_FIGURES.test(content.slice(-40)) || holdsRows(content),
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
