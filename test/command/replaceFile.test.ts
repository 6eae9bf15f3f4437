/** A file that is replaced holds the old or the new, whatever happens, and stays what it was in all else. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { FileError } from "../../server/src/cli/fileError.js";
import { replaceFile } from "../../server/src/cli/replaceFile.js";
import { localise } from "../../server/src/messages/localise.js";
import { endOf, said } from "../support/process.js";
import { Random } from "../support/random.js";
import { Stage } from "../support/stage.js";

const OLD = Buffer.from("旧的内容\r\n");
const NEW = Buffer.from("新的内容，长一些\r\n");

/** A stage with a file of the old content, and what replacing it says. */
function folder() {
  const stage = new Stage();
  stage.write("a.txt", OLD);
  const location = path.join(stage.folder, "a.txt");
  const replace = (file = location, before = OLD): string => {
    try {
      replaceFile(file, before, NEW);
      return "";
    } catch (error) {
      if (error instanceof FileError) return localise(error.reason, "zh");
      throw error;
    }
  };
  return { stage, location, replace, files: () => readdirSync(stage.folder).sort() };
}

describe("replaceFile", () => {
  it("puts the new bytes for the old, and leaves nothing beside them", () => {
    const { stage, replace, files } = folder();
    expect(replace()).toBe("");
    expect(stage.bytes("a.txt")).toEqual(NEW);
    expect(files()).toEqual(["a.txt"]);
  });

  it.skipIf(process.platform === "win32").each([0o600, 0o644, 0o664, 0o755])("keeps the mode %o", (mode) => {
    const { location, replace } = folder();
    chmodSync(location, mode);
    expect(replace()).toBe("");
    expect(statSync(location).mode & 0o777).toBe(mode);
  });

  it.skipIf(process.getuid?.() !== 0)("keeps owner and group where it may", () => {
    const { location, replace } = folder();
    chownSync(location, 65_534, 65_533);
    expect(replace()).toBe("");
    expect(statSync(location)).toMatchObject({ uid: 65_534, gid: 65_533 });
  });

  it("replaces what a symbolic link leads to, in its own folder, and lets the link be", () => {
    const { stage, replace, files } = folder();
    stage.write("别处/b.txt", OLD);
    const link = path.join(stage.folder, "链接.txt");
    symlinkSync(path.join("别处", "b.txt"), link);
    expect(replace(link)).toBe("");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe(path.join("别处", "b.txt"));
    expect(stage.bytes("别处/b.txt")).toEqual(NEW);
    expect(readdirSync(path.join(stage.folder, "别处"))).toEqual(["b.txt"]);
    expect(files()).toEqual(["a.txt", "别处", "链接.txt"].sort());
  });

  it("leaves a file of several names alone", () => {
    const { stage, location, replace, files } = folder();
    linkSync(location, path.join(stage.folder, "b.txt"));
    expect(replace()).toBe("这个文件有 2 个硬链接，替换后各处内容会不一致，没有写入，文件保持原样");
    expect([stage.bytes("a.txt"), stage.bytes("b.txt")]).toEqual([OLD, OLD]);
    expect(files()).toEqual(["a.txt", "b.txt"]);
  });

  it("leaves what was saved meanwhile", () => {
    const { stage, replace, files } = folder();
    const saved = Buffer.from("另存的内容\n");
    stage.write("a.txt", saved);
    expect(replace()).toBe("检查期间文件被改动、移走或删除，没有写入；请重新运行");
    expect(stage.bytes("a.txt")).toEqual(saved);
    expect(files()).toEqual(["a.txt"]);
  });

  it("does not bring back what was deleted meanwhile", () => {
    const { location, replace, files } = folder();
    rmSync(location);
    expect(replace()).toBe("检查期间文件被改动、移走或删除，没有写入；请重新运行");
    expect(files()).toEqual([]);
  });

  it("writes no folder that took the file's place", () => {
    const { stage, location, replace } = folder();
    rmSync(location);
    stage.write("a.txt/b", "");
    expect(replace()).toBe("检查期间文件被改动、移走或删除，没有写入；请重新运行");
    expect(readdirSync(location)).toEqual(["b"]);
  });

  it.skipIf(process.platform === "win32")("replaces a file whose name is no UTF-8", () => {
    const { stage, files } = folder();
    const name = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
    const location = Buffer.concat([Buffer.from(`${stage.folder}/`), name]);
    linkSync(path.join(stage.folder, "a.txt"), location);
    rmSync(path.join(stage.folder, "a.txt"));
    replaceFile(location, OLD, NEW);
    expect(readFileSync(location)).toEqual(NEW);
    expect(files()).toHaveLength(1);
  });
});

describe.skipIf(process.platform === "win32")("a file that is replaced again and again", () => {
  const BIG = [Buffer.alloc(300_000, "旧"), Buffer.alloc(330_000, "新")] as const;

  /** Makes a program that replaces the file `a` of a folder again and again. */
  function replacing(rounds: number) {
    const stage = new Stage();
    const program = path.join(stage.folder, "replacing.cjs");
    buildSync({
      stdin: {
        contents: `
          import { readFileSync } from "node:fs";
          import { replaceFile } from "./replaceFile.js";
          const contents = [readFileSync("a"), readFileSync("b")];
          console.log("ready");
          for (let i = 0; i < ${rounds}; i++) replaceFile("a", contents[i % 2], contents[(i + 1) % 2]);
        `,
        resolveDir: fileURLToPath(new URL("../../server/src/cli", import.meta.url)),
      },
      bundle: true,
      platform: "node",
      outfile: program,
    });
    const start = async (folder: string) => {
      stage.write(`${folder}/a`, BIG[0]);
      stage.write(`${folder}/b`, BIG[1]);
      const cwd = path.join(stage.folder, folder);
      const child = spawn(process.execPath, [program], { cwd, stdio: ["ignore", "pipe", "inherit"] });
      await said(child.stdout, "ready");
      return child;
    };
    return { stage, start };
  }

  it("holds the old or the new when the process is killed, 100 times of 100", { timeout: 120_000 }, async () => {
    const { stage, start } = replacing(Number.MAX_SAFE_INTEGER);
    const random = new Random(1);
    const isWhole: boolean[] = [];
    const killSome = async (folder: string): Promise<void> => {
      for (let i = 0; i < 25; i++) {
        const child = await start(folder);
        await setTimeout(random.whole(0, 30));
        child.kill("SIGKILL");
        await endOf(child);
        const bytes = stage.bytes(`${folder}/a`);
        isWhole.push(BIG.some((content) => content.equals(bytes)));
      }
    };
    await Promise.all(["1", "2", "3", "4"].map(killSome));
    expect(isWhole).toEqual(Array(100).fill(true));
  });

  it("is never read in part", async () => {
    const { stage, start } = replacing(100);
    const child = await start("1");
    const end = endOf(child);
    const seen = { old: 0, new: 0, part: 0 };
    while (child.exitCode === null) {
      const bytes = stage.bytes("1/a");
      seen[bytes.equals(BIG[0]) ? "old" : bytes.equals(BIG[1]) ? "new" : "part"]++;
      await setTimeout(0);
    }
    expect(await end).toBe(0);
    expect(seen.part).toBe(0);
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  });
});
