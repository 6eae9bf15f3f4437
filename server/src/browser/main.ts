/** The server as a web worker: messages come and go by `postMessage`. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { Gate } from "../gate.js";
import { startServer } from "../server.js";

declare const self: DedicatedWorkerGlobalScope;

/** A task of its own, without the delay that a browser puts on timers. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

const gate = new Gate();

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), gate.options), gate, {
  breathe,
  now: () => performance.now(),
  after,
});
