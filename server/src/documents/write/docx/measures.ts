/**
 * The measures of an official document (党政机关公文格式, GB/T 9704-2012): A4, the type area 156 by 225 mm, 22 lines a page,
 * text in 3号 (16 pt), the title in 2号 (22 pt), numbers of pages in 4号 (14 pt). Units as Word has them: twentieths of a
 * point for lengths, half points for sizes of letters.
 */

const TWIPS_PER_MM = 1440 / 25.4;

/** @returns millimetres as twentieths of a point */
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);

export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  /** The number of a page stands 7 mm below the type area. */
  footer: mm(23),
} as const;

/** The width of a line of text. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 225 mm by 22 lines: 28.95 pt. */
export const LINE = 579;

/** Sizes of letters in half points. */
export const SIZE = { title: 44, text: 32, pageNumber: 28, table: 24, smallTable: 18 } as const;

/** Two characters of the text. */
export const INDENT = SIZE.text * 10 * 2;
