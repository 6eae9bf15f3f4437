/** The extension in a VS Code of the web: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { Session } from "../client.js";
import { offerDocuments } from "../documents.js";
import { CLIENT_ID, CLIENT_NAME } from "../names.js";
import { startReader } from "./reader.js";

let session: Session | undefined;

/** Starts the server. Called by VS Code when the first document that may be a report is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  const reader = Uri.joinPath(context.extensionUri, "dist", "documents.worker.js").toString(true);
  context.subscriptions.push(offerDocuments(context, () => startReader(reader)));
  session = new Session(context, (options) => {
    const worker = new Worker(script);
    return {
      client: new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options),
      release: () => worker.terminate(),
    };
  });
  await session.start(context);
}

/** Stops the server and its worker; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
