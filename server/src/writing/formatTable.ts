/** A table in good order: blanks around what stands in its cells gone, digits in half width, bars in line. */
import { lineAt } from "../report/lines.js";
import type { CellReading, Layout, Report, Span, TableReading } from "../report/model.js";
import { EMPTY } from "./chapters.js";
import { contentOf } from "./convert.js";
import { narrowed } from "./narrowDigits.js";
import { extentOf } from "./rewrite.js";
import { eolOf, plainStyle } from "./style.js";
import { writeTable } from "./table.js";

/** Figures that are in full width; what tags or entities write is left as it is. */
function wideFigures({ rows }: TableReading): CellReading[] {
  return rows
    .flatMap(({ cells }) => cells)
    .filter(({ content, shown, text }) => content.kind === "figure" && shown === undefined && /[０-９]/u.test(text));
}

/** A table's lines; in bars with the head and the rule that a converter put above them, or the empty cells there. */
function extentWithHead(report: Report, reading: TableReading): Span {
  const { start, end } = extentOf(report, reading);
  const { lines, text } = report;
  const { makesHeads, writing } = reading.layout;
  const head = makesHeads ? /^ {0,3}\|/ : writing.opener && /^[ |｜│]+$/;
  if (!head) return { start, end };
  const isHead = ({ start: from, end: to }: Span): boolean =>
    !EMPTY.test(text.slice(from, to)) && head.test(text.slice(from, to));
  let first = lineAt(lines, start);
  while (first > 0 && isHead(lines[first - 1] as Span)) first--;
  return { start: lines[first]?.start ?? start, end };
}

/** The table as it stands, with its figures in half width. */
function inHalfWidth(report: Report, reading: TableReading, { start, end }: Span): string {
  let [text, at] = ["", start];
  for (const cell of wideFigures(reading).sort((a, b) => a.span.start - b.span.start)) {
    text += report.text.slice(at, cell.span.start) + narrowed(cell.text);
    at = cell.span.end;
  }
  return text + report.text.slice(at, end);
}

/** The table in another layout; undefined where something of it was not read, and would be lost. */
function converted(report: Report, reading: TableReading, layout: Layout): string | undefined {
  const isWhole = !report.inCells && reading.labels.every((label) => label.reading);
  const content = isWhole ? contentOf(report, reading) : undefined;
  if (!content) return undefined;
  const figures = new Map(wideFigures(reading).map(({ key, text }) => [key, narrowed(text)]));
  const style = plainStyle(layout, eolOf(report.text));
  return writeTable(reading.table, style, (key) => figures.get(key) ?? content.figureOf(key), content.wordsOf);
}

/** A table as it is to stand, and in the place of what. */
export interface FormattedTable {
  readonly span: Span;
  readonly text: string;
  readonly layout: Layout;
}

/**
 * @param report the report
 * @param reading one of its tables
 * @param wanted the layout to write it in; undefined: its own
 * @returns the table; in its own layout where something of it would be lost
 */
export function formatTable(report: Report, reading: TableReading, wanted: Layout | undefined): FormattedTable {
  const whole = extentWithHead(report, reading);
  const other = wanted && wanted !== reading.layout ? converted(report, reading, wanted) : undefined;
  if (other !== undefined && wanted) {
    const extent = extentOf(report, reading);
    const head = report.text.slice(whole.start, extent.start);
    const span = /[\p{L}\p{N}]/u.test(head) ? extent : whole;
    return { span, text: tidied(other, wanted, report), layout: wanted };
  }
  const rows = inHalfWidth(report, reading, whole);
  const isWhole = reading.rows.every(({ state }) => state === "read");
  return {
    span: whole,
    text: tidied(
      isWhole && reading.layout.writing.dropsBlankLines ? withoutBlankLines(rows) : rows,
      reading.layout,
      report,
    ),
    layout: reading.layout,
  };
}

function withoutBlankLines(rows: string): string {
  return rows
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .filter((line) => !EMPTY.test(line.replace(/[\r\n]+$/, "")))
    .join("");
}

function tidied(text: string, { writing: { tidy } }: Layout, report: Report): string {
  return tidy ? tidy(text.split(/\r\n|\n|\r/)).join(eolOf(report.text)) : text;
}
