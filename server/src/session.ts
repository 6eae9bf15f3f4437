/** What the server knows of its client and of the open documents, from `initialize` to the end. */
import type { CancellationToken, ClientCapabilities, Connection, InitializeParams } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Configuration } from "./configuration.js";
import type { Wording } from "./language/diagnostics.js";
import { FolderFiles } from "./language/folderFiles.js";
import {
  DidChangeConfigurationNotification,
  TextDocumentContentChangeEvent,
  TextDocumentSaveReason,
  TextDocuments,
} from "./library.js";
import { traceOf } from "./messages/errorWords.js";
import { messageLanguage } from "./messages/localise.js";
import { SETTINGS_SECTION } from "./protocol.js";
import { Analyses, type Analysis, type TextChange } from "./service/analysis.js";
import { offsetsOf } from "./service/positions.js";
import type { Settings } from "./service/settings.js";

/** How long no message is let in while a volume is read, in milliseconds: not much more than this, a report more. */
const LONGEST_STRETCH = 6;

/** How long nobody has written, or been answered, before work is gone on with that nobody waits for, in milliseconds. */
const IDLE_MS = 100;

/** What differs between the places that the server runs in. */
export interface Runtime {
  /** Lets waiting messages in (a cancellation, a newer keystroke) before work begins. */
  readonly breathe: () => Promise<void>;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Runs something once after so many milliseconds. @returns a function that gives it up */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** The address of the folder of the rules' pages, with the final slash; absent where the server cannot know it. */
  readonly rulePages?: string;
}

/** A document at hand with what is known of it. */
export interface OpenDocument {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly wording: Wording;
}

export class Session {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly capabilities: ClientCapabilities;
  readonly documents = new TextDocuments({
    create: TextDocument.create,
    update: (document, changes, version) => this.update(document, changes, version),
  });
  /** The files of a folder, where the client tells of them. */
  readonly folder: FolderFiles;
  private readonly locale: string | undefined;
  private readonly configuration: Configuration;
  private readonly analyses: Analyses;
  private readonly initializedListeners: (() => void)[] = [];
  private readonly settingsListeners: (() => void)[] = [];
  private readonly restListeners: ((uri: string) => void)[] = [];
  /** How many answers somebody waits for, and when the last was given or a document changed. */
  private awaited = 0;
  private lastBusy = Number.NEGATIVE_INFINITY;
  /** Ends the waiting for a pause in the writing, by document. */
  private readonly waiting = new Map<string, () => void>();

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
    this.folder = new FolderFiles((rule, error) => this.log(`rule ${rule.id}`, error));
    this.analyses = new Analyses((rule, error) => this.log(`rule ${rule.id}`, error), runtime.now);
  }

  /** Takes documents and changes of settings from now on. */
  listen(): void {
    const { connection, documents } = this;
    connection.onInitialized(() => {
      this.registerForChanges();
      for (const initialized of this.initializedListeners) initialized();
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.configuration.changed(settings);
      for (const changed of this.settingsListeners) changed();
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.analyses.forget(uri);
      this.configuration.forget(uri);
      this.waiting.get(uri)?.();
      this.waiting.delete(uri);
    });
    documents.onWillSave(({ document: { uri }, reason }) => {
      // A save after a delay or for lost focus says nothing of what the clerk means.
      if (reason === TextDocumentSaveReason.Manual) this.meant(uri);
    });
    documents.listen(connection);
  }

  /** @param initialized is called when the client takes requests: features are registered then that it takes in its own time */
  onDidInitialize(initialized: () => void): void {
    this.initializedListeners.push(initialized);
  }

  /** @param rested is called when more may be to be said of a document: after a pause in the writing, or a save by hand */
  onDidRest(rested: (uri: string) => void): void {
    this.restListeners.push(rested);
  }

  /** @param changed is called when settings may be other ones than before */
  onDidChangeSettings(changed: () => void): void {
    this.settingsListeners.push(changed);
  }

  /** The document as it stands when its settings are known; undefined where it is closed or holds no report. */
  async opened(uri: string, token?: CancellationToken): Promise<OpenDocument | undefined> {
    const settings = await this.prepared(uri, token);
    if (!settings) return undefined;
    const document = this.documents.get(uri);
    const analysis = document && this.analyses.analyse(document, settings);
    if (!document || !analysis) return undefined;
    this.awaitRest(uri);
    return { document, analysis, wording: this.wordingFor(settings) };
  }

  /** The settings of a document, or of a file that nobody has open, as they are when it answers. */
  settingsOf(uri: string): Promise<Settings> {
    return this.configuration.settingsOf(uri);
  }

  /** @returns how findings are put into words under certain settings */
  wordingFor({ messages }: Settings): Wording {
    const language = messageLanguage(messages, this.locale);
    const { rulePages } = this.runtime;
    return rulePages === undefined ? { language } : { language, rulePages };
  }

  /**
   * Lets in what waits, and all edits that come with it: only the last version of a document is worth the work. Where that
   * is done there is nothing to wait for.
   */
  async untilStill(uri: string, token?: CancellationToken): Promise<void> {
    const document = this.documents.get(uri);
    if (document && this.analyses.isKnown(document)) return;
    let version: number | undefined;
    do {
      version = this.documents.get(uri)?.version;
      // A message that is at hand is handled while the first is awaited; one that cancels it, while the second is.
      await this.runtime.breathe();
      await this.runtime.breathe();
    } while (this.documents.get(uri)?.version !== version && !token?.isCancellationRequested);
  }

  /** Does what somebody waits for: work that nobody waits for stands aside. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    this.awaited++;
    try {
      return await work();
    } finally {
      this.awaited--;
      this.lastBusy = this.runtime.now();
    }
  }

  /** Lets messages in, and goes on once nobody waits for an answer and nobody has just written. */
  async untilIdle(): Promise<void> {
    const { breathe, now, after } = this.runtime;
    await breathe();
    for (;;) {
      const left = this.awaited > 0 ? IDLE_MS : this.lastBusy + IDLE_MS - now();
      if (left <= 0) return;
      await new Promise<void>((resolve) => void after(left, resolve));
    }
  }

  /** The settings of a document when all is known under them; undefined where it is closed, or the request cancelled. */
  private async prepared(uri: string, token?: CancellationToken): Promise<Settings | undefined> {
    for (let before: Settings | undefined; ; ) {
      const settings = await unlessCancelled(this.configuration.settingsOf(uri), token);
      if (!settings || settings === before) return settings;
      if (!(await this.prepare(uri, settings, token))) return undefined;
      before = settings;
    }
  }

  /** Parses and judges a document, a report at a time, so that messages are let in. @returns whether it is done */
  private async prepare(uri: string, settings: Settings, token?: CancellationToken): Promise<boolean> {
    const { now, breathe } = this.runtime;
    for (let since = now(); ; ) {
      const document = this.documents.get(uri);
      if (!document || !this.analyses.step(document, settings)) return document !== undefined;
      if (now() - since < LONGEST_STRETCH) continue;
      await breathe();
      if (token?.isCancellationRequested) return false;
      since = now();
    }
  }

  /** Updates a document, a change at a time, so that each is known by its offsets. */
  private update(
    document: TextDocument,
    contentChanges: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    const changes = contentChanges.map((change): TextChange => {
      const text = document.getText();
      const whole = { start: 0, end: text.length };
      const { start, end } = TextDocumentContentChangeEvent.isIncremental(change)
        ? offsetsOf(document, change.range)
        : whole;
      TextDocument.update(document, [change], version);
      return { start, removed: text.slice(start, end), text: change.text };
    });
    this.analyses.changed(document.uri, changes);
    this.lastBusy = this.runtime.now();
    return document;
  }

  private awaitRest(uri: string): void {
    this.waiting.get(uri)?.();
    this.waiting.delete(uri);
    const rest = this.analyses.rest(uri);
    if (rest !== undefined)
      this.waiting.set(
        uri,
        this.runtime.after(rest, () => this.rested(uri)),
      );
  }

  /** Takes what stands in a document for meant: all is said of it till it is written on. */
  meant(uri: string): void {
    this.analyses.saved(uri);
    this.rested(uri);
  }

  /** Takes note of where the cursor stands: a row that is being filled in is judged once it has left it. */
  cursorAt(document: TextDocument, at: number): void {
    if (this.analyses.cursorAt(document, at)) this.rested(document.uri);
  }

  private rested(uri: string): void {
    for (const listener of this.restListeners) listener(uri);
  }

  log(what: string, error: unknown): void {
    this.connection.console.error(`${what}: ${traceOf(error)}`);
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
