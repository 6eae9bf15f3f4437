/**
 * The language server's wiring: capabilities, documents and handlers laid on a connection that an entry made
 * (`node/main.ts` over stdio or IPC, `browser/main.ts` in a worker). `startServer` is the one export.
 *
 * Until the features of `language/` are wired in, this only keeps documents in step and reports no finding.
 */
import {
  type Connection,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/**
 * Lays the server on a connection and starts listening.
 *
 * @param connection a connection that does not listen yet
 */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: {
        identifier: "disclosure-report",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    },
  }));
  connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
  documents.listen(connection);
  connection.listen();
}
