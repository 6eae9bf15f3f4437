import { compact, isLetter } from "../characters/index.js";
import { areDigits, looksLikeFigure, looksLikeMark, mayLookLikeFigure, mayLookLikeMark } from "../figures.js";
import type { Line, Span } from "../span.js";
import type { Cell, CellMarkup, Layout } from "./layouts/layout.js";

export type { Cell } from "./layouts/layout.js";

/**
 * Makes a cell of what is known of it (the fields are those of `Cell`). All cells are made here, with the same fields
 * in the same order: what reads hundreds of them for each report meets one kind of object.
 */
export function cellWith(
  start: number,
  end: number,
  kind: Cell["kind"],
  line: number,
  record: number,
  layout: Layout | undefined,
  compact = "",
  remarkAt = 0,
  markup: CellMarkup | undefined = undefined,
): Cell {
  return { start, end, kind, line, record, layout, compact, remarkAt, markup };
}

/** @returns a line that is no part of a table as a cell, which parts what stands before it from what stands behind */
export const proseOf = ({ start, end, number }: Line, markup?: CellMarkup): Cell =>
  cellWith(start, end, "prose", number, -1, undefined, "", 0, markup);

/**
 * @param text the report's text
 * @param start where the cell's content begins, without blanks around
 * @param end where it ends; at `start` for a blank cell
 * @param line the line it stands on
 * @param record the line of the table it belongs to; -1 where the layout does not tell
 * @param layout what cuts it
 * @returns the cell, its kind read off its content
 */
export function makeCell(text: string, start: number, end: number, line: number, record: number, layout: Layout): Cell {
  const kind = start === end ? "blank" : kindOf(text, start, end);
  return kind === "text"
    ? cellWith(start, end, kind, line, record, layout, compact(text, start, end), remarkIn(text, start, end))
    : cellWith(start, end, kind, line, record, layout);
}

/** The longest text that may be a figure or a mark. */
const LONGEST_FIGURE = 40;

/** @returns what a text cut from a line, without blanks around, is */
export function kindOf(text: string, start: number, end: number): "figure" | "mark" | "text" {
  if (areDigits(text, start, end)) return "figure";
  const length = end - start;
  if (length > LONGEST_FIGURE) return "text";
  const first = text.charCodeAt(start);
  if (mayLookLikeFigure(first, text.charCodeAt(end - 1)) && looksLikeFigure(text.slice(start, end))) return "figure";
  return mayLookLikeMark(first, length) && looksLikeMark(text.slice(start, end)) ? "mark" : "text";
}

/** @returns the letters before the first opening bracket that does not hold a list mark; 0 for none */
export function remarkIn(text: string, start: number, end: number): number {
  let letters = 0;
  let counted = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0xff08 && code !== 0x28) continue;
    // Most labels hold no bracket, so that their letters need no count.
    for (; counted < i; counted++) if (isLetter(text.charCodeAt(counted))) letters++;
    if (letters > 0 && !LIST_MARK.test(text.slice(i, i + 5))) return letters;
  }
  return 0;
}

const LIST_MARK = /^[（(][一二三四五六七八九十]{1,2}[）)]/u;

/** @returns whether a cell is a list mark that a blank parts from its label: 4. 无正当理由… */
export const isListMark = (cell: Cell | undefined) =>
  cell?.kind === "text" && /^[\d一二三四五六七八九十]{1,2}$/u.test(cell.compact);

/** @returns where the `index`-th letter or digit of a cell is written; behind the cell where it has none */
export function letterAt(text: string, cell: Cell, index: number): Span {
  const behind = { start: cell.end, end: cell.end };
  const written = cell.markup?.letters;
  if (written) return written[index] ?? behind;
  let seen = -1;
  for (let i = cell.start; i < cell.end; i++) {
    if (isLetter(text.charCodeAt(i))) seen++;
    if (seen === index) return { start: i, end: i + 1 };
  }
  return behind;
}

export const isBlankCell = (cell: Cell) => cell.kind === "blank";
