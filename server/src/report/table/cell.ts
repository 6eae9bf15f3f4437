import { compact, fold, isWord } from "../characters.js";
import { looksLikeFigure, looksLikeMark } from "../figures.js";
import type { Layout, Span } from "../model.js";

/**
 * A piece that a layout cut from the text. `record` is the line of the table it belongs to, where the layout tells
 * (cells of one record stand in one row); -1 where it does not.
 */
export interface Cell extends Span {
  /** `prose` stands for a whole line that is no part of a table; it parts what is before from what is behind. */
  readonly kind: "text" | "figure" | "mark" | "blank" | "prose";
  readonly line: number;
  readonly record: number;
  readonly layout: Layout;
  /** Letters and digits of a text cell, folded; empty for others. */
  readonly compact: string;
  /** How many letters stand before the first opening bracket behind letters, where there is one: a label's remark begins there. */
  readonly remarkAt?: number;
}

/**
 * @param text the report's text
 * @param span the cell's content without blanks around; empty for a blank cell
 * @returns the cell, its kind read off its content
 */
export function makeCell(text: string, span: Span, line: number, record: number, layout: Layout): Cell {
  const { start, end } = span;
  const content = end - start <= 40 ? text.slice(start, end) : "";
  const kind = start === end ? "blank" : looksLikeFigure(content) ? "figure" : looksLikeMark(content) ? "mark" : "text";
  const cell = {
    start,
    end,
    kind,
    line,
    record,
    layout,
    compact: kind === "text" ? compact(text, start, end) : "",
  } as const;
  const remarkAt = kind === "text" ? remarkIn(text, start, end) : 0;
  return remarkAt > 0 ? { ...cell, remarkAt } : cell;
}

/** Letters before the first opening bracket that does not hold a list mark. */
function remarkIn(text: string, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const opens = code === 0xff08 || code === 0x28;
    if (opens && letters > 0 && !LIST_MARK.test(text.slice(i, i + 5))) return letters;
    if (isWord(fold(code))) letters++;
  }
  return 0;
}

const LIST_MARK = /^[（(][一二三四五六七八九十]{1,2}[）)]/u;

/** @returns the offset of the `index`-th letter or digit of a cell */
export function offsetOf(text: string, cell: Cell, index: number): number {
  let seen = -1;
  for (let i = cell.start; i < cell.end; i++) {
    if (isWord(fold(text.charCodeAt(i)))) seen++;
    if (seen === index) return i;
  }
  return cell.end;
}
