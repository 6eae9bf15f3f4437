/** Reports on their way from one thread to another, or to the disk and back. */
import { viewOf } from "./bytes.js";
import { type ComparedReport, ReportFacts } from "./reportFacts.js";

/** A report without its file, which whoever takes it knows. */
export interface SentReport {
  readonly firstLine: number;
  readonly facts: Uint8Array;
}

/** @returns what can be sent of a report */
export const sendable = ({ firstLine, facts }: ComparedReport): SentReport => ({ firstLine, facts: facts.bytes });

/** @returns the report that was sent, of a file */
export const received = ({ firstLine, facts }: SentReport, file: string, name: string): ComparedReport => ({
  file,
  name,
  firstLine,
  facts: new ReportFacts({ view: viewOf(facts), at: 0 }),
});
