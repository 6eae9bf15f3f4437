import type { Message } from "../messages/message.js";
import type { DocumentText } from "./documents.js";

/** A PDF's text, or why there is none. */
export type PdfAnswer = { readonly document: DocumentText } | { readonly reason: Message };

/** What a reader needs beside the document, which its host reads for it: this room touches no disk and no network. */
export interface Resources {
  /**
   * A character map that a PDF names in place of bringing one, as pdf.js packs them.
   * @param name such as GBK-EUC-H
   */
  readonly characterMap?: (name: string) => Promise<Uint8Array>;
  /** Reads a PDF where that can be ended; absent where it cannot. */
  readonly readPdf?: (bytes: Uint8Array) => Promise<PdfAnswer>;
  /**
   * Converts a document of a format that is not read; absent where nobody asked for that.
   * @param name of its file
   * @throws what is wrong, in a line for people
   */
  readonly convert?: (bytes: Uint8Array, name: string, to: "docx" | "xlsx") => Promise<Uint8Array>;
}
