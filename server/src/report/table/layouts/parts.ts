/** Lines cut at separators. */
import { isBlank, trim } from "../../characters/index.js";
import type { Line, Span } from "../../span.js";

/** @returns the parts of a line between separators of one character (a global pattern), blanks included */
export function partsOf(line: Line, content: string, separator: RegExp): Span[] {
  const found: Span[] = [];
  let start = line.start;
  for (const match of content.matchAll(separator)) {
    const end = line.start + match.index;
    found.push({ start, end });
    start = end + 1;
  }
  found.push({ start, end: line.end });
  return found;
}

/** @returns the parts of a line between blanks */
export function wordsOf(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = -1;
  for (let i = line.start; i <= line.end; i++) {
    const blank = i === line.end || isBlank(text.charCodeAt(i));
    if (!blank && start === -1) start = i;
    if (blank && start !== -1) {
      found.push({ start, end: i });
      start = -1;
    }
  }
  return found;
}

/** @returns whether a span holds nothing but blanks */
export function isEmpty(text: string, span: Span): boolean {
  const inner = trim(text, span.start, span.end);
  return inner.start === inner.end;
}
