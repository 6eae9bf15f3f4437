/** Sets of characters, and of words by one of their characters, as what stands beside each numeral is held against them. */

/** Which sets of characters each code unit is in, a bit each. */
const SETS = new Uint32Array(0x10000);
let sets = 0;

/** A set of characters, for what stands beside a numeral: a dozen are asked at each, and one look tells. */
export class Codes {
  readonly #bit = 1 << sets++;

  /** @param words of each the first character is in the set */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const code = word.charCodeAt(0);
      SETS[code] = (SETS[code] as number) | this.#bit;
    }
  }

  /** @param code a code unit; NaN beside either end of a text */
  has(code: number): boolean {
    return ((SETS[code | 0] as number) & this.#bit) !== 0;
  }
}

export const codesOf = (characters: string): Codes => new Codes(characters);

/** Words by the code unit of one of their characters, the longest first. */
export interface Index {
  readonly codes: Codes;
  readonly words: ReadonlyMap<number, readonly string[]>;
}

/**
 * @param all words, none of them empty
 * @param place which of its characters a word is told by
 */
export function indexBy(all: readonly string[], place: (word: string) => number): Index {
  const words = new Map<number, string[]>();
  for (const word of [...all].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(place(word));
    words.set(code, [...(words.get(code) ?? []), word]);
  }
  return { codes: new Codes(all.map((word) => word.charAt(place(word)))), words };
}

/** @returns the words of an index at a character */
export const wordsAt = ({ codes, words }: Index, code: number): readonly string[] | undefined =>
  codes.has(code) ? words.get(code) : undefined;

/** @returns whether a word goes on as a text does at `at`, where its first character is known to stand */
function goesOn(word: string, text: string, at: number): boolean {
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

/** @returns the longest word of an index, by their first characters, that stands at a place of a text; undefined for none */
export function wordAt(words: Index, text: string, at: number): string | undefined {
  const some = wordsAt(words, text.charCodeAt(at));
  if (some) for (const word of some) if (goesOn(word, text, at)) return word;
  return undefined;
}
