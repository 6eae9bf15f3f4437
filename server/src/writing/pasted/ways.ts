/** Where pasted tables go: over the cells at hand, in the place of a table that nobody filled in, or beside what stands there. */
import type { TableId } from "../../form/index.js";
import { compact } from "../../report/characters/index.js";
import { lineAt } from "../../report/lines.js";
import type { ChapterReading, Layout, Report, Span, TableReading } from "../../report/model.js";
import { EMPTY, styleFor, tableOf } from "../chapters.js";
import { contentOf } from "../convert.js";
import { extentOf } from "../rewrite.js";
import type { TextEdit } from "../rows.js";
import { holding, styleOf, type TableStyle } from "../style.js";
import { writeTable } from "../table.js";
import { figuresIn, onTable, overCells } from "./figures.js";
import { type Clipboard, type Piece, piecesOf, type Source, sourcesOf } from "./pieces.js";

/**
 * - cells: figures over the cells from the cursor on.
 * - replace: the table in the place of the one that stands there; `untouched` where that is all 0.
 * - insert: the table at the cursor.
 * - report: text with headings and tables at the cursor.
 */
export type PasteKind = "cells" | "replace" | "untouched" | "insert" | "report";

/** A way to paste, and what it changes. */
export interface PasteWay {
  readonly kind: PasteKind;
  readonly edits: readonly TextEdit[];
}

/** So many official headings make a text with them a report. */
const CHAPTERS_OF_REPORT = 2;

const meets = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

/** Is every figure of a table 0, or blank, and does nothing else stand in it? */
function isUntouched(report: Report, reading: TableReading): boolean {
  const isZero = ({ cells }: TableReading["rows"][number]): boolean =>
    cells.every(({ content }) => content.kind === "blank" || (content.kind === "figure" && content.value === 0));
  return contentOf(report, reading) !== undefined && reading.rows.every(isZero);
}

const chapterOf = ({ chapters }: Report, offset: number) =>
  chapters.find(({ span }) => span.start <= offset && offset < span.end) ?? chapters.at(-1);

/** The line breaks that a piece wants before it and behind it. */
function breaksOf(piece: Piece | undefined): { before: number; behind: number } {
  if (piece?.kind !== "table") return { before: 1, behind: 1 };
  const { breaksBehindHeading = 1, breaksBehindText = 1, breaksBehind } = piece.style.layout.writing;
  return { before: Math.max(breaksBehindHeading, breaksBehindText), behind: breaksBehind };
}

function joined(pieces: readonly Piece[], eol: string): string {
  return pieces
    .map((piece, i) => {
      if (i === 0) return piece.text;
      return eol.repeat(Math.max(breaksOf(pieces[i - 1]).behind, breaksOf(piece).before)) + piece.text;
    })
    .join("");
}

const breaksIn = (blanks: string): number => blanks.match(/\r\n|\n|\r/g)?.length ?? 0;

/** So far beside a place line breaks are looked for. */
const REACH = 40;

/** The whole lines of a span; where that is a cursor, what of its line is to give way: all of a blank one, nothing of another. */
function placeFor(report: Report, selection: Span): { span: Span; behind?: Layout } {
  const tables = [...report.tables, ...report.doubles].map((table) => ({
    layout: table.layout,
    extent: extentOf(report, table),
  }));
  const table = tables.find(({ extent }) => meets(extent, selection));
  if (table) return { span: { start: table.extent.end, end: table.extent.end }, behind: table.layout };
  if (selection.start < selection.end) return { span: selection };
  const line = report.lines[lineAt(report.lines, selection.start)] ?? selection;
  const isBlank = EMPTY.test(report.text.slice(line.start, line.end));
  return { span: isBlank ? { start: line.start, end: line.end } : { start: line.end, end: line.end } };
}

function insertion(report: Report, selection: Span, pieces: readonly Piece[], eol: string): TextEdit {
  const { span, behind } = placeFor(report, selection);
  const { text } = report;
  const before = /\s*$/u.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[0] ?? "";
  const after = /^\s*/u.exec(text.slice(span.end, span.end + REACH))?.[0] ?? "";
  const wanted = Math.max(breaksOf(pieces[0]).before, behind?.writing.breaksBehind ?? 1);
  const isFirst = text.slice(0, span.start).trim() === "";
  const isLast = text.slice(span.end).trim() === "";
  const lead = isFirst ? "" : eol.repeat(Math.max(0, wanted - breaksIn(before)));
  const tail = isLast ? "" : eol.repeat(Math.max(0, breaksOf(pieces.at(-1)).behind - breaksIn(after)));
  return { span, text: lead + joined(pieces, eol) + tail };
}

/** The heading of the chapter at hand is not pasted into it once more. */
function withoutHeading(pieces: readonly Piece[], { text }: Report, chapter: ChapterReading | undefined): Piece[] {
  const heading = chapter && compact(text, chapter.headingSpan.start, chapter.headingSpan.end);
  return pieces.filter((piece) => piece.kind === "table" || compact(piece.text) !== heading);
}

/** The kind of the one table among what is pasted. */
function kindOf(pieces: readonly Piece[]): TableId | undefined {
  const [table, ...others] = pieces.filter((piece) => piece.kind === "table");
  return others.length === 0 ? table?.id : undefined;
}

/** Ways for tables, or for a report. */
function waysFor(report: Report, selection: Span, source: Source): PasteWay[] {
  const style = styleFor(report);
  const { pieces, chapters } = piecesOf(source, style);
  if (chapters >= CHAPTERS_OF_REPORT)
    // A report in plain text is text already.
    return source.isText ? [] : [{ kind: "report", edits: [insertion(report, selection, pieces, style.eol)] }];
  if (pieces.every(({ kind }) => kind === "lines")) return [];
  const chapter = chapterOf(report, selection.start);
  const own = withoutHeading(pieces, report, chapter);
  const insert: PasteWay = { kind: "insert", edits: [insertion(report, selection, own, style.eol)] };
  const standing = report.tables.find(({ table }) => table.id === chapter?.chapter?.table);
  if (!standing || kindOf(pieces) !== standing.table.id) return [insert];
  const like = withoutHeading(piecesOf(source, styleOf(report, standing)).pieces, report, chapter);
  return [replacement(report, standing, joined(like, style.eol)), insert].sort(byPreference);
}

const PREFERENCE: readonly PasteKind[] = ["cells", "untouched", "insert", "report", "replace"];
const byPreference = (one: PasteWay, other: PasteWay): number =>
  PREFERENCE.indexOf(one.kind) - PREFERENCE.indexOf(other.kind);

function replacement(report: Report, standing: TableReading, text: string): PasteWay {
  const kind = isUntouched(report, standing) ? "untouched" : "replace";
  return { kind, edits: [{ span: extentOf(report, standing), text }] };
}

/** The block of figures that a clipboard is, and nothing else. */
function blockIn({ grids, text }: Source): string[][] | undefined {
  const [only, ...others] = grids;
  const isAlone = only && others.length === 0 && (text.slice(0, only.start) + text.slice(only.end)).trim() === "";
  return isAlone ? figuresIn(only.grid) : undefined;
}

/** Ways for a block of figures without labels: over the cells at hand, or as the table of the chapter. */
function waysForFigures(report: Report, selection: Span, figures: readonly (readonly string[])[]): PasteWay[] {
  const ways: PasteWay[] = [];
  for (const reading of report.tables) {
    const cells = reading.rows.flatMap((row) => row.cells);
    const cell = cells.find(({ span }) => span.start <= selection.start && selection.end <= span.end);
    const edits = cell && overCells(reading, cell, figures);
    if (edits) ways.push({ kind: "cells", edits });
  }
  const id = chapterOf(report, selection.start)?.chapter?.table;
  const standing = report.tables.find(({ table }) => table.id === id);
  const table = standing?.table ?? (id && tableOf(report, id));
  const written = table && onTable(figures, table);
  if (!table || !written) return ways;
  const text = (style: TableStyle): string => writeTable(table, style, (key) => written.get(key) || undefined);
  const hasBlanks = [...written.values()].includes("");
  const style = holding(styleFor(report), hasBlanks);
  if (standing) ways.push(replacement(report, standing, text(holding(styleOf(report, standing), hasBlanks))));
  const piece: Piece = { kind: "table", id: table.id, style, text: text(style) };
  ways.push({ kind: "insert", edits: [insertion(report, selection, [piece], style.eol)] });
  return ways.sort(byPreference);
}

/**
 * @param report the report that is pasted into
 * @param selection the cursor, or what is selected
 * @param clipboard what is pasted
 * @returns how it may be pasted as tables, the way that is meant first; none where the clipboard holds no table, so that
 *   it is pasted as any text, or where the report's tables are rows of another one
 */
export function pasteWays(report: Report, selection: Span, clipboard: Clipboard): PasteWay[] {
  if (report.inCells) return [];
  for (const source of sourcesOf(clipboard)) {
    const figures = blockIn(source);
    const ways = figures ? waysForFigures(report, selection, figures) : waysFor(report, selection, source);
    if (ways.length > 0) return ways;
  }
  return [];
}
