/** One preview: the panel, the document that it shows, and what goes between them. */
import {
  commands,
  type Disposable,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type * as protocol from "vscode-languageserver-types";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { type Message, message } from "../../server/src/messages/message.js";
import type { CellsSet, CellText, Preview } from "../../server/src/protocol.js";
import { Latest } from "./latest.js";
import { logError, logged } from "./log.js";
import type { FromPage, ToPage } from "./preview/messages.js";
import { languageOf, say } from "./words.js";

/** What a preview asks the server; undefined where it does not answer, or the document holds no report. */
export interface PreviewAsks {
  readonly preview: (document: TextDocument, report: number) => Promise<Preview | undefined>;
  readonly set: (document: TextDocument, report: number, cells: readonly CellText[]) => Promise<CellsSet | undefined>;
}

const MOVED = message(
  "原文刚刚有改动，没有填入，请再填一次。",
  "The text has changed meanwhile; nothing was filled in. Please do so again.",
);
const NO_ANSWER = message("检查服务没有应答，没有填入。", "The server does not answer; nothing was filled in.");

/** How often the text is given the focus for one undo. */
const MOST_TRIES = 3;

export class PreviewPanel implements Disposable {
  uri: Uri;
  /** It stays with its document; any other shows the report that people turn to. */
  isLocked = false;
  readonly panel: WebviewPanel;
  private readonly asks: PreviewAsks;
  private readonly subscriptions: readonly Disposable[];
  /** Which report of a volume; undefined until people chose one: the one at the cursor. */
  private report: number | undefined;
  private shown: Preview | undefined;
  /** What the page is to show; it is asked for while the page itself is loaded. */
  private told: ToPage | undefined;
  /** The page hears what is said to it. */
  private isReady = false;
  /** It was opened by people, not brought back with the window, and its page has not been there yet. */
  private isNew: boolean;
  private readonly latest = new Latest(() => this.showNow());
  /** One cell is filled in after another. */
  private filling: Promise<void> = Promise.resolve();
  /** The versions that edits made here led from, and to. */
  private readonly own = new Map<number, number>();
  /** The panel was closed: what is still under way has nobody to tell. */
  private isClosed = false;
  /** The editor was scrolled for the page's sake: that is not told back. */
  private isFollowing = false;

  /** @param report which report of the volume is shown; undefined: the one at the cursor */
  constructor(panel: WebviewPanel, uri: Uri, report: number | undefined, asks: PreviewAsks) {
    this.panel = panel;
    this.uri = uri;
    this.report = report;
    this.isNew = report === undefined;
    this.asks = asks;
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((said: FromPage) => this.heard(said)),
      workspace.onDidChangeTextDocument(({ document }) => this.isOf(document) && this.refreshed()),
      workspace.onDidCloseTextDocument((document) => this.isOf(document) && this.closed()),
      workspace.onDidOpenTextDocument((document) => this.isOf(document) && this.refreshed()),
      window.onDidChangeTextEditorSelection(
        ({ textEditor }) => this.isOf(textEditor.document) && this.moved(textEditor),
      ),
      window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor }) => this.isOf(textEditor.document) && this.scrolled(textEditor),
      ),
    ];
  }

  /** Shows another document from now on. */
  follow(uri: Uri): void {
    this.uri = uri;
    this.report = undefined;
    this.own.clear();
    this.refreshed();
  }

  /** Stays with its document from now on, or does not any more. */
  lock(isLocked: boolean): void {
    this.isLocked = isLocked;
    this.refreshed();
  }

  dispose(): void {
    this.isClosed = true;
    for (const one of this.subscriptions) one.dispose();
  }

  /** Asks anew. */
  refresh(): Promise<void> {
    return this.latest.refresh();
  }

  private refreshed(): void {
    logged(this.refresh());
  }

  private async showNow(): Promise<void> {
    const document = this.document();
    const preview = document && (await this.asked(document));
    // Meanwhile it was turned to another document.
    if (document && !this.isOf(document)) return;
    if (!document || !preview) {
      // While the server starts the page waits for its first answer.
      if (this.shown || !document) this.showNothing();
      return;
    }
    this.shown = preview;
    this.report = preview.report;
    const { title = "" } = preview.reports[preview.report] ?? {};
    if (!this.isClosed) this.panel.title = say(titleOf(title, this.isLocked), this.uri);
    const { isLocked } = this;
    this.tell({ type: "show", uri: this.uri.toString(), preview, isLocked, language: languageOf(this.uri) });
  }

  private async asked(document: TextDocument): Promise<Preview | undefined> {
    const preview = await this.asks.preview(document, this.report ?? 0);
    if (!preview || this.report !== undefined) return preview;
    const report = reportAtCursor(preview, this.editor());
    return report === preview.report ? preview : this.asks.preview(document, report);
  }

  private showNothing(): void {
    this.shown = undefined;
    const words = message("没有可以预览的年报。", "There is no report to show.");
    this.tell({ type: "nothing", words: say(words, this.uri), language: languageOf(this.uri) });
  }

  private tell(said: ToPage): void {
    this.told = said;
    if (this.isReady) this.post(said);
  }

  /** The page was loaded; it is loaded anew where the panel is moved. */
  private ready(): void {
    this.isReady = true;
    if (this.told) this.post(this.told);
    this.moved(this.editor());
    this.showCursor();
    // What gave the panel the focus before its page was there did not give it to the page. Who went on to a text keeps it.
    if (this.panel.active && !window.activeTextEditor) this.panel.reveal();
  }

  /** The text is narrower since the preview is beside it, and where it is broken anew its cursor may be out of sight. */
  private showCursor(): void {
    const editor = this.isNew ? this.editor() : undefined;
    this.isNew = false;
    editor?.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** A document that is opened anew counts its versions anew. */
  private closed(): void {
    this.own.clear();
    this.refreshed();
  }

  /** Takes what the page says. */
  heard(said: FromPage): void {
    if (said.type === "ready") this.ready();
    else if (said.type === "set") {
      this.filling = this.filling.then(() => this.fillIn(said)).catch((error: unknown) => this.refuseFor(error));
    } else if (said.type === "choose") {
      this.report = said.report;
      this.refreshed();
    } else if (said.type === "go") logged(this.go(rangeFrom(said.place), said.opened));
    else if (said.type === "scroll") this.scrollText(said.line);
    else this.inText(said.type).catch((error: unknown) => this.refuseFor(error));
  }

  /** Fills cells in by one edit, unless somebody else changed the text since the page was shown. */
  private async fillIn({ uri, version: seen, report, cells }: FromPage & { readonly type: "set" }): Promise<void> {
    const document = this.document();
    if (!document) return;
    if (uri !== this.uri.toString()) return this.refuse(say(MOVED, this.uri));
    let version = seen;
    for (let next = this.own.get(version); next !== undefined; next = this.own.get(version)) version = next;
    if (document.version !== version) return this.refuse(say(MOVED, this.uri));
    const answer = await this.asks.set(document, report, cells);
    if (!answer) return this.refuse(say(NO_ANSWER, this.uri));
    if ("refused" in answer) return this.refuse(answer.refused);
    const edits = textEditsOf(answer.edit);
    // Nothing is awaited from here to the edit.
    if (document.version !== version) return this.refuse(say(MOVED, this.uri));
    if (edits.length === 0) return this.refresh();
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(this.uri, rangeFrom(range), newText);
    if (!(await workspace.applyEdit(edit))) return this.refuse(say(MOVED, this.uri));
    // An edit that changed nothing led nowhere; a version that led to itself would be followed for ever.
    if (document.version !== version) this.own.set(version, document.version);
  }

  /** What went wrong is said in the page, beside what was wanted. */
  private refuseFor(error: unknown): void {
    logError(error);
    this.refuse(wordsOf(error));
  }

  private refuse(words: string): void {
    this.post({ type: "refused", words });
  }

  /** The editor follows the page: the place is selected there, and seen. */
  private async go(place: Range, opened: boolean): Promise<void> {
    const document = this.document();
    if (!document) return;
    const editor = opened ? await this.open(document) : this.editor();
    if (!editor) return;
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private open(document: TextDocument): Thenable<TextEditor> {
    return window.showTextDocument(document, { viewColumn: this.editor()?.viewColumn ?? ViewColumn.One });
  }

  /** Undoes or does again what was last done to the text; the page keeps the focus. */
  private async inText(command: "undo" | "redo"): Promise<void> {
    const document = this.document();
    if (!document) return;
    const { version } = document;
    // What has the focus is what undoes: where the page took it again meanwhile, the text did not change.
    for (let tries = 0; tries < MOST_TRIES && document.version === version; tries++) {
      await this.open(document);
      // Older editors leave the focus in the page.
      await commands.executeCommand("workbench.action.focusActiveEditorGroup");
      await commands.executeCommand(command);
    }
    if (!this.isClosed) this.panel.reveal();
  }

  private moved(editor: TextEditor | undefined): void {
    if (!editor) return;
    const { line, character } = editor.selection.active;
    this.post({ type: "cursor", line, character });
  }

  private scrolled(editor: TextEditor): void {
    const [seen] = editor.visibleRanges;
    if (this.isFollowing) this.isFollowing = false;
    else if (seen) this.post({ type: "scroll", line: seen.start.line });
  }

  private scrollText(line: number): void {
    const editor = this.editor();
    const [seen] = editor?.visibleRanges ?? [];
    if (!editor || seen?.start.line === line) return;
    this.isFollowing = true;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  private post(said: ToPage): void {
    if (!this.isClosed) logged(this.panel.webview.postMessage(said));
  }

  private isOf(document: TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }

  /** The document that it shows, if that is open. */
  document(): TextDocument | undefined {
    return workspace.textDocuments.find((document) => this.isOf(document));
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => this.isOf(document));
  }
}

/** A preview that stays with its document is named as Markdown's are. */
const titleOf = (title: string, isLocked: boolean): Message =>
  isLocked ? message("[预览] {0}", "[Preview] {0}", title) : message("预览 {0}", "Preview {0}", title);

/** The report of a volume that the cursor is in; the first where nobody knows. */
function reportAtCursor({ reports }: Preview, editor: TextEditor | undefined): number {
  const line = editor?.selection.active.line ?? 0;
  const behind = reports.findIndex((report) => report.line > line);
  return Math.max(0, (behind < 0 ? reports.length : behind) - 1);
}

const rangeFrom = ({ start, end }: protocol.Range): Range =>
  new Range(new Position(start.line, start.character), new Position(end.line, end.character));

/** The edits of the one document that an answer is about. */
const textEditsOf = ({ changes, documentChanges }: protocol.WorkspaceEdit): protocol.TextEdit[] => [
  ...Object.values(changes ?? {}).flat(),
  ...(documentChanges ?? []).flatMap((change) =>
    "edits" in change ? change.edits.filter((edit): edit is protocol.TextEdit => "newText" in edit) : [],
  ),
];
