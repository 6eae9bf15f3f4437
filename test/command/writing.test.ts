/** `--fix` where writing fails, is broken off or comes too late: nothing is lost, and what became of the file is said. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, linkSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../server/src/cli/check.js";
import { localise } from "../../server/src/messages/localise.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { answerOf, CLI, command, shell } from "../support/process.js";
import { type Answer, RESIDUE, SOUND, Stage } from "../support/stage.js";

const POSIX = process.platform !== "win32";

/** Whether this user may mount disks in a namespace that ends with the process. */
const MOUNTS = spawnSync("unshare", ["-rm", "true"]).status === 0;

/** So that the file is larger than the limits below. */
const LONG = `${RESIDUE}${"\n".repeat(20_000)}`;

const UNTOUCHED = "没有写入，文件保持原样";

/** Runs the command as somebody whom modes bind: they do not bind an administrator, whose own folders others may not read. */
function asUser(stage: Stage, args: readonly string[]): Promise<Answer> {
  const { folder: cwd } = stage;
  if (process.getuid?.() !== 0) return answerOf(process.execPath, [CLI, ...args], { cwd });
  const { folder: program } = new Stage();
  cpSync(path.dirname(CLI), program, { recursive: true, filter: (file) => !file.endsWith(".map") });
  chmodSync(program, 0o755);
  return answerOf(process.execPath, [path.join(program, path.basename(CLI)), ...args], {
    cwd,
    uid: 65_534,
    gid: 65_534,
  });
}

describe("--fix", () => {
  it.skipIf(!MOUNTS)("loses nothing on a full disk", async () => {
    const stage = new Stage();
    stage.write("a.txt", LONG);
    stage.write("disk/.keep", "");
    const { code, out, err } = await answerOf(
      "unshare",
      [
        ...["-rm", "sh", "-c"],
        `mount -t tmpfs -o size=64k tmpfs disk && cp a.txt disk && cd disk
         head -c 1000000 /dev/zero > rest 2> /dev/null
         "$0" "$1" check --fix --format csv a.txt > ../out; echo $?
         cmp a.txt ../a.txt && ls -A`,
        ...[process.execPath, CLI],
      ],
      { cwd: stage.folder },
    );
    expect(err).toBe(`a.txt：磁盘已满，${UNTOUCHED}\n`);
    expect([code, out]).toEqual([0, "2\na.txt\nrest\n"]);
  });

  it.skipIf(!POSIX)("loses nothing under a limit on the size of files", async () => {
    const stage = new Stage();
    stage.write("a.txt", LONG);
    const { code, err } = await shell(stage, 'ulimit -f 16; exec "$0" "$1" check --fix a.txt');
    expect(err).toBe(`a.txt：超过了允许写入的大小，${UNTOUCHED}\n`);
    expect(code).toBe(2);
    expect(stage.bytes("a.txt").toString()).toBe(LONG);
    expect(readdirSync(stage.folder)).toEqual(["a.txt"]);
  });

  it.skipIf(!POSIX)("writes nothing where no file can be made beside it, and says so", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    chmodSync(path.join(stage.folder, "a.txt"), 0o666);
    chmodSync(stage.folder, 0o555);
    const { code, err } = await asUser(stage, ["check", "--fix", "a.txt"]);
    chmodSync(stage.folder, 0o755);
    expect(err).toBe(`a.txt：无法在所在文件夹中新建文件（没有权限），${UNTOUCHED}\n`);
    expect(code).toBe(2);
    expect(stage.bytes("a.txt").toString()).toBe(RESIDUE);
  });

  it.skipIf(!POSIX)("writes no file that is not to be written", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    chmodSync(path.join(stage.folder, "a.txt"), 0o444);
    chmodSync(stage.folder, 0o777);
    const { code, err } = await asUser(stage, ["check", "--fix", "a.txt"]);
    expect([code, err]).toEqual([2, `a.txt：没有权限，${UNTOUCHED}\n`]);
    expect(stage.bytes("a.txt").toString()).toBe(RESIDUE);
  });

  it("leaves what was saved while it checked, and says so", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    const { checked, problem } = await checkFile(
      { file: "a.txt", location: path.join(stage.folder, "a.txt"), named: true },
      {
        fix: true,
        language: "zh",
        settings: DEFAULT_SETTINGS,
        resources: {},
        read: async () => {
          const bytes = stage.bytes("a.txt");
          stage.write("a.txt", "另存的内容");
          return bytes;
        },
      },
    );
    expect(stage.bytes("a.txt").toString()).toBe("另存的内容");
    expect(checked?.fixed).toBe(0);
    expect(problem && localise(problem, "zh")).toBe("检查期间文件被改动、移走或删除，没有写入；请重新运行");
  });

  it("ends with 2 for a file of several names, and fixes the others", async () => {
    const stage = new Stage();
    for (const file of ["a.txt", "c.txt"]) stage.write(file, RESIDUE);
    linkSync(path.join(stage.folder, "a.txt"), path.join(stage.folder, "b"));
    const { code, err } = await command(stage, ["check", "--fix", "a.txt", "c.txt"]);
    expect(code).toBe(2);
    expect(err).toBe(`a.txt：这个文件有 2 个硬链接，替换后各处内容会不一致，${UNTOUCHED}\nc.txt：已改好 1 处\n`);
    expect(["a.txt", "b", "c.txt"].map((file) => stage.bytes(file).toString())).toEqual([RESIDUE, RESIDUE, SOUND.text]);
  });

  it("fixes what a link leads to, and lets the link be", async () => {
    const stage = new Stage();
    stage.write("别处/a.txt", RESIDUE);
    symlinkSync(path.join("别处", "a.txt"), path.join(stage.folder, "链接.txt"));
    expect((await command(stage, ["check", "--fix", "链接.txt"])).err).toBe("链接.txt：已改好 1 处\n");
    expect(stage.bytes("别处/a.txt").toString()).toBe(SOUND.text);
    expect(
      readdirSync(stage.folder, { withFileTypes: true })
        .find(({ name }) => name === "链接.txt")
        ?.isSymbolicLink(),
    ).toBe(true);
  });
});
