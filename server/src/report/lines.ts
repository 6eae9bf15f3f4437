import type { Line } from "./span.js";

/**
 * @param text any text
 * @param most after so many lines the rest is left out
 * @returns its lines without their breaks; the breaks are those of the language server protocol: \r\n, \n and \r
 */
export function splitLines(text: string, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length && lines.length < most; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: i, number: lines.length });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

/**
 * @param lines the lines of a text, in order
 * @param offset an offset in that text
 * @returns the index of the line that holds the offset (a line break belongs to the line that it ends)
 */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
