/** Texts cut into tokens, each in an arena of its own. */
import { Arena, type Token, type Tokens } from "../../server/src/prose/syntax/packed.js";
import { tokenise } from "../../server/src/prose/tokens.js";
import { TRIE } from "../../server/src/prose/vocabulary.js";

/** @returns the numbers of the characters of a text that is folded already, and a 0 behind them */
export const charactersOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length + 1 }, (_, at) => (at < text.length ? TRIE.numberOf(text.charCodeAt(at)) : 0));

/** @param own the report's year, by which what is carried over is told; without one it is not */
export const packed = (text: string, own?: number): Tokens =>
  tokenise(text, charactersOf(text), own, new Arena(text.length + 1));

/** @returns the tokens of a text as a list */
export function cut(text: string, own?: number): readonly Token[] {
  const tokens = packed(text, own);
  return tokens.slice(0, tokens.length);
}
