/**
 * The aligner's first half: lays the labels of the form, in order, on the cells of a text. Labels are sought in the
 * joined letters of the cells, so it does not matter over how many cells or lines a label was wrapped, or how many
 * labels a cell holds. Unique labels are the anchors; the others are settled between them.
 */
import { once } from "../../common/once.js";
import { similarity } from "../characters.js";
import type { Cell } from "./cell.js";
import type { Printed } from "./printed.js";

/** A label of the form found in the cells. */
export interface Located {
  /** Indices of the first and the last cell that hold it. */
  readonly firstCell: number;
  readonly lastCell: number;
  /** Which letters of these cells it takes: from the `from`-th of the first to before the `to`-th of the last. */
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  /** Nothing but digits stands behind it in its cell: figures glued to their label. */
  readonly glued: boolean;
}

/** The letters of all text cells in one string, and where each cell's letters begin. */
interface Letters {
  readonly text: string;
  readonly cells: readonly Cell[];
  /** For each cell, the index of its first letter; one more entry at the end. */
  readonly starts: readonly number[];
  /** Where a label's letters stand, by label, as far as it was sought; and the chains of anchors, by table. */
  readonly places: Map<string, readonly number[]>;
  readonly chains: Map<readonly Printed[], readonly Occurrence[]>;
}

interface Occurrence {
  readonly printed: number;
  readonly start: number;
  readonly end: number;
}

/** How alike a mistyped label must be, and the shortest that may be mistyped at all. */
const ALIKE = 0.6;
const SHORTEST_MISTYPED = 4;

/** Over how many cells a mistyped label may be broken, and how large a gap between anchors is searched for them. */
const MOST_PIECES = 5;
const LARGEST_GAP = 12_000;

const MARKS = /^[0-9一二三四五六七八九十]{0,3}$/u;

/** The letters of cells, joined once for all the labels that are sought in them. */
const join = once(joinLetters);

function joinLetters(cells: readonly Cell[]): Letters {
  const starts: number[] = [];
  let length = 0;
  for (const cell of cells) {
    starts.push(length);
    length += cell.compact.length;
  }
  starts.push(length);
  const text = cells.map((cell) => cell.compact).join("");
  return { text, cells, starts, places: new Map(), chains: new Map() };
}

/** Where a text stands among the letters; the editions share most labels, so each is sought once. */
function placesOf(letters: Letters, core: string): readonly number[] {
  const known = letters.places.get(core);
  if (known) return known;
  const places: number[] = [];
  for (let at = letters.text.indexOf(core); at !== -1; at = letters.text.indexOf(core, at + core.length))
    places.push(at);
  letters.places.set(core, places);
  return places;
}

/** The index of the cell that holds a letter. Cells without letters are passed over. */
function cellAt(letters: Letters, index: number): number {
  let low = 0;
  let high = letters.cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((letters.starts[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every place where an anchor's letters stand between the boundaries of cells, or of other labels. */
function occurrencesOf(letters: Letters, printed: readonly Printed[]): Occurrence[] {
  const sure: Occurrence[] = [];
  const unsure: Occurrence[] = [];
  printed.forEach((one, index) => {
    if (!one.anchor) return;
    for (const core of one.cores) {
      for (const at of placesOf(letters, core)) {
        const found = { printed: index, start: at, end: at + core.length };
        (beginsCell(letters, at) && endsCell(letters, found.end) ? sure : unsure).push(found);
      }
    }
  });
  const ends = new Set(sure.map((one) => one.end));
  const starts = new Set(sure.map((one) => one.start));
  const glued = unsure.filter(
    (one) =>
      (beginsCell(letters, one.start) || touches(letters, ends, one.start, -1)) &&
      (endsCell(letters, one.end) || touches(letters, starts, one.end, 1)),
  );
  const all = [...sure, ...glued].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return all.filter((one) => {
    if (one.start < last) return false;
    last = one.end;
    return true;
  });
}

/** Is nothing but a list mark between a place and another label's edge? */
function touches(letters: Letters, edges: ReadonlySet<number>, at: number, step: 1 | -1): boolean {
  for (let i = 0; i <= 3; i++) {
    if (edges.has(at + i * step)) return true;
    const code = letters.text.charAt(step === 1 ? at + i : at - i - 1);
    if (code === "" || !MARKS.test(code)) return false;
  }
  return false;
}

function beginsCell(letters: Letters, at: number): boolean {
  const start = letters.starts[cellAt(letters, at)] as number;
  return MARKS.test(letters.text.slice(start, Math.min(at, start + 4))) && at - start <= 3;
}

/** A label may be followed by a remark in brackets, or by figures glued to it. */
function endsCell(letters: Letters, end: number): boolean {
  const cell = cellAt(letters, end - 1);
  const rest = letters.text.slice(end, letters.starts[cell + 1]);
  return rest === "" || isGlued(rest) || hasRemark(letters.cells[cell] as Cell, end - (letters.starts[cell] as number));
}

function isGlued(rest: string): boolean {
  return rest.length <= 40 && /^\d+$/.test(rest);
}

function hasRemark(cell: Cell, letter: number): boolean {
  return cell.remarkAt === letter;
}

/** A group's label counts for little: it carries no figures, and in pages of a PDF it is often written out of its order. */
function weightOf(one: Occurrence, printed: readonly Printed[]): number {
  return printed[one.printed]?.kind === "group" ? 1 : one.end - one.start;
}

/** The heaviest chain of occurrences in the order of the form; of equal ones the one that ends first and is closest. */
function chain(occurrences: readonly Occurrence[], printed: readonly Printed[]): Occurrence[] {
  const best = new Array<{ weight: number; at: number } | undefined>(printed.length + 1);
  const weights: number[] = [];
  const before: number[] = [];
  occurrences.forEach((one, at) => {
    let top: { weight: number; at: number } | undefined;
    for (let i = one.printed - 1; i >= 0; i--) {
      const reached = best[i];
      if (reached && reached.weight > (top?.weight ?? 0)) top = reached;
    }
    const weight = (top?.weight ?? 0) + weightOf(one, printed);
    weights.push(weight);
    before.push(top?.at ?? -1);
    const here = best[one.printed];
    if (!here || weight >= here.weight) best[one.printed] = { weight, at };
  });
  let at = -1;
  for (let i = 0; i < weights.length; i++) if (at === -1 || (weights[i] as number) > (weights[at] as number)) at = i;
  const chained: Occurrence[] = [];
  for (; at !== -1; at = before[at] as number) chained.unshift(occurrences[at] as Occurrence);
  return chained;
}

/** The anchors of a table among the letters, in the order of the form. */
function anchorsIn(letters: Letters, printed: readonly Printed[]): readonly Occurrence[] {
  let anchors = letters.chains.get(printed);
  if (!anchors) {
    anchors = chain(occurrencesOf(letters, printed), printed);
    letters.chains.set(printed, anchors);
  }
  return anchors;
}

function place(letters: Letters, found: Occurrence, exact: boolean): Located {
  const firstCell = cellAt(letters, found.start);
  const lastCell = cellAt(letters, found.end - 1);
  const to = found.end - (letters.starts[lastCell] as number);
  const last = letters.cells[lastCell] as Cell;
  const from = found.start - (letters.starts[firstCell] as number);
  const before = from > 3 ? "-" : (letters.cells[firstCell] as Cell).compact.slice(0, from);
  return {
    firstCell,
    lastCell,
    from: MARKS.test(before) ? 0 : from,
    to,
    exact,
    glued: to < last.compact.length && isGlued(last.compact.slice(to)),
  };
}

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** Its text without the list mark that it may begin with. */
  readonly unmarked: string;
  /** How many letters of the last cell it takes. */
  readonly to: number;
  /** One of its several cells is a label of its own: then it is no mistyped one. */
  readonly mixed: boolean;
  /** What is left of a cell that ends in digits: a label only to the letter, its figures glued to it. */
  readonly glued: boolean;
}

const GLUED = /^(\D+)\d{1,40}$/u;

const LIST_MARK = /^[0-9一二三四五六七八九十]{1,2}/u;

/** The runs of up to MOST_PIECES text cells that begin at cell `first`. */
function piecesFrom(cells: readonly Cell[], cores: ReadonlySet<string>, first: number, until: number): Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  let count = 0;
  let named = false;
  const add = (last: number, taken: string, to: number, mixed: boolean, glued = false): void => {
    pieces.push({ first, last, text: taken, unmarked: taken.replace(LIST_MARK, ""), to, mixed, glued });
  };
  for (let i = first; i < until && count < MOST_PIECES; i++) {
    const cell = cells[i] as Cell;
    if (cell.compact === "") {
      if (count === 0) return [];
      continue;
    }
    text += cell.compact;
    count++;
    named ||= cores.has(cell.compact);
    const mixed = named && count > 1;
    if (text.length > 90 && !cell.remarkAt) break;
    const letters = count === 1 ? GLUED.exec(text)?.[1] : undefined;
    if (letters) add(i, letters, letters.length, mixed, true);
    if (cell.remarkAt && count === 1) add(i, text.slice(0, cell.remarkAt), cell.remarkAt, mixed);
    add(i, text, cell.compact.length, mixed);
  }
  return pieces;
}

interface Fit {
  readonly score: number;
  readonly exact: boolean;
}

const NO_FIT: Fit = { score: 0, exact: false };

/** How well a piece fits a label: 0 for not at all, else its likeness weighted by the label's length. */
function fit({ text: piece, unmarked, mixed, glued }: Piece, printed: Printed): Fit {
  const bare = printed.mark === "" ? piece : unmarked;
  if (printed.cores.some((core) => core === bare || core === piece)) {
    const marked = printed.mark !== "" && piece.startsWith(printed.mark) ? 0.5 : 0;
    return { score: (printed.cores[0] as string).length + marked, exact: true };
  }
  if (mixed || glued) return NO_FIT;
  if (printed.label.mistaken?.includes(bare)) return { score: bare.length * 0.8, exact: false };
  let alike = 0;
  for (const core of printed.cores) {
    if (core.length < SHORTEST_MISTYPED) continue;
    alike = Math.max(alike, similarity(bare, core, ALIKE));
    if (printed.mark && bare !== piece) alike = Math.max(alike, similarity(piece, printed.mark + core, ALIKE));
  }
  return alike >= ALIKE ? { score: alike * (printed.cores[0] as string).length * 0.8, exact: false } : NO_FIT;
}

/** The form's own texts of a table's labels. */
const coresOf = once(
  (printed: readonly Printed[]): ReadonlySet<string> => new Set(printed.map((one) => one.cores[0] ?? "")),
);

/** Settles the labels [from, to) of the form on the free cells [first, until), in order. */
function fillGap(
  cells: readonly Cell[],
  printed: readonly Printed[],
  gap: { from: number; to: number; first: number; until: number },
  found: (Located | undefined)[],
): void {
  const rows = gap.to - gap.from;
  const columns = gap.until - gap.first;
  if (rows <= 0 || columns <= 0 || rows * columns > LARGEST_GAP) return;
  const width = columns + 1;
  const cores = coresOf(printed);
  const score = new Float64Array((rows + 1) * width);
  const taken = new Array<{ piece: Piece; exact: boolean } | undefined>((rows + 1) * width);
  for (let c = columns - 1; c >= 0; c--) {
    const pieces = piecesFrom(cells, cores, gap.first + c, gap.until);
    for (let r = rows - 1; r >= 0; r--) {
      const at = r * width + c;
      score[at] = Math.max(score[at + 1] as number, score[at + width] as number);
      for (const piece of pieces) {
        const fits = fit(piece, printed[gap.from + r] as Printed);
        const total = fits.score + (score[(r + 1) * width + piece.last + 1 - gap.first] as number);
        if (fits.score > 0 && total >= (score[at] as number)) {
          score[at] = total;
          taken[at] = { piece, exact: fits.exact };
        }
      }
    }
  }
  let r = 0;
  let c = 0;
  while (r < rows && c < columns) {
    const at = r * width + c;
    const choice = taken[at];
    if (choice) {
      found[gap.from + r] = {
        firstCell: choice.piece.first,
        lastCell: choice.piece.last,
        from: 0,
        to: choice.piece.to,
        exact: choice.exact,
        glued: choice.piece.glued,
      };
      c = choice.piece.last + 1 - gap.first;
      r++;
    } else if (score[at] === score[at + 1]) c++;
    else r++;
  }
}

/**
 * @param cells the cells of a table's part of the text
 * @param printed the labels of the form in reading order
 * @returns for each of them where it stands; undefined where it does not, or is torn
 */
export function locate(cells: readonly Cell[], printed: readonly Printed[]): (Located | undefined)[] {
  const letters = join(cells);
  const anchors = anchorsIn(letters, printed);
  const found = new Array<Located | undefined>(printed.length).fill(undefined);
  for (const one of anchors) found[one.printed] = place(letters, one, true);
  let label = 0;
  let cell = 0;
  for (const one of anchors) {
    const here = found[one.printed] as Located;
    fillGap(cells, printed, { from: label, to: one.printed, first: cell, until: here.firstCell }, found);
    label = one.printed + 1;
    cell = here.lastCell + 1;
  }
  fillGap(cells, printed, { from: label, to: printed.length, first: cell, until: cells.length }, found);
  return found;
}

/**
 * @returns how many letters of the anchors of a table stand in order in the cells: a measure of whether the table is
 * there at all, and on which edition
 */
export function weigh(cells: readonly Cell[], printed: readonly Printed[]): number {
  return anchorsIn(join(cells), printed).reduce((sum, one) => sum + one.end - one.start, 0);
}
