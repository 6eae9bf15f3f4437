/** Tables that no lines draw: rows and columns by where figures and labels stand. */
import { UNREAD } from "../../../../report/figures.js";
import type { Block, TableCell } from "../../../blocks.js";
import { depthOf, isFirst } from "../numbers.js";
import type { PlacedLine } from "../paragraphs.js";
import { firstHead, type HeadRow, headRows } from "./heads.js";
import type { Piece, Stack } from "./pieces.js";
import { type Region, regionsOf } from "./regions.js";
import { type Row, type Rows, rowsOf } from "./rows.js";

/** A row as it is written: the labels of the groups that begin with it, its own, and its figures. */
interface Line {
  readonly page: number;
  readonly groups: readonly string[];
  readonly label: string | undefined;
  readonly cells: readonly string[];
}

/** A table that was found among lines of text. */
export interface UnruledTable {
  readonly kind: "figures";
  readonly page: number;
  readonly heads: readonly HeadRow[];
  readonly lines: readonly Line[];
  /** How many columns of figures there are. */
  readonly columns: number;
  /** Figures that belong to no cell for certain. */
  readonly unsure: readonly string[];
}

/** A row no further below a group's middle than this, in parts of the size, may be its first. */
const HALF = 0.5;

/**
 * @param above - the middle of the group before, below which its own rows begin
 * @returns the row in front of which a group's label stands: its first one, where numbers tell, or the nearest
 */
function rowOfGroup(group: Stack, rows: readonly Row[], above: number): number {
  const depth = depthOf(group.text);
  const reach = HALF * (group.pieces[0] as Piece).size;
  const begins = ({ y, label }: Row) =>
    label !== undefined &&
    y > above - reach &&
    y <= group.y + reach &&
    depthOf(label.text) === depth + 1 &&
    isFirst(label.text);
  const first = depth >= 0 ? rows.filter(begins).at(-1) : undefined;
  if (first) return rows.indexOf(first);
  const below = rows.findIndex(({ y }) => y >= group.y);
  return below >= 0 ? below : rows.length - 1;
}

/** @returns the rows of a region, with the labels that stand in front of several of them */
function linesOf({ rows, others }: Rows, page: number, columns: number): Line[] {
  const groups = rows.map((): string[] => []);
  const above = new Map<number, number>();
  for (const group of [...others].sort((a, b) => a.y - b.y)) {
    const depth = depthOf(group.text);
    groups[rowOfGroup(group, rows, above.get(depth) ?? Number.NEGATIVE_INFINITY)]?.push(group.text);
    above.set(depth, group.y);
  }
  return rows.flatMap(({ label, cells, unsure }, i) => {
    const line: Line = { page, groups: groups[i] as string[], label: label?.text, cells };
    if (!unsure) return [line];
    // What has no name and goes on from what is unsure itself is no row for certain.
    const isRest = !label && line.groups.length === 0 && (rows[i - 1]?.unsure || rows.some((row) => row.label));
    return isRest ? [] : [{ ...line, cells: Array.from({ length: columns }, () => UNREAD) }];
  });
}

/** A table and the lines that it was read from. */
interface Taken {
  readonly table: UnruledTable;
  readonly first: number;
  readonly end: number;
}

/** @returns the lines from the first to the last that hold one of some pieces */
function linesWith(lines: readonly PlacedLine[], { first, end }: Region, pieces: readonly Piece[]): [number, number] {
  const words = new Set(pieces.flatMap((piece) => piece.words));
  const held = lines.slice(first, end).map(({ line }) => line.words.some((word) => words.has(word)));
  return [first + held.indexOf(true), first + held.lastIndexOf(true) + 1];
}

/** @returns the table of a region; the lines before its heads and behind its last row are no part of it */
function tableOf(lines: readonly PlacedLine[], region: Region, from: number): Taken {
  const { rows, others } = rowsOf(region);
  const own = [...region.figures, ...region.odd.flat(), ...rows.flatMap(({ label }) => label?.pieces ?? [])];
  const inner = new Set(lines.slice(...linesWith(lines, region, own)).flatMap(({ line }) => line.words));
  const groups = others.filter(({ pieces }) => pieces.some((piece) => piece.words.some((word) => inner.has(word))));
  const [start, end] = linesWith(lines, region, [...own, ...groups.flatMap(({ pieces }) => pieces)]);
  const first = firstHead(lines, region, start, from);
  const page = (lines[start] as PlacedLine).page.number;
  const table: UnruledTable = {
    kind: "figures",
    page,
    heads: headRows(lines.slice(first, start), region),
    lines: linesOf({ rows, others: groups }, page, region.columns.length),
    columns: region.columns.length,
    unsure: rows.filter((row) => row.unsure).flatMap(({ cells }) => cells.filter((text) => text !== "")),
  };
  return { table, first, end };
}

/** @returns the one table that a table and what follows it are; undefined where they are two */
function joined(table: UnruledTable, next: UnruledTable): UnruledTable | undefined {
  const isSame = next.heads.length === 0 || JSON.stringify(next.heads) === JSON.stringify(table.heads);
  if (table.columns !== next.columns || table.page === next.page || !isSame) return undefined;
  return { ...table, lines: [...table.lines, ...next.lines], unsure: [...table.unsure, ...next.unsure] };
}

/** @returns lines of text, with the tables among them in the place of their lines */
export function withUnruledTables(lines: readonly PlacedLine[]): (PlacedLine | UnruledTable)[] {
  const found: (PlacedLine | UnruledTable)[] = [];
  let from = 0;
  for (const region of regionsOf(lines)) {
    const { table, first, end } = tableOf(lines, region, from);
    const last = found.at(-1);
    const whole = last?.kind === "figures" && first === from ? joined(last, table) : undefined;
    if (whole) found[found.length - 1] = whole;
    else found.push(...lines.slice(from, first), table);
    from = end;
  }
  return [...found, ...lines.slice(from)];
}

/** @returns a table as every reader gives it: the groups' labels, a row's own, and its figures, each in a column */
export function blockOfUnruled({ page, heads, lines, columns }: UnruledTable): Block {
  const wide = Math.max(0, ...lines.map(({ groups }) => groups.length));
  const hasLabels = lines.some(({ label }) => label !== undefined);
  const cell = (text: string, on: number): TableCell => ({
    blocks: text === "" ? [] : [{ kind: "paragraph", pieces: [{ text, place: { page: on } }] }],
    rowSpan: 1,
    colSpan: 1,
  });
  const before = Array.from({ length: wide + (hasLabels ? 1 : 0) }, () => "");
  const headLines = heads.map(({ front, heads: texts }) => {
    const inFront = before.length === 0 && front !== "" ? [front] : before.map((_, i) => (i === 0 ? front : ""));
    return [...inFront, ...texts].map((text) => cell(text, page));
  });
  const rows = lines.map(({ page: on, groups, label, cells }) => {
    const inFront = before.map((_, i) => (hasLabels && i === wide ? (label ?? "") : (groups[i] ?? "")));
    return [
      ...inFront.map((text) => cell(text, on)),
      // Figures beside the columns stand under all of them.
      ...cells.map((text) => ({ ...cell(text, on), colSpan: cells.length < columns ? columns : 1 })),
    ];
  });
  return { kind: "table", rows: [...headLines, ...rows] };
}
