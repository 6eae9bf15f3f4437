import { trim } from "../../characters/index.js";
import { Mark } from "../../lines.js";
import { makeCell } from "../cell.js";
import { type Layout, openCell } from "./layout.js";
import { partsOf, withoutBlanksAround } from "./parts.js";

/** A PDF or a spreadsheet turned into text: a row a line, cells parted by TABs. */
export const tabbed: Layout = {
  id: "tabbed",
  cutter: (text) => (line, content, open) => {
    if ((line.marks & Mark.tab) === 0) return undefined;
    const cells = partsOf(line, content, "\t").map(({ start, end }) =>
      makeCell(text, trim(text, start, end), line.number, line.number, tabbed),
    );
    return { cells, open: openCell(open) };
  },
  isParted: (content) => /\S\t+\S/.test(content),
  rowIsLine: true,
  writing: {
    plain: (eol) => ({ prefix: "", between: "\t", suffix: "", rowBreak: eol, rule: false }),
    like: ({ between, suffix }, plain) => ({ ...plain, between, suffix }),
    between: /^[ \u3000\u00a0]*\t[ \u3000\u00a0]*$/,
    suffix: /^\t*$/,
    separator: /\t/g,
    tidy: (lines) =>
      lines.map((line) => (line.includes("\t") ? line.split("\t").map(withoutBlanksAround).join("\t") : line)),
    dropsBlankLines: true,
    merged: ["across", "down"],
    holdsBlanks: () => true,
    suffixIsCell: true,
    breaksBehind: 2,
  },
};
