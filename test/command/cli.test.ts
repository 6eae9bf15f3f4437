/** The built command as a process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { CLI, command } from "../support/process.js";
import { ERROR, RESIDUE, SOUND, Stage } from "../support/stage.js";

it("tells the version of its package", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await command(new Stage(), ["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

it("begins with the line that makes it a command", () => {
  expect(readFileSync(CLI, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it("checks standard input in any encoding, and ends by what it found", async () => {
  for (const [input, code] of [
    [SOUND.text, 0],
    [iconv.encode(ERROR, "gb18030"), 1],
    [Uint8Array.from([0, 1, 2, 3]), 2],
  ] as const) {
    expect((await command(new Stage(), ["check", "-"], input)).code).toBe(code);
  }
});

it("writes comments once, from the bundle that is loaded for them, and says why not twice", async () => {
  const stage = new Stage();
  stage.write("错.txt", ERROR);
  const words = ["check", "--annotate", "--messages", "en", "错.txt"];
  expect((await command(stage, words)).err).toBe("错.txt: comments were written to 错.批注.docx\n");
  const again = await command(stage, words);
  expect([again.code, again.err]).toEqual([2, "错.批注.docx: there is such a file already; it is as it was\n"]);
});

it("writes all of a long answer to a pipe", async () => {
  const stage = new Stage();
  for (let i = 0; i < 60; i++) stage.write(`${i}.txt`, ERROR);
  const { code, out } = await command(stage, ["check", "--format", "sarif", "."]);
  expect(code).toBe(1);
  expect(out.length).toBeGreaterThan(65_536);
  expect(JSON.parse(out).runs[0].results.length).toBeGreaterThanOrEqual(120);
});

it("checks many files in threads, and tells of them in order", async () => {
  const stage = new Stage();
  const names = Array.from({ length: 200 }, (_, i) => `${1000 + i}.txt`);
  for (const name of names)
    stage.write(name, `清河县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n见[bookmark: a]附件。\n`);
  const { out, err } = await command(stage, ["check", "--format", "csv", "."]);
  expect([...new Set(out.match(/\d+\.txt/g))]).toEqual(names);
  expect(err).toBe("");
});

it("ends quietly when its reader has read enough", async () => {
  const stage = new Stage();
  for (let i = 0; i < 60; i++) stage.write(`${i}.txt`, ERROR);
  const child = spawn(process.execPath, [CLI, "check", "--format", "sarif", "."], { cwd: stage.folder });
  child.stdin.end();
  child.stdout.once("data", () => child.stdout.destroy());
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect({ code, err }).toEqual({ code: 1, err: "" });
});

it("fixes files in place", async () => {
  const stage = new Stage();
  stage.write("a.txt", iconv.encode(RESIDUE, "gb18030"));
  const { err } = await command(stage, ["check", "--fix", "a.txt"]);
  expect(err).toBe("a.txt：已改好 1 处\n");
  expect(iconv.decode(stage.bytes("a.txt"), "gb18030")).toBe(SOUND.text);
});
