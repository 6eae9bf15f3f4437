/** The least that a server can do: it keeps the text, passes over it once when asked, and finds nothing. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { pass } from "./measure.js";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  pass(documents.get(textDocument.uri)?.getText() ?? "");
  return { kind: "full", items: [] };
});
documents.listen(connection);
connection.listen();
