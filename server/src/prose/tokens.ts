/**
 * Passages → words, numerals and marks. Every character of the prose is asked for here, so a table tells by its
 * number what can begin with it; words come from a trie, and patterns are tried only where one can match.
 */
import type { Span } from "../report/model.js";
import { COUNTED_BEHIND_NAME, isDigit, type Numeral, numeralAt } from "./numbers.js";
import { numberOf } from "./syntax/characters.js";
import { type Arena, type Token, Tokens } from "./syntax/packed.js";
import { meet, type Roles, roleOf, roles, type SenseKind } from "./syntax/roles.js";
import { MOST_CHARACTERS } from "./syntax/trie.js";
import {
  CARRIED_IN,
  CARRIED_OUT,
  isUnknown,
  LENGTHS,
  MARK,
  MEANINGS,
  type Meaning,
  type Names,
  QUOTED,
  TRIE,
  UNKNOWN,
} from "./vocabulary.js";
import { WORDS } from "./words.js";

export type { SenseKind, Token };

/** What can begin with a character besides a word, a bit each. */
const DIGIT = 1;
const SIGN = 2;
const QUOTE = 4;
const LATIN_LETTER = 8;
const ORDINAL_MARK = 16;
/** At the head of a clause: what counts off. */
const COUNTING = 32;
/** A word of none or all. */
const CLAIM = 64;
/** Any word. */
const WORD = 128;

/** By the numbers of the characters. */
const BEGINS = new Uint8Array(MOST_CHARACTERS);

function begin(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) {
    const character = TRIE.number(characters.charCodeAt(i));
    BEGINS[character] = (BEGINS[character] as number) | kind;
  }
}

/** Quoted titles, quotations and document numbers: nothing in them is said by the report itself. */
const QUOTES: Readonly<Record<string, string>> = {
  "《": "》",
  "“": "”",
  "〔": "〕",
  "[": "]",
  "「": "」",
  "<": ">",
  "〈": "〉",
  "‘": "’",
  '"': '"',
};

/** A quotation is no longer than this; a quote that does not close by then is a mark like any other. */
const LONGEST_QUOTE = 120;

/** An address, a number with a code before it: taken whole, so that its digits count nothing but in APP3个. */
const LATIN = new RegExp(
  `[A-Za-z](?:[A-Za-z:/._@?=&%#+~-]|(?<=[A-Za-z])\\d(?!\\d*[${COUNTED_BEHIND_NAME}])|(?<![A-Za-z])\\d)*`,
  "y",
);

const ORDINAL = /第[\d〇零一二三四五六七八九十百两]+[条款项届次批期章节个号位轮名季年类]?/y;

/** （一） 1. 一、 一是 at the head of a clause count off what is said; they are no amounts. */
const COUNTER =
  /\([一二三四五六七八九十\d]{1,3}\)[、.]?|[一二三四五六七八九十]{1,3}(?:、|是|要)|\d{1,2}(?:、|\.(?!\d)|\)(?!,))/y;

begin("0123456789零〇一二两三四五六七八九十百千", DIGIT);
begin(",;:.。!?、()", SIGN);
begin(Object.keys(QUOTES).join(""), QUOTE);
begin("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LATIN_LETTER);
begin("第", ORDINAL_MARK);
for (const role of ["not", "all"] as const) for (const word of WORDS[role].split(" ")) begin(word.charAt(0), CLAIM);
begin("(0123456789一二三四五六七八九十", COUNTING);
for (let character = 0; character < MOST_CHARACTERS; character++)
  if (TRIE.begins(character)) BEGINS[character] = (BEGINS[character] as number) | WORD;

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function quoteEnd(text: string, at: number): number {
  const close = QUOTES[text.charAt(at)];
  if (close === undefined) return at;
  const limit = Math.min(text.length, at + LONGEST_QUOTE);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const character = text.charAt(i);
    if (character === text.charAt(at) && (i === at || close !== character)) depth++;
    else if (character === close) depth--;
    if (depth === 0 && i > at) return i + 1;
  }
  return at;
}

/** What was found at a place of a text. */
interface Piece {
  end: number;
  /** The number of its meaning, where it is no numeral. */
  meaning: number;
  numeral: Numeral | undefined;
}

function found(piece: Piece, meaning: number, end: number): true {
  piece.meaning = meaning;
  piece.end = end;
  piece.numeral = undefined;
  return true;
}

/**
 * @param characters the numbers of those of the text, and a 0 behind them
 * @param begins what can begin with the one at `at`
 * @param atHead whether a clause begins here, so that a counter may stand
 * @param piece filled with what stands at `at`: one for all places, since most characters begin something
 * @returns whether anything known begins there
 */
function readAt(
  text: string,
  characters: Uint16Array,
  at: number,
  begins: number,
  atHead: boolean,
  piece: Piece,
): boolean {
  if (atHead && (begins & COUNTING) !== 0) {
    const end = sticky(COUNTER, text, at);
    if (end > at) return found(piece, MARK, end);
  }
  const word = (begins & WORD) === 0 ? 0 : TRIE.longestAt(characters, at);
  const wordEnd = at + (LENGTHS[word] as number);
  if ((begins & DIGIT) !== 0) {
    const numeral = numeralAt(text, at);
    if (numeral && wordEnd <= numeral.end) {
      piece.end = numeral.end;
      piece.numeral = numeral;
      return true;
    }
  }
  if (word !== 0) return found(piece, word, wordEnd);
  return (begins & OTHER) !== 0 && readOther(text, characters, at, begins, piece);
}

const OTHER = SIGN | QUOTE | LATIN_LETTER | ORDINAL_MARK;

const OUTCOME = roles("row", "result");

/** A mark, or what no list of words knows but is one piece. */
function readOther(text: string, characters: Uint16Array, at: number, begins: number, piece: Piece): boolean {
  if ((begins & SIGN) !== 0) return found(piece, MARK, at + 1);
  if ((begins & QUOTE) !== 0) {
    const end = quoteEnd(text, at);
    if (end <= at) return false;
    // 答复“本机关不掌握相关政府信息”5件: the form's own words stay what they are in quotation marks.
    const word = TRIE.longestAt(characters, at + 1);
    const isOutcome = at + 1 + (LENGTHS[word] as number) === end - 1 && meet(rolesOf(word), OUTCOME);
    return found(piece, isOutcome ? word : QUOTED, end);
  }
  if ((begins & LATIN_LETTER) !== 0) return found(piece, UNKNOWN, sticky(LATIN, text, at));
  const end = sticky(ORDINAL, text, at);
  return end > at && found(piece, QUOTED, end);
}

const rolesOf = (word: number): Roles => (MEANINGS[word] as Meaning).roles;

/** @returns whether there may be a figure, a date or a word of none or all in a part of any text: at first sight */
export function maySay(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++)
    if (((BEGINS[numberOf(text.charCodeAt(i))] as number) & (DIGIT | CLAIM)) !== 0) return true;
  return false;
}

/**
 * @param characters the numbers of those of the text, and a 0 behind them
 * @returns whether there may be a figure, a date or a word of none or all in the text of a passage: at second sight,
 * where words stand whole. 统一, 法治 and 不断 say neither.
 */
export function maySayIn(text: string, characters: Uint16Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const begins = BEGINS[characters[at] as number] as number;
    if ((begins & DIGIT) !== 0 && (isDigit(text.charCodeAt(at)) || numeralAt(text, at) !== undefined)) return true;
    if ((begins & CLAIM) !== 0 && meet(rolesOf(TRIE.longestAt(characters, at)), CLAIMING)) return true;
  }
  return false;
}

const CLAIMING = roles("not", "all");

/**
 * @param characters the numbers of those of the text, and a 0 behind them
 * @param own the report's year, by which 2022年结转 and 结转2024年 are the rows that they name in its report
 * @param arena where the columns of the tokens are
 * @returns the tokens of a passage's text, without a gap from its beginning to its end
 */
export function tokenise(text: string, characters: Uint16Array, own: number | undefined, arena: Arena): Tokens {
  const tokens = new Tokens(text, arena);
  const piece: Piece = { end: 0, meaning: UNKNOWN, numeral: undefined };
  let inUnknown = false;
  let atHead = true;
  for (let at = 0; at < text.length; ) {
    const begins = BEGINS[characters[at] as number] as number;
    const isKnown = begins !== 0 && readAt(text, characters, at, begins, atHead, piece);
    const { meaning, numeral } = piece;
    // A compound is one piece with the unknown text beside it; a Latin word stands for itself.
    if (!isKnown || (!numeral && isUnknown(meaning) && (begins & LATIN_LETTER) === 0)) {
      inUnknown = true;
      atHead = false;
      at = isKnown ? piece.end : at + 1;
      continue;
    }
    if (inUnknown) {
      tokens.add(UNKNOWN, at);
      inUnknown = false;
    }
    if (numeral) tokens.addNumeral(numeral);
    else tokens.add(meaning, piece.end);
    if (own !== undefined) settleCarried(tokens, own);
    atHead = !numeral && meaning === MARK;
    at = piece.end;
  }
  if (inUnknown) tokens.add(UNKNOWN, text.length);
  return tokens;
}

/** @returns whether the token has a sense of that kind */
export function has(token: Token, kind: SenseKind): boolean {
  return meet(token.roles, roleOf(kind));
}

/** @returns whether any of the tokens has a sense of that kind */
export function any(tokens: readonly Token[], kind: SenseKind): boolean {
  const set = roleOf(kind);
  return tokens.some((token) => meet(token.roles, set));
}

/** The kinds of senses that name something of the form by its id. */
export type NamingKind = Exclude<keyof Names, "deed">;

/** @returns the ids of the tokens' senses of that kind, each once */
export function ids(tokens: readonly Token[], kind: NamingKind): readonly string[] {
  let found = NO_IDS;
  for (const { names } of tokens) {
    const own = names[kind];
    if (found.length === 0) found = own;
    else if (own.some((id) => !found.includes(id))) found = [...new Set([...found, ...own])];
  }
  return found;
}

const NO_IDS: readonly string[] = [];

/** @returns the ids of the token's senses of that kind, each once */
export const idsOf = ({ names }: Token, kind: NamingKind): readonly string[] => names[kind];

const PASSED = roleOf("passed");
const DEALT = roles("handle", "deal");

/** 结转 alone says neither from which year nor to which; the year beside it does. */
const CARRIED: ReadonlySet<Meaning> = new Set(MEANINGS.filter(({ names }) => names.row.includes("carried")));

/** Makes the last two tokens one where they name a row in the report of `own`: 2022年结转, 结转2024年. */
function settleCarried(tokens: Tokens, own: number): void {
  const at = tokens.length - 2;
  if (at < 0) return;
  const isBefore = tokens.numeralKind(at) === "year";
  if (!isBefore && tokens.numeralKind(at + 1) !== "year") return;
  const year = tokens.numeral(isBefore ? at : at + 1);
  if (year?.kind !== "year" || year.year === own) return;
  // 将于2024年办结: what will be dealt with in another year.
  const isLater = isBefore && year.only && tokens.meets(at + 1, DEALT);
  const isPassed = year.year > own && (isLater || tokens.meets(at, PASSED));
  if (!isPassed && !CARRIED.has(tokens.meaning(at)) && !CARRIED.has(tokens.meaning(at + 1))) return;
  tokens.joinLast(year.year < own ? CARRIED_IN : CARRIED_OUT);
}
