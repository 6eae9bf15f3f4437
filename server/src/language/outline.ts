/** The outline of a document: what its symbols and its folding are both made from. */
import { CHAPTERS } from "../form/index.js";
import { type Message, message } from "../messages/message.js";
import type {
  ChapterReading,
  PlacedReport,
  Report,
  RowReading,
  Span,
  SubHeading,
  TableReading,
  Volume,
} from "../report/model.js";
import { placed } from "../service/findings.js";

export type OutlineKind = "report" | "chapter" | "subHeading" | "table" | "row";

/**
 * A part of a document. Offsets count from the document's start; `selection` lies inside `span`, and the spans of the
 * children lie inside it too, in the order of the text.
 */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** Words of the text or of the form, or a message where there are none. */
  readonly name: string | Message;
  readonly detail?: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** @returns an item for each report of the volume that has anything in it */
export function outlineOf(volume: Volume): OutlineItem[] {
  return volume.reports.filter(({ report }) => report.text.trim() !== "").map(reportItem);
}

function reportItem({ offset, report }: PlacedReport): OutlineItem {
  const whole: Span = { start: 0, end: report.text.length };
  const first = report.chapters[0]?.span.start ?? whole.end;
  const chapters = report.chapters.map((chapter) => chapterItem(report, chapter));
  // A table may stand before the first heading: it is then the report's own.
  const children = [...partsIn(report, [], { start: 0, end: first }), ...chapters];
  const selection = report.title?.span ?? { start: startOfText(report.text), end: startOfText(report.text) };
  const name = report.title?.text || message("（无标题的报告）", "Report without a title");
  return shift({ kind: "report", name, span: whole, selection: within(selection, whole), children }, offset);
}

function chapterItem(report: Report, chapter: ChapterReading): OutlineItem {
  const heading = within(chapter.headingSpan, chapter.span);
  const children = partsIn(report, chapter.subHeadings, { start: heading.end, end: chapter.span.end });
  const span = { start: chapter.span.start, end: textEnd(report.text, chapter.span, children) };
  return {
    kind: "chapter",
    name: chapter.name || report.text.slice(heading.start, heading.end).trim() || "–",
    span,
    selection: within(heading, span),
    children,
  };
}

/** The sub-headings and tables that begin in `limits`, in the order of the text. */
function partsIn(report: Report, subHeadings: readonly SubHeading[], limits: Span): OutlineItem[] {
  const tables = report.tables.filter(({ span }) => span.start >= limits.start && span.start < limits.end);
  const items = tables.map((table) => tableItem(report, table, limits));
  const free = subHeadings.filter(
    ({ span }) => !items.some((table) => span.start >= table.span.start && span.start < table.span.end),
  );
  const stops = items.map(({ span }) => span.start);
  return [...items, ...sectionsOf(report, free, stops, limits)].sort((a, b) => a.span.start - b.span.start);
}

/** Sub-headings as sections: each runs to the next of its depth or above, to a table, or to the end of `limits`. */
function sectionsOf(
  report: Report,
  subHeadings: readonly SubHeading[],
  stops: readonly number[],
  limits: Span,
): OutlineItem[] {
  const sections: OutlineItem[] = [];
  for (let i = 0; i < subHeadings.length; ) {
    const subHeading = subHeadings[i] as SubHeading;
    let next = i + 1;
    while (next < subHeadings.length && (subHeadings[next] as SubHeading).depth > subHeading.depth) next++;
    const { start } = subHeading.span;
    const stop = stops.find((at) => at > start) ?? limits.end;
    const end = Math.min(subHeadings[next]?.span.start ?? limits.end, stop, limits.end);
    const heading = within(subHeading.span, { start, end });
    const inside = subHeadings.slice(i + 1, next).filter(({ span }) => span.start < end);
    const children = sectionsOf(report, inside, [], { start: heading.end, end });
    const span = { start, end: textEnd(report.text, { start, end }, children) };
    if (subHeading.name) {
      sections.push({ kind: "subHeading", name: subHeading.name, span, selection: within(heading, span), children });
    }
    i = i + 1 + inside.length;
  }
  return sections;
}

function tableItem(report: Report, table: TableReading, limits: Span): OutlineItem {
  const span = within(table.span, limits);
  // Rows exchanged by mistake are told in the order of the form; symbols are in that of the text.
  const rows = table.rows
    .filter(({ state }) => state !== "missing")
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const children = rows.filter(hasOwnPlace).map(({ row, span: rowSpan, label, cells }): OutlineItem => {
    const own = within(rowSpan, span);
    return {
      kind: "row",
      // The one row of table four has no label of its own.
      name: row.text || message("数据", "Figures"),
      ...(cells.length > 0 ? { detail: cells.map(({ text }) => text.trim() || "–").join(" ") } : {}),
      span: own,
      selection: within(label?.span ?? { start: own.start, end: own.start }, own),
      children: [],
    };
  });
  const title = CHAPTERS.find(({ number }) => number === table.table.chapter)?.title ?? "";
  return {
    kind: "table",
    name: message("{0}表", "Table of {0}", title),
    span,
    selection: { start: span.start, end: lineEnd(report.text, span) },
    children,
  };
}

/** Unread rows of a torn table may share a stretch of text: the first of them stands for all. */
function hasOwnPlace({ span, state }: RowReading, index: number, rows: readonly RowReading[]): boolean {
  const before = rows[index - 1]?.span;
  return state === "read" || before === undefined || span.start !== before.start || span.end !== before.end;
}

/** A span drawn into `limits`. */
function within(span: Span, limits: Span): Span {
  const start = Math.min(Math.max(span.start, limits.start), limits.end);
  return { start, end: Math.min(Math.max(span.end, start), limits.end) };
}

/** Where the text of a span ends, without the blanks behind it but with all of its children. */
function textEnd(text: string, span: Span, children: readonly OutlineItem[]): number {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  return children.reduce((last, child) => Math.max(last, child.span.end), end);
}

function startOfText(text: string): number {
  return text.length - text.trimStart().length;
}

function lineEnd(text: string, span: Span): number {
  const length = text.slice(span.start, span.end).search(/[\r\n]/);
  return length < 0 ? span.end : span.start + length;
}

function shift(item: OutlineItem, offset: number): OutlineItem {
  return {
    ...item,
    span: placed(offset, item.span),
    selection: placed(offset, item.selection),
    children: item.children.map((child) => shift(child, offset)),
  };
}
