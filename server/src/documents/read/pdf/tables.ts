import { UNREAD } from "../../../report/figures.js";
import { clustered, isWithin, middleOf, type Page, type Word } from "./geometry.js";
import { type RuledCell, type RuledTable, ruledTables } from "./grid.js";
import { isDigits, textInside } from "./lines.js";
import { isNumbered } from "./numbers.js";

/** A cell of a table that was read: its rows and columns, counted from 0, and its text. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A table that was read from one page or several. */
export interface ReadTable {
  /** Where its columns are parted, ends included, in points. */
  readonly places: readonly number[];
  readonly height: number;
  readonly cells: readonly ReadCell[];
  /** The page on which it begins, and from which row on each page's rows stand. */
  readonly pages: readonly { readonly page: number; readonly row: number }[];
}

/** A table of one page with what is not sure in it. */
export interface FoundTable {
  readonly table: ReadTable;
  /** From the page's upper edge. */
  readonly top: number;
  /** The words that stand in it. */
  readonly words: readonly Word[];
  /** Texts that stand across a line between two cells, and belong to neither for certain. */
  readonly unsure: readonly string[];
}

/** How far a figure may reach over the line beside its cell, in parts of its size. */
const OVER = 0.4;

/** What a cell of figures holds: digits, or what could not be read. */
const isFigures = (text: string): boolean => text === UNREAD || isDigits(text);

const inside = (at: number, from: number, to: number): boolean => at >= from && at < to;

/** How far below the last text of an open cell its next line may stand, in parts of its size. */
const NEXT_LINE = 2;

/** @returns the words below a table that go on in a cell that its page's end cut, each with that cell */
function overflowing({ cells, box }: RuledTable, words: readonly Word[]): Map<Word, RuledCell> {
  const found = new Map<Word, RuledCell>();
  const open = cells.filter((cell) => cell.open);
  if (open.length === 0) return found;
  let bottom = box.bottom;
  for (const word of [...words].sort((a, b) => a.box.top - b.box.top)) {
    if (word.box.top < box.bottom - word.size) continue;
    const cell = open.find((one) => word.box.left >= one.box.left && word.box.right <= one.box.right);
    if (!cell || word.box.bottom - bottom > NEXT_LINE * word.size) break;
    found.set(word, cell);
    bottom = Math.max(bottom, word.box.bottom);
  }
  return found;
}

/** @returns the cell in which a word begins */
function cellOf(cells: readonly RuledCell[], { box, size }: Word): RuledCell | undefined {
  const x = box.left + Math.min(box.right - box.left, size) / 2;
  const y = middleOf(box);
  return cells.find((cell) => inside(x, cell.box.left, cell.box.right) && inside(y, cell.box.top, cell.box.bottom));
}

/** @returns the cells into which a figure reaches that begins in another */
function reachedBy(cells: readonly RuledCell[], { box: { left, right, top, bottom }, size }: Word): RuledCell[] {
  const y = (top + bottom) / 2;
  const across = ({ box }: RuledCell) => Math.min(right, box.right) - Math.max(left, box.left);
  return cells.filter((cell) => inside(y, cell.box.top, cell.box.bottom) && across(cell) > OVER * size);
}

/** @returns a table that lines draw with the words that stand in it */
function fill(
  ruled: RuledTable,
  within: readonly Word[],
  below: ReadonlyMap<Word, RuledCell>,
  page: number,
): FoundTable {
  const held = new Map(ruled.cells.map((cell): [RuledCell, Word[]] => [cell, []]));
  const unsure: string[] = [];
  const [doubtful, reached] = [new Set<RuledCell>(), new Set<RuledCell>()];
  const words = [...within, ...below.keys()];
  for (const word of words) {
    const cell = below.get(word) ?? cellOf(ruled.cells, word);
    if (!cell) continue;
    const over = Math.max(word.box.right - cell.box.right, cell.box.left - word.box.left);
    if (isDigits(word.text) && over > OVER * word.size) {
      unsure.push(word.text);
      doubtful.add(cell);
      for (const one of reachedBy(ruled.cells, word)) reached.add(one);
    } else held.get(cell)?.push(word);
  }
  const cells = ruled.cells.map((cell): ReadCell => {
    const { row, column, rows, columns, box } = cell;
    const own = held.get(cell) ?? [];
    // A label is one still though a figure stands too far to its side, and so is a figure of its own.
    const isUnread = doubtful.has(cell)
      ? own.every(({ text }) => isDigits(text))
      : reached.has(cell) && own.length === 0;
    return { row, column, rows, columns, text: isUnread ? UNREAD : textInside(own, box) };
  });
  const table = { places: ruled.columns, height: ruled.rows.length - 1, cells, pages: [{ page, row: 0 }] };
  return { table, top: ruled.box.top, words, unsure };
}

/** @returns the tables that lines draw on a page, with their texts, from above to below */
export function tablesOf(page: Page): FoundTable[] {
  return ruledTables(page).map((ruled) => {
    const within = new Set(page.words.filter(({ box }) => isWithin(box, ruled.box)));
    const outside = page.words.filter((word) => !within.has(word));
    return fill(ruled, [...within], overflowing(ruled, outside), page.number);
  });
}

/** How far a table's columns may move from page to page, in points. */
const SHIFT = 4;

/** @returns a table with its columns counted by places that hold all of its own */
function onPlaces(table: ReadTable, places: readonly number[]): ReadTable {
  const at = (place: number) =>
    places.reduce((best, one, i) => (Math.abs(one - place) < Math.abs((places[best] as number) - place) ? i : best), 0);
  const columns = table.places.map(at);
  const cells = table.cells.map((cell) => {
    const column = columns[cell.column] as number;
    return { ...cell, column, columns: (columns[cell.column + cell.columns] as number) - column };
  });
  return { ...table, places, cells };
}

/** @returns the cells that stand in a row, from left to right */
const rowOf = ({ cells }: ReadTable, row: number): readonly ReadCell[] =>
  cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows).sort((a, b) => a.column - b.column);

/** A table's rows without the first ones. */
function without({ places, height, cells, pages }: ReadTable, rows: number): ReadTable {
  const kept = cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }));
  return { places, height: height - rows, cells: kept, pages };
}

const written = (cells: readonly ReadCell[]): string =>
  cells.map(({ column, columns, text }) => `${column}+${columns}:${text}`).join("|");

/** @returns how many rows of a table's head stand once more at the head of its next page */
function repeatedHead(table: ReadTable, next: ReadTable): number {
  let rows = 0;
  while (rows < Math.min(table.height, next.height)) {
    const own = next.cells.filter((cell) => cell.row === rows);
    if (own.length === 0 || own.some(({ text }) => isFigures(text))) break;
    if (written(own) !== written(table.cells.filter((cell) => cell.row === rows))) break;
    rows++;
  }
  const isWhole = next.cells.every((cell) => cell.row >= rows || cell.row + cell.rows <= rows);
  return isWhole ? rows : 0;
}

/** @returns whether the row at a page's head is what is left of the last row of the page before */
function goesOn(last: readonly ReadCell[], first: readonly ReadCell[]): boolean {
  if (last.length !== first.length || last.some(({ column }, i) => column !== first[i]?.column)) return false;
  const pairs = last.map(({ text }, i) => [text, first[i]?.text ?? ""] as const);
  const figures = pairs.filter(([upper, lower]) => isFigures(upper) || isFigures(lower));
  const labels = pairs.filter((pair) => !figures.includes(pair));
  // A row's figures stand on one side of the break, all of them.
  const onOneSide = figures.every(([upper]) => upper === "") || figures.every(([, lower]) => lower === "");
  const isCut = labels.some(([upper, lower]) => isNumbered(upper) && lower !== "");
  return figures.length > 0 && onOneSide && isCut && labels.every(([, lower]) => !isNumbered(lower));
}

/** @returns a table that goes on on the next page, with its cells joined that the page's end broke */
function append(table: ReadTable, next: ReadTable): ReadTable {
  const places = clustered([...table.places, ...next.places], SHIFT);
  const above = onPlaces(table, places);
  const whole = onPlaces(next, places);
  const below = without(whole, repeatedHead(above, whole));
  const last = rowOf(above, above.height - 1);
  const first = rowOf(below, 0);
  const oneRow = goesOn(last, first) ? 1 : 0;
  const shift = above.height - oneRow;
  const joined = new Map<ReadCell, ReadCell>();
  const gone = new Set<ReadCell>();
  for (const cell of first) {
    const upper = last.find(({ column, columns }) => column === cell.column && columns === cell.columns);
    const holds = first.some(({ column, text }) => column > cell.column && text !== "" && !isFigures(text));
    const goesOnIn = upper && (cell.text === "" ? upper.text !== "" : isNumbered(upper.text));
    const isGroup = holds && goesOnIn && ![upper.text, cell.text].some(isFigures);
    if (!upper || !(oneRow || (isGroup && !isNumbered(cell.text)))) continue;
    joined.set(upper, { ...upper, rows: shift + cell.rows - upper.row, text: upper.text + cell.text });
    gone.add(cell);
  }
  return {
    places,
    height: shift + below.height,
    cells: [
      ...above.cells.map((cell) => joined.get(cell) ?? cell),
      ...below.cells.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
    ],
    pages: [...above.pages, ...below.pages.map(({ page, row }) => ({ page, row: row + above.height }))],
  };
}

/** @returns a table with a blank cell in the columns before its first, where it was drawn without them */
function widened(table: ReadTable, places: readonly number[]): ReadTable {
  const missing = places.filter((place) => place < (table.places[0] as number) - SHIFT);
  if (missing.length === 0) return table;
  const shifted = table.cells.map((cell) => ({ ...cell, column: cell.column + missing.length }));
  const blank = { row: 0, column: 0, rows: table.height, columns: missing.length, text: "" };
  return { ...table, places: [...missing, ...table.places], cells: [blank, ...shifted] };
}

const edgesOf = ({ places }: ReadTable): [number, number] => [places[0] as number, places.at(-1) as number];

/** @returns whether a table's columns go on in another that lacks the first ones */
function lacksFirst(table: ReadTable, next: ReadTable): boolean {
  const [left] = edgesOf(next);
  const shared = table.places.filter((place) => place >= left - SHIFT);
  const isOf = (place: number) => next.places.some((other) => Math.abs(other - place) <= SHIFT);
  return shared.length < table.places.length && shared.every(isOf) && Math.abs((shared[0] as number) - left) <= SHIFT;
}

/**
 * The one table that a table at a page's foot and one at the next page's head are; undefined where they are two. They
 * have the same edges, or the second lacks the group in front, whose cell is drawn on the page alone where it begins.
 */
export function joinedOver(table: ReadTable, next: ReadTable): ReadTable | undefined {
  const [left, right] = edgesOf(table);
  const [nextLeft, nextRight] = edgesOf(next);
  if (Math.abs(right - nextRight) > SHIFT) return undefined;
  if (Math.abs(left - nextLeft) <= SHIFT) return append(table, next);
  return lacksFirst(table, next) ? append(table, widened(next, table.places)) : undefined;
}
