/** Lines cut at separators. */
import { isBlank } from "../../characters/index.js";
import type { Line, Span } from "../../span.js";

/** @returns the parts of a line between separators (each character of `separators` is one), blanks included */
export function partsOf(line: Line, content: string, separators: string): Span[] {
  const found: Span[] = [];
  let { start } = line;
  const [only, another] = [separators.charCodeAt(0), separators.length > 1];
  for (let i = 0; i < content.length; i++) {
    if (another ? !separators.includes(content.charAt(i)) : content.charCodeAt(i) !== only) continue;
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

/** @returns whether a span holds nothing but blanks */
export function isEmpty(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** @returns a text without the blanks at both ends; TABs, which part cells, stay */
export function withoutBlanksAround(text: string): string {
  return text.replace(/^[ \u3000\u00a0]+|[ \u3000\u00a0]+$/gu, "");
}
