/** Lost labels of rows put back into the cells that were theirs. */

import { groupsAbove } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { Layout, Report, RowReading, TableReading } from "../report/model.js";
import type { TextEdit } from "./rows.js";

/** The cells before a row's first figure, as offsets of their content without separators; with them the label's. */
interface Lead {
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  /** Which cell holds the label. */
  readonly index: number;
}

function lineStart({ lines, text }: Report, offset: number, layout: Layout): number {
  let index = lineAt(lines, offset);
  const content = (at: number): string => text.slice(lines[at]?.start, lines[at]?.end);
  while (index > 0 && layout.rowLine?.test(content(index - 1))) index--;
  return lines[index]?.start ?? offset;
}

function leadOf(report: Report, row: RowReading, layout: Layout, from: number): Lead | undefined {
  const { separator } = layout.writing;
  const figure = row.cells[0]?.span.start;
  if (!separator || figure === undefined || from > figure) return undefined;
  const cells: { start: number; end: number }[] = [];
  let start = from;
  for (const match of report.text.slice(from, figure).matchAll(separator)) {
    const end = from + match.index;
    cells.push({ start, end });
    start = end + match[0].length;
  }
  const label = row.label?.span.start ?? -1;
  return { cells, index: cells.findIndex((cell) => cell.start <= label && label <= cell.end) };
}

/** Where the cells of a row begin; where rows run on it is told by the label, else by how many cells, a line each, stand before its figures. */
function beginning(report: Report, row: RowReading, layout: Layout, count: number | undefined): number | undefined {
  const figure = row.cells[0]?.span.start;
  if (figure === undefined) return undefined;
  if (!layout.rowsRunOn) return lineStart(report, figure, layout);
  if (row.label) return lineStart(report, row.label.span.start, layout);
  return count === undefined ? undefined : report.lines[lineAt(report.lines, figure) - count]?.start;
}

/**
 * @param row a row of figures whose label is lost
 * @returns the edit that writes its label into its cell; undefined where it is not certain that the blank cell there is
 *   the label's: the other rows under as many groups have theirs in the same of as many cells
 */
export function insertLabel(report: Report, reading: TableReading, row: RowReading): TextEdit | undefined {
  const { layout } = reading;
  const depth = groupsAbove(row.block, row.row).length;
  const like = reading.rows.filter(
    (other) => other.label && other.state === "read" && groupsAbove(other.block, other.row).length === depth,
  );
  const shapes = new Set(
    like.map((other) => {
      const from = beginning(report, other, layout, undefined);
      const lead = from === undefined ? undefined : leadOf(report, other, layout, from);
      return lead && lead.index >= 0 ? `${lead.index}/${lead.cells.length}` : "";
    }),
  );
  const [shape = ""] = shapes;
  if (shapes.size !== 1 || shape === "") return undefined;
  const [index = 0, count = 0] = shape.split("/").map(Number);
  const from = beginning(report, row, layout, count);
  const own = from === undefined ? undefined : leadOf(report, row, layout, from);
  const cell = own?.cells[index];
  if (!own || own.cells.length !== count || !cell) return undefined;
  const content = report.text.slice(cell.start, cell.end);
  const opening = layout.rowLine && index === 0 ? layout.rowLine.exec(content)?.[0].length : 0;
  if (opening === undefined || !/^[ \u3000\u00a0]*$/.test(content.slice(opening))) return undefined;
  const blank = content.length - opening;
  const at = cell.start + opening + (blank > 1 ? 1 : 0);
  return { span: { start: at, end: at }, text: row.row.text };
}
