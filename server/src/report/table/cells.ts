/**
 * The cells of a report as columns of numbers. A report has some 350 of them, and nearly all stand in tables as the form
 * prints them, which are read off the columns (`asPrinted.ts`): no object is made of a cell. Who weighs cells against
 * each other, as the aligner does, asks for objects (`at`, `all`).
 *
 * This file alone knows how the columns lie: a cell takes `FIELDS` neighbouring numbers, and its letters stand behind
 * those of the cell before it in one list of code units, so that the letters of neighbours are joined already.
 */
import { beforeBlanks, behindBlanks, compactCode, LEFT_OUT } from "../characters/index.js";
import type { Line } from "../span.js";
import { type Cell, cellWith, kindOf, remarkIn } from "./cell.js";
import type { Layout } from "./layouts/layout.js";

/** What a cell is, as a number: those that may hold a figure of a row stand together, from `figure` to `blank`. */
const KINDS = ["text", "figure", "mark", "blank", "prose"] as const satisfies readonly Cell["kind"][];
const [TEXT, FIGURE, MARK, BLANK, PROSE] = [0, 1, 2, 3, 4] as const;

const codeOf = (kind: Cell["kind"]): number =>
  kind === "figure" ? FIGURE : kind === "text" ? TEXT : kind === "blank" ? BLANK : kind === "mark" ? MARK : PROSE;

/** The numbers of a cell: where it begins and ends, its line, its record, its kind, its layout, where its letters begin. */
const FIELDS = 7;
const [START, END, LINE, RECORD, KIND, LAYOUT, LETTERS] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The layout of cells that none cut. */
const NO_LAYOUT = -1;

/** So many code units are made a string at once. */
const AT_ONCE = 4096;

/** What cells are kept in: the numbers of each, and the letters of all. */
interface Store {
  readonly columns: Int32Array;
  readonly letters: Uint16Array;
}

const storeFor = (room: number): Store => ({
  columns: new Int32Array(room * FIELDS),
  letters: new Uint16Array(room * 4),
});

const NOTHING = storeFor(0);

/** A larger store is not kept from report to report. */
const MOST_KEPT = 10_000;

/** The store of cells that are done with: to make one takes as long as cutting thirty cells. */
let spare = NOTHING;

/** @returns a store for so many cells at first, which nobody else has */
function takeStore(room: number): Store {
  if (room === 0 || spare.columns.length < room * FIELDS) return storeFor(room);
  const store = spare;
  spare = NOTHING;
  return store;
}

/** Some neighbouring cells: from the first to before the last. */
export interface Part {
  readonly first: number;
  readonly until: number;
}

export class Cells {
  /** How many cells there are. */
  length = 0;
  /** Does any stand in a table of tags, with something around it? */
  isMarkup = false;
  private readonly text: string;
  private columns: Int32Array;
  private letters: Uint16Array;
  private lettersEnd = 0;
  private readonly layouts: Layout[] = [];
  /** Those that were made elsewhere. */
  private readonly given = new Map<number, Cell>();
  private listed: readonly Cell[] | undefined;
  private joined: string | undefined;

  /**
   * @param text the text that the cells are cut from
   * @param room for how many cells room is made at first; it grows
   */
  constructor(text: string, room: number) {
    this.text = text;
    const { columns, letters } = takeStore(room);
    this.columns = columns;
    this.letters = letters;
  }

  /** Says that nobody asks for these cells any more; objects that were made of them stay what they are. */
  letGo(): void {
    const { columns, letters } = this;
    if (Math.max(columns.length, letters.length) <= MOST_KEPT) spare = { columns, letters };
    this.columns = NOTHING.columns;
    this.letters = NOTHING.letters;
    this.length = 0;
  }

  /** Adds the cell that text[start, end) is, without blanks around, its kind read off its content; a blank one is empty. */
  add(start: number, end: number, line: number, record: number, layout: Layout): void {
    const kind = start === end ? "blank" : kindOf(this.text, start, end);
    this.put(start, end, codeOf(kind), line, record, this.layoutCode(layout));
    if (kind === "text") this.spell(start, end);
  }

  /** Adds the cell that stands in text[start, end), be there blanks around; a blank one stands at `start`. */
  addTrimmed(start: number, end: number, line: number, record: number, layout: Layout): void {
    const from = behindBlanks(this.text, start, end);
    if (from === end) this.addBlank(start, start, line, record, layout);
    else this.add(from, beforeBlanks(this.text, from, end), line, record, layout);
  }

  /** Adds text[start, end) as words, whatever it looks like. */
  addText(start: number, end: number, line: number, record: number, layout: Layout): void {
    this.put(start, end, TEXT, line, record, this.layoutCode(layout));
    this.spell(start, end);
  }

  /** Adds a blank cell in which a figure would take the place of text[start, end). */
  addBlank(start: number, end: number, line: number, record: number, layout: Layout): void {
    this.put(start, end, BLANK, line, record, this.layoutCode(layout));
  }

  /** Adds a line that is no part of a table, which parts what stands before it from what stands behind. */
  addProse({ start, end, number }: Line): void {
    this.put(start, end, PROSE, number, -1, NO_LAYOUT);
  }

  /** Adds a cell that was made elsewhere. */
  push(cell: Cell): void {
    const { start, end, kind, line, record, layout, compact } = cell;
    this.given.set(this.length, cell);
    this.isMarkup ||= cell.markup !== undefined;
    this.put(start, end, codeOf(kind), line, record, layout ? this.layoutCode(layout) : NO_LAYOUT);
    this.makeRoom(compact.length);
    for (let i = 0; i < compact.length; i++) this.letters[this.lettersEnd++] = compact.charCodeAt(i);
  }

  /** Takes the last cell away. */
  dropLast(): void {
    this.lettersEnd = this.field(this.length - 1, LETTERS);
    this.length--;
    this.joined = undefined;
    this.given.delete(this.length);
  }

  start(index: number): number {
    return this.field(index, START);
  }

  end(index: number): number {
    return this.field(index, END);
  }

  line(index: number): number {
    return this.field(index, LINE);
  }

  record(index: number): number {
    return this.field(index, RECORD);
  }

  layout(index: number): Layout | undefined {
    return this.layouts[this.field(index, LAYOUT)];
  }

  isText(index: number): boolean {
    return this.field(index, KIND) === TEXT;
  }

  isFigure(index: number): boolean {
    return this.field(index, KIND) === FIGURE;
  }

  isMark(index: number): boolean {
    return this.field(index, KIND) === MARK;
  }

  isBlank(index: number): boolean {
    return this.field(index, KIND) === BLANK;
  }

  isProse(index: number): boolean {
    return this.field(index, KIND) === PROSE;
  }

  /** Is it a figure, a mark or blank: no words? */
  isSlot(index: number): boolean {
    const kind = this.field(index, KIND);
    return kind >= FIGURE && kind <= BLANK;
  }

  /** What a figure is shown as, where it is written in another way. */
  shown(index: number): string | undefined {
    return this.isMarkup ? this.given.get(index)?.markup?.shown : undefined;
  }

  /** Where the letters of a cell begin among all letters; behind the last cell, how many there are. */
  lettersFrom(index: number): number {
    return index < this.length ? this.field(index, LETTERS) : this.lettersEnd;
  }

  /** The letters of all cells, joined. */
  allLetters(): string {
    this.joined ??= this.spelled(0, this.lettersEnd);
    return this.joined;
  }

  /** The letters of a cell. */
  compact(index: number): string {
    const [from, to] = [this.lettersFrom(index), this.lettersFrom(index + 1)];
    // While cells are added the letters of all would be joined anew for each.
    return this.joined === undefined ? this.spelled(from, to) : this.joined.slice(from, to);
  }

  private spelled(from: number, to: number): string {
    let joined = "";
    for (let i = from; i < to; i += AT_ONCE) joined += textOf(this.letters.subarray(i, Math.min(to, i + AT_ONCE)));
    return joined;
  }

  /** How many letters a cell has. */
  letterCount(index: number): number {
    return this.lettersFrom(index + 1) - this.lettersFrom(index);
  }

  /** The code unit of a cell's last letter; -1 where it has none. */
  lastLetter(index: number): number {
    return this.letterCount(index) === 0 ? -1 : (this.letters[this.lettersFrom(index + 1) - 1] as number);
  }

  /** Do a cell's letters begin with these (one at least)? */
  begins(index: number, letters: string): boolean {
    const from = this.lettersFrom(index);
    if (this.lettersFrom(index + 1) - from < letters.length) return false;
    return this.standAt(from, letters);
  }

  /** Has a cell these letters (one at least) and no others? */
  holds(index: number, letters: string): boolean {
    return this.letterCount(index) === letters.length && this.begins(index, letters);
  }

  /**
   * @returns the last of the cells from `first` on whose letters are these (one at least), one cell behind the other and
   * with none without letters between; -1 where they are not
   */
  lastSpelling(first: number, letters: string): number {
    const from = this.lettersFrom(first);
    const to = from + letters.length;
    if (!this.standAt(from, letters)) return -1;
    let before = from;
    for (let i = first; i < this.length; i++) {
      const end = this.lettersFrom(i + 1);
      if (end === before || end > to) return -1;
      if (end === to) return i;
      before = end;
    }
    return -1;
  }

  /** A cell as an object; the same one each time once `all` was asked for. */
  at(index: number): Cell {
    return this.listed?.[index] ?? this.given.get(index) ?? this.make(index);
  }

  /** All cells as objects; no more are added behind. */
  all(): readonly Cell[] {
    if (!this.listed) {
      this.allLetters();
      const all: Cell[] = [];
      for (let i = 0; i < this.length; i++) all.push(this.at(i));
      this.listed = all;
    }
    return this.listed;
  }

  private make(index: number): Cell {
    const [start, end] = [this.start(index), this.end(index)];
    const kind = KINDS[this.field(index, KIND)] as Cell["kind"];
    const remarkAt = kind === "text" ? remarkIn(this.text, start, end) : 0;
    const [line, record, layout] = [this.line(index), this.record(index), this.layout(index)];
    return cellWith(start, end, kind, line, record, layout, this.compact(index), remarkAt);
  }

  private field(index: number, field: number): number {
    return this.columns[index * FIELDS + field] as number;
  }

  private put(start: number, end: number, kind: number, line: number, record: number, layout: number): void {
    const at = this.length * FIELDS;
    if (at === this.columns.length) this.columns = twice(this.columns, new Int32Array(2 * at + FIELDS));
    const { columns } = this;
    columns[at + START] = start;
    columns[at + END] = end;
    columns[at + LINE] = line;
    columns[at + RECORD] = record;
    columns[at + KIND] = kind;
    columns[at + LAYOUT] = layout;
    columns[at + LETTERS] = this.lettersEnd;
    this.length++;
    this.joined = undefined;
  }

  private layoutCode(layout: Layout): number {
    const known = this.layouts.indexOf(layout);
    return known === -1 ? this.layouts.push(layout) - 1 : known;
  }

  /** Adds the letters and digits of text[start, end), folded. */
  private spell(start: number, end: number): void {
    this.makeRoom(end - start);
    const { text, letters } = this;
    let at = this.lettersEnd;
    for (let i = start; i < end; i++) {
      const letter = compactCode(text.charCodeAt(i));
      if (letter !== LEFT_OUT) letters[at++] = letter;
    }
    this.lettersEnd = at;
  }

  private makeRoom(more: number): void {
    const needed = this.lettersEnd + more;
    if (needed > this.letters.length) this.letters = twice(this.letters, new Uint16Array(2 * needed));
  }

  private standAt(from: number, letters: string): boolean {
    for (let i = 0; i < letters.length; i++) if (this.letters[from + i] !== letters.charCodeAt(i)) return false;
    return true;
  }
}

/** A few thousand code units as a text. */
const textOf = (letters: ArrayLike<number>): string => String.fromCharCode.apply(null, letters as number[]);

/** What was in the smaller list, in the larger one. */
function twice<List extends Int32Array | Uint16Array>(smaller: List, larger: List): List {
  larger.set(smaller);
  return larger;
}
