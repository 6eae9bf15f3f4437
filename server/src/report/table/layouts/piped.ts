import { beforeBlanks, behindBlanks, trim } from "../../characters/index.js";
import { Mark, type MarkedLine } from "../../lines.js";
import type { Cells } from "../cells.js";
import { BAR, isBar, isRuleLine } from "./bars.js";
import { withBarsInLine } from "./inLine.js";
import { closedCell, type Layout } from "./layout.js";

/** The longest line that is looked at for its last bar. */
const LONGEST_LINE = 4000;

/** Do two bars at least stand in text[from, to), so that it has cells of its own? */
function isParted(text: string, from: number, to: number): boolean {
  let bars = 0;
  for (let i = from; i < to && bars < 2; i++) if (isBar(text.charCodeAt(i))) bars++;
  return bars === 2;
}

/** Do most lines parted by bars, of those that do not begin with one, end with one? */
function closesLines(text: string, lines: readonly MarkedLine[]): boolean {
  let closed = 0;
  let open = 0;
  for (const { start, end, marks } of lines) {
    if ((marks & Mark.bar) === 0) continue;
    const { start: from, end: to } = trim(text, start, Math.min(end, start + LONGEST_LINE));
    if (from === to || isBar(text.charCodeAt(from)) || !isParted(text, from, to)) continue;
    if (isBar(text.charCodeAt(to - 1))) closed++;
    else open++;
  }
  return closed >= open;
}

/** Adds the cell of text[start, end). A figure goes into an empty one behind the first blank, in place of the second, so that bars stay in line. */
function addCell(cells: Cells, text: string, start: number, end: number, line: number): void {
  const from = behindBlanks(text, start, end);
  if (from < end) {
    cells.add(from, beforeBlanks(text, from, end), line, line, piped);
    return;
  }
  const width = end - start;
  const gap = start + Math.min(width, 1);
  const behind = width > 2 ? gap + 1 : gap;
  cells.addBlank(gap, behind, line, line, piped);
}

/** Markdown: a row a line, cells parted by bars, with or without outer bars. */
export const piped: Layout = {
  id: "piped",
  isMarked: true,
  cutter: (text, lines) => {
    // A bar at a line's end closes its last cell where lines are used to ending so; else an empty cell stands behind it.
    let closing: boolean | undefined;
    const areClosed = (): boolean => {
      closing ??= closesLines(text, lines);
      return closing;
    };
    return ({ start: from, end: to, from: first, to: behind, number, marks }, open, cells) => {
      if ((marks & Mark.bar) === 0) return undefined;
      if (isRuleLine(text, from, to)) return open;
      const led = isBar(text.charCodeAt(first));
      const closed = isBar(text.charCodeAt(behind - 1)) && (led || areClosed());
      const end = closed ? behind - 1 : to;
      let start = led ? first + 1 : from;
      for (let i = start; i < end; i++) {
        if (!isBar(text.charCodeAt(i))) continue;
        addCell(cells, text, start, i, number);
        start = i + 1;
      }
      // One bar alone both leads and closes.
      if (start <= end) addCell(cells, text, start, end, number);
      return closedCell(open);
    };
  },
  isParted: (_, marks) => (marks & Mark.bar) !== 0,
  rowIsLine: true,
  makesHeads: true,
  writing: {
    plain: (eol) => ({ prefix: "| ", between: " | ", suffix: " |", rowBreak: eol, rule: true }),
    like: ({ prefix, between, suffix, rule }, plain) => ({ ...plain, prefix, between, suffix, rule }),
    prefix: /^[ ]*[|｜│][ ]?/,
    between: /^[ \u3000\u00a0]*[|｜│][ \u3000\u00a0]*$/,
    suffix: /^[ |｜│]*$/,
    separator: /[|｜│]/g,
    rule: /^[ ]{0,9}\|?[ ]{0,9}:?-{2,}/m,
    tidy: withBarsInLine,
    merged: ["across", "down"],
    holdsBlanks: ({ prefix, suffix }) => BAR.test(prefix) && BAR.test(suffix),
    breaksBehindHeading: 2,
    breaksBehindText: 2,
    breaksBehind: 2,
  },
};
