/** Where people write sentences, and how much a rule may say about it. */
import type { Line, Report, Span } from "../report/model.js";
import type { Finding, Fix } from "./rule.js";

/** A page with more squiggles than this says nothing, and no text may cost memory without bound. */
const MOST = 1000;

/** @returns the first findings of a rule, at most a thousand */
export function* few(findings: Iterable<Finding>): Generator<Finding> {
  let count = 0;
  for (const finding of findings) {
    if (count++ === MOST) return;
    yield finding;
  }
}

/** Cell marks within a line: such a line is a row of a table, read or not. A leading TAB may be an indent. */
function looksLikeRow(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) {
    const character = text[i];
    if (character === "|" || (character === "\t" && i > line.start)) return true;
  }
  return false;
}

/**
 * @returns the parts of lines that hold prose, in order: no tables, no title, no chapter headings (what is wrong in
 * those has rules of its own), never more than a line long
 */
export function* passages(report: Report): Generator<Span> {
  const others: Span[] = [...report.tables.map((table) => table.span), ...report.chapters.map((c) => c.headingSpan)];
  if (report.title) others.push(report.title.span);
  others.sort((a, b) => a.start - b.start);
  let next = 0;
  for (const line of report.lines) {
    if (line.start === line.end || looksLikeRow(report.text, line)) continue;
    let from = line.start;
    while (next < others.length && (others[next] as Span).end <= from) next++;
    for (let i = next; i < others.length && (others[i] as Span).start < line.end; i++) {
      const other = others[i] as Span;
      if (other.start > from) yield { start: from, end: other.start };
      from = Math.max(from, other.end);
    }
    if (from < line.end) yield { start: from, end: line.end };
  }
}

/** @returns whether a character beside an edit is a digit, full-width ones included */
function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9０-９]/.test(character);
}

/** @returns whether taking `span` out of `text` would make one figure out of two */
function joinsFigures(text: string, span: Span): boolean {
  return isDigit(text[span.start - 1]) && isDigit(text[span.end]);
}

/**
 * @param spans what to take out, in order, none overlapping
 * @returns the fix that does so; not safe where two figures would become one
 */
export function removal(text: string, spans: readonly Span[], title: Fix["title"]): Fix {
  const safe = !spans.some((span) => joinsFigures(text, span));
  return { title, edits: spans.map((span) => ({ span, text: "" })), preferred: safe, safe };
}
