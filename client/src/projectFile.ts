/**
 * `.disclosure-report.json`: what people ruled for the reports of a folder and the folders below. Found upwards from the
 * report, watched, and laid over the settings that the server asks for: the server reads no disk.
 */
import { type Disposable, l10n, type TextDocument, Uri, window, workspace } from "vscode";

export const PROJECT_FILE = ".disclosure-report.json";

/** No such file is larger, in bytes. */
const LARGEST = 1_000_000;

/** Folders above a report that are looked into. */
const MOST_FOLDERS = 40;

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextDecoder: new (label: "utf-8", options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** The files on the way up from reports, each read once until one of them changes. */
export class ProjectFiles implements Disposable {
  private readonly changed: () => void;
  private readonly subscriptions: Disposable[];
  private readonly byFolder = new Map<string, Promise<Uri | undefined>>();
  private readonly byFile = new Map<string, Promise<Record<string, unknown>>>();

  /** @param changed is called when some file came, went or changed */
  constructor(changed: () => void) {
    this.changed = changed;
    const watcher = workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
    this.subscriptions = [
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
   * @returns the settings with what its nearest file rules: the file's levels go before
   */
  async over(uri: Uri, settings: unknown): Promise<unknown> {
    const file = await this.nearest(uri);
    if (!file) return settings;
    const ruled = await this.read(file);
    const own = isRecord(settings) ? settings : {};
    const levels = { ...(isRecord(own.levels) ? own.levels : {}), ...(isRecord(ruled.levels) ? ruled.levels : {}) };
    return { ...own, levels, exceptions: ruled.exceptions };
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

  private read(file: Uri): Promise<Record<string, unknown>> {
    const key = file.toString();
    const known = this.byFile.get(key);
    if (known) return known;
    const read = readProjectFile(file).catch((error: unknown) => {
      complain(file, error);
      return {};
    });
    this.byFile.set(key, read);
    return read;
  }

  private forget(): void {
    this.byFolder.clear();
    this.byFile.clear();
    this.changed();
  }
}

/**
 * @returns what a file holds
 * @throws if it cannot be read, is too large, or holds no JSON object
 */
async function readProjectFile(file: Uri): Promise<Record<string, unknown>> {
  const bytes = await workspace.fs.readFile(file);
  if (bytes.length > LARGEST) throw new Error(l10n.t("it is too large"));
  return parseProjectFile(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** @throws if a text is no JSON object */
export function parseProjectFile(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error(l10n.t("it is not a JSON object"));
  return value;
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

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    // Not there, or in a folder that may not be looked into: either way it rules nothing.
    return false;
  }
}

/** Says once what is wrong with a file, and opens it where that is wanted. */
function complain(file: Uri, error: unknown): void {
  const open = l10n.t("Open");
  const reason = error instanceof Error ? error.message : String(error);
  const words = l10n.t("{0} is passed over: {1}", workspace.asRelativePath(file), reason);
  void window.showErrorMessage(words, open).then((answer) => {
    if (answer === open) void window.showTextDocument(file);
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
