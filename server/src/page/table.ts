/** A table of a report as the form draws it, with the labels and figures that the text has. */
import type { Block, Label } from "../form/index.js";
import type { RowReading, Span, TableReading } from "../report/model.js";
import { type DrawnLine, draw } from "../writing/grid.js";
import { figureWords, formShapes, mergedCells, type SpanningCell, withoutLost } from "../writing/mergedTable.js";
import type { FigureCell, LabelCell, TableBlock, TableCell, TableLine } from "./model.js";

/**
 * What is shown of a table: `form`, the whole of it, whatever the text has lost; `report`, no rows that the text has lost.
 * The lost labels of what is there are as the form has them.
 */
export type Showing = "form" | "report";

/**
 * @param text the report's
 * @param reading one of its tables
 */
export function tableBlock(text: string, reading: TableReading, showing: Showing): TableBlock {
  const { table, span } = reading;
  const drawn = draw(showing === "form" ? table : withoutLost(reading), formShapes(table));
  const merged = mergedCells(drawn);
  const labels = labelsOf(reading, showing);
  const lines = drawn.map((line, i): TableLine => {
    const cells = merged[i] ?? [];
    const row = line.row && reading.rows.find((one) => one.row === line.row);
    const labelled = cells
      .filter(({ cell }) => cell.kind === "label")
      .map((one): LabelCell => labelCell(line, one, labels, table.note));
    if (!row) return { cells: labelled };
    return { state: row.state, cells: [...labelled, ...figureCells(text, row, cells.slice(labelled.length))] };
  });
  return { kind: "table", table: table.id, place: span, lines };
}

/** A label as it is shown. */
interface Shown {
  readonly text: string;
  readonly span?: Span;
}

/** What labels are shown as, each part of the table by itself: two parts may have the same. */
function labelsOf({ rows, labels }: TableReading, showing: Showing): (block: Block, label: Label) => Shown {
  const found = new Map<Block["id"], Map<Label | string, Shown>>();
  const put = ({ id }: Block, label: Label, shown: Shown | undefined) => {
    if (!shown) return;
    const own = found.get(id) ?? new Map<Label | string, Shown>();
    found.set(id, own.set(label, shown).set(label.text, shown));
  };
  const lost = showing === "report" ? { text: "" } : undefined;
  for (const { block, label, reading } of labels) put(block, label, reading);
  for (const { block, row, label, state } of rows) put(block, row, state === "missing" ? lost : label);
  return ({ id }, label) => found.get(id)?.get(label) ?? found.get(id)?.get(label.text) ?? { text: label.text };
}

function labelCell(
  line: DrawnLine,
  { cell, columns, rows }: SpanningCell,
  labels: ReturnType<typeof labelsOf>,
  note: Label | undefined,
): LabelCell {
  const { label } = cell as SpanningCell["cell"] & { kind: "label" };
  const { text, span } = labels(line.block, label);
  return {
    kind: "label",
    heads: label === note ? "note" : headsOf(line, label),
    text,
    columns,
    rows,
    ...(span ? { place: span } : {}),
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
