import { Mark } from "../../lines.js";
import { type Layout, openCell } from "./layout.js";
import { isEmpty, isOneWord, withoutBlanksAround } from "./parts.js";

/** A line that is one cell. */
const CELL = /^\t[^\t]*$/;

/** Where the one TAB of text[start, end) stands; -1 for none, or several. */
function onlyTab(text: string, start: number, end: number): number {
  let found = -1;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) !== 9) continue;
    if (found !== -1) return -1;
    found = i;
  }
  return found;
}

/** Word turned into text: a TAB leads each cell, a cell a line; a blank line ends the row. */
export const vertical: Layout = {
  id: "vertical",
  cutter: (text) => (line, open, cells) => {
    const { start, end, from, to, number } = line;
    if ((line.marks & Mark.tab) === 0) {
      // A line without a leading TAB goes on with the cell above: an empty one takes it as its content.
      const above = open.record < 0 ? -1 : cells.length - 1;
      if (above < 0 || cells.layout(above) !== vertical || !cells.isBlank(above) || !isOneWord(text, line))
        return undefined;
      const record = cells.record(above);
      cells.dropLast();
      cells.add(from, to, number, record, vertical);
      return openCell(open);
    }
    const tab = onlyTab(text, start, end);
    if (tab === -1 || !isEmpty(text, start, tab)) return undefined;
    const record = open.record < 0 ? number : open.record;
    cells.addTrimmed(tab + 1, end, number, record, vertical);
    return { record, cell: true };
  },
  rowLine: /^\t/,
  writing: {
    plain: (eol) => ({ prefix: "\t", between: `${eol}\t`, suffix: "", rowBreak: eol + eol, rule: false }),
    like: (_, plain) => plain,
    between: /^[ \u3000\u00a0]*(?:\r\n|\n|\r)\t[ \u3000\u00a0]*$/,
    suffix: /^$/,
    separator: /(?:\r\n|\n|\r)\t/g,
    tidy: (lines) => lines.map((line) => (CELL.test(line) ? `\t${withoutBlanksAround(line.slice(1))}` : line)),
    merged: ["down"],
    holdsBlanks: () => true,
    breaksBehindHeading: 1,
    breaksBehind: 3,
  },
};
