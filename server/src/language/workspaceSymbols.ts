/** The parts of all open reports, looked for by name. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SymbolInformation } from "vscode-languageserver-types";
import type { MessageLanguage } from "../messages/localise.js";
import type { Volume } from "../report/index.js";
import { flatSymbols } from "./symbols.js";

/** No more parts are named: nobody reads on, and the editor asks anew at each letter. */
export const MOST_SYMBOLS = 500;

/**
 * @param query letters that the name holds in their order, not necessarily side by side; empty for all
 * @returns the parts of a document that are called so
 */
export function matchingSymbols(
  document: TextDocument,
  volume: Volume,
  language: MessageLanguage,
  query: string,
): SymbolInformation[] {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== "");
  return flatSymbols(document, volume, language)
    .filter(({ name }) => holdsInOrder(name.toLowerCase(), letters))
    .slice(0, MOST_SYMBOLS);
}

function holdsInOrder(name: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
