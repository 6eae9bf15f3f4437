import type { Message } from "../messages/message.js";

/** A document that is not read. `reason` is one line for people, and tells what to do where there is something to do. */
export class DocumentError extends Error {
  readonly reason: Message;

  constructor(reason: Message, cause?: unknown) {
    super(reason.en, { cause });
    this.name = "DocumentError";
    this.reason = reason;
  }
}
