/** A reader a kind of document. */
import { type Message, message } from "../../messages/message.js";
import type { Block } from "../blocks.js";
import { DocumentError } from "../documentError.js";
import type { DocumentKind } from "../kinds.js";
import type { Limits } from "../limits.js";
import { readDocx } from "./docx/index.js";

/** What a reader found; `unread` says what it left out, and why. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly unread: readonly Message[];
}

/** Throws DocumentError for what it does not read. */
export type Reader = (bytes: Uint8Array, limits: Limits) => Promise<ReadBlocks>;

const notYet: Reader = () =>
  Promise.reject(new DocumentError(message("还不能读取这种文档", "this kind of document cannot be read yet")));

export const READERS: Readonly<Record<DocumentKind, Reader>> = {
  docx: readDocx,
  html: notYet,
  mhtml: notYet,
  xlsx: notYet,
  csv: notYet,
  pdf: notYet,
};
