/** Rows of bars put in line, so that columns stand below each other. */
import { displayWidth } from "../../characters/width.js";
import { isRuleLine } from "./bars.js";
import { withoutBlanksAround } from "./parts.js";

/** The narrowest rule that Markdown knows. */
const NARROWEST = 3;

/** The cells of a line that a bar leads, without the blanks around them. */
function cellsOf(line: string): string[] {
  const parts = withoutBlanksAround(line).split("|").slice(1).map(withoutBlanksAround);
  return parts.at(-1) === "" ? parts.slice(0, -1) : parts;
}

/** A rule's cell as wide as its column; its colons stay. */
function ruled(cell: string, width: number): string {
  const left = cell.startsWith(":") ? ":" : "";
  const right = cell.length > 1 && cell.endsWith(":") ? ":" : "";
  return left + "-".repeat(width - left.length - right.length) + right;
}

/** Lines that follow each other, every cell as wide as the widest of its column: a Chinese character is two wide. */
function aligned(lines: readonly string[]): string[] {
  const rows = lines.map((line) => ({ cells: cellsOf(line), isRule: isRuleLine(line, 0, line.length) }));
  const widths: number[] = [];
  for (const { cells, isRule } of rows)
    cells.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? NARROWEST, isRule ? 0 : displayWidth(cell));
    });
  return rows.map(({ cells, isRule }) => {
    if (cells.length === 0) return "|";
    const padded = cells.map((cell, i) => {
      const width = widths[i] ?? NARROWEST;
      return isRule ? ruled(cell, width) : cell + " ".repeat(width - displayWidth(cell));
    });
    return `| ${padded.join(" | ")} |`;
  });
}

/** Only a bar of half width at the beginning tells for certain which cells a line has. */
const isLed = (line: string): boolean => /^[ ]{0,3}\|/.test(line) && !/[｜│]/u.test(line);

/** @returns the lines with every stretch of those that bars lead put in line */
export function withBarsInLine(lines: readonly string[]): string[] {
  const done: string[] = [];
  let open: string[] = [];
  for (const line of [...lines, ""]) {
    if (isLed(line)) open.push(line);
    else {
      done.push(...aligned(open), line);
      open = [];
    }
  }
  return done.slice(0, -1);
}
