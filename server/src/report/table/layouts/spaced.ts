import { compact } from "../../characters/index.js";
import { isListMark, makeCell } from "../cell.js";
import type { Cell, Layout } from "./layout.js";
import { wordsOf } from "./parts.js";

const ENDS_IN_FIGURES =
  /[\s\u3000][\d０-９][\d０-９,.]{0,12}[\s\u3000]{1,8}[\d０-９][\d０-９,.]{0,12}[\s\u3000]{0,8}$/u;

/** Two figures side by side, as in a row of a table that was put on one line; a sentence holds hardly ever two such places. */
const TOGETHER = /[\s\u3000]\d{1,9}[\s\u3000]{1,8}\d{1,9}[\s\u3000]/gu;
const LEAST_ROWS = 2;

function holdsRows(content: string): boolean {
  if (/[。！？]/u.test(content)) return false;
  let rows = 0;
  for (const _ of content.matchAll(TOGETHER)) if (++rows >= LEAST_ROWS) return true;
  return false;
}

const isFigure = (cell: Cell | undefined) => cell?.kind === "figure" || cell?.kind === "mark";

const asText = (text: string, cell: Cell): Cell => ({
  ...cell,
  kind: "text",
  compact: compact(text, cell.start, cell.end),
});

/** A list mark is no figure: `1 .属于…`, `8. 属于…`; and a mark beside no figure is a word. */
function withWords(text: string, cells: readonly Cell[]): Cell[] {
  return cells.map((cell, i) => {
    const next = cells[i + 1];
    const apart = !isFigure(cells[i - 1]) && !isFigure(next);
    if (cell.kind === "mark" && (apart || isListMark(cells[i - 1]))) return asText(text, cell);
    const listMark =
      cell.kind === "figure" && next?.kind === "text" && /^[.．、]/u.test(text.slice(next.start, next.start + 1));
    return listMark ? asText(text, cell) : cell;
  });
}

/** A PDF turned into text: label and figures parted by blanks; labels wrapped, torn from their figures, or written downwards. */
export const spaced: Layout = {
  id: "spaced",
  cutter: (text) => (line, _, open) => {
    const cells = wordsOf(text, line).map((span) => makeCell(text, span, line.number, line.number, spaced));
    return { cells: withWords(text, cells), open: { ...open, cell: true } };
  },
  isParted: (content) => ENDS_IN_FIGURES.test(content.slice(-40)) || holdsRows(content),
  tearsLabels: true,
  writing: {
    plain: (eol) => ({ prefix: "", between: " ", suffix: "", rowBreak: eol, rule: false }),
    like: ({ between }, plain) => ({ ...plain, between }),
    between: /^[ \u3000\u00a0]+$/,
    suffix: /^$/,
    merged: [],
    omitsBlanks: true,
    holdsBlanks: () => false,
    breaksBehind: 2,
  },
};
