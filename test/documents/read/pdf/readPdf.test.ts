import { describe, expect, it } from "vitest";
import { DocumentError, LIMITS, readDocument } from "../../../../server/src/documents/documents.js";
import { localise } from "../../../../server/src/messages/localise.js";
import { MAPS_OF_PDFJS, PdfPage, pdfOf } from "../../../support/pdf.js";

const read = (...pages: readonly PdfPage[]) => readDocument(pdfOf(...pages), "pdf", LIMITS, MAPS_OF_PDFJS);
/** A blank line stands behind a table; it is left out here. */
const textOf = async (...pages: readonly PdfPage[]) => (await read(...pages)).text.replace(/\n\n$/, "\n");

describe("a table that lines draw", () => {
  /** 公开 over two rows, with a head over two columns. */
  const merged = (page: PdfPage) =>
    page
      .grid([20, 100, 150, 200], [20, 100])
      .line(100, 40, 200, 40)
      .line(20, 60, 200, 60)
      .line(100, 80, 200, 80)
      .text(110, 35, "件数")
      .text(105, 55, "自然人")
      .text(160, 55, "其他")
      .text(25, 85, "予以公开")
      .text(120, 75, "1")
      .text(170, 75, "2")
      .text(120, 95, "3")
      .text(170, 95, "4");
  // The line between the head's two columns would part the head.
  const unparted = () => {
    const page = new PdfPage();
    page.line(20, 20, 20, 100).line(100, 20, 100, 100).line(200, 20, 200, 100).line(150, 40, 150, 100);
    page.line(20, 20, 200, 20).line(20, 100, 200, 100);
    return page;
  };

  it("keeps its merged cells", async () => {
    const page = merged(unparted());
    page.operators.splice(6, 6);
    expect(await textOf(page)).toBe("\t件数\t\n\t自然人\t其他\n予以公开\t1\t2\n\t3\t4\n");
  });

  it.each([
    ["thin filled shapes", (page: PdfPage, x: number) => page.bar(x, 20, x + 1, 80)],
    [
      "dots",
      (page: PdfPage, x: number) =>
        Array.from({ length: 30 }, (_, i) => page.bar(x, 20 + 2 * i, x + 1, 21 + 2 * i)).at(-1) as PdfPage,
    ],
    ["double lines", (page: PdfPage, x: number) => page.line(x, 20, x, 80).line(x + 2, 20, x + 2, 80)],
    ["borders of each cell", (page: PdfPage, x: number) => page.line(x, 20, x, 49).line(x, 51, x, 80)],
    ["a matrix", (page: PdfPage, x: number) => page.paint(`q 0.5 0 0 0.5 0 0 cm ${x * 2} 760 m ${x * 2} 640 l S Q`)],
  ])("may be drawn by %s", async (_, upright) => {
    const page = new PdfPage();
    for (const y of [20, 50, 80]) page.line(20, y, 200, y);
    for (const x of [20, 60, 100, 150, 200]) upright(page, x);
    page.text(25, 40, "规章").text(70, 40, "1").text(110, 40, "2").text(160, 40, "3");
    page.text(25, 70, "行政").text(110, 70, "5").text(160, 70, "6");
    expect(await textOf(page)).toBe("规章\t1\t2\t3\n行政\t\t5\t6\n");
  });

  it("may lack its outer lines", async () => {
    const page = new PdfPage().line(20, 50, 200, 50).line(80, 20, 80, 80).line(140, 20, 140, 80);
    page.text(30, 40, "甲").text(90, 40, "1").text(150, 40, "2").text(30, 70, "乙").text(150, 70, "4");
    expect(await textOf(page)).toBe("甲\t1\t2\n乙\t\t4\n");
  });

  it("may lack its outer lines, and has no further column where a line reaches a little beyond its last", async () => {
    const page = new PdfPage().grid([20, 80, 140], [20, 50, 80]).line(20, 50, 146, 50);
    page.text(30, 40, "甲").text(90, 40, "1").text(30, 70, "乙").text(90, 70, "3");
    expect(await textOf(page)).toBe("甲\t1\n乙\t3\n");
  });

  it("has one cell where a line goes only a little way into it", async () => {
    const page = new PdfPage().grid([20, 80, 140], [20, 80]).line(20, 50, 100, 50);
    page.text(30, 40, "甲").text(90, 55, "1").text(30, 70, "乙");
    expect(await textOf(page)).toBe("甲\t1\n乙\t\n");
  });

  it("is parted neither by shades nor by slanting lines", async () => {
    const page = new PdfPage().paint("0.9 g").bar(20, 50, 200, 60).paint("0 g").grid([20, 100, 200], [20, 50, 80]);
    page.line(20, 20, 100, 50).text(30, 40, "甲").text(110, 40, "1").text(30, 70, "乙").text(110, 70, "3");
    expect(await textOf(page)).toBe("甲\t1\n乙\t3\n");
  });

  it("is no table where its lines are white", async () => {
    const page = new PdfPage().paint("1 1 1 RG").grid([20, 100, 200], [20, 50, 80]).paint("0 0 0 RG");
    page.text(30, 40, "甲").text(110, 40, "1").text(30, 70, "乙").text(110, 70, "3");
    expect(await textOf(page)).toBe("甲 1\n乙 3\n");
  });

  it("joins the lines of a label, and keeps the figures of two lines apart where the first is not full", async () => {
    const page = new PdfPage().grid([20, 64, 110, 160, 200, 260], [20, 50]);
    page.text(22, 30, "行政复议").text(22, 42, "总计").text(70, 30, "12").text(70, 42, "3").text(112, 30, "123456789");
    page.text(112, 42, "01").text(162, 30, "１２").text(162, 42, "３").text(202, 30, "１２").text(202, 42, "３");
    expect(await textOf(page)).toBe("行政复议总计\t12 3\t12345678901\t１２３\t１２ ３\n");
  });

  it("makes no figure of several in one cell, be their digits wide ones", async () => {
    const page = new PdfPage().grid([20, 60, 160], [20, 50]).text(25, 40, "总计");
    page.text(70, 40, "７").text(90, 40, "０").text(110, 40, "0").text(130, 40, "７");
    expect((await textOf(page)).trimEnd()).toBe("总计\t７ ０ 0 ７");
  });

  it("leaves a figure unread that stands across a line, and says so", async () => {
    const page = new PdfPage().grid([20, 60, 100, 140], [20, 50]);
    page.text(25, 40, "总计").text(90, 40, "1234").text(120, 40, "5");
    const { text, unread } = await read(page);
    expect(text.trimEnd()).toBe("总计\t未能识别\t5");
    expect(unread.map((one) => localise(one, "zh"))).toEqual(["第 1 页有数字压在表格线上，未读取：1234"]);
  });

  it("leaves both cells unread that such a figure may belong to, where nothing else stands in them", async () => {
    const page = new PdfPage().grid([20, 60, 100, 140, 180], [20, 50]);
    page.text(25, 40, "总计").text(90, 40, "1234").text(150, 40, "5").text(62, 40, "7");
    expect((await textOf(page)).trimEnd()).toBe("总计\t未能识别\t未能识别\t5");
  });

  it("takes what is set from below to above for a label", async () => {
    const page = new PdfPage().grid([20, 40, 100, 140], [20, 80]);
    page.turnedText("0 1 -1 0 33 330", "行政复议").text(50, 50, "总计").text(110, 50, "5");
    expect(await textOf(page)).toBe("行政复议\t总计\t5\n");
  });

  it("is read as it stands on a page that is turned", async () => {
    // The page's own x runs downwards where it is read.
    const page = new PdfPage(300, 400, 90);
    page.grid([20, 60, 120, 180], [20, 80, 140]);
    page.turnedText("0 1 -1 0 40 270", "甲").turnedText("0 1 -1 0 90 270", "乙").turnedText("0 1 -1 0 150 270", "丙");
    page.turnedText("0 1 -1 0 40 330", "1").turnedText("0 1 -1 0 90 330", "2").turnedText("0 1 -1 0 150 330", "3");
    expect(await textOf(page)).toBe("甲\t1\n乙\t2\n丙\t3\n");
  });
});

describe("a table over two pages", () => {
  const columns = [20, 60, 160, 200, 240];
  const head = (page: PdfPage) => page.text(25, 30, "类").text(70, 30, "结果").text(165, 30, "甲").text(205, 30, "乙");

  it("is one, without the head that is repeated, its cells joined that the page's end broke", async () => {
    const first = head(new PdfPage()).grid(columns, [20, 40, 60, 80]);
    first.text(22, 55, "（五）").text(65, 55, "1.信访").text(165, 55, "1").text(205, 55, "2");
    first.text(65, 75, "2.要求确认或").text(165, 75, "3").text(205, 75, "4");
    const second = head(new PdfPage()).grid(columns, [20, 40, 60, 80]);
    second.text(65, 55, "重新出具").text(65, 75, "3.其他").text(165, 75, "5").text(205, 75, "6");
    expect(await textOf(first, second)).toBe(
      "类\t结果\t甲\t乙\n（五）\t1.信访\t1\t2\n\t2.要求确认或重新出具\t3\t4\n\t3.其他\t5\t6\n",
    );
  });

  it("keeps a head and the first row behind it apart", async () => {
    const first = new PdfPage().grid([20, 100, 200], [20, 40]).text(25, 35, "信息内容").text(110, 35, "本年件数");
    const second = new PdfPage().grid([20, 100, 200], [20, 40]).text(25, 35, "规章").text(110, 35, "0");
    expect(await textOf(first, second)).toBe("信息内容\t本年件数\n规章\t0\n");
  });

  it("joins no names of which the first has no number", async () => {
    const row = (...texts: readonly string[]) =>
      texts.reduce(
        (page, text, i) => page.text(25 + 80 * i, 35, text),
        new PdfPage().grid([20, 100, 180, 260], [20, 40]),
      );
    expect(await textOf(row("信息内容", "金额", "备注"), row("收费", "-", "无"))).toBe(
      "信息内容\t金额\t备注\n收费\t-\t无\n",
    );
  });

  it("keeps two rows apart that both hold figures", async () => {
    const first = new PdfPage().grid([20, 100, 200], [20, 40]).text(25, 35, "1.国家秘密").text(110, 35, "0");
    const second = new PdfPage().grid([20, 100, 200], [20, 40]).text(25, 35, "其他").text(110, 35, "0");
    expect(await textOf(first, second)).toBe("1.国家秘密\t0\n其他\t0\n");
  });

  it("keeps the rest of a group's name that its page's end left below the last line", async () => {
    const first = new PdfPage().grid([20, 60, 160, 200], [20, 40]).text(22, 35, "（三）不予").text(65, 35, "1.秘密");
    // The group's own lower line is not drawn, and its second line stands below the others'.
    first.operators[5] = "60 360 m 200 360 l S";
    first.text(165, 35, "1").text(22, 48, "公开");
    const second = new PdfPage().grid([20, 60, 160, 200], [20, 40]).text(65, 35, "2.其他").text(165, 35, "2");
    expect(await textOf(first, second)).toBe("（三）不予公开\t1.秘密\t1\n\t2.其他\t2\n");
  });

  it("is one where the group in front is not drawn on the next page, and where it is drawn there again", async () => {
    const page = (left: number) => new PdfPage().grid([...(left === 20 ? [20] : []), 60, 160, 200], [20, 40]);
    const first = page(20).text(22, 35, "结果").text(65, 35, "1.甲").text(165, 35, "1");
    const second = page(60).text(65, 35, "2.乙").text(165, 35, "2");
    const third = page(20).text(65, 35, "3.丙").text(165, 35, "3");
    expect(await textOf(first, second, third)).toBe("结果\t1.甲\t1\n\t2.乙\t2\n\t3.丙\t3\n");
  });

  it("is two where other lines stand between them, or their edges are others", async () => {
    const table = (left: number) =>
      new PdfPage()
        .grid([left, 100, 200], [20, 40])
        .text(left + 5, 35, "规章")
        .text(110, 35, "0");
    expect(await textOf(table(20), table(40))).toBe("规章\t0\n\n规章\t0\n");
  });
});

describe("text outside tables", () => {
  const LINE = "一二三四五六七八九十一二三四五六七八九十一二三四五六";

  it("is joined to paragraphs where lines are full, and begins anew where a line is set in", async () => {
    const page = new PdfPage();
    page.text(40, 30, LINE.slice(0, 24)).text(20, 50, LINE).text(20, 70, "末。").text(40, 90, LINE.slice(0, 24));
    page.text(20, 110, "完。");
    expect(await textOf(page)).toBe(`${LINE.slice(0, 24)}${LINE}末。\n${LINE.slice(0, 24)}完。\n`);
  });

  it("begins anew where a line is set in, be nearly all paragraphs one line that is set in", async () => {
    const page = new PdfPage(300, 700);
    for (let foot = 30; foot < 530; foot += 20) page.text(40, foot, "甲乙丙丁。");
    page.text(40, 550, LINE.slice(0, 24)).text(20, 570, "末。");
    page.text(40, 590, `${LINE.slice(0, 23)}。`).text(40, 610, "戊己庚。");
    const paragraphs = (await textOf(page)).trimEnd().split("\n");
    expect(paragraphs.slice(-3)).toEqual([`${LINE.slice(0, 24)}末。`, `${LINE.slice(0, 23)}。`, "戊己庚。"]);
  });

  it("has no columns where a mark and a figure behind it stand a little apart", async () => {
    // Painted in such an order that each is a word of its own.
    const page = new PdfPage().text(20, 30, "申请公开方面").text(113, 30, "年").text(80, 30, "，").text(93, 30, "2021");
    expect((await textOf(page)).trimEnd()).toBe("申请公开方面，2021年");
  });

  it("begins anew where a full line is followed farther below than others are", async () => {
    const page = new PdfPage();
    page.text(20, 30, LINE).text(20, 45, "末。").text(20, 70, LINE).text(20, 85, LINE).text(20, 110, "完。");
    expect(await textOf(page)).toBe(`${LINE}末。\n${LINE}${LINE}\n完。\n`);
  });

  it("is not joined where lines of one length come by chance, far from the right margin", async () => {
    const page = new PdfPage();
    for (let foot = 30; foot < 340; foot += 10) page.text(20, foot, foot < 70 ? "甲乙丙丁戊" : "丁", 8);
    expect((await textOf(page)).split("\n").slice(0, 4)).toEqual([
      "甲乙丙丁戊",
      "甲乙丙丁戊",
      "甲乙丙丁戊",
      "甲乙丙丁戊",
    ]);
  });

  it("begins anew behind a sentence where a letter had room at its line's end, and goes on where none had", async () => {
    const page = new PdfPage()
      .text(20, 30, LINE)
      .text(20, 50, `${LINE.slice(0, 25)}。`)
      .text(20, 70, LINE);
    page
      .text(20, 90, `${LINE.slice(0, 24)}。`)
      .text(20, 110, LINE)
      .text(20, 130, LINE)
      .text(20, 150, LINE);
    expect((await textOf(page)).split("\n")[0]).toBe(`${LINE}${LINE.slice(0, 25)}。${LINE}${LINE.slice(0, 24)}。`);
  });

  it("has letters of two heights on one line", async () => {
    expect(await textOf(new PdfPage().text(20, 30, "新收").text(42, 32, "12", 8).text(52, 30, "件"))).toBe(
      "新收12件\n",
    );
  });

  it("goes on where a line ends early before a figure that is not broken", async () => {
    const page = new PdfPage();
    page
      .text(20, 30, LINE)
      .text(20, 50, LINE.slice(0, 21))
      .text(20, 70, "12345678件，")
      .text(20, 90, LINE)
      .text(20, 110, LINE);
    expect(await textOf(page)).toBe(
      `${LINE}${LINE.slice(0, 21)}12345678件，${LINE}\n`.replace(`，${LINE}\n`, `，\n${LINE}${LINE}\n`),
    );
  });

  it("loses the numbers of pages, and what stands at one place of most pages", async () => {
    const pages = [1, 2, 3].map((number) =>
      new PdfPage()
        .text(100, 20, `某局年报 ${number}`)
        .text(20, 100, LINE)
        .text(40, 200, `第${"甲乙丙"[number - 1]}段。`)
        .text(140, 390, `- ${number} -`),
    );
    expect(await textOf(...pages)).toBe(`${LINE}\n第甲段。\n${LINE}\n第乙段。\n${LINE}\n第丙段。\n`);
  });

  it("loses what stands alone at one place of both of two pages, and keeps the head of a table there", async () => {
    const pages = (below: number) =>
      ["甲", "乙"].map((word) => new PdfPage().text(100, 20, "某局年报").text(20, below, `第${word}段。`));
    expect(await textOf(...pages(60))).toBe("第甲段。\n第乙段。\n");
    expect(await textOf(...pages(35))).toBe("某局年报\n第甲段。\n某局年报\n第乙段。\n");
  });

  it("keeps a sentence that stands at the head of most pages", async () => {
    const pages = ["甲", "乙", "丙"].map((word) =>
      new PdfPage().text(20, 20, "数据经核对。").text(20, 200, `第${word}段。`),
    );
    expect((await textOf(...pages)).match(/数据经核对。/g)).toHaveLength(3);
  });

  it("keeps a figure that stands alone amid a page", async () => {
    expect(await textOf(new PdfPage().text(20, 100, "第一段。").text(140, 200, "12"))).toBe("第一段。\n12\n");
  });

  it("is said once where it is painted twice to be bold, and not where it is off the page", async () => {
    const page = new PdfPage().text(20, 30, "总体情况").text(20.3, 30, "总体情况").text(310, 30, "外");
    expect(await textOf(page)).toBe("总体情况\n");
  });

  it("has ideographs for the radicals that fonts name", async () => {
    expect(await textOf(new PdfPage().text(20, 30, "⾏政⻓"))).toBe("行政长\n");
  });

  it("tells the page of each paragraph and cell", async () => {
    const second = new PdfPage().grid([20, 100, 200], [20, 40]).text(25, 35, "规章").text(110, 35, "0");
    const { places, text } = await read(new PdfPage().text(20, 30, "总体情况"), second);
    expect(places.map(({ start, end, place }) => [text.slice(start, end), place.page])).toEqual([
      ["总体情况", 1],
      ["规章", 2],
      ["0", 2],
    ]);
  });
});

describe("columns without lines", () => {
  it("are parted by TABs, figures by any gap", async () => {
    const page = new PdfPage();
    page.text(20, 30, "部门").text(80, 30, "自然人").text(113, 30, "商业企业").text(160, 30, "总计");
    page.text(20, 45, "一、本年新收").text(83, 45, "12").text(120, 45, "3").text(127, 45, "15");
    expect(await textOf(page)).toBe("部门\t自然人\t商业企业\t总计\n一、本年新收\t12\t3\t15\n");
  });
});

describe("a title", () => {
  it("is one where it is broken over large lines in the middle, and ends before a heading and text", async () => {
    const page = new PdfPage().text(62, 30, "沙溪县档案局2023年政府信", 16).text(94, 55, "息公开年度报告", 16);
    page.text(20, 80, "一、总体情况").text(20, 100, "全年情况如下。").text(20, 120, "全年情况又如下，全年情况又如下。");
    expect((await textOf(page)).split("\n")[0]).toBe("沙溪县档案局2023年政府信息公开年度报告");
    const two = new PdfPage().text(62, 30, "沙溪县档案局二三年政府信", 16).text(102, 55, "一、总体情况", 16);
    expect((await textOf(two.text(20, 80, "全年情况如下，全年情况又如下。"))).split("\n").slice(0, 2)).toEqual([
      "沙溪县档案局二三年政府信",
      "一、总体情况",
    ]);
  });
});

describe("what cannot be read", () => {
  const reasonOf = async (bytes: Uint8Array, limits = LIMITS) => {
    const error = await readDocument(bytes, "pdf", limits, MAPS_OF_PDFJS).catch((thrown: unknown) => thrown);
    return error instanceof DocumentError ? localise(error.reason, "zh") : error;
  };

  it("is said of a scan, of what is broken, and of too many pages", async () => {
    expect(await reasonOf(pdfOf(new PdfPage().bar(10, 10, 100, 11)))).toBe(
      "没有文字层（可能是扫描件），请先做文字识别",
    );
    expect(await reasonOf(new TextEncoder().encode("%PDF-1.4 and nothing"))).toBe("PDF 已损坏，未读取");
    // To pdf.js no word of an object is so long, which it does not count as a broken document.
    const catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj";
    const endless = `%PDF-1.4\n${catalog}\ntrailer <</Root 1 0 R ${"x".repeat(200)}>>\nstartxref\n0\n%%EOF`;
    expect(await reasonOf(new TextEncoder().encode(endless))).toBe("PDF 已损坏，未读取");
    const pages = [1, 2, 3].map(() => new PdfPage().text(20, 30, "页"));
    expect(await reasonOf(pdfOf(...pages), { ...LIMITS, pages: 2 })).toBe("有 3 页，太多，未读取");
  });

  it("is said of a single page, and the others are read", async () => {
    const { text, unread } = await read(new PdfPage().text(20, 30, "第一页"), new PdfPage());
    expect(text).toBe("第一页\n");
    expect(unread.map((one) => localise(one, "zh"))).toEqual(["第 2 页没有文字（空白页或扫描件）"]);
  });

  it("is little where the cross-reference table is not where it is said to be", async () => {
    const whole = new TextDecoder("latin1").decode(pdfOf(new PdfPage().text(20, 30, "总体情况")));
    const cut = new TextEncoder().encode(whole.replace(/startxref\n\d+/, "startxref\n7"));
    expect((await readDocument(cut, "pdf", LIMITS, MAPS_OF_PDFJS)).text).toBe("总体情况\n");
  });

  it("leaves the bytes as they were", async () => {
    const bytes = pdfOf(new PdfPage().text(20, 30, "页"));
    await readDocument(bytes, "pdf", LIMITS, MAPS_OF_PDFJS);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes).toEqual(pdfOf(new PdfPage().text(20, 30, "页")));
  });
});
