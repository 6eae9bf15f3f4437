/** How findings reach the client: pulled by those that ask, pushed to the others. */
import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import { FolderFindings } from "./folderFindings.js";
import { namedDiagnostics } from "./language/diagnostics.js";
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from "./library.js";
import { FOLDER_IDENTIFIER } from "./protocol.js";
import { runSafe } from "./runSafe.js";
import type { Session } from "./session.js";

/** Delivers the findings of the documents of a session, in the one way or the other. */
export function deliverDiagnostics(session: Session): void {
  const { connection, capabilities } = session;
  const folder = new FolderFindings(session);
  folder.listen();
  connection.languages.diagnostics.on((params, token) =>
    params.identifier === FOLDER_IDENTIFIER ? folder.pulled(params, token) : pulled(session, params, token),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _progress, stream) =>
    folder.pulledAll(params, token, stream),
  );
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
      const { resultId, diagnostics } = namedDiagnostics(document, analysis.reports, wording);
      if (resultId === previousResultId) return unchanged(resultId);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics() };
    },
  });
}

/** For clients that do not pull. */
function pushDiagnostics(session: Session): void {
  const { connection, documents } = session;
  const due = new Set<string>();
  const push = (uri: string): void => {
    // Many edits at once are answered once, with what stands there after the last.
    if (due.has(uri)) return;
    due.add(uri);
    void pushOne(session, uri, () => due.delete(uri));
  };
  documents.onDidChangeContent(({ document: { uri } }) => push(uri));
  documents.onDidClose(({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  session.onDidChangeSettings(() => {
    for (const { uri } of documents.all()) push(uri);
  });
  session.onDidRest((uri) => {
    if (documents.get(uri)) push(uri);
  });
}

/** Sends the findings of a document, unless it was closed meanwhile. */
async function pushOne(session: Session, uri: string, begun: () => void): Promise<void> {
  await runSafe<void>(session, {
    what: "publishDiagnostics",
    uri,
    safe: undefined,
    run: async (subject) => {
      begun();
      const document = session.documents.get(uri);
      if (!document) return;
      const diagnostics = subject
        ? namedDiagnostics(subject.document, subject.analysis.reports, subject.wording).diagnostics()
        : [];
      await session.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    },
  });
  begun();
}
