/** `check --annotate`: what was found as comments in a Word document beside the file. */
import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fingerprint } from "../common/fingerprint.js";
import { DocumentError } from "../documents/documentError.js";
import type { Resources } from "../documents/resources.js";
import { type Commented, withComments } from "../documents/write/comments/index.js";
import { toDocx } from "../documents/write/index.js";
import { LEVEL_NAMES } from "../facts/finding.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { message } from "../messages/message.js";
import { LANGUAGE_ID } from "../protocol.js";
import { parseVolume } from "../report/index.js";
import type { CheckedFinding } from "./check.js";
import { createFile } from "./createFile.js";
import { FileError, reasonOf } from "./fileError.js";
import type { Input, Problem } from "./inputs.js";
import { folderOf, inFolder } from "./location.js";
import { readFile } from "./readFile.js";
import { readText } from "./reading.js";
import { CHANGED } from "./replaceFile.js";

/** What was found in a file, which is read again for its comments: of ten thousand files the texts are not kept. */
export interface Annotated {
  readonly input: Input;
  /** Those between reports come last. */
  readonly findings: readonly CheckedFinding[];
  /** What tells the text that was checked from any other. */
  readonly fingerprint: string;
}

/** What the document with the comments is called, or why it was not written; neither where nothing was found. */
export interface Comments {
  readonly made?: string;
  readonly problem?: Problem;
}

/**
 * Writes NAME.批注.docx beside a file that was checked, never over one that is there: the file itself, where it is a Word
 * document, else one made of its text, with a comment for each finding.
 *
 * @returns what became of it; thrown it would not be known for what it is: errors of another bundle are of another class
 */
export async function annotate(
  { input: { file, location }, findings, fingerprint: checked }: Annotated,
  language: MessageLanguage,
  resources: Resources,
): Promise<Comments> {
  if (findings.length === 0) return {};
  const { dir, name } = path.parse(file);
  const own = `${name}.批注.docx`;
  const made = path.join(dir, own);
  let bytes: Uint8Array;
  try {
    const document = await commented(file, await readFile(location), resources);
    if (fingerprint(document.text) !== checked) throw new FileError(CHANGED);
    const lines = TextDocument.create(file, LANGUAGE_ID, 0, document.text);
    const comments = findings.map((finding) => ({
      span: { start: lines.offsetAt(finding.range.start), end: lines.offsetAt(finding.range.end) },
      words: wordsOf(finding, language),
    }));
    bytes = withComments(document, comments);
  } catch (error) {
    return { problem: { file, reason: error instanceof DocumentError ? error.reason : reasonOf(error) } };
  }
  try {
    createFile(inFolder(folderOf(location), own), bytes);
  } catch (error) {
    return { problem: { file: made, reason: reasonOf(error) } };
  }
  return { made };
}

/** As many places in other reports as are worth a line each. */
const MOST_PLACES = 8;

function wordsOf({ severity, message: words, related = [] }: CheckedFinding, language: MessageLanguage): string {
  const places = related.slice(0, MOST_PLACES).map((one) => message("{0}（{1}）", "{0} ({1})", one.message, one.file));
  return [message("{0}：{1}", "{0}: {1}", LEVEL_NAMES[severity], words), ...places]
    .map((line) => localise(line, language))
    .join("\n");
}

/** The document to put comments into. */
async function commented(file: string, bytes: Uint8Array, resources: Resources): Promise<Commented> {
  const { text, document } = await readText(file, bytes, resources);
  if (document) {
    // Of readers there is much to load.
    const { kindOf } = await import("../documents/documents.js");
    if (kindOf(path.basename(file), bytes) === "docx") return { bytes, text, places: document.places };
  }
  return { ...toDocx(parseVolume(text).reports), text };
}
