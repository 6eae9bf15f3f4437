/** The extension in a desktop or remote VS Code: the server is a process of its own, spoken to by IPC. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "../client.js";

let client: LanguageClient | undefined;

/** Starts the server. Called by VS Code when the first report is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, clientOptions());
  await client.start();
}

/** Stops the server; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
