import { type Layout, openCell } from "./layout.js";
import { isOneWord } from "./parts.js";

/** Copied from a web page: a cell a line, sometimes blank lines between. */
export const lined: Layout = {
  id: "lined",
  cutter: (text) => (line, open, cells) => {
    if (!isOneWord(text, line)) return undefined;
    cells.add(line.from, line.to, line.number, open.record, lined);
    return openCell(open);
  },
  blankLinesMayBeCells: true,
  writing: {
    plain: (eol) => ({ prefix: "", between: eol + eol, suffix: "", rowBreak: eol + eol, rule: false }),
    like: ({ between, eol }, plain) => {
      const breaks = between.match(/\r\n|\n|\r/g)?.length ?? 1;
      const gap = between.includes("|") ? between : eol.repeat(breaks);
      return { ...plain, between: gap, rowBreak: gap };
    },
    between: /^[ \t\u3000\u00a0]*(?:\r\n|\n|\r)(?:[ \t\u3000\u00a0|]*(?:\r\n|\n|\r))?[ \u3000\u00a0]*$/,
    suffix: /^$/,
    merged: [],
    holdsBlanks: () => false,
    breaksBehind: 2,
  },
};
