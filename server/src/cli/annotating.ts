/** `check --annotate`: what was found as comments in a Word document beside the file. */
import path from "node:path";
import { DocumentError } from "../documents/documentError.js";
import { type Commented, withComments } from "../documents/write/comments/index.js";
import { toDocx } from "../documents/write/index.js";
import type { Level } from "../facts/finding.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { parseVolume } from "../report/index.js";
import type { CheckedFile } from "./check.js";
import { createFile } from "./createFile.js";
import { FileError, reasonOf } from "./fileError.js";
import type { Input } from "./inputs.js";
import { folderOf, inFolder } from "./location.js";
import { readFile } from "./readFile.js";
import { CHANGED } from "./replaceFile.js";

const LEVELS: Readonly<Record<Level, Message>> = {
  error: message("错误", "Error"),
  warning: message("警告", "Warning"),
  information: message("提示", "Information"),
  hint: message("建议", "Hint"),
};

/**
 * Writes NAME.批注.docx beside a file that was checked, never over one that is there: the file itself, where it is a Word
 * document, else one made of its text, with a comment for each finding.
 *
 * @returns what it is called, or why it was not written; neither where nothing was found. Thrown it would not be known for
 *   what it is: errors of another bundle are of another class.
 */
export async function annotate(
  { file, location }: Input,
  { document, reports }: CheckedFile,
  language: MessageLanguage,
): Promise<{ readonly made?: string; readonly problem?: Message }> {
  const comments = reports.flatMap(({ findings }) =>
    findings.map(({ range, severity, message: words }) => ({
      span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      words: localise(message("{0}：{1}", "{0}: {1}", LEVELS[severity], words), language),
    })),
  );
  if (comments.length === 0) return {};
  const { dir, name } = path.parse(file);
  const own = `${name}.批注.docx`;
  try {
    const bytes = withComments(await commented(file, await readFile(location), document.getText()), comments);
    createFile(inFolder(folderOf(location), own), bytes);
  } catch (error) {
    return { problem: error instanceof DocumentError ? error.reason : reasonOf(error) };
  }
  return { made: path.join(dir, own) };
}

/** The document to put comments into; its text is the one that was checked. */
async function commented(file: string, bytes: Uint8Array, text: string): Promise<Commented> {
  // Of readers there is much to load.
  const { kindOf, readDocument } = await import("../documents/documents.js");
  if (kindOf(path.basename(file), bytes) !== "docx") return { ...toDocx(parseVolume(text).reports), text };
  const read = await readDocument(bytes, "docx");
  if (read.text !== text) throw new FileError(CHANGED);
  return { bytes, text, places: read.places };
}
