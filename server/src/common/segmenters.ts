/** What words and characters are is for the platform to say. It takes long to ask, so that it is asked by who needs it. */

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/** @returns what parts a Chinese text into words */
export const wordSegmenter = (): Intl.Segmenter => (words ??= new Intl.Segmenter("zh", { granularity: "word" }));

/** @returns what parts a text into what a reader sees as one character each */
export const graphemeSegmenter = (): Intl.Segmenter =>
  (graphemes ??= new Intl.Segmenter("zh", { granularity: "grapheme" }));
