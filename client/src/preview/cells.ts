/** Moving, selecting, typing, copying and pasting in the tables, as in a spreadsheet. */
import type { CellText, PagePart, Preview } from "../../../server/src/protocol.js";
import { tableIn } from "./dom.js";
import {
  asText,
  between,
  fromText,
  type Grid,
  type GridCell,
  gridsOf,
  inside,
  moved,
  pasted,
  type Spot,
} from "./grid.js";
import { partOf, type View } from "./view.js";
import { say, sumWords, WORDS } from "./words.js";

/** What the cells ask of the rest of the page. */
export interface Asks {
  /** Fill these in. */
  readonly set: (cells: readonly CellText[]) => void;
  /** A cell was gone to. */
  readonly went: (cell: GridCell) => void;
  /** Something is to be said. */
  readonly tell: (words: string) => void;
}

/** A cell that is typed into. */
interface Editing {
  readonly cell: GridCell;
  readonly input: HTMLInputElement;
}

export class Cells {
  private readonly view: View;
  private readonly asks: Asks;
  private grids: readonly Grid[] = [];
  private table = 0;
  private spot: Spot = { row: 0, column: 0 };
  /** The other end of the selection. */
  private anchor: Spot = { row: 0, column: 0 };
  private editing: Editing | undefined;

  constructor(view: View, asks: Asks) {
    this.view = view;
    this.asks = asks;
    const { article } = view;
    article.addEventListener("focusin", ({ target }) => this.focused(target));
    article.addEventListener("mousedown", (event) => this.pressed(event));
    article.addEventListener("mouseover", (event) => this.dragged(event));
    article.addEventListener("dblclick", ({ target }) => this.at(target) && this.edit());
    article.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("copy", (event) => this.copy(event));
    document.addEventListener("paste", (event) => this.paste(event));
  }

  /** Takes the cells of a page that was shown. @param isOther it is of another report than before */
  shown(preview: Preview, isOther: boolean): void {
    this.grids = gridsOf(preview);
    if (isOther) {
      this.table = 0;
      this.spot = { row: 0, column: 0 };
      this.anchor = this.spot;
    }
    const grid = this.grids[this.table] ?? [];
    this.spot = inside(grid, this.spot);
    this.anchor = inside(grid, this.anchor);
    this.drawSelection();
    const { editing } = this;
    if (!editing) return;
    const now = this.current();
    if (editing.input.isConnected && now?.figure.key === editing.cell.figure.key) return;
    this.editing = undefined;
  }

  /** @returns the cell that has the focus, or had it last */
  current(): GridCell | undefined {
    return this.grids[this.table]?.[this.spot.row]?.[this.spot.column];
  }

  /** Goes to a cell and gives it the focus. */
  goTo(part: PagePart): void {
    this.view.elementOf(part)?.focus();
  }

  /** Gives up what was typed and not taken: every cell shows what the text has, for the focus has gone on by now. */
  refused(): void {
    for (const cell of this.grids.flat(2)) {
      const element = this.view.elementOf(cell);
      const { text } = cell.figure;
      if (element && !element.querySelector("input") && element.textContent !== text) element.textContent = text;
    }
  }

  /** The cell of an element. */
  private at(target: EventTarget | null): { table: number; spot: Spot } | undefined {
    const part = partOf(target);
    if (part?.line === undefined) return undefined;
    for (const [table, grid] of this.grids.entries())
      for (const [row, cells] of grid.entries()) {
        const column = cells.findIndex(
          (one) => one.block === part.block && one.line === part.line && one.cell === part.cell,
        );
        if (column >= 0) return { table, spot: { row, column } };
      }
    return undefined;
  }

  private focused(target: EventTarget | null): void {
    const found = this.at(target);
    if (!found) return;
    const isSame =
      found.table === this.table && found.spot.row === this.spot.row && found.spot.column === this.spot.column;
    this.table = found.table;
    this.spot = found.spot;
    if (!isSame) this.anchor = found.spot;
    this.drawSelection();
    const cell = this.current();
    if (cell) this.asks.went(cell);
  }

  private pressed(event: MouseEvent): void {
    const found = this.at(event.target);
    if (!found || event.target instanceof HTMLInputElement) return;
    // A press within the table extends the selection; else the browser gives the focus.
    if (!event.shiftKey || found.table !== this.table) return;
    event.preventDefault();
    this.extend(found.spot);
  }

  private dragged({ buttons, target }: MouseEvent): void {
    const found = buttons === 1 && !this.editing ? this.at(target) : undefined;
    if (found?.table === this.table && document.activeElement?.closest("[role=grid]")) this.extend(found.spot, false);
  }

  /** Selects from the anchor to a spot; the focus goes there, or stays where it is. */
  private extend(spot: Spot, moves = true): void {
    if (moves) {
      const { anchor } = this;
      this.focusOn(spot);
      this.anchor = anchor;
    } else this.anchor = spot;
    this.drawSelection();
  }

  private focusOn(spot: Spot): void {
    const cell = this.grids[this.table]?.[spot.row]?.[spot.column];
    if (cell) this.goTo(cell);
  }

  private selection(): GridCell[][] {
    return between(this.grids[this.table] ?? [], this.anchor, this.spot);
  }

  /** One cell of each table can be reached by Tab from outside: the current one, else the first. */
  private drawSelection(): void {
    const chosen = this.selection().flat();
    const isBlock = chosen.length > 1;
    for (const [table, grid] of this.grids.entries()) {
      const entry = table === this.table ? this.current() : grid[0]?.[0];
      for (const cell of grid.flat()) {
        const element = this.view.elementOf(cell);
        if (!element) continue;
        element.tabIndex = cell === entry ? 0 : -1;
        const isChosen = isBlock && chosen.includes(cell);
        element.classList.toggle("selected", isChosen);
        element.setAttribute(
          "aria-selected",
          String(isChosen || (cell === entry && element === document.activeElement)),
        );
      }
    }
  }

  private key(event: KeyboardEvent): void {
    if (!this.at(event.target) || event.isComposing) return;
    const handled = this.editing ? this.keyInEditing(event) : this.keyInGrid(event);
    if (!handled) return;
    event.preventDefault();
    // VS Code listens at the window, and would do what the key does in an editor: select all the words of the page.
    event.stopPropagation();
  }

  private keyInEditing({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === "Escape") {
      this.leave();
      return true;
    }
    if (key !== "Enter" && key !== "Tab" && !(key === "ArrowUp" || key === "ArrowDown")) return false;
    this.commit();
    const to = moved(this.grids[this.table] ?? [], this.spot, { key, shift: shiftKey, far: false });
    if (to) this.focusOn(to);
    return to !== undefined || key !== "Tab";
  }

  private keyInGrid(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    if (altKey) return (key === "=" || event.code === "Equal") && !command && this.takeSums();
    if (key === "F2") return this.edit();
    if (key === "Escape") {
      this.anchor = this.spot;
      this.drawSelection();
      return true;
    }
    if ((key === "Delete" || key === "Backspace") && !command) return this.clear();
    if (command && key.toLowerCase() === "a") return this.selectAll();
    const grid = this.grids[this.table] ?? [];
    const to = moved(grid, this.spot, { key, shift: shiftKey, far: command });
    if (to) {
      if (shiftKey && key !== "Tab" && key !== "Enter") this.extend(to);
      else {
        this.focusOn(to);
        this.anchor = this.spot;
        this.drawSelection();
      }
      return true;
    }
    // What is composed (Process) begins in the input, too; the key itself arrives there.
    if (!command && (key.length === 1 || key === "Process")) this.edit("");
    return false;
  }

  private selectAll(): boolean {
    const grid = this.grids[this.table] ?? [];
    this.anchor = { row: 0, column: 0 };
    this.focusOn(inside(grid, { row: grid.length, column: Number.MAX_SAFE_INTEGER }));
    this.anchor = { row: 0, column: 0 };
    this.drawSelection();
    return true;
  }

  private takeSums(): boolean {
    const totals = this.selection()
      .flat()
      .map((cell) => ({ cell, sums: this.view.sumsOf(cell) }))
      .filter(({ sums }) => sums.length > 0);
    const cells = totals.flatMap(({ cell: { table, figure }, sums: [text = "", other] }) =>
      other === undefined ? [{ table, key: figure.key, text }] : [],
    );
    if (cells.length > 0) this.asks.set(cells);
    else this.asks.tell(totals[0] ? sumWords(totals[0].sums) : say(WORDS.noTotal));
    return true;
  }

  private clear(): boolean {
    this.asks.set(
      this.selection()
        .flat()
        .map(({ table, figure: { key } }) => ({ table, key, text: "" })),
    );
    return true;
  }

  /** Begins to type into the current cell. @param words what it begins with; absent: what it holds */
  private edit(words?: string): boolean {
    const cell = this.current();
    const element = cell && this.view.elementOf(cell);
    if (!cell || !element || this.editing) return true;
    const input = document.createElement("input");
    input.value = words ?? cell.figure.text;
    input.setAttribute("aria-label", [cell.figure.row, cell.figure.column].filter((one) => one !== "").join(" "));
    input.addEventListener("blur", () => this.editing?.input === input && this.commit());
    this.editing = { cell, input };
    element.replaceChildren(input);
    input.focus();
    return true;
  }

  /** Ends typing and has the cell filled in. */
  private commit(): void {
    const { editing } = this;
    if (!editing) return;
    const { cell, input } = editing;
    const words = input.value.trim();
    const now = this.grids.flat(2).find((one) => one.table === cell.table && one.figure.key === cell.figure.key);
    this.leave();
    if (words === cell.figure.text) return;
    if (now?.figure.text !== cell.figure.text) {
      this.asks.tell(say(WORDS.changed));
      return;
    }
    // What is typed stands there until the text says it.
    const element = this.view.elementOf(now);
    if (element) element.textContent = words;
    this.asks.set([{ table: cell.table, key: cell.figure.key, text: words }]);
  }

  /** Ends typing; the cell shows what the text has. */
  private leave(): void {
    const { editing } = this;
    if (!editing) return;
    this.editing = undefined;
    const element = editing.input.closest<HTMLElement>("[data-part]");
    const hadFocus = document.activeElement === editing.input;
    const now = this.current();
    element?.replaceChildren(now?.figure.key === editing.cell.figure.key ? now.figure.text : editing.cell.figure.text);
    if (hadFocus) element?.focus();
  }

  private isInGrid(): boolean {
    return !this.editing && this.at(document.activeElement) !== undefined;
  }

  private copy(event: ClipboardEvent): void {
    if (!this.isInGrid() || document.getSelection()?.isCollapsed === false) return;
    event.clipboardData?.setData("text/plain", asText(this.selection()));
    event.preventDefault();
  }

  private paste(event: ClipboardEvent): void {
    if (!this.isInGrid() || !event.clipboardData) return;
    event.preventDefault();
    const rows =
      tableIn(event.clipboardData.getData("text/html")) ?? fromText(event.clipboardData.getData("text/plain"));
    const grid = this.grids[this.table] ?? [];
    const { anchor, spot } = this;
    const first = { row: Math.min(anchor.row, spot.row), column: Math.min(anchor.column, spot.column) };
    const cells = pasted(grid, rows, first);
    if (cells) this.asks.set(cells);
    else this.asks.tell(say(WORDS.tooLarge));
  }
}
