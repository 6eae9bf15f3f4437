/** The command over folders of reports, beside a program that reads the same files and splits them into lines. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { elapsed, head, heading, ratio, row, short } from "./measure.js";
import { fresh } from "./texts.js";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Where a process writes how much memory it took. */
const PEAK = path.join(tmpdir(), `bench-peak-${process.pid}`);

async function fastest(rounds: number, program: readonly string[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const time = await elapsed(() => {
      const words = ["--require", file("peak.cjs"), ...program];
      const { status, stderr } = spawnSync(process.execPath, words, { maxBuffer: 1e9, env: { ...process.env, PEAK } });
      if (status !== 0 && status !== 1) throw new Error(`${program.join(" ")}: ${stderr}`);
    });
    least = Math.min(least, time);
  }
  return least;
}

export async function command(quick: boolean, many: boolean): Promise<void> {
  heading("The command, beside reading and splitting the same files; elapsed time, the fastest of several runs");
  head("files", "beside reading", "the command", "reading", "a file", "peak memory", "again, with --cache");
  for (const count of [1, quick ? 100 : 1000, ...(many ? [10_000] : [])]) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    try {
      for (let i = 0; i < count; i++) writeFileSync(path.join(folder, `${i}.txt`), fresh("4 KB").text);
      const rounds = count === 1 ? 5 : 1;
      const words = [file("../../dist/cli.js"), "check", "--format", "ndjson", folder];
      const here = await fastest(rounds, words);
      const peak = Number(readFileSync(PEAK, "utf8"));
      // Not in the folder, all of which is read below.
      const cache = `--cache=${folder}.cache`;
      await fastest(1, [...words, cache]);
      const again = await fastest(rounds, [...words, cache]);
      const reading = await fastest(3, [file("split.cjs"), folder]);
      row(
        String(count),
        ratio(here / reading),
        `${short(here)} ms`,
        `${short(reading)} ms`,
        `${short(here / count)} ms`,
        `${short(peak / 1e3)} MB`,
        `${short(again)} ms`,
      );
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(`${folder}.cache`, { force: true });
    }
  }
  const version = await fastest(5, [file("../../dist/cli.js"), "--version"]);
  const nothing = await fastest(5, ["-e", "0"]);
  row(
    "--version",
    `${ratio(version / nothing)} of an empty program`,
    `${short(version)} ms`,
    `${short(nothing)} ms`,
    "–",
    "–",
    "–",
  );
  rmSync(PEAK);
}
