/** The layouts that write a cell a line: vertical, lined, barred. */
import type { GridCell, GridRow } from "../grid.js";
import { isMerged, type Writing } from "./style.js";

/** @returns how to break a label inside its cell, or undefined where it stays whole */
function wrapIn({ pen, random }: Writing, cell: GridCell): (() => void) | undefined {
  const { quirks } = pen.dress;
  if (cell.kind !== "label" || !quirks.wrappedLabels || !random.chance(0.2)) return undefined;
  const overBlankLine = quirks.wrappedOverBlankLine && random.chance(0.5);
  return () => {
    pen.writer.line();
    if (overBlankLine) pen.writer.line();
  };
}

/** A leading TAB starts a cell, a blank line ends the row, a line that is only a TAB is a merged cell. */
export function writeVertical(writing: Writing): void {
  const { pen, blocks, random } = writing;
  const { eol } = pen.writer;
  for (const row of blocks.flat()) {
    pen.row(row.row, () => {
      for (const cell of row.cells) {
        if (cell.kind !== "across") pen.cell(cell, { before: "\t", after: eol }, wrapIn(writing, cell));
      }
      pen.writer.line();
    });
  }
  for (let more = random.whole(1, 2); more > 0; more--) pen.writer.line();
}

/** A cell a line; merged cells are not there. */
export function writeLined(writing: Writing): void {
  const { pen, blocks, style } = writing;
  const { eol } = pen.writer;
  const after = style.blankLines ? eol + eol : eol;
  for (const row of blocks.flat()) {
    pen.row(row.row, () => {
      for (const cell of row.cells.filter((cell) => !isMerged(cell))) {
        pen.cell(cell, { after }, wrapIn(writing, cell));
      }
    });
  }
}

function writeBarredRow(writing: Writing, row: GridRow): void {
  const { pen, style } = writing;
  const after = (style.looseBars ? " |" : "|") + pen.writer.eol;
  let merged = 0;
  const flush = () => {
    if (merged > 0 && style.mergedCells === "empty") pen.writer.line("|".repeat(merged));
    merged = 0;
  };
  for (const cell of row.cells) {
    if (isMerged(cell)) {
      merged++;
    } else {
      flush();
      pen.cell(cell, { after }, wrapIn(writing, cell));
    }
  }
  flush();
}

/** A cell a line, each ending in a bar; merged cells are bars on a line of their own, or not there. */
export function writeBarred(writing: Writing): void {
  for (const row of writing.blocks.flat()) writing.pen.row(row.row, () => writeBarredRow(writing, row));
}
