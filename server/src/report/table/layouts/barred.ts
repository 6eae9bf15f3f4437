import { isBlank, trim } from "../../characters/index.js";
import { Mark } from "../../lines.js";
import type { Span } from "../../span.js";
import { makeCell } from "../cell.js";
import { BAR, barredParts, isBar, isRuleLine } from "./bars.js";
import type { Layout } from "./layout.js";

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
  cutter: (text) => (line, content, open) => {
    if ((line.marks & Mark.bar) === 0) return undefined;
    const bars = closingBars(text, line);
    if (bars < 0 || isRuleLine(content)) return undefined;
    const parts = barredParts(text, line);
    const only = trim(text, line.start, (parts[0] as Span).end);
    const closed = { record: open.record, cell: false };
    if (only.start === only.end) {
      // A cell stands before its bar; the first bar closes the cell above where that is open.
      const blanks = parts.slice(open.cell ? 1 : 0, -1);
      const cells = blanks.map(({ start }) => makeCell(text, { start, end: start }, line.number, -1, barred));
      return { cells, open: closed };
    }
    if (bars > 1) return undefined;
    return { cells: [makeCell(text, only, line.number, -1, barred)], open: closed };
  },
  isParted: (content) => BAR.test(content),
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
