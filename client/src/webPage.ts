/** The panels of our pages: what may run and load in them, and where their files are. */
import { type ExtensionContext, Uri, type WebviewPanel } from "vscode";
import type { Message } from "../../server/src/messages/message.js";
import { pageFrame } from "./pages/frame.js";
import { newNonce } from "./previews.js";
import { languageOf, say } from "./words.js";

/**
 * Puts the frame of a page into a panel.
 *
 * @param script the name of the page's bundle
 * @param title what the page is called
 */
export function fillPanel(
  { webview }: WebviewPanel,
  { extensionUri }: ExtensionContext,
  script: string,
  title: Message,
): void {
  const folder = Uri.joinPath(extensionUri, "dist");
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  webview.html = pageFrame({
    language: languageOf(),
    title: say(title),
    source: webview.cspSource,
    nonce: newNonce(),
    style: address("pages.css"),
    script: address(script),
  });
}
