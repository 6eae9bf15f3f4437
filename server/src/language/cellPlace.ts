/** The row and the column of the cell at the cursor, for an editor's status bar. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position } from "vscode-languageserver-types";
import { columnName, columnOf, rowName, tableName } from "../facts/names.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { type CellPlace, DIRECTIONS } from "../protocol.js";
import type { Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";
import { neighbourCell } from "./neighbourCell.js";
import { reportAt, tablePlaceAt } from "./place.js";

/** @returns what stands at a place of a table; null outside the rows of the tables */
export function cellPlace(
  document: TextDocument,
  volume: Volume,
  position: Position,
  language: MessageLanguage,
): CellPlace | null {
  const at = document.offsetAt(position);
  const { offset, report } = reportAt(volume, at);
  const { table, row, cell } = tablePlaceAt(report, at - offset) ?? {};
  if (!table || !row) return null;
  const column = cell && columnName(columnOf(row, cell));
  // The one row of table four is told by its columns alone.
  const parts: (string | Message)[] = [
    tableName(table.table.id),
    ...(row.row.text === "" && column !== undefined ? [] : [rowName(row.row, table)]),
    ...(column === undefined ? [] : [column]),
  ];
  const words = parts.map((part) => localise(typeof part === "string" ? message("{0}", "{0}", part) : part, language));
  const steps = DIRECTIONS.flatMap((to) => {
    const step = neighbourCell(document, volume, position, to);
    return step ? [[to, step] as const] : [];
  });
  return {
    name: words.join(" · "),
    row: rangeOf(document, placed(offset, row.span)),
    steps: Object.fromEntries(steps),
  };
}
