/** The script of the thread that reads documents: a bundle of its own, for browsers and, with a few lines before it, for Node. */
import { DocumentError, kindOf, LIMITS, readDocument } from "../../../server/src/documents/documents.js";
import { message } from "../../../server/src/messages/message.js";
import type { ReaderAnswer, ReaderOrder } from "../documentReader.js";

const NO_DOCUMENT = message("不是可以读取的文档", "is no document that can be read");

/** Node's port, where the lines before it have put it there; a worker of the web is its own. */
const port: Pick<MessagePort, "postMessage" | "onmessage"> =
  (globalThis as { readerPort?: MessagePort }).readerPort ?? (globalThis as unknown as MessagePort);

const answer = (words: ReaderAnswer): void => port.postMessage(words);

/** The character maps that were asked for. */
const waiting = new Map<string, (bytes: Uint8Array | undefined) => void>();

async function characterMap(name: string): Promise<Uint8Array> {
  const bytes = await new Promise<Uint8Array | undefined>((resolve) => {
    waiting.set(name, resolve);
    answer({ kind: "map", name });
  });
  if (!bytes) throw new Error(`no character map ${name}`);
  return bytes;
}

async function read(name: string, bytes: Uint8Array): Promise<ReaderAnswer> {
  try {
    const kind = kindOf(name, bytes);
    if (!kind) return { kind: "problem", reason: NO_DOCUMENT };
    const { text, unread } = await readDocument(bytes, kind, LIMITS, { characterMap });
    return { kind: "text", text, unread };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "problem", reason: error.reason };
    const said = error instanceof Error ? error.message : String(error);
    return { kind: "problem", reason: message("无法读取：{0}", "it cannot be read: {0}", said) };
  }
}

port.onmessage = ({ data }: MessageEvent<ReaderOrder>) => {
  if (data.kind === "read") void read(data.name, data.bytes).then(answer);
  else waiting.get(data.name)?.(data.bytes);
};
