/** What layouts ask of a line. */
import { isBlank } from "../../characters/index.js";
import type { MarkedLine } from "../../lines.js";

/** @returns whether a line is one word without blanks within, from `from` to `to` */
export function isOneWord(text: string, { from, to }: MarkedLine): boolean {
  for (let i = from; i < to; i++) if (isBlank(text.charCodeAt(i))) return false;
  return from < to;
}

/** @returns whether text[start, end) is nothing but blanks */
export function isEmpty(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** @returns a text without the blanks at both ends; TABs, which part cells, stay */
export function withoutBlanksAround(text: string): string {
  return text.replace(/^[ \u3000\u00a0]+|[ \u3000\u00a0]+$/gu, "");
}
