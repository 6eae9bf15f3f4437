/** Where a finding stands, as people find it in a document: by page or paragraph, chapter, row and column. */
import type { DocumentText } from "../documents/documents.js";
import { placeAt } from "../documents/places.js";
import { columnName, columnOf, rowName } from "../facts/names.js";
import { type Message, message } from "../messages/message.js";
import type { Report, Span } from "../report/index.js";

/** Pages and paragraphs count from 1. */
export interface FindingPlace {
  readonly page?: number;
  readonly paragraph?: number;
  readonly sheet?: string;
  /** Of a sheet or a list, as its program names it: B7. */
  readonly cell?: string;
  /** As it is headed. */
  readonly chapter?: string;
  readonly row?: string;
  readonly column?: string;
}

/** What the form calls a place of a report. */
function formPlace(report: Report, { start }: Span): FindingPlace {
  const chapter = report.chapters.find(({ span }) => span.start <= start && start < span.end);
  const reached = (span: Span): boolean => span.start <= start && start <= span.end;
  const table = report.tables.find(({ span }) => reached(span));
  const row = table?.rows.find(({ state, span }) => state !== "missing" && reached(span));
  const cell = row?.cells.find(({ span }) => reached(span));
  return {
    ...(chapter ? { chapter: chapter.name } : {}),
    ...(table && row ? { row: rowName(row.row, table) } : {}),
    ...(row && cell ? { column: columnName(columnOf(row, cell)) } : {}),
  };
}

/**
 * @param document what the text was read from
 * @param report a report of it
 * @param offset where the report begins in the text
 * @param span of the report
 */
export function placeOf({ places }: DocumentText, report: Report, offset: number, span: Span): FindingPlace {
  const { run: _, ...place } = placeAt(places, offset + span.start) ?? {};
  return { ...place, ...formPlace(report, span) };
}

/** @returns a place in words, the widest first */
export function placeWords({ page, paragraph, sheet, cell, chapter, row, column }: FindingPlace): Message[] {
  return [
    ...(page === undefined ? [] : [message("第 {0} 页", "page {0}", page)]),
    ...(paragraph === undefined ? [] : [message("第 {0} 段", "paragraph {0}", paragraph)]),
    ...[[sheet, cell].filter((name) => name).join("!"), chapter, row, column].flatMap((name) =>
      name ? [message("{0}", "{0}", name)] : [],
    ),
  ];
}
