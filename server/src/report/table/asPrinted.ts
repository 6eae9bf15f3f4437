/**
 * Where tables stand as the form prints them, as nearly all do: every label to the letter in a cell of its own, or wrapped
 * over neighbouring ones, in order, and behind each row's as many figures as it has columns. What the aligner would make of
 * such a table is read off it (`readPrinted.ts`): no label is sought, no run of figures weighed. Whatever is not wholly so
 * is left to the aligner (test/properties/asPrinted.test.ts holds the one to the other).
 */
import { once } from "../../common/once.js";
import type { Edition, Table, TableId } from "../../form/index.js";
import { compact } from "../characters/index.js";
import type { Cells } from "./cells.js";
import { dividedBy, LEAST_WEIGHT, type Place } from "./findTables.js";
import { type Printed, printedOf } from "./printed.js";

/** A table whose labels stand as printed: for each of them the first and the last of its cells, -1 for a row without words. */
export interface Standing {
  readonly table: Table;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** @returns the letters of the note that is printed with a table; many write it between the heads and the rows. */
export const noteOf = once(({ note }: Table): { readonly letters: string } => ({ letters: compact(note?.text ?? "") }));

/** The last of the cells that hold a label from cell `first` on, with nothing between its pieces; -1 where they hold none. */
function endOfLabel(cells: Cells, first: number, texts: readonly string[]): number {
  for (const text of texts) {
    const last = cells.lastSpelling(first, text);
    if (last !== -1) return last;
  }
  return -1;
}

/**
 * The labels of a table from cell `start` on, if each text there is the next of them, to the last. The note may stand
 * before an anchor, which is told without what stands before it.
 */
function labelsFrom(cells: Cells, table: Table, start: number): Standing | undefined {
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
    while (i < cells.length && (cells.isSlot(i) || (anchor && letters !== "" && cells.holds(i, letters)))) i++;
    const end = endOfLabel(cells, i, texts);
    if (end === -1) return undefined;
    first.push(i);
    last.push(end);
    i = end + 1;
  }
  return { table, first, last };
}

/** The first of some tables whose labels stand among the cells as printed. */
function standingOn(cells: Cells, tables: readonly Table[]): Standing | undefined {
  for (const table of tables) {
    const standing = labelsIn(cells, table);
    if (standing) return standing;
  }
  return undefined;
}

function labelsIn(cells: Cells, table: Table): Standing | undefined {
  const texts = printedOf(table)[0]?.texts ?? [];
  for (let i = 0; i < cells.length; i++) {
    if (cells.letterCount(i) === 0 || endOfLabel(cells, i, texts) === -1) continue;
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
function mostOf(cells: Cells, own: readonly Printed[], other: readonly Printed[]): number {
  const { foreign, weight } = apartFrom(own)(other);
  const text = cells.allLetters();
  let most = weight;
  for (const one of foreign) if (one.cores.some((core) => text.includes(core))) most += longestOf(one);
  return most;
}

/** @returns of the cells of a label the first that counts: an anchor is sought without its list mark, be that in a cell of its own */
export const withoutMark = (cells: Cells, { anchor, mark }: Printed, first: number, last: number): number =>
  anchor && first < last && mark !== "" && cells.holds(first, mark) ? first + 1 : first;

/** The tables of each kind that the editions print, each once. */
const tablesOf = once((all: readonly Edition[]): Readonly<Record<TableId, readonly Table[]>> => {
  const printed = (id: TableId): Table[] => [...new Set(all.map(({ tables }) => tables[id]))];
  return { disclosure: printed("disclosure"), applications: printed("applications"), reviews: printed("reviews") };
});

/** Do none of the letters before a label read as it? Then no table that is torn stands before the one as printed. */
const isFirst = (cells: Cells, { cores }: Printed, cell: number): boolean =>
  cores.every((core) => {
    const at = cells.allLetters().indexOf(core);
    return at === -1 || at >= cells.lettersFrom(cell);
  });

/**
 * @param cells all cells
 * @param all the editions of the form
 * @returns the place of a table that stands as one of the editions prints it, if no other weighs as much
 */
export function placeAsPrinted(cells: Cells, id: TableId, all: readonly Edition[]): Place | undefined {
  const tables = tablesOf(all)[id];
  const standing = standingOn(cells, tables);
  if (!standing) return undefined;
  const { table } = standing;
  const printed = printedOf(table);
  const begins = (index: number): number => cells.lettersFrom(standing.first[index] as number);
  const ends = (index: number): number => cells.lettersFrom((standing.last[index] as number) + 1);
  let weight = 0;
  let lastAnchor = -1;
  for (let index = 0; index < printed.length; index++) {
    const { anchor, mark } = printed[index] as Printed;
    if (!anchor) continue;
    weight += ends(index) - begins(index) - mark.length;
    lastAnchor = index;
  }
  const first = withoutMark(cells, printed[0] as Printed, standing.first[0] as number, standing.last[0] as number);
  if (weight < LEAST_WEIGHT || !isFirst(cells, printed[lastAnchor] as Printed, first)) return undefined;
  for (const other of tables) {
    if (other === table) continue;
    const most = mostOf(cells, printed, printedOf(other));
    // Where another edition weighs as much, rows that it divides and that are read undivided tell.
    if (most > weight || (most === weight && dividedBy(other)(table).size === 0)) return undefined;
  }
  const editions = all.filter((edition) => edition.tables[id] === table);
  return { id, editions, first, last: Math.max(...standing.last), standing };
}
