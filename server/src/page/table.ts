/** A table of a report as the form draws it, with the labels and figures that the text has. */
import type { Block, Label } from "../form/index.js";
import type { LabelReading, RowReading, TableReading } from "../report/model.js";
import { type DrawnLine, draw } from "../writing/grid.js";
import { figureWords, formShapes, mergedCells, type SpanningCell } from "../writing/mergedTable.js";
import type { FigureCell, LabelCell, TableBlock, TableCell, TableLine } from "./model.js";

/**
 * @param text the report's
 * @param reading one of its tables
 * @returns the table whole, whatever of it the text has lost
 */
export function tableBlock(text: string, reading: TableReading): TableBlock {
  const { table, span } = reading;
  const drawn = draw(table, formShapes(table));
  const merged = mergedCells(drawn);
  const labels = labelsOf(reading);
  const lines = drawn.map((line, i): TableLine => {
    const cells = merged[i] ?? [];
    const row = line.row && reading.rows.find((one) => one.row === line.row);
    const labelled = cells.filter(({ cell }) => cell.kind === "label").map((one) => labelCell(line, one, labels));
    if (!row) return { cells: labelled };
    return { state: row.state, cells: [...labelled, ...figureCells(text, row, cells.slice(labelled.length))] };
  });
  return { kind: "table", table: table.id, place: span, lines };
}

/** The labels that the text has, each part of the table by itself: two parts may have the same. */
function labelsOf({ rows, labels }: TableReading): (block: Block, label: Label) => LabelReading | undefined {
  const found = new Map<Block, Map<Label | string, LabelReading>>();
  const put = (block: Block, label: Label, reading: LabelReading | undefined) => {
    const own = found.get(block) ?? new Map<Label | string, LabelReading>();
    found.set(block, own);
    if (reading) own.set(label, reading).set(label.text, reading);
  };
  for (const { block, label, reading } of labels) put(block, label, reading);
  for (const { block, row, label } of rows) put(block, row, label);
  return (block, label) => found.get(block)?.get(label) ?? found.get(block)?.get(label.text);
}

function labelCell(
  line: DrawnLine,
  { cell, columns, rows }: SpanningCell,
  labels: ReturnType<typeof labelsOf>,
): LabelCell {
  const { label } = cell as SpanningCell["cell"] & { kind: "label" };
  const reading = labels(line.block, label);
  return {
    kind: "label",
    heads: headsOf(line, label),
    text: reading?.text ?? label.text,
    columns,
    rows,
    ...(reading ? { place: reading.span } : {}),
  };
}

function headsOf({ block, row }: DrawnLine, label: Label): LabelCell["heads"] {
  if (row) return label === row ? "row" : "rows";
  if (label === block.article) return "part";
  return block.columns.some((column) => column === label) ? "column" : "columns";
}

/** The figures of a row; what is not read stands in one cell. */
function figureCells(text: string, row: RowReading, cells: readonly SpanningCell[]): TableCell[] {
  if (row.state !== "read") {
    const columns = cells.reduce((sum, one) => sum + one.columns, 0);
    return [{ kind: "unread", text: unread(text, row), columns, rows: 1, place: row.span }];
  }
  return row.cells.map((cell, i): FigureCell => {
    const column = row.block.columns[i];
    const { text: words, span } = figureWords(cell);
    return {
      kind: "figure",
      key: cell.key,
      row: row.row.text,
      column: [...(column?.group ?? []), column?.text ?? ""].join(" "),
      text: words,
      columns: cells[i]?.columns ?? 1,
      rows: 1,
      place: span,
    };
  });
}

/** Tags, and what parts cells. */
const PARTING = /<[^<>]{0,400}>|[|｜│\s\u3000]+/gu;

/** What stands in a row beside its label. */
function unread(text: string, { label, span, state }: RowReading): string {
  if (state === "missing") return "";
  const before = label ? text.slice(span.start, Math.max(span.start, label.span.start)) : "";
  const behind = text.slice(label?.span.end ?? span.start, span.end);
  return `${before} ${behind}`.replace(PARTING, " ").trim();
}
