import { trim } from "../../characters/index.js";
import { Mark, type MarkedLine } from "../../lines.js";
import type { Span } from "../../span.js";
import { makeCell } from "../cell.js";
import { BAR, barredParts, isBar, isRuleLine } from "./bars.js";
import { withBarsInLine } from "./inLine.js";
import type { Layout } from "./layout.js";
import { isEmpty } from "./parts.js";

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

/** Where a figure goes in an empty cell between bars: behind the first blank, in place of the second, so that bars stay in line. */
function gapOf(part: Span): Span {
  const width = part.end - part.start;
  const start = part.start + Math.min(width, 1);
  return { start, end: width > 2 ? start + 1 : start };
}

/** Markdown: a row a line, cells parted by bars, with or without outer bars. */
export const piped: Layout = {
  id: "piped",
  cutter: (text, lines) => {
    // A bar at a line's end closes its last cell where lines are used to ending so; else an empty cell stands behind it.
    let closing: boolean | undefined;
    const areClosed = (): boolean => {
      closing ??= closesLines(text, lines);
      return closing;
    };
    return (line, content, open) => {
      if ((line.marks & Mark.bar) === 0) return undefined;
      if (isRuleLine(content)) return { cells: [], open };
      const parts = barredParts(text, line);
      const led = isEmpty(text, parts[0] as Span);
      const closed = isEmpty(text, parts[parts.length - 1] as Span) && (led || areClosed());
      const cells = parts.slice(led ? 1 : 0, closed ? -1 : undefined).map((part) => {
        const cell = makeCell(text, trim(text, part.start, part.end), line.number, line.number, piped);
        return cell.kind === "blank" ? { ...cell, ...gapOf(part) } : cell;
      });
      return { cells, open: { record: open.record, cell: false } };
    };
  },
  isParted: (content) => BAR.test(content),
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
