/** Lines cut at separators. */
import { isBlank } from "../../characters/index.js";
import type { MarkedLine } from "../../lines.js";
import type { Line, Span } from "../../span.js";

/** @returns the parts of a line between separators of one character, blanks included */
export function partsOf(line: Line, content: string, separator: string): Span[] {
  const found: Span[] = [];
  let { start } = line;
  for (let i = content.indexOf(separator); i !== -1; i = content.indexOf(separator, i + 1)) {
    const end = line.start + i;
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

/** @returns the one word of a line without blanks within; undefined where there are more, or none */
export function onlyWord(text: string, { from, to }: MarkedLine): Span | undefined {
  for (let i = from; i < to; i++) if (isBlank(text.charCodeAt(i))) return undefined;
  return from === to ? undefined : { start: from, end: to };
}

/** @returns whether a span holds nothing but blanks */
export function isEmpty(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** @returns a text without the blanks at both ends; TABs, which part cells, stay */
export function withoutBlanksAround(text: string): string {
  return text.replace(/^[ \u3000\u00a0]+|[ \u3000\u00a0]+$/gu, "");
}
