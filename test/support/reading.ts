/** Holds what the parser read against what the generator wrote. */
import { cellKey } from "../../server/src/form/index.js";
import type { CellReading, Report, RowReading, Span, TableReading, Volume } from "../../server/src/report/index.js";
import type { GeneratedReport } from "./generate.js";
import type { WrittenCell, WrittenLabel } from "./written.js";

const show = (text: string, { start, end }: Span): string =>
  `${start}–${end} ${JSON.stringify(text.slice(start, end))}`;

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function compareTitle(written: GeneratedReport, report: Report): string[] {
  const { title } = report;
  if (!title) return ["title: none"];
  const wrong: string[] = [];
  if (!same(title.span, written.title)) wrong.push(`title: ${show(written.text, title.span)}`);
  if (!title.official) wrong.push("title: not official");
  if (title.agency !== written.body) wrong.push(`title: body ${title.agency}`);
  if (title.year !== written.year || report.year !== written.year) wrong.push(`title: year ${report.year}`);
  return wrong;
}

function compareHeadings({ headings, text, quirks }: GeneratedReport, { chapters }: Report): string[] {
  const wrong: string[] = [];
  if (chapters.length !== headings.length) wrong.push(`chapters: ${chapters.map(({ name }) => name).join(" ")}`);
  headings.forEach(({ span, number, name }, index) => {
    const chapter = chapters[index];
    if (!chapter) return;
    if (chapter.chapter?.number !== number) wrong.push(`chapter ${number}: read as ${chapter.chapter?.number}`);
    if (chapter.name !== name) wrong.push(`chapter ${number}: named ${chapter.name}`);
    if (!same(chapter.headingSpan, span)) wrong.push(`chapter ${number}: heading ${show(text, chapter.headingSpan)}`);
    const accepted = chapter.match === "official" || (quirks.headingVariants && chapter.match === "variant");
    if (!accepted) wrong.push(`chapter ${number}: ${chapter.match}`);
  });
  return wrong;
}

function compareCell(written: GeneratedReport, { key, span }: WrittenCell, cell: CellReading | undefined): string[] {
  if (!cell) return [`${key}: not read`];
  const wrong: string[] = [];
  if (cell.key !== key) wrong.push(`${key}: read as ${cell.key}`);
  if (!same(cell.span, span)) wrong.push(`${key}: ${show(written.text, cell.span)} for ${show(written.text, span)}`);
  const value = cell.content.kind === "figure" ? cell.content.value : cell.content.kind;
  if (value !== written.values.get(key)) wrong.push(`${key}: ${value} for ${written.values.get(key)}`);
  return wrong;
}

/** A row that lost a figure is short, or read with a blank at that very place. */
function compareRow(written: GeneratedReport, row: RowReading, cells: ReadonlyMap<string, WrittenCell>): string[] {
  const standing = row.block.columns.map((column) => cells.get(cellKey(row.row.id, column.id)));
  if (row.state !== "read") {
    if (standing.every((cell) => cell)) return [`${row.row.id}: ${row.state}, not read`];
    return row.state === "unread" ? [`${row.row.id}: unread`] : [];
  }
  return standing.flatMap((cell, index) => {
    const reading = row.cells[index];
    if (cell) return compareCell(written, cell, reading);
    return reading?.content.kind === "blank" ? [] : [`${row.row.id}: a figure for column ${index + 1}, which is lost`];
  });
}

function compareLabel(written: GeneratedReport, { label, part, row, span, torn }: WrittenLabel, table: TableReading) {
  if (torn) return [];
  const name = `${part} ${label.text}`;
  // A note and the heads of columns may stand in a corner where no row is bound to them.
  const reading = row
    ? table.rows.find((reading) => reading.row === row)?.label
    : table.labels.find((fixed) => fixed.label.text === label.text && fixed.reading && same(fixed.reading.span, span))
        ?.reading;
  if (!reading) return part === "note" ? [] : [`${name}: not read at ${show(written.text, span)}`];
  const wrong: string[] = [];
  if (!same(reading.span, span)) wrong.push(`${name}: ${show(written.text, reading.span)}`);
  if (!reading.exact) wrong.push(`${name}: not exact`);
  return wrong;
}

/**
 * @param report what the parser made of `written.text`
 * @returns a line for everything that it read otherwise than it was written; none where all is right
 */
export function differences(written: GeneratedReport, report: Report): string[] {
  const cells = new Map(written.cells.map((cell) => [cell.key, cell]));
  const tables = new Map(report.tables.map((table) => [table.table.id, table]));
  const wrong = [...compareTitle(written, report), ...compareHeadings(written, report)];
  if (report.edition?.id !== written.edition) wrong.push(`edition: ${report.edition?.id}`);
  if (!report.supported) wrong.push("not supported");
  for (const table of report.tables) {
    const { layout } = written.styles[table.table.id];
    if (table.layout.id !== layout) wrong.push(`${table.table.id}: layout ${table.layout.id}, not ${layout}`);
    wrong.push(...table.rows.flatMap((row) => compareRow(written, row, cells)));
  }
  for (const label of written.labels) {
    const table = tables.get(label.table);
    wrong.push(...(table ? compareLabel(written, label, table) : [`${label.table}: no table`]));
  }
  return wrong;
}

/** A report as values alone: the rows of its tables, too, that are moved when they are asked for. */
export function asValues(report: Report): Report {
  const values = ({ table, edition, layout, span, rows, labels }: TableReading): TableReading => ({
    table,
    edition,
    layout,
    span,
    rows,
    labels,
  });
  return { ...report, tables: report.tables.map(values) };
}

/** A volume as values alone. */
export const volumeAsValues = (volume: Volume): Volume => ({
  ...volume,
  reports: volume.reports.map(({ offset, report }) => ({ offset, report: asValues(report) })),
});
