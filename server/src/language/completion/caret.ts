/** Where the cursor stands: in which report, on which line, with what before and behind it. */
import { lineAt, type Report, type Span, type Volume } from "../../report/index.js";
import { reportAt } from "../place.js";

export interface Caret {
  readonly report: Report;
  /** Where the report begins in its document. */
  readonly offset: number;
  /** An offset of the report. */
  readonly at: number;
  readonly line: Span;
  /** What stands on the line before the cursor, and behind it. */
  readonly before: string;
  readonly behind: string;
  /** The number of the official chapter that it stands in; 0 before the first. */
  readonly chapter: number;
}

/** @param at an offset of the volume */
export function caretAt(volume: Volume, at: number): Caret | undefined {
  const { report, offset } = reportAt(volume, at);
  const own = at - offset;
  const line = report.lines[lineAt(report.lines, own)];
  if (!line || own > line.end) return undefined;
  const chapter = report.chapters.filter((one) => one.chapter && one.headingSpan.end < own).at(-1);
  return {
    report,
    offset,
    at: own,
    line: { start: line.start, end: line.end },
    before: report.text.slice(line.start, own),
    behind: report.text.slice(own, line.end),
    chapter: chapter?.chapter?.number ?? 0,
  };
}

/** Does the cursor's line hold cells of a table, or stand between them? */
export function isInTable({ report, line }: Caret): boolean {
  const content = report.text.slice(line.start, line.end).trim();
  if (/[\t|｜│]/.test(content)) return true;
  return report.tables.some(({ span }) => span.start < line.end && span.end > line.start);
}
