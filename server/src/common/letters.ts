/** Two forms of the same words, which differ in blanks: one is found in the other by counting what is none. */

const BLANK = /\s/u;

/** @returns how many UTF-16 units of a text are no blanks */
export function countLetters(text: string): number {
  return text.replace(/\s/gu, "").length;
}

/**
 * @param text any text
 * @param start where to begin
 * @param count how many units that are no blanks are passed
 * @returns the offset behind the last of them
 */
export function behindLetters(text: string, start: number, count: number): number {
  let [at, left] = [start, count];
  while (at < text.length && left > 0) if (!BLANK.test(text.charAt(at++))) left--;
  return at;
}
