import { trim } from "../../characters/index.js";
import { Mark } from "../../lines.js";
import { makeCell } from "../cell.js";
import { type Layout, openCell } from "./layout.js";
import { isEmpty, onlyWord, withoutBlanksAround } from "./parts.js";

/** A line that is one cell. */
const CELL = /^\t[^\t]*$/;

/** Word turned into text: a TAB leads each cell, a cell a line; a blank line ends the row. */
export const vertical: Layout = {
  id: "vertical",
  cutter: (text) => (line, content, open, above) => {
    if ((line.marks & Mark.tab) === 0) {
      // A line without a leading TAB goes on with the cell above: an empty one takes it as its content.
      if (open.record < 0 || above?.layout !== vertical || above.kind !== "blank") return undefined;
      const only = onlyWord(text, line);
      if (!only) return undefined;
      const cells = [makeCell(text, only, line.number, above.record, vertical)];
      return { cells, open: openCell(open), fills: true };
    }
    const tab = content.indexOf("\t");
    if (tab === -1 || content.includes("\t", tab + 1)) return undefined;
    const behind = line.start + tab + 1;
    if (!isEmpty(text, { start: line.start, end: behind })) return undefined;
    const record = open.record < 0 ? line.number : open.record;
    const cells = [makeCell(text, trim(text, behind, line.end), line.number, record, vertical)];
    return { cells, open: { record, cell: true } };
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
