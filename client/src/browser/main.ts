/** The extension in a VS Code of the web: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "../client.js";

let client: LanguageClient | undefined;

/** Starts the server. Called by VS Code when the first report is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true));
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, clientOptions());
  await client.start();
}

/** Stops the server and its worker; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
