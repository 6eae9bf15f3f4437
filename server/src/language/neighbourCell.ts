/** From one figure of a table to the next, the former or the one below: what the keys of a table ask for. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position } from "vscode-languageserver-types";
import { once } from "../common/once.js";
import type { CellStep, Direction } from "../protocol.js";
import type { Report, RowReading, Span, TableReading, Volume } from "../report/model.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";
import { styleOf } from "../writing/style.js";
import { reportAt, tablePlaceAt } from "./place.js";

/** A place that the keys go to: a cell, or the end of a row that lacks figures, where one more is to be written. */
interface Stop {
  readonly row: RowReading;
  readonly span: Span;
  /** The index of the cell's column; absent at the end of a short row. */
  readonly column?: number;
}

/** The stops of a table in the order of the text. */
const stopsOf = once(({ rows }: TableReading): readonly Stop[] => {
  const stops = rows.flatMap((row): Stop[] => {
    if (row.state === "read") return row.cells.map(({ span }, column) => ({ row, span, column }));
    if (row.state === "short" && row.label) return [{ row, span: { start: row.span.end, end: row.span.end } }];
    return [];
  });
  return stops.sort((a, b) => a.span.start - b.span.start);
});

/** The stop that an offset is at; in a short row its one stop, wherever behind the label the offset is. */
function stopAt(report: Report, stops: readonly Stop[], offset: number): number {
  const { row, cell } = tablePlaceAt(report, offset) ?? {};
  if (cell) return stops.findIndex(({ span }) => span === cell.span);
  const behindLabel = row?.state === "short" && row.label !== undefined && offset >= row.label.span.end;
  return behindLabel ? stops.findIndex((stop) => stop.row === row) : -1;
}

function neighbour(stops: readonly Stop[], at: number, to: Direction): Stop | undefined {
  const here = stops[at] as Stop;
  if (to === "previous")
    return stops
      .slice(0, at)
      .reverse()
      .find(({ column }) => column !== undefined);
  // A short row is gone on with until it is full.
  if (to === "next") return here.column === undefined ? here : stops[at + 1];
  const below = stops.slice(at + 1).filter(({ row }) => row !== here.row);
  return below.find(({ row, column }) => row === below[0]?.row && column === here.column && column !== undefined);
}

/**
 * @param position the cursor
 * @param to which neighbour is wanted: `below` is the same column of the next row
 * @returns what to select, or what to write at the end of a row that lacks figures; null where the cursor is on no
 *   figure of a table, or where there is none that way
 */
export function neighbourCell(
  document: TextDocument,
  volume: Volume,
  position: Position,
  to: Direction,
): CellStep | null {
  const at = document.offsetAt(position);
  const { offset, report } = reportAt(volume, at);
  const { table } = tablePlaceAt(report, at - offset) ?? {};
  if (!table) return null;
  const stops = stopsOf(table);
  const here = stopAt(report, stops, at - offset);
  const stop = here < 0 ? undefined : neighbour(stops, here, to);
  if (!stop) return null;
  const range = rangeOf(document, placed(offset, stop.span));
  return stop.column === undefined ? { range, write: styleOf(report, table).between } : { range };
}
