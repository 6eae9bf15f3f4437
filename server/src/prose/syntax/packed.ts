/**
 * The tokens of passages as columns of numbers: where each ends, and the number of what it means. A report has more
 * tokens than all else that is read of it, and most are asked for nothing but what they do; a `Token` is made of one
 * when somebody wants it, and is the same object each time.
 */
import type { Numeral } from "../numbers.js";
import { isUnknown, MEANINGS, type Meaning, NUMERAL } from "../vocabulary.js";
import { NO_ROLES, type Roles } from "./roles.js";

/** A piece of a passage; positions are the passage's. */
export interface Token extends Meaning {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral | undefined;
}

/** The kinds of senses of each meaning, as two columns. */
const LOW = Int32Array.from(MEANINGS, ({ roles }) => roles.low);
const HIGH = Int32Array.from(MEANINGS, ({ roles }) => roles.high);

/** The kinds of numerals, by the numbers that they have in the columns. */
const NUMERAL_KINDS: readonly Numeral["kind"][] = ["quantity", "year", "date", "times", "other"];
/** So many bits the number of a kind takes. */
const KIND_BITS = 3;
const KIND = (1 << KIND_BITS) - 1;

/** The columns of all passages that are read at once, one passage behind the other. */
export class Arena {
  /** Where each token ends in its passage; before those of each passage stands a 0, where the first begins. */
  readonly ends: Int32Array;
  /** The number of each token's meaning; of a numeral -1 less its number and, in the last bits, that of its kind. */
  readonly meanings: Int32Array;
  readonly numerals: Numeral[] = [];
  /** How many entries of the columns are taken. */
  taken = 0;

  /** @param most how many tokens there are at most, with one more for each passage */
  constructor(most: number) {
    this.ends = new Int32Array(most);
    this.meanings = new Int32Array(most);
  }
}

/** The tokens of a passage, without a gap from its beginning to its end; each is told by its place among them. */
export class Tokens {
  readonly text: string;
  /** How many there are. */
  length = 0;
  /** The kinds of the numerals that were added, a bit each. */
  private kinds = 0;
  private readonly arena: Arena;
  private readonly ends: Int32Array;
  private readonly meanings: Int32Array;
  /** Where in the columns the first one stands. */
  private readonly first: number;
  /** Those that somebody wanted. */
  private made: (Token | undefined)[] | undefined;

  /** No other passage may be begun in the arena before all tokens of this one are added. */
  constructor(text: string, arena: Arena) {
    this.text = text;
    this.arena = arena;
    this.ends = arena.ends;
    this.meanings = arena.meanings;
    this.first = ++arena.taken;
  }

  /** Adds a token that ends at `end`, by the number of its meaning. */
  add(meaning: number, end: number): void {
    const at = this.arena.taken++;
    this.meanings[at] = meaning;
    this.ends[at] = end;
    this.length++;
  }

  addNumeral(numeral: Numeral): void {
    const kind = NUMERAL_KINDS.indexOf(numeral.kind);
    this.kinds |= 1 << kind;
    this.add(-1 - (((this.arena.numerals.push(numeral) - 1) << KIND_BITS) | kind), numeral.end);
  }

  /** Makes the last two tokens one. */
  joinLast(meaning: number): void {
    const at = --this.arena.taken;
    this.meanings[at - 1] = meaning;
    this.ends[at - 1] = this.ends[at] as number;
    this.length--;
  }

  start(at: number): number {
    return this.ends[this.first + at - 1] as number;
  }

  end(at: number): number {
    return this.ends[this.first + at] as number;
  }

  /** @returns the text of the tokens [from, to) */
  textOf(from: number, to: number): string {
    return this.text.slice(this.start(from), this.start(to));
  }

  /** @returns the number of a token's meaning */
  meaningNumber(at: number): number {
    const meaning = this.meanings[this.first + at] as number;
    return meaning < 0 ? NUMERAL : meaning;
  }

  /** @returns whether no list of words knows what stands at a place */
  isUnknown(at: number): boolean {
    return isUnknown(this.meaningNumber(at));
  }

  meaning(at: number): Meaning {
    return MEANINGS[this.meaningNumber(at)] as Meaning;
  }

  numeral(at: number): Numeral | undefined {
    const meaning = this.meanings[this.first + at] as number;
    return meaning < 0 ? this.arena.numerals[(-1 - meaning) >> KIND_BITS] : undefined;
  }

  /** @returns of what kind the numeral at a place is, without a look at it; undefined where none stands there */
  numeralKind(at: number): Numeral["kind"] | undefined {
    const meaning = this.meanings[this.first + at] as number;
    return meaning < 0 ? NUMERAL_KINDS[(-1 - meaning) & KIND] : undefined;
  }

  /** @returns whether a numeral of this kind was found among the tokens, be it part of another token now */
  held(kind: Numeral["kind"]): boolean {
    return (this.kinds & (1 << NUMERAL_KINDS.indexOf(kind))) !== 0;
  }

  /** @returns whether a token has a sense of any of these kinds */
  meets(at: number, { low, high }: Roles): boolean {
    const meaning = this.meanings[this.first + at] as number;
    return meaning > 0 && (((LOW[meaning] as number) & low) | ((HIGH[meaning] as number) & high)) !== 0;
  }

  /** @returns the first of the tokens [from, to) that has a sense of any of these kinds; -1 for none */
  find(from: number, to: number, set: Roles): number {
    for (let at = from; at < to; at++) if (this.meets(at, set)) return at;
    return -1;
  }

  /** @returns the first of the tokens [from, to) that is a numeral of this kind; -1 for none */
  findNumeral(from: number, to: number, kind: Numeral["kind"]): number {
    for (let at = from; at < to; at++) if (this.numeralKind(at) === kind) return at;
    return -1;
  }

  /** @returns what the tokens [from, to) do, all together */
  roles(from: number, to: number): Roles {
    let low = 0;
    let high = 0;
    for (let at = this.first + from; at < this.first + to; at++) {
      const meaning = this.meanings[at] as number;
      if (meaning <= 0) continue;
      low |= LOW[meaning] as number;
      high |= HIGH[meaning] as number;
    }
    return low === 0 && high === 0 ? NO_ROLES : { low, high };
  }

  /** @returns the token at a place, the same object each time */
  at(at: number): Token {
    this.made ??= new Array(this.length);
    const made = this.made[at];
    if (made) return made;
    const { kind, senses, roles, names } = this.meaning(at);
    const token: Token = {
      kind,
      start: this.start(at),
      end: this.end(at),
      senses,
      roles,
      names,
      numeral: this.numeral(at),
    };
    this.made[at] = token;
    return token;
  }

  /** @returns the tokens [from, to) */
  slice(from: number, to: number): readonly Token[] {
    if (to <= from) return NO_TOKENS;
    const tokens = new Array<Token>(to - from);
    for (let at = from; at < to; at++) tokens[at - from] = this.at(at);
    return tokens;
  }
}

export const NO_TOKENS: readonly Token[] = [];

/** Tokens of a passage that follow each other: those at the places [from, to), one at least. */
export class Run {
  readonly packed: Tokens;
  readonly from: number;
  readonly to: number;
  // Declared alone: a field that is defined takes as long as all others of a run.
  declare private made: readonly Token[] | undefined;

  constructor(packed: Tokens, from: number, to: number) {
    this.packed = packed;
    this.from = from;
    this.to = to;
    this.made = undefined;
  }

  get start(): number {
    return this.packed.start(this.from);
  }

  get end(): number {
    return this.packed.start(this.to);
  }

  /** Made when somebody first asks for them. */
  get tokens(): readonly Token[] {
    this.made ??= this.packed.slice(this.from, this.to);
    return this.made;
  }
}
