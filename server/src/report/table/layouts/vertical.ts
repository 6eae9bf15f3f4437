import { trim } from "../../characters/index.js";
import { Mark } from "../../lines.js";
import type { Span } from "../../span.js";
import { makeCell } from "../cell.js";
import type { Layout } from "./layout.js";
import { isEmpty, partsOf, withoutBlanksAround, wordsOf } from "./parts.js";

/** A line that is one cell. */
const CELL = /^\t[^\t]*$/;

/** Word turned into text: a TAB leads each cell, a cell a line; a blank line ends the row. */
export const vertical: Layout = {
  id: "vertical",
  cutter: (text) => (line, content, open, above) => {
    if ((line.marks & Mark.tab) === 0) {
      // A line without a leading TAB goes on with the cell above: an empty one takes it as its content.
      if (open.record < 0 || above?.layout !== vertical || above.kind !== "blank") return undefined;
      const [only, ...more] = wordsOf(text, line);
      if (!only || more.length > 0) return undefined;
      const cells = [makeCell(text, only, line.number, above.record, vertical)];
      return { cells, open: { ...open, cell: true }, fills: true };
    }
    const parts = partsOf(line, content, "\t");
    const [lead, only] = parts;
    if (parts.length !== 2 || !only || !isEmpty(text, lead as Span)) return undefined;
    const record = open.record < 0 ? line.number : open.record;
    const cells = [makeCell(text, trim(text, only.start, only.end), line.number, record, vertical)];
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
