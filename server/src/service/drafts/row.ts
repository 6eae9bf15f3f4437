/** The row of a table that is being filled in, a cell after the other. */
import {
  type CellReading,
  lineAt,
  type Report,
  type RowReading,
  type Span,
  type TableReading,
  type Volume,
} from "../../report/index.js";
import { placed } from "../findings.js";
import { inside, isNought, meets } from "./places.js";

/** A row that held nothing but zeros and blanks before somebody began to write in it, and is not full yet. */
export interface RowDraft {
  /** Where its table begins in the document. */
  readonly anchor: number;
  readonly row: string;
  /** The cursor is known to stand in it: then no pause ends it. */
  readonly isHeld?: true;
}

/** A row with the report that it is in. */
export interface PlacedRow {
  readonly report: Report;
  /** Where the report begins in its document. */
  readonly offset: number;
  readonly reading: TableReading;
  readonly row: RowReading;
}

/**
 * @param before the row that was being filled in
 * @param touched what was written, in the document as it stands now
 * @returns the row that is being filled in now: its last cell makes it full
 */
export function rowAfter(before: RowDraft | undefined, touched: readonly Span[], after: Volume): RowDraft | undefined {
  const found = rowOf(touched, after);
  if (!found) return undefined;
  const { row, reading, offset } = found;
  const anchor = offset + reading.span.start;
  const isTouched = ({ span }: CellReading): boolean => touched.some((one) => meets(placed(offset, span), one));
  const now = row.cells.filter(isTouched);
  const last = row.cells.at(-1);
  if (now.length === 0 || !last || now.includes(last)) return undefined;
  const isSame = before?.anchor === anchor && before.row === row.row.id;
  if (!isSame && !row.cells.every((cell) => isNought(cell) || now.includes(cell))) return undefined;
  return { anchor, row: row.row.id, ...(isSame && before.isHeld ? { isHeld: true } : {}) };
}

/** The one row that all of some spans are in, if its figures are all there. */
function rowOf(spans: readonly Span[], volume: Volume): PlacedRow | undefined {
  const [first] = spans;
  const own = first && volume.reports.filter(({ offset }) => offset <= first.start).at(-1);
  if (!own) return undefined;
  const { report, offset } = own;
  for (const reading of report.tables) {
    if (!spans.every((span) => meets(placed(offset, reading.span), span))) continue;
    const row = reading.rows.find(
      ({ state, span }) => state === "read" && spans.every((one) => inside(one, placed(offset, span))),
    );
    if (row) return { report, offset, reading, row };
  }
  return undefined;
}

/** @returns the row of a draft as it stands now; undefined where it is not to be found */
export function placedRow(draft: RowDraft, { reports }: Volume): PlacedRow | undefined {
  for (const { report, offset } of reports) {
    const reading = report.tables.find(({ span }) => offset + span.start === draft.anchor);
    const row = reading?.rows.find(({ row: { id }, state }) => id === draft.row && state === "read");
    if (reading && row) return { report, offset, reading, row };
  }
  return undefined;
}

/** @returns the row as it is known once the cursor stands at an offset of the document; undefined once it has left it */
export function rowAtCursor(draft: RowDraft, volume: Volume, at: number): RowDraft | undefined {
  const found = placedRow(draft, volume);
  if (!found) return undefined;
  const { report, offset, row } = found;
  const [first, last] = [row.span.start, row.span.end].map((edge) => report.lines[lineAt(report.lines, edge)]);
  const isInside = first !== undefined && last !== undefined && first.start + offset <= at && at <= last.end + offset;
  return isInside ? { ...draft, isHeld: true } : undefined;
}
