/** 打开为年报文本: reads a document in a thread of its own and opens its text beside it, not saved yet. */
import {
  type CancellationToken,
  CodeLens,
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import type { ReadDocument, ReaderAnswer, StartReader } from "./documentReader.js";
import { COMMANDS } from "./names.js";
import { newDocument, opened, unsaved } from "./newDocument.js";
import { exists } from "./projectFile.js";
import { complain } from "./tell.js";
import { say } from "./words.js";

/** What can be read, for the dialog that asks for a file. */
const ENDINGS = ["docx", "html", "htm", "mht", "mhtml", "xlsx", "csv", "pdf"];

/** No document of a report is larger. */
const LARGEST_BYTES = 100_000_000;

const TOO_LARGE = message("文件太大，未读取", "the file is too large and was not read");

/**
 * Registers the command. Nothing of what reads documents is loaded before it is called.
 *
 * @param context the extension's
 * @param start starts the thread that reads
 */
export function offerDocuments(context: ExtensionContext, start: StartReader): Disposable {
  const notes = new Notes();
  const reader = new Reader(start, (name) => characterMap(context, name));
  return Disposable.from(
    notes,
    commands.registerCommand(COMMANDS.openDocument, async (given?: Uri) => {
      const file = given ?? (await askForFile());
      if (!file) return;
      try {
        const read = await withProgress(file, (token) => reader.read(file, token));
        const document = read && (await place(file, read.text));
        if (!document) return;
        if (read.unread.length > 0) notes.add(document, read.unread);
        await window.showTextDocument(document, { preview: false });
      } catch (error) {
        complain(message("{0}：{1}", "{0}: {1}", nameOf(file), reasonOf(error)));
      }
    }),
  );
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);

/** A document that is not read, in words for people. */
class Unreadable extends Error {
  constructor(readonly reason: Message) {
    super(reason.en);
  }
}

function reasonOf(error: unknown): Message {
  if (error instanceof Unreadable) return error.reason;
  return message("{0}", "{0}", error instanceof Error ? error.message : String(error));
}

async function askForFile(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: say(message("打开为年报文本", "Open as Report Text")),
    filters: { [say(message("文档", "Documents"))]: ENDINGS },
  });
  return files?.[0];
}

function withProgress<Result>(file: Uri, task: (token: CancellationToken) => Promise<Result>): Thenable<Result> {
  const title = say(message("正在读取“{0}”…", "Reading “{0}”…", nameOf(file)));
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    task(token),
  );
}

async function characterMap({ extensionUri }: ExtensionContext, name: string): Promise<Uint8Array | undefined> {
  if (!/^[\w-]+$/.test(name)) return undefined;
  return workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", "cmaps", `${name}.bcmap`)).then(
    (bytes) => bytes,
    () => undefined,
  );
}

/** Reads a document in a thread, which is ended with it, be it read, refused or no more wanted. */
class Reader {
  constructor(
    private readonly start: StartReader,
    private readonly map: (name: string) => Promise<Uint8Array | undefined>,
  ) {}

  /** @returns undefined where people wanted it no more */
  async read(file: Uri, token: CancellationToken): Promise<ReadDocument | undefined> {
    if ((await workspace.fs.stat(file)).size > LARGEST_BYTES) throw new Unreadable(TOO_LARGE);
    const bytes = await workspace.fs.readFile(file);
    const thread = this.start();
    try {
      return await new Promise((resolve, reject) => {
        token.onCancellationRequested(() => resolve(undefined));
        thread.onError(reject);
        thread.onAnswer((answer: ReaderAnswer) => {
          if (answer.kind === "text") resolve(answer);
          else if (answer.kind === "problem") reject(new Unreadable(answer.reason));
          // pdf.js says on the same way that it is ready.
          else if (answer.kind === "map")
            void this.map(answer.name).then(
              (map) => thread.send({ kind: "map", name: answer.name, bytes: map }),
              reject,
            );
        });
        thread.send({ kind: "read", name: nameOf(file), bytes });
      });
    } finally {
      thread.end();
    }
  }
}

/** A document for the text beside the file; where one is there already people are asked. */
async function place(file: Uri, text: string): Promise<TextDocument | undefined> {
  const name = nameOf(file).replace(/\.[^.]*$/, "");
  const beside = (own: string): Uri => Uri.joinPath(file, "..", `${own}.txt`);
  const isTaken = async (target: Uri): Promise<boolean> =>
    opened(unsaved(target)) !== undefined || (await exists(target));
  const first = beside(name);
  if (!(await isTaken(first))) return newDocument(first, text);
  const [open, another] = [message("打开已有的", "Open that"), message("另建一份", "Make another")].map((one) =>
    say(one),
  );
  const answer = await window.showWarningMessage(
    say(message("已有“{0}”，没有覆盖。", "“{0}” is there already and was not replaced.", nameOf(first))),
    open as string,
    another as string,
  );
  if (answer === open) await window.showTextDocument(opened(unsaved(first))?.uri ?? first);
  if (answer !== another) return undefined;
  let number = 2;
  while (await isTaken(beside(`${name}（${number}）`))) number++;
  return newDocument(beside(`${name}（${number}）`), text);
}

/** Says above a text what of its document is not in it. */
class Notes extends Disposable {
  /** By path, which stays the same when the text is saved. */
  private readonly unread = new Map<string, readonly Message[]>();

  constructor() {
    const provider = languages.registerCodeLensProvider("*", {
      provideCodeLenses: ({ uri }) =>
        (this.unread.get(uri.path) ?? []).map((words) => new CodeLens(TOP, { title: say(words, uri), command: "" })),
    });
    super(() => provider.dispose());
  }

  add({ uri }: TextDocument, unread: readonly Message[]): void {
    this.unread.set(uri.path, unread);
  }
}

const TOP = new Range(0, 0, 0, 0);
