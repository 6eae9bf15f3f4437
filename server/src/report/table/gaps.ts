/** The labels between two anchors, settled on the cells between them: those that stand several times, and mistyped ones. */
import { once } from "../../common/once.js";
import { similarity } from "../characters/index.js";
import type { Cell } from "./cell.js";
import type { Located } from "./letters.js";
import type { Printed } from "./printed.js";
import { groupsOver, wovenIn } from "./wovenLabels.js";

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

/** Over how many cells a label may be broken, and the longest text that is compared, in letters. */
const MOST_PIECES = 5;
const LONGEST_PIECE = 90;

const GLUED = /^(\D+)\d{1,40}$/u;

const LIST_MARK = /^[0-9一二三四五六七八九十]{1,2}/u;
const LONGEST_MARK = 2;

/** The runs of up to MOST_PIECES text cells that begin at cell `first`; several cells together of `longest` letters at most. */
function piecesFrom(
  cells: readonly Cell[],
  cores: ReadonlySet<string>,
  first: number,
  until: number,
  longest: number,
): Piece[] {
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
    if (text.length > LONGEST_PIECE && !cell.remarkAt) break;
    if (text.length > longest && count > 1) break;
    const letters = count === 1 ? GLUED.exec(text)?.[1] : undefined;
    if (letters) add(i, letters, letters.length, mixed, true);
    if (cell.remarkAt && count === 1) add(i, text.slice(0, cell.remarkAt), cell.remarkAt, mixed);
    add(i, text, cell.compact.length, mixed);
  }
  return pieces;
}

/** How alike a mistyped label must be, and the shortest that may be mistyped at all, in letters. */
const ALIKE = 0.6;
const SHORTEST_MISTYPED = 4;

/** What the form's list mark adds, in letters: of two texts that are the label to the letter, the one that has it (3.其他 before 其他). */
const MARK_COUNTS = 0.5;

/** How large a gap between anchors is searched, in labels times cells. */
const LARGEST_GAP = 12_000;

interface Fit {
  readonly score: number;
  readonly exact: boolean;
}

const NO_FIT: Fit = { score: 0, exact: false };

/** Is a piece so much longer or shorter than every text of a label that it can be none of them, not even mistyped? */
function isTooUnlike({ text, unmarked }: Piece, { mark, cores }: Printed): boolean {
  for (const core of cores) {
    if (unmarked.length < core.length * ALIKE && text.length < core.length * ALIKE) continue;
    if (unmarked.length * ALIKE > core.length && text.length * ALIKE > core.length + mark.length) continue;
    return false;
  }
  return true;
}

/** How well a piece fits a label: 0 for not at all, else its likeness weighted by the label's length. */
function fit(taken: Piece, printed: Printed, groups: readonly Printed[]): Fit {
  const { text: piece, unmarked, mixed, glued } = taken;
  if (!printed.label.mistaken && isTooUnlike(taken, printed)) return NO_FIT;
  const bare = printed.mark === "" ? piece : unmarked;
  if (printed.cores.some((core) => core === bare || core === piece)) {
    const marked = printed.mark !== "" && piece.startsWith(printed.mark) ? MARK_COUNTS : 0;
    return { score: (printed.cores[0] as string).length + marked, exact: true };
  }
  if (mixed || glued) return NO_FIT;
  if (printed.label.mistaken?.includes(bare)) return { score: bare.length, exact: false };
  let alike = 0;
  for (const core of printed.cores) {
    if (core.length < SHORTEST_MISTYPED) continue;
    alike = Math.max(alike, similarity(bare, core, ALIKE));
    if (printed.mark && bare !== piece) alike = Math.max(alike, similarity(piece, printed.mark + core, ALIKE));
  }
  if (alike < ALIKE && wovenIn(piece, printed, groups)) alike = ALIKE;
  return alike >= ALIKE ? { score: alike * (printed.cores[0] as string).length, exact: false } : NO_FIT;
}

/** The form's own texts of a table's labels. */
const coresOf = once(
  (printed: readonly Printed[]): ReadonlySet<string> => new Set(printed.map((one) => one.cores[0] ?? "")),
);

/** Labels [from, to) of the form, and the cells [first, until) that are free for them. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly until: number;
}

interface Choice {
  readonly piece: Piece;
  readonly exact: boolean;
}

/**
 * The best that can be made of each rest of a gap: its score, and the piece that is taken where it begins. A rest begins
 * at a cell of text: figures before it change nothing.
 */
interface Scores {
  /** The cells of text. */
  readonly begins: readonly number[];
  readonly width: number;
  readonly score: Float64Array;
  readonly taken: (Choice | undefined)[];
}

/** The most letters of a piece that may be one of the labels [from, to): more make it too unlike. */
function longestPiece(printed: readonly Printed[], from: number, to: number): number {
  let longest = 0;
  for (let i = from; i < to; i++) {
    const { cores, mark, label } = printed[i] as Printed;
    for (const core of cores) longest = Math.max(longest, core.length + mark.length);
    for (const text of label.mistaken ?? []) longest = Math.max(longest, text.length);
  }
  return longest / ALIKE + LONGEST_MARK;
}

/** The first of the cells of text that is not before cell `at`, counted among them. */
function behind(begins: readonly number[], from: number, at: number): number {
  let c = from;
  while (c < begins.length && (begins[c] as number) < at) c++;
  return c;
}

/** Scores every rest of the gap, from its end: the labels from the r-th on, on the cells of text from the c-th on. */
function scoresOf(cells: readonly Cell[], printed: readonly Printed[], gap: Gap): Scores {
  const rows = gap.to - gap.from;
  const begins: number[] = [];
  for (let i = gap.first; i < gap.until; i++) if ((cells[i] as Cell).compact !== "") begins.push(i);
  const width = begins.length + 1;
  const cores = coresOf(printed);
  const longest = longestPiece(printed, gap.from, gap.to);
  const groups = groupsOver(printed);
  const score = new Float64Array((rows + 1) * width);
  const taken = new Array<Choice | undefined>((rows + 1) * width);
  for (let c = begins.length - 1; c >= 0; c--) {
    const pieces = piecesFrom(cells, cores, begins[c] as number, gap.until, longest);
    const behinds = pieces.map(({ last }) => behind(begins, c, last + 1));
    for (let r = rows - 1; r >= 0; r--) {
      const at = r * width + c;
      score[at] = Math.max(score[at + 1] as number, score[at + width] as number);
      for (let i = 0; i < pieces.length; i++) {
        const piece = pieces[i] as Piece;
        const fits = fit(piece, printed[gap.from + r] as Printed, groups[gap.from + r] as Printed[]);
        const total = fits.score + (score[(r + 1) * width + (behinds[i] as number)] as number);
        if (fits.score > 0 && total >= (score[at] as number)) {
          score[at] = total;
          taken[at] = { piece, exact: fits.exact };
        }
      }
    }
  }
  return { begins, width, score, taken };
}

/**
 * As the form prints it: each text of the gap is one label to the letter, in order, and none is left but a row's that
 * has no words. Then no label could fit better, and nothing needs to be weighed.
 *
 * @returns where each label stands; undefined where the gap is not so
 */
export function asPrinted(
  cells: readonly Cell[],
  printed: readonly Printed[],
  gap: Gap,
): (Located | undefined)[] | undefined {
  const found: (Located | undefined)[] = [];
  let at = gap.from;
  for (let i = gap.first; i < gap.until; i++) {
    const { compact } = cells[i] as Cell;
    if (compact === "") continue;
    for (; at < gap.to && isWordless(printed[at] as Printed); at++) found.push(undefined);
    if (at === gap.to || !(printed[at] as Printed).texts.includes(compact)) return undefined;
    found.push({ firstCell: i, lastCell: i, from: 0, to: compact.length, exact: true, glued: false });
    at++;
  }
  for (; at < gap.to && isWordless(printed[at] as Printed); at++) found.push(undefined);
  return at === gap.to ? found : undefined;
}

/** The one row of table four has no label, so that no text is it. */
const isWordless = ({ cores }: Printed): boolean => cores[0] === "";

function holdsText(cells: readonly Cell[], { first, until }: Gap): boolean {
  for (let i = first; i < until; i++) if ((cells[i] as Cell).compact !== "") return true;
  return false;
}

/**
 * Settles the labels of a gap that are not as the form prints them on its cells, in order, so that they fit best.
 *
 * @returns where each label of the gap stands; undefined where it does not
 */
export function settleGap(cells: readonly Cell[], printed: readonly Printed[], gap: Gap): (Located | undefined)[] {
  const rows = Math.max(0, gap.to - gap.from);
  const columns = gap.until - gap.first;
  const found = new Array<Located | undefined>(rows).fill(undefined);
  if (rows === 0 || columns <= 0 || rows * columns > LARGEST_GAP) return found;
  if (!holdsText(cells, gap)) return found;
  const { begins, width, score, taken } = scoresOf(cells, printed, gap);
  let r = 0;
  let c = 0;
  while (r < rows && c < begins.length) {
    const at = r * width + c;
    const choice = taken[at];
    if (choice) {
      const { first, last, to, glued } = choice.piece;
      found[r] = { firstCell: first, lastCell: last, from: 0, to, exact: choice.exact, glued };
      c = behind(begins, c, last + 1);
      r++;
    } else if (score[at] === score[at + 1]) c++;
    else r++;
  }
  return found;
}
