/** `check --annotate`: comments beside the file, and never over another. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../server/src/documents/documents.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { compose } from "../prose/support.js";
import { ERROR, SOUND, Stage } from "../support/stage.js";
import { partsOf } from "../support/unpacked.js";

/** One of the samples: it has findings of every level. */
const VOLUME = new URL("../../samples/澄湖区2023年政府信息公开工作年度报告汇编.txt", import.meta.url);

const commentsIn = (bytes: Uint8Array): string[] =>
  [...(partsOf(bytes).get("word/comments.xml") ?? "").matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words = ""]) => words);

describe("disclosure-report check --annotate", () => {
  it("writes a Word document with each finding of a text", async () => {
    const stage = new Stage();
    stage.write("年报/甲.txt", ERROR);
    const { code, out, err } = await stage.run(["check", "--annotate", "--format", "json", "年报/甲.txt"]);
    expect([code, err]).toEqual([1, "年报/甲.txt：批注已写入 年报/甲.批注.docx\n"]);
    const [{ findings }] = JSON.parse(out).reports;
    const comments = commentsIn(stage.bytes("年报/甲.批注.docx"));
    expect(comments).toHaveLength(findings.length);
    for (const { message } of findings) expect(comments.filter((one) => one.endsWith(`：${message}`))).not.toEqual([]);
    expect(comments).toContainEqual(expect.stringMatching(/^错误：/));
    expect(stage.bytes("年报/甲.txt").toString("utf8")).toBe(ERROR);
  });

  it("calls the levels by the names that they have in the terminal", async () => {
    const stage = new Stage();
    stage.write("编.txt", readFileSync(VOLUME));
    const { out } = await stage.run(["check", "--annotate", "编.txt"]);
    const levelsIn = (lines: readonly string[], pattern: RegExp) =>
      new Set(lines.flatMap((line) => pattern.exec(line)?.[1] ?? []));
    const named = levelsIn(commentsIn(stage.bytes("编.批注.docx")), /^(\p{Script=Han}{2})：/u);
    expect(named).toEqual(levelsIn(out.split("\n"), /^(\p{Script=Han}{2}) .*[a-z]/u));
    expect(named).toEqual(new Set(["错误", "警告", "信息", "建议"]));
  });

  it("puts them into the document itself, where it is a Word document", async () => {
    const stage = new Stage();
    const docx = exported(parseVolume(ERROR).reports, "docx") ?? new Uint8Array();
    stage.write("甲.docx", docx);
    const { err } = await stage.run(["check", "--annotate", "甲.docx"]);
    expect(err).toContain("甲.docx：批注已写入 甲.批注.docx\n");
    const after = stage.bytes("甲.批注.docx");
    expect(commentsIn(after)).toContainEqual(expect.stringMatching(/^错误：.*无/));
    expect((await readDocument(after, "docx")).text).toBe((await readDocument(docx, "docx")).text);
    expect(new Uint8Array(stage.bytes("甲.docx"))).toEqual(docx);
    for (const name of ["word/styles.xml", "word/footer1.xml"])
      expect(partsOf(after).get(name)).toBe(partsOf(docx).get(name));
  });

  it("writes nothing where nothing is found, and over no file", async () => {
    const stage = new Stage();
    stage.write("好.txt", SOUND.text);
    stage.write("错.txt", ERROR);
    stage.write("错.批注.docx", "原文");
    const { code, err } = await stage.run(["check", "--annotate", "--messages", "en", "好.txt", "错.txt"]);
    expect(code).toBe(2);
    expect(err).toBe(
      "好.txt: nothing was found, and no comments were written\n错.批注.docx: there is such a file already; it is as it was\n",
    );
    expect(stage.bytes("错.批注.docx").toString("utf8")).toBe("原文");
    expect(readdirSync(stage.folder).sort()).toEqual(["好.txt", "错.txt", "错.批注.docx"].sort());
  });

  it("tells of what --fix has left", async () => {
    const stage = new Stage();
    stage.write("错.txt", ERROR);
    await stage.run(["check", "--annotate", "--fix", "错.txt"]);
    expect(commentsIn(stage.bytes("错.批注.docx"))).toHaveLength(1);
  });

  it("has what is found between reports, with the other file", async () => {
    const stage = new Stage();
    const prose =
      "每个季度由办公室牵头逐户核对灌溉用水计划，方便行动不便的老人查询，并把意见记在台账上，漏项当场补齐，次月回头再看。";
    const report = (year: number) => `清河县水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${prose}\n`;
    stage.write("2021/上年.txt", report(2021));
    stage.write("2022/今年.txt", report(2022));
    stage.write(".disclosure-report.json", JSON.stringify({ levels: { "copied-prose": "error" } }));
    const { code, out } = await stage.run(["check", "--annotate", "--format", "json", "."]);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out).reports[1];
    const comments = commentsIn(stage.bytes("2022/今年.批注.docx"));
    const [between] = findings.filter(({ rule }: { rule: string }) => rule === "copied-prose");
    const at = comments.indexOf(`错误：${between.message}`);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(comments[at + 1]).toBe(`${between.related[0].message}（2021/上年.txt）`);
    expect(comments).toHaveLength(findings.length + 1);
    expect(commentsIn(stage.bytes("2021/上年.批注.docx")).join()).not.toContain("今年.txt");
  });

  it("names eight other files of those that a finding is about", async () => {
    const stage = new Stage();
    const parts = ["水务", "教育", "民政", "财政", "审计", "司法", "统计", "林业", "体育"].map(
      (one) => `沙溪县${one}局`,
    );
    const decisions = (agency: string, count: number) =>
      compose({ agency, prose: {}, disclosure: { "licences/decisions": count } });
    for (const part of parts) stage.write(`各局/${part}.txt`, decisions(part, 3));
    stage.write("沙溪县.txt", decisions("沙溪县", 28));
    const aggregates = [{ whole: "沙溪县", parts }];
    stage.write(".disclosure-report.json", JSON.stringify({ aggregates }));
    await stage.run(["check", "--annotate", "."]);
    const comments = commentsIn(stage.bytes("沙溪县.批注.docx"));
    const files = comments.filter((one) => /（各局\/沙溪县..局\.txt）$/.test(one));
    expect(files).toHaveLength(8);
    expect(files[0]).toBe("沙溪县水务局：3（各局/沙溪县水务局.txt）");
  });

  it("writes nothing once it is broken off: what it writes is not written over", async () => {
    const stage = new Stage();
    stage.write("甲.txt", ERROR);
    stage.write("乙.txt", ERROR);
    const interruption = new AbortController();
    let looks = 0;
    const { code } = await stage.run(["check", "--annotate", "甲.txt", "乙.txt"], {
      interruption: interruption.signal,
      get tick() {
        if (++looks > 2) interruption.abort();
        return 0;
      },
    });
    expect(code).toBe(130);
    expect(readdirSync(stage.folder).sort()).toEqual(["乙.txt", "甲.txt"]);
  });

  it("does not comment on a text that was changed meanwhile", async () => {
    const stage = new Stage();
    stage.write("甲.txt", ERROR);
    stage.write("乙.txt", ERROR);
    let looks = 0;
    const { code, err } = await stage.run(["check", "--annotate", "甲.txt", "乙.txt"], {
      get tick() {
        if (++looks === 3) stage.write("甲.txt", SOUND.text);
        return 0;
      },
    });
    expect(code).toBe(2);
    expect(err).toBe("甲.txt：检查期间文件被改动、移走或删除，没有写入；请重新运行\n乙.txt：批注已写入 乙.批注.docx\n");
  });

  it("does not take what it wrote for another report", async () => {
    const stage = new Stage();
    stage.write("甲.docx", exported(parseVolume(ERROR).reports, "docx") ?? new Uint8Array());
    await stage.run(["check", "--annotate", "."]);
    // Its source is put right meanwhile, and so has other figures.
    stage.write("甲.docx", exported(parseVolume(SOUND.text).reports, "docx") ?? new Uint8Array());
    const { out, err } = await stage.run(["check", "--format", "json", "."]);
    expect(JSON.parse(out).reports).toHaveLength(1);
    expect(err).toBe("甲.批注.docx：与 甲.docx 是同一份报告，未重复检查\n");
  });
});
