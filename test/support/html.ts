/** Tables in tags: what a web page or a converter makes of a table of the form. */
import type { Report, TableReading } from "../../server/src/report/index.js";
import { type DrawnCell, draw } from "../../server/src/writing/grid.js";
import { apply } from "./fixing.js";

/** How a table is put into tags. */
export interface Dress {
  /** Between two tags that may stand on lines of their own. */
  readonly gap?: string;
  /** What a cell's text is put into. */
  readonly cell?: (text: string) => string;
  /** What each `<td>` carries. */
  readonly attributes?: string;
}

/** @returns a table with merged cells as the form draws it, its figures those of a reading */
export function htmlOf(
  reading: TableReading,
  { gap = "", cell = (text) => text, attributes = "" }: Dress = {},
): string {
  const figures = new Map(reading.rows.flatMap((row) => row.cells.map((one) => [one.key, one.text] as const)));
  const lines = draw(
    reading.table,
    reading.table.id === "applications"
      ? (depth) => ({ index: depth, width: 3 })
      : (depth) => ({ index: depth, width: 1 }),
  );
  const wide = (row: readonly DrawnCell[], at: number) => {
    let count = 1;
    while (row[at + count]?.kind === "across") count++;
    return count;
  };
  const deep = (row: number, at: number) => {
    let count = 1;
    while (lines[row + count]?.cells[at]?.kind === "down") count++;
    return count;
  };
  const rows = lines.map(({ cells }, row) => {
    const tags = cells.flatMap((one, at) => {
      const text =
        one.kind === "label" ? one.label.text : one.kind === "figure" ? (figures.get(one.key) ?? "") : undefined;
      if (text === undefined) return [];
      const [across, down] = [wide(cells, at), deep(row, at)];
      const spans = (across > 1 ? ` colspan="${across}"` : "") + (down > 1 ? ` rowspan="${down}"` : "");
      return [`<td${spans}${attributes}>${cell(text)}</td>`];
    });
    return ["<tr>", ...tags, "</tr>"].join(gap);
  });
  return ["<table>", ...rows, "</table>"].join(gap);
}

/** @returns the text of a report with each of its tables in tags */
export function inHtml(report: Report, dress?: Dress): string {
  const edits = report.tables.map((reading) => {
    const start = report.text.lastIndexOf("\n", reading.span.start) + 1;
    return { span: { start, end: reading.span.end }, text: htmlOf(reading, dress) };
  });
  return apply(report.text, edits);
}
