/** What must hold of any document, whatever its bytes are: it is read, or refused in a line that says why. */
import {
  DocumentError,
  type DocumentKind,
  type DocumentText,
  kindOf,
  LIMITS,
  readDocument,
} from "../../server/src/documents/documents.js";
import { withComments } from "../../server/src/documents/write/comments/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { MAPS_OF_PDFJS } from "./pdf.js";

/** How a document was taken: as a kind, as `text` that is none, or refused for a reason. */
export interface Taken {
  readonly as: string;
  /** What does not hold, a line each. */
  readonly failures: readonly string[];
}

/** @returns how a document is read, or refused, and what does not hold of that */
export async function takenAs(name: string, bytes: Uint8Array): Promise<Taken> {
  try {
    const kind = kindOf(name, bytes);
    if (!kind) return { as: "text", failures: [] };
    const read = await readDocument(bytes, kind, LIMITS, MAPS_OF_PDFJS);
    return { as: kind, failures: [...outOfPlace(read), ...(await commented(kind, bytes, read))] };
  } catch (error) {
    if (!(error instanceof DocumentError)) return { as: "", failures: [`throws ${traceOf(error)}`] };
    // What a reader did not foresee is told to people in words that are not theirs.
    const unforeseen = error.reason.zh.startsWith("无法读取：");
    return { as: error.reason.zh, failures: unforeseen ? [`did not foresee ${traceOf(error.cause)}`] : [] };
  }
}

function outOfPlace({ text, places }: DocumentText): string[] {
  parseVolume(text);
  const wrong = places.find(
    ({ start, end }, i) => start < (places[i - 1]?.end ?? 0) || end < start || end > text.length,
  );
  return wrong ? [`a place from ${wrong.start} to ${wrong.end} of ${text.length}`] : [];
}

/** A Word document that is given comments says the same. */
async function commented(kind: DocumentKind, bytes: Uint8Array, read: DocumentText): Promise<string[]> {
  if (kind !== "docx") return [];
  const { text, places } = read;
  const spans = [0.1, 0.5, 0.9].map((share) => Math.floor(text.length * share));
  const comments = spans.map((start) => ({ span: { start, end: Math.min(text.length, start + 3) }, words: "甲" }));
  let made: Uint8Array;
  try {
    made = withComments({ bytes, text, places }, comments);
  } catch (error) {
    // Some that can be read cannot be written on, which is said.
    if (error instanceof DocumentError) return [];
    throw error;
  }
  const again = await readDocument(made, "docx");
  return again.text === text ? [] : ["says something else with comments"];
}

function traceOf(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return trace
    .split("\n")
    .slice(0, 3)
    .join(" ")
    .replace(/file:\S*\//gu, "")
    .replace(/\s+/gu, " ");
}
