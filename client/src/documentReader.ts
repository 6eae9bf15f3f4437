/** What is said between the client and the thread that reads documents. */
import type { Message } from "../../server/src/messages/message.js";

/** To the thread: a document, and the character maps that it asked for. */
export type ReaderOrder =
  | { readonly kind: "read"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "map"; readonly name: string; readonly bytes: Uint8Array | undefined };

/** A document as text; `unread` tells what of it is not in the text. */
export interface ReadDocument {
  readonly kind: "text";
  readonly text: string;
  readonly unread: readonly Message[];
}

/** What another program may make of a document, so that it is read then. */
export type ConvertTo = "docx" | "xlsx";

/** From the thread: the text, why there is none, or that it needs a character map. */
export type ReaderAnswer =
  | ReadDocument
  | { readonly kind: "problem"; readonly reason: Message; readonly convertTo: ConvertTo | undefined }
  | { readonly kind: "map"; readonly name: string };

/** A thread that reads one document. */
export interface ReaderThread {
  readonly send: (order: ReaderOrder) => void;
  readonly onAnswer: (listener: (answer: ReaderAnswer) => void) => void;
  readonly onError: (listener: (error: Error) => void) => void;
  readonly end: () => void;
}

/** Starts a thread by its script, the same for Node and for the web. */
export type StartReader = () => ReaderThread;
