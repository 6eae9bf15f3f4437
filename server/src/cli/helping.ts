/** A thread that checks the files it is sent. */
import type { Resources } from "../documents/resources.js";
import type { MessageLanguage } from "../messages/localise.js";
import type { Settings } from "../service/settings.js";
import { checkFile } from "./check.js";
import { type Answer, type Order, sent } from "./crew.js";
import { readFile } from "./readFile.js";

/** Where orders come from and answers go. */
export interface Port {
  postMessage(answer: Answer): void;
  on(event: "message", listener: (order: Order) => void): unknown;
}

/** Checks what comes. Files are read as they come, each while the one before it is checked. */
export function help(port: Port, language: MessageLanguage, resources: Resources): void {
  const known: Settings[] = [];
  port.on("message", (order) => {
    const { id, input, number, bytes } = order;
    if (order.settings) known[number] = order.settings;
    const settings = known[number];
    if (!settings) throw new Error(`settings ${number} were never sent`);
    // A name that is no UTF-8 is sent as bytes.
    const location = typeof input.location === "string" ? input.location : Buffer.from(input.location);
    checkFile(
      { ...input, location },
      { fix: false, language, settings, read: async () => bytes ?? readFile(location), resources },
    ).then(
      (outcome) => port.postMessage({ id, outcome: sent(outcome, settings) }),
      (error: unknown) => port.postMessage({ id, error }),
    );
  });
}
