/** A reader a kind of document. */
import { type Message, message } from "../../messages/message.js";
import type { Block } from "../blocks.js";
import { DocumentError } from "../documentError.js";
import type { DocumentKind } from "../kinds.js";
import type { Limits } from "../limits.js";
import { readCsv } from "./csv.js";
import { readDocx } from "./docx/index.js";
import { readHtml } from "./html/index.js";
import { readMhtml } from "./mhtml.js";
import { readXlsx } from "./xlsx/index.js";

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
  html: readHtml,
  mhtml: readMhtml,
  xlsx: readXlsx,
  csv: readCsv,
  pdf: notYet,
};
