import { trim } from "../../characters/index.js";
import { Mark } from "../../lines.js";
import { makeCell } from "../cell.js";
import { BAR, BARS, isRuleLine } from "./bars.js";
import type { Layout } from "./layout.js";
import { isEmpty, partsOf } from "./parts.js";

/** A web page turned into text: a cell a line, each closed by a bar, which may stand on the next line. */
export const barred: Layout = {
  id: "barred",
  cutter: (text) => (line, content, open) => {
    if ((line.marks & Mark.bar) === 0 || isRuleLine(content)) return undefined;
    const parts = partsOf(line, content, BARS);
    const [only, behind] = parts;
    const closed = { record: open.record, cell: false };
    if (parts.every((part) => isEmpty(text, part))) {
      // A cell stands before its bar; the first bar closes the cell above where that is open.
      const blanks = parts.slice(open.cell ? 1 : 0, -1);
      const cells = blanks.map(({ start }) => makeCell(text, { start, end: start }, line.number, -1, barred));
      return { cells, open: closed };
    }
    if (parts.length !== 2 || !only || !behind || isEmpty(text, only) || !isEmpty(text, behind)) return undefined;
    return { cells: [makeCell(text, trim(text, only.start, only.end), line.number, -1, barred)], open: closed };
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
