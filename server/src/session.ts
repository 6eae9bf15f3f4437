/** What the server knows of its client and of the open documents, from `initialize` to the end. */
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Configuration } from "./configuration.js";
import type { Wording } from "./language/diagnostics.js";
import { messageLanguage } from "./messages/localise.js";
import { SETTINGS_SECTION } from "./protocol.js";
import { Analyses, type Analysis } from "./service/analysis.js";

/** What differs between the places that the server runs in. */
export interface Runtime {
  /** Lets waiting messages in (a cancellation, a newer keystroke) before work begins. */
  readonly breathe: () => Promise<void>;
  /** The address of the folder of the rules' pages, with the final slash; absent where the server cannot know it. */
  readonly rulePages?: string;
}

/** A document at hand with what is known of it. */
export interface Subject {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly wording: Wording;
}

export class Session {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly capabilities: ClientCapabilities;
  readonly documents = new TextDocuments(TextDocument);
  private readonly locale: string | undefined;
  private readonly configuration: Configuration;
  private readonly analyses = new Analyses((rule, error) => this.log(`rule ${rule.id}`, error));
  private readonly settingsListeners: (() => void)[] = [];

  /** @param params what the client says of itself in `initialize` */
  constructor(
    connection: Connection,
    runtime: Runtime,
    { capabilities, initializationOptions, locale }: InitializeParams,
  ) {
    this.connection = connection;
    this.runtime = runtime;
    this.capabilities = capabilities;
    this.locale = locale;
    this.configuration = new Configuration(connection, capabilities, initializationOptions);
  }

  /** Takes documents and changes of settings from now on. */
  listen(): void {
    const { connection, documents } = this;
    connection.onInitialized(() => this.registerForChanges());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.configuration.changed(settings);
      for (const changed of this.settingsListeners) changed();
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.analyses.forget(uri);
      this.configuration.forget(uri);
    });
    documents.listen(connection);
  }

  /** @param changed is called when settings may be other ones than before */
  onDidChangeSettings(changed: () => void): void {
    this.settingsListeners.push(changed);
  }

  /** The document as it stands when its settings are known; undefined where it is closed or holds no report. */
  async subject(uri: string, token?: CancellationToken): Promise<Subject | undefined> {
    const settings = await unlessCancelled(this.configuration.settingsOf(uri), token);
    if (!settings) return undefined;
    const document = this.documents.get(uri);
    const analysis = document && this.analyses.analyse(document, settings);
    if (!document || !analysis) return undefined;
    const language = messageLanguage(settings.messages, this.locale);
    const { rulePages } = this.runtime;
    return { document, analysis, wording: rulePages === undefined ? { language } : { language, rulePages } };
  }

  log(what: string, error: unknown): void {
    this.connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  private registerForChanges(): void {
    if (!this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    this.connection.client
      .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
      .catch((error: unknown) => this.log("registration", error));
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
