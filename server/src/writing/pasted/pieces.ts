/** What a clipboard holds, read as a report is and written as the document writes: lines of text, and tables. */

import { unquoted } from "../../clipboard/delimited.js";
import { htmlBlocks } from "../../clipboard/html.js";
import type { Block, Grid } from "../../clipboard/model.js";
import type { TableId } from "../../form/index.js";
import { looksLikeFigure } from "../../report/figures.js";
import type { Report, Span, TableReading } from "../../report/model.js";
import { parseReport } from "../../report/parse.js";
import { contentOf } from "../convert.js";
import { gridText } from "../gridText.js";
import { extentOf } from "../rewrite.js";
import { holding, type TableStyle } from "../style.js";
import { writeTable } from "../table.js";

/** A clipboard as the editor hands it over. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** A part of what is pasted; a table of the form has its `id`. */
export type Piece =
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "table"; readonly text: string; readonly style: TableStyle; readonly id?: TableId };

/** Where a table of the source stands in the text that is read. */
interface PlacedGrid extends Span {
  readonly grid: Grid;
}

/** A source as text that the report's own readers read: the rows of its tables are lines of cells parted by TABs. */
export interface Source {
  readonly text: string;
  readonly grids: readonly PlacedGrid[];
  /** It was plain text: what is no table of the form in it goes as it is. */
  readonly isText?: true;
}

/** @returns blocks as text, with the places of their tables */
export function sourceOf(blocks: readonly Block[]): Source {
  let text = "";
  const grids: PlacedGrid[] = [];
  for (const block of blocks) {
    if (block.kind === "text") text += `${block.text}\n`;
    else {
      const start = text.length;
      text += block.grid.map((row) => row.map((cell) => cell.text).join("\t")).join("\n");
      grids.push({ grid: block.grid, start, end: text.length });
      text += "\n";
    }
  }
  return { text, grids };
}

/** A column of a spreadsheet: figures alone, a line each. One is no column. */
function columnIn(text: string): PlacedGrid | undefined {
  const rows = text
    .trimEnd()
    .split("\n")
    .map((row) => row.trim());
  // A figure may hold a blank where a line was torn: here it would be two.
  if (rows.length < 2 || !rows.every((row) => looksLikeFigure(row) && !/\s/.test(row))) return undefined;
  return { grid: rows.map((row) => [{ text: row }]), start: 0, end: text.length };
}

/** TAB text: lines with TABs that follow each other are a table. */
function tabbedSource(clipboard: string): Source {
  const text = unquoted(clipboard);
  const column = columnIn(text);
  if (column) return { text, grids: [column], isText: true };
  const grids: PlacedGrid[] = [];
  for (const { 0: lines, index } of text.matchAll(/(?:^[^\n]*\t[^\n]*(?:\n|$(?!\n)))+/gm)) {
    const rows = lines.replace(/\n$/, "").split("\n");
    const grid = rows.map((row) => row.split("\t").map((cell) => ({ text: cell.trim() })));
    grids.push({ grid, start: index, end: index + lines.length });
  }
  return { text, grids, isText: true };
}

/** HTML of a code editor: coloured lines, whose TABs and blanks are their text's own. */
const CODE = /^\s*(?:<meta[^<>]*>\s*)?<div style="[^"<>]*white-space:\s*pre/i;

/** @returns what a clipboard holds: its HTML first, which knows of merged cells, then its text */
export function sourcesOf({ html, text }: Clipboard): Source[] {
  return [
    ...(html === undefined || CODE.test(html) ? [] : [sourceOf(htmlBlocks(html))]),
    ...(text === undefined ? [] : [tabbedSource(text)]),
  ];
}

interface Written extends Span {
  readonly piece: Piece;
}

/** A table as the document writes it; undefined where something of it was not read, and would be lost. */
function writtenTable(report: Report, reading: TableReading, style: TableStyle): Written | undefined {
  const content = contentOf(report, reading);
  if (!content) return undefined;
  const hasBlanks = reading.rows.some(({ cells }) => cells.some((cell) => cell.content.kind === "blank"));
  const own = holding(style, hasBlanks);
  const text = writeTable(reading.table, own, content.figureOf, content.wordsOf);
  return { ...extentOf(report, reading), piece: { kind: "table", text, style: own, id: reading.table.id } };
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A table that is none of the form's, or not wholly: cell by cell as it stands. One row of cells is no table. */
function writtenGrid({ tables }: Report, { grid, start, end }: PlacedGrid, style: TableStyle): Written[] {
  const own = holding(style, true);
  const [reading, ...others] = tables.filter(({ span }) => meets(span, { start, end }));
  const id = reading && others.length === 0 ? { id: reading.table.id } : {};
  if (!reading && grid.length < 2) return [];
  return [{ start, end, piece: { kind: "table", text: gridText(grid, own), style: own, ...id } }];
}

/** Lines without blank ones at their ends, and with no more than one between two. */
function tidyLines(text: string, eol: string): string {
  const lines = text.split("\n").map((line) => line.replace(/[ \u3000\u00a0]+$/u, ""));
  return lines
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .replaceAll("\n", eol);
}

/** The lines between two tables; before a chapter's heading stands a blank one. */
function linesBetween({ text, chapters }: Report, from: number, to: number, eol: string): string {
  const starts = chapters.filter(({ chapter }) => chapter).map(({ span }) => span.start);
  const cuts = [from, ...starts.filter((at) => at > from && at < to), to];
  const parts = cuts.slice(1).map((end, i) => text.slice(cuts[i], end));
  return tidyLines(parts.join("\n"), eol);
}

/**
 * @param source what was pasted
 * @param style how the document writes tables
 * @returns its parts in their order, and how many official chapters it has
 */
export function piecesOf(source: Source, style: TableStyle): { pieces: Piece[]; chapters: number } {
  const report = parseReport(source.text);
  const tables = report.tables.flatMap((reading) => writtenTable(report, reading, style) ?? []);
  const others = (source.isText ? [] : source.grids)
    .filter((grid) => !tables.some((table) => meets(table, grid)))
    .flatMap((grid) => writtenGrid(report, grid, style));
  const pieces: Piece[] = [];
  let from = 0;
  const lines = (to: number): void => {
    const text = linesBetween(report, from, to, style.eol);
    if (text !== "") pieces.push({ kind: "lines", text });
  };
  for (const { start, end, piece } of [...tables, ...others].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    lines(start);
    pieces.push(piece);
    from = end;
  }
  lines(source.text.length);
  return { pieces, chapters: new Set(report.chapters.map(({ chapter }) => chapter?.number).filter(Boolean)).size };
}
