/** Where people write sentences, and how much a rule may say about them. */
import { once } from "../common/once.js";
import type { Edition } from "../form/index.js";
import { compact, fold, isWord, oneOf } from "../report/characters/index.js";
import { lineAt } from "../report/lines.js";
import type { Line, Report, Span } from "../report/model.js";
import { type LineEdit, movedBy, onceRead } from "../report/origin.js";
import type { Finding, Fix } from "./finding.js";

/** A page with more squiggles than this says nothing, and no text may cost memory without bound. */
const MOST_FINDINGS = 1000;

/** @returns the first findings of a rule, at most a thousand */
export function* limited(findings: Iterable<Finding>): Generator<Finding> {
  let count = 0;
  for (const finding of findings) {
    if (count++ === MOST_FINDINGS) return;
    yield finding;
  }
}

/** The notes printed over the tables' figures, which may stand outside a table's first and last label. */
const notesOf = once((editions: readonly Edition[]): readonly string[] =>
  editions.flatMap(({ tables }) => Object.values(tables).flatMap(({ note }) => (note ? [compact(note.text)] : []))),
);

/** Tells whether a character is one of the notes': a line that begins with others is none. */
const isOfNotes = once((notes: readonly string[]): ((code: number) => boolean) => oneOf(notes.join("")));

/** Is the first letter or digit of a line one of a note's? Nearly every line is told by it. */
function mayBeNote(text: string, { start, end }: Line, notes: readonly string[]): boolean {
  for (let i = start; i < end; i++) {
    const code = fold(text.charCodeAt(i));
    if (isWord(code)) return isOfNotes(notes)(code);
  }
  return false;
}

/** Eight characters tell: the page may have torn the rest. */
function isNote({ text, editions }: Report, line: Line): boolean {
  const { start, end } = line;
  if (end - start < 5 || end - start > 80 || !mayBeNote(text, line, notesOf(editions))) return false;
  const words = compact(text, start, end);
  return words.length >= 5 && notesOf(editions).some((note) => note.includes(words.slice(0, 8)));
}

/** Cell marks within a line: such a line is a row of a table, read or not. A leading TAB may be an indent. */
function rowsOf(text: string): (line: Line) => boolean {
  let [bar, tab] = [-1, -1];
  const next = (mark: string, from: number) => {
    const place = text.indexOf(mark, from);
    return place < 0 ? text.length : place;
  };
  return ({ start, end }) => {
    if (bar < start) bar = next("|", start);
    if (tab <= start) tab = next("\t", start + 1);
    return bar < end || tab < end;
  };
}

/** What is no prose, in order: tables, headings, the title. */
function notProse({ tables, doubles, chapters, title }: Report): Span[] {
  const others = [...tables, ...doubles].map((table) => table.span);
  for (const { headingSpan } of chapters) others.push(headingSpan);
  if (title) others.push(title.span);
  return others.sort((a, b) => a.start - b.start);
}

/** The prose of some lines of a report. */
function proseOn(report: Report, lines: readonly Line[]): readonly Span[] {
  const found: Span[] = [];
  const others = notProse(report);
  const looksLikeRow = rowsOf(report.text);
  let next = 0;
  for (const line of lines) {
    if (line.end - line.start < 2) continue;
    let from = line.start;
    while (next < others.length && (others[next] as Span).end <= from) next++;
    const first = others[next];
    // As most lines do that stand in tables.
    if (first && first.start <= from && first.end >= line.end) continue;
    if (looksLikeRow(line) || isNote(report, line)) continue;
    for (let i = next; i < others.length && (others[i] as Span).start < line.end; i++) {
      const other = others[i] as Span;
      if (other.start > from) found.push({ start: from, end: other.start });
      from = Math.max(from, other.end);
    }
    if (from < line.end) found.push({ start: from, end: line.end });
  }
  return found;
}

/** The prose after an edit within a line: of that line alone it may be other prose. */
function proseAfter(report: Report, old: readonly Span[], { at, by }: LineEdit): readonly Span[] {
  const { lines } = report;
  const line = lines[lineAt(lines, at.start)] as Line;
  const behind = old.filter(({ start }) => start > line.end - by);
  return [...old.filter(({ start }) => start < line.start), ...proseOn(report, [line]), ...movedBy(behind, by)];
}

/**
 * @returns the parts of lines that hold prose, in order: no tables, no title, no chapter headings (what is wrong in
 * those has rules of its own), never more than a line long
 */
export const proseSpans = onceRead((report) => proseOn(report, report.lines), proseAfter);

/** @returns the one of `spans`, in order and none overlapping, that holds an offset */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  return span && span.start <= offset && offset < span.end ? span : undefined;
}

/**
 * The matches of a pattern within spans. The text is read once, however many spans there are.
 *
 * @param spans in order, none overlapping
 * @param pattern global; matches none of a line break
 */
export function* matchesIn(text: string, spans: readonly Span[], pattern: RegExp): Generator<RegExpExecArray> {
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    while (next < spans.length && (spans[next] as Span).end <= match.index) next++;
    const span = spans[next];
    if (!span) return;
    if (span.start <= match.index && match.index + match[0].length <= span.end) yield match;
  }
}

/** @returns the span of a match in the text it was found in */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** @returns whether a digit stands at a place, full-width ones included */
export function isDigitAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** @returns whether taking `span` out of `text` would make one figure out of two */
function joinsFigures(text: string, span: Span): boolean {
  return isDigitAt(text, span.start - 1) && isDigitAt(text, span.end);
}

/**
 * @param spans what to take out, in order, none overlapping
 * @returns the fix that does so; not safe where two figures would become one
 */
export function removal(text: string, spans: readonly Span[], title: Fix["title"]): Fix {
  const safe = !spans.some((span) => joinsFigures(text, span));
  return { title, edits: spans.map((span) => ({ span, text: "" })), preferred: safe, safe };
}
