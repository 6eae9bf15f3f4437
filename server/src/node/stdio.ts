/** Standard input and output as the way to the client. */
import { Console } from "node:console";
import { writeSync } from "node:fs";
import { type MessageWriter, StreamMessageReader } from "vscode-languageserver/node";
import type { Gate } from "../gate.js";
import { WholeMessageWriter } from "./wholeMessages.js";

/** File descriptor of standard error. */
const STDERR = 2;

/** As much of what cannot be understood as is shown. */
const SHOWN = 200;

/**
 * Ends the process with its client, and with a line where what the client sends cannot be taken apart into messages any
 * more: what follows would never be found again, and the client that sees the end starts a server anew.
 */
export function overStdio(gate: Gate): [StreamMessageReader, MessageWriter] {
  // Nothing but messages may go to standard output. Made when somebody writes: a start is slower by the stream for it.
  let console: Console | undefined;
  Object.defineProperty(globalThis, "console", {
    configurable: true,
    get: () => {
      console ??= new Console(process.stderr);
      return console;
    },
    set: (other: Console) => {
      console = other;
    },
  });
  const reader = new StreamMessageReader(process.stdin);
  reader.onError(({ message }) => {
    const said = JSON.stringify(message).slice(0, SHOWN);
    writeSync(STDERR, `disclosure-report: what the client sends cannot be understood any more, ending: ${said}\n`);
    process.exit(1);
  });
  for (const gone of ["end", "close"]) process.stdin.on(gone, () => process.exit(gate.isOver ? 0 : 1));
  return [reader, new WholeMessageWriter(process.stdout)];
}
