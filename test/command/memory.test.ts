/** What the command keeps of each file that it is done with, counted after a collection of garbage. */
import { expect, it } from "vitest";
import { answerOf, CLI } from "../support/process.js";
import { reportFolder } from "../support/reportFolder.js";
import { Stage } from "../support/stage.js";

const BODIES = 300;
const YEARS = 3;

/** When it is counted: so late that all code has run, and so far apart that a report tells. */
const [FIRST, LAST] = [300, 900];

/** Odd, so that one is in the middle. */
const RUNS = 5;

/**
 * Loaded before the command: says on standard error what lives once so many lines were written, which go nowhere: whoever
 * reads slowly has them wait in memory.
 */
const COUNT = `
  const { isMainThread } = require("node:worker_threads");
  let lines = 0;
  process.stdout.write = (text) => {
    const before = lines;
    lines += text.split("\\n").length - 1;
    for (const at of [${FIRST}, ${LAST}]) {
      if (!isMainThread || before >= at || lines < at) continue;
      // Twice: the buffers that the first one finds are let go with the second.
      gc();
      gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      process.stderr.write("kept " + (heapUsed + arrayBuffers) + "\\n");
    }
    return true;
  };`;

/**
 * In bytes: 0.8 KB are the figures of three tables and a paragraph, 0.4 KB the objects and lists that they are found by.
 * A report's text takes 4 KB.
 */
const MOST = 1800;

it("is little", async () => {
  const stage = new Stage();
  const { texts } = reportFolder(12, BODIES, YEARS, 6);
  for (const [file, text] of Object.entries(texts)) stage.write(file, text);
  stage.write("../count.cjs", COUNT);
  const words = [CLI, "check", "--cache", "--format", "ndjson", "."];
  await answerOf(process.execPath, words, { cwd: stage.folder });
  // Taken from the cache, so that hardly any code is compiled meanwhile, which would count.
  const counting = ["--expose-gc", "--require", "../count.cjs", ...words];
  const counted: number[] = [];
  // What is under way at either moment counts as well, so that one run of several may be far off: the middle one tells.
  for (let run = 0; run < RUNS; run++) {
    const { err } = await answerOf(process.execPath, counting, { cwd: stage.folder });
    const [first, last] = [...err.matchAll(/^kept (\d+)$/gm)].map(([, bytes]) => Number(bytes));
    counted.push(((last ?? Number.NaN) - (first ?? Number.NaN)) / (LAST - FIRST));
  }
  const kept = counted.sort((a, b) => a - b)[(RUNS - 1) / 2];
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(MOST);
});
