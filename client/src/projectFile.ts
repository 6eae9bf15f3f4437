/**
 * Where the editor finds `.disclosure-report.json`: upwards from the report. The file is watched, what is wrong in it is
 * shown among the problems, and what it says is laid over the settings that the server asks for: the server reads no disk.
 */
import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  type Disposable,
  FileSystemError,
  languages,
  Range,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { type Message, message } from "../../server/src/messages/message.js";
import { DIAGNOSTIC_SOURCE, PROJECT_FILE } from "../../server/src/protocol.js";
import { NO_PROJECT_FILE, type ProjectFile, readProjectFileBytes } from "../../server/src/service/projectFile.js";
import { isRecord } from "../../server/src/service/records.js";
import { say } from "./words.js";

/** Folders above a report that are looked into. */
const MOST_FOLDERS = 40;

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextDecoder: new (label: "utf-8", options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** The files on the way up from reports, each read once until one of them changes. */
export class ProjectFiles implements Disposable {
  private readonly changed: () => void;
  private readonly subscriptions: Disposable[];
  private readonly problems: DiagnosticCollection;
  private readonly byFolder = new Map<string, Promise<Uri | undefined>>();
  private readonly byFile = new Map<string, Promise<ProjectFile>>();

  /** @param changed is called when some file came, went or changed */
  constructor(changed: () => void) {
    this.changed = changed;
    this.problems = languages.createDiagnosticCollection(PROJECT_FILE);
    const watcher = workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
    this.subscriptions = [
      this.problems,
      watcher,
      watcher.onDidCreate(() => this.forget()),
      watcher.onDidChange(() => this.forget()),
      watcher.onDidDelete(() => this.forget()),
      // A file above the workspace's folders is not watched, but may be edited here.
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${PROJECT_FILE}`)) this.forget();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /**
   * @param uri of a document
   * @param settings what the editor's own settings say for it
   * @returns the settings with what its nearest file says: the file's levels go before
   */
  async over(uri: Uri, settings: unknown): Promise<unknown> {
    const file = await this.nearest(uri);
    if (!file) return settings;
    const { levels, exceptions, aggregates, bodies } = await this.read(file);
    const own = isRecord(settings) ? settings : {};
    return {
      ...own,
      levels: { ...(isRecord(own.levels) ? own.levels : {}), ...levels },
      exceptions,
      aggregates,
      bodies,
    };
  }

  /** @returns the nearest file in the document's folder or above; undefined if there is none */
  nearest(uri: Uri): Promise<Uri | undefined> {
    const folder = folderOf(uri);
    if (!folder) return Promise.resolve(undefined);
    const key = folder.toString();
    const known = this.byFolder.get(key);
    if (known) return known;
    const found = find(folder);
    this.byFolder.set(key, found);
    return found;
  }

  private read(file: Uri): Promise<ProjectFile> {
    const key = file.toString();
    const known = this.byFile.get(key);
    if (known) return known;
    const read = readFile(file).then((held) => {
      if (this.byFile.get(key) === read)
        this.problems.set(
          file,
          held.problems.map((problem) => diagnosticOf(problem, file)),
        );
      return held;
    });
    this.byFile.set(key, read);
    return read;
  }

  private forget(): void {
    this.byFolder.clear();
    this.byFile.clear();
    this.problems.clear();
    this.changed();
  }
}

/** @returns what a file says; nothing, and why, for one that cannot be read */
async function readFile(file: Uri): Promise<ProjectFile> {
  try {
    const bytes = await workspace.fs.readFile(file);
    return readProjectFileBytes(bytes, (utf8) => new TextDecoder("utf-8", { fatal: true }).decode(utf8));
  } catch (error) {
    // Gone since it was found, though it may be back by now: nothing is wrong with it.
    if ((error instanceof FileSystemError && error.code === "FileNotFound") || !(await exists(file)))
      return NO_PROJECT_FILE;
    const reason = wordsOf(error);
    return {
      ...NO_PROJECT_FILE,
      problems: [message("无法读取，未采用：{0}", "not readable, so it is passed over: {0}", reason)],
    };
  }
}

/** A problem names its place in words, so it stands at the head of the file. */
function diagnosticOf(problem: Message, file: Uri): Diagnostic {
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 0), say(problem, file), DiagnosticSeverity.Warning);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  return diagnostic;
}

/** Where a file that does not exist yet is to be: at the top of the document's workspace folder, else beside it. */
export function placeFor(document: TextDocument): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri ?? folderOf(document.uri);
  return folder && Uri.joinPath(folder, PROJECT_FILE);
}

/** The folder that a document stands in; for one never saved, the first of the workspace. */
function folderOf(uri: Uri): Uri | undefined {
  return uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
}

async function find(folder: Uri): Promise<Uri | undefined> {
  let here = folder;
  for (let looked = 0; looked < MOST_FOLDERS; looked++) {
    const file = Uri.joinPath(here, PROJECT_FILE);
    if (await exists(file)) return file;
    const above = Uri.joinPath(here, "..");
    if (above.path === here.path) return undefined;
    here = above;
  }
  return undefined;
}

/** @returns whether there is such a file, as far as can be seen */
export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    // Not there, or in a folder that may not be looked into: either way it says nothing.
    return false;
  }
}
