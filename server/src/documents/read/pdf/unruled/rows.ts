/** The rows of a table without lines: figures and labels of one row stand at the middle of its height. */
import { textOf } from "../lines.js";
import { isNumbered } from "../numbers.js";
import { isAbove, type Piece, type Stack, sharedWidth, stackOf } from "./pieces.js";
import type { Region } from "./regions.js";

/** A row: what stands in each of its columns, blank where nothing does. */
export interface Row {
  /** The middle of its height. */
  readonly y: number;
  /** One alone where its figures stand beside the columns. */
  readonly cells: readonly string[];
  readonly label?: Stack;
  /** Not certain which of its figures belong together, or to which label. */
  unsure: boolean;
}

/** Distances in parts of the size: middles of one height, the lines of one figure beside those in the middle, one cell's lines. */
const [LEVEL, HALF_LINE, NEXT_LINE] = [0.25, 0.9, 1.8];

/** @returns pieces in groups, each of which begins no further below the one before than so much */
function grouped(pieces: readonly Piece[], distance: number): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1)?.at(-1);
    if (last && piece.y - last.y <= distance) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const middle = (pieces: readonly Piece[]): number => ((pieces[0] as Piece).y + (pieces.at(-1) as Piece).y) / 2;

/** @returns the row of figures at one height; where some are broken over lines, all stand about one middle, or none is sure */
function rowOf(pieces: readonly Piece[], { columns, size }: Region): Row {
  const y = middle(pieces);
  let unsure = false;
  const cells = columns.map((column) => {
    const own = pieces.filter(({ box }) => sharedWidth({ ...column, top: 0, bottom: 0 }, box) > 0);
    if (own.length === 0) return "";
    if (Math.abs(middle(own) - y) > LEVEL * size || grouped(own, LEVEL * size).length < own.length) unsure = true;
    return own.map(({ text }) => text).join("");
  });
  return { y, cells, unsure };
}

/** @returns the labels in front of the rows: what goes on below a piece is of its cell, a number begins one */
function stacksOf(labels: readonly Piece[], rows: readonly Row[], size: number): Stack[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y || a.box.left - b.box.left);
  // A row's label in whose middle its figures stand is whole; a number beside the first of its lines may still go on.
  const isOf = ({ y }: Row, cell: readonly Piece[]) => {
    const right = Math.max(...cell.map(({ box }) => box.right));
    const isAt = (place: number) => Math.abs(y - place) <= LEVEL * size;
    return isAt(middle(cell)) && !labels.some((piece) => isAt(piece.y) && piece.box.left >= right);
  };
  const isWhole = (cell: readonly Piece[]) =>
    rows.some((row) => isOf(row, cell)) && (cell.length > 1 || !isNumbered((cell[0] as Piece).text));
  // Two that stand each beside the figures of a row are two labels, whether they have numbers or not.
  const isRows = (piece: Piece) => rows.some((row) => isOf(row, [piece]));
  const cells = new Map<Piece, Piece[]>();
  sorted.forEach((piece, i) => {
    const isNext = (one: Piece) => one.y < piece.y - LEVEL * size && piece.y - one.y <= NEXT_LINE * size;
    const above = sorted.slice(0, i).filter((one) => isNext(one) && isAbove(one, piece));
    const before = isNumbered(piece.text) ? undefined : cells.get(above.at(-1) as Piece);
    const isNextRow = before !== undefined && isRows(piece) && isRows(before[0] as Piece);
    const cell = before && !isNextRow && !isWhole(before) ? before : [];
    cell.push(piece);
    cells.set(piece, cell);
  });
  return [...new Set(cells.values())].map(stackOf);
}

/** @returns the label of a row: the nearest to its figures of those in whose middle, or beside whose first line, they stand */
function labelOf({ y }: Row, stacks: readonly Stack[], size: number): Stack | undefined {
  const nearest = (own: readonly Stack[]) => [...own].sort((a, b) => b.left - a.left)[0];
  const isAt = (place: number) => Math.abs(place - y) <= LEVEL * size;
  return (
    nearest(stacks.filter((stack) => isAt(stack.y))) ??
    nearest(stacks.filter(({ pieces }) => isAt((pieces[0] as Piece).y)))
  );
}

/** Rows, and the labels in front of them that are none of a row: of groups, or of what stands above and below. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly others: readonly Stack[];
}

/** @returns the rows of a region */
export function rowsOf(region: Region): Rows {
  const { size, figures, odd, labels } = region;
  const whole = odd.map((pieces) => ({
    y: middle(pieces),
    cells: [textOf(pieces.flatMap(({ words }) => words))],
    // As many as the columns or more stand under none of them for certain; fewer are a row that is short.
    unsure: pieces.length >= region.columns.length,
  }));
  const bare = [...grouped(figures, HALF_LINE * size).map((pieces) => rowOf(pieces, region)), ...whole].sort(
    (a, b) => a.y - b.y,
  );
  const stacks = stacksOf(labels, bare, size);
  const used = new Set<Stack>();
  const rows = bare.map((row): Row => {
    const label = labelOf(
      row,
      stacks.filter((stack) => !used.has(stack)),
      size,
    );
    if (!label) return row;
    used.add(label);
    return { ...row, label };
  });
  const hasLabels = used.size > 0;
  // What stands close to a row and is none itself may be the rest of its figures.
  const isPart = (row: Row) => (hasLabels ? !row.label : row.cells.length > 1 && row.cells.includes(""));
  rows.forEach((row, i) => {
    if (!isPart(row)) return;
    const near = [rows[i - 1], rows[i + 1]].filter((other) => other && Math.abs(other.y - row.y) <= NEXT_LINE * size);
    if (hasLabels) row.unsure = true;
    for (const other of near) if (other) [row.unsure, other.unsure] = [true, true];
  });
  return { rows, others: stacks.filter((stack) => !used.has(stack)) };
}
