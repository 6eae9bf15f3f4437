/**
 * Words in typed arrays, so that the longest word at a place is found in one look a character: every character of the
 * prose is asked for, and objects for its nodes would cost more than all the rest.
 */

/** Nodes times this many characters, an entry of the table each. */
export const MOST_CHARACTERS = 2048;

/** An odd number that spreads the entries over the table. */
const SPREAD = 0x9e3779b1;

/** Words, each by its number in the list, from 1. */
export class Trie {
  /** By code unit: its number as a character, counted from 1; 0 for one that has none. */
  readonly #characters = new Uint16Array(0x10000);
  #characterCount = 0;
  readonly #keys: Int32Array;
  readonly #nodes: Uint16Array;
  readonly #shift: number;
  #nodeCount = 0;
  /** By the number of a character: the node of the words that begin with it; 0 where none does. */
  readonly #first = new Uint16Array(MOST_CHARACTERS);
  /** By node: the word that ends there; 0 where none does. */
  readonly #words: Uint16Array;

  /** @param words each once; no more than 65,535 characters, of 2,047 kinds */
  constructor(words: readonly string[]) {
    const most = words.reduce((sum, word) => sum + word.length, 1);
    const bits = Math.ceil(Math.log2(most)) + 1;
    this.#keys = new Int32Array(1 << bits);
    this.#nodes = new Uint16Array(1 << bits);
    this.#shift = 32 - bits;
    this.#words = new Uint16Array(most + 1);
    words.forEach((word, i) => {
      this.#add(word, i + 1);
    });
  }

  #add(word: string, number: number): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const character = this.number(code);
      const key = node * MOST_CHARACTERS + character;
      const slot = this.#slotOf(key);
      if (this.#keys[slot] === 0) {
        this.#keys[slot] = key;
        this.#nodes[slot] = ++this.#nodeCount;
      }
      node = this.#nodes[slot] as number;
      if (i === 0) this.#first[character] = node;
    }
    this.#words[node] = number;
  }

  /** @returns the number of a code unit as a character, which it is given if it had none; less than MOST_CHARACTERS */
  number(code: number): number {
    if (this.#characters[code] === 0) this.#characters[code] = ++this.#characterCount;
    return this.#characters[code] as number;
  }

  /**
   * The characters of a text are far from each other in a table by code units; what else is known of those that begin
   * something is kept by their few numbers.
   *
   * @returns the number of a code unit as a character; 0 for one that has none
   */
  numberOf(code: number): number {
    return this.#characters[code] as number;
  }

  /** Where the entry of a key stands, or would stand. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    let slot = Math.imul(key, SPREAD) >>> this.#shift;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  }

  /** @returns the number of the longest word that begins at `at`; 0 for none */
  longestAt(text: string, at: number): number {
    return this.longestFrom(this.numberOf(text.charCodeAt(at)), text, at);
  }

  /**
   * @param character the number of the character at `at`
   * @returns the number of the longest word that begins at `at`; 0 for none
   */
  longestFrom(character: number, text: string, at: number): number {
    let node = this.#first[character] as number;
    if (node === 0) return 0;
    const keys = this.#keys;
    let found = this.#words[node] as number;
    for (let i = at + 1; i < text.length; i++) {
      const next = this.numberOf(text.charCodeAt(i));
      if (next === 0) break;
      const slot = this.#slotOf(node * MOST_CHARACTERS + next);
      if (keys[slot] === 0) break;
      node = this.#nodes[slot] as number;
      const word = this.#words[node] as number;
      if (word !== 0) found = word;
    }
    return found;
  }
}
