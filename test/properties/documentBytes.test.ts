/** Documents with damaged bytes, and packages with damaged parts, are read or refused in a line: nothing else is thrown. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DocumentError, readDocument } from "../../server/src/documents/documents.js";
import { damagedDocument } from "../support/damagedDocuments.js";
import { takenAs } from "../support/documentFailures.js";
import { PdfPage, pdfOf } from "../support/pdf.js";
import { soundDocuments } from "../support/soundDocuments.js";

const COUNT = Number(process.env.DOCUMENTS ?? 6);

describe.each(soundDocuments())("a damaged .$kind", (sound) => {
  test("is read or refused in a line", async () => {
    expect(await takenAs(`a.${sound.kind}`, sound.bytes)).toEqual({ as: sound.kind, failures: [] });
    for (let seed = 0; seed < COUNT; seed++) {
      const { kind, bytes, done } = damagedDocument(seed, [sound]);
      const { failures } = await takenAs(`a.${kind}`, bytes);
      expect(failures, `${seed}: ${done.join(", ")}`).toEqual([]);
    }
  });
});

describe("what is made to do harm", () => {
  const package_ = (document: string): Uint8Array => zipSync({ "word/document.xml": strToU8(document) }, { level: 9 });
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  test.each([
    ["entities", `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}>&b;</w:document>`],
    ["entities of another file", `<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document ${W}/>`],
    ["elements without end", `<w:document ${W}><w:body>${"<w:tbl>".repeat(2000)}`],
    [
      "elements deep within each other",
      `<w:document ${W}><w:body>${"<w:sdt>".repeat(400)}${"</w:sdt>".repeat(400)}</w:body></w:document>`,
    ],
    ["an unknown entity", `<w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`],
    ["blanks alone, packed ten thousand times", `<w:document ${W}>${" ".repeat(3_000_000)}</w:document>`],
  ])("%s is refused", async (_, document) => {
    await expect(readDocument(package_(document), "docx")).rejects.toBeInstanceOf(DocumentError);
  });

  /** A PDF with some of its words exchanged for others of the same length, so that all else keeps its place. */
  const pdf = soundDocuments().find(({ kind }) => kind === "pdf")?.bytes ?? new Uint8Array();
  const forged = (from: string, to: string): Uint8Array =>
    strToU8(strFromU8(pdf, true).replaceAll(from, to.padEnd(from.length)), true);

  test.each([
    ["pages that hold themselves", forged("/Kids[4 0 R 6 0 R 8 0 R]", "/Kids[2 0 R 2 0 R 2 0 R]")],
    ["a cross-reference table that goes on with itself", forged("/Size 9/Root 1 0 R", "/Root 1 0 R/Prev 9")],
    ["a page without end", forged("/MediaBox[0 0 300 400]", "/MediaBox[0 0 9e9 9e9]")],
    ["a cross-reference table that is nowhere", forged("startxref", "startnone")],
    ["lists deep within each other", pdfOf(new PdfPage().paint("[".repeat(200_000)).text(20, 30, "甲"))],
    ["states that are saved and never given back", pdfOf(new PdfPage().paint("q ".repeat(2000)).text(20, 30, "甲"))],
    ["a thousand pages", pdfOf(...Array.from({ length: 1000 }, () => new PdfPage().text(20, 30, "甲")))],
  ])("%s are read or refused", async (_, bytes) => {
    expect((await takenAs("a.pdf", bytes)).failures).toEqual([]);
  });

  test("what lies outside the package is not asked for, and macros are no text", async () => {
    const relation = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="http://example.invalid/styles.xml" TargetMode="External"/></Relationships>`;
    const bytes = zipSync({
      "word/document.xml": strToU8(
        `<w:document ${W}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`,
      ),
      "word/_rels/document.xml.rels": strToU8(relation),
      "word/vbaProject.bin": strToU8("Sub AutoOpen()"),
    });
    expect((await readDocument(bytes, "docx")).text).toBe("甲\n");
  });
});
