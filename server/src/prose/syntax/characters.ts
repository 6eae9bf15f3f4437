/**
 * Characters by the few numbers that the trie has for them. In a table by code units each character stands on a line of
 * memory of its own, and reading those lines takes longer than all that is asked of most characters: one table tells of
 * a character as it is written what it is read as, and whether it is left out.
 */
import { fold, isBlank } from "../../report/characters/index.js";
import { TRIE } from "../vocabulary.js";
import { MOST_CHARACTERS } from "./trie.js";

/** Numbers that the trie has for no character: of any other character, of a blank, of a line break. */
export const OTHER = MOST_CHARACTERS - 1;
export const BLANK = MOST_CHARACTERS - 2;
export const BREAK = MOST_CHARACTERS - 3;

/** By code unit as it is written; 0 for those that nobody asked for yet. */
const NUMBERS = new Uint16Array(0x10000);

/** By number: the code unit that the character is read as. */
const UNITS = new Uint16Array(MOST_CHARACTERS);

function numberAnew(code: number): number {
  const unit = fold(code);
  const number = isBlank(code) ? (code === 10 || code === 13 ? BREAK : BLANK) : TRIE.numberOf(unit) || OTHER;
  NUMBERS[code] = number;
  if (number < BREAK) UNITS[number] = unit;
  return number;
}

/** @returns the number of the character that a code unit is read as, or that of a blank, a line break, another character */
export function numberOf(code: number): number {
  const known = NUMBERS[code] as number;
  return known === 0 ? numberAnew(code) : known;
}

/** @returns the code unit that `code` is read as, by the number that it has */
export const unitOf = (code: number, number: number): number =>
  number === OTHER ? fold(code) : (UNITS[number] as number);
