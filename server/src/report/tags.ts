/** Tags that stand around a heading or a title where a page's source was taken for its text; those of tables part cells. */
export const TAG = String.raw`<\/?(?:p|span|div|b|i|u|em|strong|font|a|center|br|o:p|h[1-6])(?:[ \t/][^<>\r\n]{0,400})?>`;

const BEFORE = new RegExp(String.raw`^(?:\s*${TAG})+\s*`, "iu");
const BEHIND = new RegExp(String.raw`(?:${TAG}\s*)+$`, "iu");

/** @returns how many code units of tags and blanks stand before the words */
export const tagsBefore = (words: string): number => (words.includes("<") ? (BEFORE.exec(words)?.[0].length ?? 0) : 0);

/** @returns how many code units of tags and blanks stand behind the words, from the first tag on */
export const tagsBehind = (words: string): number => (words.endsWith(">") ? (BEHIND.exec(words)?.[0].length ?? 0) : 0);

/** @returns words without the tags behind them */
export function withoutTagsBehind(words: string): string {
  const count = tagsBehind(words);
  return count === 0 ? words : words.slice(0, -count).trimEnd();
}
