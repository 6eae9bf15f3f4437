import { eastAsianWidth } from "get-east-asian-width";

/** What stands on another character, or is not shown. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/**
 * Not `string-width`: it knows emoji that are put together, and makes a segmenter for them as soon as it is loaded,
 * which costs more than a report takes to be parsed.
 *
 * @returns how many columns a text takes where every letter is as wide as another: two a Chinese character
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    if (!WITHOUT_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}
