/**
 * The lines of a text as headings, title and prose are read from them: what stands alone in a row of a table is a line
 * without what parts cells there. Converters put whole pages into one table.
 */
import { beforeBlanks, behindBlanks } from "../characters/index.js";
import { Mark, type MarkedLine, splitLines } from "../lines.js";
import type { Line, Span } from "../span.js";
import { tagsBefore, tagsBehind } from "../tags.js";
import type { Layout, Whole } from "./layouts/layout.js";

/** @returns what the layouts cut that are told by something else than lines */
export function wholesIn(text: string, lines: readonly Line[], layouts: readonly Layout[]): Whole[] {
  return layouts.flatMap((layout) => layout.cutWhole?.(text, lines) ?? []).filter(({ extents }) => extents.length > 0);
}

const isSeparator = (code: number): boolean => code === 9 || code === 0x7c || code === 0xff5c || code === 0x2502;

/**
 * @returns a line without bars and TABs, where one text alone stands between them, or each holds the same, as merged
 * cells are written out; else the line itself
 */
export function aloneIn(text: string, line: MarkedLine): MarkedLine {
  if ((line.marks & (Mark.bar | Mark.tab)) === 0 || (line.marks & Mark.chinese) === 0) return line;
  let [start, end] = [-1, -1];
  for (let i = line.from, part = i; i <= line.to; i++) {
    if (i < line.to && !isSeparator(text.charCodeAt(i))) continue;
    const from = behindBlanks(text, part, i);
    part = i + 1;
    if (from === i) continue;
    const to = beforeBlanks(text, from, i);
    if (start === -1) [start, end] = [from, to];
    else if (to - from !== end - start || !text.startsWith(text.slice(start, end), from)) return line;
  }
  if (start === -1 || (start === line.from && end === line.to)) return line;
  return { start, end, number: line.number, from: start, to: end, marks: line.marks & ~(Mark.bar | Mark.tab) };
}

/** @returns a part of a line as a line, with the number of the one it stands on */
export function marked(text: string, { start, end }: Span, number: number): MarkedLine {
  const [line] = splitLines(text.slice(start, end));
  const { from = 0, to = 0, marks = 0 } = line ?? {};
  return { start, end, number, from: start + from, to: start + to, marks };
}

const QUOTED = /^(?:>[ \u00a0]?)+/;

/** @returns a line of a table without what a mail or a page's source put around it: `> ` in front, tags at both ends */
export function undressed(text: string, line: MarkedLine): MarkedLine {
  const { start, end, from, to, number } = line;
  const code = text.charCodeAt(from);
  if (from === to || (code !== 0x3c && code !== 0x3e && text.charCodeAt(to - 1) !== 0x3e)) return line;
  const words = text.slice(from, to);
  const before = QUOTED.exec(words)?.[0].length ?? tagsBefore(words);
  const behind = tagsBehind(words.slice(before));
  if (before === 0 && behind === 0) return line;
  return marked(text, { start: before > 0 ? from + before : start, end: behind > 0 ? to - behind : end }, number);
}

/** @returns the parts of a line that stand outside some spans, as far as they hold anything */
export function outside(text: string, { start, end }: Line, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  let from = start;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    if (span.start > from) found.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < end) found.push({ start: from, end });
  return found.filter((one) => text.slice(one.start, one.end).trim() !== "");
}

/** What is read of the lines that a whole stands on, by line: its texts, and what stands around it. */
function readLines(text: string, lines: readonly MarkedLine[], { cells, extents, texts }: Whole) {
  const found = new Map<number, MarkedLine[]>();
  let next = 0;
  for (const index of [...cells.keys()].sort((a, b) => a - b)) {
    const line = lines[index] as MarkedLine;
    const own = outside(text, line, extents);
    while (next < texts.length && (texts[next] as Span).end <= line.start) next++;
    for (let i = next; i < texts.length && (texts[i] as Span).start < line.end; i++) {
      const { start, end } = texts[i] as Span;
      own.push({ start: Math.max(start, line.start), end: Math.min(end, line.end) });
    }
    own.sort((a, b) => a.start - b.start);
    found.set(
      index,
      own.map((span) => marked(text, span, index)),
    );
  }
  return found;
}

/**
 * @param text a report's text
 * @param lines its lines
 * @param wholes what is told by something else than lines
 * @returns the lines to read; `number` says on which line of the text each stands
 */
export function textLines(text: string, lines: readonly MarkedLine[], wholes: readonly Whole[]): readonly MarkedLine[] {
  if (wholes.length === 0) {
    let read: MarkedLine[] | undefined;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as MarkedLine;
      const alone = aloneIn(text, line);
      if (alone === line) continue;
      read ??= [...lines];
      read[i] = alone;
    }
    return read ?? lines;
  }
  const told = wholes.map((whole) => readLines(text, lines, whole));
  return lines.flatMap((line, i) => told.find((one) => one.has(i))?.get(i) ?? aloneIn(text, line));
}
