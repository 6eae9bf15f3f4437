/** What editors export of a text: a bundle of its own, which is loaded when somebody asks for it. */
import type { Sheet } from "../../common/sheet.js";
import { parseVolume } from "../../report/index.js";
import { type Comment, withComments } from "./comments/index.js";
import { type ExportFormat, exported, toDocx } from "./index.js";
import { toWorkbook } from "./sheets.js";

export type ExportWish = TextWish | SheetsWish;

/** Plain tables that are to be a workbook. */
export interface SheetsWish {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** A text that is to be a document. */
export interface TextWish {
  readonly text: string;
  readonly to: ExportFormat;
  /** What is to be said in a Word document, in offsets of the text; other formats have no room for it. */
  readonly comments?: readonly Comment[];
}

/** @returns the document's bytes; undefined where there is nothing to put into it */
export function exportedText(wish: ExportWish): Uint8Array | undefined {
  if ("sheets" in wish) return toWorkbook(wish.title, wish.sheets);
  const { text, to, comments = [] } = wish;
  const { reports } = parseVolume(text);
  if (to !== "docx") return exported(reports, to);
  return withComments({ ...toDocx(reports), text }, comments);
}
