import { isBlank } from "../../characters/index.js";
import { Mark } from "../../lines.js";
import type { Span } from "../../span.js";
import { isBar, isRuleLine } from "./bars.js";
import { closedCell, type Layout } from "./layout.js";

/** How many bars a line holds; -1 where anything but blanks stands behind the first. */
function closingBars(text: string, { start, end }: Span): number {
  let bars = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isBar(code)) bars++;
    else if (bars > 0 && !isBlank(code)) return -1;
  }
  return bars;
}

/** A web page turned into text: a cell a line, each closed by a bar, which may stand on the next line. */
export const barred: Layout = {
  id: "barred",
  isMarked: true,
  cutter: (text) => (line, open, cells) => {
    if ((line.marks & Mark.bar) === 0) return undefined;
    const bars = closingBars(text, line);
    if (bars < 0 || isRuleLine(text, line.start, line.end)) return undefined;
    const { start, from, to, number } = line;
    if (!isBar(text.charCodeAt(from))) {
      if (bars > 1) return undefined;
      cells.addTrimmed(from, to - 1, number, -1, barred);
      return closedCell(open);
    }
    // A cell stands before its bar; the first bar closes the cell above where that is open.
    let blank = start;
    for (let i = from; i < to; i++) {
      if (!isBar(text.charCodeAt(i))) continue;
      if (i > from || !open.cell) cells.addBlank(blank, blank, number, -1, barred);
      blank = i + 1;
    }
    return closedCell(open);
  },
  isParted: (_, marks) => (marks & Mark.bar) !== 0,
  rowsRunOn: true,
  writing: {
    plain: (eol) => ({ prefix: "", between: ` |${eol}`, suffix: " |", rowBreak: eol, rule: false }),
    like: ({ between, suffix, opened, eol }, plain) => ({
      ...plain,
      between,
      suffix,
      rowBreak: opened ? `${eol}|${eol}` : eol,
    }),
    between: /^[ \t]*[|｜│][ \t]*(?:\r\n|\n|\r)[ \t]*$/,
    suffix: /^[ ]*[|｜│][ |｜│]*$/,
    separator: /[|｜│][ \t]*(?:\r\n|\n|\r)/g,
    opener: /^[ ]*[|｜│][ ]*$/,
    merged: [],
    holdsBlanks: () => false,
    breaksBehind: 2,
  },
};
