/** `check --cache`: the answer of a run that keeps nothing, and nothing checked twice. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../server/src/cli/format/names.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { docx } from "../support/docx.js";
import { ERROR, RESIDUE, Stage, type Terminal } from "../support/stage.js";

const FILE = ".disclosure-report-cache";

/** A report of two tables' worth of words, whose figures go on from year to year unless one is changed. */
const NEXT = ERROR.replaceAll("2022", "2023");

function stage(): Stage {
  const made = new Stage();
  made.write("甲/错.txt", ERROR);
  made.write("甲/残.txt", RESIDUE);
  made.write("乙/次.txt", NEXT);
  made.write("乙/会议.txt", "会议纪要");
  made.write("乙/空.txt", "");
  made.write("丁/坏.txt", Uint8Array.from([0, 1, 2, 3]));
  return made;
}

/** Two of them cannot be read: that is not kept. */
const WORDS = ["check", "甲", "乙", "没有.txt", "丁/坏.txt"];

/** @returns what a run with the cache says, after it was held against a run without one */
async function cached(made: Stage, words: readonly string[] = WORDS, terminal: Terminal = {}) {
  const answer = await made.run([...words, "--cache"], terminal);
  expect(answer).toEqual(await made.run(words, terminal));
  return answer;
}

/** What tells one content of it from another. */
const contentOf = (made: Stage): string => createHash("sha256").update(made.bytes(FILE)).digest("hex");

/** How many lines are kept in it, the head left out. */
const linesIn = (made: Stage): number => made.bytes(FILE).toString("latin1").split("\n").length - 2;

describe("disclosure-report check --cache", () => {
  it.each(FORMAT_NAMES)("says in %s what is said without it, the first time and the next", async (format) => {
    const made = stage();
    const words = [...WORDS, "--format", format];
    const first = await cached(made, words);
    expect(first.code).toBe(2);
    const kept = contentOf(made);
    expect(await cached(made, words)).toEqual(first);
    // Whatever is checked is kept: nothing was.
    expect(contentOf(made)).toBe(kept);
  });

  it("keeps nothing where nobody asks for it, and what a named file is called where somebody says so", async () => {
    const made = stage();
    await made.run(WORDS);
    expect(readdirSync(made.folder).sort()).toEqual(["丁", "乙", "甲"]);
    await made.run([...WORDS, "--cache=名"]);
    expect(readdirSync(made.folder).sort()).toEqual(["丁", "乙", "名", "甲"]);
  });

  it("checks again what was changed, and that alone", async () => {
    const made = stage();
    await cached(made);
    const before = linesIn(made);
    made.write("甲/残.txt", RESIDUE.replace("一、总体情况", "一、总体情况\n\n见[bookmark: b]附件。"));
    await cached(made);
    expect(linesIn(made)).toBe(before + 1);
  });

  it("holds what is kept against what was changed: a finding between reports comes and goes", async () => {
    const made = new Stage();
    const prose =
      "每个季度由办公室牵头逐户核对灌溉用水计划，方便行动不便的老人查询，并把意见记在台账上，漏项当场补齐，次月回头再看。";
    const report = (year: number, words: string) =>
      `清河县水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}\n`;
    made.write("1.txt", report(2021, prose));
    made.write("2.txt", report(2022, prose));
    expect((await cached(made, ["check", "."])).out).toContain("copied-prose");
    made.write("1.txt", report(2021, "另一段话。"));
    expect((await cached(made, ["check", "."])).out).not.toContain("copied-prose");
    made.write("1.txt", report(2021, prose));
    expect((await cached(made, ["check", "."])).out).toContain("copied-prose");
    rmSync(path.join(made.folder, "1.txt"));
    expect((await cached(made, ["check", "."])).out).not.toContain("copied-prose");
  });

  it("follows levels, exceptions, the language, and whether a file is named", async () => {
    const made = stage();
    const report = ERROR.trim().split("\n")[0] ?? "";
    const exception = {
      rule: "residue",
      report,
      text: "[bookmark: _GoBack]一、总体情况：[bookmark: _GoBack]",
      reason: "",
    };
    await cached(made);
    for (const project of [
      { levels: { residue: "off" } },
      { levels: { residue: "error" } },
      { exceptions: [exception] },
      { exceptions: [{ ...exception, text: "没有" }] },
    ]) {
      made.write(".disclosure-report.json", JSON.stringify(project));
      await cached(made);
      await cached(made);
    }
    await cached(made, [...WORDS, "--messages", "en"]);
    await cached(made, ["check", "甲/错.txt"]);
    await cached(made, ["check", "./甲/错.txt"]);
    await cached(made, ["check", "乙/会议.txt", "乙"]);
    await cached(made, ["check", "乙"]);
  });

  it("takes nothing from another program, and leaves what it kept until most is stale", async () => {
    const made = stage();
    await cached(made);
    const before = linesIn(made);
    await cached(made, WORDS, { program: "another" });
    expect(linesIn(made)).toBe(2 * before);
    await cached(made, WORDS, { program: "a third" });
    expect(linesIn(made)).toBe(before);
  });

  it("serves several threads, as many as what is left to check is worth", async () => {
    const made = stage();
    const asked: number[] = [];
    const threadsFor = (files: number) => asked.push(files) * 0 + 2;
    const run = () => made.run([...WORDS, "--cache"], { threadsFor });
    const plain = await made.run(WORDS);
    expect(await run()).toEqual(plain);
    expect(new Set(asked)).toEqual(new Set([5 + 1]));
    made.write("乙/新.txt", "会议纪要");
    made.write("甲/错.txt", RESIDUE);
    made.write("甲/残.txt", ERROR);
    asked.length = 0;
    const { out } = await run();
    // The new one and the one that cannot be read are not known; of two it shows that they are not as they were.
    expect([asked[0], asked.at(-1)]).toEqual([1 + 1, 3 + 1]);
    expect(out).toBe((await made.run(WORDS)).out);
    const kept = contentOf(made);
    asked.length = 0;
    await run();
    expect(new Set(asked)).toEqual(new Set([1]));
    expect(contentOf(made)).toBe(kept);
  });

  it("serves two runs at once", async () => {
    const made = stage();
    const words = [...WORDS, "--cache"];
    const plain = await made.run(WORDS);
    expect(await Promise.all([made.run(words), made.run(words), made.run(words)])).toEqual([plain, plain, plain]);
    // Each kept what it checked; the next run tidies up.
    await cached(made);
    expect(linesIn(made)).toBe(5);
    const kept = contentOf(made);
    await cached(made);
    expect(contentOf(made)).toBe(kept);
  });

  it("goes on where a run was broken off", async () => {
    const made = stage();
    const names = Array.from({ length: 30 }, (_, i) => `丙/${i + 10}.txt`);
    for (const [i, name] of names.entries()) made.write(name, RESIDUE.replaceAll("2022", String(2019 + (i % 5))));
    const interruption = new AbortController();
    let looks = 0;
    const broken = await made.run(["check", "丙", "--cache", "--format", "ndjson"], {
      interruption: interruption.signal,
      // The clock is looked at once a file; when it is broken off, one is waited for.
      get tick() {
        if (++looks === 12) setImmediate(() => interruption.abort());
        return 0;
      },
    });
    const told = broken.out.split("\n").length - 1;
    expect(broken).toMatchObject({ code: 130, err: `已中断，还有 ${30 - told} 个文件未检查\n` });
    const done = linesIn(made);
    expect(done).toBeGreaterThan(5);
    expect(done).toBeLessThan(30);
    const kept = made.bytes(FILE);
    await cached(made, ["check", "丙"]);
    expect(linesIn(made)).toBe(30);
    expect(made.bytes(FILE).subarray(0, kept.length).equals(kept)).toBe(true);
  });

  it("begins nothing more once it is broken off", async () => {
    const made = stage();
    const interruption = new AbortController();
    let looks = 0;
    const { code, out } = await made.run(["check", "甲", "--cache", "--format", "ndjson"], {
      interruption: interruption.signal,
      // The first look is for the whole run, the second for the first file, whose check is begun then.
      get tick() {
        if (++looks === 2) interruption.abort();
        return 0;
      },
    });
    expect([code, out, linesIn(made)]).toEqual([130, "", 0]);
  });

  it("does not grow with every edit, and forgets files that are gone", async () => {
    const made = stage();
    await cached(made);
    for (let i = 0; i < 11; i++) {
      made.write("甲/残.txt", `${RESIDUE}${"\n".repeat(i + 1)}`);
      if (i === 3) rmSync(path.join(made.folder, "甲/错.txt"));
      await made.run([...WORDS, "--cache"]);
      expect(linesIn(made)).toBeLessThanOrEqual(10);
    }
    // Written anew by the sixth edit and the eleventh, as soon as more is stale than not.
    expect(linesIn(made)).toBe(4);
    await cached(made);
  });

  it("serves documents: where a finding stands, what was not read, and which are one report", async () => {
    const made = new Stage();
    const bytesOf = (text: string) => Buffer.from(exported(parseVolume(text).reports, "docx") ?? []);
    made.write("年报/甲.txt", RESIDUE);
    made.write("年报/甲.docx", bytesOf(RESIDUE));
    made.write("年报/乙.docx", bytesOf(ERROR));
    made.write("年报/丙.docx", docx({ body: "<w:p><w:r><w:t>甲</w:t><w:drawing/></w:r></w:p>" }));
    made.write("年报/丁.docx", "PK\u0003\u0004");
    for (const format of ["json", "pretty"]) {
      const words = ["check", "--format", format, "年报", "年报/丙.docx"];
      const first = await cached(made, words);
      expect(first.out).toContain(format === "json" ? '"paragraph"' : "第 ");
      expect(first.err).toContain("图片");
      expect(first.err).toContain("年报/甲.docx：与 年报/甲.txt 是同一份报告");
      expect(await cached(made, words)).toEqual(first);
      // The broken one is not kept.
      expect(linesIn(made)).toBe(4);
    }
  });

  it("goes with --annotate", async () => {
    const made = new Stage();
    made.write("错.txt", ERROR);
    await made.run(["check", "--cache", "错.txt"]);
    const kept = contentOf(made);
    const { err } = await made.run(["check", "--cache", "--annotate", "错.txt"]);
    expect(err).toBe("错.txt：批注已写入 错.批注.docx\n");
    expect(contentOf(made)).toBe(kept);
  });

  it("may be moved along with the folder", async () => {
    const made = new Stage();
    made.write("年报/甲.txt", ERROR);
    await made.run(["check", "年报/甲.txt", "--cache=年报/缓存"]);
    mkdirSync(path.join(made.folder, "别处"));
    renameSync(path.join(made.folder, "年报"), path.join(made.folder, "别处/年报"));
    const before = made.bytes("别处/年报/缓存");
    const inside = { ...made, folder: path.join(made.folder, "别处") };
    await Stage.prototype.run.call(inside, ["check", "年报/甲.txt", "--cache=年报/缓存"]);
    expect(made.bytes("别处/年报/缓存")).toEqual(before);
  });

  it("does not go with --fix, and wants a name behind the sign", async () => {
    const made = stage();
    expect((await made.run(["check", "--fix", "--cache", "甲"])).err).toContain("--cache 不能与 --fix 同用");
    expect((await made.run(["check", "--cache=", "甲"])).err).toContain("--cache= 后面要写文件名");
    expect((await made.run(["convert", "--to", "md", "--cache", "甲"])).code).toBe(2);
    expect(existsSync(path.join(made.folder, FILE))).toBe(false);
  });
});

describe("a cache that is not whole", () => {
  it("is used as far as it is, wherever it was torn", async () => {
    const made = stage();
    const plain = await made.run(WORDS);
    await made.run([...WORDS, "--cache"]);
    const whole = made.bytes(FILE);
    const lines = linesIn(made);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 23)) {
      made.write(FILE, whole.subarray(0, at));
      const { err, ...answer } = await made.run([...WORDS, "--cache"]);
      expect(answer).toEqual({ code: plain.code, out: plain.out });
      expect(err.replace(`${FILE}：缓存有 1 处损坏，没有采用\n`, "")).toBe(plain.err);
      // What was checked again is whole, behind what was torn.
      const kept = contentOf(made);
      expect(linesIn(made)).toBeGreaterThanOrEqual(lines);
      await made.run([...WORDS, "--cache"]);
      expect(contentOf(made)).toBe(kept);
    }
  });

  it("gives no answer of damaged bytes, and says so", async () => {
    const made = stage();
    const plain = await made.run(WORDS);
    await made.run([...WORDS, "--cache"]);
    const whole = made.bytes(FILE);
    for (let at = 24; at < whole.length; at += Math.ceil(whole.length / 23)) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at] === 0x41 ? 0x42 : 0x41;
      made.write(FILE, damaged);
      const { err, ...answer } = await made.run([...WORDS, "--cache"]);
      expect(answer).toEqual({ code: plain.code, out: plain.out });
      // Where a name was damaged, it is that of no file.
      expect(err.replace(/^.*缓存有 [12] 处损坏，没有采用\n/m, "")).toBe(plain.err);
    }
  });

  it("gives no file the answer of another one", async () => {
    const made = stage();
    const plain = await made.run(WORDS);
    await made.run([...WORDS, "--cache"]);
    const lines = made.bytes(FILE).toString("latin1").split("\n");
    const values = lines.map((line) => line.slice(line.lastIndexOf("\t") + 1));
    const mixed = lines.map(
      (line, i) => line.slice(0, line.lastIndexOf("\t") + 1) + (values[i % 5 === 1 ? i + 1 : i] ?? ""),
    );
    expect(mixed).not.toEqual(lines);
    made.write(FILE, mixed.join("\n"));
    const { err, ...answer } = await made.run([...WORDS, "--cache"]);
    expect(answer).toEqual({ code: plain.code, out: plain.out });
    expect(err).toMatch(/缓存有 1 处损坏/);
  });

  it.each([
    ["a report", ERROR],
    ["a name that begins like ours", "disclosure-report 缓存\n"],
  ])("is left alone where it is %s", async (_, content) => {
    const made = stage();
    made.write("年报.txt", content);
    const plain = await made.run(WORDS);
    const { err, ...answer } = await made.run([...WORDS, "--cache=年报.txt"]);
    expect(answer).toEqual({ code: plain.code, out: plain.out });
    expect(err).toBe(`年报.txt：不是本命令写的缓存，没有采用，也没有改动；请换一个文件名；这次不用缓存\n${plain.err}`);
    expect(made.bytes("年报.txt").toString("utf8")).toBe(content);
  });

  it("is written anew where another version wrote it, or its beginning was lost", async () => {
    const made = stage();
    for (const content of ["", "disclosure-", "disclosure-report cache 1\nsomething else\n"]) {
      made.write(FILE, content);
      await cached(made);
      expect(linesIn(made)).toBe(5);
    }
  });

  it("is done without where it cannot be read or made", async () => {
    const made = stage();
    const plain = await made.run(WORDS);
    for (const [name, reason] of [
      ["甲", "这是文件夹"],
      ["没有/缓存", "没有这个文件或文件夹，没有写入"],
    ]) {
      const { err, ...answer } = await made.run([...WORDS, `--cache=${name}`]);
      expect(answer).toEqual({ code: plain.code, out: plain.out });
      expect(err).toBe(`${name}：${reason}；这次不用缓存\n${plain.err}`);
    }
  });

  it("is not made anew without its beginning when it is deleted meanwhile", async () => {
    const made = stage();
    made.write("丙/1.txt", RESIDUE);
    const location = path.join(made.folder, FILE);
    let looks = 0;
    const { err, code } = await made.run([...WORDS, "丙", "--cache"], {
      get tick() {
        if (++looks === 4 && existsSync(location)) rmSync(location);
        return 0;
      },
    });
    expect(code).toBe(2);
    expect(err).toContain(`${FILE}：没有这个文件或文件夹，缓存没有写全\n`);
    expect(existsSync(location)).toBe(false);
  });

  it("keeps its mode when it is tidied up", async () => {
    const made = stage();
    const { chmodSync } = await import("node:fs");
    await made.run([...WORDS, "--cache"]);
    chmodSync(path.join(made.folder, FILE), 0o600);
    for (const program of ["b", "c"]) await made.run([...WORDS, "--cache"], { program });
    expect(linesIn(made)).toBe(5);
    expect(statSync(path.join(made.folder, FILE)).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(made.folder, FILE), "latin1")).toMatch(/^disclosure-report cache 2\n/);
  });
});
