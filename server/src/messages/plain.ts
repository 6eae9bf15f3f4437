/** Strangers' words among ours: a report's, a file's name, a system's. Wherever they are shown they are words and nothing else. */

/** Breaks of lines, and TABs. */
const BREAKS = /(?:\r\n|[\t\n\v\f\r\u0085\u2028\u2029])+/g;

/** The other controls of the first set have pictures of their own: ␀ ␁ … */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a terminal obeys
const CONTROLS = /[\x00-\x08\x0e-\x1f]/g;
const PICTURES = 0x2400;

/** What a terminal obeys too, what turns the direction of writing about, halves of pairs. */
const OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]|\p{Surrogate}/gu;

/** What an editor takes for the beginning of an icon, $(name), and of a link that may run a command, [words](address). */
const MARKS = /(?<=\$|\])(?=\()/g;

/** @returns the words on one line, in which nothing is a control, an icon or a link */
export function plain(words: string): string {
  return words
    .replace(BREAKS, " ")
    .replace(CONTROLS, (control) => String.fromCharCode(PICTURES + control.charCodeAt(0)))
    .replace(OBEYED, "\ufffd")
    .replace(MARKS, " ");
}
