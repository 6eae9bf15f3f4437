/** What of a report is being written just now: a row, a line, a sentence, its end. */
import { lineAt, type Report, type RowReading, type Span } from "../../report/index.js";
import type { Judged } from "../../rules/index.js";
import type { LastChange } from "./draft.js";
import { DOUBLES, meets, PROSE, SHAPE, SUMS, speaksOf } from "./places.js";

/** How long after a change its place counts as being written, in milliseconds. */
export const PAUSE_MS = 2000;

/** The place of the last change in a report. Offsets are the report's. */
export interface WritingPlace {
  readonly report: Report;
  /** Where the last change ended. */
  readonly at: number;
  readonly line: Span;
  /** The row of a table that it stands in, if that lacks figures. */
  readonly row?: RowReading;
  /** The sentence that is being written; after a pause only one whose list goes on. */
  readonly sentence?: Span;
  /** The last chapter, if nothing stands behind the line. */
  readonly end?: Span;
}

/**
 * @param offset where the report begins in its document
 * @param time now, in milliseconds
 * @returns undefined where nothing was written in this report, or some time ago
 */
export function writingIn(
  report: Report,
  offset: number,
  last: LastChange | undefined,
  time: number,
): WritingPlace | undefined {
  if (!last) return undefined;
  const at = last.offset - offset;
  if (at < 0 || at > report.text.length) return undefined;
  const line = report.lines[lineAt(report.lines, at)];
  if (!line) return undefined;
  if (time - last.time >= PAUSE_MS) return listIn(report, at, line);
  const here = report.tables.filter(({ span }) => meets(span, line));
  const row = here.flatMap(({ rows }) => rows).find((one) => meets(one.span, line) && isShort(one));
  // A cell amid a row is no part of a sentence: what is told of its figure is said at once.
  const isAmidRow = here.length > 0 && report.text.slice(at, line.end).trim() !== "";
  // A heading that is half written is none of the six yet.
  const chapter = report.chapters.filter((one) => one.chapter).at(-1);
  return {
    report,
    at,
    line,
    ...(row ? { row } : {}),
    ...(isAmidRow ? {} : { sentence: sentenceAt(report.text, at, line) }),
    ...(report.text.slice(line.end).trim() === ""
      ? { end: { start: chapter?.span.start ?? 0, end: report.text.length } }
      : {}),
  };
}

const isShort = ({ state, cells }: RowReading): boolean =>
  state === "short" || (state === "read" && cells.some(({ content }) => content.kind === "blank"));

/** 网上申请30件、信函申请12件、当面: a list whose next item has no figure yet goes on, however long one thinks about it. */
function listIn(report: Report, at: number, line: Span): WritingPlace | undefined {
  if (report.text.slice(at, line.end).trim() !== "") return undefined;
  const sentence = sentenceBefore(report.text, line.start, at);
  const isOpen = OPEN_LIST.test(report.text.slice(sentence.start, at));
  return isOpen ? { report, at, line, sentence } : undefined;
}

const OPEN_LIST = /\d\S{0,4}、[^\d，,：:。）)]*$/u;

const STOP = /[。！？；!?;]/u;

function sentenceBefore(text: string, from: number, at: number): Span {
  let start = at;
  while (start > from && !STOP.test(text.charAt(start - 1))) start--;
  return { start, end: at };
}

/** The sentence around a place, up to before its full stop, so that the sentence behind it does not touch this one. */
function sentenceAt(text: string, at: number, line: Span): Span {
  let end = at;
  while (end < line.end && !STOP.test(text.charAt(end))) end++;
  return { start: sentenceBefore(text, line.start, at).start, end };
}

/** Does a finding speak of a row: of a cell in it, or of others by one? */
export const isOfRow = (finding: Judged, row: Span): boolean =>
  (SUMS.has(finding.rule.id) || PROSE.has(finding.rule.id)) && speaksOf(finding, row);

/** Does a finding speak of what is just being written? A full row's own sum is always said. */
export function isBeingWritten(finding: Judged, { at, line, row, sentence, end }: WritingPlace): boolean {
  const { rule, span, related = [] } = finding;
  const ofRow = (one: Span): boolean => row !== undefined && meets(one, row.span);
  if (SUMS.has(rule.id)) return ofRow(span);
  if (PROSE.has(rule.id)) {
    // Parts that are being written may have their whole before them, in another sentence.
    const ofSentence = sentence !== undefined && sentence.start < sentence.end && speaksOf(finding, sentence);
    return ofSentence || related.some((one) => ofRow(one.span));
  }
  if (DOUBLES.has(rule.id)) return meets(span, { start: at, end: at });
  return SHAPE.has(rule.id) && (meets(span, line) || ofRow(span) || (end !== undefined && span.end >= end.start));
}
