/** The row and column of the cell at the cursor, in the status bar. */
import {
  type Disposable,
  type Position,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  type TextEditor,
  window,
} from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { CellPlace } from "../../server/src/protocol.js";
import { say } from "./words.js";

/** Asks the server what stands at a place; undefined outside the tables, or where it does not answer. */
export type AskPlace = (document: TextDocument, position: Position) => Promise<CellPlace | undefined>;

/** Just before the editor's own line and column, so that these stay where they are. */
const PRIORITY = 101;

/** Shows where the cursor of the active editor is in a table, and tells who wants to know. */
export class CellStatus implements Disposable {
  private readonly ask: AskPlace;
  private readonly moved: (place: CellPlace | undefined) => void;
  private readonly item: StatusBarItem;
  private readonly subscriptions: readonly Disposable[];
  private isAsking = false;
  private isOld = false;

  /** @param moved is called with every answer */
  constructor(ask: AskPlace, moved: (place: CellPlace | undefined) => void) {
    this.ask = ask;
    this.moved = moved;
    this.item = window.createStatusBarItem("disclosureReport.cell", StatusBarAlignment.Right, PRIORITY);
    this.subscriptions = [
      window.onDidChangeTextEditorSelection(() => void this.refresh()),
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
    ];
  }

  /** Asks anew. While an answer is awaited no other question is sent: the last place is asked about then. */
  async refresh(): Promise<void> {
    this.isOld = true;
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isOld) {
        this.isOld = false;
        const editor = window.activeTextEditor;
        const place = editor && (await this.ask(editor.document, editor.selection.active));
        if (!this.isOld) this.show(editor, place);
      }
    } finally {
      this.isAsking = false;
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private show(editor: TextEditor | undefined, place: CellPlace | undefined): void {
    if (editor && place) {
      this.item.name = say(message("年报：光标所在的行和列", "Annual report: row and column"), editor.document);
      this.item.text = place.name;
      this.item.show();
    } else this.item.hide();
    this.moved(place);
  }
}
