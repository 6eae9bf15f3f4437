/** The choices that a layout leaves open, drawn once for each table. */
import type { GridCell, GridRow } from "../grid.js";
import type { Random } from "../random.js";
import type { Separators, TablePen } from "../written.js";

export const LAYOUTS = ["vertical", "tabbed", "piped", "lined", "barred", "spaced"] as const;
export type LayoutId = (typeof LAYOUTS)[number];

export interface Style {
  readonly layout: LayoutId;
  readonly labelColumns: 1 | 2 | 3;
  /** Cells that a neighbour swallowed: written as empty cells, or not at all (tabbed, piped, barred). */
  readonly mergedCells: "empty" | "gone";
  /** | a | b |, or a | b, or a | b | (piped). */
  readonly bars: "outer" | "inner" | "trailing";
  /** Blanks beside bars (piped, barred). */
  readonly looseBars: boolean;
  /** The |---| row under a head (piped). */
  readonly headRule: boolean;
  /** A blank line after each cell (lined). */
  readonly blankLines: boolean;
}

/** @param pinned what is not left to chance */
export function drawStyle(random: Random, pinned: Partial<Style>): Style {
  const layout = pinned.layout ?? random.pick(LAYOUTS);
  const bars = random.pick(["outer", "outer", "inner", "trailing"] as const);
  return {
    layout,
    labelColumns: layout === "vertical" ? 3 : random.pick([1, 2, 3, 3] as const),
    mergedCells: random.pick(["empty", "empty", "gone"] as const),
    bars,
    looseBars: random.chance(0.5),
    headRule: bars === "outer" && random.chance(0.6),
    blankLines: random.chance(0.5),
    ...pinned,
  };
}

/** What a layout is given: the pen, the table's rows block by block, the choices, and chance for the rest. */
export interface Writing {
  readonly pen: TablePen;
  readonly blocks: readonly (readonly GridRow[])[];
  readonly style: Style;
  readonly random: Random;
}

export const isMerged = (cell: GridCell): boolean => cell.kind === "across" || cell.kind === "down";

/** @returns the cells that are written: all of them, or all but the merged ones */
export const writtenCells = (row: GridRow, style: Style): readonly GridCell[] =>
  style.mergedCells === "empty" ? row.cells : row.cells.filter((cell) => !isMerged(cell));

/**
 * @returns what stands round cell `index` of `count` on one line, so that each figure can be taken out with the
 *   separator that belongs to it
 */
export function between(separator: string, index: number, count: number, first: GridCell | undefined): Separators {
  if (first?.kind !== "figure") return index > 0 ? { before: separator } : {};
  // No label to the left: a figure takes the separator on its right with it, the last one that on its left.
  return index < count - 1 ? { after: separator } : { takesBack: separator.length };
}

/** Now and then leaves a blank line, where a page ended. */
export function perhapsBlankLine({ pen, random }: Writing): void {
  if (pen.dress.quirks.blankLinesInTable && random.chance(0.12)) pen.writer.line();
}
