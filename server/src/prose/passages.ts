/**
 * Paragraphs → passages, the text that sentences are read from. Every character of the prose is copied here, so it goes
 * by code units into one array that is used again.
 */
import { oneBefore } from "../common/oneBefore.js";
import { isBlank } from "../report/characters/index.js";
import type { ChapterReading, Paragraph, Report, Span, SubHeading } from "../report/model.js";
import { isDigit } from "./numbers.js";
import { BLANK, BREAK, numberOf, OTHER, unitOf } from "./syntax/characters.js";

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
 * blanks and no line breaks. Positions in a passage are positions in `text`; `spanIn` leads back to the report.
 */
export interface Passage extends Place {
  readonly text: string;
  /** A position of `text` and the offset of its character in the report, in turn, for each that does not follow the one before. */
  readonly breaks: readonly number[];
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

/**
 * The units of a passage while it is copied: one place for all, since they are copied one after the other. A passage is
 * shorter than LONGEST before its last piece, which is no longer than that. A plain array becomes a text in half the time
 * that a typed one takes.
 */
const units = new Array<number>(2 * LONGEST).fill(0);

/** The numbers of their characters, where nobody wants them. */
const unwanted = new Uint16Array(2 * LONGEST);

/** @returns room for the numbers of the characters of any passage */
export const roomForCharacters = (): Uint16Array => new Uint16Array(2 * LONGEST);

/** What is copied of a passage: how many units, and where those stand that do not follow the one before them. */
interface Copy {
  length: number;
  /** A position of the copy and its offset in the report, in turn. */
  breaks: number[];
  /** By how much an offset is more than its position, as things stand. */
  ahead: number;
}

/** Takes note that the next unit of the copy, at `position`, stands at `offset` in the report. */
function follow(copy: Copy, position: number, offset: number): void {
  // Most passages are one piece: a list that is made with its entries has room for no more.
  if (copy.breaks.length === 0) copy.breaks = [position, offset];
  else copy.breaks.push(position, offset);
  copy.ahead = offset - position;
}

/** Copies text[start, end), and the numbers of its characters; a blank is kept only between the digits of two numbers. */
function append(copy: Copy, characters: Uint16Array, text: string, { start, end }: Span): void {
  let { length } = copy;
  let blank = false;
  for (let i = start; i < end; i++) {
    const raw = text.charCodeAt(i);
    const number = numberOf(raw);
    if (number === BLANK || number === BREAK) {
      if (number === BLANK) blank = true;
      continue;
    }
    const unit = unitOf(raw, number);
    if (blank && isDigit(unit) && length > 0 && isDigit(units[length - 1] as number)) {
      if (i - 1 - length !== copy.ahead) follow(copy, length, i - 1);
      characters[length] = OTHER;
      units[length++] = 0x20;
    }
    blank = false;
    if (i - length !== copy.ahead) follow(copy, length, i);
    characters[length] = number;
    units[length++] = unit;
  }
  copy.length = length;
}

function decode(length: number): string {
  let text = "";
  for (let i = 0; i < length; i += 4096) text += String.fromCharCode(...units.slice(i, Math.min(length, i + 4096)));
  return text;
}

/** @returns the paragraph, in pieces that end with a sentence where it is longer than any paragraph would be */
function piecesOf(text: string, paragraph: Paragraph): Paragraph[] {
  if (paragraph.end - paragraph.start <= LONGEST) return [paragraph];
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

/** Is every paragraph read, in one piece? */
function areReadWhole(paragraphs: readonly Paragraph[]): boolean {
  let read = 0;
  for (const { start, end } of paragraphs) {
    if (end - start > LONGEST) return false;
    read += end - start;
  }
  return read < MOST;
}

/** @returns the paragraphs as far as they are read, in pieces */
function piecesToRead(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (areReadWhole(paragraphs)) return paragraphs;
  const pieces: Paragraph[] = [];
  let read = 0;
  for (const paragraph of paragraphs) {
    const left = MOST - read;
    const isLast = paragraph.end - paragraph.start >= left;
    pieces.push(...piecesOf(text, isLast ? { ...paragraph, end: paragraph.start + left } : paragraph));
    if (isLast) break;
    read += paragraph.end - paragraph.start;
  }
  return pieces;
}

/** The paragraphs of a passage before it is copied: at least one. */
export type Stretch = readonly Paragraph[];

/** @returns where a stretch begins in its report */
export const startOf = (stretch: Stretch): number => (stretch[0] as Paragraph).start;

/** @returns how long a stretch is as it is written */
export const lengthOf = (stretch: Stretch): number => (stretch[stretch.length - 1] as Paragraph).end - startOf(stretch);

const isPageNumber = (text: string, { start, end }: Paragraph): boolean =>
  end - start < LONGEST_MARK && PAGE_NUMBER.test(text.slice(start, end));

/** 新收申请⇥70件⇥85件: a row of some other table, whose heads say what each figure is. 1.⇥全年公开50条。 is a sentence. */
function isRow(text: string, { start, end }: Paragraph): boolean {
  const own = text.slice(start, end).trim();
  return !own.includes("。") && own.split("\t").length > 2;
}

/** @returns the stretches of a report in order; lines that a page has wrapped are joined */
export function stretchesOf({ text, paragraphs }: Pick<Report, "text" | "paragraphs">): Stretch[] {
  const stretches: Paragraph[][] = [];
  let open: Paragraph[] | undefined;
  let length = 0;
  let tab = 0;
  for (const piece of piecesToRead(text, paragraphs)) {
    // Looked for once over, since few reports have any in their prose.
    if (tab >= 0 && tab < piece.start) tab = text.indexOf("\t", piece.start);
    const hasTab = tab >= 0 && tab < piece.end;
    // The number of a page is none of a sentence, nor does a sentence go on over it.
    if ((hasTab && isRow(text, piece)) || isPageNumber(text, piece)) {
      open = undefined;
      continue;
    }
    if (!open || length >= LONGEST || !goesOn(text, open[open.length - 1] as Paragraph, piece)) {
      open = [piece];
      length = 0;
      stretches.push(open);
    } else open.push(piece);
    length += piece.end - piece.start;
  }
  return stretches;
}

const ofFirstDepth = ({ subHeadings }: ChapterReading): readonly SubHeading[] =>
  subHeadings.filter(({ depth }) => depth === 1);

/** The name of the sub-heading over an offset, of those of one depth. */
function headingOver(subHeadings: readonly SubHeading[], offset: number): string {
  // By halves: a chapter may hold as many sub-headings as it has lines, and each passage asks.
  let before = 0;
  let behind = subHeadings.length;
  while (before < behind) {
    const middle = (before + behind) >> 1;
    if ((subHeadings[middle]?.span.start ?? 0) <= offset) before = middle + 1;
    else behind = middle;
  }
  return oneBefore(subHeadings, before)?.name ?? "";
}

/** @returns where a stretch of the report stands; what the stretches of a chapter share is sought once */
export function placesIn({ chapters }: Pick<Report, "chapters">): (stretch: Stretch) => Place {
  let last = Number.NaN;
  let number = 0;
  let subHeadings: readonly SubHeading[] = [];
  return (stretch) => {
    const { chapter } = stretch[0] as Paragraph;
    if (chapter !== last) {
      const reading = chapters[chapter];
      last = chapter;
      number = reading?.chapter?.number ?? 0;
      subHeadings = reading ? ofFirstDepth(reading) : [];
    }
    return { chapter, number, heading: headingOver(subHeadings, startOf(stretch)) };
  };
}

/**
 * @param place where the stretch stands, as `placesIn` tells
 * @param characters filled with the numbers of its characters, and a 0 behind them
 * @returns the passage that a stretch of a report is; its text is empty where the stretch holds nothing but blanks
 */
export function passageOf(
  { text }: Pick<Report, "text">,
  stretch: Stretch,
  place: Place,
  characters: Uint16Array = unwanted,
): Passage {
  const copy: Copy = { length: 0, breaks: [], ahead: -1 };
  for (const paragraph of stretch) append(copy, characters, text, paragraph);
  characters[copy.length] = 0;
  const { chapter, number, heading } = place;
  return { text: decode(copy.length), breaks: copy.breaks, start: startOf(stretch), chapter, number, heading };
}

/** @returns where the character at a position of a passage stands in the report */
function offsetAt({ breaks, start }: Passage, position: number): number {
  let before = 0;
  let behind = breaks.length >> 1;
  while (before < behind) {
    const middle = (before + behind) >> 1;
    if ((breaks[2 * middle] as number) <= position) before = middle + 1;
    else behind = middle;
  }
  const at = 2 * (before - 1);
  return at < 0 ? start : (breaks[at + 1] as number) + position - (breaks[at] as number);
}

/** @returns the report's span of passage positions [start, end) */
export function spanIn(passage: Passage, start: number, end: number): Span {
  const from = start < passage.text.length ? offsetAt(passage, start) : passage.start;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: (end <= passage.text.length ? offsetAt(passage, end - 1) : from) + 1 };
}
