/** `check --annotate`: comments beside the file, and never over another. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../server/src/documents/documents.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { ERROR, SOUND, Stage } from "../support/stage.js";
import { partsOf } from "../support/unpacked.js";

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
      "好.txt: nothing was found, and no comments were written\n错.txt: there is such a file already; it is as it was\n",
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
