/** Where a table without lines stands: lines of figures below one another in columns, and what stands in front of them. */
import { middleOf, type Word } from "../geometry.js";
import { isFigure } from "../lines.js";
import type { PlacedLine } from "../paragraphs.js";
import { endOf, type Piece, pieceOf, piecesOf, sharedWidth } from "./pieces.js";

/** From where to where a column of figures goes. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The lines of one page that hold a table's rows. */
export interface Region {
  /** Its lines in the list of all: from the first to before the last. */
  readonly first: number;
  readonly end: number;
  /** The size of most of its letters. */
  readonly size: number;
  readonly columns: readonly Column[];
  readonly figures: readonly Piece[];
  /** Figures of lines that stand beside the columns: some are left out, so that it is not known which these are. */
  readonly odd: readonly (readonly Piece[])[];
  /** What stands in front of the columns. */
  readonly labels: readonly Piece[];
}

/** A table has at least so many columns of figures: fewer behind a text may be anything. More are no table of a report. */
const [LEAST_COLUMNS, MOST_COLUMNS] = [3, 200];

/** Where more stands on the lines of one page that hang together, no table is looked for: rows are found by comparing all. */
const MOST_PIECES = 5000;

/** A text in a column of figures, such as 无, is no longer. */
const LONGEST_TEXT = 3;

/** How far apart lines of one table stand at most, those of one row's figures, and how unlike sizes are, in parts of the size. */
const [FARTHEST, HALF_LINE, UNLIKE] = [5, 0.9, 0.1];

/** @returns whether a line is one of figures, with nothing behind them */
function isRow(pieces: readonly Piece[]): boolean {
  const first = pieces.findIndex(({ isFigure }) => isFigure);
  if (pieces.length > MOST_COLUMNS) return false;
  return first >= 0 && pieces.length - first >= LEAST_COLUMNS && pieces.slice(first).every(({ isFigure }) => isFigure);
}

/** @returns columns with those that a piece stands in made wide enough for it; undefined where it stands in several */
function withPiece(columns: readonly Column[], { box }: Piece): Column[] | undefined {
  const met = columns.filter((column) => sharedWidth({ ...column, top: 0, bottom: 0 }, box) > 0);
  if (met.length > 1) return undefined;
  const [own = box] = met;
  const column = { left: Math.min(own.left, box.left), right: Math.max(own.right, box.right) };
  return [...columns.filter((one) => !met.includes(one)), column].sort((a, b) => a.left - b.left);
}

/** @returns a label and the figure that stands in the first column right behind it, without a gap, as two pieces */
function parted(piece: Piece, { left, right }: Column): Piece[] {
  const last = piece.words.at(-1) as Word;
  const before = piece.words.slice(0, -1);
  const isGlued = !piece.isFigure && before.length > 0 && isFigure(last);
  if (!isGlued || last.box.right <= left || last.box.left >= right) return [piece];
  return [pieceOf(before), pieceOf([last])];
}

/** Gathers the lines of a region. */
class Growing {
  columns: readonly Column[] = [];
  readonly figures: Piece[] = [];
  readonly odd: Piece[][] = [];
  readonly labels: Piece[] = [];

  /**
   * @param written - the pieces of a line
   * @param isOfRow - whether it stands so near to figures of the table that it must be of the same row
   * @returns whether it belongs to the table; then it is in it
   */
  add(written: readonly Piece[], isOfRow: boolean): boolean {
    if (written.length > MOST_COLUMNS) return false;
    const [first] = this.columns;
    const isFirst = first === undefined;
    const pieces = first ? written.flatMap((piece) => parted(piece, first)) : written;
    const behind = pieces.findIndex((piece) => piece.isFigure || (!isFirst && endOf(piece) > this.first));
    const labels = behind < 0 ? pieces : pieces.slice(0, behind);
    const figures = behind < 0 ? [] : pieces.slice(behind);
    if (figures.some(({ text, isFigure }) => !isFigure && text.length > LONGEST_TEXT)) return false;
    // A line without figures in the columns is one of heads.
    if (figures.length > 0 && !figures.some(({ isFigure }) => isFigure)) return false;
    const wider = figures.reduce<readonly Column[] | undefined>(
      (columns, piece) => columns && withPiece(columns, piece),
      this.columns,
    );
    const isOdd = !isFirst && (!wider || (!isOfRow && wider.length - this.columns.length > 1));
    if (isOdd && (isOfRow || figures.length < LEAST_COLUMNS)) return false;
    const columns = isOdd ? this.columns : (wider ?? this.columns);
    if ([...this.labels, ...labels].some((label) => endOf(label) > (columns[0]?.left ?? 0))) return false;
    this.columns = columns;
    this.labels.push(...labels);
    if (isOdd) this.odd.push(figures);
    else this.figures.push(...figures);
    return true;
  }

  /** Where the first column begins. */
  private get first(): number {
    return this.columns[0]?.left ?? 0;
  }
}

/** @returns how far apart two lines stand, in parts of the first one's size; infinitely far where they cannot be of one table */
function apart({ line, page }: PlacedLine, other: PlacedLine): number {
  const isLike = other.page.number === page.number && Math.abs(other.line.size - line.size) <= UNLIKE * line.size;
  return isLike ? Math.abs(middleOf(other.line.box) - middleOf(line.box)) / line.size : Number.POSITIVE_INFINITY;
}

/** Lines with their pieces. */
interface Cut {
  readonly line: PlacedLine;
  readonly pieces: readonly Piece[];
}

/** @returns the region about a row of figures, within some lines */
function grownFrom(cut: readonly Cut[], seed: number, from: number, to: number): Region {
  const region = new Growing();
  const add = (at: number, beside: number): boolean => {
    const distance = apart((cut[beside] as Cut).line, (cut[at] as Cut).line);
    const isOfRow = distance < HALF_LINE && (cut[beside] as Cut).pieces.some(({ isFigure }) => isFigure);
    return region.add((cut[at] as Cut).pieces, isOfRow);
  };
  add(seed, seed);
  let [first, end] = [seed, seed + 1];
  while (end < to && add(end, end - 1)) end++;
  while (first > from && add(first - 1, first)) first--;
  const { columns, figures, odd, labels } = region;
  return { first, end, size: (cut[seed] as Cut).line.line.size, columns, figures, odd, labels };
}

/** @returns the line from which to begin: the first row that has as many figures as most rows */
function seedOf(cut: readonly Cut[], from: number, to: number): number | undefined {
  const counts = new Map<number, { rows: number; first: number }>();
  for (let i = from; i < to; i++) {
    const { pieces } = cut[i] as Cut;
    if (!isRow(pieces)) continue;
    const figures = pieces.filter(({ isFigure }) => isFigure).length;
    const known = counts.get(figures);
    if (known) known.rows++;
    else counts.set(figures, { rows: 1, first: i });
  }
  return [...counts].sort(([a, one], [b, other]) => other.rows - one.rows || b - a)[0]?.[1].first;
}

/** @returns the regions among some lines, in their order */
function regionsBetween(cut: readonly Cut[], from: number, to: number): Region[] {
  const seed = seedOf(cut, from, to);
  if (seed === undefined) return [];
  const region = grownFrom(cut, seed, from, to);
  return [...regionsBetween(cut, from, region.first), region, ...regionsBetween(cut, region.end, to)];
}

/** @returns the regions that hold tables, in their order, none of which meet */
export function regionsOf(lines: readonly PlacedLine[]): Region[] {
  const cut = lines.map((line): Cut => ({ line, pieces: piecesOf(line) }));
  const regions: Region[] = [];
  let [from, count] = [0, 0];
  for (let to = 1; to <= cut.length; to++) {
    const [last, next] = [cut[to - 1], cut[to]];
    count += last?.pieces.length ?? 0;
    if (last && next && apart(last.line, next.line) <= FARTHEST) continue;
    if (count <= MOST_PIECES) regions.push(...regionsBetween(cut, from, to));
    [from, count] = [to, 0];
  }
  return regions;
}
