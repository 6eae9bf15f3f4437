import { compact, fold, isWord } from "../../characters/index.js";
import { looksLikeFigure, looksLikeMark } from "../../figures.js";
import { lineAt } from "../../lines.js";
import type { Line, Span } from "../../span.js";
import { cellWith, makeCell, proseOf, remarkIn } from "../cell.js";
import type { Cell, Layout, Whole } from "./layout.js";
import { type MarkupCell, type Piece, readMarkup } from "./markup.js";

/** A text that holds a sentence, or is longer than any label, is prose. */
const LONGEST_LABEL = 110;
const isProse = (content: string) => content.length > LONGEST_LABEL || /[。！？]/u.test(content);

/** The longest text that is looked at as a figure. */
const LONGEST_FIGURE = 40;

/** Where a `<td>` stands: the line of each offset, its record and its table. */
interface Place {
  readonly lineOf: (offset: number) => number;
  readonly record: number;
  readonly table: Span;
}

/** Where the letters and digits of a piece are written. */
const lettersOf = ({ decoded, units = [] }: Piece): Span[] =>
  units.filter((_, i) => isWord(fold(decoded.charCodeAt(i))));

/** What a text in a cell is; one of several is a piece of a label. */
function cellOf(text: string, piece: Piece, { lineOf, record, table }: Place, alone: boolean): Cell {
  const { start, end, decoded } = piece;
  const line = lineOf(start);
  if (isProse(decoded)) return proseOf({ start, end, number: line }, { table });
  const { kind, compact: words, remarkAt } = makeCell(text, start, end, line, record, html);
  if (!piece.units) {
    return alone
      ? cellWith(start, end, kind, line, record, html, words, remarkAt, { table })
      : cellWith(start, end, "text", line, record, html, compact(decoded), remarkAt, { table });
  }
  const remark = remarkIn(decoded, 0, decoded.length);
  const markup = { table, letters: lettersOf(piece) };
  return cellWith(start, end, "text", line, record, html, compact(decoded), remark, markup);
}

/** A `<td>` as the aligner takes it: a cell where it is blank or holds one text, else one for each of its texts. */
function cellsOf(text: string, { pieces, hollow }: MarkupCell, place: Place): Cell[] {
  const { lineOf, record, table } = place;
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (!first || !last) {
    const { start, end } = hollow;
    return [cellWith(start, end, "blank", lineOf(start), record, html, "", 0, { table })];
  }
  const shown = pieces.map(({ decoded, apart }, i) => (apart && i > 0 ? ` ${decoded}` : decoded)).join("");
  const other = shown.length <= LONGEST_FIGURE && (pieces.length > 1 || first.units !== undefined);
  const isFigure = looksLikeFigure(shown);
  // Digits that are shown apart are one cell that holds no figure.
  if (other && (isFigure || looksLikeMark(shown) || /^[\d.,\s]+$/.test(shown))) {
    const { start } = first;
    const kind = isFigure ? "figure" : looksLikeMark(shown) ? "mark" : "text";
    return [cellWith(start, last.end, kind, lineOf(start), record, html, "", 0, { table, shown })];
  }
  return pieces.map((piece) => cellOf(text, piece, place, pieces.length === 1));
}

/** The texts that stand alone in their row, or in each cell of it, as merged ones are written out; and those in no row. */
function textsIn(text: string, rows: ReadonlyMap<number, readonly (readonly Cell[])[]>): Span[] {
  const isText = ({ kind }: Cell): boolean => kind === "text" || kind === "prose";
  const written = (cells: readonly Cell[]): string => cells.map(({ start, end }) => text.slice(start, end)).join("\n");
  const found = [...rows].flatMap(([row, cells]): readonly Cell[] => {
    const [first = [], ...others] = cells;
    if (row === -1) return cells.flat();
    return others.every((other) => written(other) === written(first)) ? first : [];
  });
  return found.filter(isText).sort((a, b) => a.start - b.start);
}

/** The longest row, tags included, whose ends are looked for. */
const LONGEST_ROW = 20_000;

/** Where the row that holds an offset is written, from its `<tr>` to behind its `</tr>`. */
function rowAround(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - LONGEST_ROW);
  const opened = [...text.slice(from, at).matchAll(/<tr[\s>]/gi)].at(-1);
  // Where no tag closes it, the next row or the table's end does.
  const closed = /<\/tr\s*>|\s*(?=<tr[\s>]|<\/(?:table|t(?:head|body|foot))\s*>)/i.exec(
    text.slice(at, at + LONGEST_ROW),
  );
  return opened && closed ? { start: from + opened.index, end: at + closed.index + closed[0].length } : undefined;
}

/** What is found in a text without tables of tags. */
const NOTHING: Whole = { cells: new Map(), extents: [], texts: [] };

/** A web page, or what a converter puts into Markdown: `<table>`, `<tr>`, `<td>`, on one line or many. */
export const html: Layout = {
  id: "html",
  isMarkup: true,
  cutWhole(text, lines) {
    const { cells, extents } = readMarkup(text);
    if (extents.length === 0) return NOTHING;
    const found = new Map<number, Cell[]>();
    const rows = new Map<number, Cell[][]>();
    const lineOf = (offset: number) => lineAt(lines, offset);
    for (const { start, end } of extents) {
      for (let i = lineOf(start); i < lines.length && (lines[i] as Line).start < end; i++) found.set(i, []);
    }
    for (const cell of cells) {
      // Beyond the numbers of lines, so that it is no other layout's record.
      const record = cell.row === -1 ? -1 : lines.length + cell.row;
      const own = cellsOf(text, cell, { lineOf, record, table: cell.table });
      for (const one of own) found.get(one.line)?.push(one);
      if (cell.pieces.length > 0) rows.set(cell.row, [...(rows.get(cell.row) ?? []), own]);
    }
    return { cells: found, extents, texts: textsIn(text, rows) };
  },
  writing: {
    plain: (eol) => ({ prefix: "<tr><td>", between: "</td><td>", suffix: "</td></tr>", rowBreak: eol, rule: false }),
    like: (_, plain) => plain,
    between: /^<\/td><td>$/,
    suffix: /^<\/td><\/tr>$/,
    around: (eol) => ({ before: `<table>${eol}`, behind: `${eol}</table>` }),
    rowAround,
    merged: ["across", "down"],
    holdsBlanks: () => true,
    breaksBehindHeading: 2,
    breaksBehindText: 2,
    breaksBehind: 2,
  },
};
