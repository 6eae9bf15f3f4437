/** The thread that reads PDFs: what becomes of one that takes too long, or ends its thread. */
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { PdfThread, type Thread } from "../../server/src/cli/pdfThread.js";
import type { PdfAnswer } from "../../server/src/documents/resources.js";
import { localise } from "../../server/src/messages/localise.js";

/** Says how many bytes it got; without any it goes on for ever, one byte is too much for its memory, two are an error. */
const SCRIPT = `const { parentPort } = require("node:worker_threads");
let count = 0;
parentPort.on("message", (bytes) => {
  if (bytes.length === 0) for (;;);
  if (bytes.length === 1) for (const kept = []; ; ) kept.push(new Array(1000).fill(kept.length));
  if (bytes.length === 2) throw new Error("lost the thread");
  parentPort.postMessage({ document: { text: bytes.length + " of " + ++count, places: [], unread: [] } });
});`;

const threads: Worker[] = [];

const start = (): Thread => {
  const worker = new Worker(SCRIPT, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 }, stderr: true });
  threads.push(worker);
  return worker;
};

afterEach(async () => {
  for (const worker of threads.splice(0)) await worker.terminate();
});

const bytes = (count: number): Uint8Array => new Uint8Array(count);
const text = (answer: PdfAnswer): string =>
  "document" in answer ? answer.document.text : localise(answer.reason, "zh");

test("one thread reads one PDF after another, also those that are asked for at once", async () => {
  const pdfs = new PdfThread(start);
  const answers = await Promise.all([pdfs.read(bytes(5)), pdfs.read(bytes(7)), pdfs.read(bytes(9))]);
  expect(answers.map(text)).toEqual(["5 of 1", "7 of 2", "9 of 3"]);
  expect(threads).toHaveLength(1);
});

test("one that comes to no end is given up with its thread, and another thread is begun for the next", async () => {
  const pdfs = new PdfThread(start, 50);
  expect(text(await pdfs.read(bytes(0)))).toMatch(/^读了两分钟还没有读完/);
  await new Promise((resolve) => (threads[0] as Worker).once("exit", resolve));
  // On a slow machine it may be given up too: that it is asked of a thread that lives is what counts.
  await pdfs.read(bytes(3));
  expect(threads).toHaveLength(2);
});

test("one that ends its thread is told by what ended it, and another thread reads the next", async () => {
  const pdfs = new PdfThread(start);
  const answers = [];
  for (const count of [5, 1, 7, 2, 9]) answers.push(await pdfs.read(bytes(count)));
  expect(answers.map(text)).toEqual([
    "5 of 1",
    "读取时内存不足，未读取（可能已损坏）",
    "7 of 1",
    "无法读取：lost the thread",
    "9 of 1",
  ]);
});
