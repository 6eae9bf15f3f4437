/** The command over folders of reports, beside a program that reads the same files and splits them into lines. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { elapsed, head, heading, ratio, row, short } from "./measure.js";
import { fresh } from "./texts.js";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

async function fastest(rounds: number, program: readonly string[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const time = await elapsed(() => {
      const { status, stderr } = spawnSync(process.execPath, program, { maxBuffer: 1e9 });
      if (status !== 0 && status !== 1) throw new Error(`${program.join(" ")}: ${stderr}`);
    });
    least = Math.min(least, time);
  }
  return least;
}

export async function command(quick: boolean, many: boolean): Promise<void> {
  heading("The command, beside reading and splitting the same files; elapsed time, the fastest of several runs");
  head("files", "beside reading", "the command", "reading", "a file");
  for (const count of [1, quick ? 100 : 1000, ...(many ? [10_000] : [])]) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    try {
      for (let i = 0; i < count; i++) writeFileSync(path.join(folder, `${i}.txt`), fresh("4 KB").text);
      const rounds = count === 1 ? 5 : 1;
      const here = await fastest(rounds, [file("../../dist/cli.js"), "check", "--format", "json", folder]);
      const reading = await fastest(3, [file("split.cjs"), folder]);
      row(
        String(count),
        ratio(here / reading),
        `${short(here)} ms`,
        `${short(reading)} ms`,
        `${short(here / count)} ms`,
      );
    } finally {
      rmSync(folder, { recursive: true });
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
  );
}
