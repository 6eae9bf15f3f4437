/** The command from words to answer: what is checked, what is said and where, and the exit code. */
import iconv from "iconv-lite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { CheckedFinding } from "../../server/src/cli/check.js";
import { parseVolume } from "../../server/src/report/index.js";
import { residue } from "../../server/src/rules/text/residue.js";
import { ERROR, RESIDUE, SOUND, Stage } from "../support/stage.js";

interface Entry {
  readonly file: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly findings: readonly CheckedFinding[];
}

const reportsOf = (json: string): Entry[] => JSON.parse(json).reports;

/** Where the first finding of a rule stands, and the text there by the rules of the protocol. */
function placeOf(text: string, findings: readonly CheckedFinding[], rule: string): string | undefined {
  const found = findings.find((finding) => finding.rule === rule);
  if (!found) return undefined;
  const { start, end } = found.range;
  return text.split(/\r\n|\r|\n/)[start.line]?.slice(start.character, end.character);
}

describe("exit code", () => {
  it.each([
    ["a sound report", SOUND.text, 0],
    ["a warning", RESIDUE, 0],
    ["an error", ERROR, 1],
  ])("for %s", async (_, text, code) => {
    const stage = new Stage();
    stage.write("a.txt", text);
    expect((await stage.run(["check", "a.txt"])).code).toBe(code);
  });

  it("is 2 where something cannot be read, though the rest is checked", async () => {
    const stage = new Stage();
    stage.write("a.txt", ERROR);
    stage.write("报告.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    const { code, out, err } = await stage.run(["check", "--format", "json", "报告.docx", "没有.txt", "a.txt"]);
    expect(code).toBe(2);
    expect(reportsOf(out).map(({ file }) => file)).toEqual(["a.txt"]);
    expect(err).toBe("没有.txt：没有这个文件或文件夹\n报告.docx：文件已损坏，或没有下载完整\n");
  });

  it("is 2 for an empty path, which is no folder to be searched or fixed", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    const { code, err } = await stage.run(["check", "--fix", ""]);
    expect([code, err.split("\n")[0]]).toEqual([2, "disclosure-report: 有一个路径是空的"]);
    expect(stage.bytes("a.txt").toString("utf8")).toBe(RESIDUE);
  });

  it("is 2 where a rule fails, though the rest is checked", async () => {
    const stage = new Stage();
    stage.write("a.txt", SOUND.text);
    stage.write("b.txt", ERROR);
    const { check } = residue;
    onTestFinished(() => void vi.restoreAllMocks());
    vi.spyOn(residue, "check").mockImplementation((report) => {
      if (report.text === SOUND.text) throw new Error("broken");
      return check(report);
    });
    const { code, out, err } = await stage.run(["check", "--format", "json", "a.txt", "b.txt"]);
    expect([code, err]).toEqual([2, "a.txt：检查出错（residue）：broken\n"]);
    expect(reportsOf(out).map(({ file }) => file)).toEqual(["b.txt"]);
  });

  it("is 2 for wrong usage, with a hint and nothing on standard output", async () => {
    const { code, out, err } = await new Stage().run(["chek"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe("disclosure-report: 没有 chek 这个命令\n用法见 disclosure-report --help\n");
  });
});

describe("what is checked", () => {
  it("says of a report whose it is, and where its findings stand", async () => {
    const stage = new Stage();
    stage.write("a.txt", ERROR);
    const [entry, ...others] = reportsOf((await stage.run(["check", "--format", "json", "a.txt"])).out);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ file: "a.txt", agency: SOUND.body, year: SOUND.year, form: "2021" });
    expect(placeOf(ERROR, entry?.findings ?? [], "residue")).toBe("[bookmark: _GoBack]");
    expect(placeOf(ERROR, entry?.findings ?? [], "not-a-number")).toBe("无");
  });

  it("makes an entry of each report of a volume, with positions over the whole file", async () => {
    const stage = new Stage();
    const volume = `${SOUND.text}\n\n${ERROR}`;
    stage.write("汇编.txt", volume);
    const reports = reportsOf((await stage.run(["check", "--format", "json", "汇编.txt"])).out);
    expect(reports.map(({ agency }) => agency)).toEqual([SOUND.body, SOUND.body]);
    expect(reports[0]?.findings.filter(({ rule }) => rule === "residue")).toEqual([]);
    expect(placeOf(volume, reports[1]?.findings ?? [], "residue")).toBe("[bookmark: _GoBack]");
  });

  it("looks for reports in folders and counts the other files in one line", async () => {
    const stage = new Stage();
    stage.write("年/报告.txt", SOUND.text);
    stage.write("年/报告.md", SOUND.text);
    stage.write("年/纪要.txt", "会议纪要\n一、总体情况\n讨论了年度报告。\n");
    stage.write("年/图.png", Uint8Array.from([0x89, 0]));
    const { code, out, err } = await stage.run(["check", "--format", "json", "年"]);
    expect(code).toBe(0);
    expect(reportsOf(out).map(({ file }) => file)).toEqual(["年/报告.md", "年/报告.txt"]);
    expect(err).toBe("另有 2 个文件不是年度报告，未检查\n");
  });

  it("says of a broken .txt in a folder that it is, and counts other files that a pattern meets", async () => {
    const stage = new Stage();
    stage.write("a.txt", Uint8Array.from([0x41, 0, 0, 0]));
    stage.write("b.bin", Uint8Array.from([0x41, 0, 0, 0]));
    const { code, err } = await stage.run(["check", "--messages", "en", "*"]);
    expect(code).toBe(2);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^a\.txt: it is neither text/),
      "1 other file holds no report and was passed over",
      "",
    ]);
  });

  it("judges a named file whatever it holds", async () => {
    const stage = new Stage();
    stage.write("a.txt", "信息");
    expect(reportsOf((await stage.run(["check", "--format", "json", "a.txt"])).out)).toHaveLength(1);
  });

  it.each([
    "",
    "关于编制年度报告的通知\n一、总体要求\n按时编制。\n",
    "今天开会讨论了采购事宜。\n",
    "\u7e69\u7e69 gibberish \n\n1\n",
  ])("says that no report is in a named file that holds %j, though it could be read", async (text) => {
    const stage = new Stage();
    stage.write("a.txt", text);
    const { code, out, err } = await stage.run(["check", "a.txt"]);
    expect([code, err]).toEqual([0, "a.txt：其中没有找到年度报告\n"]);
    expect(out).not.toMatch(/^ *0 .*a\.txt$/m);
  });

  it("does not say so of a report without a title, nor of a title alone", async () => {
    const stage = new Stage();
    stage.write("a.txt", SOUND.text.slice(SOUND.text.indexOf("一、总体情况")));
    stage.write("b.txt", "清河县水务局2023年政府信息公开工作年度报告\n");
    expect((await stage.run(["check", "a.txt", "b.txt"])).err).toBe("");
  });

  it("reads standard input", async () => {
    const { code, out } = await new Stage().run(["check", "-", "--format", "json"], { input: ERROR });
    expect(code).toBe(1);
    expect(reportsOf(out)[0]).toMatchObject({ file: "-", agency: SOUND.body });
  });

  it("reads GB18030 and UTF-16, and counts as in the text", async () => {
    const stage = new Stage();
    stage.write("gbk.txt", iconv.encode(ERROR, "gb18030"));
    stage.write("utf16.txt", iconv.encode(ERROR, "utf16le", { addBOM: true }));
    stage.write("utf8.txt", `\ufeff${ERROR}`);
    const reports = reportsOf((await stage.run(["check", "--format", "json", "."])).out);
    expect(reports.map(({ file }) => file)).toEqual(["gbk.txt", "utf16.txt", "utf8.txt"]);
    for (const { findings } of reports) expect(findings).toEqual(reports[2]?.findings);
    expect(placeOf(ERROR, reports[0]?.findings ?? [], "residue")).toBe("[bookmark: _GoBack]");
  });
});

describe("exceptions", () => {
  const report = `${SOUND.body}${SOUND.year}年政府信息公开工作年度报告`;
  const ruled = (...texts: string[]) =>
    JSON.stringify({ exceptions: texts.map((text) => ({ rule: "residue", report, text, reason: "" })) });

  it("that match nothing are said once, those in use and those for reports not checked are not", async () => {
    const stage = new Stage();
    const other = { rule: "residue", report: "别的报告", text: "别的", reason: "" };
    const { exceptions } = JSON.parse(ruled("[bookmark:_GoBack]一、总体情况", "早已改掉"));
    stage.write(".disclosure-report.json", JSON.stringify({ exceptions: [...exceptions, other] }));
    stage.write("a.txt", RESIDUE);
    stage.write("b.txt", SOUND.text);
    const { code, out, err } = await stage.run(["check", "--format", "json", "a.txt", "b.txt"]);
    expect(code).toBe(0);
    expect(reportsOf(out).flatMap(({ findings }) => findings)).toEqual([]);
    expect(err).toMatch(/^\S*\.disclosure-report\.json：“残留没有清除”有一处例外的原文已改动，可以删去：早已改掉\n$/);
  });
});

describe("levels", () => {
  it("follow .disclosure-report.json, and a broken one is said once", async () => {
    const stage = new Stage();
    stage.write(".disclosure-report.json", '{"levels": {"residue": "error"}}');
    stage.write("甲/.disclosure-report.json", '{"levels": {"residue": "off"}}');
    stage.write("乙/.disclosure-report.json", '{"levels": ');
    for (const file of ["a.txt", "甲/a.txt", "乙/a.txt", "乙/b.txt"]) stage.write(file, RESIDUE);
    const { code, out, err } = await stage.run(["check", "--format", "json", "."]);
    const levels = reportsOf(out).map(({ file, findings }) => [
      file,
      ...findings.filter(({ rule }) => rule === "residue").map(({ severity }) => severity),
    ]);
    expect(levels).toEqual([["a.txt", "error"], ["乙/a.txt", "warning"], ["乙/b.txt", "warning"], ["甲/a.txt"]]);
    expect(err).toMatch(/^.*乙\/\.disclosure-report\.json：不是有效的 JSON，未采用：.*\n$/);
    expect(code).toBe(1);
  });
});

describe("--fix", () => {
  const encodings = [
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["GB18030", (text: string) => iconv.encode(text, "gb18030")],
    ["UTF-16LE", (text: string) => iconv.encode(text, "utf16le")],
    ["UTF-16BE with a mark", (text: string) => iconv.encode(text, "utf16be", { addBOM: true })],
  ] as const;
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");

  it.each(encodings)("takes out what changes no figure, in %s, and leaves every other byte", async (_, encode) => {
    const stage = new Stage();
    stage.write("a.txt", encode(crlf(RESIDUE)));
    const { out, err } = await stage.run(["check", "--fix", "--format", "json", "a.txt"]);
    expect(stage.bytes("a.txt").equals(encode(crlf(SOUND.text)))).toBe(true);
    expect(reportsOf(out)[0]?.findings.filter(({ fixable }) => fixable)).toEqual([]);
    expect(err).toBe("a.txt：已改好 1 处\n");
  });

  it("leaves what holds no report as it is: a report that its encoding has garbled could still be rescued", async () => {
    const stage = new Stage();
    const text = Buffer.from("全年共公开情况情况。\n");
    for (const [name, bytes] of [
      ["note.md", text],
      ["garbled.txt", Buffer.from(Buffer.from(RESIDUE).toString("latin1"))],
    ] as const) {
      stage.write(name, bytes);
      const { err } = await stage.run(["check", "--fix", name]);
      expect(err).toContain("没有找到年度报告");
      expect(err).not.toContain("已改好");
      expect(stage.bytes(name)).toEqual(bytes);
    }
  });

  it("fixes what `fixable` says, changes no figure, and finds nothing to do the second time", async () => {
    const stage = new Stage();
    stage.write("a.txt", ERROR);
    const before = reportsOf((await stage.run(["check", "--format", "json", "a.txt"])).out)[0]?.findings ?? [];
    expect(before.filter(({ fixable }) => fixable).map(({ rule }) => rule)).toEqual(["residue"]);
    const after = reportsOf((await stage.run(["check", "--fix", "--format", "json", "a.txt"])).out)[0]?.findings ?? [];
    expect(after.map(({ rule }) => rule)).toEqual(before.filter(({ fixable }) => !fixable).map(({ rule }) => rule));
    const fixed = stage.bytes("a.txt");
    expect(figures(fixed.toString())).toEqual(figures(ERROR));
    const again = await stage.run(["check", "--fix", "a.txt"]);
    expect(again).toMatchObject({ code: 1, err: "" });
    expect(stage.bytes("a.txt").equals(fixed)).toBe(true);
  });

  it("leaves a file alone that could not be written back byte for byte, and says so", async () => {
    const stage = new Stage();
    // 0x80 is read as a euro sign, which is written as two other bytes.
    const bytes = Buffer.concat([iconv.encode(RESIDUE, "gb18030"), Buffer.from([0x80])]);
    stage.write("a.txt", bytes);
    const { code, out, err } = await stage.run(["check", "--fix", "--format", "json", "a.txt"]);
    expect(code).toBe(2);
    expect(stage.bytes("a.txt").equals(bytes)).toBe(true);
    expect(err).toBe("a.txt：--fix 未改动此文件：其中有的字节无法原样写回\n");
    expect(reportsOf(out)[0]?.findings.map(({ rule }) => rule)).toContain("residue");
  });

  it("writes nothing without being asked", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    await stage.run(["check", "a.txt"]);
    expect(stage.bytes("a.txt").toString()).toBe(RESIDUE);
  });
});

/** Every figure of a text by its cell. */
function figures(text: string): unknown[] {
  return parseVolume(text).reports.flatMap(({ report }) =>
    report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell.content]))),
  );
}

describe("at a terminal", () => {
  it("tells how far it is once that has taken a second, and wipes it away", async () => {
    const stage = new Stage();
    for (const file of ["a", "b", "c", "d"]) stage.write(`${file}.txt`, SOUND.text);
    stage.write("e.txt", Uint8Array.from([0, 0, 0]));
    const { err } = await stage.run(["check", "."], { tty: true, tick: 400 });
    const wipe = "\r\u001b[K";
    expect(err).toBe(
      `${wipe}正在检查 2/5 …${wipe}正在检查 3/5 …${wipe}正在检查 4/5 …` +
        `${wipe}e.txt：既不是文本，也不是能读的文档，或编码无法识别\n`,
    );
  });

  it("keeps quiet about a quick check, and where nobody watches", async () => {
    const stage = new Stage();
    for (const file of ["a", "b", "c", "d"]) stage.write(`${file}.txt`, SOUND.text);
    expect((await stage.run(["check", "."], { tty: true, tick: 100 })).err).toBe("");
    expect((await stage.run(["check", "."], { tty: false, tick: 5000 })).err).toBe("");
  });

  it("is colourful, unless NO_COLOR or a dumb terminal asks for none, and never elsewhere", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    const colourful = async (tty: boolean, env: Record<string, string>) =>
      (await stage.run(["check", "a.txt"], { tty, env })).out.includes("\u001b[");
    expect(await colourful(true, {})).toBe(true);
    expect(await colourful(true, { NO_COLOR: "" })).toBe(true);
    expect(await colourful(true, { NO_COLOR: "1" })).toBe(false);
    expect(await colourful(true, { TERM: "dumb" })).toBe(false);
    expect(await colourful(false, { CI: "true" })).toBe(false);
  });

  it("cuts lines to the terminal's width, however narrow", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE.replace("一、总体情况", `一、总体情况${"很长".repeat(200)}`));
    const longest = async (columns: number) => {
      const { out } = await stage.run(["check", "a.txt"], { columns });
      return Math.max(...[...out.matchAll(/^ +\d+ \| (.*)$/gm)].map(([, shown]) => shown?.length ?? 0));
    };
    expect(await longest(60)).toBeLessThan(60);
    expect(await longest(200)).toBeGreaterThan(90);
    expect(await longest(5)).toBeGreaterThan(15);
  });
});

describe("help and version", () => {
  it("teaches in Chinese first and English beside, or in the language asked for", async () => {
    const both = (await new Stage().run(["--help"])).out;
    const [zh, en] = both.split(`\n${"-".repeat(72)}\n\n`);
    expect(zh).toMatch(/^检查《政府信息公开工作年度报告》/);
    expect(en).toMatch(/^Checks annual reports/);
    expect((await new Stage().run(["--help", "--messages", "zh"])).out).toBe(zh);
    expect((await new Stage().run(["--help", "--messages=en"])).out).toBe(en);
    for (const word of ["--format", "--fix", "--messages", "sarif", "GB18030", ".disclosure-report.json"]) {
      expect(zh).toContain(word);
      expect(en).toContain(word);
    }
  });

  it("answers in English on demand", async () => {
    const stage = new Stage();
    stage.write("a.txt", RESIDUE);
    const { out } = await stage.run(["check", "--messages", "en", "a.txt"]);
    expect(out).toMatch(/^warning .* residue \(--fix fixes it\)$/m);
    expect(out).toMatch(/^errors {2}warnings {2}unread {2}body +file$/m);
  });
});
