/** Quirks of real documents that other programs were told of and no other test holds; docs/strength.md lists them all. */
import { describe, expect, test } from "vitest";
import { LIMITS, readDocument } from "../../../server/src/documents/documents.js";
import { cell, docx, level, list, listOf, numbered, paragraph, run, table } from "../../support/docx.js";
import { MAPS_OF_PDFJS, PdfPage, pdfOf } from "../../support/pdf.js";

const ofWord = async (body: string, numbering?: string): Promise<string> =>
  (await readDocument(docx({ body, ...(numbering === undefined ? {} : { numbering }) }), "docx")).text;

const ofPdf = async (...pages: readonly PdfPage[]): Promise<string> =>
  (await readDocument(pdfOf(...pages), "pdf", LIMITS, MAPS_OF_PDFJS)).text.trimEnd();

describe(".docx", () => {
  test("how a word is pronounced is no text of it", async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run("lan")}</w:rt><w:rubyBase>${run("岚")}</w:rubyBase></w:ruby></w:r>`;
    expect(await ofWord(paragraph(run("青") + ruby + run("县")))).toBe("青岚县\n");
  });

  test("a numbered paragraph that was struck out, its mark too, takes no number", async () => {
    const gone = paragraph(
      `<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del>`,
      `${numbered(1)}<w:rPr><w:del w:id="2"/></w:rPr>`,
    );
    const body = paragraph("甲", numbered(1)) + gone + paragraph("丙", numbered(1));
    const numbering = list(1, level(0, "chineseCounting", "%1、")) + listOf(1, 1);
    expect(await ofWord(body, numbering)).toBe("一、甲\n二、丙\n");
  });

  test("two cells side by side, each merged over the same rows, stay two", async () => {
    const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
    const body = table(
      4,
      [cell("甲"), cell("1", begins), cell("2", begins), cell("3")],
      [cell("乙"), cell("", goesOn), cell("", goesOn), cell("4")],
      [cell("丙"), cell("", goesOn), cell("", goesOn), cell("5")],
    );
    expect(await ofWord(body)).toBe("甲\t1\t2\t3\n乙\t\t\t4\n丙\t\t\t5\n\n");
  });

  test("all of a row may stand in one content control, and a cell's text in one of its own", async () => {
    const inner = `<w:sdt><w:sdtContent>${paragraph("7")}</w:sdtContent></w:sdt>`;
    const row = `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell("规章")}</w:sdtContent></w:sdt>${cell(inner)}</w:tr></w:sdtContent></w:sdt>`;
    expect(await ofWord(`<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${row}</w:tbl>`)).toBe("规章\t7\n\n");
  });
});

describe(".pdf", () => {
  test("one run of letters whose blanks reach over cells is cut at them", async () => {
    const page = new PdfPage().grid([20, 60, 90, 120, 150], [20, 50]).text(25, 40, "总计");
    expect(await ofPdf(page.text(65, 40, "256     36    30"))).toBe("总计\t256\t36\t30");
  });

  test("a label that reaches over the next cell stays in its own, and so does the figure there", async () => {
    const page = new PdfPage().grid([20, 60, 110], [20, 50]).text(22, 40, "行政事业性收费").text(100, 40, "3");
    expect(await ofPdf(page)).toBe("行政事业性收费\t3");
  });

  test("columns that are blank on the next page are columns still", async () => {
    const columns = [20, 80, 120, 160, 200];
    const first = new PdfPage().grid(columns, [340, 360, 380]);
    for (const [i, text] of ["规章", "1", "2", "3"].entries()) first.text((columns[i] as number) + 5, 355, text);
    for (const [i, text] of ["决定", "4", "5", "6"].entries()) first.text((columns[i] as number) + 5, 375, text);
    const next = new PdfPage().grid(columns, [20, 40]).text(25, 35, "许可").text(85, 35, "7");
    expect(await ofPdf(first, next)).toBe("规章\t1\t2\t3\n决定\t4\t5\t6\n许可\t7");
  });

  test("a frame of one cell above a table is no row of it", async () => {
    const page = new PdfPage().grid([20, 220], [20, 40]).text(25, 35, "单位：清河县").grid([20, 120, 220], [60, 80]);
    expect(await ofPdf(page.text(25, 75, "规章").text(125, 75, "1"))).toBe("单位：清河县\n规章\t1");
  });
});
