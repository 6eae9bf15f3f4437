/** `convert` in a folder of its own: what is written where, and what never is. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { SOUND, Stage } from "../support/stage.js";

const madeOf = (text: string, format: "docx" | "html" | "md" | "xlsx") =>
  Buffer.from(exported(parseVolume(text).reports, format) ?? []);

describe("disclosure-report convert", () => {
  it.each(["docx", "html", "md", "xlsx"] as const)("writes a .%s beside the report and prints its name", async (to) => {
    const stage = new Stage();
    stage.write("甲/年报.txt", SOUND.text);
    expect(await stage.run(["convert", "--to", to, "甲/年报.txt"])).toEqual({
      code: 0,
      out: `甲/年报.${to}\n`,
      err: "",
    });
    expect(stage.bytes(`甲/年报.${to}`)).toEqual(madeOf(SOUND.text, to));
  });

  it("converts a folder into another, each report in its place, and counts the rest", async () => {
    const stage = new Stage();
    stage.write("年报/甲.txt", SOUND.text);
    stage.write("年报/乙/丙.md", SOUND.text);
    stage.write("年报/说明.txt", "不是报告。");
    stage.write("年报/图.png", "");
    const answer = await stage.run(["convert", "年报", "--to", "html", "--out", "新/网页"]);
    expect(answer).toEqual({
      code: 0,
      out: "新/网页/年报/乙/丙.html\n新/网页/年报/甲.html\n",
      err: "另有 2 个文件不是年度报告，没有转换\n",
    });
    expect(stage.bytes("新/网页/年报/甲.html")).toEqual(madeOf(SOUND.text, "html"));
  });

  it("puts what is named into the folder itself", async () => {
    const stage = new Stage();
    stage.write("年报/甲.txt", SOUND.text);
    expect((await stage.run(["convert", "年报/甲.txt", "--to", "md", "--out", "新"])).out).toBe("新/甲.md\n");
  });

  it("writes over no file, and goes on with the others", async () => {
    const stage = new Stage();
    stage.write("甲.txt", SOUND.text);
    stage.write("甲.docx", "原文");
    stage.write("乙.txt", SOUND.text);
    const answer = await stage.run(["convert", "--to", "docx", "甲.txt", "乙.txt", "--messages", "en"]);
    expect(answer).toEqual({
      code: 2,
      out: "乙.docx\n",
      err: "甲.docx: there is such a file already; it is as it was\n",
    });
    expect(stage.bytes("甲.docx").toString("utf8")).toBe("原文");
  });

  it("says what cannot be read, and that there is nothing to put into a workbook", async () => {
    const stage = new Stage();
    stage.write("无表.txt", "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n");
    const answer = await stage.run(["convert", "--to", "xlsx", "无表.txt", "没有.txt"]);
    expect(answer.code).toBe(2);
    expect(answer.err.split("\n")).toEqual(["没有.txt：没有这个文件或文件夹", "无表.txt：其中没有表格，没有写入", ""]);
    expect(readdirSync(stage.folder)).toEqual(["无表.txt"]);
  });

  it("writes text as text, in UTF-8", async () => {
    const stage = new Stage();
    stage.write("甲.md", Buffer.from(`\ufeff${SOUND.text}`, "utf16le"));
    expect((await stage.run(["convert", "--to", "txt", "甲.md"])).out).toBe("甲.txt\n");
    expect(stage.bytes("甲.txt").toString("utf8")).toBe(SOUND.text);
  });

  it("stops when it is broken off", async () => {
    const stage = new Stage();
    stage.write("甲.txt", SOUND.text);
    const interruption = AbortSignal.abort();
    expect(await stage.run(["convert", "--to", "md", "甲.txt"], { interruption })).toEqual({
      code: 130,
      out: "",
      err: "",
    });
  });
});
