/** Labels of a table that stand parted in its chapter, where the table itself was not told. */
import { headsOf, isRow, type Table } from "../form/index.js";
import { compact, lineAt, type Report, type Span } from "../report/index.js";

/** So many different labels, each in a cell or on a line of its own, are no words of a sentence. */
const LEAST_LABELS = 3;

/** What parts two cells of a line. */
const PARTS = /[|｜│\t]|\s{2,}|<[^<>]{0,200}>/u;

/**
 * @param table the table that the chapter should hold
 * @param extent the chapter's part of the text, from its heading's line on
 * @returns whether some of its labels stand there, in cells
 */
export function standsTorn({ text, lines }: Report, table: Table, extent: Span): boolean {
  const labels = new Set(
    table.blocks.flatMap((block) => [
      ...headsOf(block).map(({ label }) => compact(label.text)),
      ...block.lines.filter(isRow).map((row) => compact(row.text)),
    ]),
  );
  labels.delete("");
  const found = new Set<string>();
  for (let i = lineAt(lines, extent.start) + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.start >= extent.end) break;
    for (const cell of text.slice(line.start, line.end).split(PARTS)) {
      const words = compact(cell);
      if (labels.has(words)) found.add(words);
    }
    if (found.size >= LEAST_LABELS) return true;
  }
  return false;
}
