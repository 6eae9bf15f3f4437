/** The command `disclosure-report`. */
import { buffer } from "node:stream/consumers";
import { run } from "./command.js";
import type { Output } from "./environment.js";

function output(stream: NodeJS.WriteStream): Output {
  // Whoever reads us may have read enough: disclosure-report check … | head.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    console.error(`disclosure-report: ${error.message}`);
    process.exit(2);
  });
  return {
    write: (text) => stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

run(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  out: output(process.stdout),
  err: output(process.stderr),
  input: async () => new Uint8Array(await buffer(process.stdin)),
  now: () => performance.now(),
}).then(
  (code) => {
    // Not process.exit: what was written to a pipe may still be on its way.
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
