/** 打开为年报文本: reads a document in a thread of its own and opens its text beside it, not saved yet. */
import {
  type CancellationToken,
  CodeLens,
  commands,
  Disposable,
  DocumentDropEdit,
  languages,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  window,
} from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import { LANGUAGE_ID } from "../../server/src/protocol.js";
import type { ReadDocument } from "./documentReader.js";
import { DOCUMENT_ENDINGS, type DocumentReader, nameOf, reasonOf } from "./documentText.js";
import { droppedDocument } from "./droppedFile.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { newDocument, opened, unsaved } from "./newDocument.js";
import { type Office, offerOffice } from "./oldFormats.js";
import { exists } from "./projectFile.js";
import { complain } from "./tell.js";
import { say } from "./words.js";

/**
 * Registers the command, and that a document dropped on a report, or on an empty text, is opened by it.
 *
 * @param office converts old formats, on a machine where programs can be started
 */
export function offerDocuments(reader: DocumentReader, office?: Office): Disposable {
  const notes = new Notes();
  return Disposable.from(
    notes,
    languages.registerDocumentDropEditProvider([{ language: LANGUAGE_ID }, { language: "plaintext" }], {
      provideDocumentDropEdits: async (document, _, data, token) => {
        const list = await data.get("text/uri-list")?.asString();
        const file = list === undefined ? undefined : droppedDocument(list);
        const isOurs = document.languageId === LANGUAGE_ID || document.getText() === "";
        if (file === undefined || !isOurs || token.isCancellationRequested) return undefined;
        logged(commands.executeCommand(COMMANDS.openDocument, Uri.parse(file, true)));
        // The text stands beside the document; nothing is put in where it was dropped.
        return new DocumentDropEdit("");
      },
    }),
    commands.registerCommand(COMMANDS.openDocument, async (given?: Uri) => {
      const file = given ?? (await askForFile());
      if (!file) return;
      try {
        const read = await readOrConvert(file, reader, office);
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

async function readOrConvert(
  file: Uri,
  reader: DocumentReader,
  office: Office | undefined,
): Promise<ReadDocument | undefined> {
  try {
    return await withProgress(file, (token) => reader.read(file, token));
  } catch (error) {
    const converted = await offerOffice(file, error, reader, office);
    return converted && (await withProgress(file, converted));
  }
}

async function askForFile(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: say(message("打开为年报文本", "Open as Report Text")),
    filters: { [say(message("文档", "Documents"))]: DOCUMENT_ENDINGS },
  });
  return files?.[0];
}

function withProgress<Result>(file: Uri, task: (token: CancellationToken) => Promise<Result>): Thenable<Result> {
  const title = say(message("正在读取“{0}”…", "Reading “{0}”…", nameOf(file)));
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    task(token),
  );
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
