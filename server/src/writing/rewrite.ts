/** Tables of one edition of the form written anew on the other, with the figures that correspond. */
import { type CellKey, correspondingCells, type Edition, type Table } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { CellReading, Report, Span, TableReading } from "../report/model.js";
import { BLANKS_LAYOUT } from "../report/table/layouts/index.js";
import type { TextEdit } from "./rows.js";
import { holding, plainStyle, styleOf, type TableStyle } from "./style.js";
import { writeTable } from "./table.js";

/** @returns the tables of a report that differ on `edition` from what they are now */
export function tablesToRewrite(report: Report, edition: Edition): TableReading[] {
  return report.tables.filter(({ table }) => table !== edition.tables[table.id]);
}

/** What a cell of the new table holds: the words that stood in the old one, a sum of them, or nothing. */
function carried(key: CellKey, to: Table, from: Table, cells: ReadonlyMap<CellKey, CellReading>) {
  const source = correspondingCells(key, to, from);
  if (!source) return undefined;
  const sources = source.cells.map((one) => cells.get(one));
  const [only, ...more] = sources;
  if (only && more.length === 0 && !source.parts) return only.content.kind === "blank" ? undefined : only.text;
  let sum = 0;
  for (const cell of sources) {
    if (cell?.content.kind !== "figure") return undefined;
    sum += cell.content.value;
  }
  return source.parts && sum !== 0 ? undefined : sum;
}

/** @returns the table's lines, from the first character of the first to the last of the last */
export function extentOf(report: Report, { span, layout }: TableReading): Span {
  if (layout.isMarkup) return span;
  let first = lineAt(report.lines, span.start);
  const content = (index: number): string => {
    const line = report.lines[index];
    return line ? report.text.slice(line.start, line.end) : "";
  };
  // Where a row is several lines, the merged cells before the first label are empty ones of them.
  const isEmptyCell = (line: string) =>
    layout.rowLine?.test(line) && /^[ \u3000\u00a0]*$/.test(line.replace(layout.rowLine, ""));
  while (isEmptyCell(content(first - 1))) first--;
  const last = report.lines[lineAt(report.lines, span.end)];
  return { start: report.lines[first]?.start ?? span.start, end: Math.max(span.end, last?.end ?? span.end) };
}

function styleFor(report: Report, reading: TableReading, hasBlanks: boolean): TableStyle {
  const style = styleOf(report, reading);
  const own = holding(style, hasBlanks);
  if (own !== style) return own;
  const above = report.lines[lineAt(report.lines, reading.span.start) - 1];
  const isRuled = above !== undefined && /^[ |:-]*-{2}[ |:-]*$/.test(report.text.slice(above.start, above.end));
  return isRuled ? { ...style, rule: false } : style;
}

/**
 * Writes the tables of a report on another edition of the form, in the layout at hand. What corresponds is carried
 * over as it was written, the rest is left blank.
 *
 * @param report the report
 * @param edition the edition to write on
 * @returns an edit for each table that is not on it; none where a figure of theirs could not be read, and would be lost,
 *   or where tables in tags are rows of another one
 */
export function rewriteTables(report: Report, edition: Edition): TextEdit[] {
  const readings = tablesToRewrite(report, edition);
  if (report.inCells && readings.some(({ layout }) => layout.isMarkup)) return [];
  if (readings.some(({ rows }) => rows.some(({ state }) => state === "short" || state === "unread"))) return [];
  return readings.map((reading) => {
    const table = edition.tables[reading.table.id];
    const cells = new Map(reading.rows.flatMap((row) => row.cells.map((cell) => [cell.key, cell] as const)));
    let hasBlanks = false;
    const figures = new Map<CellKey, string | number | undefined>();
    const figureOf = (key: CellKey) => {
      const figure = carried(key, table, reading.table, cells);
      figures.set(key, figure);
      hasBlanks ||= figure === undefined;
      return figure;
    };
    writeTable(table, plainStyle(BLANKS_LAYOUT, "\n"), figureOf);
    const style = styleFor(report, reading, hasBlanks);
    return { span: extentOf(report, reading), text: writeTable(table, style, (key) => figures.get(key)) };
  });
}
