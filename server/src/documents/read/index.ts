/** A reader a kind of document. */
import type { Message } from "../../messages/message.js";
import type { Block } from "../blocks.js";
import type { Limits } from "../limits.js";
import type { DocumentKind } from "../names.js";
import type { Resources } from "../resources.js";
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
export type Reader = (bytes: Uint8Array, limits: Limits, resources: Resources) => Promise<ReadBlocks>;

export const READERS: Readonly<Record<DocumentKind, Reader>> = {
  docx: readDocx,
  html: readHtml,
  mhtml: readMhtml,
  xlsx: readXlsx,
  csv: readCsv,
  // pdf.js is large: it is begun when the first PDF is read.
  pdf: async (...given) => (await import("./pdf/index.js")).readPdf(...given),
};
