/** Bytes → text: of documents by the room that knows them, which is loaded when the first one comes. */
import { basename } from "node:path";
import type { DocumentText } from "../documents/documents.js";
import { isDocument } from "../documents/names.js";
import type { Resources } from "../documents/resources.js";
import { message } from "../messages/message.js";
import { type Decoded, decode } from "./encoding.js";
import { FileError } from "./fileError.js";
import { heedStraying } from "./straying.js";

/** A file's text, and how the file says it: in an encoding, or as a document. */
export type ReadText =
  | { readonly text: string; readonly decoded: Decoded; readonly document?: never }
  | { readonly text: string; readonly document: DocumentText; readonly decoded?: never };

/**
 * @param file what it is called
 * @param bytes all of it
 * @param resources what readers need beside it
 * @throws FileError where it is a document that cannot be read, and UndecodableError where it is neither a document nor text
 */
export async function readText(file: string, bytes: Uint8Array, resources: Resources): Promise<ReadText> {
  if (isDocument(file, bytes)) {
    const document = await documentOf(file, bytes, resources);
    if (document) return { text: document.text, document };
  }
  const decoded = decode(bytes);
  return { text: decoded.text, decoded };
}

async function documentOf(file: string, bytes: Uint8Array, resources: Resources): Promise<DocumentText | undefined> {
  const { DocumentError, kindOf, LIMITS, MAY_LACK, readDocument } = await import("../documents/documents.js");
  const name = basename(file);
  try {
    const kind = kindOf(name, bytes);
    if (!kind) return undefined;
    if (kind === "pdf" && resources.readPdf) {
      const answer = await resources.readPdf(bytes);
      if ("reason" in answer) throw new FileError(answer.reason);
      return answer.document;
    }
    const { result, strayed } = await heedStraying(() => readDocument(bytes, kind, LIMITS, resources));
    return strayed ? { ...result, unread: [...result.unread, MAY_LACK] } : result;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { convert, ...others } = resources;
    if (!error.convertTo || !convert) throw new FileError(error.reason);
    const made = await convert(bytes, name, error.convertTo);
    // What was made of it is not converted again.
    return await documentOf(`${name}.${error.convertTo}`, made, others);
  }
}

/** No text that is written back holds all of a document. */
export const NOT_WRITTEN_BACK = message(
  "--fix 不能修改文档，只作检查；可先用 convert --to txt 转成文本",
  "--fix changes no documents, so it was only checked; convert --to txt makes a text of it",
);
