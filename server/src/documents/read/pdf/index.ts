/** PDF → blocks: pdf.js tells where letters and lines stand, and tables are read by where they stand. */
import {
  getDocument,
  InvalidPDFException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { type Message, message } from "../../../messages/message.js";
import { DocumentError } from "../../documentError.js";
import type { Limits } from "../../limits.js";
import type { Resources } from "../../resources.js";
import type { ReadBlocks } from "../index.js";
import { flowOf, type PagePiece, piecesOf } from "./flow.js";
import type { Page } from "./geometry.js";
import { type Matrix, rulesOf } from "./rules.js";
import { type Run, readWords } from "./words.js";

// pdf.js looks here for its other half before it would load it from a file.
Object.assign(globalThis, { pdfjsWorker: worker });

const PROTECTED = message("设有打开密码，请先取消密码", "is protected by a password: remove it first");
const BROKEN = message("PDF 已损坏，未读取", "the PDF is broken and was not read");
const TOO_MANY_PAGES = (pages: number) =>
  message("有 {0} 页，太多，未读取", "has {0} pages, too many, and was not read", pages);
const SCANNED = message(
  "没有文字层（可能是扫描件），请先做文字识别",
  "has no text layer (a scan, it seems): have its text recognized first",
);
const EMPTY_PAGE = (page: number) =>
  message("第 {0} 页没有文字（空白页或扫描件）", "page {0} holds no text: it is blank or a scan", page);
const BROKEN_PAGE = (page: number) => message("第 {0} 页已损坏，未读取", "page {0} is broken and was not read", page);
const FULL_PAGE = (page: number) =>
  message("第 {0} 页内容太多，未读取", "page {0} holds too much and was not read", page);
const UNSURE = (page: number, figures: string) =>
  message(
    "第 {0} 页有数字压在表格线上，未读取：{1}",
    "page {0}: figures across a line of a table were not read: {1}",
    page,
    figures,
  );

const BROKEN_FIGURES = (page: number, figures: string) =>
  message(
    "第 {0} 页无框线的表中，有数字无法确定属于哪一格，未读取：{1}",
    "page {0}: figures of a table without lines that belong to no cell for certain were not read: {1}",
    page,
    figures,
  );

/** A page of a report holds a few thousand letters; one that holds more runs or words than these is none. */
const MOST_WORDS = 50_000;

/** @returns what a page shows; undefined where it holds more than any page of a report */
async function show(proxy: PDFPageProxy): Promise<Page | undefined> {
  const { transform, width, height } = proxy.getViewport({ scale: 1 });
  const upright = transform as unknown as Matrix;
  const { items } = await proxy.getTextContent();
  if (items.length > MOST_WORDS) return undefined;
  const runs = items.filter((item): item is typeof item & Run => "str" in item);
  if (runs.reduce((sum, { str }) => sum + (str.match(/\s+/gu)?.length ?? 0), runs.length) > MOST_WORDS)
    return undefined;
  const painting = await proxy.getOperatorList();
  const words = readWords(runs, upright, { left: 0, top: 0, right: width, bottom: height });
  proxy.cleanup();
  return { number: proxy.pageNumber, width, height, words, rules: rulesOf(painting, upright) };
}

/** Opens a document with all that pdf.js would do beside reading switched off. */
function open(bytes: Uint8Array, { characterMap }: Resources) {
  class CharacterMaps {
    async fetch({ name }: { name: string }) {
      if (!characterMap) throw new Error(`no character map ${name}`);
      return { cMapData: await characterMap(name), isCompressed: true };
    }
  }
  return getDocument({
    // pdf.js keeps what it is given, and empties it.
    data: new Uint8Array(bytes),
    CMapReaderFactory: CharacterMaps,
    // Without an address no map is looked for.
    cMapUrl: "maps:/",
    useWorkerFetch: false,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  });
}

/** Reads the pages one after another, so that no more than one is held. */
async function readPages(document: PDFDocumentProxy): Promise<ReadBlocks> {
  const pieces: PagePiece[] = [];
  const unread: Message[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await show(await document.getPage(number));
      if (!page) {
        unread.push(FULL_PAGE(number));
        continue;
      }
      const read = piecesOf(page);
      pieces.push(...read.pieces);
      if (read.unsure.length > 0) unread.push(UNSURE(number, read.unsure.join("、")));
      if (page.words.length === 0) unread.push(EMPTY_PAGE(number));
    } catch {
      // pdf.js says why in words of its own.
      unread.push(BROKEN_PAGE(number));
    }
  }
  if (pieces.length === 0) throw new DocumentError(SCANNED);
  const { blocks, unsure } = flowOf(pieces, document.numPages);
  return {
    blocks,
    unread: [...unread, ...unsure.map(({ page, figures }) => BROKEN_FIGURES(page, figures.join("、")))],
  };
}

/**
 * @param bytes a PDF
 * @returns its text and tables with their pages, heads and feet of pages left out; what is not sure is unread
 * @throws DocumentError for one that is protected, broken, scanned or beyond the limits
 */
export async function readPdf(bytes: Uint8Array, limits: Limits, resources: Resources): Promise<ReadBlocks> {
  const task = open(bytes, resources);
  try {
    const document = await task.promise.catch((error: Error) => {
      if (error.name === "PasswordException") throw new DocumentError(PROTECTED, error);
      // What it did not foresee itself, pdf.js tells by an exception of that name.
      const isBroken = error instanceof InvalidPDFException || error.name === "UnknownErrorException";
      throw isBroken ? new DocumentError(BROKEN, error) : error;
    });
    if (document.numPages > limits.pages) throw new DocumentError(TOO_MANY_PAGES(document.numPages));
    return await readPages(document);
  } finally {
    await task.destroy();
  }
}
