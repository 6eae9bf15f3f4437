/** 预览与填表: the command that opens a preview beside the text, and the previews that are open. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { message } from "../../server/src/messages/message.js";
import { editorOf, reportAtHand, tellOfPreviews } from "./atHand.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { previewFrame } from "./preview/frame.js";
import type { Kept } from "./preview/messages.js";
import { type PreviewAsks, PreviewPanel } from "./previewPanel.js";
import { languageOf, say } from "./words.js";

/** The type of the panels; the manifest names it as what wakes the extension. */
const VIEW_TYPE = "disclosureReport.preview";

export class Previews implements Disposable {
  private readonly folder: Uri;
  private readonly asks: PreviewAsks;
  private readonly turned: () => void;
  private readonly open = new Set<PreviewPanel>();
  private readonly subscriptions: readonly Disposable[];

  /** @param turned is called when people turn to a preview, or away from one */
  constructor({ extensionUri }: ExtensionContext, asks: PreviewAsks, turned: () => void) {
    this.folder = Uri.joinPath(extensionUri, "dist");
    this.asks = asks;
    this.turned = turned;
    tellOfPreviews(() => this.active()?.document());
    this.subscriptions = [
      commands.registerCommand(COMMANDS.preview, () => this.showAtHand()),
      commands.registerCommand(COMMANDS.lockPreview, () => this.lock(this.active())),
      window.onDidChangeActiveTextEditor((editor) => logged(this.turnTo(editor?.document))),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, kept: Kept | undefined) => this.restore(panel, kept),
      }),
    ];
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
    for (const { panel } of this.open) panel.dispose();
  }

  /** What is said of a document may be something else now. */
  refresh(uri: Uri): void {
    for (const one of this.open) if (one.uri.toString() === uri.toString()) logged(one.refresh());
  }

  private async showAtHand(): Promise<PreviewPanel | undefined> {
    const document = reportAtHand();
    // Beside its text: that of the report that people were at last may be behind another tab.
    if (document && !window.activeTextEditor && !editorOf(document.uri)) await window.showTextDocument(document);
    return this.show(document);
  }

  /** Opens the preview of a document, or shows the one that is open. @returns it, for those who run the command */
  private show(document: TextDocument | undefined): PreviewPanel | undefined {
    if (!document) return undefined;
    const known = this.of(document.uri) ?? this.following();
    if (known) {
      if (known.uri.toString() !== document.uri.toString()) known.follow(document.uri);
      known.panel.reveal();
      return known;
    }
    const title = say(message("预览", "Preview"), document);
    const made = this.attach(window.createWebviewPanel(VIEW_TYPE, title, ViewColumn.Beside, {}), document.uri);
    logged(made.refresh());
    return made;
  }

  /** The preview that is not locked shows the report that people turned to, unless another one does. */
  private async turnTo(document: TextDocument | undefined): Promise<void> {
    const following = this.following();
    if (!document || !following || this.of(document.uri)) return;
    const isReport = (await this.asks.preview(document, 0)) !== undefined;
    if (isReport && window.activeTextEditor?.document === document && !following.isLocked)
      following.follow(document.uri);
  }

  /** Has a preview stay with its document, or not any more; one alone follows, as Markdown's does. */
  private lock(preview: PreviewPanel | undefined): void {
    if (!preview) return;
    const other = this.following();
    preview.lock(!preview.isLocked);
    if (!preview.isLocked && other !== preview) other?.panel.dispose();
  }

  private of(uri: Uri): PreviewPanel | undefined {
    return [...this.open].find((one) => one.uri.toString() === uri.toString());
  }

  private following(): PreviewPanel | undefined {
    return [...this.open].find(({ isLocked }) => !isLocked);
  }

  private active(): PreviewPanel | undefined {
    return [...this.open].find(({ panel }) => panel.active);
  }

  /** A panel that was open when the window was closed. */
  private async restore(panel: WebviewPanel, kept: Kept | undefined): Promise<void> {
    if (!kept) {
      panel.dispose();
      return;
    }
    const uri = Uri.parse(kept.uri);
    const preview = this.attach(panel, uri, kept.report);
    preview.lock(kept.isLocked === true);
    // A file that is gone meanwhile has nothing to show, which the page says. What was never saved the editor itself brings
    // back; to open it here would make an empty one.
    if (uri.scheme !== "untitled") await workspace.openTextDocument(uri).then(undefined, () => undefined);
    await preview.refresh();
  }

  private attach(panel: WebviewPanel, uri: Uri, report?: number): PreviewPanel {
    const preview = new PreviewPanel(panel, uri, report, this.asks);
    this.open.add(preview);
    panel.onDidChangeViewState(() => this.turned());
    panel.onDidDispose(() => {
      preview.dispose();
      this.open.delete(preview);
      this.turned();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.folder] };
    panel.webview.html = this.html(panel.webview, uri);
    return preview;
  }

  private html(webview: Webview, uri: Uri): string {
    const address = (name: string) => webview.asWebviewUri(Uri.joinPath(this.folder, name)).toString();
    return previewFrame({
      language: languageOf(uri),
      source: webview.cspSource,
      nonce: newNonce(),
      style: address("preview.css"),
      script: address("preview.js"),
    });
  }
}

/** Nobody can guess it: only the page's own script runs. */
export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
