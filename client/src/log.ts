/** What goes wrong where nobody waits for it is written to the extension's log. */
import type { LogOutputChannel } from "vscode";
import { traceOf } from "../../server/src/messages/errorWords.js";

let write: (words: string) => void = (words) => console.error(words);

/** Has errors written there from now on. */
export function logTo(output: Pick<LogOutputChannel, "error">): void {
  write = (words) => output.error(words);
}

/** Writes down what went wrong. */
export function logError(error: unknown): void {
  write(traceOf(error));
}

/** Lets something go on that nobody waits for; where it fails, that is logged. */
export function logged(work: Thenable<unknown>): void {
  work.then(undefined, logError);
}
