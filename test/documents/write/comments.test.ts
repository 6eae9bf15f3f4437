/** Comments into Word documents: where they stand, and that nothing else is another than it was. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../server/src/documents/documents.js";
import { listZip } from "../../../server/src/documents/read/zip.js";
import { type Comment, withComments } from "../../../server/src/documents/write/comments/index.js";
import { toDocx } from "../../../server/src/documents/write/index.js";
import { parseVolume } from "../../../server/src/report/index.js";
import { cell, docx, paragraph, part, run, table } from "../../support/docx.js";
import { spanIn } from "../../support/found.js";
import { REPORT } from "../../support/openReport.js";
import { faultsOf, partsOf } from "../../support/unpacked.js";

const MAIN = "word/document.xml";
const COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

/** A document with comments on these words of it, each saying them. */
async function commented(bytes: Uint8Array, ...parts: string[]): Promise<Map<string, string>> {
  const { text, places } = await readDocument(bytes, "docx");
  const comments = parts.map((words): Comment => ({ span: spanIn(text, words), words }));
  return partsOf(withComments({ bytes, text, places }, comments));
}

/** What stands between the marks of each comment, by its id; a new paragraph or cell as |. */
function marked(xml = ""): string[] {
  return [...xml.matchAll(/<\w+:commentRangeStart \w+:id="(\d+)"\/>/g)].map(({ index, 0: mark, 1: id }) => {
    const end = xml.indexOf(`commentRangeEnd w:id="${id}"`);
    const inner = xml.slice(index + mark.length, xml.lastIndexOf("<", end));
    return inner.replace(/<\/w:p>/g, "|").replace(/<[^>]*>/g, "");
  });
}

/** The part without the marks of comments; runs of the same letters that touch are one, for there a run may have been parted. */
const without = (xml = ""): string =>
  xml
    .replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, "")
    .replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>/g, "")
    .replace(/<\/w:t><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">/g, "");

/** Is one text left where characters are taken out of the other? */
function isWithin(text = "", longer = ""): boolean {
  let at = 0;
  for (const character of longer) if (text.startsWith(character, at)) at += character.length;
  return at === text.length;
}

/** An entry as it is packed. */
function packedPart(bytes: Uint8Array, name: string): Uint8Array {
  const entry = listZip(bytes).find((one) => one.name === name);
  return bytes.slice(entry?.offset, (entry?.offset ?? 0) + 30 + name.length + (entry?.packed ?? 0));
}

describe("of a document that came in", () => {
  const properties = '<w:b/><w:color w:val="FF0000"/>';
  const bytes = docx({
    body: [
      paragraph(run("全年收到申请", properties) + run("15件，其中自然人11件", properties) + run("。")),
      paragraph("举办培训<2>次 & 讲座"),
      table(2, [cell("行政许可"), cell("26")], [cell("行政处罚"), cell("4")]),
    ].join(""),
    others: { "word/media/image1.png": new Uint8Array([137, 80, 78, 71, 0, 1, 2]), "docProps/app.xml": "<x/>" },
  });
  const before = partsOf(bytes);

  test.each([
    ["within a run", "自然人11件"],
    ["over two runs", "申请15件"],
    ["a whole run", "15件，其中自然人11件"],
    ["the beginning of a run", "15件"],
    ["words that are entities in XML", "<2>次"],
    ["a cell", "26"],
  ])("%s", async (_, words) => {
    const parts = await commented(bytes, words);
    const xml = parts.get(MAIN) ?? "";
    expect(faultsOf(xml)).toEqual([]);
    expect(marked(xml)).toEqual([words.replaceAll("<", "&lt;")]);
    expect(without(xml)).toBe(without(before.get(MAIN)));
    expect(isWithin(before.get(MAIN), xml)).toBe(true);
    expect(parts.get("word/comments.xml")).toContain(`>${words.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</w:t>`);
  });

  test("over the end of a cell", async () => {
    const { text, places } = await readDocument(bytes, "docx");
    const start = text.indexOf("行政许可");
    const span = { start, end: text.indexOf("26") + 1 };
    const xml = partsOf(withComments({ bytes, text, places }, [{ span, words: "" }])).get(MAIN) ?? "";
    expect(marked(xml)).toEqual(["行政许可|2"]);
    expect(without(xml)).toBe(without(before.get(MAIN)));
    expect(isWithin(before.get(MAIN), xml)).toBe(true);
  });

  test("each part of a run keeps the run's letters as they were", async () => {
    const xml = (await commented(bytes, "自然人11件")).get(MAIN) ?? "";
    expect(xml.match(/<w:rPr><w:b\/><w:color w:val="FF0000"\/><\/w:rPr>/g)).toHaveLength(3);
  });

  test("several in one place: the ones that end stand before those that begin", async () => {
    const parts = await commented(bytes, "15件", "，其中", "15件，其中自然人", "申请15件");
    const xml = parts.get(MAIN) ?? "";
    expect(faultsOf(xml)).toEqual([]);
    expect(marked(xml).sort()).toEqual(["15件", "15件，其中自然人", "申请15件", "，其中"]);
    expect(without(xml)).toBe(without(before.get(MAIN)));
    expect(isWithin(before.get(MAIN), xml)).toBe(true);
    expect(xml).toMatch(
      /<w:commentRangeEnd w:id="\d"\/><w:r><w:commentReference w:id="\d"\/><\/w:r><w:commentRangeStart/,
    );
  });

  test("the same text is read from it again, and all other parts are byte for byte the same", async () => {
    const { text, places } = await readDocument(bytes, "docx");
    const after = withComments({ bytes, text, places }, [
      { span: spanIn(text, "11件"), words: "应为12件\n与表格一致" },
    ]);
    expect((await readDocument(after, "docx")).text).toBe(text);
    const others = [...before.keys()].filter((name) => !/document\.xml|Content_Types/.test(name));
    expect(others).toHaveLength(3);
    for (const name of others) expect(packedPart(after, name), name).toEqual(packedPart(bytes, name));
    for (const [name, xml] of partsOf(after)) if (/\.xml$|\.rels$/.test(name)) expect(faultsOf(xml), name).toEqual([]);
  });

  test("the part of comments is told of, and led to", async () => {
    const parts = await commented(bytes, "11件");
    expect(parts.get("[Content_Types].xml")).toContain('<Override PartName="/word/comments.xml"');
    expect(parts.get("word/_rels/document.xml.rels")).toContain(`Type="${COMMENTS}" Target="comments.xml"`);
  });

  test("nothing is changed where there is nothing to say", async () => {
    const { text, places } = await readDocument(bytes, "docx");
    expect(withComments({ bytes, text, places }, [])).toBe(bytes);
  });

  test("what is written nowhere is said at what stands before it", async () => {
    const { text, places } = await readDocument(bytes, "docx");
    const end = { start: text.length, end: text.length };
    const xml = partsOf(withComments({ bytes, text, places }, [{ span: end, words: "缺少" }])).get(MAIN);
    expect(marked(xml)).toEqual(["4"]);
  });
});

describe("of one that has comments already", () => {
  const known = '<w:comment w:id="7" w:author="甲"><w:p><w:r><w:t>原有</w:t></w:r></w:p></w:comment>';
  const relation = `<Relationship Id="rId1" Type="${COMMENTS}" Target="comments.xml"/>`;
  const bytes = (comments: string) =>
    docx({
      body: paragraph(
        `<w:commentRangeStart w:id="7"/>${run("收到15件")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      ),
      others: {
        "word/comments.xml": comments,
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
      },
    });

  test("they stay, and the new ones have numbers of their own", async () => {
    const parts = await commented(bytes(part("comments", known)), "15件");
    const xml = parts.get("word/comments.xml") ?? "";
    expect(xml).toContain(known);
    expect([...xml.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(["7", "8"]);
    expect(marked(parts.get(MAIN))).toEqual(["收到15件", "15件"]);
    expect(parts.get("word/_rels/document.xml.rels")).toContain(`>${relation}</Relationships>`);
  });

  test("an empty list of them is filled", async () => {
    const empty = part("comments", "").replace(/><\/w:comments>/, "/>");
    const xml = (await commented(bytes(empty), "15件")).get("word/comments.xml") ?? "";
    expect(faultsOf(xml)).toEqual([]);
    expect(xml.match(/<w:comment /g)).toHaveLength(1);
  });
});

describe("what a run may hold:", () => {
  const box = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;

  test("a text box, in which no comment may stand, is commented on as a whole", async () => {
    const bytes = docx({ body: paragraph(`${run("甲")}${box("框中15件")}${run("乙")}`) });
    const xml = (await commented(bytes, "15件")).get(MAIN) ?? "";
    expect(faultsOf(xml)).toEqual([]);
    expect(marked(xml)).toEqual(["框中15件|"]);
    expect(xml).toContain(`</w:r><w:commentRangeStart w:id="0"/><w:r><mc:AlternateContent>`);
  });

  test("a picture: the run is not parted", async () => {
    const picture = '<w:r><w:t>收到15件</w:t><w:drawing><a xmlns="a"/></w:drawing></w:r>';
    const xml = (await commented(docx({ body: paragraph(picture) }), "15件")).get(MAIN) ?? "";
    expect(xml).toContain(`<w:commentRangeStart w:id="0"/>${picture}<w:commentRangeEnd w:id="0"/>`);
  });

  test("breaks and TABs are passed, and a link or an insertion is no hindrance", async () => {
    const runs = "<w:r><w:t>收到</w:t><w:br/><w:t>15件</w:t></w:r>";
    for (const body of [runs, `<w:ins w:id="1" w:author="甲">${runs}</w:ins>`, `<w:hyperlink>${runs}</w:hyperlink>`]) {
      const bytes = docx({ body: paragraph(body) });
      const xml = (await commented(bytes, "5件")).get(MAIN) ?? "";
      expect(marked(xml)).toEqual(["5件"]);
      expect(without(xml)).toBe(without(partsOf(bytes).get(MAIN)));
    }
  });

  test("blanks before the words stay where they are", async () => {
    const bytes = docx({ body: paragraph(run("　　收到 15 件")) });
    const xml = (await commented(bytes, "15")).get(MAIN) ?? "";
    expect(marked(xml)).toEqual([" 15"]);
    expect(xml).toContain('>　　收到</w:t></w:r><w:commentRangeStart w:id="0"/>');
  });
});

describe("how a package may be made:", () => {
  const DOCUMENT = partsOf(docx({ body: paragraph("收到15件") }));
  const packed = (change: (xml: string) => string, mark = ""): Uint8Array =>
    zipSync(
      Object.fromEntries([...DOCUMENT].map(([name, xml]) => [name, strToU8(name === MAIN ? mark + change(xml) : xml)])),
    );

  test("other prefixes", async () => {
    const bytes = packed((xml) => xml.replaceAll("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0="));
    const parts = await commented(bytes, "15件");
    expect(faultsOf(parts.get(MAIN) ?? "")).toEqual([]);
    expect(parts.get(MAIN)).toContain('<ns0:commentRangeStart ns0:id="0"/><ns0:r><ns0:t xml:space="preserve">15件');
  });

  test("no prefix for elements", async () => {
    const bytes = packed((xml) =>
      xml
        .replace(/(<\/?)w:/g, "$1")
        .replace("xmlns:w=", 'xmlns="MAIN" xmlns:w=')
        .replace("MAIN", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    );
    const xml = (await commented(bytes, "15件")).get(MAIN) ?? "";
    expect(faultsOf(xml)).toEqual([]);
    expect(xml).toContain('<commentRangeStart w:id="0"/>');
  });

  test("a mark before the XML stays", async () => {
    const parts = await commented(
      packed((xml) => xml, "\ufeff"),
      "15件",
    );
    expect(marked(parts.get(MAIN))).toEqual(["15件"]);
  });

  test("UTF-16 is refused", async () => {
    const xml = Buffer.from(`\ufeff${(DOCUMENT.get(MAIN) ?? "").replace("UTF-8", "UTF-16")}`, "utf16le");
    const bytes = zipSync({
      ...Object.fromEntries([...DOCUMENT].map(([name, text]) => [name, strToU8(text)])),
      [MAIN]: new Uint8Array(xml),
    });
    await expect(commented(bytes, "15件")).rejects.toThrow("not in UTF-8");
  });

  test("what stands behind an entry's data, and the package's own remark, stay", async () => {
    const bytes = packed((xml) => xml);
    const remark = strToU8("备注");
    const longer = new Uint8Array(bytes.length + remark.length);
    longer.set(bytes);
    longer.set(remark, bytes.length);
    new DataView(longer.buffer).setUint16(bytes.length - 2, remark.length, true);
    const { text, places } = await readDocument(longer, "docx");
    const after = withComments({ bytes: longer, text, places }, [{ span: spanIn(text, "15件"), words: "" }]);
    expect(strFromU8(after.subarray(after.length - remark.length))).toBe("备注");
    expect((await readDocument(after, "docx")).text).toBe(text);
  });
});

test("of a text: into the document that is made of it, each at its words", () => {
  const reports = parseVolume(REPORT).reports;
  const { bytes, places } = toDocx(reports);
  const words = ["15件", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "2023年政府信息公开工作年度报告"];
  const comments = words.map((one) => ({ span: spanIn(REPORT, one), words: one }));
  const xml = partsOf(withComments({ bytes, text: REPORT, places }, comments)).get(MAIN) ?? "";
  expect(faultsOf(xml)).toEqual([]);
  expect(marked(xml).sort()).toEqual([...words].sort());
});
