/**
 * What is found between the reports of a folder, and in those that nobody has open: the second diagnostic identifier.
 * What is found in a document that is open is the first identifier's, so that nothing is said twice.
 */
import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { fingerprint } from "./common/fingerprint.js";
import { FolderLoading } from "./folderLoading.js";
import { DocumentDiagnosticReportKind, DocumentDiagnosticRequest } from "./library.js";
import { FOLDER_IDENTIFIER, FOLDER_NOTIFICATION, type FolderTexts, REPORT_LANGUAGES } from "./protocol.js";
import { runSafe } from "./runSafe.js";
import type { OpenDocument, Session } from "./session.js";

type Stream = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** How long nothing is written before what other reports read is looked at again, in milliseconds. */
const PAUSE_MS = 300;

/**
 * How long what was found waits for more of it, in milliseconds. A client that closed a document keeps its own findings
 * of it for a moment, and would pass over ours.
 */
const GATHERING_MS = 200;

/** How long no message is let in while findings are put together, in milliseconds. */
const LONGEST_STRETCH = 6;

/** What was sent of a file: a name that no other findings have, and one that does not tell where they stand. */
interface Sent {
  readonly resultId: string;
  readonly words: string;
}

export class FolderFindings {
  private readonly session: Session;
  private readonly loading: FolderLoading;
  /** What the client has of open documents, and the result ids of the files that it was told of. */
  private readonly answered = new Map<string, Sent>();
  private readonly streamed = new Map<string, string>();
  /** Files that were open: the client shows what it had of them until it is told. */
  private readonly closed = new Set<string>();
  /** Files of which something else may be to be said. */
  private readonly due = new Set<string>();
  /** Open documents that were edited since they were looked at. */
  private readonly edited = new Set<string>();
  private stream: Stream | undefined;
  private isRegistered = false;
  private endPause: (() => void) | undefined;
  private isGathering = false;

  constructor(session: Session) {
    this.session = session;
    this.loading = new FolderLoading(session, (files) => this.changed(files));
    session.folder.onDidAffect((files) => this.changed(files));
  }

  /** Takes texts and edits from now on. */
  listen(): void {
    const { connection, documents, folder } = this.session;
    connection.onNotification(FOLDER_NOTIFICATION, (texts: FolderTexts) => {
      this.register();
      this.loading.take(texts);
    });
    documents.onDidChangeContent(({ document: { uri } }) => {
      if (!this.isRegistered) return;
      this.edited.add(uri);
      this.endPause?.();
      this.endPause = this.session.runtime.after(PAUSE_MS, () => void this.lookAgain());
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.edited.delete(uri);
      this.answered.delete(uri);
      this.streamed.delete(uri);
      if (!this.isRegistered) return;
      this.closed.add(uri);
      folder.close(uri);
    });
  }

  /** Answers a pull of an open document: what is found between it and others. */
  pulled(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const unchanged = (resultId: string): DocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Unchanged,
      resultId,
    });
    const known = this.answered.get(uri);
    // While it is written on, the editor moves what it shows; what others read of it is looked at in the next pause.
    if (known && known.resultId === previousResultId && this.edited.has(uri))
      return Promise.resolve(unchanged(known.resultId));
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return runSafe<DocumentDiagnosticReport>(this.session, {
      what: "diagnostic between reports",
      uri,
      token,
      safe: nothing,
      run: (opened) => {
        if (!opened) return nothing;
        this.edited.delete(uri);
        this.session.folder.open(opened);
        const items = this.between(opened);
        const sent = sentOf(items);
        this.answered.set(uri, sent);
        if (sent.resultId === previousResultId) return unchanged(sent.resultId);
        return { kind: DocumentDiagnosticReportKind.Full, resultId: sent.resultId, items };
      },
    });
  }

  /** Answers the pull of the workspace: it is held open, and what is found goes out as it is found. */
  async pulledAll(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    stream: Stream | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.streamed.clear();
    for (const { uri, value } of previousResultIds) this.streamed.set(uri, value);
    const files = [...this.streamed.keys(), ...this.session.folder.files];
    // A client that takes no parts gets what there is, and asks again.
    if (!stream) return { items: await this.itemsOf(files.filter((uri) => !this.isOpen(uri))) };
    this.stream = stream;
    this.changed(files);
    await new Promise<void>((resolve) => {
      token.onCancellationRequested(() => resolve());
    });
    if (this.stream === stream) this.stream = undefined;
    return { items: [] };
  }

  /** Registers the identifier, once there are texts to say something of. */
  private register(): void {
    const { connection, capabilities } = this.session;
    if (this.isRegistered || capabilities.textDocument?.diagnostic?.dynamicRegistration !== true) return;
    this.isRegistered = true;
    connection.client
      .register(DocumentDiagnosticRequest.type, {
        documentSelector: REPORT_LANGUAGES.map((language) => ({ language })),
        identifier: FOLDER_IDENTIFIER,
        interFileDependencies: false,
        workspaceDiagnostics: true,
      })
      .catch((error: unknown) => this.session.log("registration", error));
  }

  /** Looks at the documents that were edited, once nobody writes. */
  private async lookAgain(): Promise<void> {
    for (const uri of this.edited) {
      this.edited.delete(uri);
      await runSafe<void>(this.session, {
        what: "report among others",
        uri,
        safe: undefined,
        run: (opened) => {
          if (opened) this.session.folder.open(opened);
        },
      });
    }
  }

  private changed(files: Iterable<string>): void {
    for (const file of files) this.due.add(file);
    if (this.due.size === 0 || this.isGathering) return;
    this.isGathering = true;
    this.session.runtime.after(GATHERING_MS, () => void this.send());
  }

  /** Sends what is due: of files that nobody has open in parts; of the open ones the client is asked to pull. */
  private async send(): Promise<void> {
    try {
      const all = [...this.due];
      this.due.clear();
      this.isGathering = false;
      const items = this.stream ? await this.itemsOf(all.filter((uri) => !this.isOpen(uri))) : [];
      if (items.length > 0) this.stream?.report({ items });
      for (const uri of all.filter((one) => this.isOpen(one))) {
        if (!(await this.isStale(uri))) continue;
        await this.session.connection.languages.diagnostics.refresh();
        return;
      }
    } catch (error) {
      this.session.log("findings between reports", error);
    }
  }

  private isOpen(uri: string): boolean {
    return this.session.documents.get(uri) !== undefined;
  }

  /** Would other words be answered of an open document than those that the client has? Where they stand it knows. */
  private async isStale(uri: string): Promise<boolean> {
    const known = this.answered.get(uri);
    if (!known || this.session.capabilities.workspace?.diagnostics?.refreshSupport !== true) return false;
    const opened = await this.session.opened(uri);
    return opened !== undefined && sentOf(this.between(opened)).words !== known.words;
  }

  private between({ document: { uri }, analysis: { settings }, wording }: OpenDocument): Diagnostic[] {
    return this.session.folder.between(uri, settings, wording);
  }

  /** What is to be said of files that nobody has open, where that is something else than the client has. */
  private async itemsOf(files: readonly string[]): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { now } = this.session.runtime;
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    let since = now();
    for (const uri of files) {
      const items = this.session.folder.diagnosticsOf(uri);
      const { resultId } = sentOf(items);
      const before = this.streamed.get(uri);
      const isNew = before === undefined ? items.length > 0 || this.closed.has(uri) : before !== resultId;
      this.closed.delete(uri);
      if (isNew) {
        this.streamed.set(uri, resultId);
        reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items });
      }
      if (now() - since < LONGEST_STRETCH) continue;
      await this.session.untilIdle();
      since = now();
    }
    return reports.filter(({ uri }) => !this.isOpen(uri));
  }
}

function sentOf(items: readonly Diagnostic[]): Sent {
  const words = items.map(({ code, severity, message, relatedInformation = [] }) => [
    code,
    severity,
    message,
    ...relatedInformation.map((one) => [one.location.uri, one.message]),
  ]);
  return { resultId: fingerprint(JSON.stringify(items)), words: fingerprint(JSON.stringify(words)) };
}
