/** The thread that reads documents, in a browser. */
import type { ReaderAnswer, ReaderThread } from "../documentReader.js";
import { errorOf } from "./errors.js";

/** @param script the address of the bundle */
export function startReader(script: string): ReaderThread {
  const worker = new Worker(script);
  return {
    send: (order) => worker.postMessage(order),
    onAnswer: (listener) =>
      worker.addEventListener("message", ({ data }: MessageEvent<ReaderAnswer>) => listener(data)),
    onError: (listener) => worker.addEventListener("error", (event) => listener(errorOf(event))),
    end: () => worker.terminate(),
  };
}
