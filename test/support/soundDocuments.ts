/** Documents to be damaged: of each kind one at least, with what readers have to do with. */
import { strToU8 } from "fflate";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import type { SoundDocument } from "./damagedDocuments.js";
import { cell, docx, level, list, listOf, numbered, paragraph, run, table } from "./docx.js";
import { generateReport } from "./generate.js";
import { PdfPage, pdfOf } from "./pdf.js";

/** A page as browsers save it. */
const MHTML_HEAD =
  "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

/** Lists, notes, text boxes, changes, fields and merged cells. */
const rich = (): Uint8Array =>
  docx({
    body: [
      paragraph("某某局2023年政府信息公开工作年度报告"),
      paragraph("总体情况", numbered(1)),
      paragraph("主动公开", numbered(1, 1)),
      paragraph(
        `${run("收到申请")}<w:ins w:id="1"><w:r><w:t>12</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>11</w:delText></w:r></w:del>${run("件")}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      ),
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink w:anchor="a">${run("见附表")}</w:hyperlink>`,
      ),
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${table(2, [cell("甲"), cell("1")])}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("甲 1")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      `<w:sdt><w:sdtContent>${table(
        3,
        [cell("信息内容", '<w:vMerge w:val="restart"/>'), cell("本年", '<w:gridSpan w:val="2"/>')],
        [cell("", "<w:vMerge/>"), cell("制发件数"), cell("废止件数")],
        [cell("规章"), cell("1"), cell(table(1, [cell("2")]) + paragraph(""))],
      )}</w:sdtContent></w:sdt>`,
    ].join(""),
    numbering: list(1, level(0, "chineseCountingThousand", "%1、"), level(1, "decimal", "（%2）")) + listOf(1, 1),
    styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    footnotes: `<w:footnote w:id="1">${paragraph("含上年结转")}</w:footnote>`,
    others: {
      "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    },
  });

/** Three pages with a table that lines draw and one without lines. */
const printed = (): Uint8Array =>
  pdfOf(
    ...[1, 2, 3].map((number) => {
      const page = new PdfPage().text(20, 30, "一、总体情况").grid([20, 100, 150, 200], [40, 60, 80]);
      for (const [i, x] of [25, 110, 160].entries()) page.text(x, 55, `甲${i}`).text(x, 75, String(number));
      for (const y of [200, 220, 240])
        page.text(20, y, "予以公开").text(120, y, "1").text(150, y, "2").text(180, y, "3");
      return page;
    }),
  );

/** @returns documents of every kind */
export function soundDocuments(): SoundDocument[] {
  const { text } = generateReport(5);
  const { reports } = parseVolume(text);
  const [docx, html, xlsx] = (["docx", "html", "xlsx"] as const).map(
    (to) => exported(reports, to) ?? new Uint8Array(),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  return [
    { kind: "docx", bytes: docx },
    { kind: "docx", bytes: rich() },
    { kind: "xlsx", bytes: xlsx },
    { kind: "html", bytes: html },
    { kind: "pdf", bytes: printed() },
    { kind: "mhtml", bytes: Uint8Array.of(...strToU8(MHTML_HEAD), ...html, ...strToU8("\r\n--b--")) },
    { kind: "csv", bytes: strToU8(text.replaceAll("\t", ",")) },
  ];
}
