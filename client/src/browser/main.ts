/** The extension in a VS Code of the web: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import type { ExportWish } from "../../../server/src/documents/write/text.js";
import { type MakeClient, Session } from "../client.js";
import { offerDocuments } from "../documents.js";
import { DocumentReader } from "../documentText.js";
import { CLIENT_ID, CLIENT_NAME } from "../names.js";
import { errorOf } from "./errors.js";
import { startReader } from "./reader.js";

let session: Session | undefined;

/** Starts the server. Called by VS Code when the first document that may be a report is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  const readerScript = Uri.joinPath(context.extensionUri, "dist", "documents.worker.js").toString(true);
  const reader = new DocumentReader(context, () => startReader(readerScript));
  context.subscriptions.push(offerDocuments(reader));
  const exporter = Uri.joinPath(context.extensionUri, "dist", "exporter.web.js").toString(true);
  const make: MakeClient = (options) => {
    const worker = new Worker(script);
    return {
      client: new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options),
      release: () => worker.terminate(),
    };
  };
  session = new Session(context, make, { exportText: (wish) => exportIn(new Worker(exporter), wish), reader });
  await session.start(context);
}

/** Has a worker of its own make a document; it ends with that. */
function exportIn(worker: Worker, wish: ExportWish): Promise<Uint8Array | undefined> {
  const made = new Promise<Uint8Array | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(errorOf(event));
    worker.postMessage(wish);
  });
  return made.finally(() => worker.terminate());
}

/** Stops the server and its worker; VS Code waits for the promise. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
