/** A client of language servers over stdio, as small as can be. */
import { type ChildProcess, spawn } from "node:child_process";
import { TextDocument } from "./engine.js";
import { changeOf } from "./keys.js";
import type { Edit } from "./texts.js";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Answers what a server asks of its client, and hears what it tells. */
export type Answer = (method: string, params: unknown) => unknown;

/** A server's process, and the one document that is open in it. */
export class Client {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
  private readonly answer: Answer;
  private received = Buffer.alloc(0);
  private sent = 0;
  private document: TextDocument | undefined;

  /** @param program what Node runs, with its arguments */
  constructor(program: readonly string[], answer: Answer = () => null) {
    this.answer = answer;
    this.child = spawn(process.execPath, program, { stdio: ["pipe", "pipe", "ignore"] });
    this.child.stdout?.on("data", (chunk: Buffer) => this.read(chunk));
    this.child.on("exit", () => {
      for (const { failed } of this.waiting.values()) failed(new Error("the server ended"));
    });
  }

  async start(initializationOptions: unknown = {}, settings?: unknown): Promise<void> {
    await this.request("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      initializationOptions,
      capabilities: {
        textDocument: { diagnostic: { dynamicRegistration: true }, synchronization: {} },
        window: { workDoneProgress: true },
        workspace: { configuration: false, diagnostics: { refreshSupport: false } },
      },
    });
    this.notify("initialized", {});
    if (settings) this.notify("workspace/didChangeConfiguration", { settings });
  }

  open(uri: string, languageId: string, text: string): void {
    this.document = TextDocument.create(uri, languageId, 1, text);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Sends a change; the next pull sees it. */
  change(edit: Edit): void {
    if (!this.document) throw new Error("no document is open");
    const change = changeOf(this.document, edit);
    const version = this.document.version + 1;
    TextDocument.update(this.document, [change], version);
    this.notify("textDocument/didChange", {
      textDocument: { uri: this.document.uri, version },
      contentChanges: [change],
    });
  }

  async pull(): Promise<unknown> {
    return this.request("textDocument/diagnostic", { textDocument: { uri: this.document?.uri } });
  }

  async stop(): Promise<void> {
    await this.request("shutdown", undefined).catch(() => undefined);
    this.notify("exit", undefined);
    this.child.kill();
  }

  /** Sends a request, and waits for its answer. */
  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.sent;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.write({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.write({ method, params });
  }

  private write(message: Message): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private read(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const headerEnd = this.received.indexOf("\r\n\r\n");
      if (headerEnd === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString("ascii", 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.toString("utf8", headerEnd + 4, end)) as Message;
      this.received = this.received.subarray(end);
      void this.take(message);
    }
  }

  private async take({ id, method, params, result, error }: Message): Promise<void> {
    if (method !== undefined) {
      const answer = await this.answer(method, params);
      if (id !== undefined) this.write({ id, result: answer ?? null });
      return;
    }
    const waiting = this.waiting.get(id ?? -1);
    this.waiting.delete(id ?? -1);
    if (error) waiting?.failed(new Error(error.message));
    else waiting?.done(result);
  }
}
