/**
 * A message for people: English source text with {0} {1} … and what goes in. It is put into words at the edge, where
 * the reader's language is known; l10n/bundle.l10n.zh-cn.json holds the Chinese.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number | Message)[];
}

/**
 * @param text the English words; {0} {1} … stand for `args`
 * @returns a message to be localised later; a message among the arguments is localised with it
 */
export function message(text: string, ...args: (string | number | Message)[]): Message {
  return { text, args };
}
