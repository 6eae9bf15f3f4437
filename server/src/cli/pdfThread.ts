/**
 * PDFs read in a thread of their own: with some that are broken pdf.js comes to no end, or takes time with the square of
 * what they hold, and only a thread can be ended.
 */
import { threadEnded } from "../documents/documentError.js";
import type { DocumentText } from "../documents/documents.js";
import { LONGEST_MS, TOO_LONG } from "../documents/limits.js";
import type { PdfAnswer, Resources } from "../documents/resources.js";
import { heedStraying } from "./straying.js";

/** What a thread is started with that reads PDFs. */
export const READS_PDFS = "pdf";

/** The thread, as Node has it. */
export interface Thread {
  postMessage(bytes: Uint8Array): void;
  on(event: "message", listener: (answer: PdfAnswer) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  /** It keeps the process from ending, or does not. */
  ref(): void;
  unref(): void;
  terminate(): unknown;
}

/** Reads one PDF after another; a thread that was ended is begun anew with the next. */
export class PdfThread {
  private thread: Thread | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private done: (answer: PdfAnswer) => void = () => {};

  /**
   * @param start starts a thread
   * @param longest how long one PDF may take, in milliseconds
   */
  constructor(
    private readonly start: () => Thread,
    private readonly longest = LONGEST_MS,
  ) {}

  /** @returns a PDF's text, or why there is none */
  read(bytes: Uint8Array): Promise<PdfAnswer> {
    const answer = this.last.then(() => this.readNow(bytes));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async readNow(bytes: Uint8Array): Promise<PdfAnswer> {
    this.thread ??= this.begun();
    const { thread } = this;
    thread.ref();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<PdfAnswer>((resolve) => {
        this.done = resolve;
        timer = setTimeout(() => {
          this.end();
          resolve({ reason: TOO_LONG });
        }, this.longest);
        thread.postMessage(bytes);
      });
    } finally {
      clearTimeout(timer);
      thread.unref();
    }
  }

  private begun(): Thread {
    const thread = this.start();
    thread.on("message", (answer) => {
      if (thread === this.thread) this.done(answer);
    });
    thread.on("error", (error) => {
      if (thread !== this.thread) return;
      this.end();
      this.done({ reason: threadEnded(error) });
    });
    return thread;
  }

  private end(): void {
    this.thread?.terminate();
    this.thread = undefined;
  }
}

/** Reads the PDFs that come to a thread. */
export function readPdfs(
  port: { on(event: "message", listener: (bytes: Uint8Array) => void): unknown; postMessage(answer: PdfAnswer): void },
  resources: Resources,
): void {
  port.on("message", (bytes) => void answerTo(bytes, resources).then((answer) => port.postMessage(answer)));
}

async function answerTo(bytes: Uint8Array, resources: Resources): Promise<PdfAnswer> {
  const { DocumentError, LIMITS, MAY_LACK, readDocument } = await import("../documents/documents.js");
  try {
    const { result, strayed } = await heedStraying(() => readDocument(bytes, "pdf", LIMITS, resources));
    const document: DocumentText = strayed ? { ...result, unread: [...result.unread, MAY_LACK] } : result;
    return { document };
  } catch (error) {
    if (error instanceof DocumentError) return { reason: error.reason };
    throw error;
  }
}
