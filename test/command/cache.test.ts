/** `check --cache` as a process: killed again and again it comes to the same answer, and a full disk costs only the cache. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { answerOf, CLI, command } from "../support/process.js";
import { Random } from "../support/random.js";
import { reportFolder } from "../support/reportFolder.js";
import { RESIDUE, Stage } from "../support/stage.js";

const FILE = ".disclosure-report-cache";
const WORDS = ["check", "--format", "ndjson", "."];

/** Whether this user may mount disks in a namespace that ends with the process. */
const MOUNTS = spawnSync("unshare", ["-rm", "true"]).status === 0;

const linesOf = (text: string): string[] => text.split("\n").filter(Boolean);

/** @returns what a run had said when it was killed, which was as soon as it had said so many lines */
async function killedAfter(stage: Stage, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [CLI, ...WORDS, "--cache"], { cwd: stage.folder });
  child.stdin.end();
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (said.length === lines) child.kill("SIGKILL");
  }
  await ended;
  return said;
}

it("killed again and again it goes on where it was, and says what one run says", async () => {
  const stage = new Stage();
  const { texts } = reportFolder(7, 60, 2, 6);
  for (const [file, text] of Object.entries(texts)) stage.write(file, text);
  const files = Object.keys(texts).length;
  const whole = await command(stage, WORDS);
  const random = new Random(7);
  const checked = (): number => linesOf(stage.bytes(FILE).toString("latin1")).length - 1;
  let before = 0;
  for (let lines = 5; lines < files; lines += random.whole(15, 30)) {
    const said = await killedAfter(stage, lines);
    // The last one may have been cut.
    expect(linesOf(whole.out).slice(0, said.length - 1)).toEqual(said.slice(0, -1));
    // Each file that was told of is kept, and none was checked again.
    expect(checked()).toBeGreaterThanOrEqual(Math.max(before, said.length - 1));
    expect(checked()).toBeLessThanOrEqual(files);
    before = checked();
  }
  expect((await command(stage, [...WORDS, "--cache"])).out).toBe(whole.out);
  expect(checked()).toBe(files);
});

it("does not take what another build of the program kept", async () => {
  const stage = new Stage();
  stage.write("a.txt", RESIDUE);
  const words = ["check", "--cache", "a.txt"];
  const first = await command(stage, words);
  const kept = stage.bytes(FILE).toString("latin1");
  expect(await command(stage, words)).toEqual(first);
  expect(stage.bytes(FILE).toString("latin1")).toBe(kept);
  const [, program] = (linesOf(kept)[1] ?? "").split("\t");
  expect(program).toMatch(/^[0-9a-f]{16}$/);
  stage.write(FILE, kept.replace(program ?? "", "0123456789abcdef"));
  expect(await command(stage, words)).toEqual(first);
  expect(linesOf(stage.bytes(FILE).toString("latin1"))).toHaveLength(3);
});

it.skipIf(!MOUNTS)("says that the disk is full, and answers all the same", async () => {
  const stage = new Stage();
  for (let i = 0; i < 12; i++) stage.write(`${i + 10}.txt`, RESIDUE);
  stage.write("disk/.keep", "");
  const whole = await command(stage, WORDS);
  const { out, err, code } = await answerOf(
    "unshare",
    [
      ...["-rm", "sh", "-c"],
      `mount -t tmpfs -o size=16k tmpfs disk
       "$0" "$1" check --format ndjson --cache=disk/cache . > first; echo $?
       "$0" "$1" check --format ndjson --cache=disk/cache . > second; echo $?
       cmp first second; cat first`,
      ...[process.execPath, CLI],
    ],
    { cwd: stage.folder },
  );
  expect(code).toBe(0);
  expect(out).toBe(`${whole.code}\n${whole.code}\n${whole.out}`);
  expect(linesOf(err)[0]).toBe("disk/cache：磁盘已满，缓存没有写全");
});
