import { fold, isBlank } from "../report/characters/index.js";
import type { Paragraph, Report, Span } from "../report/model.js";

/**
 * A run of prose that belongs together, on a copy that is easy to read: simplified characters, half-width forms, no
 * blanks and no line breaks. Positions in a passage are positions in `text`; `at` leads back to the report.
 */
export interface Passage {
  readonly text: string;
  /** For each position of `text`, where that character stands in the report. */
  readonly offsets: readonly number[];
  /** Index in `Report.chapters`, -1 before the first. */
  readonly chapter: number;
  /** Where the passage begins in the report. */
  readonly start: number;
}

/** A line this long that ends without a stop may go on in the next: pages are at least this wide. */
const WRAPPED = 22;

/** Longer runs are cut at a stop: what is weighed within a passage must not cost the square of a file. */
const LONGEST = 4000;

/** As much prose as a report could hold many times over; beyond it a file is something else, and is not read. */
const MOST = 200_000;

const STOPS = new Set([..."。！？!?："].map((c) => c.charCodeAt(0)));

const OPENING =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．是]|[（(]?\d{1,2}[)）、.．](?!\d)|第[一二三四五六七八九十])/;

function goesOn(text: string, before: Paragraph, next: Paragraph): boolean {
  if (before.chapter !== next.chapter || before.end - before.start < WRAPPED || next.start - before.end > 12)
    return false;
  let last = before.end - 1;
  while (last > before.start && isBlank(text.charCodeAt(last))) last--;
  if (STOPS.has(text.charCodeAt(last))) return false;
  for (let i = before.end; i < next.start; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return !OPENING.test(text.slice(next.start, Math.min(next.end, next.start + 12)));
}

const LONGEST_MARK = 16;

const PAGE_NUMBER = /^[\s\-—－第]*[\d０-９]+[\s\-—－页]*$/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Copies text[start, end) into `units` and `offsets`; a blank is kept only between the digits of two numbers. */
function append(text: string, span: Span, units: number[], offsets: number[]): void {
  let blank = false;
  for (let i = span.start; i < span.end; i++) {
    const raw = text.charCodeAt(i);
    if (isBlank(raw)) {
      blank = blank || (raw !== 10 && raw !== 13);
      continue;
    }
    const code = fold(raw);
    if (blank && isDigit(code) && isDigit(units[units.length - 1] ?? 0)) {
      units.push(0x20);
      offsets.push(i - 1);
    }
    blank = false;
    units.push(code);
    offsets.push(i);
  }
}

function decode(units: readonly number[]): string {
  let text = "";
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
  return text;
}

/** @returns the paragraph, in pieces that end with a sentence where it is longer than any paragraph would be */
function piecesOf(text: string, paragraph: Paragraph): Paragraph[] {
  const pieces: Paragraph[] = [];
  let from = paragraph.start;
  while (paragraph.end - from > LONGEST) {
    const stop = text.lastIndexOf("。", from + LONGEST - 1);
    const end = stop > from ? stop + 1 : from + LONGEST;
    pieces.push({ start: from, end, chapter: paragraph.chapter });
    from = end;
  }
  pieces.push({ start: from, end: paragraph.end, chapter: paragraph.chapter });
  return pieces;
}

/** The paragraphs as far as they are read. */
function* piecesToRead(text: string, paragraphs: readonly Paragraph[]): Iterable<Paragraph> {
  let read = 0;
  for (const paragraph of paragraphs) {
    const end = Math.min(paragraph.end, paragraph.start + MOST - read);
    for (const piece of piecesOf(text, { ...paragraph, end })) yield piece;
    read += end - paragraph.start;
    if (read >= MOST) return;
  }
}

/** @returns the passages of a report in order; lines that a page has wrapped are joined */
export function passagesOf({ text, paragraphs }: Pick<Report, "text" | "paragraphs">): Passage[] {
  const passages: Passage[] = [];
  let units: number[] = [];
  let offsets: number[] = [];
  let first: Paragraph | undefined;
  let last: Paragraph | undefined;
  const close = () => {
    if (first && units.length > 0)
      passages.push({ text: decode(units), offsets, chapter: first.chapter, start: first.start });
    units = [];
    offsets = [];
    first = undefined;
  };
  for (const piece of piecesToRead(text, paragraphs)) {
    // The number of a page is none of a sentence, nor does a sentence go on over it.
    if (piece.end - piece.start < LONGEST_MARK && PAGE_NUMBER.test(text.slice(piece.start, piece.end))) {
      close();
      last = undefined;
      continue;
    }
    if (last && (units.length >= LONGEST || !goesOn(text, last, piece))) close();
    first ??= piece;
    last = piece;
    append(text, piece, units, offsets);
  }
  close();
  return passages;
}

/** @returns the report's span of passage positions [start, end) */
export function spanIn(passage: Passage, start: number, end: number): Span {
  const from = passage.offsets[start] ?? passage.start;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: (passage.offsets[end - 1] ?? from) + 1 };
}
