/** Whole chapters put in, moved and taken out, with the blank lines and line breaks that the text is used to. */
import { agencyKind, type Chapter, currentEdition, type Table } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { Report, Span } from "../report/model.js";
import { MARKDOWN_LAYOUT, PLAIN_LAYOUT } from "../report/table/layouts/index.js";
import { bodyIn, headingIn } from "./manner.js";
import type { TextEdit } from "./rows.js";
import { OPEN, openParagraphs, type Subject } from "./sentences.js";
import { eolOf, plainStyle, styleOf, type TableStyle } from "./style.js";
import { type FigureOf, writeTable, ZEROS } from "./table.js";

/** Blank but for TABs, which are cells. */
export const EMPTY = /^[ \f\u3000\u00a0\ufeff]*$/;

/** The most line breaks that are set between two chapters. */
const MOST_LINE_BREAKS = 3;

/** The end of the last line before `offset` (a line's start) that holds anything; `from` if none does. */
function contentEnd(report: Report, offset: number, from = 0): number {
  let index = offset >= report.text.length ? report.lines.length - 1 : lineAt(report.lines, offset) - 1;
  for (; index >= 0; index--) {
    const line = report.lines[index];
    if (!line || line.start < from) break;
    if (!EMPTY.test(report.text.slice(line.start, line.end))) return line.end;
  }
  return from;
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** How many line breaks usually stand before a chapter's heading. */
function usualBreaks(report: Report): number {
  const counts = report.chapters
    .filter(({ chapter }) => chapter)
    .map(({ span }) => breaksIn(report.text.slice(contentEnd(report, span.start), span.start)))
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  return Math.min(MOST_LINE_BREAKS, counts[Math.floor((counts.length - 1) / 2)] ?? 2);
}

/** How many line breaks stand before a table, where its layout wants none of its own: no more than one blank line. */
const breaksBeforeTable = (report: Report): number => Math.min(2, usualBreaks(report));

/** @returns whether the text is Markdown: its headings or its title say so */
export function isMarkdown(report: Report): boolean {
  const starts = report.chapters.map(({ span }) => span.start);
  const title = report.title ? report.lines[lineAt(report.lines, report.title.span.start)]?.start : undefined;
  return [...starts, ...(title === undefined ? [] : [title])].some((start) =>
    /^#{1,6} /.test(report.text.slice(start, start + 8)),
  );
}

/** @returns the manner that a table of its own is written in where it is lost: that of the other tables of the report */
export function styleFor(report: Report): TableStyle {
  const model = report.tables.find(({ table }) => table.id === "applications") ?? report.tables[0];
  if (!model) return plainStyle(isMarkdown(report) ? MARKDOWN_LAYOUT : PLAIN_LAYOUT, eolOf(report.text));
  const style = styleOf(report, model);
  return model.table.id === "applications" ? style : { ...style, shapes: plainStyle(model.layout, style.eol).shapes };
}

/** @returns the form's table of a chapter, on the edition that the report is on or should be on */
export function tableOf(report: Report, id: NonNullable<Chapter["table"]>): Table {
  const edition = report.edition ?? report.due ?? currentEdition(report.editions);
  return edition.tables[id];
}

/** What is known of whose report it is, and for which year. */
function subjectOf({ title, year, due, edition, editions }: Report): Subject {
  const agency = title?.agency ?? "";
  return { agency, kind: agencyKind(agency), year: year ?? OPEN, edition: due ?? edition ?? currentEdition(editions) };
}

/** A chapter as it is written anew, and how many line breaks it wants behind it at least. */
interface Piece {
  readonly text: string;
  readonly breaks: number;
}

function piece(report: Report, chapter: Chapter, bare: boolean): Piece {
  const heading = headingIn(report, chapter);
  if (bare) return { text: heading, breaks: 1 };
  if (!chapter.table) {
    const paragraphs = openParagraphs(chapter, subjectOf(report));
    return { text: heading + bodyIn(report, paragraphs, eolOf(report.text)), breaks: 1 };
  }
  const style = styleFor(report);
  const { breaksBehindHeading, breaksBehind } = style.layout.writing;
  const breaks = breaksBehindHeading ?? breaksBeforeTable(report);
  const table = writeTable(tableOf(report, chapter.table), style, ZEROS);
  return { text: heading + style.eol.repeat(breaks) + table, breaks: breaksBehind };
}

function joined(pieces: readonly Piece[], breaks: number, eol: string): string {
  return pieces
    .map(
      ({ text }, i) => text + (i + 1 < pieces.length ? eol.repeat(Math.max(breaks, (pieces[i] as Piece).breaks)) : ""),
    )
    .join("");
}

/**
 * Writes chapters before a place, or at the end of the report.
 *
 * @param report the report
 * @param chapters the chapters, in order; the tables of two, three and four hold zeros, the others what the form asks
 *   for, with open places
 * @param at the start of the line that they go before; undefined: the end of the report
 * @param bare write headings only: what belongs under them is there
 */
export function insertChapters(
  report: Report,
  chapters: readonly Chapter[],
  at: number | undefined,
  bare = false,
): TextEdit {
  const eol = eolOf(report.text);
  const offset = at ?? report.text.length;
  const end = contentEnd(report, offset);
  const pieces = chapters.map((chapter) => piece(report, chapter, bare));
  const there = breaksIn(report.text.slice(end, offset));
  const usual = usualBreaks(report);
  const between = at === undefined ? usual : Math.min(MOST_LINE_BREAKS, Math.max(1, there));
  const written = joined(pieces, between, eol);
  if (end === 0) return { span: { start: offset, end: offset }, text: written + eol.repeat(usual) };
  const wanted = at === undefined ? 0 : (pieces[pieces.length - 1]?.breaks ?? 1) - there;
  const lastTable = report.tables.find(
    ({ span }) => span.start < end && lineAt(report.lines, span.end) === lineAt(report.lines, end),
  );
  const ahead = lastTable ? Math.max(between, lastTable.layout.writing.breaksBehind) : between;
  return { span: { start: end, end }, text: eol.repeat(ahead) + written + eol.repeat(Math.max(0, wanted)) };
}

/**
 * Writes the table of a chapter, every figure 0, behind what stands in the chapter.
 *
 * @param extent the chapter's part of the text, from its heading's line on
 */
export function insertTable(report: Report, id: NonNullable<Chapter["table"]>, extent: Span): TextEdit {
  const style = styleFor(report);
  const end = contentEnd(report, extent.end, extent.start);
  const alone = lineAt(report.lines, end) === lineAt(report.lines, extent.start);
  const { breaksBehindHeading, breaksBehindText, breaksBehind } = style.layout.writing;
  const ahead = (alone ? breaksBehindHeading : breaksBehindText) ?? breaksBeforeTable(report);
  const there = breaksIn(report.text.slice(end, extent.end));
  const last = extent.end >= report.text.length;
  const behind = last ? 0 : Math.max(0, breaksBehind - there);
  const table = writeTable(tableOf(report, id), style, ZEROS);
  return { span: { start: end, end }, text: style.eol.repeat(ahead) + table + style.eol.repeat(behind) };
}

/**
 * Writes the table of a chapter in the place of figures that stand there without labels.
 *
 * @param span the figures, whole lines
 * @param figureOf what is written in each cell
 */
export function labelFigures(report: Report, table: Table, span: Span, figureOf: FigureOf): TextEdit {
  return { span, text: writeTable(table, styleFor(report), figureOf) };
}

const isLast = (report: Report, extent: Span): boolean => extent.end >= report.text.length;

/** @returns the whole lines that a span touches, with the blank lines behind them */
export function linesOf({ text, lines }: Report, span: Span): Span {
  const start = lines[lineAt(lines, span.start)]?.start ?? span.start;
  let behind = lineAt(lines, span.end) + 1;
  while (lines[behind] && EMPTY.test(text.slice(lines[behind]?.start, lines[behind]?.end))) behind++;
  return { start, end: lines[behind]?.start ?? text.length };
}

/**
 * @returns the edit that takes a stretch of whole lines out, with the blank lines behind it; at the end of the report
 * with those before it, so that the report ends as it did
 */
export function removeStretch(report: Report, extent: Span): TextEdit {
  const before = contentEnd(report, extent.start);
  if (before === 0 || !isLast(report, extent)) return { span: extent, text: "" };
  return { span: { start: before, end: contentEnd(report, extent.end, extent.start) }, text: "" };
}

/**
 * Moves a stretch of whole lines, with the blank lines behind it; what ends the report goes on ending it.
 *
 * @param extent the stretch
 * @param target the stretch that it goes before (`up`) or behind
 */
export function moveStretch(report: Report, extent: Span, target: Span, up: boolean): TextEdit[] {
  const { text } = report;
  const end = contentEnd(report, extent.end, extent.start);
  const content = text.slice(extent.start, end);
  if (up && isLast(report, extent)) {
    const before = contentEnd(report, extent.start);
    const put = content + text.slice(before, extent.start);
    return [
      { span: { start: target.start, end: target.start }, text: put },
      { span: { start: before, end }, text: "" },
    ];
  }
  const gap = text.slice(end, extent.end);
  const last = !up && isLast(report, target);
  const at = up ? target.start : last ? contentEnd(report, target.end, target.start) : target.end;
  return [
    { span: extent, text: "" },
    { span: { start: at, end: at }, text: last ? gap + content : content + gap },
  ];
}
