import { describe, expect, it } from "vitest";
import { LIMITS, readDocument } from "../../../../server/src/documents/documents.js";
import { localise } from "../../../../server/src/messages/localise.js";
import { MAPS_OF_PDFJS, PdfPage, pdfOf } from "../../../support/pdf.js";

const read = (...pages: readonly PdfPage[]) => readDocument(pdfOf(...pages), "pdf", LIMITS, MAPS_OF_PDFJS);
/** A blank line stands behind a table; it is left out here. */
const textOf = async (...pages: readonly PdfPage[]) => (await read(...pages)).text.replace(/\n\n$/, "\n");

/** Figures of a row whose feet stand at a height, in columns 20 points apart. */
function row(page: PdfPage, foot: number, ...figures: readonly string[]): PdfPage {
  for (const [i, figure] of figures.entries()) if (figure !== "") page.text(160 + 30 * i, foot, figure);
  return page;
}

describe("a label of a table without lines", () => {
  it("is whole where its figures stand between its lines, beside its middle one, or beside its first", async () => {
    const page = row(new PdfPage(), 36, "1", "2", "3").text(40, 30, "1.申请人无正当理由").text(40, 42, "逾期不补正");
    row(page, 74, "4", "5", "9").text(40, 62, "5.要求行政机关").text(40, 74, "确认或重新").text(40, 86, "出具");
    row(page, 110, "6", "7", "8").text(40, 110, "6.属于四类").text(40, 122, "过程性信息");
    expect(await textOf(page)).toBe(
      "1.申请人无正当理由逾期不补正\t1\t2\t3\n5.要求行政机关确认或重新出具\t4\t5\t9\n6.属于四类过程性信息\t6\t7\t8\n",
    );
  });

  it("takes nothing of the next row's, be the rows as near as its own lines", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(40, 30, "规章");
    row(page, 42, "4", "5", "6").text(40, 42, "规范性文件").text(40, 54, "第二十条第（五）项");
    expect(await textOf(page)).toBe("规章\t1\t2\t3\n规范性文件\t4\t5\t6\n\n第二十条第（五）项\n");
  });

  it("is the next row's own where it lacks its number", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(40, 30, "2.其他法律");
    row(page, 42, "4", "5", "6").text(40, 42, "危及安全");
    expect(await textOf(page)).toBe("2.其他法律\t1\t2\t3\n危及安全\t4\t5\t6\n");
  });

  it("of several rows stands in front of the first of them, by their numbers", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(70, 30, "1.秘密");
    row(page, 50, "4", "5", "6").text(70, 50, "2.其他").text(20, 44, "（三）").text(20, 56, "公开");
    row(page, 70, "7", "8", "9").text(70, 70, "1.不掌握").text(20, 80, "（四）");
    row(page, 90, "1", "2", "4").text(70, 90, "2.另行");
    // Its first row has lost its number: no row of the group before is its.
    row(page, 110, "1", "2", "5").text(70, 110, "信访").text(20, 110, "（五）");
    expect(await textOf(page)).toBe(
      [
        "（三）公开\t1.秘密\t1\t2\t3",
        "\t2.其他\t4\t5\t6",
        "（四）\t1.不掌握\t7\t8\t9",
        "\t2.另行\t1\t2\t4",
        "（五）\t信访\t1\t2\t5\n",
      ].join("\n"),
    );
  });

  it("of several rows is whole where its first line stands beside one of them, without a number", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(70, 30, "1.秘密").text(20, 30, "办理");
    row(page, 50, "4", "5", "6").text(70, 50, "2.其他").text(20, 42, "结果");
    expect(await textOf(page)).toBe("\t1.秘密\t1\t2\t3\n办理结果\t2.其他\t4\t5\t6\n");
  });

  it("is no heading or text that stands above or below the table", async () => {
    const page = row(new PdfPage(), 60, "1", "2", "3").text(20, 60, "1.秘密").text(20, 40, "三、收到申请", 14);
    page.text(20, 80, "四、行政复议", 14);
    expect(await textOf(page)).toBe("三、收到申请\n1.秘密\t1\t2\t3\n\n四、行政复议\n");
  });
});

describe("figures of a table without lines", () => {
  it("that are broken over lines are whole where all of their row stand about one middle", async () => {
    const page = row(new PdfPage(), 36, "", "0", "").text(40, 36, "1.秘密");
    row(page, 30, "289", "", "432");
    row(page, 42, "23", "", "84");
    row(page, 60, "1", "2", "3").text(40, 60, "2.其他");
    expect(await textOf(page)).toBe("1.秘密\t28923\t0\t43284\n2.其他\t1\t2\t3\n");
  });

  it("stand under their columns where some are left out", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(40, 30, "1.秘密");
    row(page, 60, "4", "", "6").text(40, 60, "2.其他");
    expect(await textOf(page)).toBe("1.秘密\t1\t2\t3\n2.其他\t4\t\t6\n");
  });

  it("are unread and said where it is not sure to which row they belong", async () => {
    const page = row(new PdfPage(), 30, "289", "0", "432").text(40, 30, "1.秘密");
    // The rest of the figures, a whole line below: broken from above, or a row without its label.
    row(page, 42, "23", "", "84");
    row(page, 70, "1", "2", "3").text(40, 70, "2.其他");
    const { text, unread } = await read(page);
    expect(text.trimEnd().split("\n")).toEqual(["1.秘密\t未能识别\t未能识别\t未能识别", "2.其他\t1\t2\t3"]);
    expect(unread.map((one) => localise(one, "zh"))).toEqual([
      "第 1 页无框线的表中，有数字无法确定属于哪一格，未读取：289、0、432、23、84",
    ]);
  });

  it("without labels are one row that is unread where it is not sure which of their lines are one", async () => {
    const page = row(new PdfPage(), 30, "289", "0", "432");
    row(page, 42, "23", "", "84");
    expect(await textOf(page)).toBe("未能识别\t未能识别\t未能识别\n");
  });

  it("beside the columns of the others are a row that is short: which of them is left out is not known", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3", "4").text(40, 30, "1.秘密");
    row(page, 50, "5", "6", "7", "8").text(40, 50, "2.其他");
    page.text(40, 70, "3.安全").text(176, 70, "0").text(206, 70, "5").text(236, 70, "1");
    expect((await textOf(page)).split("\n")[2]).toBe("3.安全\t0\t5\t1");
  });

  it("may have a note behind them, or tell whether they are more or less than before", async () => {
    const page = new PdfPage(400).text(40, 30, "规章").text(160, 30, "1").text(260, 30, "2").text(340, 30, "3");
    page
      .text(40, 50, "规范性文件")
      .text(150, 50, "12")
      .text(160, 50, "（其中改6件）")
      .text(255, 50, "增15")
      .text(340, 50, "3");
    expect(await textOf(page)).toBe("规章\t1\t2\t3\n规范性文件\t12（其中改6件）\t增15\t3\n");
  });

  it("beside the columns, as many as these are, are unread", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(40, 30, "1.秘密");
    row(page, 50, "5", "6", "7").text(40, 50, "2.其他").text(40, 70, "3.安全");
    page.text(176, 70, "0").text(206, 70, "5").text(236, 70, "1");
    const { text, unread } = await read(page);
    expect(text.split("\n")[2]).toBe("3.安全\t未能识别\t未能识别\t未能识别");
    expect(unread.map((one) => localise(one, "zh"))).toEqual([
      "第 1 页无框线的表中，有数字无法确定属于哪一格，未读取：0 5 1",
    ]);
  });

  it("are parted from a label that ends right before them, in the blank half of its bracket", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3").text(40, 30, "1.秘密");
    row(page, 50, "4", "5", "6").text(44, 50, "2.部分公开（区分处理的）");
    expect(await textOf(page)).toBe("1.秘密\t1\t2\t3\n2.部分公开（区分处理的）\t4\t5\t6\n");
  });

  it.each([
    ["a table", 1250, true],
    ["none", 1251, false],
  ])("make %s in %i lines, as no page of a table has more", async (_, lines, isTable) => {
    const page = new PdfPage(300, 20 * lines);
    for (let i = 1; i <= lines; i++) row(page.text(40, 20 * i - 5, "规章"), 20 * i - 5, "1", "", "", "3", "5");
    const { text } = await read(page);
    expect(text.startsWith("规章\t1\t3\t5\n")).toBe(true);
    // A blank line stands behind a table.
    expect(text.endsWith("\n\n")).toBe(isTable);
  });

  it("make no table in more columns than one has", async () => {
    const wide = (columns: number) => {
      const page = new PdfPage(200 + 30 * columns);
      return row(page, 30, ...Array.from({ length: columns }, () => "1"));
    };
    expect((await read(wide(200))).text).toContain("\n\n");
    expect((await read(wide(201))).text).not.toContain("\n\n");
  });

  it("need no labels in front", async () => {
    const page = row(new PdfPage(), 30, "1", "2", "3", "4");
    expect(await textOf(page)).toBe("1\t2\t3\t4\n");
  });
});

describe("heads of a table without lines", () => {
  const HEADED = "\t申请人情况\t\t\n（本列数据的勾稽关系为：第一项加第二项）\t自然人\t商业企业\t其他\n";

  /** Heads over three columns, those of the last line broken over lines. */
  const headed = () =>
    row(new PdfPage(), 80, "1", "2", "3")
      .text(20, 80, "一、新收")
      .text(20, 50, "（本列数据的勾稽")
      .text(20, 62, "关系为：第一项加")
      .text(20, 74, "第二项）")
      .text(180, 40, "申请人情况")
      .text(155, 56, "自然")
      .text(155, 68, "人")
      .text(183, 56, "商业")
      .text(183, 68, "企业")
      .text(215, 62, "其他");

  it("are whole where their lines make up one of the form, and the note in front of them is", async () => {
    expect(await textOf(headed())).toBe(`${HEADED}一、新收\t1\t2\t3\n`);
  });

  it("that stand above all others are a row of their own, be there a gap below them", async () => {
    const page = row(new PdfPage(), 80, "1", "2").text(220, 80, "3").text(20, 80, "规章");
    page.text(20, 62, "信息内容").text(150, 62, "制发").text(180, 62, "废止").text(215, 62, "现行");
    page.text(198, 46, "一项");
    expect(await textOf(page)).toBe("\t一项\t\t\n信息内容\t制发\t废止\t现行\n规章\t1\t2\t3\n");
  });

  it("are heads though a label below ends, in the blank half of its bracket, where they begin", async () => {
    const page = row(new PdfPage(), 50, "1", "2", "3").text(40, 50, "1.秘密").text(157, 35, "甲").text(190, 35, "乙");
    page.text(220, 35, "丙");
    row(page, 70, "4", "5", "6").text(48, 70, "2.部分公开（公共机构）");
    expect((await textOf(page)).split("\n")[0]).toBe("\t甲\t乙\t丙");
  });

  it("stand once where a page repeats them, and the table is one", async () => {
    expect(await textOf(headed(), headed())).toBe(`${HEADED}一、新收\t1\t2\t3\n一、新收\t1\t2\t3\n`);
  });

  it("are no text that ends before the table, or that goes over its columns", async () => {
    const page = row(new PdfPage(), 60, "1", "2", "3")
      .text(20, 60, "1.秘密")
      .text(20, 40, "各科室办理情况如下表所列共三十项");
    expect(await textOf(page)).toBe("各科室办理情况如下表所列共三十项\n1.秘密\t1\t2\t3\n");
  });
});
