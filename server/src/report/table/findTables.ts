/** Which tables of the form are in a report, where, and on which edition; and each aligned with its cells. */
import { once } from "../../common/once.js";
import { currentEdition, divided, type Edition, type Row, rowsOf, type Table, type TableId } from "../../form/index.js";
import type { Line } from "../model.js";
import type { Standing } from "./asPrinted.js";
import { type Bound, bind } from "./bindFigures.js";
import { type Cell, isListMark } from "./cell.js";
import type { Cells, Part } from "./cells.js";
import { type Located, locate, type SettledGaps, weigh } from "./findLabels.js";
import { type Letters, partOf } from "./letters.js";
import { type Printed, printedOf } from "./printed.js";
import { LONGEST_FRAGMENT, runsOf } from "./runs.js";
import { unweave } from "./wovenLabels.js";

/** With fewer letters of its labels in order than this, a table is not there. */
export const LEAST_WEIGHT = 8;

/** A few labels of a table, parted by prose from the rest of it, are words of the prose. */
const STRAY_WEIGHT = 12;

export const TABLES: readonly TableId[] = ["disclosure", "applications", "reviews"];

/** A table with the cells that were bound to it, before spans are taken off them. */
export interface Aligned {
  readonly table: Table;
  readonly edition: Edition;
  readonly printed: readonly Printed[];
  readonly located: readonly (Located | undefined)[];
  readonly bound: readonly Bound[];
  /** The index behind the last cell that a label or a figure took. */
  readonly until: number;
}

/** Forgets labels that stand apart from the bulk of their table, beyond a line of prose. */
function withoutStrays(
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
): (Located | undefined)[] {
  const clusters: { members: number[]; weight: number }[] = [];
  let last = -1;
  located.forEach((one, index) => {
    if (!one) return;
    let parted = clusters.length === 0;
    for (let i = last + 1; i < one.firstCell && !parted; i++) parted = cells[i]?.kind === "prose";
    if (parted) clusters.push({ members: [], weight: 0 });
    const cluster = clusters[clusters.length - 1] as { members: number[]; weight: number };
    cluster.members.push(index);
    cluster.weight += (printed[index] as Printed).cores[0]?.length ?? 0;
    last = one.lastCell;
  });
  const heaviest = Math.max(0, ...clusters.map((cluster) => cluster.weight));
  const kept = [...located];
  for (const { members, weight } of clusters) {
    if (weight < heaviest && weight < STRAY_WEIGHT) for (const index of members) kept[index] = undefined;
  }
  return kept;
}

function align(
  text: string,
  lines: readonly Line[],
  { letters, offset }: LetteredPart,
  table: Table,
  edition: Edition,
  settled: SettledGaps | undefined,
): Aligned {
  const printed = printedOf(table);
  const { cells } = letters;
  const located = unweave(cells, printed, withoutStrays(cells, printed, locate(letters, printed, settled, offset)));
  const runs = runsOf(cells, printed, located);
  const bound = bind({ text, lines, cells }, printed, located, runs);
  return { table, edition, printed, located, bound, until: endOf(cells, located, bound) };
}

function endOf(cells: readonly Cell[], located: readonly (Located | undefined)[], bound: readonly Bound[]): number {
  let end = 0;
  for (const one of located) if (one && one.lastCell >= end) end = one.lastCell + 1;
  const slots = new Set<Cell>();
  for (const row of bound) for (const cell of row.slots) slots.add(cell);
  for (let i = cells.length; i > end; i--) if (slots.has(cells[i - 1] as Cell)) return i;
  return end;
}

const rowsRead = (aligned: Aligned) => aligned.bound.filter((row) => row.state === "read").length;

/** Where a table's labels stand among the cells, and the editions that show as many of them. */
export interface Place {
  readonly id: TableId;
  readonly editions: readonly Edition[];
  /** Editions that show nearly as many: heads of one may stand over the rows of another. */
  readonly near?: readonly Edition[];
  readonly first: number;
  readonly last: number;
  /** What was settled of the labels of the first of the editions among all cells. */
  readonly settled?: SettledGaps;
  /** Where its labels stand, if all do as printed. */
  readonly standing?: Standing;
}

/** The cells that can be a table's with their letters, and how many of all cells stand before them. */
interface LetteredPart {
  readonly letters: Letters;
  readonly offset: number;
}

/** So much of the labels of the edition that shows most has another one that is looked at as well. */
const NEARLY = 0.7;

/** Finds a table by the labels in its order; the edition more of whose labels are there is the one it is written on. */
export function placeTable(letters: Letters, id: TableId, all: readonly Edition[]): Place | undefined {
  // Table four is the same on all editions.
  const known = new Map<Table, number>();
  const weights = all.map((edition) => {
    const table = edition.tables[id];
    const weight = known.get(table) ?? weigh(letters, printedOf(table));
    known.set(table, weight);
    return { edition, weight };
  });
  const most = Math.max(...weights.map((one) => one.weight));
  if (most < LEAST_WEIGHT) return undefined;
  const editions = weights.filter((one) => one.weight === most).map((one) => one.edition);
  const near = weights.filter(({ weight }) => weight < most && weight >= most * NEARLY).map(({ edition }) => edition);
  const printed = printedOf((editions[0] as Edition).tables[id]);
  const settled: SettledGaps = new Map();
  const located = withoutStrays(letters.cells, printed, locate(letters, printed, settled)).filter(
    (one) => one !== undefined,
  );
  if (located.length === 0) return undefined;
  return {
    id,
    editions,
    near,
    first: Math.min(...located.map((one) => one.firstCell)),
    last: Math.max(...located.map((one) => one.lastCell)),
    settled,
  };
}

/** What heads the figures of table four, a letter each: enough of them stand above fifteen figures even when torn. */
const headLetters = once(
  ({ blocks }: Table): ReadonlySet<string> =>
    new Set(blocks.flatMap(({ columns }) => columns.flatMap(({ group = [] }) => [...group.join("")]))),
);
const LEAST_REVIEW_LETTERS = 12;

/** No row of the other tables has so many figures. */
const LEAST_REVIEW_FIGURES = 10;

/** Table four whose heads are torn into half lines: more figures than any other row has, under the letters of its heads. */
export function placeReviews(cells: readonly Cell[], all: readonly Edition[], from: number): Place | undefined {
  const table = currentEdition(all).tables.reviews;
  const editions = all.filter(({ tables }) => tables.reviews === table);
  const width = table.blocks[0]?.columns.length ?? 0;
  let letters = 0;
  let figures = 0;
  let first = from;
  for (let i = from; i <= cells.length; i++) {
    const cell = cells[i];
    if (cell?.kind === "figure" || cell?.kind === "mark") {
      figures++;
      continue;
    }
    const place = { id: "reviews" as const, editions, first, last: i - 1 };
    if (figures >= LEAST_REVIEW_FIGURES && figures <= width && letters >= LEAST_REVIEW_LETTERS) return place;
    if (figures > 0 || cell?.kind === "prose") {
      letters = 0;
      first = i + 1;
    }
    figures = 0;
    for (const letter of cell?.compact ?? "") if (headLetters(table).has(letter)) letters++;
  }
  return undefined;
}

/** The letters of 行政复议行政诉讼: of its heads so much is left where a converter flattened them to one line. */
const LEAST_FLAT_LETTERS = 8;

/** Table four whose heads are flattened: one row of figures, as long as no other, under nothing but words of its heads. */
export function placeFlatReviews(cells: readonly Cell[], all: readonly Edition[], from: number): Place | undefined {
  const table = currentEdition(all).tables.reviews;
  const editions = all.filter(({ tables }) => tables.reviews === table);
  const width = table.blocks[0]?.columns.length ?? 0;
  const isSlot = (cell: Cell | undefined) => cell !== undefined && cell.kind !== "text" && cell.kind !== "prose";
  let letters = 0;
  let head = from;
  for (let i = from; i < cells.length; ) {
    const cell = cells[i] as Cell;
    if (!isSlot(cell)) {
      const isHead = cell.kind === "text" && [...cell.compact].every((letter) => headLetters(table).has(letter));
      if (letters === 0) head = i;
      letters = isHead ? letters + cell.compact.length : 0;
      i++;
      continue;
    }
    let end = i;
    while (isSlot(cells[end])) end++;
    const figures = cells.slice(i, end).filter(({ kind }) => kind !== "blank").length;
    const fits = (figures >= LEAST_REVIEW_FIGURES && figures <= width) || (figures > 0 && end - i === width);
    if (letters >= LEAST_FLAT_LETTERS && fits) return { id: "reviews", editions, first: head, last: end - 1 };
    if (figures > 0) letters = 0;
    i = end;
  }
  return undefined;
}

/** The shortest first label that is known for a table's own when it stands there once more. */
const LEAST_HEAD = 4;

/**
 * The cells (by index) that can be a table's: the first label's list mark, figures torn off before it, to the next table, prose,
 * long text, or the first label once more.
 */
export function partAround(cells: Cells, place: Place, from: number, until: number): Part {
  let first = place.first;
  const before = first - 1;
  if (first > from && cells.line(before) === cells.line(first) && isListMark(cells.at(before))) first--;
  while (first > from && cells.isSlot(first - 1)) first--;
  let last = place.last;
  const head = cells.compact(place.first);
  while (last + 1 < until) {
    const next = last + 1;
    const letters = cells.letterCount(next);
    if (cells.isProse(next) || letters > LONGEST_FRAGMENT) break;
    if (letters >= LEAST_HEAD && cells.holds(next, head)) break;
    last++;
  }
  return { first, until: last + 1 };
}

/** The rows of a table that another one divides into several. */
export const dividedBy = once((other: Table) =>
  once(
    (table: Table): ReadonlySet<Row> =>
      new Set(rowsOf(table).flatMap(({ row }) => (divided(row, other).length > 0 ? [row] : []))),
  ),
);

/** Are there figures in one row that `other` divides into several, which has none beside their common label? */
function readsUndivided(one: Aligned, other: Table): boolean {
  const rows = dividedBy(other)(one.table);
  return rows.size > 0 && one.bound.some((row) => row.state === "read" && row.label?.exact && rows.has(row.row));
}

/** An edition less of whose labels are there, every row of which is read, where the one with more of them has rows without figures. */
function alignNear(
  text: string,
  lines: readonly Line[],
  part: LetteredPart,
  { id, near = [] }: Place,
  best: Aligned,
): Aligned | undefined {
  if (rowsRead(best) === best.bound.length) return undefined;
  for (const edition of near) {
    const table = edition.tables[id];
    // A row that the other edition divides takes the figures of the first of its parts.
    if (dividedBy(best.table)(table).size > 0) continue;
    const aligned = align(text, lines, part, table, edition, undefined);
    if (rowsRead(aligned) === aligned.bound.length) return aligned;
  }
  return undefined;
}

/** Of the rows of several tables, are there some that another one of them divides? */
const anyDivided = (tables: readonly Table[], among: readonly Table[]): boolean =>
  tables.some((table) => among.some((other) => dividedBy(other)(table).size > 0));

/**
 * Of several editions that fit as well (table three without the rows that part them) the one whose rows are read, else
 * the one of the other tables. Where all its rows are read, and no row of another could be undivided, that is the one.
 */
function alignFitting(
  text: string,
  lines: readonly Line[],
  part: LetteredPart,
  place: Place,
  preferred: Edition,
): Aligned {
  const first = place.editions[0] as Edition;
  const alignOn = (edition: Edition): Aligned => {
    const table = edition.tables[place.id];
    return align(text, lines, part, table, edition, table === first.tables[place.id] ? place.settled : undefined);
  };
  const likely = place.editions.includes(preferred) ? preferred : first;
  const usual = alignOn(likely);
  const lacking = (one: Aligned) => one.bound.length - rowsRead(one);
  const tables = new Set(place.editions.map(({ tables }) => tables[place.id]));
  if (tables.size === 1) return usual;
  const others = [...tables].filter((table) => table !== usual.table);
  if (lacking(usual) === 0 && !anyDivided(others, [...tables])) return usual;
  const aligned: Aligned[] = [];
  for (const edition of place.editions) {
    const same = [usual, ...aligned].find((one) => one.table === edition.tables[place.id]);
    aligned.push(same ? { ...same, edition } : alignOn(edition));
  }
  if (aligned.every((one) => lacking(one) === lacking(usual))) return usual;
  return aligned.find((one) => aligned.some((other) => readsUndivided(one, other.table))) ?? usual;
}

/**
 * @param first the first of the cells that can be the table's
 * @param until the one behind the last
 * @returns the table at a place, as the edition has it whose labels and rows are there
 */
export function alignBest(
  text: string,
  lines: readonly Line[],
  letters: Letters,
  { first, until }: Part,
  place: Place,
  preferred: Edition,
): Aligned {
  const part: LetteredPart = { letters: partOf(letters, first, until), offset: first };
  const best = alignFitting(text, lines, part, place, preferred);
  return alignNear(text, lines, part, place, best) ?? best;
}
