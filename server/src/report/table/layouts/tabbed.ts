import { Mark } from "../../lines.js";
import { type Layout, openCell } from "./layout.js";
import { withoutBlanksAround } from "./parts.js";

const TAB = 9;

/** A PDF or a spreadsheet turned into text: a row a line, cells parted by TABs. */
export const tabbed: Layout = {
  id: "tabbed",
  isMarked: true,
  cutter: (text) => (line, open, cells) => {
    if ((line.marks & Mark.tab) === 0) return undefined;
    const { end, number } = line;
    let { start } = line;
    for (let i = start; i < end; i++) {
      if (text.charCodeAt(i) !== TAB) continue;
      cells.addTrimmed(start, i, number, number, tabbed);
      start = i + 1;
    }
    cells.addTrimmed(start, end, number, number, tabbed);
    return openCell(open);
  },
  isParted: (content, marks) => (marks & Mark.tab) !== 0 && /\S\t+\S/.test(content),
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
