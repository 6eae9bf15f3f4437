/** How a table of each layout is put into characters, and what an existing table shows of its own manner. */

import { lineAt } from "../report/lines.js";
import type { Layout, Report, RowReading, TableReading } from "../report/model.js";
import { groupsAbove, type Shape, type Shapes } from "./grid.js";

/** What stands round the cells of a row, and between two rows. */
export interface TableStyle {
  readonly layout: Layout;
  readonly eol: string;
  readonly prefix: string;
  readonly between: string;
  readonly suffix: string;
  readonly rowBreak: string;
  /** A line |---| stands under the first row, as Markdown wants it. */
  readonly rule: boolean;
  readonly shapes: Shapes;
}

/** Three columns of labels, as the form draws table three; a table without groups needs one. */
const FULL: Shapes = (depth) => ({ index: depth, width: 3 });
const SINGLE: Shapes = (depth) => ({ index: depth, width: depth + 1 });

/**
 * @returns whether every blank cell can be told in a table of this manner: not where nothing parts the cells, nor where
 *   the first or last cell of a row may be blank, merged or not there
 */
export function holdsBlanks({ layout, prefix, suffix }: TableStyle): boolean {
  const bar = /[|｜│]/;
  return layout === "vertical" || layout === "tabbed" || (layout === "piped" && bar.test(prefix) && bar.test(suffix));
}

/** @returns the line break that a text uses; \n where it has none */
export function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/**
 * @param layout the layout to write in
 * @param eol the line break of the text
 * @returns the plain manner of that layout
 */
export function plainStyle(layout: Layout, eol: string): TableStyle {
  const base = { layout, eol, prefix: "", suffix: "", rowBreak: eol, rule: false, shapes: FULL };
  switch (layout) {
    case "vertical":
      return { ...base, prefix: "\t", between: `${eol}\t`, rowBreak: eol + eol };
    case "tabbed":
      return { ...base, between: "\t" };
    case "piped":
      return { ...base, prefix: "| ", between: " | ", suffix: " |", rule: true };
    case "lined":
      return { ...base, between: eol + eol, rowBreak: eol + eol };
    case "barred":
      return { ...base, between: ` |${eol}`, suffix: " |" };
    case "spaced":
      return { ...base, between: " " };
  }
}

/** What may stand between two figures of a row, and behind the last, in each layout. */
const BETWEEN: Readonly<Record<Layout, RegExp>> = {
  vertical: /^[ \u3000\u00a0]*(?:\r\n|\n|\r)\t[ \u3000\u00a0]*$/,
  tabbed: /^[ \u3000\u00a0]*\t[ \u3000\u00a0]*$/,
  piped: /^[ \u3000\u00a0]*[|｜│][ \u3000\u00a0]*$/,
  lined: /^[ \t\u3000\u00a0]*(?:\r\n|\n|\r)(?:[ \t\u3000\u00a0|]*(?:\r\n|\n|\r))?[ \u3000\u00a0]*$/,
  barred: /^[ \t]*[|｜│][ \t]*(?:\r\n|\n|\r)[ \t]*$/,
  spaced: /^[ \u3000\u00a0]+$/,
};
const BEHIND: Readonly<Record<Layout, RegExp>> = {
  vertical: /^$/,
  tabbed: /^\t*$/,
  piped: /^[ |｜│]*$/,
  lined: /^$/,
  barred: /^[ ]*[|｜│][ |｜│]*$/,
  spaced: /^$/,
};

function mostCommon<T>(values: readonly T[], fits: (value: T) => boolean): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (fits(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const lineOf = (report: Report, offset: number) => report.lines[lineAt(report.lines, offset)] ?? { start: 0, end: 0 };

/** What stands before the first cell of a row's line: a bar in piped tables that have outer bars. */
function prefixOf(report: Report, row: RowReading): string {
  const { start } = lineOf(report, row.span.start);
  return /^[ ]*[|｜│][ ]?/.exec(report.text.slice(start, start + 12))?.[0] ?? "";
}

/** The shape that one row shows in a layout that writes a row a line. */
function shapeOf(
  { text }: Report,
  row: RowReading,
  start: number,
  prefix: string,
  separator: RegExp,
): Shape | undefined {
  const first = row.cells[0];
  if (!row.label || !first) return undefined;
  const before = text.slice(start + prefix.length, row.label.span.start);
  const behind = text.slice(row.label.span.end, first.span.start);
  if (/[\r\n]/.test(before + behind)) return undefined;
  const index = before.match(separator)?.length ?? 0;
  const more = behind.match(separator)?.length ?? 0;
  return { index, width: index + Math.max(1, more) };
}

/** The shapes that the rows of a table show, each depth by itself; what no row shows is guessed from the others. */
function shapesOf(report: Report, reading: TableReading, prefix: string): Shapes {
  const separator = reading.layout === "piped" ? /[|｜│]/g : /\t/g;
  const byDepth = new Map<number, Shape[]>();
  for (const row of reading.rows) {
    if (row.state !== "read") continue;
    const depth = groupsAbove(row.block, row.row).length;
    const shape = shapeOf(report, row, lineOf(report, row.span.start).start, prefix, separator);
    if (shape) byDepth.set(depth, [...(byDepth.get(depth) ?? []), shape]);
  }
  const usual = (shapes: readonly Shape[]) => {
    const key = mostCommon(
      shapes.map(({ index, width }) => `${index}/${width}`),
      () => true,
    );
    return shapes.find(({ index, width }) => `${index}/${width}` === key);
  };
  const widest = usual([...byDepth.values()].flat())?.width ?? (reading.table.id === "applications" ? 3 : 1);
  return (depth) => usual(byDepth.get(depth) ?? []) ?? { index: Math.min(depth, widest - 1), width: widest };
}

/** Do rows of a barred table open with a bar on a line of its own? */
function opens(report: Report, rows: readonly RowReading[]): boolean {
  const opened = rows.filter((row) => {
    const line = report.lines[lineAt(report.lines, row.span.start) - 1];
    return line !== undefined && /^[ ]*[|｜│][ ]*$/.test(report.text.slice(line.start, line.end));
  });
  return opened.length > 1 && opened.length * 2 > rows.length;
}

/**
 * @param report the report that holds the table
 * @param reading the table
 * @returns the manner that its rows are written in; what they do not show is as in `plainStyle`
 */
export function styleOf(report: Report, reading: TableReading): TableStyle {
  const { text } = report;
  const { layout } = reading;
  const eol = eolOf(text);
  const plain = plainStyle(layout, eol);
  const rows = reading.rows.filter((row) => row.state === "read" && row.cells.length > 0);
  const gaps = rows.flatMap(({ cells }) =>
    cells.slice(1).map((cell, i) => text.slice((cells[i] as (typeof cells)[0]).span.end, cell.span.start)),
  );
  const between = mostCommon(gaps, (gap) => BETWEEN[layout].test(gap)) ?? plain.between;
  const ends = rows.map(({ cells }) => {
    const { end } = (cells[cells.length - 1] as (typeof cells)[0]).span;
    return text.slice(end, lineOf(report, end).end);
  });
  const suffix = mostCommon(ends, (end) => BEHIND[layout].test(end)) ?? plain.suffix;
  const labelled = rows.filter((row) => row.label);
  const prefixes = labelled.map((row) => prefixOf(report, row));
  switch (layout) {
    case "vertical":
      return { ...plain, shapes: reading.table.id === "applications" ? FULL : SINGLE };
    case "lined": {
      const breaks = between.match(/\r\n|\n|\r/g)?.length ?? 1;
      const gap = between.includes("|") ? between : eol.repeat(breaks);
      return { ...plain, between: gap, rowBreak: gap };
    }
    case "barred":
      return { ...plain, between, suffix, rowBreak: opens(report, labelled) ? `${eol}|${eol}` : eol };
    case "spaced":
      return { ...plain, between };
    case "tabbed":
    case "piped": {
      const prefix = layout === "piped" ? (mostCommon(prefixes, () => true) ?? plain.prefix) : "";
      const rule = layout === "piped" && /^[ ]{0,9}\|?[ ]{0,9}:?-{2,}/m.test(text);
      return { ...plain, between, suffix, prefix, rule, shapes: shapesOf(report, reading, prefix) };
    }
  }
}
