/** The row and column of the cell at the cursor, in the status bar. */
import {
  type Disposable,
  type Position,
  type Selection,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  type TextEditor,
  window,
} from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { CellPlace } from "../../server/src/protocol.js";
import { Latest } from "./latest.js";
import { logged } from "./log.js";
import { say } from "./words.js";

/** Asks the server what stands at a place; undefined outside the tables, or where it does not answer. */
export type AskPlace = (document: TextDocument, position: Position) => Promise<CellPlace | undefined>;

/** Where a cursor was when something was asked about it: an answer is about that version and that place alone. */
export interface Asked {
  readonly document: TextDocument;
  readonly version: number;
  readonly selection: Selection;
}

/** @returns what is asked about now */
export const askedOf = ({ document, selection }: TextEditor): Asked => ({
  document,
  version: document.version,
  selection,
});

/** @returns whether an editor stands where it stood when that was asked */
export const isStill = (editor: TextEditor | undefined, { document, version, selection }: Asked): boolean =>
  editor?.document === document && document.version === version && editor.selection.isEqual(selection);

/** Just before the editor's own line and column, so that these stay where they are. */
const PRIORITY = 101;

/** Shows where the cursor of the active editor is in a table, and tells who wants to know. */
export class CellStatus implements Disposable {
  private readonly ask: AskPlace;
  private readonly moved: (place: CellPlace | undefined, asked: Asked | undefined) => void;
  private readonly item: StatusBarItem;
  private readonly subscriptions: readonly Disposable[];
  private readonly latest = new Latest(() => this.showNow());

  /** @param moved is called with every answer, and what it is about */
  constructor(ask: AskPlace, moved: (place: CellPlace | undefined, asked: Asked | undefined) => void) {
    this.ask = ask;
    this.moved = moved;
    this.item = window.createStatusBarItem("disclosureReport.cell", StatusBarAlignment.Right, PRIORITY);
    this.subscriptions = [
      window.onDidChangeTextEditorSelection(() => logged(this.refresh())),
      window.onDidChangeActiveTextEditor(() => logged(this.refresh())),
    ];
  }

  /** Asks anew. */
  refresh(): Promise<void> {
    return this.latest.refresh();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private async showNow(): Promise<void> {
    const editor = window.activeTextEditor;
    const asked = editor && askedOf(editor);
    const place = editor && (await this.ask(editor.document, editor.selection.active));
    if (!this.latest.isOld) this.show(asked, place);
  }

  private show(asked: Asked | undefined, place: CellPlace | undefined): void {
    if (asked && place) {
      this.item.name = say(message("年报：光标所在的行和列", "Annual report: row and column"), asked.document);
      this.item.text = place.name;
      this.item.show();
    } else this.item.hide();
    this.moved(place, asked);
  }
}
