/** The findings of a document, each with the place of its report in the volume. */
import type { Report, Span, Volume } from "../report/model.js";
import type { Judged } from "../rules/rule.js";

/** A finding and where its report begins in the document; the finding's own offsets count from there. */
export interface PlacedFinding {
  readonly offset: number;
  readonly finding: Judged;
}

/** What is said of one report, and where it begins in its document. As long as nothing else is said it is the same list. */
export interface ReportFindings {
  readonly offset: number;
  readonly findings: readonly Judged[];
}

/** @returns the findings of a document, each with its place */
export function allOf(reports: readonly ReportFindings[]): PlacedFinding[] {
  return reports.flatMap(({ offset, findings }) => findings.map((finding) => ({ offset, finding })));
}

/**
 * @param volume a parsed document
 * @param judge says what is to be said of one report
 * @returns the findings in the order of the text
 */
export function findingsOf(volume: Volume, judge: (report: Report) => readonly Judged[]): PlacedFinding[] {
  return volume.reports.flatMap(({ offset, report }) => judge(report).map((finding) => ({ offset, finding })));
}

/** @returns a span of a report as a span of the document that holds the report at `offset` */
export function placed(offset: number, span: Span): Span {
  return { start: offset + span.start, end: offset + span.end };
}
