/** Documents as offices send them: habits of WPS, Word, Excel, Chrome and of systems that fill in templates. */
import { strFromU8, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { kindOf, readDocument } from "../../../server/src/documents/documents.js";
import { localise } from "../../../server/src/messages/localise.js";
import { cell, docx, level, list, listOf, numbered, paragraph, run, table } from "../../support/docx.js";
import { xlsx } from "../../support/xlsx.js";

const ofWord = async (body: string, more: Partial<Parameters<typeof docx>[0]> = {}): Promise<string> =>
  (await readDocument(docx({ body, ...more }), "docx")).text;

const ofPage = async (html: string): Promise<string> => (await readDocument(strToU8(html), "html")).text;

describe(".docx", () => {
  test("WPS cuts words at marks, hints and spelling, and leaves a bookmark in the midst", async () => {
    const hint = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
    const body = paragraph(
      `<w:bookmarkStart w:id="0" w:name="_GoBack"/>${run("一、", hint)}<w:proofErr w:type="spellStart"/>${run("总体", hint)}<w:bookmarkEnd w:id="0"/>${run("情况", hint)}`,
      '<w:keepNext w:val="0"/><w:kinsoku/><w:wordWrap/><w:snapToGrid w:val="0"/>',
    );
    expect(await ofWord(body)).toBe("一、总体情况\n");
  });

  test("a landscape section amid the text and its page break are no text", async () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const body = `${paragraph("三、收到和处理", section)}${table(2, [cell("甲"), cell("1")])}${paragraph('<w:r><w:br w:type="page"/></w:r>')}${paragraph("四、其他")}`;
    expect(await ofWord(body)).toBe("三、收到和处理\n甲\t1\n\n四、其他\n");
  });

  test("a title that pages repeat in their heads is there once", async () => {
    const header =
      '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>年报</w:t></w:r></w:p></w:hdr>';
    expect(await ofWord(paragraph("年报"), { others: { "word/header1.xml": header } })).toBe("年报\n");
  });

  test("a table in a text box is a table", async () => {
    const box = (content: string) =>
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      );
    expect(await ofWord(box(table(2, [cell("规章"), cell("3")])))).toContain("规章\t3\n");
  });

  test("a cell's own TABs, breaks and paragraphs begin no column and no row", async () => {
    const body = table(
      2,
      [cell(paragraph(`${run("规")}<w:r><w:tab/></w:r>${run("章")}`)), cell(paragraph("1") + paragraph(""))],
      [cell(paragraph(`${run("行政规范性")}<w:r><w:br/></w:r>${run("文件")}`)), cell("2")],
    );
    const lines = (await ofWord(body)).trimEnd().split("\n");
    expect(lines.map((line) => line.split("\t").length)).toEqual([2, 2]);
    expect(lines.map((line) => line.split("\t")[1])).toEqual(["1", "2"]);
  });

  test("lists that begin anew by an override count from there", async () => {
    const numbering =
      list(1, level(0, "chineseCountingThousand", "（%1）")) +
      listOf(1, 1) +
      listOf(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = ["甲", "乙"].map((one) => paragraph(one, numbered(1))).join("") + paragraph("丙", numbered(2));
    expect(await ofWord(body, { numbering })).toBe("（一）甲\n（二）乙\n（一）丙\n");
  });

  test("figures in full width, and those that are set as formulas, are read", async () => {
    const formula = "<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>";
    const body = table(3, [cell("规章"), cell("１２"), cell(paragraph(formula))]);
    expect(await ofWord(body)).toMatch(/^规章\t(?:１２|12)\t12\n/);
  });

  test("two tables right behind each other keep their rows", async () => {
    const body = table(2, [cell("甲"), cell("1")]) + table(3, [cell("乙"), cell("2"), cell("3")]);
    expect((await ofWord(body)).split("\n").filter((line) => line !== "")).toEqual(["甲\t1", "乙\t2\t3"]);
  });

  test("a soft hyphen and marks of direction are no text, a hyphen that does not break is one", async () => {
    const body = paragraph(
      `${run("2022")}<w:r><w:noBreakHyphen/></w:r>${run("2023")}<w:r><w:softHyphen/></w:r>${run("年")}`,
    );
    expect(await ofWord(body)).toMatch(/^2022[-\u2011]2023年\n$/);
  });

  test("words chosen in a list, ticked boxes and dates of forms are read", async () => {
    const choice = `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="甲"/></w:dropDownList></w:sdtPr><w:sdtContent>${run("县级政府")}</w:sdtContent></w:sdt>`;
    const box =
      '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent><w:r><w:t>☑</w:t></w:r></w:sdtContent></w:sdt>';
    expect(await ofWord(paragraph(`${choice}${box}${run("是")}`))).toBe("县级政府☑是\n");
  });
});

describe("a document of another kind than its name", () => {
  test.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
    '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
  ])("Word's XML, which systems fill in as templates and call .doc, is told how to convert", (xml) => {
    let thrown: unknown;
    try {
      kindOf("年报.doc", strToU8(xml));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ convertTo: "docx" });
    expect(localise((thrown as { reason: Parameters<typeof localise>[0] }).reason, "zh")).toContain("另存为");
  });

  test("Excel's XML, called .xls, too", () => {
    const xml =
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">';
    expect(() => kindOf("表.xls", strToU8(xml))).toThrow(expect.objectContaining({ convertTo: "xlsx" }));
  });
});

describe(".xlsx", () => {
  const rows = (...all: string[]): string =>
    `<sheetData>${all.map((cells) => `<row>${cells}</row>`).join("")}</sheetData>`;
  const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

  test("heads that are merged, figures stored as words, wide numbers and sums", async () => {
    const content = `${rows(
      `${inline("信息内容")}${inline("本年")}${inline("")}`,
      `${inline("")}${inline("制发件数")}${inline("废止件数")}`,
      `${inline("规章")}<c t="str"><f>1+1</f><v>2</v></c><c><v>1.0</v></c>`,
      `${inline("文件")}${inline("３")}<c><v>1E+2</v></c>`,
    )}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`;
    const { text } = await readDocument(xlsx({ sheets: [{ name: "表一", content }] }), "xlsx");
    expect(text.trimEnd().split("\n").slice(-4)).toEqual([
      "信息内容\t本年\t",
      "\t制发件数\t废止件数",
      "规章\t2\t1",
      expect.stringMatching(/^文件\t[３3]\t100$/),
    ]);
  });

  test("a formula without a result and one that failed are said, and are not blank", async () => {
    const content = rows(
      `${inline("规章")}<c><f>A1+1</f></c>`,
      `${inline("文件")}<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>`,
    );
    const { text, unread } = await readDocument(xlsx({ sheets: [{ name: "表一", content }] }), "xlsx");
    expect(unread.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/^(?:规章|文件)\t?$/m);
  });
});

describe("pages", () => {
  test("Word's own lists, saved as a page, keep their numbers once", async () => {
    const item = (number: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${number}<span>&nbsp;&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const text = await ofPage(`<html><body>${item("一、", "总体情况")}${item("二、", "主动公开")}</body></html>`);
    expect(text.replace(/[ \u00a0]+/g, "")).toBe("一、总体情况\n二、主动公开\n");
  });

  test("blanks of all kinds in cells are no figures' parts", async () => {
    const text = await ofPage("<table><tr><td>规章<td>&nbsp;1&ensp;<td>\n\t2\n<td>&#12288;3</table>");
    expect(
      text
        .trimEnd()
        .split("\t")
        .map((one) => one.trim()),
    ).toEqual(["规章", "1", "2", "3"]);
  });

  test("a figure that is broken in its cell by a break is not made of two", async () => {
    const text = await ofPage("<table><tr><td>甲<td>1<br>2<td>3</table>");
    expect(text).not.toContain("12");
  });

  test("a page in GB2312 that names it, or in UTF-16, is read", async () => {
    const gb = Uint8Array.of(
      ...strToU8('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>'),
      0xd7,
      0xdc,
      0xcc,
      0xe5,
    );
    expect((await readDocument(gb, "html")).text).toBe("总体\n");
    const utf16 = Uint8Array.of(
      0xff,
      0xfe,
      ...[..."<p>总体</p>"].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]),
    );
    expect((await readDocument(utf16, "html")).text).toBe("总体\n");
  });

  test("a page whose words a script would write says that it holds none", async () => {
    await expect(
      ofPage('<html><body><div id="app"></div><script>render("年报")</script></body></html>'),
    ).rejects.toMatchObject({ name: "DocumentError" });
  });
});

describe("saved pages", () => {
  const bytesOf = (text: string): Uint8Array => strToU8(text, true);

  test("as Chrome saves them: soft breaks, its own headers, styles in parts of their own", async () => {
    const quoted = [...strToU8("总体情况")]
      .map((byte) => `=${byte.toString(16).toUpperCase()}`)
      .join("")
      .replace(/(.{72})/g, "$1=\r\n");
    const saved = [
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.invalid/a.html\r\nSubject: =?utf-8?Q?=E5=B9=B4?=\r\nDate: Sun, 29 Nov 2026 00:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n',
      `------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.invalid/a.html\r\n\r\n<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3DUTF-8"></head><body><p>=E4=B8=80=E3=80=81${quoted}</p></body></html>\r\n`,
      "------MultipartBoundary--x----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np { color: red }\r\n------MultipartBoundary--x------\r\n",
    ].join("");
    expect(kindOf("年报.mhtml", bytesOf(saved))).toBe("mhtml");
    expect((await readDocument(bytesOf(saved), "mhtml")).text).toBe("一、总体情况\n");
  });

  test("as Word and WPS save them: a preface, base64, a list of files", async () => {
    const page = Uint8Array.of(
      ...strToU8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><meta charset="gb2312"><body><p>'),
      0xd7,
      0xdc,
      0xcc,
      0xe5,
      ...strToU8("</p></body></html>"),
    );
    const saved = [
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_NextPart_01"\n\nThis is a single file web page.\n\n',
      `------=_NextPart_01\nContent-Location: file:///C:/a.htm\nContent-Transfer-Encoding: base64\nContent-Type: text/html; charset="gb2312"\n\n${btoa(strFromU8(page, true)).replace(/(.{76})/g, "$1\n")}\n\n`,
      "------=_NextPart_01\nContent-Location: file:///C:/filelist.xml\nContent-Type: text/xml\n\n<xml/>\n------=_NextPart_01--\n",
    ].join("");
    expect(kindOf("年报.doc", bytesOf(saved))).toBe("mhtml");
    expect((await readDocument(bytesOf(saved), "mhtml")).text).toBe("总体\n");
  });
});

describe("lists", () => {
  test("in UTF-16 with TABs, as Excel saves 'Unicode text'", async () => {
    const bytes = Uint8Array.of(
      0xff,
      0xfe,
      ...[..."规章\t1\r\n文件\t2\r\n"].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]),
    );
    expect((await readDocument(bytes, "csv")).text.trimEnd()).toBe("规章\t1\n文件\t2");
  });

  test("a first line that names the separator is none of the list", async () => {
    expect((await readDocument(strToU8("sep=;\r\n规章;1\r\n文件;2\r\n"), "csv")).text.trimEnd()).toBe(
      "规章\t1\n文件\t2",
    );
  });

  test('figures with a thousands\' mark, and those kept as words by ="…", are figures', async () => {
    const { text } = await readDocument(strToU8('规章,"1,234","=""007"""\n'), "csv");
    expect(text.trimEnd()).toMatch(/^规章\t1,?234\t(?:="007"|007)$/);
  });
});
