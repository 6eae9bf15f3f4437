/** The report on the page: built once, and from then on changed only where it says something else. */
import type { Range } from "vscode-languageserver-types";
import type { Attributes, Block, TableBlock, TableCell } from "../../../server/src/page/index.js";
import { renderBlock } from "../../../server/src/page/render.js";
import type { PagePart, Preview, PreviewNote } from "../../../server/src/protocol.js";
import { build, wrapWords } from "./dom.js";
import { putNoteRows } from "./noteRows.js";
import { say, sumWords, tableWords, WORDS } from "./words.js";

type Placed = Block<Range>;
type PlacedCell = TableCell<Range>;

/** A part of the page as one word: an element's `data-part`. */
export const partName = ({ block, line, cell }: PagePart): string =>
  line === undefined ? String(block) : `${block}.${line}.${cell}`;

/** @returns the part that an element, or one around it, shows; of a finding in the list what it is about */
export function partOf(target: EventTarget | null): PagePart | undefined {
  const named = target instanceof Element ? target.closest<HTMLElement>("[data-part], [data-of]") : null;
  const name = named?.dataset.part ?? named?.dataset.of;
  if (name === undefined) return undefined;
  const [block = 0, line, cell] = name.split(".").map(Number);
  return line === undefined || cell === undefined ? { block } : { block, line, cell };
}

/** What is said of each part. */
interface Said {
  readonly notes: readonly PreviewNote[];
  readonly sums?: readonly string[];
}

export class View {
  readonly article: HTMLElement;
  /** The document that is shown. */
  uri = "";
  private preview: Preview | undefined;
  private readonly blocks: HTMLElement[] = [];
  private said = new Map<string, Said>();

  /** @param article holds the report */
  constructor(article: HTMLElement) {
    this.article = article;
  }

  /**
   * Shows a report in the place of the one before.
   *
   * @param uri of its document
   * @returns whether it is another one, not the same edited
   */
  show(preview: Preview, uri: string): boolean {
    const before = this.preview;
    const isOther = before?.report !== preview.report || uri !== this.uri;
    this.preview = preview;
    this.uri = uri;
    this.said = saidOf(preview);
    preview.page.blocks.forEach((block, i) => {
      const known = isOther ? undefined : before?.page.blocks[i];
      const own = this.blocks[i];
      if (!own || !known || !hasSameShape(known, block)) this.put(i, block);
      else patch(own, i, block);
      this.mark(i, block);
    });
    for (const rest of this.blocks.splice(preview.page.blocks.length)) rest.remove();
    return isOther;
  }

  /** @returns the element of a part */
  elementOf(part: PagePart): HTMLElement | undefined {
    const section = this.blocks[part.block];
    const name = partName(part);
    return section?.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? undefined;
  }

  /** @returns the element that holds a block and what is said of it */
  sectionOf(block: number): HTMLElement | undefined {
    return this.blocks[block];
  }

  /** @returns what is said of a part, in words: its findings, and what a total should be */
  wordsOn(part: PagePart): string[] {
    const { notes = [], sums } = this.said.get(partName(part)) ?? {};
    return [...notes.map(({ text }) => text), ...(sums ? [sumWords(sums)] : [])];
  }

  /** @returns what a total should be by its parts: mostly one figure; none where it is that, or is no total */
  sumsOf(part: PagePart): readonly string[] {
    return this.said.get(partName(part))?.sums ?? [];
  }

  /** Marks where the cursor of the text is. @returns the part */
  cursor(line: number, character: number): PagePart | undefined {
    for (const old of this.article.querySelectorAll(".here")) old.classList.remove("here");
    const part = this.preview && partAt(this.preview, line, character);
    if (part) this.elementOf(part)?.classList.add("here");
    return part;
  }

  private put(index: number, block: Placed): void {
    const section = document.createElement("section");
    section.append(build(renderBlock(block, (part) => marksOf(part, index, block))));
    const old = this.blocks[index];
    if (old) old.replaceWith(section);
    else this.article.append(section);
    this.blocks[index] = section;
  }

  /** Puts what is said of a block and its cells to them. */
  private mark(index: number, block: Placed): void {
    const section = this.blocks[index] as HTMLElement;
    const notes = (this.preview?.notes ?? []).filter((note) => note.block === index);
    if (block.kind === "table") {
      putNotes(section, notes, block);
      block.lines.forEach(({ cells }, line) => {
        cells.forEach((_, cell) => {
          const part = { block: index, line, cell };
          setState(this.elementOf(part), this.said.get(partName(part)));
        });
      });
    } else {
      const isOther = putNotes(section, notes);
      const element = this.elementOf({ block: index });
      if (!element || !isOther) return;
      const fresh = build(renderBlock(block, (part) => marksOf(part, index, block)));
      fresh.classList.toggle("here", element.classList.contains("here"));
      element.replaceWith(fresh);
      markWords(fresh, notes);
    }
  }
}

function saidOf({ notes, totals }: Preview): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const note of notes)
    for (const part of [note, ...(note.also ?? [])]) {
      const name = partName(part);
      said.set(name, { notes: [...(said.get(name)?.notes ?? []), note] });
    }
  for (const total of totals) {
    const name = partName(total);
    said.set(name, { notes: said.get(name)?.notes ?? [], sums: total.sums });
  }
  return said;
}

/** What the elements of a part carry for the page's sake. */
function marksOf(part: Placed | PlacedCell, index: number, block: Placed): Attributes {
  if (part.kind === "table") return { role: "grid", "aria-label": tableWords(part.table) };
  if (block.kind !== "table" || !("rows" in part)) return { "data-part": String(index) };
  const line = block.lines.findIndex(({ cells }) => cells.includes(part));
  const own = block.lines[line];
  const name = { "data-part": partName({ block: index, line, cell: own?.cells.indexOf(part) ?? 0 }) };
  if (part.kind === "figure") return { ...name, class: "figure", tabindex: "-1" };
  if (part.kind === "label")
    return { ...name, class: part.place || part.heads === "note" ? part.heads : `${part.heads} lost` };
  return {
    ...name,
    class: "unread",
    "aria-readonly": "true",
    title: say(own?.state === "missing" ? WORDS.missing : WORDS.unread),
  };
}

/** What a block is made of, but for figures and places: where that is the same, only figures are put anew. */
function shapeOf(block: Placed): string {
  if (block.kind !== "table") return JSON.stringify([block.kind, block.depth, block.headed, block.text]);
  const lines = block.lines.map(({ state, cells }) => [
    state,
    cells.map((cell) => [
      cell.kind,
      cell.columns,
      cell.rows,
      cell.kind === "figure" ? cell.key : [cell.text, cell.place !== undefined],
    ]),
  ]);
  return JSON.stringify([block.table, lines]);
}

const hasSameShape = (one: Placed, other: Placed): boolean => shapeOf(one) === shapeOf(other);

/** Puts other figures into a table; the cell that is typed into is left alone. */
function patch(section: HTMLElement, index: number, block: Placed): void {
  if (block.kind !== "table") return;
  block.lines.forEach(({ cells }, line) => {
    cells.forEach(({ kind, text }, cell) => {
      if (kind !== "figure") return;
      const name = partName({ block: index, line, cell });
      const element = section.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (element && !element.querySelector("input") && element.textContent !== text) element.textContent = text;
    });
  });
}

/**
 * Puts the findings of a block to it: those of text below it, those of a table above it, those of a row right below that.
 *
 * @param table the block, if it is one
 * @returns whether they are others than before
 */
function putNotes(section: HTMLElement, notes: readonly PreviewNote[], table?: TableBlock<Range>): boolean {
  const said = JSON.stringify(notes.map(({ place, ...note }) => note));
  if (section.dataset.said === said || (notes.length === 0 && !section.dataset.said)) return false;
  section.dataset.said = said;
  section.querySelector(":scope > .notes")?.remove();
  const own = notes.filter(({ line }) => line === undefined);
  if (own.length > 0) section.insertAdjacentElement(table ? "afterbegin" : "beforeend", notesList(own));
  const element = section.querySelector("table");
  if (table && element) {
    const lines = new Set(notes.flatMap(({ line }) => line ?? []));
    const rows = [...lines].map((line) => [line, notesList(notes.filter((note) => note.line === line))] as const);
    putNoteRows(element, table.lines, new Map(rows));
  }
  return true;
}

/** Findings, each of which leads to what it is about. */
function notesList(notes: readonly PreviewNote[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "notes";
  list.append(
    ...notes.map((note) => {
      const item = document.createElement("li");
      item.className = note.level;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = note.text;
      button.dataset.of = partName(note);
      item.append(button);
      return item;
    }),
  );
  return list;
}

/** Underlines the words that findings are about, as the gravest of them has it. */
function markWords(element: HTMLElement, notes: readonly PreviewNote[]): void {
  const ends = notes.flatMap(({ words }) => (words ? [words.from, words.to] : []));
  const places = [...new Set(ends)].sort((a, b) => a - b);
  places.forEach((from, i) => {
    const to = places[i + 1] ?? from;
    const about = notes.filter(({ words }) => words && words.from <= from && words.to >= to);
    const level = LEVELS.find((one) => about.some((note) => note.level === one));
    if (level && to > from) wrapWords(element, from, to, `told ${level}`);
  });
}

const LEVELS = ["error", "warning", "information", "hint"] as const;

/** Shows at an element what is said of it. */
function setState(element: HTMLElement | undefined, said: Said | undefined): void {
  if (!element) return;
  const worst = LEVELS.find((level) => said?.notes.some((note) => note.level === level));
  for (const level of LEVELS) element.classList.toggle(level, level === worst);
  if (worst === "error") element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
  if (said?.sums) element.dataset.sum = said.sums.join("/");
  else delete element.dataset.sum;
}

const isBefore = (line: number, character: number, place: Range["start"]): boolean =>
  line < place.line || (line === place.line && character < place.character);

const isBehind = (line: number, character: number, place: Range["end"]): boolean =>
  line > place.line || (line === place.line && character > place.character);

/** The part that shows a place of the text: the cell, else the block that begins last before it. */
export function partAt({ page }: Preview, line: number, character: number): PagePart | undefined {
  let found: PagePart | undefined;
  page.blocks.forEach((own, block) => {
    if (isBefore(line, character, own.place.start)) return;
    found = { block };
    if (own.kind !== "table" || isBehind(line, character, own.place.end)) return;
    own.lines.forEach(({ cells }, row) => {
      cells.forEach(({ place }, cell) => {
        if (place && !isBefore(line, character, place.start) && !isBehind(line, character, place.end))
          found = { block, line: row, cell };
      });
    });
  });
  return found;
}
