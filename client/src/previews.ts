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
import { COMMANDS } from "./names.js";
import { frame } from "./preview/frame.js";
import type { Kept } from "./preview/messages.js";
import { type PreviewAsks, PreviewPanel } from "./previewPanel.js";
import { languageOf, say } from "./words.js";

/** The type of the panels; the manifest names it as what wakes the extension. */
const VIEW_TYPE = "disclosureReport.preview";

export class Previews implements Disposable {
  private readonly folder: Uri;
  private readonly asks: PreviewAsks;
  private readonly open = new Map<string, PreviewPanel>();
  private readonly subscriptions: readonly Disposable[];

  constructor({ extensionUri }: ExtensionContext, asks: PreviewAsks) {
    this.folder = Uri.joinPath(extensionUri, "dist");
    this.asks = asks;
    this.subscriptions = [
      commands.registerCommand(COMMANDS.preview, () => this.show(window.activeTextEditor?.document)),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, kept: Kept | undefined) => this.restore(panel, kept),
      }),
    ];
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
    for (const { panel } of this.open.values()) panel.dispose();
  }

  /** What is said of a document may be something else now. */
  refresh(uri: Uri): void {
    void this.open.get(uri.toString())?.refresh();
  }

  /** Opens the preview of a document, or shows the one that is open. @returns it, for those who run the command */
  private show(document: TextDocument | undefined): PreviewPanel | undefined {
    if (!document) return undefined;
    const known = this.open.get(document.uri.toString());
    if (known) {
      known.panel.reveal();
      return known;
    }
    const title = say(message("预览", "Preview"), document);
    return this.attach(window.createWebviewPanel(VIEW_TYPE, title, ViewColumn.Beside, {}), document.uri);
  }

  /** A panel that was open when the window was closed. */
  private async restore(panel: WebviewPanel, kept: Kept | undefined): Promise<void> {
    if (!kept) {
      panel.dispose();
      return;
    }
    const uri = Uri.parse(kept.uri);
    this.attach(panel, uri, kept.report);
    // A file that is gone meanwhile has nothing to show, which the page says.
    await workspace.openTextDocument(uri).then(undefined, () => undefined);
    await this.open.get(uri.toString())?.refresh();
  }

  private attach(panel: WebviewPanel, uri: Uri, report?: number): PreviewPanel {
    const key = uri.toString();
    const preview = new PreviewPanel(panel, uri, report, this.asks);
    this.open.set(key, preview);
    panel.onDidDispose(() => {
      preview.dispose();
      this.open.delete(key);
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.folder] };
    panel.webview.html = this.html(panel.webview, uri);
    return preview;
  }

  private html(webview: Webview, uri: Uri): string {
    const address = (name: string) => webview.asWebviewUri(Uri.joinPath(this.folder, name)).toString();
    return frame({
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
