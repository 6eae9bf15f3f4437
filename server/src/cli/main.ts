/** The command `disclosure-report`. */
import { addAbortSignal } from "node:stream";
import { run } from "./command.js";
import type { Output } from "./environment.js";
import { printable } from "./format/printable.js";

function output(stream: NodeJS.WriteStream): Output {
  // Whoever reads us may have read enough: disclosure-report check … | head.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    console.error(`disclosure-report: ${printable(error.message)}`);
    process.exit(2);
  });
  return {
    write: (text) => stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

const interruption = new AbortController();
// Once: whoever does not want to wait for the file at hand presses again, and that ends the process as ever.
process.once("SIGINT", () => interruption.abort());

run(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  out: output(process.stdout),
  err: output(process.stderr),
  input: () => addAbortSignal(interruption.signal, process.stdin),
  interruption: interruption.signal,
  now: () => performance.now(),
  today: () => new Date(),
}).then(
  (code) => {
    // Not process.exit: what was written to a pipe may still be on its way.
    process.exitCode = code;
  },
  (error: unknown) => {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(trace.split("\n").map(printable).join("\n"));
    process.exitCode = 2;
  },
);
