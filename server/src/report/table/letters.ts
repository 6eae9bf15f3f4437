/** The letters of cells, joined: labels are sought in them, over however many cells they were wrapped. */
import { once } from "../../common/once.js";
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
  /** Letters of its group's label that stand between its own. */
  readonly woven?: string;
}

/** The letters of all text cells in one string, and where each cell's letters begin. */
export interface Letters {
  readonly text: string;
  readonly cells: readonly Cell[];
  /** For each cell, the index of its first letter; one more entry at the end. */
  readonly starts: Int32Array;
  /** For each letter, the index of its cell. */
  readonly holders: Int32Array;
  /** Where a label's letters stand, by label, as far as it was sought; and the chains of anchors, by table. */
  readonly places: Map<string, readonly number[]>;
  readonly chains: Map<readonly Printed[], readonly Occurrence[]>;
  /** The letters that these are a part of, and how many of them stand before. */
  readonly whole?: { readonly letters: Letters; readonly before: number };
}

/** A label (by its index among the printed ones) and the letters that it takes. */
export interface Occurrence {
  readonly printed: number;
  readonly start: number;
  readonly end: number;
}

/** The most letters and digits of a list mark: 十二, 1. */
const LONGEST_MARK = 3;
const MARKS = /^[0-9一二三四五六七八九十]{0,3}$/u;

/** The most figures that may be glued to a label, in digits. */
const MOST_GLUED = 40;

/** The letters of cells, joined once for all the labels that are sought in them. */
export const join = once(joinLetters);

function joinLetters(cells: readonly Cell[]): Letters {
  const starts = new Int32Array(cells.length + 1);
  let text = "";
  for (let i = 0; i < cells.length; i++) {
    const { compact } = cells[i] as Cell;
    if (compact !== "") text += compact;
    starts[i + 1] = text.length;
  }
  const holders = new Int32Array(text.length);
  for (let i = 0; i < cells.length; i++) {
    const end = starts[i + 1] as number;
    for (let letter = starts[i] as number; letter < end; letter++) holders[letter] = i;
  }
  return { text, cells, starts, holders, places: new Map(), chains: new Map() };
}

/** The letters of some of the cells whose letters are joined: what was found in all of them is not sought again. */
export function partOf(whole: Letters, first: number, until: number): Letters {
  const before = whole.starts[first] as number;
  const starts = whole.starts.slice(first, until + 1);
  for (let i = 0; i < starts.length; i++) starts[i] = (starts[i] as number) - before;
  const holders = whole.holders.slice(before, whole.starts[until]);
  for (let i = 0; i < holders.length; i++) holders[i] = (holders[i] as number) - first;
  return {
    text: whole.text.slice(before, whole.starts[until]),
    cells: whole.cells.slice(first, until),
    starts,
    holders,
    places: new Map(),
    chains: new Map(),
    whole: { letters: whole, before },
  };
}

/** Where a text stands among the letters; the editions share most labels, so each is sought once. */
export function placesOf(letters: Letters, core: string): readonly number[] {
  const known = letters.places.get(core);
  if (known) return known;
  const places: number[] = [];
  const { text, whole } = letters;
  if (whole) {
    const last = text.length - core.length;
    for (const place of placesOf(whole.letters, core)) {
      const at = place - whole.before;
      if (at >= 0 && at <= last) places.push(at);
    }
  } else for (let at = text.indexOf(core); at !== -1; at = text.indexOf(core, at + core.length)) places.push(at);
  letters.places.set(core, places);
  return places;
}

/** The index of the cell that holds a letter; the last one where there is no such letter. */
const cellAt = ({ holders, cells }: Letters, index: number): number => holders[index] ?? cells.length - 1;

/** Is nothing but a list mark between a place and another label's edge? */
export function touches(letters: Letters, edges: ReadonlySet<number>, at: number, step: 1 | -1): boolean {
  for (let i = 0; i <= LONGEST_MARK; i++) {
    if (edges.has(at + i * step)) return true;
    const code = letters.text.charAt(step === 1 ? at + i : at - i - 1);
    if (code === "" || !MARKS.test(code)) return false;
  }
  return false;
}

/** Does a label that begins at a letter begin its cell, but for a list mark? */
export function beginsCell(letters: Letters, at: number): boolean {
  const start = letters.starts[cellAt(letters, at)] as number;
  return at === start || (at - start <= LONGEST_MARK && MARKS.test(letters.text.slice(start, at)));
}

/** Does a label that ends before a letter end its cell, but for a remark in brackets or figures glued to it? */
export function endsCell(letters: Letters, end: number): boolean {
  const cell = cellAt(letters, end - 1);
  if (end === letters.starts[cell + 1]) return true;
  const rest = letters.text.slice(end, letters.starts[cell + 1]);
  return isGlued(rest) || hasRemark(letters.cells[cell] as Cell, end - (letters.starts[cell] as number));
}

function isGlued(rest: string): boolean {
  return rest.length <= MOST_GLUED && /^\d+$/.test(rest);
}

function hasRemark(cell: Cell, letter: number): boolean {
  return cell.remarkAt === letter;
}

/** @returns where an occurrence stands among the cells; its label is written to the letter */
export function place(letters: Letters, found: Occurrence): Located {
  const firstCell = cellAt(letters, found.start);
  const lastCell = cellAt(letters, found.end - 1);
  const to = found.end - (letters.starts[lastCell] as number);
  const last = letters.cells[lastCell] as Cell;
  const from = found.start - (letters.starts[firstCell] as number);
  const before = from > LONGEST_MARK ? "-" : (letters.cells[firstCell] as Cell).compact.slice(0, from);
  return {
    firstCell,
    lastCell,
    from: MARKS.test(before) ? 0 : from,
    to,
    exact: true,
    glued: to < last.compact.length && isGlued(last.compact.slice(to)),
  };
}
