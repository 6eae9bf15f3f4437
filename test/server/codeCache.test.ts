/** The built server with a cache of its code: kept at the end, taken at the next start, never required. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, it } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

let folder: string;
/** Not there before the first server ends. */
let kept: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "code-cache-"));
  kept = path.join(folder, "kept");
  cache = path.join(kept, "server.code");
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Leads a server through a whole life. @returns what it calls itself */
async function live(dist = DIST, code = kept): Promise<string | undefined> {
  const argv = [path.join(dist, "server.js"), "--stdio", `--code-cache=${code}`];
  const server = spawn(process.execPath, argv, { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(server, "exit");
  const [reader, writer] = [new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)];
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  const start = { processId: process.pid, rootUri: null, capabilities: {} };
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, start);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await exited).toEqual([0, null]);
  return serverInfo?.name;
}

it("keeps the cache in one file, and takes it at the next start", async () => {
  const name = await live();
  expect(readdirSync(kept)).toEqual(["server.code"]);
  const [first, { ino }] = [readFileSync(cache), statSync(cache)];
  expect(first.length).toBeGreaterThan(100_000);
  // What was refused would be written anew.
  expect(await live()).toBe(name);
  expect(statSync(cache).ino).toBe(ino);
});

it.each([
  ["ends early", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ["is empty", () => Buffer.alloc(0)],
  ["has another byte in its middle", (whole: Buffer) => whole.fill(whole[1000] === 1 ? 2 : 1, 1000, 1001)],
  ["is something else", () => Buffer.from("年报".repeat(1000))],
])("passes over a file that %s, and writes it anew", async (_, damage) => {
  const name = await live();
  const sound = readFileSync(cache);
  writeFileSync(cache, damage(Buffer.from(sound)));
  const damaged = statSync(cache).ino;
  expect(await live()).toBe(name);
  expect(readFileSync(cache).length).toBeGreaterThan(0.9 * sound.length);
  const { ino } = statSync(cache);
  expect(ino).not.toBe(damaged);
  await live();
  expect(statSync(cache).ino).toBe(ino);
});

it("runs another bundle of the same length as it is", async () => {
  const dist = path.join(folder, "dist");
  for (const file of ["server.js", "server.main.js", "parse5.js"]) cpSync(path.join(DIST, file), path.join(dist, file));
  const name = (await live(dist)) ?? "";
  const main = path.join(dist, "server.main.js");
  const other = `${name.slice(0, -1)}#`;
  writeFileSync(main, readFileSync(main, "utf8").replaceAll(`"${name}"`, `"${other}"`));
  expect(await live(dist)).toBe(other);
});

it("serves where nothing can be kept", async () => {
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  expect(await live(DIST, path.join(file, "kept"))).toBe(await live());
});

it.each([[[]], [["--code-cache="]]])("keeps nothing where it is not told where to: %j", async (said) => {
  const server = spawn(process.execPath, [path.join(DIST, "server.js"), "--stdio", ...said], { cwd: folder });
  server.stdin.end();
  await once(server, "exit");
  expect(readdirSync(folder)).toEqual([]);
});
