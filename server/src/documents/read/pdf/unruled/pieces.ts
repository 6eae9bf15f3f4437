/** What stands on the lines of a table without lines, in pieces: a line of a cell is a piece. */
import { looksLikeFigure } from "../../../../report/figures.js";
import { around, type Box, middleOf, type Word } from "../geometry.js";
import { isFigure, textOf } from "../lines.js";
import { isNumbered } from "../numbers.js";
import type { PlacedLine } from "../paragraphs.js";

/** Words that follow one another without a gap: a line of a cell. */
export interface Piece {
  readonly words: readonly Word[];
  readonly text: string;
  readonly box: Box;
  /** The middle of its height. */
  readonly y: number;
  readonly size: number;
  readonly isFigure: boolean;
}

/** A gap that parts cells, in parts of the size: letters of two fonts and of two scripts stand nearer. */
const GAP = 0.14;

/** @returns the piece that some words make up, of which there is at least one */
export function pieceOf(words: readonly Word[]): Piece {
  const box = around(words.map((word) => word.box));
  const size = Math.max(...words.map((word) => word.size));
  const text = textOf(words);
  // A figure may have a note behind it, or tell whether it is more or less than the year before.
  return { words, text, box, y: middleOf(box), size, isFigure: words.every(isFigure) || looksLikeFigure(text) };
}

/** @returns the pieces of a line, from left to right: gaps part it, and so does the number of a label */
export function piecesOf({ line }: PlacedLine): Piece[] {
  const pieces: Word[][] = [];
  for (const word of line.words) {
    const last = pieces.at(-1)?.at(-1);
    const follows = last && word.box.left - last.box.right <= GAP * line.size && word.box.left >= last.box.left;
    if (follows && !isNumbered(word.text)) pieces.at(-1)?.push(word);
    else pieces.push([word]);
  }
  return pieces.map(pieceOf);
}

/** Marks whose right half is blank, so that a figure may stand in it. */
const HALF_BLANK = /[）〉》」』】〕，。、；：！？]$/u;

/** @returns where the letters of a label end that are seen */
export const endOf = ({ text, box, size }: Piece): number => box.right - (HALF_BLANK.test(text) ? size / 2 : 0);

/** @returns how much of the width of two boxes is shared, in points; less than 0 where a gap lies between them */
export const sharedWidth = (a: Box, b: Box): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** @returns whether one of two pieces stands above the other: more than half of the narrower one does */
export const isAbove = (a: Piece, b: Piece): boolean =>
  sharedWidth(a.box, b.box) > Math.min(a.box.right - a.box.left, b.box.right - b.box.left) / 2;

/** The pieces of one cell, from above to below. */
export interface Stack {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** The middle of its height. */
  readonly y: number;
  readonly left: number;
}

/** @returns the pieces of a cell, of which there is at least one */
export function stackOf(pieces: readonly Piece[]): Stack {
  const box = around(pieces.map((piece) => piece.box));
  return { pieces, text: pieces.map(({ text }) => text).join(""), y: middleOf(box), left: box.left };
}
