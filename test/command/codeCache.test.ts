/** The built command with the engine's code kept: at the end of the first run, taken by the next, never required. */
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { codeCacheFile } from "../../server/src/cli/codeCache.js";
import { answerOf, CLI } from "../support/process.js";
import { type Answer, ERROR, Stage } from "../support/stage.js";

/** Who owns no file. */
const NOBODY = 65534;

/** A stage with a report and a folder for caches, which is not there before a run ends. */
function kept() {
  const stage = new Stage();
  stage.write("年报.txt", ERROR);
  const caches = path.join(stage.folder, "caches");
  const file = path.join(caches, "disclosure-report", "engine.code");
  const check = (cli = CLI, folder = caches, other = {}): Promise<Answer> => {
    const options = {
      cwd: stage.folder,
      env: { ...process.env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder },
      ...other,
    };
    return answerOf(process.execPath, [cli, "check", "--format", "ndjson", "年报.txt"], options);
  };
  return { stage, file, caches, check, inode: () => statSync(file).ino };
}

it("is kept in one file, which is the user's alone, and taken by the next run", async () => {
  const { file, check, inode } = kept();
  const first = await check();
  expect(first.code).toBe(1);
  expect(readdirSync(path.dirname(file))).toEqual(["engine.code"]);
  expect(statSync(file).size).toBeGreaterThan(100_000);
  if (process.getuid) expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = inode();
  // What was refused would be written anew.
  expect(await check()).toEqual(first);
  expect(inode()).toBe(before);
});

it.each([
  ["ends early", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ["is empty", () => Buffer.alloc(0)],
  ["has another byte in its middle", (whole: Buffer) => whole.fill(whole[50_000] === 1 ? 2 : 1, 50_000, 50_001)],
  ["is something else", () => Buffer.from("年报".repeat(1000))],
])("is passed over, and written anew, where it %s", async (_, damage) => {
  const { file, check, inode } = kept();
  const answer = await check();
  const sound = readFileSync(file);
  writeFileSync(file, damage(Buffer.from(sound)));
  const damaged = inode();
  expect(await check()).toEqual(answer);
  expect(readFileSync(file).length).toBeGreaterThan(0.9 * sound.length);
  expect(inode()).not.toBe(damaged);
});

it.skipIf(process.getuid === undefined)("is passed over where others may write it", async () => {
  const { file, check, inode } = kept();
  const answer = await check();
  chmodSync(file, 0o666);
  const open = inode();
  expect(await check()).toEqual(answer);
  expect(inode()).not.toBe(open);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("is not taken for another engine of the same length", async () => {
  const { stage, check } = kept();
  const dist = path.join(stage.folder, "dist");
  mkdirSync(dist);
  for (const name of ["cli.js", "cli.engine.js", "parse5.js"])
    cpSync(path.join(path.dirname(CLI), name), path.join(dist, name));
  const cli = path.join(dist, "cli.js");
  const { out } = await check(cli);
  expect(out).toContain("not-a-number");
  const engine = path.join(dist, "cli.engine.js");
  writeFileSync(engine, readFileSync(engine, "utf8").replaceAll("not-a-number", "NOT-a-number"));
  expect((await check(cli)).out).toBe(out.replaceAll("not-a-number", "NOT-a-number"));
});

it("is not needed: where nothing can be kept the answer is the same", async () => {
  const { stage, check } = kept();
  const answer = await check();
  expect(await check(CLI, path.join(stage.folder, "年报.txt"))).toEqual(answer);
  expect(await check(CLI, "no absolute path")).toEqual(answer);
});

/** Root's own folder is shut to whoever else would run the command. */
const IS_SHUT = process.getuid?.() === 0 && [CLI, process.execPath].some((file) => file.startsWith(homedir()));

it.skipIf(IS_SHUT)(
  "is not needed: where its folder is another user's the answer is the same, and nothing else is said",
  async () => {
    const { stage, check, caches } = kept();
    const answer = await check();
    const folder = path.join(stage.folder, "others");
    mkdirSync(path.join(folder, "disclosure-report"), { recursive: true });
    // Root enters every folder, whatever its mode says.
    const other = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    for (const one of [stage.folder, caches]) chmodSync(one, 0o755);
    chmodSync(path.join(folder, "disclosure-report"), other.uid === undefined ? 0 : 0o700);
    expect(await check(CLI, folder, other)).toEqual(answer);
    chmodSync(path.join(folder, "disclosure-report"), 0o700);
  },
);

describe("where it is kept", () => {
  const env = { XDG_CACHE_HOME: "/c", LOCALAPPDATA: "/l" };
  it.each([
    ["linux", env, "/c/disclosure-report/engine.code"],
    ["linux", {}, "/home/a/.cache/disclosure-report/engine.code"],
    ["linux", { XDG_CACHE_HOME: "" }, "/home/a/.cache/disclosure-report/engine.code"],
    ["linux", { XDG_CACHE_HOME: "here" }, undefined],
    ["darwin", {}, "/home/a/Library/Caches/disclosure-report/engine.code"],
    ["win32", env, "/l/disclosure-report/engine.code"],
    ["win32", {}, undefined],
  ] as const)("%s, %o: %s", (platform, env, file) => {
    expect(codeCacheFile({ platform, env, folder: "/home/a" })).toBe(file);
  });
});
