import { once } from "../common/once.js";
import { fold, isBlank } from "../report/characters/index.js";
import type { ChapterReading, Paragraph, Report, Span } from "../report/model.js";

/** Where a passage stands: all that it has of the report beside its words. */
export interface Place {
  /** Index in `Report.chapters`, -1 before the first. */
  readonly chapter: number;
  /** The number of the official chapter; 0 before the first and where there is none. */
  readonly number: number;
  /** The name of the sub-heading of the first depth over it; empty if there is none. */
  readonly heading: string;
}

/**
 * A run of prose that belongs together, on a copy that is easy to read: simplified characters, half-width forms, no
 * blanks and no line breaks. Positions in a passage are positions in `text`; `at` leads back to the report.
 */
export interface Passage extends Place {
  readonly text: string;
  /** For each position of `text`, where that character stands in the report. */
  readonly offsets: readonly number[];
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

/** The paragraphs of a passage before it is copied: at least one. */
export type Stretch = readonly Paragraph[];

const startOf = (stretch: Stretch): number => (stretch[0] as Paragraph).start;

/** @returns the stretches of a report in order; lines that a page has wrapped are joined */
export function stretchesOf({ text, paragraphs }: Pick<Report, "text" | "paragraphs">): Stretch[] {
  const stretches: Paragraph[][] = [];
  let open: Paragraph[] | undefined;
  let length = 0;
  for (const piece of piecesToRead(text, paragraphs)) {
    // The number of a page is none of a sentence, nor does a sentence go on over it.
    if (piece.end - piece.start < LONGEST_MARK && PAGE_NUMBER.test(text.slice(piece.start, piece.end))) {
      open = undefined;
      continue;
    }
    if (!open || length >= LONGEST || !goesOn(text, open[open.length - 1] as Paragraph, piece)) {
      open = [];
      length = 0;
      stretches.push(open);
    }
    open.push(piece);
    length += piece.end - piece.start;
  }
  return stretches;
}

const ofFirstDepth = once(({ subHeadings }: ChapterReading) => subHeadings.filter(({ depth }) => depth === 1));

/** The sub-heading of the first depth over an offset of a chapter. */
function headingOver(reading: ChapterReading, offset: number): string {
  // By halves: a chapter may hold as many sub-headings as it has lines, and each passage asks.
  const subHeadings = ofFirstDepth(reading);
  let [before, behind] = [0, subHeadings.length];
  while (before < behind) {
    const middle = (before + behind) >> 1;
    if ((subHeadings[middle]?.span.start ?? 0) <= offset) before = middle + 1;
    else behind = middle;
  }
  return subHeadings[before - 1]?.name ?? "";
}

/** @returns where a stretch of a report stands */
export function placeOf({ chapters }: Pick<Report, "chapters">, stretch: Stretch): Place {
  const { chapter } = stretch[0] as Paragraph;
  const reading = chapters[chapter];
  const heading = reading ? headingOver(reading, startOf(stretch)) : "";
  return { chapter, number: reading?.chapter?.number ?? 0, heading };
}

/** @returns the passage that a stretch of a report is; its text is empty where the stretch holds nothing but blanks */
export function passageOf(report: Pick<Report, "text" | "chapters">, stretch: Stretch): Passage {
  const units: number[] = [];
  const offsets: number[] = [];
  for (const paragraph of stretch) append(report.text, paragraph, units, offsets);
  return { text: decode(units), offsets, start: startOf(stretch), ...placeOf(report, stretch) };
}

/** @returns the report's span of passage positions [start, end) */
export function spanIn(passage: Passage, start: number, end: number): Span {
  const from = passage.offsets[start] ?? passage.start;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: (passage.offsets[end - 1] ?? from) + 1 };
}
