/**
 * The language server's wiring: capabilities, documents and handlers laid on a connection that an entry made
 * (`node/main.ts` over stdio or IPC, `browser/main.ts` in a worker).
 */
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  type Range,
  ResponseError,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Configuration } from "./configuration.js";
import { CODE_ACTION_KINDS, codeActions } from "./language/codeActions.js";
import { diagnosticsOf, type Wording } from "./language/diagnostics.js";
import { foldingRanges } from "./language/folding.js";
import { documentSymbols, flatSymbols } from "./language/symbols.js";
import { messageLanguage } from "./messages/localise.js";
import { Analyses, type Analysis } from "./service/analysis.js";
import { PASSAGE_REQUEST, passageAt } from "./service/exceptions.js";
import { spanOf } from "./service/positions.js";
import { SUMMARY_REQUEST, summaryOf } from "./service/status.js";

/** What differs between the places that the server runs in. */
export interface Runtime {
  /** Lets waiting messages in (a cancellation, a newer keystroke) before work begins. */
  readonly breathe: () => Promise<void>;
  /** The address of the folder of the rules' pages, with the final slash; absent where the server cannot know it. */
  readonly rulePages?: string;
}

/** A document at hand with what is known of it. */
interface Subject {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly wording: Wording;
}

const CAPABILITIES: InitializeResult["capabilities"] = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: "disclosure-report", interFileDependencies: false, workspaceDiagnostics: false },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
};

/**
 * Lays the server on a connection and starts listening.
 *
 * @param connection a connection that does not listen yet
 * @param runtime where it runs
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const server = new Server(connection, runtime);
  server.listen();
}

class Server {
  private readonly connection: Connection;
  private readonly runtime: Runtime;
  private readonly documents = new TextDocuments(TextDocument);
  private readonly analyses = new Analyses((rule, error) => this.log(`rule ${rule.id}`, error));
  private capabilities: ClientCapabilities = {};
  private locale: string | undefined;
  private configuration: Configuration;

  constructor(connection: Connection, runtime: Runtime) {
    this.connection = connection;
    this.runtime = runtime;
    this.configuration = new Configuration(connection, this.capabilities, undefined);
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize(({ capabilities, initializationOptions, locale }) => {
      this.capabilities = capabilities;
      this.locale = locale;
      this.configuration = new Configuration(connection, capabilities, initializationOptions);
      return { capabilities: CAPABILITIES, serverInfo: { name: "disclosure-report" } };
    });
    connection.onInitialized(() => this.registerForChanges());
    connection.onDidChangeConfiguration(({ settings }) => this.settingsChanged(settings));
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      this.pulled(textDocument, previousResultId, token),
    );
    this.addFeatures();
    documents.onDidChangeContent(({ document }) => {
      if (!this.pulls) void this.push(document);
    });
    documents.onDidClose(({ document }) => {
      this.analyses.forget(document.uri);
      this.configuration.forget(document.uri);
      if (!this.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    documents.listen(connection);
    connection.listen();
  }

  /** The requests about one document that are answered from its analysis alone. */
  private addFeatures(): void {
    const { connection } = this;
    connection.onDocumentSymbol(({ textDocument }, token) =>
      this.answer("documentSymbol", textDocument, token, null, ({ document, analysis, wording }) =>
        this.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
          ? documentSymbols(document, analysis.volume, wording.language)
          : flatSymbols(document, analysis.volume, wording.language),
      ),
    );
    connection.onFoldingRanges(({ textDocument }, token) =>
      this.answer("foldingRange", textDocument, token, null, ({ document, analysis }) =>
        foldingRanges(document, analysis.volume),
      ),
    );
    connection.onCodeAction(({ textDocument, range, context }, token) =>
      this.answer("codeAction", textDocument, token, null, ({ document, analysis, wording }) => {
        const versioned = this.capabilities.workspace?.workspaceEdit?.documentChanges === true;
        return codeActions({ ...analysis, document, wording, versioned }, range, context);
      }),
    );
    connection.onRequest(
      SUMMARY_REQUEST,
      ({ textDocument }: { textDocument: TextDocumentIdentifier }, token: CancellationToken) =>
        this.answer("summary", textDocument, token, null, ({ analysis }) => summaryOf(analysis)),
    );
    connection.onRequest(
      PASSAGE_REQUEST,
      ({ textDocument, range }: { textDocument: TextDocumentIdentifier; range: Range }, token: CancellationToken) =>
        this.answer(
          "passage",
          textDocument,
          token,
          null,
          ({ document, analysis }) => passageAt(analysis.volume, spanOf(document, range)) ?? null,
        ),
    );
  }

  /** Does the client ask for diagnostics itself? */
  private get pulls(): boolean {
    return this.capabilities.textDocument?.diagnostic !== undefined;
  }

  private registerForChanges(): void {
    if (!this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    this.connection.client
      .register(DidChangeConfigurationNotification.type, { section: this.configuration.section })
      .catch((error: unknown) => this.log("registration", error));
  }

  private settingsChanged(settings: unknown): void {
    this.configuration.changed(settings);
    if (!this.pulls) {
      for (const document of this.documents.all()) void this.push(document);
    } else if (this.capabilities.workspace?.diagnostics?.refreshSupport) {
      this.connection.languages.diagnostics.refresh().catch((error: unknown) => this.log("refresh", error));
    }
  }

  /** The document as it stands when its settings are known; undefined where it is closed or holds no report. */
  private async subject(uri: string, token?: CancellationToken): Promise<Subject | undefined> {
    const settings = await unlessCancelled(this.configuration.settingsOf(uri), token);
    if (!settings) return undefined;
    const document = this.documents.get(uri);
    const analysis = document && this.analyses.analyse(document, settings);
    if (!document || !analysis) return undefined;
    const language = messageLanguage(settings.messages, this.locale);
    const { rulePages } = this.runtime;
    return { document, analysis, wording: rulePages === undefined ? { language } : { language, rulePages } };
  }

  /**
   * Answers a request about a document.
   *
   * @param none the answer for a document without a report, and where the work fails (which is logged)
   * @throws ResponseError if the request was cancelled
   */
  private async answer<T>(
    what: string,
    { uri }: TextDocumentIdentifier,
    token: CancellationToken,
    none: T,
    work: (subject: Subject) => T,
  ): Promise<T> {
    await this.runtime.breathe();
    if (token.isCancellationRequested) throw cancelled();
    try {
      const subject = await this.subject(uri, token);
      if (token.isCancellationRequested) throw cancelled();
      return subject ? work(subject) : none;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.log(what, error);
      return none;
    }
  }

  /** A cancelled pull is never an empty report, which would make every squiggle flicker: the client is to ask again. */
  private async pulled(
    { uri }: TextDocumentIdentifier,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const again = () => new ResponseError(LSPErrorCodes.ServerCancelled, "cancelled", { retriggerRequest: true });
    await this.runtime.breathe();
    if (token.isCancellationRequested) throw again();
    try {
      const subject = await this.subject(uri, token);
      if (token.isCancellationRequested) throw again();
      if (!subject) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { document, analysis, wording } = subject;
      const { resultId } = analysis;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId,
        items: diagnosticsOf(document, analysis.findings, wording),
      };
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.log("diagnostic", error);
      return previousResultId === undefined
        ? { kind: DocumentDiagnosticReportKind.Full, items: [] }
        : { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
    }
  }

  /** Sends the findings of a document, unless it was typed into or closed meanwhile. */
  private async push({ uri, version }: TextDocument): Promise<void> {
    try {
      await this.runtime.breathe();
      if (this.documents.get(uri)?.version !== version) return;
      const subject = await this.subject(uri);
      const open = this.documents.get(uri);
      if (open?.version !== version) return;
      const diagnostics = subject ? diagnosticsOf(subject.document, subject.analysis.findings, subject.wording) : [];
      await this.connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      this.log("publishDiagnostics", error);
    }
  }

  private log(what: string, error: unknown): void {
    this.connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

/** Waits no longer than until the request is cancelled: a client may never answer what it is asked. */
function unlessCancelled<T>(promise: Promise<T>, token: CancellationToken | undefined): Promise<T | undefined> {
  if (!token) return promise;
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => resolve(undefined));
    promise.then(resolve, reject).finally(() => listening.dispose());
  });
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
