/** The extension in a desktop or remote VS Code: the server is a process of its own, spoken to by IPC. */
import { homedir } from "node:os";
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type MakeClient, Session } from "../client.js";
import { offerDocuments } from "../documents.js";
import { DocumentReader } from "../documentText.js";
import type { ExportText } from "../exporting.js";
import { CLIENT_ID, CLIENT_NAME } from "../names.js";
import { OFFICE } from "./office.js";
import { startReader } from "./reader.js";

let session: Session | undefined;

/** Starts the server. Called by VS Code when the first document that may be a report is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  const make: MakeClient = (options) => ({
    client: new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options),
    // The process ends by itself when the client stops.
    release: () => {},
  });
  const readerScript = Uri.joinPath(context.extensionUri, "dist", "documents.worker.js").fsPath;
  const reader = new DocumentReader(context, () => startReader(readerScript));
  context.subscriptions.push(offerDocuments(reader, OFFICE));
  const exportText: ExportText = async (wish) => {
    // A bundle of its own (scripts/build.mjs).
    const { exportedText } = await import("../../../server/src/documents/write/text.js");
    return exportedText(wish);
  };
  session = new Session(context, make, { exportText, reader }, Uri.file(homedir()));
  await session.start(context);
}

/** Stops the server; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
