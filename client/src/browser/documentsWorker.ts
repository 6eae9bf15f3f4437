/** The script of the thread that reads documents: a bundle of its own, for browsers and, with a few lines before it, for Node. */

import { DocumentError, kindOf, LIMITS, MAY_LACK, readDocument } from "../../../server/src/documents/documents.js";
import { wordsOf } from "../../../server/src/messages/errorWords.js";
import { message } from "../../../server/src/messages/message.js";
import type { ReaderAnswer, ReaderOrder } from "../documentReader.js";

const NO_DOCUMENT = message("不是可以读取的文档", "is no document that can be read");

/** What Node's lines before this one put there. */
const { readerPort, heedStraying } = globalThis as {
  readerPort?: MessagePort;
  heedStraying?: (heed: () => void) => void;
};

/** Node's port; a worker of the web is its own. */
const port: Pick<MessagePort, "postMessage" | "onmessage"> = readerPort ?? (globalThis as unknown as MessagePort);

/** pdf.js promises more of a broken page than it waits for, so that an error may reach nobody. */
let strayed = false;
const stray = (): void => {
  strayed = true;
};
if (heedStraying) heedStraying(stray);
else globalThis.addEventListener("unhandledrejection", stray);

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
    if (!kind) return { kind: "problem", reason: NO_DOCUMENT, convertTo: undefined };
    const { text, unread } = await readDocument(bytes, kind, LIMITS, { characterMap });
    // Such errors are told of when all that is ready has run.
    await new Promise((resolve) => setTimeout(resolve));
    return { kind: "text", text, unread: strayed ? [...unread, MAY_LACK] : unread };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "problem", reason: error.reason, convertTo: error.convertTo };
    const said = wordsOf(error);
    const reason = message("无法读取：{0}", "it cannot be read: {0}", said);
    return { kind: "problem", reason, convertTo: undefined };
  }
}

port.onmessage = ({ data }: MessageEvent<ReaderOrder>) => {
  if (data.kind === "read") void read(data.name, data.bytes).then(answer);
  else waiting.get(data.name)?.(data.bytes);
};
