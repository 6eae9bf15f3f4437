/** How a table of each layout is put into characters, and what an existing table shows of its own manner. */

import { groupsAbove } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { Layout, Report, RowReading, TableReading } from "../report/model.js";
import { BLANKS_LAYOUT, LAYOUTS, type Manner } from "../report/table/layouts/index.js";
import type { Shape, Shapes } from "./grid.js";
import type { NewLayout } from "./wish.js";

/** How a table is put into characters. */
export interface TableStyle extends Manner {
  readonly layout: Layout;
  readonly eol: string;
  readonly shapes: Shapes;
}

/** Three columns of labels, as the form draws table three; a table without groups needs one. */
const FULL: Shapes = (depth) => ({ index: depth, width: 3 });
const SINGLE: Shapes = (depth) => ({ index: depth, width: depth + 1 });

/** @returns the layout of that name, of those that people write in @throws RangeError where there is none */
export function layoutNamed(id: NewLayout): Layout {
  const found = LAYOUTS.find((layout) => layout.id === id);
  if (!found) throw new RangeError(`There is no layout ${id}`);
  return found;
}

/** @returns whether every blank cell, merged ones and those at a row's ends too, can be told in a table of this style */
export const holdsBlanks = (style: TableStyle): boolean => style.layout.writing.holdsBlanks(style);

/** @returns the style, or where its table has blank cells that it cannot hold, one that can */
export function holding(style: TableStyle, hasBlanks: boolean): TableStyle {
  if (!hasBlanks) return style;
  if (holdsBlanks(style)) return style.layout.writing.suffixIsCell ? { ...style, suffix: "" } : style;
  const plain = plainStyle(style.layout, style.eol);
  return holdsBlanks(plain)
    ? { ...plain, rule: style.rule, shapes: style.shapes }
    : plainStyle(BLANKS_LAYOUT, style.eol);
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
  return { ...layout.writing.plain(eol), layout, eol, shapes: FULL };
}

/** So much of a line is looked at for what stands before its first cell. */
const LONGEST_PREFIX = 12;

function mostCommon<T>(values: readonly T[], fits: (value: T) => boolean): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (fits(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const lineOf = (report: Report, offset: number) => report.lines[lineAt(report.lines, offset)] ?? { start: 0, end: 0 };

/** What stands before the first cell of a row's line: a bar, where tables have outer bars. */
function prefixOf(report: Report, row: RowReading, prefix: RegExp): string {
  const { start } = lineOf(report, row.span.start);
  return prefix.exec(report.text.slice(start, start + LONGEST_PREFIX))?.[0] ?? "";
}

/** The shape that one row shows where a row is a line. */
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
  const { rowIsLine, writing } = reading.layout;
  if (!rowIsLine || !writing.separator) return reading.table.id === "applications" ? FULL : SINGLE;
  const { separator } = writing;
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

/** Do most rows open with a line of their own? */
function opens(report: Report, rows: readonly RowReading[], opener: RegExp): boolean {
  const opened = rows.filter((row) => {
    const line = report.lines[lineAt(report.lines, row.span.start) - 1];
    return line !== undefined && opener.test(report.text.slice(line.start, line.end));
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
  const { writing } = layout;
  const eol = eolOf(text);
  const plain = plainStyle(layout, eol);
  const rows = reading.rows.filter((row) => row.state === "read" && row.cells.length > 0);
  const gaps = rows.flatMap(({ cells }) =>
    cells.slice(1).map((cell, i) => text.slice((cells[i] as (typeof cells)[0]).span.end, cell.span.start)),
  );
  const between = mostCommon(gaps, (gap) => writing.between.test(gap)) ?? plain.between;
  const ends = rows.map(({ cells }) => {
    const { end } = (cells[cells.length - 1] as (typeof cells)[0]).span;
    return text.slice(end, lineOf(report, end).end);
  });
  const suffix = mostCommon(ends, (end) => writing.suffix.test(end)) ?? plain.suffix;
  const labelled = rows.filter((row) => row.label);
  const prefixes = writing.prefix ? labelled.map((row) => prefixOf(report, row, writing.prefix as RegExp)) : [];
  const prefix = mostCommon(prefixes, () => true) ?? plain.prefix;
  const opened = writing.opener !== undefined && opens(report, labelled, writing.opener);
  const rule = writing.rule?.test(text) ?? false;
  const manner = writing.like({ prefix, between, suffix, rule, opened, eol }, plain);
  return { ...plain, ...manner, shapes: shapesOf(report, reading, manner.prefix) };
}
