/** The findings of a document, each with the place of its report in the volume. */
import type { Report, Span, Volume } from "../report/model.js";
import type { Judged } from "../rules/rule.js";

/** A finding and where its report begins in the document; the finding's own offsets count from there. */
export interface PlacedFinding {
  readonly offset: number;
  readonly finding: Judged;
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
