/** The thread that reads documents, in Node. */
import { Worker } from "node:worker_threads";
import type { ReaderThread } from "../documentReader.js";

/** Gives the script the port that a worker of the web would be itself, and what tells of errors that reach nobody. */
const BEGIN = `const { parentPort, workerData } = require("node:worker_threads");
globalThis.readerPort = parentPort;
globalThis.heedStraying = (heed) => process.on("unhandledRejection", heed);
require(workerData);`;

/** A thread has no more memory than this, in megabytes. */
const MEMORY_MB = 2048;

/** @param script the path of the bundle */
export function startReader(script: string): ReaderThread {
  const worker = new Worker(BEGIN, {
    eval: true,
    workerData: script,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  return {
    send: (order) => worker.postMessage(order),
    onAnswer: (listener) => void worker.on("message", listener),
    onError: (listener) => void worker.on("error", listener),
    end: () => void worker.terminate(),
  };
}
