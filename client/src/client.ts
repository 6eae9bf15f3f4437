/** What both clients share: everything but how the server is started. */
import { type ExtensionContext, type LogOutputChannel, languages, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { Summary } from "../../server/src/language/summary.js";
import { registerCommands } from "./commands.js";
import { watchForReports } from "./detection.js";
import { CLIENT_NAME, LANGUAGE_ID, SUMMARY_REQUEST } from "./names.js";
import { serveRulePages, withRulePages } from "./rulePages.js";
import { Status } from "./status.js";

/**
 * The documents that the server is told of. Which Markdown holds a report is for it to say. No scheme is named: a
 * report on disk, in a virtual workspace or never saved is checked alike.
 */
const DOCUMENTS: { language: string }[] = [{ language: LANGUAGE_ID }, { language: "markdown" }];

/** A client not yet started, and what ends the server that it speaks to once it has stopped. */
export interface Made {
  readonly client: BaseLanguageClient;
  readonly release: () => void;
}

/** Makes a client with a server of its own. */
export type MakeClient = (options: LanguageClientOptions) => Made;

/** The running extension. */
export class Session {
  private readonly make: MakeClient;
  private readonly output: LogOutputChannel;
  private readonly status: Status;
  private running: (Made & { readonly started: Promise<void> }) | undefined;

  /**
   * Lays on the editor what needs no server.
   *
   * @param context the extension's
   * @param make makes a client for Node or for the browser
   */
  constructor(context: ExtensionContext, make: MakeClient) {
    this.make = make;
    this.output = window.createOutputChannel(CLIENT_NAME, { log: true });
    this.status = new Status((document) => this.summarise(document));
    context.subscriptions.push(
      this.output,
      this.status,
      serveRulePages(context),
      ...registerCommands({ restart: () => this.restart(), showOutput: () => this.output.show() }),
    );
  }

  /** Watches for reports; the server is started with the first document that may be one. */
  async start(context: ExtensionContext): Promise<void> {
    const opened = workspace.onDidOpenTextDocument((document) => {
      if (isServed(document)) this.startServer().catch((error: unknown) => this.output.error(String(error)));
    });
    context.subscriptions.push(opened, ...watchForReports());
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
      this.output.error(String(error));
    }
    running.release();
  }

  private startServer(): Promise<void> {
    if (!this.running) {
      const made = this.make(this.options());
      this.running = { ...made, started: made.client.start() };
    }
    return this.running.started;
  }

  private async restart(): Promise<void> {
    await this.stop();
    await this.startServer();
    await this.status.refresh();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: DOCUMENTS,
      outputChannel: this.output,
      middleware: {
        provideDiagnostics: async (document, previousResultId, token, next) => {
          const report = await next(document, previousResultId, token);
          if (report && "items" in report) report.items = withRulePages(report.items);
          void this.status.refresh();
          return report;
        },
      },
    };
  }

  private async summarise(document: TextDocument): Promise<Summary | undefined> {
    const client = this.running?.client;
    if (!client?.isRunning() || !isServed(document)) return undefined;
    const params = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
    try {
      return (await client.sendRequest<Summary | null>(SUMMARY_REQUEST, params)) ?? undefined;
    } catch (error) {
      this.output.error(`${SUMMARY_REQUEST}: ${String(error)}`);
      return undefined;
    }
  }
}

function isServed(document: TextDocument): boolean {
  return languages.match(DOCUMENTS, document) > 0;
}
