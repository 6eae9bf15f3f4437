/** Texts cut into tokens, each in an arena of its own. */
import { Arena, type Token, type Tokens } from "../../server/src/prose/syntax/packed.js";
import { charactersOf, tokenise } from "../../server/src/prose/tokens.js";

/** @param own the report's year, by which what is carried over is told; without one it is not */
export const packed = (text: string, own?: number): Tokens =>
  tokenise(text, charactersOf(text), own, new Arena(text.length + 1));

/** @returns the tokens of a text as a list */
export function cut(text: string, own?: number): readonly Token[] {
  const tokens = packed(text, own);
  return tokens.slice(0, tokens.length);
}
