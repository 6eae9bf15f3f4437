/**
 * Words in typed arrays, so that the longest word at a place is found in one look a character: every character of the
 * prose is asked for, and objects for its nodes would cost more than all the rest. Nodes that follow each other in a word
 * stand beside each other: what is far apart in memory is what takes time here.
 */

/** A character's number is less than this. */
export const MOST_CHARACTERS = 2048;

/** An entry of a node: its character, and above that two marks and the place of its first child, 0 where it has none. */
const CHARACTER = MOST_CHARACTERS - 1;
/** Of the children of a node it is the last. */
const LAST = MOST_CHARACTERS;
/** A word ends there. */
const ENDS = MOST_CHARACTERS * 2;
const CHILD = 13;

/** The tree while words are added to it. */
class Growing {
  readonly #character: Uint16Array;
  readonly #child: Uint16Array;
  readonly #sibling: Uint16Array;
  readonly #word: Uint16Array;
  #count = 0;
  /** By character: its node behind the root, which has hundreds of children. */
  readonly #first = new Uint16Array(MOST_CHARACTERS);

  /** @param most nodes there are at most, the root among them */
  constructor(most: number) {
    this.#character = new Uint16Array(most);
    this.#child = new Uint16Array(most);
    this.#sibling = new Uint16Array(most);
    this.#word = new Uint16Array(most);
  }

  /** How many nodes there are beside the root. */
  get count(): number {
    return this.#count;
  }

  /** @returns the node of a character behind another node, made where there was none */
  behind(node: number, character: number): number {
    let child = (node === 0 ? this.#first[character] : this.#child[node]) as number;
    while (child !== 0 && this.#character[child] !== character) child = this.#sibling[child] as number;
    if (child !== 0) return child;
    const made = ++this.#count;
    if (node === 0) this.#first[character] = made;
    this.#character[made] = character;
    this.#sibling[made] = this.#child[node] as number;
    this.#child[node] = made;
    return made;
  }

  end(node: number, word: number): void {
    this.#word[node] = word;
  }

  /**
   * Lays the children of a node beside each other, behind all that is laid, and what is behind each of them behind that.
   *
   * @returns the next free place
   */
  lay(node: number, nodes: Int32Array, words: Uint16Array, from: number): number {
    let free = from;
    for (let child = this.#child[node] as number; child !== 0; child = this.#sibling[child] as number) {
      const word = this.#word[child] as number;
      words[free] = word;
      nodes[free++] = (this.#character[child] as number) | (word === 0 ? 0 : ENDS);
    }
    if (free > from) nodes[free - 1] = (nodes[free - 1] as number) | LAST;
    for (
      let child = this.#child[node] as number, at = from;
      child !== 0;
      child = this.#sibling[child] as number, at++
    ) {
      if (this.#child[child] === 0) continue;
      nodes[at] = (nodes[at] as number) | (free << CHILD);
      free = this.lay(child, nodes, words, free);
    }
    return free;
  }
}

/** Words, each by its number in the list, from 1. */
export class Trie {
  /** By code unit: its number as a character, counted from 1; 0 for one that has none. */
  readonly #characters = new Uint16Array(0x10000);
  #characterCount = 0;
  /** By the number of a character: the node of the words that begin with it; 0 where none does. */
  readonly #first = new Uint16Array(MOST_CHARACTERS);
  /** By the number of a character: which may stand behind it in a word, a bit for each 32nd of them. */
  readonly #second = new Int32Array(MOST_CHARACTERS);
  /** The entries of the nodes, from 1. */
  readonly #nodes: Int32Array;
  /** By node: the word that ends there; 0 where none does. */
  readonly #words: Uint16Array;

  /** @param words each once; no more than 65,535 characters, of 2,044 kinds */
  constructor(words: readonly string[]) {
    const tree = new Growing(words.reduce((sum, word) => sum + word.length, 1));
    words.forEach((word, i) => {
      let node = 0;
      for (let at = 0; at < word.length; at++) node = tree.behind(node, this.number(word.charCodeAt(at)));
      tree.end(node, i + 1);
    });
    this.#nodes = new Int32Array(tree.count + 1);
    this.#words = new Uint16Array(tree.count + 1);
    tree.lay(0, this.#nodes, this.#words, 1);
    this.#index();
  }

  /** Keeps of each first character where its node is, and what may stand behind it. */
  #index(): void {
    for (let node = 1, isLast = this.#nodes.length === 1; !isLast; node++) {
      const entry = this.#nodes[node] as number;
      const character = entry & CHARACTER;
      this.#first[character] = node;
      for (let child = entry >> CHILD, more = child !== 0; more; child++) {
        const next = this.#nodes[child] as number;
        this.#second[character] = (this.#second[character] as number) | (1 << (next & CHARACTER));
        more = (next & LAST) === 0;
      }
      isLast = (entry & LAST) !== 0;
    }
  }

  /** @returns whether a word begins with a character, by its number */
  begins(character: number): boolean {
    return this.#first[character] !== 0;
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

  /**
   * @param characters the numbers of characters, and behind the last of them a 0
   * @returns the number of the longest word that begins at `at`; 0 for none
   */
  longestAt(characters: Uint16Array, at: number): number {
    const character = characters[at] as number;
    const node = this.#first[character] as number;
    if (node === 0) return 0;
    const next = characters[at + 1] as number;
    // Most of what a word might begin with goes on as none does.
    if (((this.#second[character] as number) & (1 << next)) === 0) return this.#words[node] as number;
    return this.#longestBehind(node, characters, at + 1);
  }

  #longestBehind(first: number, characters: Uint16Array, at: number): number {
    const nodes = this.#nodes;
    let found = first;
    let entry = nodes[first] as number;
    for (let i = at; ; i++) {
      let child = entry >> CHILD;
      if (child === 0) break;
      const next = characters[i] as number;
      entry = nodes[child] as number;
      while ((entry & CHARACTER) !== next && (entry & LAST) === 0) entry = nodes[++child] as number;
      if ((entry & CHARACTER) !== next) break;
      if ((entry & ENDS) !== 0) found = child;
    }
    return this.#words[found] as number;
  }
}
