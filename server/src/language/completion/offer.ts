/** What may be offered at a place, before it is put as the protocol has it. */
import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Message } from "../../messages/message.js";

export interface Offer {
  /** What is written. */
  readonly text: string;
  /** The same as a snippet, for clients that take them. */
  readonly snippet?: string;
  /** What it is called in the list; the text itself where this is absent. */
  readonly label?: string;
  readonly detail?: Message;
  readonly kind: CompletionItemKind;
  /** What people may have begun to write when they mean it; the text itself where this is absent. */
  readonly words?: readonly string[];
}

/** An offer with what of it is written already: so many UTF-16 code units before the cursor give way to it. */
export interface Begun {
  readonly offer: Offer;
  /** The word that was begun, as far as it is written. */
  readonly written: string;
  /** The whole word. */
  readonly word: string;
}

/** @returns the words that an offer is meant by */
export const wordsOf = ({ words, text }: Offer): readonly string[] => words ?? [text];
