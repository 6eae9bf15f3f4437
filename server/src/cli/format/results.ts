/** What every format is made of. */
import type { Colors } from "picocolors/types.js";
import type { MessageLanguage } from "../../messages/localise.js";
import type { Message } from "../../messages/message.js";
import type { CheckedFile, CheckedReport } from "../check.js";
import type { Problem } from "../inputs.js";

export interface Results {
  readonly files: readonly CheckedFile[];
  /** Inputs that could not be read or written. */
  readonly problems: readonly Problem[];
  readonly language: MessageLanguage;
}

/** What a format that people read is written on. */
export interface Page {
  readonly colours: Colors;
  /** How many columns a line has. */
  readonly width: number;
}

/** A format: a line of the help, and the text that it makes of results. */
export interface OutputFormat {
  readonly says: Message;
  /** @param page what it is written on, for a format that people read */
  readonly write: (results: Results, page: Page) => string;
}

/** A line of the closing table: what there is to say of a body's report in numbers. */
export interface BodyLine {
  readonly errors: number;
  readonly warnings: number;
  /** Rows of its tables that could not be read with certainty. */
  readonly unread: number;
  readonly report: CheckedReport;
}

/** @returns a line a report, the worst first; those that are equally bad in the order they were checked in */
export function bodyLines(files: readonly CheckedFile[]): BodyLine[] {
  const lines = files.flatMap(({ reports }) => reports).map(lineOf);
  return lines.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.unread - a.unread);
}

function lineOf(report: CheckedReport): BodyLine {
  const count = (severity: string): number => report.findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), unread: report.unread, report };
}
