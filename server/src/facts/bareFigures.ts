/** Figures that stand in a chapter without the labels of its table. */
import { type CellKey, cellKey, isRow, type Table } from "../form/index.js";
import { looksLikeFigure } from "../report/figures.js";
import type { Report, Span } from "../report/index.js";
import { lineAt } from "../report/lines.js";

/** A block of figures without labels. */
export interface BareFigures {
  /** From its first figure to its last. */
  readonly span: Span;
  /** What is written in each cell of the form, in printed order; absent where their number is not the form's. */
  readonly written?: ReadonlyMap<CellKey, string>;
  /** The table has equations, and every one holds with them. */
  readonly holds: boolean;
}

/** Fewer figures without a label are no table's; of a table of few cells, fewer than this part of them. */
const LEAST_FIGURES = 35;
const LEAST_PART = 2 / 3;

/** The longest line that is looked at, and what parts two figures on it. */
const LONGEST_LINE = 400;
const SEPARATORS = /[\s|｜│]+/u;

/** The figures of a line that holds nothing else; undefined where it does. */
function figuresOn(content: string): string[] | undefined {
  if (content.length > LONGEST_LINE) return undefined;
  const parts = content.split(SEPARATORS).filter((part) => part !== "" && !/^:?-{2,}:?$/.test(part));
  return parts.every(looksLikeFigure) ? parts : undefined;
}

/** The cells of a table in printed order. */
const keysOf = ({ blocks }: Table): CellKey[] =>
  blocks.flatMap(({ lines, columns }) =>
    lines.filter(isRow).flatMap((row) => columns.map((column) => cellKey(row.id, column.id))),
  );

function holds({ equations }: Table, written: ReadonlyMap<CellKey, string>): boolean {
  const figureIn = (key: CellKey) => Number((written.get(key) ?? "").replaceAll(",", ""));
  const sum = (keys: readonly CellKey[]) => keys.reduce((total, key) => total + figureIn(key), 0);
  return equations.length > 0 && equations.every(({ left, right }) => sum(left) === sum(right));
}

/**
 * @param table the table that the chapter should hold, and does not
 * @param extent the chapter's part of the text, from its heading's line on
 * @returns the longest block of lines there that hold nothing but figures; undefined where there are but a few
 */
export function bareFigures({ text, lines }: Report, table: Table, extent: Span): BareFigures | undefined {
  const keys = keysOf(table);
  const least = Math.min(LEAST_FIGURES, Math.ceil(keys.length * LEAST_PART));
  let best: { span: Span; figures: string[] } | undefined;
  let open: { span: Span; figures: string[] } | undefined;
  for (let i = lineAt(lines, extent.start) + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.start >= extent.end) break;
    const content = text.slice(line.start, line.end);
    const figures = figuresOn(content);
    if (!figures) open = undefined;
    if (!figures || figures.length === 0) continue;
    open ??= { span: line, figures: [] };
    open.span = { start: open.span.start, end: line.end };
    open.figures.push(...figures);
    if (open.figures.length >= (best?.figures.length ?? least)) best = open;
  }
  if (!best) return undefined;
  if (keys.length !== best.figures.length) return { span: best.span, holds: false };
  const { figures } = best;
  const written = new Map(keys.map((key, i) => [key, figures[i] as string]));
  return { span: best.span, written, holds: holds(table, written) };
}
