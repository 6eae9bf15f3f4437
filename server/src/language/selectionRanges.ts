/** What is selected step by step: a cell, its row, table, chapter; a sentence, its paragraph; the report. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, SelectionRange } from "vscode-languageserver-types";
import { quantityAt } from "../facts/quantities.js";
import type { Report, Span, Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";
import { chapterAt, reportAt, tablePlaceAt } from "./place.js";

/** @returns for each place the spans that hold it, each inside the next */
export function selectionRanges(
  document: TextDocument,
  volume: Volume,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const at = document.offsetAt(position);
    const { offset, report } = reportAt(volume, at);
    const spans = spansAt(report, at - offset);
    return spans.reduceRight<SelectionRange | undefined>((parent, span) => {
      const range = rangeOf(document, placed(offset, span));
      return parent ? { range, parent } : { range };
    }, undefined) as SelectionRange;
  });
}

/** The spans that hold an offset, from the least to the whole report; each is larger than the one before. */
function spansAt(report: Report, at: number): Span[] {
  const chapter = chapterAt(report, at)?.chapter;
  const candidates = [
    ...(inTable(report, at) ?? inProse(report, at)),
    ...(chapter ? [trimmed(report.text, chapter.span)] : []),
    { start: 0, end: report.text.length },
  ];
  const spans: Span[] = [];
  for (const span of candidates) {
    const last = spans.at(-1);
    const isLarger = !last || (span.start <= last.start && span.end >= last.end && size(span) > size(last));
    if (isLarger && span.start <= at && at <= span.end) spans.push(span);
  }
  return spans;
}

const size = ({ start, end }: Span): number => end - start;

function inTable(report: Report, at: number): Span[] | undefined {
  const place = tablePlaceAt(report, at);
  if (!place) return undefined;
  const { table, row, cell, label } = place;
  return [
    ...(cell ? [cell.span] : []),
    ...(label?.reading ? [label.reading.span] : []),
    ...(row?.label ? [row.label.span] : []),
    ...(row ? [row.span] : []),
    table.span,
  ];
}

const STOP = /[。；！？\r\n]/u;

function inProse(report: Report, at: number): Span[] {
  const { text } = report;
  const paragraph = report.paragraphs.find(({ start, end }) => start <= at && at <= end);
  if (!paragraph) return [];
  let start = at;
  while (start > paragraph.start && !STOP.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < paragraph.end && !STOP.test(text.charAt(end))) end++;
  const quantity = quantityAt(report, at)?.quantity;
  const sentence = { start, end: Math.min(end + 1, paragraph.end) };
  return [...(quantity ? [quantity.figureSpan, quantity.span] : []), sentence, paragraph];
}

/** A span without the blank lines behind it. */
function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
