/** Documents → report text: the face of the room for whoever reads. */
import { type Message, message } from "../messages/message.js";
import { DocumentError, unreadable } from "./documentError.js";
import { LIMITS, type Limits } from "./limits.js";
import type { DocumentKind } from "./names.js";
import { READERS } from "./read/index.js";
import { blocksToText, type ReportText } from "./reportText.js";
import type { Resources } from "./resources.js";

export type { Place } from "./blocks.js";
export { DocumentError } from "./documentError.js";
export { kindOf } from "./kinds.js";
export { LIMITS, type Limits } from "./limits.js";
export { DOCUMENT_KINDS, type DocumentKind, isDocument, isDocumentName } from "./names.js";
export { type Placed, placeAt } from "./places.js";
export type { Resources } from "./resources.js";

/** A document as report text. */
export interface DocumentText extends ReportText {
  /** What of the document was not read, and why: each a line for people. */
  readonly unread: readonly Message[];
}

const TOO_LARGE = message("文件太大，未读取", "the file is too large and was not read");
const NO_TEXT = message("文档中没有文字", "there is no text in the document");

/** Said by hosts of a document that pdf.js left errors of to nobody: what they concern, nobody knows. */
export const MAY_LACK = message(
  "文件有损坏之处，可能没有读全",
  "parts of the file are broken, so that not all of it may have been read",
);

/**
 * @param bytes the document, which is neither changed nor kept
 * @param kind what `kindOf` said
 * @param limits how much is read of it
 * @param resources what the host reads for the readers
 * @returns its text in the tabbed layout, with where it came from
 * @throws DocumentError for whatever cannot be read; nothing else, whatever the bytes are
 */
export async function readDocument(
  bytes: Uint8Array,
  kind: DocumentKind,
  limits: Limits = LIMITS,
  resources: Resources = {},
): Promise<DocumentText> {
  if (bytes.length > limits.bytes) throw new DocumentError(TOO_LARGE);
  try {
    const { blocks, unread } = await READERS[kind](bytes, limits, resources);
    const { text, places } = blocksToText(blocks, limits);
    if (text.trim() === "") throw new DocumentError(unread[0] ?? NO_TEXT);
    return { text, places, unread };
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError(unreadable(error), error);
  }
}
