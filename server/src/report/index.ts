/** Text → reports. */
import type { Report, Volume } from "./model.js";

export * from "./model.js";

/**
 * Parses a document. Every text is a volume of at least one report.
 *
 * @param text any text
 * @param previous what an earlier version of the document was parsed into: reports whose text is unchanged are kept
 */
export function parseVolume(text: string, previous?: Volume): Volume {
  return { text, reports: [{ offset: 0, report: parseReport(text) }] };
}

/** Parses one report. Never throws, whatever the text. */
export function parseReport(text: string): Report {
  throw new Error("not yet");
}
