/** The preview's data: which report, what is said of which part, what totals should be. */

import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { previewOf } from "../../server/src/language/preview.js";
import type { Preview } from "../../server/src/protocol.js";
import { Analyses } from "../../server/src/service/analysis.js";
import { readSettings } from "../../server/src/service/settings.js";
import { REPORT } from "../support/openReport.js";

const SOUND = REPORT.replace("不计其他情形）\t1\t0\t0\t0\t0\t0\t2", "不计其他情形）\t1\t0\t0\t0\t0\t0\t1");

function preview(text: string, report = 0, language: "zh" | "en" = "zh", settings: object = {}): Preview {
  const document = TextDocument.create("file:///r.txt", "disclosure-report", 7, text);
  const analysis = new Analyses((_, error) => {
    throw error;
  }).analyse(document, readSettings(settings).settings);
  if (!analysis) throw new Error("no report");
  return previewOf(document, analysis, report, language);
}

/** What a part of the page says. */
function partOf({ page }: Preview, part: { block: number; line?: number; cell?: number }): string {
  const block = page.blocks[part.block];
  if (block?.kind !== "table" || part.line === undefined) return block && "text" in block ? block.text : "";
  return block.lines[part.line]?.cells[part.cell ?? 0]?.text ?? "";
}

describe("the page", () => {
  test("has ranges of the document, by lines", () => {
    const shown = preview(REPORT);
    expect(shown.version).toBe(7);
    expect(shown.page.blocks[2]).toMatchObject({
      text: "一、总体情况",
      place: { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } },
    });
    const table = shown.page.blocks.find((block) => block.kind === "table");
    expect(table?.lines[3]?.cells[1]).toMatchObject({
      text: "3",
      place: { start: { line: 18, character: 8 }, end: { line: 18, character: 9 } },
    });
  });

  test("is of one report of a volume; the last where there are fewer", () => {
    const text = `${REPORT}\n${REPORT.replaceAll("沙溪县档案局", "沙溪县水利局")}`;
    const first = preview(text);
    const line = REPORT.split("\n").length;
    expect(first.reports).toEqual([
      { title: "沙溪县档案局2023年政府信息公开工作年度报告", line: 0 },
      { title: "沙溪县水利局2023年政府信息公开工作年度报告", line },
    ]);
    const second = preview(text, 1);
    expect(second.page.blocks[0]).toMatchObject({
      text: "沙溪县水利局2023年政府信息公开工作年度报告",
      place: { start: { line, character: 0 } },
    });
    expect(second.report).toBe(1);
    expect(second.notes.map((note) => partOf(second, note))).toEqual(first.notes.map((note) => partOf(first, note)));
    expect(preview(text, 5)).toEqual(second);
  });

  test("of a text without a title has an empty one", () => {
    expect(preview(REPORT.slice(REPORT.indexOf("一、"))).reports).toEqual([{ title: "", line: 0 }]);
  });
});

describe("notes", () => {
  test("are on the cell, the label or the block that they are about", () => {
    const shown = preview(REPORT.replace("1.属于国家秘密", "1.属于国家密秘"));
    const said = shown.notes.map((note) => [partOf(shown, note), note.level, note.text.slice(0, 12)]);
    expect(said).toContainEqual(["2", "error", "“部分公开·总计”应为 "]);
    expect(said).toContainEqual(["1.属于国家密秘", "warning", "格式中此处是“1.属于国"]);
    expect(said).toContainEqual([
      "全年新收政府信息公开申请15件，其中自然人11件。上年结转2件。",
      "warning",
      "正文写的是 15件，表中",
    ]);
  });

  test("are in the language of the reader", () => {
    expect(preview(REPORT, 0, "en").notes.some(({ text }) => text.includes("should be 1, it is 2"))).toBe(true);
  });

  test("are on the words that they are about, none of them on what is not there", () => {
    const shown = preview(
      SOUND.replace("15件，其中自然人11件", "16件，其中自然人11件")
        .replace("全年新收", "全年\n新收")
        .replace("\n二、主动公开政府信息情况", "\n二、主动公开政府信息的情况"),
    );
    const words = shown.notes.flatMap((note) => {
      const { from = 0, to = 0 } = note.words ?? {};
      return note.words ? [partOf(shown, note).slice(from, to)] : [];
    });
    expect(words).toContain("16件");
    const marked = preview(
      SOUND.replace("一、总体", "[bookmark: _GoBack]一、总体").replace("三、收到", "## 三、收到和处理和"),
    );
    const [residue] = marked.notes;
    expect(residue?.text).toContain("书签");
    const { length } = partOf(marked, residue ?? { block: 0 });
    expect(residue?.words).toEqual({ from: length, to: length });
    const heading = marked.notes.find(({ text }) => text.includes("规定的标题是"));
    expect(heading?.words).toEqual({ from: 0, to: "三、收到和处理和和处理政府信息公开申请情况".length });
  });

  test("on blanks are on the cells, and where the text has them", () => {
    const shown = preview(SOUND.replace("1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0", "1.属于国家秘密\t\t\t\t\t\t\t"));
    const blank = shown.notes.find(({ text }) => text.includes("一行全部空着"));
    expect(blank && [blank, ...(blank.also ?? [])].map((part) => partOf(shown, part))).toEqual(Array(7).fill(""));
    expect(blank && shown.page.blocks[blank.block]).toMatchObject({ table: "applications" });
  });

  test("on rows that are lost are on their places, and not on the row before", () => {
    const shown = preview(
      SOUND.replace(/^\t\t2\.其他法律.*\n\t\t3\.危及.*\n/mu, "").replace(/^行政处罚.*\n行政强制.*\n/mu, ""),
    );
    const states = shown.notes
      .filter(({ text }) => text.includes("缺少格式规定的"))
      .map((note) =>
        [note, ...(note.also ?? [])].map(({ block, line = -1 }) => {
          const own = shown.page.blocks[block];
          return own?.kind === "table" ? own.lines[line]?.state : undefined;
        }),
      );
    const torn = preview(SOUND.replace(/^（本列数据[\s\S]*?(?=\n三、本年度办理结果)/mu, ""));
    const note = torn.notes.find(({ text }) => text.includes("缺少格式规定的"));
    const own = torn.page.blocks[note?.block ?? -1];
    expect(own?.kind === "table" && own.lines[note?.line ?? -1]?.cells[0]?.text).toMatch(/^一、本年新收/);
    expect(states).toEqual([
      ["missing", "missing"],
      ["missing", "missing"],
    ]);
  });

  test("on what is not there are on what stands before its place", () => {
    const shown = preview(SOUND.replace(/六、其他需要报告的事项\n.*\n/u, ""));
    const missing = shown.notes.find(({ text }) => text.includes("其他需要报告"));
    expect(missing && shown.page.blocks[missing.block]).toMatchObject({ text: "五、存在的主要问题及改进情况" });
  });
});

describe("totals whose parts are all 0", () => {
  test("are not offered that as long as nothing is said of them: the parts may be to come", () => {
    const early = SOUND.replace("2.重复申请\t0\t0\t0\t0\t0\t0\t0", "2.重复申请\t0\t0\t0\t0\t0\t0\t5");
    expect(early).not.toBe(SOUND);
    const sums = (settings: object) => preview(early, 0, "zh", settings).totals.flatMap((total) => total.sums);
    expect(sums({})).toContain("0");
    const off = { "row-total": "off", "outcome-total": "off", balance: "off" };
    expect(sums({ levels: off })).not.toContain("0");
  });
});

describe("totals", () => {
  const totalsOf = (text: string, settings: object = {}) => {
    const shown = preview(text, 0, "zh", settings);
    return shown.totals.map((total) => [partOf(shown, total), ...total.sums]);
  };

  test("that their parts come to are not named", () => {
    expect(totalsOf(SOUND)).toEqual([]);
  });

  test("that are something else, or blank, are", () => {
    expect(totalsOf(REPORT)).toEqual([["2", "1"]]);
    expect(totalsOf(SOUND.replace("\t1\t0\t0\t0\t0\t0\t1\n", "\t1\t0\t0\t0\t0\t0\t\n"))[0]).toEqual(["", "1"]);
  });

  test("have two sums where row and column come to different figures", () => {
    const wrong = REPORT.replace("（七）总计\t12\t2\t0\t0\t0\t1\t15", "（七）总计\t12\t2\t0\t0\t0\t1\t9");
    expect(totalsOf(wrong)).toContainEqual(["9", "15"]);
    // Nobody says that a part of the column is wrong.
    expect(totalsOf(wrong, { levels: { "row-total": "off" } })).toContainEqual(["9", "15", "16"]);
  });

  test("are left alone where a part is said to be wrong", () => {
    // The balance and two totals say that the part was 9.
    expect(totalsOf(SOUND.replace("予以公开\t9\t1", "予以公开\t8\t1"))).toEqual([]);
  });
});
