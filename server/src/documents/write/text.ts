/** What editors export of a text: a bundle of its own, which is loaded when somebody asks for it. */
import { parseVolume } from "../../report/index.js";
import { type Comment, withComments } from "./comments/index.js";
import { type ExportFormat, exported, toDocx } from "./index.js";

export interface ExportWish {
  readonly text: string;
  readonly to: ExportFormat;
  /** What is to be said in a Word document, in offsets of the text; other formats have no room for it. */
  readonly comments?: readonly Comment[];
}

/** @returns the document's bytes; undefined where there is nothing to put into it */
export function exportedText({ text, to, comments = [] }: ExportWish): Uint8Array | undefined {
  const { reports } = parseVolume(text);
  if (to !== "docx") return exported(reports, to);
  return withComments({ ...toDocx(reports), text }, comments);
}
