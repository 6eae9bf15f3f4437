import type { Message } from "../messages/message.js";

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
