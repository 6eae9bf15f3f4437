/** The command `disclosure-report`. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism, homedir } from "node:os";
import path from "node:path";
import { addAbortSignal } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Resources } from "../documents/resources.js";
import { traceOf } from "../messages/errorWords.js";
import { codeCacheFile, loadKept } from "./codeCache.js";
import { run } from "./command.js";
import type { Engine, Output } from "./environment.js";
import { printable } from "./format/printable.js";
import { PdfThread, READS_PDFS, readPdfs } from "./pdfThread.js";
import { threadsFor } from "./threads.js";
import { v8Flags } from "./v8Flags.js";

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

/** Character maps lie beside the bundle. */
const MAPS: Resources = {
  characterMap: (name) => readFile(path.join(__dirname, "cmaps", `${path.basename(name)}.bcmap`)),
};

/** The memory of a thread that reads PDFs, in megabytes. */
const MEMORY_MB = 2048;

const pdfs = new PdfThread(
  () => new Worker(__filename, { workerData: READS_PDFS, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } }),
);

const RESOURCES: Resources = { ...MAPS, readPdf: (bytes) => pdfs.read(bytes) };

/** Of a file that was checked a helper keeps nothing: it does without a large young generation, in megabytes. */
const HELPER_LIMITS = { maxYoungGenerationSizeMb: 24 };

/** What the answers are made by: a version alone does not tell one build from the next. */
const PROGRAM_FILES = ["cli.js", "cli.engine.js", "documents.js", "parse5.js"];

async function program(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const name of PROGRAM_FILES) hash.update(await readFile(path.join(__dirname, name)));
  return hash.digest("hex").slice(0, 16);
}

/** One thread keeps the code for all. */
async function engine(): Promise<Engine> {
  const cache = codeCacheFile({ platform: process.platform, env: process.env, folder: homedir() });
  return loadKept(path.join(__dirname, "cli.engine.js"), cache, isMainThread) as Engine;
}

function start(): void {
  for (const flag of v8Flags(process.versions.v8)) setFlagsFromString(flag);
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
    engine,
    threadsFor: (files) => threadsFor(files, availableParallelism()),
    startHelper: (language) => new Worker(__filename, { workerData: language, resourceLimits: HELPER_LIMITS }),
    program,
    today: () => new Date(),
    resources: RESOURCES,
  }).then(
    (code) => {
      // Not process.exit: what was written to a pipe may still be on its way.
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(traceOf(error).split("\n").map(printable).join("\n"));
      process.exitCode = 2;
    },
  );
}

/** In a thread of its own the command checks what the main one sends it. */
async function help(): Promise<void> {
  if (parentPort) (await engine()).help(parentPort, workerData, RESOURCES);
}

if (isMainThread) start();
else if (workerData === READS_PDFS && parentPort) readPdfs(parentPort, MAPS);
else void help();
