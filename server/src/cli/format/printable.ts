/** Strangers' text for a terminal: nothing in it may move the cursor, change colours or turn the line about. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a terminal obeys
const CONTROLS = /[\x00-\x08\x0a-\x1f]/g;
const OBEYED = /[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Where the pictures of the control characters begin: ␀ ␁ … */
const PICTURES = 0x2400;

/** @returns the text with what a terminal would obey made visible, code unit for code unit; TABs stay */
export function printable(text: string): string {
  return text
    .replace(CONTROLS, (control) => String.fromCharCode(PICTURES + control.charCodeAt(0)))
    .replace(OBEYED, "\ufffd");
}
