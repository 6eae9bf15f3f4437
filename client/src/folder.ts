/**
 * Tells the server what the files of the workspace hold, so that reports can be held against each other: the server reads
 * no disk. Which of them hold a report is for the server to say. Documents among them are told of as the text that they are
 * read as.
 */
import { commands, type Disposable, RelativePattern, type TextDocument, Uri, window, workspace } from "vscode";
import { textOfBytes } from "../../server/src/documents/read/characters.js";
import { message } from "../../server/src/messages/message.js";
import { type FolderTexts, SETTINGS_SECTION } from "../../server/src/protocol.js";
import type { DocumentReader } from "./documentText.js";
import { mayHoldReport } from "./fileText.js";
import { DOCUMENTS, FolderDocuments, isFolderDocument } from "./folderDocuments.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { say } from "./words.js";

/** Files that may hold a report, and those that are nobody's. */
const FILES = "**/*.{txt,md}";
const LEFT_OUT = "**/{node_modules,.git}/**";

/** Files that are told of at once, and the largest, in bytes. */
const FILES_AT_ONCE = 16;
const LARGEST_FILE_BYTES = 5_000_000;

/** How long changes of files are gathered, in milliseconds. */
const GATHERING_MS = 200;

/** What the feed needs of the running client. */
export interface FolderServer {
  /** Starts the server where it does not run. */
  readonly start: () => Promise<void>;
  readonly send: (texts: FolderTexts) => Promise<void>;
  /** Is called once the server is told of a folder. */
  readonly told: () => void;
  readonly log: (error: unknown) => void;
}

export class FolderFeed implements Disposable {
  private readonly server: FolderServer;
  private readonly documents: FolderDocuments;
  private readonly subscriptions: Disposable[];
  /** Folders that the server is told of. */
  private roots: readonly Uri[] = [];
  /** Addresses of the files that the server knows. */
  private readonly told = new Set<string>();
  private isBegun = false;
  private readonly changed = new Map<string, Uri>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  /** One thing is told after the other. */
  private telling: Promise<void> = Promise.resolve();

  /** @param reader reads the documents among the files */
  constructor(server: FolderServer, reader: DocumentReader) {
    this.server = server;
    this.documents = new FolderDocuments(reader, (texts) => this.send(texts), server.log);
    const watchers = [FILES, DOCUMENTS].map((files) => workspace.createFileSystemWatcher(files));
    const note = (uri: Uri): void => this.note(uri);
    this.subscriptions = [
      this.documents,
      ...watchers.flatMap((watcher) => [
        watcher,
        watcher.onDidCreate(note),
        watcher.onDidChange(note),
        watcher.onDidDelete(note),
      ]),
      workspace.onDidCloseTextDocument(({ uri }: TextDocument) => this.note(uri)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS_SECTION)) this.tellAgain();
      }),
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        if (removed.length > 0) this.remove(removed.map(({ uri }) => uri));
        if (this.isBegun) logged(this.add(added.map(({ uri }) => uri)));
      }),
      commands.registerCommand(COMMANDS.checkFolder, (folder?: Uri) => this.check(folder)),
    ];
  }

  dispose(): void {
    clearTimeout(this.gathering);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Tells a server that was just started of the workspace. */
  async begin(): Promise<void> {
    this.isBegun = true;
    this.told.clear();
    if (this.roots.length > 0) this.tellAgain();
    else await this.add(foldersOfWorkspace());
  }

  /** Tells of folders of the workspace; of many files only if people want it. */
  private async add(folders: readonly Uri[]): Promise<void> {
    const most = workspace.getConfiguration(SETTINGS_SECTION).get<number>("folder.mostFiles", 0);
    if (most <= 0 || folders.length === 0) return;
    let count = 0;
    for (const folder of folders)
      count += (await workspace.findFiles(new RelativePattern(folder, FILES), LEFT_OUT, most + 1)).length;
    if (count > most && !(await wantsMany(most))) return;
    // Some may be gone by the time people answer.
    const there = folders.filter((folder) => foldersOfWorkspace().some((one) => isSame(one, folder)));
    this.roots = [...this.roots.filter((root) => !there.some((one) => isSame(one, root))), ...there];
    for (const folder of there) this.tell(folder);
  }

  /** Nothing is known any more of what is in folders that were removed from the workspace, unless another one holds it. */
  private remove(folders: readonly Uri[]): void {
    const left = foldersOfWorkspace();
    const isGone = (root: Uri): boolean =>
      folders.some((one) => isSame(one, root) || isWithin(root, one)) &&
      !left.some((one) => isSame(one, root) || isWithin(root, one));
    this.roots = this.roots.filter((root) => !isGone(root));
    this.inTurn(async () => {
      const removed = [...this.told].filter((address) => !this.isWanted(Uri.parse(address)));
      if (removed.length > 0) await this.send({ files: [], removed, left: 0 });
    });
  }

  private isWanted(file: Uri): boolean {
    return this.roots.some((root) => isWithin(file, root));
  }

  /** What was read while its folder was removed is nobody's any more. */
  private async send({ files, removed, left }: FolderTexts): Promise<void> {
    const wanted = files.filter(({ uri }) => this.isWanted(Uri.parse(uri)));
    for (const { uri } of wanted) this.told.add(uri);
    for (const uri of removed) this.told.delete(uri);
    await this.server.send({ files: wanted, removed, left });
  }

  /** Tells of everything: settings may be other ones, or the server is. */
  tellAgain(): void {
    for (const root of this.roots) this.tell(root);
  }

  /** 检查此文件夹: however many files it holds. */
  private async check(folder: Uri | undefined): Promise<void> {
    const root = folder ?? (await window.showWorkspaceFolderPick())?.uri;
    if (!root) return;
    await this.server.start();
    this.roots = [...this.roots.filter((one) => !isSame(one, root)), root];
    this.tell(root);
    await commands.executeCommand(COMMANDS.showProblems);
  }

  private note(uri: Uri): void {
    if (!this.isWanted(uri)) return;
    if (isFolderDocument(uri)) this.documents.take([uri]);
    if (!/\.(?:txt|md)$/iu.test(uri.path)) return;
    this.changed.set(uri.toString(), uri);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const files = [...this.changed.values()];
      this.changed.clear();
      this.inTurn(() => this.tellOf(files));
    }, GATHERING_MS);
  }

  /** The texts first: of a report that is there as document too, the text is what people mend. */
  private tell(root: Uri): void {
    this.inTurn(async () => {
      await this.tellOf(await workspace.findFiles(new RelativePattern(root, FILES), LEFT_OUT));
      await this.documents.tell(root, LEFT_OUT);
    });
  }

  private inTurn(tell: () => Promise<void>): void {
    this.telling = this.telling.then(tell).catch((error: unknown) => this.server.log(error));
  }

  private async tellOf(files: readonly Uri[]): Promise<void> {
    if (files.length > 0) this.server.told();
    for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
      const texts = await Promise.all(files.slice(from, from + FILES_AT_ONCE).map(textOf));
      await this.send({
        files: texts.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, text }])),
        removed: texts.flatMap(({ uri, text }) => (text === undefined ? [uri] : [])),
        left: Math.max(0, files.length - from - FILES_AT_ONCE),
      });
    }
  }
}

const foldersOfWorkspace = (): Uri[] => (workspace.workspaceFolders ?? []).map(({ uri }) => uri);

const isSame = (one: Uri, other: Uri): boolean => one.toString() === other.toString();

function isWithin({ scheme, authority, path }: Uri, root: Uri): boolean {
  return scheme === root.scheme && authority === root.authority && path.startsWith(root.path.replace(/\/?$/u, "/"));
}

async function wantsMany(most: number): Promise<boolean> {
  const [check, leave] = [message("一起核对", "Check them all"), message("不核对", "Leave them")].map((words) =>
    say(words),
  ) as [string, string];
  const words = message(
    "文件夹中的文本文件超过 {0} 个。要读取其中的年报，互相核对吗？",
    "The folder holds more than {0} text files. Read the reports among them and hold them against each other?",
    most,
  );
  return (await window.showInformationMessage(say(words), check, leave)) === check;
}

/** A file, and what it holds; nothing where it is gone, too large, no text, or surely no report. */
async function textOf(uri: Uri): Promise<{ readonly uri: string; readonly text?: string }> {
  const address = uri.toString();
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_FILE_BYTES) return { uri: address };
    const text = textOfBytes(await workspace.fs.readFile(uri));
    return mayHoldReport(text) ? { uri: address, text } : { uri: address };
  } catch {
    // Gone since it was found, or in a place that cannot be read: nothing is known of it.
    return { uri: address };
  }
}
