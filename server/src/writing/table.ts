/** Tables and rows of the form as text, in every layout that the parser reads. */
import type { CellKey, Label, Table } from "../form/index.js";
import { type DrawnCell, type DrawnLine, draw } from "./grid.js";
import type { TableStyle } from "./style.js";

/** The figure of a cell, or the words that stand for it; undefined leaves the cell blank. */
export type FigureOf = (key: CellKey) => number | string | undefined;

/** The words of a label. */
export type WordsOf = (label: Label) => string;

/** The form's own. */
const PRINTED: WordsOf = ({ text }) => text;

/** Every figure is 0. */
export const ZEROS: FigureOf = () => 0;

/** @returns the text of a cell; undefined where the layout does not write it */
function written(cell: DrawnCell, { layout }: TableStyle, figureOf: FigureOf, wordsOf: WordsOf): string | undefined {
  if (cell.kind === "label") return wordsOf(cell.label);
  if (cell.kind === "figure") {
    const figure = figureOf(cell.key);
    return figure === undefined && layout.writing.omitsBlanks ? undefined : String(figure ?? "");
  }
  return layout.writing.merged.includes(cell.kind) ? "" : undefined;
}

/**
 * @returns one line of a drawn table, without the break behind it; a blank cell that ends a line keeps no blanks
 */
export function writeLine(line: DrawnLine, style: TableStyle, figureOf: FigureOf, wordsOf = PRINTED): string {
  const cells = line.cells.map((cell) => written(cell, style, figureOf, wordsOf)).filter((text) => text !== undefined);
  return style.prefix + cells.join(style.between) + style.suffix;
}

/**
 * @param lines lines of a drawn table
 * @param style the manner to write in
 * @param figureOf the figures
 * @param wordsOf the words of the labels; the form's where absent
 * @returns the lines with the breaks between them, none behind the last
 */
export function writeLines(
  lines: readonly DrawnLine[],
  style: TableStyle,
  figureOf: FigureOf,
  wordsOf = PRINTED,
): string {
  return lines.map((line) => writeLine(line, style, figureOf, wordsOf)).join(style.rowBreak);
}

/**
 * Writes a whole table of the form.
 *
 * @param table the table
 * @param style the manner to write in
 * @param figureOf the figures
 * @param wordsOf the words of the labels; the form's where absent
 * @returns the table's text, which begins with its first cell and ends with its last: no line break before or behind
 */
export function writeTable(table: Table, style: TableStyle, figureOf: FigureOf, wordsOf = PRINTED): string {
  const lines = draw(
    table,
    table.id === "applications" ? style.shapes : (depth) => ({ index: depth, width: depth + 1 }),
  );
  const first = lines[0];
  const { before, behind } = style.layout.writing.around?.(style.eol) ?? { before: "", behind: "" };
  if (!style.rule || !first) return before + writeLines(lines, style, figureOf, wordsOf) + behind;
  const rule = style.prefix + first.cells.map(() => "---").join(style.between) + style.suffix;
  const [head, rest] = [
    writeLine(first, style, figureOf, wordsOf),
    writeLines(lines.slice(1), style, figureOf, wordsOf),
  ];
  return [head, rule, rest].join(style.rowBreak);
}
