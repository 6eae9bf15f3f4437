/** What both clients share: everything but how the server is started. */
import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  type Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  DidChangeConfigurationNotification,
  type LanguageClientOptions,
  State,
} from "vscode-languageclient";
import type { Comparison } from "../../server/src/comparison/index.js";
import {
  CELL_REQUEST,
  COMPARE_REQUEST,
  type CompareRequest,
  EXCEPTIONS_REQUEST,
  FINAL_CHECK_REQUEST,
  FOLDER_NOTIFICATION,
  FORMAT_REQUEST,
  NEIGHBOUR_REQUEST,
  NEW_REPORT_REQUEST,
  NEXT_REPORT_REQUEST,
  type NewReportRequest,
  type NewReportText,
  type NextReportRequest,
  OVERVIEW_REQUEST,
  type OverviewRequest,
  PASSAGE_REQUEST,
  PASTE_REQUEST,
  PASTED_REPORT_REQUEST,
  type PastedReport,
  type PastedReportRequest,
  PLACES_REQUEST,
  PREVIEW_REQUEST,
  REPORT_LANGUAGES,
  type Requests,
  SET_CELLS_REQUEST,
  SETTINGS_SECTION,
  STATUS_REQUEST,
} from "../../server/src/protocol.js";
import { offerAdjusting } from "./adjusting.js";
import { rememberDocuments } from "./atHand.js";
import { CellStatus } from "./cellStatus.js";
import { ColumnHints } from "./columnHints.js";
import { registerCommands } from "./commands.js";
import { Comparisons } from "./comparing.js";
import { watchForReports } from "./detection.js";
import type { DocumentReader } from "./documentText.js";
import { serveDocumentTexts, withDocumentText } from "./documentView.js";
import { manageExceptions } from "./exceptions.js";
import { type ExportText, offerExport } from "./exporting.js";
import { FinalCheckView } from "./finalCheck.js";
import { FolderFeed, type FolderServer } from "./folder.js";
import { isFolderDocument } from "./folderDocuments.js";
import { offerFormatting } from "./formatting.js";
import { watchForGarbled } from "./garbled.js";
import { HeatMaps } from "./heatMap.js";
import { logError, logged, logTo } from "./log.js";
import { CLIENT_NAME } from "./names.js";
import { offerNewReport } from "./newReport.js";
import { walkFindings } from "./nextFinding.js";
import { type AskOverview, OverviewTree } from "./overview.js";
import { offerPasting } from "./pasting.js";
import { type AskPlaces, selectNextPlace, walkPlaces } from "./placesToFill.js";
import { Previews } from "./previews.js";
import { ProjectFiles } from "./projectFile.js";
import { recovery } from "./recovery.js";
import { serveRulePages, withRulePages } from "./rulePages.js";
import { Status } from "./status.js";
import { cursorMoved, offerTableKeys } from "./tableKeys.js";

/**
 * The documents that the server is told of. Which Markdown holds a report is for it to say. No scheme is named: a
 * report on disk, in a virtual workspace or never saved is checked alike.
 */
const DOCUMENTS: { language: string }[] = REPORT_LANGUAGES.map((language) => ({ language }));

/** A client not yet started, and what ends the server that it speaks to once it has stopped. */
export interface Made {
  readonly client: BaseLanguageClient;
  readonly release: () => void;
}

/** Makes a client with a server of its own. */
export type MakeClient = (options: LanguageClientOptions) => Made;

/** What makes documents and reads them, in Node or in the browser. */
export interface Documents {
  readonly exportText: ExportText;
  readonly reader: DocumentReader;
}

/** The running extension. */
export class Session {
  private readonly make: MakeClient;
  private readonly output: LogOutputChannel;
  private readonly status: Status;
  private readonly cellStatus: CellStatus;
  private readonly finalCheck: FinalCheckView;
  private readonly columnHints = new ColumnHints(() => this.running?.client);
  private readonly projectFiles: ProjectFiles;
  private readonly previews: Previews;
  private readonly folder: FolderFeed;
  private readonly overview: OverviewTree;
  private running: (Made & { readonly started: Promise<void> }) | undefined;

  /**
   * Lays on the editor what needs no server.
   *
   * @param context the extension's
   * @param make makes a client for Node or for the browser
   * @param documents makes documents of texts, and reads them
   * @param home the user's own folder, where there is one
   */
  constructor(context: ExtensionContext, make: MakeClient, documents: Documents, home?: Uri) {
    this.make = make;
    this.output = window.createOutputChannel(CLIENT_NAME, { log: true });
    logTo(this.output);
    this.status = new Status((document) => this.ask(STATUS_REQUEST, document, {}));
    this.cellStatus = new CellStatus(
      (document, position) => this.ask(CELL_REQUEST, document, { position: place(position) }),
      (cell, asked) => {
        this.columnHints.moved(cell);
        cursorMoved(cell, asked);
      },
    );
    this.finalCheck = new FinalCheckView(
      (document, isFinal) => this.ask(FINAL_CHECK_REQUEST, document, { isFinal }),
      context.workspaceState,
    );
    this.projectFiles = new ProjectFiles(() => this.settingsChanged());
    this.previews = new Previews(
      context,
      {
        preview: (document, report) => this.ask(PREVIEW_REQUEST, document, { report }),
        set: (document, report, cells) => this.ask(SET_CELLS_REQUEST, document, { report, cells }),
      },
      () => logged(this.status.refresh()),
    );
    this.overview = new OverviewTree(() => this.askOverview(), documents.exportText);
    const folderServer: FolderServer = {
      start: () => this.startServer(),
      told: () => logged(this.overview.begin()),
      send: async (texts) => this.running?.client.sendNotification(FOLDER_NOTIFICATION, texts),
      log: logError,
    };
    this.folder = new FolderFeed(folderServer, documents.reader);
    context.subscriptions.push(
      this.output,
      this.status,
      this.cellStatus,
      this.finalCheck,
      this.projectFiles,
      this.previews,
      this.folder,
      this.overview,
      ...this.offers(context, documents, home),
    );
  }

  /** What people can ask for. */
  private offers(context: ExtensionContext, { exportText, reader }: Documents, home: Uri | undefined): Disposable[] {
    const askOverview: AskOverview = () => this.askOverview();
    const places: AskPlaces = (document) => this.ask(PLACES_REQUEST, document, {});
    return [
      ...offerAdjusting(DOCUMENTS, this.projectFiles, (document, range) =>
        this.ask(PASSAGE_REQUEST, document, { range: { start: place(range.start), end: place(range.end) } }),
      ),
      ...manageExceptions(this.projectFiles, (document) => this.ask(EXCEPTIONS_REQUEST, document, {})),
      new HeatMaps(context, askOverview, exportText),
      new Comparisons(context, {
        compare: (files) => this.compare(files),
        overview: askOverview,
        exportText,
      }),
      serveRulePages(context),
      serveDocumentTexts(reader),
      walkFindings(),
      walkPlaces(places),
      ...offerTableKeys((document, position, to) =>
        this.ask(NEIGHBOUR_REQUEST, document, { position: place(position), to }),
      ),
      offerFormatting((document) => this.ask(FORMAT_REQUEST, document, {})),
      ...offerPasting(
        DOCUMENTS,
        (document, range, clipboard) =>
          this.ask(PASTE_REQUEST, document, {
            range: { start: place(range.start), end: place(range.end) },
            ...clipboard,
          }),
        (html) => this.pastedReport(html),
      ),
      offerExport(exportText, (document) => this.ask(FINAL_CHECK_REQUEST, document, { isFinal: true }), home),
      ...offerNewReport({
        make: (wish) => this.newReport(wish),
        next: (text) => this.nextReport(text),
        begin: () => selectNextPlace(places),
        ...(home ? { home } : {}),
      }),
      ...registerCommands({ restart: () => this.restart(), showOutput: () => this.output.show() }),
    ];
  }

  /** Watches for reports; the server is started with the first document that may be one. */
  async start(context: ExtensionContext): Promise<void> {
    const opened = workspace.onDidOpenTextDocument((document) => {
      if (isServed(document)) logged(this.startServer());
    });
    context.subscriptions.push(opened, rememberDocuments(), ...watchForReports(), ...watchForGarbled());
    if (workspace.textDocuments.some(isServed)) await this.startServer();
  }

  /** Stops the server; its findings go with it. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    try {
      await running.client.dispose();
    } catch (error) {
      // A server that never started, or died, has nothing to stop.
      logError(error);
    }
    running.release();
  }

  private startServer(): Promise<void> {
    if (!this.running) {
      const made = this.make(this.options());
      // Whenever it runs, also after a death: it knows nothing of the others then. Nobody who opens a report waits for them.
      made.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) logged(this.folder.begin());
      });
      const started = made.client.start();
      this.running = { ...made, started };
    }
    return this.running.started;
  }

  private async restart(): Promise<void> {
    await this.stop();
    await this.startServer();
    await this.status.refresh();
    await this.cellStatus.refresh();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: DOCUMENTS,
      outputChannel: this.output,
      errorHandler: recovery({ showOutput: () => this.output.show(), restart: () => this.restart() }),
      middleware: {
        provideDiagnostics: async (document, previousResultId, token, next) => {
          const report = await next(document, previousResultId, token);
          if (report && "items" in report) report.items = withRulePages(report.items);
          for (const one of [this.status, this.cellStatus, this.finalCheck]) logged(one.refresh());
          this.previews.refresh("uri" in document ? document.uri : document);
          return report;
        },
        provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
          next(resultIds, token, (part) => {
            for (const one of part?.items ?? []) {
              if (!("items" in one)) continue;
              const { uri, items } = one;
              one.items = isFolderDocument(uri) ? withDocumentText(uri, items) : withRulePages(items);
            }
            report(part);
          }),
        provideInlayHints: async (document, viewPort, token, next) => {
          const hints = await next(document, viewPort, token);
          return hints && this.columnHints.shown(document, hints);
        },
        workspace: {
          configuration: async (params, token, next) => {
            const settings = await next(params, token);
            if (!Array.isArray(settings)) return settings;
            return Promise.all(
              params.items.map(({ scopeUri, section }, i) =>
                scopeUri !== undefined && section === SETTINGS_SECTION
                  ? this.projectFiles.over(Uri.parse(scopeUri), settings[i])
                  : settings[i],
              ),
            );
          },
        },
      },
    };
  }

  /** A project file came, went or changed: the server is to ask for settings again. */
  private settingsChanged(): void {
    const told = this.running?.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    if (told) logged(told.then(() => this.folder.tellAgain()));
  }

  /** Has the server write a new report: before any document is open, too. */
  private async newReport(wish: NewReportRequest["params"]): Promise<NewReportText | undefined> {
    await this.startServer();
    const made = await this.running?.client.sendRequest<NewReportRequest["result"]>(NEW_REPORT_REQUEST, wish);
    return made ?? undefined;
  }

  /** Has the server hold reports beside each other. */
  private async compare(files: CompareRequest["params"]["files"]): Promise<Comparison | undefined> {
    await this.startServer();
    const answer = this.running?.client.sendRequest<CompareRequest["result"]>(COMPARE_REQUEST, { files });
    return (await answer) ?? undefined;
  }

  /** Asks the server for the reports of the folder. */
  private async askOverview(): Promise<OverviewRequest["result"] | undefined> {
    const { client } = this.running ?? {};
    if (!client?.isRunning()) return undefined;
    return client.sendRequest<OverviewRequest["result"]>(OVERVIEW_REQUEST).catch((error: unknown) => {
      // The server ended meanwhile: the view is asked anew once findings come.
      logError(error);
      return undefined;
    });
  }

  /** Has the server begin next year's report. */
  private async nextReport(text: string): Promise<NewReportText | undefined> {
    await this.startServer();
    const made = await this.running?.client.sendRequest<NextReportRequest["result"]>(NEXT_REPORT_REQUEST, { text });
    return made ?? undefined;
  }

  /** Asks the server for the report on a clipboard. */
  private async pastedReport(html: string): Promise<PastedReport | undefined> {
    await this.startServer();
    const params: PastedReportRequest["params"] = { html };
    return (
      (await this.running?.client.sendRequest<PastedReportRequest["result"]>(PASTED_REPORT_REQUEST, params)) ??
      undefined
    );
  }

  /** Asks the server of a document; undefined where it has no answer. */
  private async ask<Method extends keyof Requests>(
    method: Method,
    document: TextDocument,
    params: Omit<Requests[Method]["params"], "textDocument">,
  ): Promise<NonNullable<Requests[Method]["result"]> | undefined> {
    const client = this.running?.client;
    if (!client?.isRunning() || !isServed(document)) return undefined;
    const textDocument = client.code2ProtocolConverter.asVersionedTextDocumentIdentifier(document);
    try {
      const result = await client.sendRequest<Requests[Method]["result"]>(method, { textDocument, ...params });
      return result ?? undefined;
    } catch (error) {
      this.output.error(`${method}: ${String(error)}`);
      return undefined;
    }
  }
}

/** A position as it goes over the wire: the editor's own would be written as something else. */
function place({ line, character }: Position): { line: number; character: number } {
  return { line, character };
}

function isServed(document: TextDocument): boolean {
  return languages.match(DOCUMENTS, document) > 0;
}
