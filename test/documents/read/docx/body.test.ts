import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type DocumentText, readDocument } from "../../../../server/src/documents/documents.js";
import { localise } from "../../../../server/src/messages/localise.js";
import { cell, type DocxParts, docx, paragraph, part, run, table } from "../../../support/docx.js";

const read = (body: string, more: Partial<DocxParts> = {}): Promise<DocumentText> =>
  readDocument(docx({ body, ...more }), "docx");
const textOf = async (body: string, more: Partial<DocxParts> = {}): Promise<string> => (await read(body, more)).text;
const unreadOf = async (body: string, more: Partial<DocxParts> = {}): Promise<string[]> =>
  (await read(body, more)).unread.map((one) => localise(one, "zh"));

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("what is shown", () => {
  test("is what runs say, one after the other, with gaps and breaks", async () => {
    const body = `${paragraph(run("本年") + run("度"))}<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t></w:r></w:p>`;
    expect(await textOf(body)).toBe("本年度\n甲 乙\n丙-丁\n");
  });

  test("keeps the blanks at the ends of a text only where it asks for them", async () => {
    expect(await textOf("<w:p><w:r><w:t> 12 </w:t></w:r><w:r><w:t xml:space='preserve'> 件</w:t></w:r></w:p>")).toBe(
      "12 件\n",
    );
  });

  test("stands within links, marks, controls and tags", async () => {
    const body = paragraph(
      `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:hyperlink r:id="rId9">${run("一、")}</w:hyperlink><w:bookmarkEnd w:id="0"/><w:smartTag>${run("总体")}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run("情况")}</w:sdtContent></w:sdt>`,
    );
    expect(await textOf(body)).toBe("一、总体情况\n");
    expect(await textOf(`<w:sdt><w:sdtContent>${paragraph("甲")}</w:sdtContent></w:sdt>`)).toBe("甲\n");
  });

  test("of a field is its result, also where a field stands in its code", async () => {
    expect(await textOf(paragraph(run("第") + field(" PAGE ", run("3")) + run("页")))).toBe("第3页\n");
    const nested = field(` IF ${"</w:instrText></w:r>"}${field("DATE", run("2023"))}<w:r><w:instrText>`, run("是"));
    expect(await textOf(paragraph(nested))).toBe("是\n");
    expect(await textOf(paragraph(`<w:fldSimple w:instr="SEQ 表">${run("3")}</w:fldSimple>`))).toBe("3\n");
  });

  test("does not end with a field that was never ended", async () => {
    const body = paragraph(`${run("甲")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("码")}`) + paragraph("乙");
    expect(await textOf(body)).toBe("甲\n乙\n");
  });

  test("has symbols as characters that look like them, and says which it does not know", async () => {
    const body = paragraph(
      '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F028"/></w:r>',
    );
    expect(await textOf(body)).toBe("☑是\n");
    expect(await unreadOf(body)).toEqual(["有 1 个特殊符号，未读入"]);
  });
});

describe("tracked changes are accepted", () => {
  test("what was put in stays, what was struck out or moved away goes", async () => {
    const body = paragraph(
      `${run("收到")}<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2">${run("15")}</w:ins><w:moveFrom w:id="3">${run("甲")}</w:moveFrom><w:moveTo w:id="4">${run("件")}</w:moveTo>`,
    );
    expect(await textOf(body)).toBe("收到15件\n");
  });

  test("a paragraph whose end was struck out goes on in the next one, which gives its place", async () => {
    const body = paragraph("一、总体", "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph("情况");
    expect(await textOf(body)).toBe("一、总体情况\n");
    expect(await textOf(paragraph("甲", "<w:rPr><w:del w:id='1'/></w:rPr>") + table(1, [cell("1")]))).toBe("甲\n1\n");
  });

  test("a former format counts for nothing", async () => {
    expect(await textOf(paragraph(run("12", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")))).toBe("12\n");
  });

  test("rows and cells that were struck out are gone", async () => {
    const rows = `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("规章")}${cell("9")}</w:tr><w:tr>${cell("规章")}${cell("8", "<w:cellDel/>")}${cell("1")}</w:tr></w:tbl>`;
    expect(await textOf(rows)).toBe("规章\t1\n\n");
  });
});

describe("what is not shown", () => {
  test("is hidden by its run, its style or its paragraph's, and said", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="p"><w:basedOn w:val="q"/></w:style><w:style w:type="paragraph" w:styleId="q"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = paragraph(
      run("1") + run("2", "<w:vanish/>") + run("3", '<w:rStyle w:val="c"/>') + run("4", '<w:vanish w:val="0"/>'),
    );
    const all = body + paragraph(run("5") + run("6", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="p"/>');
    expect(await textOf(all, { styles })).toBe("14\n6\n");
    expect(await unreadOf(all, { styles })).toEqual(["有 3 处隐藏文字，未读入"]);
  });

  test("is no note to the writer: comments, heads and feet of pages stay out", async () => {
    const body = paragraph(
      `<w:commentRangeStart w:id="0"/>${run("甲")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    );
    const others = { "word/header1.xml": part("hdr", paragraph("内部")), "word/comments.xml": part("comments", "") };
    expect(await read(body, { others })).toMatchObject({ text: "甲\n", unread: [] });
  });

  test("is the table of contents, which repeats the headings", async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("一、总体情况")}</w:sdtContent></w:sdt>`;
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const line = paragraph("一、总体情况", '<w:pStyle w:val="11"/>');
    expect(await textOf(contents + line + paragraph("一、总体情况"), { styles })).toBe("一、总体情况\n");
  });

  test("pictures, objects and content of other files are counted and said", async () => {
    const body = paragraph(
      "<w:r><w:drawing/></w:r><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r><w:r><w:pict/></w:r><w:r><w:object/></w:r><w:r><w:t>甲</w:t></w:r>",
    );
    expect(await unreadOf(`${body}<w:altChunk r:id="rId3"/>`)).toEqual([
      "有 2 张图片或图表，其中的文字未读入",
      "有 1 个嵌入的对象（如 Excel 表格），未读入",
      "有 1 处内容在另外的文件中，未读入",
    ]);
  });
});

describe("what stands beside", () => {
  const box = (content: string): string => `<w:txbxContent>${paragraph(content)}</w:txbxContent>`;

  test("a text box is read once, though it is written for two programs", async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("清河县")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("清河县")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await textOf(paragraph(`<w:r>${both}</w:r>${run("甲")}`))).toBe("甲\n清河县\n");
  });

  test("a text box whose newer form is blank is read in the older one", async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("甲")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await read(paragraph(`<w:r>${both}</w:r>`))).toMatchObject({ text: "甲\n", unread: [] });
  });

  test("footnotes follow their paragraph and endnotes the text; no number of theirs is glued to a figure", async () => {
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}>`;
    const body =
      table(2, [cell("规章"), cell(paragraph(run("12") + reference("footnote", 2)))]) +
      paragraph(run("甲") + reference("endnote", 2)) +
      paragraph("乙");
    const notes = {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note("footnote", 2, "含修订")}`,
      endnotes: note("endnote", 2, "见附件"),
    };
    const { text } = await read(body, notes);
    expect(text.split("\n").filter((line) => line !== "")).toEqual(["规章\t12", "含修订", "甲", "乙", "见附件"]);
  });
});

test("places tell the paragraph, and where the run is written in its part", async () => {
  const bytes = docx({ body: paragraph("甲") + table(1, [cell("乙")]) + paragraph(run("丙") + run("😀&丁")) });
  const { text, places } = await readDocument(bytes, "docx");
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array);
  const found = places.map(({ start, end, place }) => [
    text.slice(start, end),
    place.paragraph,
    place.run && xml.slice(place.run.start, place.run.end),
  ]);
  expect(found).toEqual([
    ["甲", 1, run("甲")],
    ["乙", 2, run("乙")],
    ["丙", 3, run("丙")],
    ["😀&丁", 3, run("😀&丁")],
  ]);
});
