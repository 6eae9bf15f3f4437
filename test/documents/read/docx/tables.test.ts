import { expect, test } from "vitest";
import { readDocument } from "../../../../server/src/documents/documents.js";
import { cell, docx, paragraph, run, table } from "../../../support/docx.js";

const textOf = async (body: string): Promise<string> => (await readDocument(docx({ body }), "docx")).text;

const SPAN_2 = '<w:gridSpan w:val="2"/>';
const BEGINS = '<w:vMerge w:val="restart"/>';
const GOES_ON = "<w:vMerge/>";

test("cells that are merged across and down are blank but for their first place", async () => {
  const body = table(
    3,
    [cell("信息内容", BEGINS), cell("数量", SPAN_2)],
    [cell("", GOES_ON), cell("自然人"), cell("其他")],
    [cell("规章"), cell("1"), cell("2")],
  );
  expect(await textOf(body)).toBe("信息内容\t数量\t\n\t自然人\t其他\n规章\t1\t2\n\n");
});

test("a cell merged down that goes on without its width keeps the columns of its row", async () => {
  const body = table(
    4,
    [cell("（三）不予公开", BEGINS + SPAN_2), cell("1"), cell("2")],
    [cell("", GOES_ON), cell("3"), cell("4")],
  );
  expect(await textOf(body)).toBe("（三）不予公开\t\t1\t2\n\t\t3\t4\n\n");
});

test("a row that is as wide as the table is not widened by a merged cell above", async () => {
  const body = table(
    3,
    [cell("甲", BEGINS + SPAN_2), cell("1")],
    [cell("", GOES_ON), cell("2"), cell("3")],
    [cell("", BEGINS + SPAN_2), cell("4")],
  );
  expect(await textOf(body)).toBe("甲\t\t1\n\t2\t3\n\t\t4\n\n");
});

test("a cell that goes on from none is blank, and a merge ends where another cell stands between", async () => {
  const body = table(
    2,
    [cell("", GOES_ON), cell("1")],
    [cell("甲", BEGINS), cell("2")],
    [cell("乙"), cell("3")],
    [cell("不显示", GOES_ON), cell("4")],
  );
  expect(await textOf(body)).toBe("\t1\n甲\t2\n乙\t3\n\t4\n\n");
});

test("cells merged across in the old way are one", async () => {
  const body = table(3, [cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("1")]);
  expect(await textOf(body)).toBe("甲\t\t1\n\n");
});

test("a row may begin behind the first columns, and end before the last", async () => {
  const rows = `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell("甲")}${cell("1")}${cell("2")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell("3")}</w:tr></w:tbl>`;
  expect(await textOf(rows)).toBe("甲\t1\t2\n\t3\t\n\n");
});

test("rows and cells are found in the controls around them", async () => {
  const row = `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell("规章")}</w:sdtContent></w:sdt>${cell("1")}</w:tr></w:sdtContent></w:sdt>`;
  expect(await textOf(`<w:tbl><w:tblGrid/>${row}</w:tbl>`)).toBe("规章\t1\n\n");
});

test("a figure split over runs is one, over paragraphs two", async () => {
  const body = table(3, [
    cell(paragraph(run("1") + run("2"))),
    cell(paragraph("1") + paragraph("2")),
    cell(paragraph("结果") + paragraph("维持")),
  ]);
  expect(await textOf(body)).toBe("12\t1 2\t结果维持\n\n");
});

test("a raised mark of a note is no digit of the figure before it", async () => {
  const body = table(2, [
    cell(paragraph(run("12") + run("1", '<w:vertAlign w:val="superscript"/>'))),
    cell(paragraph(run("13") + run("1", '<w:vertAlign w:val="baseline"/>'))),
  ]);
  expect(await textOf(body)).toBe("12 1\t131\n\n");
});

test("a table in a cell that holds one text is that text", async () => {
  expect(await textOf(table(2, [cell("规章"), cell(table(1, [cell("7")]) + paragraph(""))]))).toBe("规章\t7\n\n");
});

test("a frame of one cell around a report is no table", async () => {
  const framed = paragraph("一、总体情况") + table(2, [cell("规章"), cell("1")]) + paragraph("公开 3 条。");
  expect(await textOf(table(1, [cell(framed)]))).toBe("一、总体情况\n规章\t1\n\n公开 3 条。\n");
});

test("a hidden row is left out and said", async () => {
  const rows = `<w:tbl><w:tblGrid/><w:tr><w:trPr><w:hidden/></w:trPr>${cell("甲")}${cell("9")}</w:tr><w:tr>${cell("乙")}${cell("1")}</w:tr></w:tbl>`;
  const { text, unread } = await readDocument(docx({ body: rows }), "docx");
  expect(text).toBe("乙\t1\n\n");
  expect(unread.map(({ zh, args }) => [zh, args])).toEqual([["有 {0} 处隐藏文字，未读入", [1]]]);
});

test("spans beyond all measure are cut", async () => {
  const body = table(1, [cell("甲", '<w:gridSpan w:val="99999999"/>'), cell("1")]);
  expect((await textOf(body)).length).toBeLessThan(300);
});

test.each([
  ["a picture", "<w:r><w:drawing/></w:r>", "未能识别"],
  ["an object", "<w:r><w:object/></w:r>", "未能识别"],
  ["a symbol that is not known", '<w:r><w:sym w:font="Wingdings" w:char="F0FF"/></w:r>', "未能识别"],
  ["a picture beside a figure", `<w:r><w:drawing/></w:r>${run("3")}`, "3"],
  ["nothing", "", ""],
])("a cell of figures that holds %s", async (_, content, expected) => {
  expect(await textOf(table(3, [cell("规章"), cell(paragraph(content)), cell("2")]))).toBe(`规章\t${expected}\t2\n\n`);
});
