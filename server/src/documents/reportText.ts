/** Blocks → report text: a paragraph a line, a row of a table a line, its cells parted by TABs. */
import { message } from "../messages/message.js";
import { looksLikeFigure, UNREAD } from "../report/figures.js";
import {
  type Block,
  gridOf,
  type Paragraph,
  type Piece,
  type Place,
  paragraphsOf,
  type Table,
  type TableCell,
  textOf,
} from "./blocks.js";
import { DocumentError } from "./documentError.js";
import type { Limits } from "./limits.js";
import type { Placed } from "./places.js";

export interface ReportText {
  readonly text: string;
  /** In the order of the text; no two of them meet. */
  readonly places: readonly Placed[];
}

const TOO_LONG = message("文档太长，未读取", "the document is too long and was not read");

/** Gathers text and places. */
class Text {
  private readonly parts: string[] = [];
  private readonly places: Placed[] = [];
  private length = 0;
  private cells = 0;

  constructor(private readonly limits: Limits) {}

  result(): ReportText {
    const text = this.parts.join("");
    return { text, places: this.places };
  }

  add(text: string, place?: Place): void {
    if (text === "") return;
    const start = this.length;
    this.length += text.length;
    if (this.length > this.limits.characters) throw new DocumentError(TOO_LONG);
    this.parts.push(text);
    if (place) this.places.push({ start, end: this.length, place });
  }

  addPieces(pieces: readonly Piece[]): void {
    for (const { text, place } of pieces) this.add(text, place);
  }

  countCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw new DocumentError(TOO_LONG);
  }
}

/** Cells of one table are not parted by fewer TABs than this in one paragraph; fewer are indents and gaps. */
const LEAST_TABS = 2;

const isBlankText = (text: string): boolean => text.trim() === "";

/** A paragraph outside tables: blank lines say nothing, and a lone TAB is a gap, no cell. */
function addParagraph(text: Text, paragraph: Paragraph): void {
  const pieces = trimmed(paragraph.pieces);
  if (pieces.length === 0) return;
  const lines = textOf({ ...paragraph, pieces }).split("\n");
  const keeps = lines.some((line) => (line.match(/[^\t]\t+(?=[^\t])/g)?.length ?? 0) >= LEAST_TABS);
  text.addPieces(keeps ? pieces : pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll("\t", " ") })));
  text.add("\n");
}

/** Pieces without the blanks before the first and behind the last character that is shown. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ text }) => !isBlankText(text));
  if (first === -1) return [];
  let last = pieces.length - 1;
  while (isBlankText((pieces[last] as Piece).text)) last--;
  return pieces.slice(first, last + 1).map((piece, i) => {
    let { text } = piece;
    if (i === 0) text = text.trimStart();
    if (i === last - first) text = text.trimEnd();
    return { ...piece, text };
  });
}

/** Letters and digits of one alphabet, which are one word or one number where nothing parts them. */
const WORD = /[\p{Script=Latin}\p{N}.,]/u;

/**
 * What a cell holds on one line. Chinese goes on over the ends of lines and paragraphs; digits on two lines may be one
 * number or two: a blank keeps them apart, so that no figure is made of them that may not be there.
 */
function cellPieces(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1)?.text.at(-1) ?? "";
    const parts = WORD.test(last) && WORD.test(piece.text.charAt(0));
    pieces.push(parts ? { ...piece, text: ` ${piece.text}` } : piece);
  };
  for (const paragraph of paragraphsOf(blocks)) {
    let begins = true;
    for (const { text, ...rest } of trimmed(paragraph.pieces)) {
      for (const [i, line] of text.split("\n").entries()) {
        const own = { ...rest, text: line.replace(/[\t\r]+/g, " ") };
        if (own.text === "") continue;
        if (begins || i > 0) add(own);
        else pieces.push(own);
        begins = false;
      }
      if (text.endsWith("\n")) begins = true;
    }
  }
  return trimmed(pieces);
}

/** A cell's text that is longer is no label. */
const LONGEST_LABEL = 110;

/** Does a cell hold what belongs in no row: a table, or paragraphs of sentences? */
function holdsProse(blocks: readonly Block[]): boolean {
  if (blocks.some((block) => block.kind === "table" && paragraphsOf([block]).filter(hasText).length > 1)) return true;
  const texts = paragraphsOf(blocks).filter(hasText).map(textOf);
  return texts.length > 1 && texts.some((text) => text.length > LONGEST_LABEL || text.includes("。"));
}

const hasText = (paragraph: Paragraph): boolean => !isBlankText(textOf(paragraph));

/** Is a row one text alone, which is merged over the table or is a sentence? */
function isLine(row: readonly (TableCell | undefined)[], written: readonly TableCell[]): boolean {
  const [only, ...others] = written;
  if (!only || others.length > 0 || row[0] !== only) return false;
  return only.colSpan >= row.length || paragraphsOf(only.blocks).some((paragraph) => textOf(paragraph).includes("。"));
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

/**
 * The figures of a merged cell at a row's end, where they are fewer than the columns that it covers: it is not known which
 * of them is left out, so that the row is a short one.
 */
function looseFigures(cell: TableCell, column: number, columns: number): Piece[] {
  if (cell.colSpan < 2 || column + cell.colSpan < columns) return [];
  const pieces = cellPieces(cell.blocks);
  const texts = joined(pieces).split(/\s+/u);
  const isLoose = texts.length > 1 && texts.length < cell.colSpan && texts.every(looksLikeFigure);
  return isLoose ? texts.map((text) => ({ ...pieces[0], text })) : [];
}

/** Does a cell show what may be a figure: a picture beside figures? */
const mayBeFigure = (cell: TableCell, row: readonly TableCell[]): boolean =>
  cell.picture === true && row.some(({ blocks }) => looksLikeFigure(joined(cellPieces(blocks))));

/** A table: a row a line; a row that only lays out text is no row. */
function addTable(text: Text, table: Table): void {
  const grid = gridOf(table);
  let open = false;
  const end = (): void => {
    if (open) text.add("\n");
    open = false;
  };
  for (const row of grid) {
    text.countCells(row.length);
    const cells = row.filter((cell) => cell !== undefined);
    const written = cells.filter(({ blocks }) => paragraphsOf(blocks).some(hasText));
    if (row.length === 1 || written.some(({ blocks }) => holdsProse(blocks))) {
      end();
      for (const { blocks } of written) addBlocks(text, blocks);
      continue;
    }
    if (written.length === 0) continue;
    const shown = isLine(row, written) ? written : row;
    const last = written.at(-1) as TableCell;
    const loose = looseFigures(last, row.indexOf(last), row.length);
    const before = loose.length > 0 ? shown.slice(0, row.indexOf(last)) : shown;
    const cellsOf = before.map((cell): readonly Piece[] => {
      if (!cell) return [];
      return mayBeFigure(cell, cells) ? [{ text: UNREAD }] : cellPieces(cell.blocks);
    });
    [...cellsOf, ...loose.map((piece) => [piece])].forEach((pieces, i) => {
      if (i > 0) text.add("\t");
      text.addPieces(pieces);
    });
    text.add("\n");
    open = true;
  }
  end();
}

function addBlocks(text: Text, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === "table") addTable(text, block);
    else addParagraph(text, block);
  }
}

/**
 * @param blocks what a reader read
 * @param limits how much is taken
 * @returns the text in the tabbed layout: a merged cell is written in its first row and column, and is blank in the others
 * @throws DocumentError where it is beyond the limits
 */
export function blocksToText(blocks: readonly Block[], limits: Limits): ReportText {
  const text = new Text(limits);
  addBlocks(text, blocks);
  return text.result();
}
