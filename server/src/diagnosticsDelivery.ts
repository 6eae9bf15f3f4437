/** How findings reach the client: pulled by those that ask, pushed to the others. */
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "./language/diagnostics.js";
import { runSafe } from "./runSafe.js";
import type { Session } from "./session.js";

/** Delivers the findings of the documents of a session, in the one way or the other. */
export function deliverDiagnostics(session: Session): void {
  const { connection, capabilities } = session;
  connection.languages.diagnostics.on((params, token) => pulled(session, params, token));
  if (capabilities.textDocument?.diagnostic === undefined) pushDiagnostics(session);
  else if (capabilities.workspace?.diagnostics?.refreshSupport) {
    const refresh = (): void => {
      connection.languages.diagnostics.refresh().catch((error: unknown) => session.log("refresh", error));
    };
    session.onDidChangeSettings(refresh);
    session.onDidRest(refresh);
  }
}

function pulled(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const unchanged = (resultId: string): DocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Unchanged,
    resultId,
  });
  return runSafe<DocumentDiagnosticReport>(session, {
    what: "diagnostic",
    uri,
    token,
    // Never an empty report, which would make every squiggle flicker: the client is to ask again.
    cancelled: () => new ResponseError(LSPErrorCodes.ServerCancelled, "cancelled", { retriggerRequest: true }),
    safe: previousResultId === undefined ? nothing : unchanged(previousResultId),
    run: (subject) => {
      if (!subject) return nothing;
      const { document, analysis, wording } = subject;
      const { resultId, findings } = analysis;
      if (resultId === previousResultId) return unchanged(resultId);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, findings, wording) };
    },
  });
}

/** For clients that do not pull. */
function pushDiagnostics(session: Session): void {
  const { connection, documents } = session;
  documents.onDidChangeContent(({ document }) => void push(session, document));
  documents.onDidClose(({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  session.onDidChangeSettings(() => {
    for (const document of documents.all()) void push(session, document);
  });
  session.onDidRest((uri) => {
    const document = documents.get(uri);
    if (document) void push(session, document);
  });
}

/** Sends the findings of a document, unless it was typed into or closed meanwhile. */
function push(session: Session, { uri, version }: TextDocument): Promise<void> {
  return runSafe<void>(session, {
    what: "publishDiagnostics",
    uri,
    safe: undefined,
    run: async (subject) => {
      if (session.documents.get(uri)?.version !== version) return;
      const diagnostics = subject ? diagnosticsOf(subject.document, subject.analysis.findings, subject.wording) : [];
      await session.connection.sendDiagnostics({ uri, version, diagnostics });
    },
  });
}
