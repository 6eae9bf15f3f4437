/**
 * Characters as the form compares them: width, script, radicals and look-alikes do not matter, blanks and punctuation
 * even less. Text is compared on a compact copy; every offset stays on the original.
 */

import { LOOK_ALIKES, RADICALS_SUPPLEMENT, TRADITIONAL } from "./scripts.js";

const UNKNOWN = 0;
const FOLDED = new Uint16Array(0x10000);

function foldAnew(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 0xd800 && code < 0xe000) return code;
  // The ideographs of the main block are compatible with nothing but themselves.
  const compatible = code >= 0x4e00 && code <= 0x9fff ? character : character.normalize("NFKC");
  const base = compatible.length === 1 ? compatible : character;
  const folded = RADICALS_SUPPLEMENT[base] ?? LOOK_ALIKES[base] ?? TRADITIONAL[base] ?? base;
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}

/** @returns the code unit that `code` is compared as */
export function fold(code: number): number {
  const known = FOLDED[code] as number;
  if (known !== UNKNOWN || code === 0) return known;
  const folded = foldAnew(code);
  FOLDED[code] = folded;
  return folded;
}

/** Is this folded code unit a letter or digit, so that it counts in comparison? */
export function isWord(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

/** Is this a blank: white space of any width, or a character without width? Line breaks count too. */
export function isBlank(code: number): boolean {
  // Most characters of a report are ideographs: one look tells of them.
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060
  );
}

/** What a code unit that is no letter or digit is written as in a compact text: not at all. */
export const LEFT_OUT = 1;
const COMPACTED = new Uint16Array(0x10000);

/** @returns the letter or digit that a code unit counts as in comparison; LEFT_OUT for what is none */
export function compactCode(code: number): number {
  const known = COMPACTED[code] as number;
  if (known !== UNKNOWN) return known;
  const folded = fold(code);
  const kept = isWord(folded) ? folded : LEFT_OUT;
  COMPACTED[code] = kept;
  return kept;
}

/** @returns whether a code unit counts as a letter or digit in comparison */
export const isLetter = (code: number): boolean => compactCode(code) !== LEFT_OUT;

/** @returns text[start, end) folded, with everything but letters and digits left out */
export function compact(text: string, start = 0, end = text.length): string {
  let result = "";
  let copied = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const letter = compactCode(code);
    if (letter === code && letter !== LEFT_OUT) continue;
    if (i > copied) result += text.slice(copied, i);
    if (letter !== LEFT_OUT) result += String.fromCharCode(letter);
    copied = i + 1;
  }
  return end > copied ? result + text.slice(copied, end) : result;
}

/** @returns text[start, end) folded, without blanks, punctuation kept (full-width forms become half-width ones) */
export function folded(text: string, start = 0, end = text.length): string {
  let result = "";
  let copied = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const changed = fold(code);
    const kept = !isBlank(changed);
    if (kept && changed === code) continue;
    if (i > copied) result += text.slice(copied, i);
    if (kept) result += String.fromCharCode(changed);
    copied = i + 1;
  }
  return end > copied ? result + text.slice(copied, end) : result;
}

/** @returns text[start, end) as written but without blanks and line breaks */
export function withoutBlanks(text: string, start = 0, end = text.length): string {
  let result = "";
  let copied = start;
  for (let i = start; i < end; i++) {
    if (!isBlank(text.charCodeAt(i))) continue;
    if (i > copied) result += text.slice(copied, i);
    copied = i + 1;
  }
  return end > copied ? result + text.slice(copied, end) : result;
}

/** @returns where what stands in text[start, end) begins, without the blanks before it; `end` if there is nothing */
export function behindBlanks(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  return from;
}

/** @returns where what stands in text[start, end) ends, without the blanks behind it; `start` if there is nothing */
export function beforeBlanks(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** @returns the span [start, end) of text without the blanks at both ends; empty at `start` if there is nothing else */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  const from = behindBlanks(text, start, end);
  return from === end ? { start, end: start } : { start: from, end: beforeBlanks(text, from, end) };
}
