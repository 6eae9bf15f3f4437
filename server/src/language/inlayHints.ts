/** Names of columns behind figures that stand a line each, where nothing else says what they are. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { InlayHint, Range } from "vscode-languageserver-types";
import { columnName } from "../facts/names.js";
import type { Report, RowReading, TableReading, Volume } from "../report/index.js";
import { offsetsOf } from "../service/positions.js";
import { reportsIn } from "./place.js";

/**
 * @param range where hints are wanted: as a rule what is on the screen
 * @returns a hint a cell, at the end of its line, so that no figure is pushed aside; none for tables in tags, and for
 *   rows that stand on one line, whose figures a hint between them would push
 */
export function columnHints(document: TextDocument, volume: Volume, range: Range): InlayHint[] {
  const span = offsetsOf(document, range);
  return reportsIn(volume, span).flatMap(({ offset, report }) => {
    const [start, end] = [span.start - offset, span.end - offset];
    return report.tables
      .filter((table) => !table.layout.isMarkup && table.span.end >= start && table.span.start <= end)
      .flatMap((table) => rowsIn(table, start, end))
      .filter((row) => standsInLines(report, row))
      .flatMap((row) => hintsOf(document, offset, row));
  });
}

const rowsIn = ({ rows }: TableReading, start: number, end: number): RowReading[] =>
  rows.filter(({ state, span }) => state === "read" && span.end >= start && span.start <= end);

/** Are no two figures of a row on one line? */
function standsInLines({ text }: Report, { cells }: RowReading): boolean {
  return (
    cells.length > 1 &&
    cells.every(({ span }, i) => {
      const next = cells[i + 1];
      return !next || /[\r\n]/.test(text.slice(span.end, next.span.start));
    })
  );
}

function hintsOf(document: TextDocument, offset: number, { block, cells }: RowReading): InlayHint[] {
  return cells.flatMap((cell, i): InlayHint[] => {
    const column = block.columns[i];
    if (!column) return [];
    const { line } = document.positionAt(offset + cell.span.end);
    // Behind the last character of the line, whatever separator that is.
    const behind = { line, character: Number.MAX_SAFE_INTEGER };
    const position = document.positionAt(document.offsetAt(behind));
    return [{ position, label: columnName(column), paddingLeft: true }];
  });
}
