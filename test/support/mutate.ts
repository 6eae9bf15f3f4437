/** Damages a generated report as people and converters do, keeping account of where everything else stands. */
import { type CellKey, cellKey } from "../../server/src/form/index.js";
import type { Span } from "../../server/src/report/model.js";
import { breaksIn } from "./dress.js";
import type { GeneratedReport } from "./generate.js";
import type { WrittenCell, WrittenLabel, WrittenRow } from "./written.js";

/** Replace what stands in `span` by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface Damaged<Lost> {
  readonly report: GeneratedReport;
  readonly lost: Lost;
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * @param edits edits that do not overlap
 * @returns the report with the edits made: everything that stood in a replaced span is struck from its account, the
 *   rest moves along
 */
export function edit(report: GeneratedReport, edits: readonly TextEdit[]): GeneratedReport {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let text = "";
  let at = 0;
  for (const { span, text: replacement } of ordered) {
    text += report.text.slice(at, span.start) + replacement;
    at = span.end;
  }
  text += report.text.slice(at);
  const moved = (offset: number, isEnd: boolean): number =>
    ordered.reduce((sum, { span, text: replacement }) => {
      // An insertion at the very end of a span stays outside it, as one at its very start does.
      const before = isEnd ? span.start < offset : span.end <= offset;
      return before ? sum + replacement.length - (span.end - span.start) : sum;
    }, offset);
  const move = ({ start, end }: Span): Span => ({ start: moved(start, false), end: moved(end, true) });
  const isGone = (span: Span): boolean => ordered.some((e) => e.span.end > e.span.start && within(span, e.span));
  const keep = <Item extends { readonly span: Span }>(items: readonly Item[]): Item[] =>
    items.filter(({ span }) => !isGone(span)).map((item) => ({ ...item, span: move(item.span) }));
  return {
    ...report,
    text: text,
    title: move(report.title),
    headings: keep(report.headings),
    cells: keep(report.cells).map((cell) => ({ ...cell, loss: move(cell.loss) })),
    labels: keep(report.labels),
    rows: report.rows
      .filter(({ pieces }) => !pieces.every(isGone))
      .map((row) => ({ ...row, pieces: row.pieces.map(move) })),
    pageMarks: report.pageMarks.filter((mark) => !isGone(mark)).map(move),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[((index % items.length) + items.length) % items.length];
  if (item === undefined) throw new RangeError("the report has none of these");
  return item;
}

const remove = (spans: readonly Span[]): TextEdit[] => spans.map((span) => ({ span, text: "" }));

/** Loses row of figures number `k` (counted over the whole report, round and round), with its lines. */
export function loseRow(report: GeneratedReport, k: number): Damaged<WrittenRow> {
  const lost = at(report.rows, k);
  return { report: edit(report, remove(lost.pieces)), lost };
}

/** Loses cell number `k`, the figure and the separator that belongs to it. */
export function loseCell(report: GeneratedReport, k: number): Damaged<WrittenCell> {
  const lost = at(report.cells, k);
  const damaged = edit(report, remove([lost.loss]));
  return { report: damaged, lost };
}

/** Leaves cell number `k` blank: the figure goes, its separators and the blanks round it stay. */
export function blankCell(report: GeneratedReport, k: number): Damaged<WrittenCell> {
  const lost = at(report.cells, k);
  return { report: edit(report, remove([lost.span])), lost };
}

/** Breaks label number `k` (of those that can be broken, and stand on one line) over two lines. */
export function wrapLabel(
  report: GeneratedReport,
  k: number,
  gap: "line" | "blank line" = "line",
): Damaged<WrittenLabel> {
  const breakable = report.labels.filter(({ span, torn }) => !torn && placesIn(report, span).length > 0);
  const lost = at(breakable, k);
  const place = at(placesIn(report, lost.span), k);
  const eol = report.quirks.crlf ? "\r\n" : "\n";
  const offset = lost.span.start + place;
  const broken = gap === "line" ? eol : eol + eol;
  return { report: edit(report, [{ span: { start: offset, end: offset }, text: broken }]), lost };
}

function placesIn({ text }: GeneratedReport, { start, end }: Span): number[] {
  const label = text.slice(start, end);
  return label.includes("\n") ? [] : breaksIn(label);
}

/** Writes another figure (or whatever) into a cell; `lost` is what stood there. */
export function setFigure(report: GeneratedReport, key: CellKey, value: number | string): Damaged<string> {
  const cell = report.cells.find((cell) => cell.key === key);
  if (!cell) throw new RangeError(`the report has no cell ${key}`);
  const text = String(value);
  const lost = report.text.slice(cell.span.start, cell.span.end);
  const edited = edit(report, [{ span: cell.span, text }]);
  const span = { start: cell.span.start, end: cell.span.start + text.length };
  const loss = { start: cell.loss.start, end: cell.loss.end + text.length - lost.length };
  const cells = report.cells.flatMap((other) => {
    if (other === cell) return [{ key, span, loss }];
    const moved = edited.cells.find((candidate) => candidate.key === other.key);
    return moved ? [moved] : [];
  });
  const values = typeof value === "number" ? new Map(report.values).set(key, value) : report.values;
  return { report: { ...edited, cells, values }, lost };
}

/** @returns the cells of a row, by its id and its columns' */
export const cellsOf = (report: GeneratedReport, row: WrittenRow): WrittenCell[] => {
  const keys = new Set(
    row.table.blocks
      .filter((block) => block.lines.includes(row.row))
      .flatMap((block) => block.columns.map((column) => cellKey(row.row.id, column.id))),
  );
  return report.cells.filter(({ key }) => keys.has(key));
};
