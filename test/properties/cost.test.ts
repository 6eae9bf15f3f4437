/** What reading costs, as ratios that bear a busy machine; `npm run bench` measures whole checks. */
import { describe, expect, test } from "vitest";
import { readProse } from "../../server/src/prose/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { report } from "../prose/support.js";

/** Processor time in milliseconds: the other work of the machine counts for little. */
function time(work: () => unknown): number {
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

function timeOfProse(text: string): number {
  const parsed = report({ prose: { 1: text } });
  return time(() => readProse(parsed));
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
    const small = Math.max(4, timeOfProse(piece.repeat(300)));
    // Ten times the text; the square of it would cost a hundred times as much.
    expect(timeOfProse(piece.repeat(3000)) / small).toBeLessThan(60);
  });
});

test("the time to parse a line without end grows no faster than the line", () => {
  const small = Math.max(
    4,
    time(() => parseVolume("a".repeat(400_000))),
  );
  // Twenty times the text; the square of it would cost four hundred times as much.
  expect(time(() => parseVolume("a".repeat(8_000_000))) / small).toBeLessThan(100);
});

test("the time to parse lines whose words are cut once more grows no faster than the lines", () => {
  const lines = (count: number) => "（一）本年新收  1  2  3\n1 .属于国家秘密  4  5  6\n".repeat(count);
  const small = Math.max(
    4,
    time(() => parseVolume(lines(1000))),
  );
  // Twelve times the text; the square of it would cost a hundred and forty times as much.
  expect(time(() => parseVolume(lines(12_000))) / small).toBeLessThan(40);
});
