/**
 * Words in typed arrays, so that the longest word at a place is found in one look a character: every character of the
 * prose is asked for, and objects for its nodes would cost more than all the rest.
 */

/** Nodes times this many characters, an entry of the table each. */
const MOST_CHARACTERS = 2048;

/** An odd number that spreads the entries over the table. */
const SPREAD = 0x9e3779b1;

/** Words, each by its number in the list, from 1. */
export class Trie {
  /** By code unit: which character of the words it is, counted from 1; 0 for none. */
  readonly #characters = new Uint16Array(0x10000);
  #characterCount = 0;
  readonly #keys: Int32Array;
  readonly #nodes: Uint16Array;
  readonly #shift: number;
  #nodeCount = 0;
  /** By code unit: the node of the words that begin with it; 0 where none does. Most characters of a text begin no word. */
  readonly #first = new Uint16Array(0x10000);
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
      if (this.#characters[code] === 0) this.#characters[code] = ++this.#characterCount;
      const key = node * MOST_CHARACTERS + (this.#characters[code] as number);
      const slot = this.#slotOf(key);
      if (this.#keys[slot] === 0) {
        this.#keys[slot] = key;
        this.#nodes[slot] = ++this.#nodeCount;
      }
      node = this.#nodes[slot] as number;
      if (i === 0) this.#first[code] = node;
    }
    this.#words[node] = number;
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
    let node = this.#first[text.charCodeAt(at)] as number;
    if (node === 0) return 0;
    const keys = this.#keys;
    let found = this.#words[node] as number;
    for (let i = at + 1; i < text.length; i++) {
      const character = this.#characters[text.charCodeAt(i)] as number;
      if (character === 0) break;
      const slot = this.#slotOf(node * MOST_CHARACTERS + character);
      if (keys[slot] === 0) break;
      node = this.#nodes[slot] as number;
      const word = this.#words[node] as number;
      if (word !== 0) found = word;
    }
    return found;
  }
}
