/** Documents → report text: the face of the room for whoever reads. */
import { type Message, message } from "../messages/message.js";
import type { Place } from "./blocks.js";
import { DocumentError } from "./documentError.js";
import type { DocumentKind } from "./kinds.js";
import { LIMITS, type Limits } from "./limits.js";
import { READERS } from "./read/index.js";
import { blocksToText, type Placed, type ReportText } from "./reportText.js";
import type { Resources } from "./resources.js";

export type { Place } from "./blocks.js";
export { DocumentError } from "./documentError.js";
export { DOCUMENT_KINDS, type DocumentKind, isDocumentName, kindOf } from "./kinds.js";
export { LIMITS, type Limits } from "./limits.js";
export type { Placed } from "./reportText.js";
export type { Resources } from "./resources.js";

/** A document as report text. */
export interface DocumentText extends ReportText {
  /** What of the document was not read, and why: each a line for people. */
  readonly unread: readonly Message[];
}

const TOO_LARGE = message("文件太大，未读取", "the file is too large and was not read");
const NO_TEXT = message("文档中没有文字", "there is no text in the document");

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
  const { blocks, unread } = await READERS[kind](bytes, limits, resources).catch((error: unknown) => {
    throw error instanceof DocumentError ? error : failed(error);
  });
  const { text, places } = blocksToText(blocks, limits);
  if (text.trim() === "") throw new DocumentError(unread[0] ?? NO_TEXT);
  return { text, places, unread };
}

function failed(error: unknown): DocumentError {
  const said = error instanceof Error ? error.message : String(error);
  return new DocumentError(message("无法读取：{0}", "it cannot be read: {0}", said), error);
}

/**
 * @param places as `readDocument` gave them
 * @param offset of a character of the text
 * @returns where it stands in the document; behind the last character of a place, there too; undefined where no place is
 *   known
 */
export function placeAt(places: readonly Placed[], offset: number): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Placed).start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last && offset <= last.end ? last.place : undefined;
}
