/** Words for people in both languages. Which of them is read is settled at the edge, where the reader is known. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A message: words with {0} {1} … and what goes in. */
export interface Message extends Words {
  readonly args: readonly (string | number | Message)[];
}

/**
 * @param zh the Chinese words; {0} {1} … stand for `args`, in whatever order
 * @param en the English words, with the same placeholders
 * @returns a message to be localised later; a message among the arguments is localised with it
 */
export function message(zh: string, en: string, ...args: (string | number | Message)[]): Message {
  return { zh, en, args };
}

/**
 * @param count what is plural: English has a word for one and another for more or none
 * @returns a message whose English is `one` for a count of one, else `many`; the placeholders stand for `args`
 */
export function plural(
  count: number,
  zh: string,
  one: string,
  many: string,
  ...args: (string | number | Message)[]
): Message {
  return { zh, en: count === 1 ? one : many, args };
}

/** @returns words one after the other, by the comma of their language; there is at least one */
export function list(words: readonly (string | Message)[]): Message {
  const [first, ...others] = words.map((word) => (typeof word === "string" ? message("{0}", "{0}", word) : word));
  return others.reduce((before, word) => message("{0}、{1}", "{0}, {1}", before, word), first as Message);
}
