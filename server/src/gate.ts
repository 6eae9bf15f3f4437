/**
 * What is let in: each message of the client is looked at before anybody handles it. What comes before `initialize`,
 * after `shutdown`, or without what it must hold is refused by the protocol's code, in words; nothing else sees it.
 */
import type { ConnectionOptions, NotificationMessage, RequestMessage } from "vscode-languageserver";
import { ErrorCodes, Message, ResponseError } from "./library.js";
import { wrongIn } from "./params.js";

/** A refused request goes on under this name: whoever answers is asked by it. */
const REFUSED = "disclosureReport/refused";

interface Refusal {
  readonly code: number;
  readonly words: string;
}

/** The part of a connection that the gate needs. */
interface Answering {
  onRequest(method: string, answer: (refusal: Refusal) => ResponseError<void>): unknown;
  readonly console: { warn(words: string): void };
}

export class Gate {
  /** To be handed to the connection when it is made. */
  readonly options: ConnectionOptions = {
    messageStrategy: { handleMessage: (message, next) => this.pass(message, next) },
  };
  private phase: "before" | "open" | "over" = "before";
  private connection: Answering | undefined;

  /** @param connection the connection that was made with the options: it answers what is refused */
  watch(connection: Answering): void {
    this.connection = connection;
    connection.onRequest(REFUSED, ({ code, words }) => new ResponseError(code, words));
  }

  /** Has the client said `shutdown`? Then it is no fault when it goes. */
  get isOver(): boolean {
    return this.phase === "over";
  }

  private pass(message: Message, next: (message: Message) => void): void | Promise<void> {
    if (Message.isRequest(message)) {
      const refusal = this.refusal(message);
      if (refusal) return next({ ...message, method: REFUSED, params: refusal } as Message);
      if (message.method === "initialize") this.phase = "open";
      if (message.method === "shutdown") this.phase = "over";
    } else if (Message.isNotification(message) && !this.isWelcome(message)) return undefined;
    return next(message);
  }

  private refusal({ method, params }: RequestMessage): Refusal | undefined {
    if (this.phase === "before" && method !== "initialize")
      return { code: ErrorCodes.ServerNotInitialized, words: `${method} came before initialize` };
    if (this.phase === "over") return { code: ErrorCodes.InvalidRequest, words: `${method} came after shutdown` };
    if (this.phase === "open" && method === "initialize")
      return { code: ErrorCodes.InvalidRequest, words: "initialize came a second time" };
    const wrong = wrongIn(method, params);
    return wrong === undefined ? undefined : { code: ErrorCodes.InvalidParams, words: `${method}: ${wrong}` };
  }

  /** Notifications are not answered: what cannot be understood is passed over and logged. */
  private isWelcome({ method, params }: NotificationMessage): boolean {
    if (method === "exit") return true;
    if (this.phase !== "open") return false;
    const wrong = wrongIn(method, params);
    if (wrong !== undefined) this.connection?.console.warn(`${method} is passed over: ${wrong}`);
    return wrong === undefined;
  }
}
