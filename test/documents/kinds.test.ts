import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { DocumentError, isDocument, isDocumentName, kindOf } from "../../server/src/documents/documents.js";
import { localise } from "../../server/src/messages/localise.js";

const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

test.each([
  ["年报.docx", zip("[Content_Types].xml", "word/document.xml"), "docx"],
  ["年报.doc", zip("word/document.xml"), "docx"],
  ["表.xlsx", zip("xl/workbook.xml"), "xlsx"],
  ["年报.pdf", strToU8("%PDF-1.7\n"), "pdf"],
  ["年报.html", strToU8("一、总体情况"), "html"],
  ["年报.doc", strToU8("<html xmlns:o='urn'><body>"), "html"],
  ["表.xls", strToU8("\n<table><tr><td>1"), "html"],
  ["年报.mht", strToU8("From: x\r\nMIME-Version: 1.0\r\n"), "mhtml"],
  ["年报.doc", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related;"), "mhtml"],
  ["表.csv", strToU8("规章,1,0,3"), "csv"],
  ["年报.txt", strToU8("一、总体情况"), undefined],
])("%s is told by its bytes", (name, bytes, kind) => {
  expect(kindOf(name, bytes)).toBe(kind);
});

test.each([
  ["年报.doc", OLE, /另存为/],
  ["年报.docx", OLE, /密码/],
  ["年报.ofd", zip("OFD.xml"), /PDF/],
  ["年报.odt", zip("content.xml"), /另存为/],
  ["年报.rtf", strToU8("{\\rtf1\\ansi"), /另存为/],
  ["年报.docx", zip("a.txt"), /压缩包/],
  ["年报.docx", strToU8("一、总体情况"), /\.docx/],
  ["年报.docx", zip("word/document.xml").subarray(0, 60), /损坏/],
])("%s is refused in a line that says what to do", (name, bytes, words) => {
  let thrown: unknown;
  try {
    kindOf(name, bytes);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(DocumentError);
  expect(localise((thrown as DocumentError).reason, "zh")).toMatch(words);
});

test.each([
  ["年报.doc", OLE, "docx"],
  ["表.xls", OLE, "xlsx"],
  ["表.ods", zip("content.xml"), "xlsx"],
  ["年报.ofd", zip("OFD.xml"), undefined],
  ["年报.docx", OLE, undefined],
])("what LibreOffice may make of %s is told", (name, bytes, to) => {
  let thrown: unknown;
  try {
    kindOf(name, bytes);
  } catch (error) {
    thrown = error;
  }
  expect((thrown as DocumentError).convertTo).toBe(to);
});

test("names tell which files of a folder may be documents", () => {
  expect(["a.docx", "a.HTM", "a.wps", "a.ofd", "a.pdf"].map(isDocumentName)).toEqual([true, true, true, true, true]);
  expect(["a.txt", "a.md", "docx", "a.docx.bak"].map(isDocumentName)).toEqual([false, false, false, false]);
});

test("what a file begins with tells documents of any name", () => {
  expect(isDocument("年报.txt", zip("word/document.xml"))).toBe(true);
  expect(isDocument("-", strToU8("%PDF-1.4"))).toBe(true);
  expect(isDocument("年报", OLE)).toBe(true);
  expect(isDocument("年报.txt", strToU8("PK 一、总体情况"))).toBe(false);
});
