/** Reads the files of a folder that the client tells of, a stretch of text at a time, and shows how far it is. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { localise } from "./messages/localise.js";
import { message } from "./messages/message.js";
import type { FolderTexts } from "./protocol.js";
import { Analyses } from "./service/analysis.js";
import type { Settings } from "./service/settings.js";
import type { Session } from "./session.js";

/** Nobody needs telling about fewer files. */
const MANY_FILES = 50;

/** How long no message is let in while files are read, in milliseconds. */
const LONGEST_STRETCH = 6;

/** Tells a person how far something is. */
interface Progress {
  report(percentage: number, message: string): void;
  done(): void;
}

export class FolderLoading {
  private readonly session: Session;
  private readonly changed: (files: Iterable<string>) => void;
  private readonly analyses: Analyses;
  private readonly waiting = new Map<string, string>();
  private left = 0;
  private isRunning = false;
  private since = 0;

  /** @param changed is told of files of which something else may be to be said */
  constructor(session: Session, changed: (files: Iterable<string>) => void) {
    this.session = session;
    this.changed = changed;
    this.analyses = new Analyses((rule, error) => session.log(`rule ${rule.id}`, error));
  }

  /** Takes what the client tells. */
  take({ files, removed, left }: FolderTexts): void {
    for (const uri of removed) {
      this.waiting.delete(uri);
      this.session.folder.remove(uri);
    }
    for (const { uri, text } of files) this.waiting.set(uri, text);
    this.left = left;
    if (!this.isRunning) void this.run();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let isMany = false;
    let progress: Progress | undefined;
    let done = 0;
    this.since = this.session.runtime.now();
    try {
      for (const uri of this.waiting.keys()) {
        // Looked at for each: what began with a few files may be told of many more.
        if (!isMany && this.waiting.size + this.left > MANY_FILES) {
          isMany = true;
          progress = await this.showProgress();
        }
        // As it is told now: it may have been told anew, or removed, while the client answered.
        const text = this.waiting.get(uri);
        if (text === undefined) continue;
        this.waiting.delete(uri);
        await this.read(uri, text, isMany);
        done++;
        const total = done + this.waiting.size + this.left;
        progress?.report(Math.floor((100 * done) / total), `${done}/${total}`);
      }
      // Of so many it is not worth telling which concern each other.
      if (isMany) this.changed(this.session.folder.files);
    } finally {
      progress?.done();
      this.isRunning = false;
    }
  }

  /** Reads a file; one that is open is read where it is edited. */
  private async read(uri: string, text: string, isMany: boolean): Promise<void> {
    const { folder, documents } = this.session;
    if (documents.get(uri)) {
      folder.tell(uri);
      return;
    }
    try {
      const document = TextDocument.create(uri, "plaintext", 0, text);
      // Settings are a folder's: to ask for each file's would take longer than to read it.
      const settings = await this.session.settingsOf(uri.slice(0, uri.lastIndexOf("/") + 1));
      await this.prepare(document, settings);
      const analysis = this.analyses.analyse(document, settings);
      const file = analysis && { document, analysis, wording: this.session.wordingFor(settings) };
      if (documents.get(uri)) folder.tell(uri);
      else if (isMany) folder.put(uri, file);
      else folder.replace(uri, file);
      this.changed([uri]);
    } catch (error) {
      this.session.log(`file of the folder ${uri}`, error);
    } finally {
      this.analyses.forget(uri);
    }
  }

  private async prepare(document: TextDocument, settings: Settings): Promise<void> {
    const { now } = this.session.runtime;
    do {
      if (now() - this.since < LONGEST_STRETCH) continue;
      await this.session.untilIdle();
      this.since = now();
    } while (this.analyses.step(document, settings));
  }

  private async showProgress(): Promise<Progress | undefined> {
    const { capabilities, connection } = this.session;
    if (capabilities.window?.workDoneProgress !== true) return undefined;
    try {
      const shown = await connection.window.createWorkDoneProgress();
      const title = message("正在核对文件夹中的年报", "Checking the reports of the folder");
      const { language } = this.session.wordingFor(await this.session.settingsOf(""));
      shown.begin(localise(title, language), 0, undefined, false);
      return shown;
    } catch (error) {
      this.session.log("progress", error);
      return undefined;
    }
  }
}
