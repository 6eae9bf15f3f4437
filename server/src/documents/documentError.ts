import { wordsOf } from "../messages/errorWords.js";
import { type Message, message } from "../messages/message.js";
import { TOO_MUCH_MEMORY } from "./limits.js";

/** A document that is not read. `reason` is one line for people, and tells what to do where there is something to do. */
export class DocumentError extends Error {
  readonly reason: Message;
  /** What another program may convert it to, so that it is read then. */
  readonly convertTo?: "docx" | "xlsx";

  constructor(reason: Message, cause?: unknown, convertTo?: "docx" | "xlsx") {
    super(reason.en, { cause });
    if (convertTo) this.convertTo = convertTo;
    this.name = "DocumentError";
    this.reason = reason;
  }
}

/** @returns one line for people about an error that nobody foresaw, in the words of whoever threw it */
export function unreadable(error: unknown): Message {
  return message("无法读取：{0}", "it cannot be read: {0}", wordsOf(error));
}

/** @returns one line for people about what ended a thread that was reading a document: Node tells lack of memory by a code */
export function threadEnded(error: Error): Message {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_MUCH_MEMORY : unreadable(error);
}
