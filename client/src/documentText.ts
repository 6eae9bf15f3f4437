/** Documents read as text, each in a thread of its own: nothing of what reads them is loaded before the first one. */
import { type CancellationToken, type ExtensionContext, Uri, workspace } from "vscode";
import { threadEnded } from "../../server/src/documents/documentError.js";
import { LONGEST_MS, TOO_LONG } from "../../server/src/documents/limits.js";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { type Message, message } from "../../server/src/messages/message.js";
import type { ConvertTo, ReadDocument, ReaderAnswer, StartReader } from "./documentReader.js";

/** What can be read. */
export const DOCUMENT_ENDINGS = ["docx", "html", "htm", "mht", "mhtml", "xlsx", "csv", "pdf"];

/** No document of a report is larger. */
const LARGEST_BYTES = 100_000_000;

const TOO_LARGE = message("文件太大，未读取", "the file is too large and was not read");

/** A document that is not read, in words for people. */
export class Unreadable extends Error {
  /** @param convertTo what another program may make of it, so that it is read then */
  constructor(
    readonly reason: Message,
    readonly convertTo?: ConvertTo,
  ) {
    super(reason.en);
  }
}

/** @returns why a document was not read */
export function reasonOf(error: unknown): Message {
  if (error instanceof Unreadable) return error.reason;
  return message("{0}", "{0}", wordsOf(error));
}

/** @returns the name of a file without its folders */
export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);

/** Reads a document in a thread, which is ended with it, be it read, refused or no more wanted. */
export class DocumentReader {
  /**
   * @param context the extension's
   * @param start starts the thread that reads
   */
  constructor(
    private readonly context: ExtensionContext,
    private readonly start: StartReader,
  ) {}

  /**
   * @param largest how many bytes are read at most
   * @returns undefined where people wanted it no more
   * @throws if it cannot be read: for people `reasonOf` says why
   */
  async read(file: Uri, token: CancellationToken, largest = LARGEST_BYTES): Promise<ReadDocument | undefined> {
    if ((await workspace.fs.stat(file)).size > largest) throw new Unreadable(TOO_LARGE);
    return this.readBytes(nameOf(file), await workspace.fs.readFile(file), token);
  }

  /**
   * @param name of its file
   * @returns undefined where people wanted it no more
   * @throws if it cannot be read: for people `reasonOf` says why
   */
  async readBytes(name: string, bytes: Uint8Array, token: CancellationToken): Promise<ReadDocument | undefined> {
    const thread = this.start();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => reject(new Unreadable(TOO_LONG)), LONGEST_MS);
        token.onCancellationRequested(() => resolve(undefined));
        thread.onError((error) => reject(new Unreadable(threadEnded(error))));
        thread.onAnswer((answer: ReaderAnswer) => {
          if (answer.kind === "text") resolve(answer);
          else if (answer.kind === "problem") reject(new Unreadable(answer.reason, answer.convertTo));
          // pdf.js says on the same way that it is ready.
          else if (answer.kind === "map")
            void this.characterMap(answer.name).then(
              (map) => thread.send({ kind: "map", name: answer.name, bytes: map }),
              reject,
            );
        });
        thread.send({ kind: "read", name, bytes });
      });
    } finally {
      clearTimeout(timer);
      thread.end();
    }
  }

  private async characterMap(name: string): Promise<Uint8Array | undefined> {
    if (!/^[\w-]+$/.test(name)) return undefined;
    const file = Uri.joinPath(this.context.extensionUri, "dist", "cmaps", `${name}.bcmap`);
    return workspace.fs.readFile(file).then(
      (bytes) => bytes,
      () => undefined,
    );
  }
}
