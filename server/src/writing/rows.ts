/** Lost rows put back into a table that stands in a text, in the table's own manner. */
import { type Block, type Group, isRow, type Row } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { FixedLabelReading, Report, RowReading, Span, TableReading } from "../report/model.js";
import { type DrawnLine, draw } from "./grid.js";
import { insertRowsLike } from "./rowsLike.js";
import { styleOf, type TableStyle } from "./style.js";
import { type FigureOf, writeLine, writeLines } from "./table.js";

/** Put `text` in the place of `span`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Something of the table that stands in the text. */
interface Standing {
  readonly kind: "top" | "group" | "row";
  readonly span: Span;
  /** The label's own span. */
  readonly label?: Span;
  readonly line?: Group | Row;
}

/** The labels without figures, block by block: each begins with its article line where it has one. */
function fixedByBlock(reading: TableReading): Map<Block, FixedLabelReading[]> {
  const { blocks } = reading.table;
  const found = new Map<Block, FixedLabelReading[]>(blocks.map((block) => [block, []]));
  let current = blocks[0] as Block;
  for (const label of reading.labels) {
    if (label.kind === "article") current = blocks.find((block) => block.article === label.label) ?? current;
    found.get(current)?.push(label);
  }
  return found;
}

/** @returns what stands of a table, in the form's order, with the rows that are missing between */
function inventory(reading: TableReading, fixed: Map<Block, FixedLabelReading[]>): (Standing | Row)[] {
  return reading.table.blocks.flatMap((block) => {
    const labels = fixed.get(block) ?? [];
    const tops = labels.flatMap(({ kind, reading: there, span }): Standing[] =>
      kind !== "group" && there ? [{ kind: "top", span }] : [],
    );
    const lines = block.lines.flatMap((line): (Standing | Row)[] => {
      if (isRow(line)) return [standingRow(reading.rows, line)];
      const label = labels.find((one) => one.kind === "group" && one.label === line)?.reading;
      return label ? [{ kind: "group", span: label.span, label: label.span, line }] : [];
    });
    return [...tops, ...lines];
  });
}

function standingRow(rows: readonly RowReading[], row: Row): Standing | Row {
  const reading = rows.find((one) => one.row === row);
  if (!reading || reading.state === "missing") return row;
  return { kind: "row", span: reading.span, line: row, ...(reading.label ? { label: reading.label.span } : {}) };
}

const isStanding = (one: Standing | Row): one is Standing => "span" in one;

/** The lines of the drawn table that are to be written: the rows, and before them the lost labels above them. */
function linesFor(
  reading: TableReading,
  style: TableStyle,
  rows: ReadonlySet<Row>,
  fixed: Map<Block, FixedLabelReading[]>,
): DrawnLine[] {
  const all = [...fixed.values()].flat();
  const lostGroups = all.flatMap(({ kind, label, reading: there }) => (kind === "group" && !there ? [label] : []));
  const groups = reading.table.blocks.flatMap((block) => block.lines.filter((line): line is Group => !isRow(line)));
  const there = groups.filter((group) => !lostGroups.includes(group));
  const drawn = draw(reading.table, style.shapes, there);
  const isLost = (line: DrawnLine): boolean => {
    const labels = line.cells.flatMap((cell) => (cell.kind === "label" ? [cell.label] : []));
    const known = (fixed.get(line.block) ?? []).filter((one) => labels.some(({ text }) => text === one.label.text));
    return known.length > 0 && known.every((one) => !one.reading);
  };
  const chosen: DrawnLine[] = [];
  let waiting: DrawnLine[] = [];
  for (const line of drawn) {
    if (!line.row) {
      if (isLost(line)) waiting.push(line);
      continue;
    }
    if (rows.has(line.row)) chosen.push(...waiting, line);
    waiting = [];
  }
  return chosen;
}

const lineIndex = (report: Report, offset: number): number => lineAt(report.lines, offset);

function content(report: Report, index: number): string {
  const line = report.lines[index];
  return line ? report.text.slice(line.start, line.end) : "";
}

/** Where the row that holds `offset` begins: its line, or the first line of its record. */
function rowStart(report: Report, offset: number, style: TableStyle): number {
  let index = lineIndex(report, offset);
  const { rowLine, writing } = style.layout;
  while (rowLine?.test(content(report, index - 1))) index--;
  if (style.rowBreak !== style.eol && writing.opener?.test(content(report, index - 1))) index--;
  return report.lines[index]?.start ?? offset;
}

function behind(report: Report, offset: number, written: string, style: TableStyle): TextEdit {
  const at = report.lines[lineIndex(report, offset)]?.end ?? offset;
  return { span: { start: at, end: at }, text: style.rowBreak + written };
}

function before(report: Report, offset: number, written: string, style: TableStyle): TextEdit {
  const at = rowStart(report, offset, style);
  return { span: { start: at, end: at }, text: written + style.rowBreak };
}

/**
 * Rows whose group's label stands on the line of a later row of the group: they go between the two, so that the group's
 * label comes to stand beside the first of them.
 */
function amidst(
  report: Report,
  label: Span,
  lines: readonly DrawnLine[],
  style: TableStyle,
  figureOf: FigureOf,
): TextEdit | undefined {
  const first = lines[0];
  if (!first) return undefined;
  const start = first.cells.findIndex((cell) => cell.kind === "label" && cell.label === first.row);
  const opening = writeLine({ ...first, cells: first.cells.slice(start) }, { ...style, prefix: "" }, figureOf);
  const from = rowStart(report, label.start, style);
  const lead = report.text.slice(from, label.start);
  const { rowsRunOn, writing } = style.layout;
  const separator = rowsRunOn ? undefined : writing.separator;
  const ahead = separator ? (lead.slice(style.prefix.length).match(separator)?.length ?? 0) : 0;
  const text = [opening, ...lines.slice(1).map((line) => writeLine(line, style, figureOf)), style.prefix].join(
    style.rowBreak,
  );
  return { span: { start: label.start, end: label.start }, text: text + style.between.repeat(ahead) };
}

/** Does the label of a group stand in the row that `next` is in? */
function sharesRow(report: Report, group: Span, next: Span, style: TableStyle): boolean {
  return group.start < next.start && rowStart(report, group.start, style) === rowStart(report, next.start, style);
}

function place(
  report: Report,
  items: readonly (Standing | Row)[],
  lines: readonly DrawnLine[],
  run: readonly Row[],
  style: TableStyle,
  figureOf: FigureOf,
): TextEdit | undefined {
  const from = items.indexOf(run[0] as Row);
  const previous = items.slice(0, from).filter(isStanding).at(-1);
  const next = items.slice(from + run.length).find(isStanding);
  const written = writeLines(lines, style, figureOf);
  if (previous?.kind === "row") return behind(report, previous.span.end, written, style);
  if (previous?.kind === "group") {
    const shares = next?.label && sharesRow(report, previous.span, next.label, style);
    if (shares && next?.label) return amidst(report, next.label, lines, style, figureOf);
    // Where a row is several lines, the group's label is one of those of the row behind it.
    if (!style.layout.rowLine) return behind(report, previous.span.end, written, style);
  }
  if (next) return before(report, Math.min(next.span.start, next.label?.start ?? next.span.start), written, style);
  return previous ? behind(report, previous.span.end, written, style) : undefined;
}

/** Runs of rows with nothing that stands in the text between them. */
function unbroken(items: readonly (Standing | Row)[], rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  for (const item of items) {
    if (isStanding(item) || !rows.includes(item)) run = [];
    else if (run.push(item) === 1) runs.push(run);
  }
  return runs;
}

/** Do figures stand before their label or within it, where the layout tears them? Then what is put between may be bound wrongly. */
function isTorn(report: Report, { layout, rows }: TableReading): boolean {
  if (!layout.tearsLabels) return false;
  return rows.some(({ state, label, cells }) => {
    const first = cells[0];
    if (state !== "read" || !label || !first) return false;
    return (
      label.span.end > first.span.start || lineIndex(report, label.span.end) !== lineIndex(report, first.span.start)
    );
  });
}

/**
 * Puts missing rows back, with the lost labels above them.
 *
 * @param report the report that holds the table
 * @param reading the table
 * @param rows rows of it that are missing
 * @param figureOf their figures; a blank cell where it knows none, which not every layout can hold
 * @returns the edits, one for each run of rows with nothing between; none where no place can be told
 */
export function insertRows(
  report: Report,
  reading: TableReading,
  rows: readonly Row[],
  figureOf: FigureOf,
): TextEdit[] {
  if (isTorn(report, reading)) return [];
  const fixed = fixedByBlock(reading);
  const style = styleOf(report, reading);
  const items = inventory(reading, fixed);
  const { rowAround } = style.layout.writing;
  return unbroken(items, rows).flatMap((run) => {
    if (rowAround) return insertRowsLike(report, reading, run, (at) => rowAround(report.text, at), figureOf);
    const lines = linesFor(reading, style, new Set(run), fixed);
    return place(report, items, lines, run, style, figureOf) ?? [];
  });
}
