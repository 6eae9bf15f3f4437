/** `check` and `convert` on documents, as they lie in folders. */
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { docx } from "../support/docx.js";
import { ERROR, SOUND, Stage } from "../support/stage.js";

/** A row of table two that holds no figure, and nothing else to find. */
const WRONG = ERROR.replace("[bookmark: _GoBack]", "");

const madeOf = (text: string, format: "docx" | "html" | "xlsx"): Uint8Array =>
  exported(parseVolume(text).reports, format) ?? new Uint8Array();

const OLD = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** The findings of the answer's first report. */
const findingsOf = (out: string) =>
  (JSON.parse(out) as { reports: { findings: { rule: string; place?: Record<string, unknown> }[] }[] }).reports[0]
    ?.findings ?? [];

describe("disclosure-report check", () => {
  it.each(["docx", "html"] as const)(
    "finds in a .%s what it finds in its text, and names the place",
    async (format) => {
      const stage = new Stage();
      stage.write("年报.txt", WRONG);
      stage.write(`文档/年报.${format}`, madeOf(WRONG, format));
      const [text, document] = [
        await stage.run(["check", "--format", "json", "年报.txt"]),
        await stage.run(["check", "--format", "json", `文档/年报.${format}`]),
      ];
      expect(document.code).toBe(1);
      const error = findingsOf(document.out).find(({ rule }) => rule === "not-a-number");
      expect(findingsOf(document.out).map(({ rule }) => rule)).toEqual(findingsOf(text.out).map(({ rule }) => rule));
      expect(findingsOf(text.out).every(({ place }) => place === undefined)).toBe(true);
      expect(error?.place).toMatchObject({ chapter: "二、主动公开政府信息情况", row: "行政许可" });
      expect(typeof error?.place?.paragraph).toBe(format === "docx" ? "number" : "undefined");
    },
  );

  it("says places to people and to code hosts", async () => {
    const stage = new Stage();
    stage.write("年报.docx", madeOf(WRONG, "docx"));
    const { out } = await stage.run(["check", "年报.docx"]);
    expect(out).toMatch(/--> 年报\.docx:\d+:\d+ {2}第 \d+ 段 · 二、主动公开政府信息情况 · 行政许可/);
    const { runs } = JSON.parse((await stage.run(["check", "--format", "sarif", "年报.docx"])).out);
    expect(runs[0].results.at(0).properties.place).toHaveProperty("paragraph");
  });

  it("searches folders for them, and for none that office programs left there", async () => {
    const stage = new Stage();
    stage.write("年报/甲.docx", madeOf(SOUND.text, "docx"));
    stage.write("年报/~$甲.docx", OLD);
    stage.write("年报/一览.csv", "错误,警告\r\n1,2\r\n");
    expect(await stage.run(["check", "--format", "csv", "年报"])).toMatchObject({
      code: 0,
      err: "另有 1 个文件不是年度报告，未检查\n",
    });
  });

  it("changes none: --fix is refused in a line, and the others are fixed all the same", async () => {
    const stage = new Stage();
    const bytes = madeOf(WRONG, "docx");
    stage.write("甲.docx", bytes);
    const answer = await stage.run(["check", "--fix", "--format", "csv", "甲.docx"]);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain("甲.docx：--fix 不能修改文档，只作检查；可先用 convert --to txt 转成文本\n");
    expect(answer.out).toContain("甲.docx");
    expect(stage.bytes("甲.docx")).toEqual(Buffer.from(bytes));
  });

  it("says how to convert what cannot be read, goes on, and ends with 2", async () => {
    const stage = new Stage();
    stage.write("年报/甲.doc", OLD);
    stage.write("年报/乙.docx", madeOf(SOUND.text, "docx").slice(0, 3000));
    stage.write("年报/丙.docx", madeOf(SOUND.text, "docx"));
    const answer = await stage.run(["check", "--format", "csv", "年报", "--messages", "en"]);
    expect(answer.code).toBe(2);
    expect(answer.err.trimEnd().split("\n").sort()).toEqual([
      "年报/乙.docx: the file is broken, or was not downloaded to its end",
      "年报/甲.doc: is in an old format (.doc, .wps, .xls): save it as .docx or .xlsx in Word or WPS first",
    ]);
    expect(answer.out).toContain("年报/丙.docx");
  });

  it("says what of a document was not read", async () => {
    const stage = new Stage();
    stage.write("甲.docx", docx({ body: "<w:p><w:r><w:t>甲</w:t><w:drawing/></w:r></w:p>" }));
    const { err } = await stage.run(["check", "甲.docx"]);
    expect(err).toBe("甲.docx：其中没有找到年度报告\n甲.docx：有 1 张图片或图表，其中的文字未读入\n");
  });

  it("knows a document from standard input, which has no name", async () => {
    const { code, err } = await new Stage().run(["check", "-"], { input: "PK\u0003\u0004" });
    expect({ code, err }).toEqual({ code: 2, err: "-：文件已损坏，或没有下载完整\n" });
  });
});

describe("a report that lies there in several files", () => {
  it("is checked in each file whose figures differ: the text may be an older stage of the document", async () => {
    const stage = new Stage();
    stage.write("年报/甲.txt", SOUND.text);
    stage.write("年报/甲.docx", madeOf(ERROR, "docx"));
    stage.write("年报/终稿.docx", madeOf(ERROR, "docx"));
    const { code, out, err } = await stage.run(["check", "--format", "csv", "年报"]);
    expect([code, err]).toEqual([1, ""]);
    expect(out.match(/\.(?:docx|txt)\r\n/g)).toHaveLength(3);
  });

  it("is checked as the text that can be edited, be it named alike or hold the same body and year", async () => {
    const stage = new Stage();
    const made = madeOf(SOUND.text, "docx");
    stage.write("年报/甲.docx", made);
    stage.write("年报/甲.txt", SOUND.text);
    stage.write("年报/别名.docx", made);
    stage.write("年报/下级/甲.docx", made);
    const answer = await stage.run(["check", "--format", "csv", "年报"]);
    expect(answer.err.trimEnd().split("\n")).toEqual([
      "年报/别名.docx：与 年报/甲.txt 是同一份报告，未重复检查",
      "年报/甲.docx：与 年报/甲.txt 是同一份报告，未重复检查",
    ]);
    expect(answer.out.match(/\.(?:docx|txt)\r\n/g)).toHaveLength(2);
    expect(answer.code).toBe(0);
  });

  it("is checked in each file that somebody names, and in drafts of one kind", async () => {
    const stage = new Stage();
    const made = madeOf(SOUND.text, "docx");
    stage.write("初稿.docx", made);
    stage.write("终稿.docx", made);
    expect((await stage.run(["check", "--format", "csv", "."])).err).toBe("");
    stage.write("终稿.txt", SOUND.text);
    expect((await stage.run(["check", "--format", "csv", "终稿.txt", "终稿.docx"])).err).toBe("");
  });

  it("is checked as a document where the text of that name holds no report", async () => {
    const stage = new Stage();
    stage.write("年报/甲.docx", madeOf(SOUND.text, "docx"));
    stage.write("年报/甲.txt", "说明：见附件。");
    const answer = await stage.run(["check", "--format", "csv", "年报"]);
    expect(answer.out).toContain("年报/甲.docx");
    expect(answer.err).toBe("另有 1 个文件不是年度报告，未检查\n");
  });
});

describe("disclosure-report convert", () => {
  it("makes texts of documents, in batches", async () => {
    const stage = new Stage();
    stage.write("年报/甲.docx", madeOf(SOUND.text, "docx"));
    stage.write("年报/乙.html", madeOf(SOUND.text, "html"));
    stage.write("年报/丙.doc", OLD);
    stage.write("年报/丁.txt", SOUND.text);
    stage.write("年报/丁.docx", madeOf(SOUND.text, "docx"));
    stage.write("年报/说明.csv", "甲,乙");
    const answer = await stage.run(["convert", "年报", "--to", "txt", "--out", "文本"]);
    expect(answer.out).toBe("文本/年报/丁.txt\n文本/年报/乙.txt\n文本/年报/甲.txt\n");
    expect(answer.err.trimEnd().split("\n")).toEqual([
      "年报/丁.docx：与 年报/丁.txt 是同一份报告，没有转换",
      "年报/丙.doc：是旧格式（.doc、.wps、.xls 等），请在 Word 或 WPS 中“另存为” .docx 或 .xlsx 后再用",
      "另有 1 个文件不是年度报告，没有转换",
    ]);
    expect(answer.code).toBe(2);
    expect((await stage.run(["check", "文本"])).code).toBe(0);
  });

  it("converts both of one name whose figures differ: the text may be an older stage of the document", async () => {
    const stage = new Stage();
    stage.write("年报/甲.txt", SOUND.text);
    stage.write("年报/甲.docx", madeOf(ERROR, "docx"));
    stage.write("年报/乙.txt", SOUND.text);
    stage.write("年报/乙.docx", madeOf(SOUND.text, "docx"));
    const answer = await stage.run(["convert", "年报", "--to", "html", "--messages", "en"]);
    expect(answer.out).toBe("年报/乙.html\n年报/甲.html\n");
    expect(answer.err.trimEnd().split("\n")).toEqual([
      "年报/乙.docx: the same report as 年报/乙.txt, converted once",
      "年报/甲.docx: not the same report as 年报/甲.txt, but both would be 年报/甲.html, so nothing was written; rename one",
    ]);
    expect(answer.code).toBe(2);
  });

  it("says what was not read of what it made, not where it made nothing", async () => {
    const stage = new Stage();
    stage.write("甲.docx", docx({ body: "<w:p><w:r><w:t>甲</w:t><w:drawing/></w:r></w:p>" }));
    const first = await stage.run(["convert", "--to", "txt", "甲.docx"]);
    expect(first.out).toBe("甲.txt\n");
    expect(first.err).toMatch(/^甲\.docx：.*图片.*\n$/);
    const again = await stage.run(["convert", "--to", "txt", "甲.docx"]);
    expect(again).toEqual({ code: 2, out: "", err: "甲.txt：已有同名文件，没有写入，原文件保持原样\n" });
  });

  it("leaves alone what is of that kind already", async () => {
    const stage = new Stage();
    stage.write("甲.txt", SOUND.text);
    const answer = await stage.run(["convert", "甲.txt", "--to", "txt"]);
    expect(answer).toEqual({ code: 0, out: "", err: "甲.txt：已经是 .txt 文件，没有转换\n" });
  });

  it("converts a document to another one", async () => {
    const stage = new Stage();
    stage.write("甲.html", madeOf(SOUND.text, "html"));
    expect((await stage.run(["convert", "甲.html", "--to", "docx"])).out).toBe("甲.docx\n");
    expect((await stage.run(["check", "甲.docx"])).code).toBe(0);
  });
});

it("a package of another kind is told in a line", async () => {
  const stage = new Stage();
  stage.write("甲.docx", strToU8("一、总体情况"));
  expect((await stage.run(["check", "甲.docx"])).err).toBe("甲.docx：内容不是 .docx 文件，可能已损坏\n");
});
