/**
 * Tables that stand as the form prints them, as nearly all do: every label to the letter in a cell of its own, or wrapped
 * over neighbouring ones, in order, and behind each row's as many figures as it has columns. What the aligner would make of such a table is read off it:
 * no label is sought, no run of figures weighed. Whatever is not wholly so is left to the aligner
 * (test/properties/asPrinted.test.ts holds the one to the other).
 */
import { once } from "../../common/once.js";
import type { Edition, Table, TableId } from "../../form/index.js";
import { compact } from "../characters/index.js";
import type { Bound } from "./bindFigures.js";
import type { Cell } from "./cell.js";
import { type Aligned, dividedBy, LEAST_WEIGHT, type Place } from "./findTables.js";
import type { Letters, Located } from "./letters.js";
import { type Printed, printedOf } from "./printed.js";

/** A table whose labels stand as printed: for each of them the first and the last of its cells, -1 for a row without words. */
export interface Standing {
  readonly table: Table;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** The letters of the note that is printed with a table; many write it between the heads and the rows. */
const noteOf = once(({ note }: Table): { readonly letters: string } => ({ letters: compact(note?.text ?? "") }));

/** The last of the cells that hold a label from cell `first` on, with nothing between its pieces; -1 where they hold none. */
function endOfLabel(cells: readonly Cell[], first: number, texts: readonly string[]): number {
  const begin = cells[first]?.compact.charCodeAt(0);
  for (const text of texts) {
    if (text.charCodeAt(0) !== begin) continue;
    let letters = 0;
    for (let i = first; i < cells.length; i++) {
      const piece = (cells[i] as Cell).compact;
      if (piece === "" || !text.startsWith(piece, letters)) break;
      letters += piece.length;
      if (letters === text.length) return i;
    }
  }
  return -1;
}

/**
 * The labels of a table from cell `start` on, if each text there is the next of them, to the last. The note may stand
 * before an anchor, which is told without what stands before it.
 */
function labelsFrom(cells: readonly Cell[], table: Table, start: number): Standing | undefined {
  const first: number[] = [];
  const last: number[] = [];
  const { letters } = noteOf(table);
  let i = start;
  for (const { texts, cores, anchor } of printedOf(table)) {
    if (cores[0] === "") {
      first.push(-1);
      last.push(-1);
      continue;
    }
    while (i < cells.length && (isSlot(cells[i] as Cell) || (anchor && isNote(cells[i] as Cell, letters)))) i++;
    const end = endOfLabel(cells, i, texts);
    if (end === -1) return undefined;
    first.push(i);
    last.push(end);
    i = end + 1;
  }
  return { table, first, last };
}

/** Cells that hold no words: figures, marks and blanks. */
const isSlot = ({ kind }: Cell): boolean => kind === "figure" || kind === "mark" || kind === "blank";

const isNote = ({ compact: own }: Cell, letters: string): boolean => own !== "" && own === letters;

/** The first of some tables whose labels stand among the cells as printed. */
function standingOn(cells: readonly Cell[], tables: readonly Table[]): Standing | undefined {
  for (const table of tables) {
    const standing = labelsIn(cells, table);
    if (standing) return standing;
  }
  return undefined;
}

function labelsIn(cells: readonly Cell[], table: Table): Standing | undefined {
  const texts = printedOf(table)[0]?.texts ?? [];
  for (let i = 0; i < cells.length; i++) {
    if ((cells[i] as Cell).compact === "" || endOfLabel(cells, i, texts) === -1) continue;
    const standing = labelsFrom(cells, table, i);
    if (standing) return standing;
  }
  return undefined;
}

/** The anchors of a table that have no letters in common with those of another, and what all others weigh at most. */
const apartFrom = once((own: readonly Printed[]) =>
  once((other: readonly Printed[]) => {
    const known = new Set(own.flatMap(({ anchor, cores }) => (anchor ? cores : [])));
    const anchors = other.filter(({ anchor }) => anchor);
    const foreign = anchors.filter(({ cores }) => !cores.some((core) => known.has(core)));
    const shared = anchors.filter((one) => !foreign.includes(one));
    return { foreign, weight: shared.reduce((sum, one) => sum + longestOf(one), 0) };
  }),
);

const longestOf = ({ cores }: Printed): number => Math.max(...cores.map((core) => core.length));

/** The most that the anchors of another edition can weigh among the letters of a text that holds all of `own`. */
function mostOf({ text }: Letters, own: readonly Printed[], other: readonly Printed[]): number {
  const { foreign, weight } = apartFrom(own)(other);
  let most = weight;
  for (const one of foreign) if (one.cores.some((core) => text.includes(core))) most += longestOf(one);
  return most;
}

/** Of the cells of a label the first that counts: an anchor is sought without its list mark, be that in a cell of its own. */
const withoutMark = (cells: readonly Cell[], { anchor, mark }: Printed, first: number, last: number): number =>
  anchor && first < last && (cells[first] as Cell).compact === mark ? first + 1 : first;

/** The tables of each kind that the editions print, each once. */
const tablesOf = once((all: readonly Edition[]): Readonly<Record<TableId, readonly Table[]>> => {
  const printed = (id: TableId): Table[] => [...new Set(all.map(({ tables }) => tables[id]))];
  return { disclosure: printed("disclosure"), applications: printed("applications"), reviews: printed("reviews") };
});

/** Do none of the letters before a label read as it? Then no table that is torn stands before the one as printed. */
const isFirst = ({ text, starts }: Letters, { cores }: Printed, cell: number): boolean =>
  cores.every((core) => {
    const at = text.indexOf(core);
    return at === -1 || at >= (starts[cell] as number);
  });

/**
 * @param letters the letters of all cells
 * @param all the editions of the form
 * @returns the place of a table that stands as one of the editions prints it, if no other weighs as much
 */
export function placeAsPrinted(letters: Letters, id: TableId, all: readonly Edition[]): Place | undefined {
  const { cells } = letters;
  const tables = tablesOf(all)[id];
  const standing = standingOn(cells, tables);
  if (!standing) return undefined;
  const { table } = standing;
  const printed = printedOf(table);
  const { starts } = letters;
  const begins = (index: number): number => starts[standing.first[index] as number] as number;
  const ends = (index: number): number => starts[(standing.last[index] as number) + 1] as number;
  let weight = 0;
  let lastAnchor = -1;
  for (let index = 0; index < printed.length; index++) {
    const { anchor, mark } = printed[index] as Printed;
    if (!anchor) continue;
    weight += ends(index) - begins(index) - mark.length;
    lastAnchor = index;
  }
  const first = withoutMark(cells, printed[0] as Printed, standing.first[0] as number, standing.last[0] as number);
  if (weight < LEAST_WEIGHT || !isFirst(letters, printed[lastAnchor] as Printed, first)) return undefined;
  for (const other of tables) {
    if (other === table) continue;
    const most = mostOf(letters, printed, printedOf(other));
    // Where another edition weighs as much, rows that it divides and that are read undivided tell.
    if (most > weight || (most === weight && dividedBy(other)(table).size === 0)) return undefined;
  }
  const editions = all.filter((edition) => edition.tables[id] === table);
  return { id, editions, first, last: Math.max(...standing.last), standing };
}

/** The figures of a row: as many as it has columns, in one record, with nothing but blanks around them. */
function figuresOf(
  cells: readonly Cell[],
  from: number,
  until: number,
  width: number,
  record: number,
): Cell[] | undefined {
  const slots: Cell[] = [];
  for (let i = from; i < until; i++) {
    const cell = cells[i] as Cell;
    if (cell.kind === "blank") {
      if (slots.length > 0 && slots.length < width) return undefined;
      continue;
    }
    if (!isSlot(cell) || cell.record !== record) return undefined;
    slots.push(cell);
  }
  return slots.length === width ? slots : undefined;
}

/** The record of the row without words behind the last of the heads: that of its first figure. */
const recordBehind = (cells: readonly Cell[], head: number, until: number): number =>
  cells.slice(head + 1, until).find(({ kind }) => kind === "figure")?.record ?? -1;

/** Where the cells behind the last label end that may be figures, if nothing but words stands behind them. */
function endOfFigures(cells: readonly Cell[], label: number): number | undefined {
  let end = label + 1;
  while (end < cells.length && isSlot(cells[end] as Cell)) end++;
  for (let i = end; i < cells.length; i++) if (isSlot(cells[i] as Cell)) return undefined;
  return end;
}

function areBlank(cells: readonly Cell[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((cells[i] as Cell).kind !== "blank") return false;
  return true;
}

/** Do no figures stand between two labels: nothing but blanks, and the note? */
function holdNoFigures(cells: readonly Cell[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (cells[i]?.kind !== "blank" && cells[i]?.kind !== "text") return false;
  return true;
}

/**
 * The rows with their figures; undefined where one has not just as many as it has columns, or some stand elsewhere.
 *
 * @param first for each label the first of its cells, its list mark's too
 */
function boundOf(
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
  first: readonly number[],
): Bound[] | undefined {
  const bound: Bound[] = [];
  for (let index = 0; index < printed.length; index++) {
    const { row, block } = printed[index] as Printed;
    const label = located[index];
    if (!label) continue;
    const next = located[index + 1];
    const end = next ? first[index + 1] : endOfFigures(cells, label.lastCell);
    if (end === undefined) return undefined;
    const wordless = next ? undefined : printed[index + 1];
    const owner = wordless?.row ?? row;
    if (!owner) {
      if (!holdNoFigures(cells, label.lastCell + 1, end)) return undefined;
      continue;
    }
    const { lastCell } = label;
    const record = wordless ? recordBehind(cells, lastCell, end) : (cells[lastCell] as Cell).record;
    const slots = figuresOf(cells, lastCell + 1, end, block.columns.length, record);
    if (!slots) return undefined;
    bound.push(
      wordless
        ? { row: owner, printed: index + 1, state: "read", slots }
        : { row: owner, printed: index, label, state: "read", slots },
    );
  }
  return bound;
}

/**
 * @param cells the cells of the table's part of the text
 * @param offset how many of all cells stand before them
 * @param standing where its labels stand among all cells
 * @param editions the editions that it may be on
 * @param preferred the edition of the other tables, or that the report's year wants
 * @returns the table, if all its rows have their figures right behind their labels
 */
export function alignAsPrinted(
  cells: readonly Cell[],
  offset: number,
  standing: Standing,
  editions: readonly Edition[],
  preferred: Edition,
): Aligned | undefined {
  const edition = editions.includes(preferred) ? preferred : (editions[0] as Edition);
  const { table } = standing;
  const first = standing.first.map((cell) => cell - offset);
  if (!areBlank(cells, 0, first[0] as number)) return undefined;
  const printed = printedOf(table);
  const located = standing.last.map((last, index): Located | undefined => {
    if (last === -1) return undefined;
    const firstCell = withoutMark(cells, printed[index] as Printed, first[index] as number, last - offset);
    const to = (cells[last - offset] as Cell).compact.length;
    return { firstCell, lastCell: last - offset, from: 0, to, exact: true, glued: false };
  });
  const bound = boundOf(cells, printed, located, first);
  const last = bound?.at(-1)?.slots.at(-1);
  return bound && { table, edition, printed, located, bound, until: cells.lastIndexOf(last as Cell) + 1 };
}
