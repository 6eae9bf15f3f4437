/** What may be named on a command line, lie in a folder or come from a pipe: an answer at once, whatever it is. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { CLI, command, endOf, said, shell } from "../support/process.js";
import { ERROR, RESIDUE, SOUND, Stage } from "../support/stage.js";

const POSIX = process.platform !== "win32";

/** macOS takes no names but UTF-8. */
const ANY_NAME = process.platform === "linux";

const NO_FILE = "不是文件，而是管道、套接字或设备（管道可以用 - 从标准输入读取）";

const filesOf = (json: string): string[] => JSON.parse(json).reports.map(({ file }: { file: string }) => file);

describe.skipIf(!POSIX)("what is no file", () => {
  /** A folder with a report and a pipe that nobody writes into. */
  function withPipe(name: string): Stage {
    const stage = new Stage();
    stage.write("a.txt", SOUND.text);
    expect(spawnSync("mkfifo", [path.join(stage.folder, name)]).status).toBe(0);
    return stage;
  }

  it.each(["管道.txt", "/dev/zero", "/dev/null", "链接.txt"])(
    "is said in a line, and the rest is checked: %s",
    async (name) => {
      const stage = withPipe("管道.txt");
      symlinkSync("/dev/zero", path.join(stage.folder, "链接.txt"));
      const { code, out, err } = await command(stage, ["check", "--format", "json", name, "a.txt"]);
      expect([code, filesOf(out), err]).toEqual([2, ["a.txt"], `${name}：${NO_FILE}\n`]);
    },
  );

  it("may be a socket", async () => {
    const stage = new Stage();
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(path.join(stage.folder, "s"), resolve));
    expect(await command(stage, ["check", "s"])).toEqual({ code: 2, out: "", err: `s：${NO_FILE}\n` });
  });

  it("is counted in folders", async () => {
    const stage = withPipe("管道.txt");
    symlinkSync("/dev/zero", path.join(stage.folder, "链接.txt"));
    const { code, out, err } = await command(stage, ["check", "--format", "json", "."]);
    expect([code, filesOf(out), err]).toEqual([0, ["a.txt"], "另有 2 个文件不是年度报告，未检查\n"]);
  });

  it("rules nothing in a project file's place", async () => {
    const stage = withPipe(".disclosure-report.json");
    const { code, err } = await command(stage, ["check", "a.txt"]);
    expect(code).toBe(0);
    expect(err).toBe(`.disclosure-report.json：${NO_FILE}\n`);
  });
});

describe("standard input", () => {
  it.each(["", " \r\n\n", "\ufeff"])("that holds nothing is said: %j", async (input) => {
    const answer = await command(new Stage(), ["check", "-"], input);
    expect(answer).toEqual({ code: 2, out: "", err: "-：标准输入是空的，没有内容可检查\n" });
  });

  it.skipIf(!POSIX)("that never ends is given up", async () => {
    const { code, err } = await shell(new Stage(), 'exec "$0" "$1" check - < /dev/zero');
    expect([code, err]).toEqual([2, "-：文件太大（超过 100 MB）\n"]);
  });
});

describe.skipIf(!ANY_NAME)("names that are no UTF-8", () => {
  const bytesOf = (...parts: (string | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));
  /** 报 in GBK. */
  const NAME = Buffer.from([0xb1, 0xa8]);

  it("are read in folders, fixed, and said byte by byte", async () => {
    const stage = new Stage();
    const folder = bytesOf(stage.folder, "/", NAME);
    mkdirSync(folder);
    writeFileSync(bytesOf(folder, "/a.txt"), RESIDUE);
    writeFileSync(bytesOf(folder, "/信息", NAME, ".md"), ERROR);
    writeFileSync(bytesOf(folder, "/.disclosure-report.json"), '{"levels": {"not-a-number": "hint"}}');
    const { code, out, err } = await command(stage, ["check", "--fix", "--format", "json", "."]);
    const files = ["\\xb1\\xa8/a.txt", "\\xb1\\xa8/信息\\xb1\\xa8.md"];
    expect([code, filesOf(out)]).toEqual([0, files]);
    expect(err).toBe(files.map((file) => `${file}：已改好 1 处\n`).join(""));
  });

  it("cannot be given on the command line, which is said", async () => {
    const stage = new Stage();
    writeFileSync(bytesOf(stage.folder, "/", NAME, ".txt"), SOUND.text);
    const { code, err } = await shell(stage, `exec "$0" "$1" check *.txt`);
    expect(code).toBe(2);
    expect(err).toMatch(/^\S+：文件名不是 UTF-8，无法这样指名；请改为指定它所在的文件夹\n$/);
  });
});

describe.skipIf(!POSIX)("Ctrl+C", () => {
  it("leaves what was finished written, and tells of it", async () => {
    const stage = new Stage();
    const files = Array.from({ length: 60 }, (_, i) => `${String(i).padStart(2, "0")}.txt`);
    for (const file of files) stage.write(file, RESIDUE);
    const child = spawn(process.execPath, [CLI, "check", "--fix", "--format", "json", "."], { cwd: stage.folder });
    const end = Promise.all([text(child.stdout), endOf(child)]);
    await said(child.stderr, "03.txt：已改好 1 处");
    child.kill("SIGINT");
    const [out, code] = await end;
    const done = filesOf(out);
    expect(code).toBe(130);
    expect(done.length).toBeGreaterThanOrEqual(4);
    expect(done).toEqual(files.slice(0, done.length));
    for (const file of files) expect(stage.bytes(file).toString()).toBe(done.includes(file) ? SOUND.text : RESIDUE);
  });

  it("ends the wait for standard input", async () => {
    const stage = new Stage();
    stage.write("a.txt", "信息");
    const child = spawn(process.execPath, [CLI, "check", "--format", "json", "a.txt", "-"], { cwd: stage.folder });
    const end = Promise.all([text(child.stdout), text(child.stderr), endOf(child)]);
    child.stderr.once("data", () => child.kill("SIGINT"));
    const [out, err, code] = await end;
    expect([code, filesOf(out)]).toEqual([130, ["a.txt"]]);
    expect(err).toBe("a.txt：其中没有找到年度报告\n已中断，还有 1 个文件未检查\n");
  });
});

describe("a project file", () => {
  it.each([
    [20_000, "disclosureReport"],
    [100_000, "文件太大"],
  ])("nested %i deep ends nothing, and a line says what is not taken", async (depth, told) => {
    const stage = new Stage();
    stage.write(".disclosure-report.json", `${'{"disclosureReport":'.repeat(depth)}1${"}".repeat(depth)}`);
    stage.write("a.txt", ERROR);
    const { code, err } = await command(stage, ["check", "a.txt"]);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toEqual([expect.stringContaining(told)]);
  });
});

describe.skipIf(!ANY_NAME)("names that would drive a terminal or a spreadsheet", () => {
  const EVIL = "=1\u001b]0;x\u0007\u009b31m\u202e\n\u2028.txt";

  it.each(["pretty", "csv", "json", "sarif"])("do not, in %s", async (format) => {
    const stage = new Stage();
    stage.write(EVIL, ERROR);
    const { out, err } = await command(stage, ["check", "--fix", "--format", format, "."]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a terminal obeys
    const OBEYED = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
    expect(out).not.toMatch(OBEYED);
    expect(err).not.toMatch(OBEYED);
    expect(out).toContain(".txt");
    if (format === "csv") expect(out).toContain(",\"'=1␛]0;x␇");
    if (format === "json") expect(filesOf(out)).toEqual([EVIL]);
  });
});
