/** Strangers' text for a terminal: nothing in it may move the cursor, change colours or turn the line about. */

/** Control characters with pictures of their own. TABs do no harm. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a terminal obeys
const CONTROLS = /[\x00-\x08\x0a-\x1f]/g;

/** DEL and the second set of controls, line and paragraph separators, what turns the direction of writing about. */
const OBEYED = /[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/** Where the pictures of the control characters begin: ␀ ␁ … */
const PICTURES = 0x2400;

/** @returns the text with what a terminal would obey made visible, code unit for code unit */
export function printable(text: string): string {
  return text
    .replace(CONTROLS, (control) => String.fromCharCode(PICTURES + control.charCodeAt(0)))
    .replace(OBEYED, "\ufffd")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** @returns JSON that says the same, in which what a terminal would obey stands as \uXXXX */
export function printableJson(json: string): string {
  // JSON has no other controls than those that it escapes itself, and line breaks between its parts.
  return json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
