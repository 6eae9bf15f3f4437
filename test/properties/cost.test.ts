/** What reading prose costs, as ratios that bear a busy machine; `npm run bench` measures whole checks. */
import { describe, expect, test } from "vitest";
import { readProse } from "../../server/src/prose/index.js";
import { report } from "../prose/support.js";

/** Processor time in milliseconds: the other work of the machine counts for little. */
function time(text: string): number {
  const parsed = report({ prose: { 1: text } });
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    readProse(parsed);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

describe("the time to read prose grows no faster than the text", () => {
  test.each([
    ["其中", "其中3件、"],
    ["quotes", "“"],
    ["digits", "1,234,"],
    ["brackets", "（12件"],
    ["years", "2022年，"],
    ["percentages", "公开信息12条，占5%，"],
  ])("%s", (_, piece) => {
    const small = Math.max(4, time(piece.repeat(300)));
    // Ten times the text; the square of it would cost a hundred times as much.
    expect(time(piece.repeat(3000)) / small).toBeLessThan(60);
  });
});
