/** The layouts that write a row a line: tabbed and piped. */
import type { GridRow } from "../grid.js";
import type { Separators } from "../written.js";
import { between, perhapsBlankLine, type Style, type Writing, writtenCells } from "./style.js";

/** A row a line, cells parted by TAB. */
export function writeTabbed(writing: Writing): void {
  const { pen, blocks, style, random } = writing;
  for (const row of blocks.flat()) {
    pen.row(row.row, () => {
      const cells = writtenCells(row, style);
      cells.forEach((cell, index) => {
        pen.cell(cell, between("\t", index, cells.length, cells[0]));
      });
      const trailing = pen.dress.quirks.trailingTabs ? random.whole(0, 2) : 0;
      pen.writer.line("\t".repeat(trailing));
    });
    perhapsBlankLine(writing);
  }
}

function barsRound(style: Style, row: GridRow, index: number, count: number): Separators {
  const blank = style.looseBars ? " " : "";
  const [first] = writtenCells(row, style);
  switch (style.bars) {
    case "outer":
      return { before: blank, after: `${blank}|` };
    case "trailing":
      return { before: index > 0 ? blank : "", after: `${blank}|` };
    case "inner":
      return between(`${blank}|${blank}`, index, count, first);
  }
}

function writePipedRow(writing: Writing, row: GridRow): void {
  const { pen, style } = writing;
  const cells = writtenCells(row, style);
  pen.row(row.row, () => {
    if (style.bars === "outer") pen.writer.write("|");
    cells.forEach((cell, index) => {
      pen.cell(cell, barsRound(style, row, index, cells.length));
    });
    pen.writer.line();
  });
}

const barred = (cells: readonly string[], { bars }: Style): string => {
  const line = cells.join(" | ");
  return bars === "inner" ? line : bars === "trailing" ? `${line} |` : `| ${line} |`;
};

function writeRule({ pen, style }: Writing, width: number): void {
  pen.writer.line(barred(Array<string>(width).fill("---"), style));
}

/** The head that a converter makes up for a piece of table that has none. */
function writeMadeUpHead(writing: Writing, width: number): void {
  const names = Array.from({ length: width }, (_, index) => `数据${index + 1}`);
  writing.pen.writer.line(barred(names, writing.style));
  writeRule(writing, width);
}

/** A row a line, cells parted by bars; perhaps cut into several Markdown tables with made-up heads. */
export function writePiped(writing: Writing): void {
  const { pen, blocks, style, random } = writing;
  const splits = pen.dress.quirks.splitTable;
  for (const rows of blocks) {
    const width = Math.max(...rows.map((row) => row.cells.length));
    if (splits) writeMadeUpHead(writing, width);
    rows.forEach((row, index) => {
      if (splits && index > 0 && random.chance(0.1)) {
        pen.writer.line();
        writeMadeUpHead(writing, width);
      }
      writePipedRow(writing, row);
      if (!splits && style.headRule && index === 0) writeRule(writing, width);
      if (!splits && !style.headRule) perhapsBlankLine(writing);
    });
    if (splits) pen.writer.line();
  }
}
