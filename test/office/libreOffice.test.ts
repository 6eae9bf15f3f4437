/** `convert --with-libreoffice`, with a program in LibreOffice's place: what it is given, and what becomes of it. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { exported } from "../../server/src/documents/write/index.js";
import { libreOffice } from "../../server/src/office/libreOffice.js";
import { parseVolume } from "../../server/src/report/index.js";
import { SOUND, Stage } from "../support/stage.js";

const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);

/** The arguments of the program, as it is called: the profile is the fourth, the folder the eighth, the file the last. */
const KEEPS_ARGUMENTS =
  'printf "%s\\n" "$@" > "$KEPT"; cp "$(echo "$4" | sed s,.*file://,,)/user/registrymodifications.xcu" "$KEPT.xcu"';

/** Puts a shell script in LibreOffice's place. */
function standIn(stage: Stage, script: string): Readonly<Record<string, string>> {
  const folder = path.join(stage.folder, "bin");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "soffice"), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(folder, "soffice"), 0o755);
  return { PATH: `${folder}${path.delimiter}/usr/bin${path.delimiter}/bin` };
}

const reasonOf = (error: unknown): unknown => (error as { reason?: { zh: string } }).reason?.zh;

describe.skipIf(process.platform === "win32")("convert --with-libreoffice", () => {
  it("reads what LibreOffice makes of an old format, with macros off, and leaves nothing behind", async () => {
    const stage = new Stage();
    stage.write("年报 一.doc", OLD);
    stage.write("made.docx", Buffer.from(exported(parseVolume(SOUND.text).reports, "docx") ?? []));
    const kept = path.join(stage.folder, "kept");
    const made = path.join(stage.folder, "made.docx");
    const script = `KEPT='${kept}'; ${KEEPS_ARGUMENTS}; mkdir "$8"; cp '${made}' "$8/document.docx"`;
    const env = standIn(stage, script);
    const answer = await stage.run(["convert", "--to", "txt", "--with-libreoffice", "年报 一.doc"], { env });
    expect(answer).toEqual({ code: 0, out: "年报 一.txt\n", err: "" });
    expect(parseVolume(stage.bytes("年报 一.txt").toString("utf8")).reports).toHaveLength(1);
    const given = readFileSync(kept, "utf8").trimEnd().split("\n");
    expect(given.slice(4, 6)).toEqual(["--convert-to", "docx"]);
    // The file's own name may be anything; it is given another.
    expect(path.basename(given[8] as string)).toBe("document.doc");
    expect(readFileSync(`${kept}.xcu`, "utf8")).toContain('"DisableMacrosExecution" oor:op="fuse"><value>true');
    expect(existsSync(path.dirname(given[8] as string))).toBe(false);
  });

  it("is asked for: without it the line says how to convert", async () => {
    const stage = new Stage();
    stage.write("年报.doc", OLD);
    const env = standIn(stage, "exit 0");
    const answer = await stage.run(["convert", "--to", "txt", "年报.doc"], { env });
    expect([answer.code, answer.err.includes("另存为")]).toEqual([2, true]);
  });

  it("says in a line that it is absent, or failed", async () => {
    const stage = new Stage();
    stage.write("年报.doc", OLD);
    const asked = ["convert", "--to", "txt", "--with-libreoffice", "年报.doc"];
    // A folder of PATH that is not whole is not looked into.
    expect(await stage.run(asked, { env: { PATH: "bin" } })).toEqual({
      code: 2,
      out: "",
      err: "年报.doc：没有找到 LibreOffice（soffice），未转换；请先安装，或在 Word、WPS 中“另存为” .docx\n",
    });
    const env = standIn(stage, "exit 1");
    expect((await stage.run(asked, { env })).err).toBe("年报.doc：LibreOffice 未能转换这个文件\n");
  });

  it("is stopped with all that it started when it takes too long", async () => {
    const stage = new Stage();
    const pid = path.join(stage.folder, "pid");
    const env = standIn(stage, `sleep 1000 & echo $! > '${pid}'; wait`);
    const limit = new AbortController();
    const never = new AbortController().signal;
    const converting = libreOffice(env, never, () => limit.signal)(OLD, "年报.doc", "docx").catch(
      (thrown: unknown) => thrown,
    );
    // The time is up when it has begun.
    const child = await begun(pid);
    limit.abort();
    expect(reasonOf(await converting)).toBe("LibreOffice 转换超时，已停止");
    await ended(child);
  });

  it("is stopped with all that it started, and nothing is left behind, when people want no more", async () => {
    const stage = new Stage();
    stage.write("年报.doc", OLD);
    const pid = path.join(stage.folder, "pid");
    const env = standIn(stage, `echo "$9" > '${pid}.file'; sleep 1000 & echo $! > '${pid}'; wait`);
    const wish = new AbortController();
    const asked = ["convert", "--to", "txt", "--with-libreoffice", "年报.doc"];
    const answer = stage.run(asked, { env, interruption: wish.signal });
    const child = await begun(pid);
    wish.abort();
    expect(await answer).toEqual({ code: 130, out: "", err: "" });
    await ended(child);
    expect(existsSync(path.dirname(readFileSync(`${pid}.file`, "utf8").trim()))).toBe(false);
  });
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @returns the process whose number a stand-in wrote into a file, once it is there */
async function begun(pid: string): Promise<number> {
  while (!existsSync(pid) || readFileSync(pid, "utf8") === "") await turn();
  return Number(readFileSync(pid, "utf8"));
}

/** Waits until a process has ended. What has ended and was not fetched yet is a zombie. */
async function ended(child: number): Promise<void> {
  const isThere = (): boolean => {
    try {
      return !/\) [ZX] /.test(readFileSync(`/proc/${child}/stat`, "utf8"));
    } catch {
      return false;
    }
  };
  while (isThere()) await turn();
}
