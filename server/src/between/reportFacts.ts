/** What other reports read of a report. It holds no text and no table, so that it can be kept of ten thousand reports. */
import { once } from "../common/once.js";
import type { LineRange } from "../facts/finding.js";
import type { Edition, TableId } from "../form/index.js";
import type { Report, Span } from "../report/index.js";
import { figuresOf, type TableFigures } from "./figures.js";
import { type Passage, passagesOf } from "./passages.js";

export interface ReportFacts {
  /** As written, without blanks; empty where there is none. */
  readonly title: string;
  readonly agency?: string;
  readonly year?: number;
  readonly edition?: Edition;
  readonly tables: ReadonlyMap<TableId, TableFigures>;
  readonly passages: readonly Passage[];
  /** Where its lines begin. Offsets of the report. */
  readonly lines: Uint32Array;
}

/** @returns whether a title is that of a report on a part of a year, which is held against no annual one */
const isOfPart = (title: string): boolean => /[上下]半年|季度|\d月/u.test(title);

/** @returns what other reports read of a report */
export const factsOf = once(
  (report: Report): ReportFacts => ({
    title: report.title?.text ?? "",
    ...(report.title?.agency === undefined || isOfPart(report.title.text) ? {} : { agency: report.title.agency }),
    ...(report.year === undefined ? {} : { year: report.year }),
    ...(report.edition ? { edition: report.edition } : {}),
    tables: new Map(report.tables.map((reading) => [reading.table.id, figuresOf(reading)])),
    passages: report.supported ? passagesOf(report) : [],
    lines: Uint32Array.from(report.lines, ({ start }) => start),
  }),
);

/** A report among others: where it is, and what they read of it. */
export interface ComparedReport {
  /** The file's address, which no other file has. */
  readonly file: string;
  /** What people call the file. */
  readonly name: string;
  /** The line of the file that the report begins with, from 0. */
  readonly firstLine: number;
  readonly facts: ReportFacts;
}

/** @returns where a span of a report stands in its file */
export function rangeIn({ firstLine, facts: { lines } }: ComparedReport, { start, end }: Span): LineRange {
  const place = (offset: number): LineRange["start"] => {
    let [low, high] = [0, lines.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: firstLine + low, character: offset - (lines[low] ?? 0) };
  };
  return { start: place(start), end: place(end) };
}
