/** A small editor: a client of the built server over stdio that keeps its own copy of every document. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type ConfigurationItem,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentSaveReason,
  WillSaveTextDocumentNotification,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

/** What a present-day editor can do. */
export const CAPABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: false },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

/** How an editor differs from the usual. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** Answers `workspace/configuration`, an item at a time. */
  readonly configuration?: (item: ConfigurationItem) => unknown;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
}

/** Starts a server and greets it. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const server = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const editor = new Editor(server, connection);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(options.configuration ?? (() => null)));
  connection.onRequest(
    RegistrationRequest.type,
    ({ registrations }) => void editor.registrations.push(...registrations),
  );
  connection.listen();
  editor.greeting = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? CAPABLE,
    ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return editor;
}

export class Editor {
  readonly connection: ProtocolConnection;
  /** What the server logged. */
  readonly logged: string[] = [];
  /** What the server registered after it was greeted. */
  readonly registrations: Registration[] = [];
  greeting: InitializeResult = { capabilities: {} };
  private readonly server: ChildProcess;
  private readonly documents = new Map<string, TextDocument>();
  private readonly published: PublishDiagnosticsParams[] = [];
  private awaited: ((params: PublishDiagnosticsParams) => void) | undefined;

  constructor(server: ChildProcess, connection: ProtocolConnection) {
    this.server = server;
    this.connection = connection;
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      const { awaited } = this;
      this.awaited = undefined;
      if (awaited) awaited(params);
      else this.published.push(params);
    });
  }

  /** Opens a document. */
  async open(uri: string, text: string, languageId = "disclosure-report"): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Types: changes that follow each other, each in the text that the one before it left. */
  async type(uri: string, ...changes: readonly { range: Range; text: string }[]): Promise<void> {
    const version = this.document(uri).version + 1;
    const contentChanges = [...changes];
    TextDocument.update(this.document(uri), contentChanges, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Replaces the part of the text from offset `start` to `end`. */
  async replace(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(uri);
    await this.type(uri, { range: { start: document.positionAt(start), end: document.positionAt(end) }, text });
  }

  /** Says that the document is about to be saved. */
  async save(uri: string, reason: TextDocumentSaveReason): Promise<void> {
    const textDocument = { uri };
    await this.connection.sendNotification(WillSaveTextDocumentNotification.type, { textDocument, reason });
  }

  /** Waits until the server asks that diagnostics be pulled anew. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => this.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()));
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** The document as the editor has it. @throws if it is not open */
  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** @returns the findings of a document, pulled @throws if the report is not a full one */
  async findings(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error(`a report of kind ${report.kind}`);
    return report.items;
  }

  /** @returns the findings that the server pushes next, or pushed since this was last asked */
  nextPublished(): Promise<PublishDiagnosticsParams> {
    const published = this.published.shift();
    if (published) return Promise.resolve(published);
    return new Promise((resolve) => {
      this.awaited = resolve;
    });
  }

  /** @returns what the findings are on: their code and the text under them */
  under(uri: string, findings: readonly Diagnostic[]): [unknown, string][] {
    return findings.map(({ code, range }) => [code, this.document(uri).getText(range)]);
  }

  async actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const answer = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
    return (answer ?? []).filter((action): action is CodeAction => "kind" in action);
  }

  /** Makes an edit, as an editor would. @throws if it is for another version of a document, or its parts overlap */
  async apply(edit: WorkspaceEdit | undefined): Promise<void> {
    for (const change of edit?.documentChanges ?? []) {
      if (!("textDocument" in change)) throw new Error("the edit does more than to change text");
      const { uri, version } = change.textDocument;
      const document = this.document(uri);
      if (version !== document.version) throw new Error(`the edit is for version ${version}`);
      const edits = change.edits.map((one) => ({ range: one.range, text: "newText" in one ? one.newText : "" }));
      edits.sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
      edits.forEach(({ range }, i) => {
        const next = edits[i - 1];
        if (next && document.offsetAt(range.end) > document.offsetAt(next.range.start)) throw new Error("overlap");
      });
      await this.type(uri, ...edits);
    }
  }

  async configure(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** Ends the server in good order. @returns its exit code */
  async stop(): Promise<number | null> {
    const exited = once(this.server, "exit");
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = (await exited) as [number | null];
    this.connection.dispose();
    return code;
  }
}
