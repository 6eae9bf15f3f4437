/**
 * The tables of a report after an edit within one line that its tables may be read by: they are read anew, and held
 * against what stood there. Where each part stands at its place again, all else of the report need not be read.
 */
import type { Changed } from "./change.js";
import type { MarkedLine } from "./lines.js";
import type { FixedLabelReading, LabelReading, Report, RowReading, Span, TableReading } from "./model.js";
import type { Making } from "./parse.js";
import { readTables } from "./table/readTable.js";
import { aloneIn } from "./table/textLines.js";

/** Does one span stand where another one stood before the edit? */
type IsAt = (before: Span, now: Span) => boolean;

/**
 * @param old the report before the edit
 * @param text its text after it, and the lines of that
 * @param changed what differs between the two texts
 * @returns the tables that the new text holds; undefined where they are not those of the old one, each part at its place
 */
export function tablesAfter(
  old: Report,
  { text, lines }: { readonly text: string; readonly lines: readonly MarkedLine[] },
  changed: Changed,
  { context, heads, passed, expected }: Making,
): readonly TableReading[] | undefined {
  const own = heads.map((at) => aloneIn(text, lines[at] as MarkedLine));
  const { tables, doubles } = readTables(text, lines, own, passed, context, expected, []);
  if (doubles.length > 0 || tables.length !== old.tables.length) return undefined;
  const isAt = placesAfter(changed);
  return tables.every((table, i) => isSameTable(old.tables[i] as TableReading, table, isAt)) ? tables : undefined;
}

/** What ends where something is written in may go on behind it or not: who asks compares the words, too. */
function placesAfter({ start, before, end }: Changed): IsAt {
  const isMoved = (was: number, is: number): boolean =>
    (was <= start && is === was) || (was >= before && is === was + end - before);
  return (one, other) => isMoved(one.start, other.start) && isMoved(one.end, other.end);
}

const isSameTable = (one: TableReading, other: TableReading, isAt: IsAt): boolean =>
  one.table === other.table &&
  one.edition === other.edition &&
  one.layout === other.layout &&
  isAt(one.span, other.span) &&
  one.labels.length === other.labels.length &&
  one.labels.every((label, i) => isSameFixed(label, other.labels[i] as FixedLabelReading, isAt)) &&
  one.rows.every((row, i) => isSameRow(row, other.rows[i] as RowReading, isAt));

const isSameRow = (one: RowReading, other: RowReading, isAt: IsAt): boolean =>
  one.state === other.state &&
  (one.state === "read" || one.found === other.found) &&
  isAt(one.span, other.span) &&
  isSameLabel(one.label, other.label, isAt) &&
  one.cells.length === other.cells.length &&
  one.cells.every(({ span }, i) => isAt(span, (other.cells[i] as { span: Span }).span));

const isSameFixed = (one: FixedLabelReading, other: FixedLabelReading, isAt: IsAt): boolean =>
  one.label === other.label && isAt(one.span, other.span) && isSameLabel(one.reading, other.reading, isAt);

function isSameLabel(one: LabelReading | undefined, other: LabelReading | undefined, isAt: IsAt): boolean {
  if (!one || !other) return one === other;
  const { text, exact, byPlace } = one;
  return text === other.text && exact === other.exact && byPlace === other.byPlace && isAt(one.span, other.span);
}
