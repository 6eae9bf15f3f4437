/** Which of the files that are dropped on a text are read as documents. */
import { expect, it } from "vitest";
import { droppedDocument } from "../../client/src/droppedFile.js";

it.each([
  ["file:///c%3A/%E5%B9%B4%E6%8A%A5.docx", "file:///c%3A/%E5%B9%B4%E6%8A%A5.docx"],
  ["# from the explorer\r\nfile:///a/2023.PDF\r\n", "file:///a/2023.PDF"],
  ["vscode-vfs://github/a/b.xlsx?ref=1", "vscode-vfs://github/a/b.xlsx?ref=1"],
  ["file:///a/old.wps", "file:///a/old.wps"],
  ["file:///a/one.docx\r\nfile:///a/two.docx", undefined],
  ["file:///a/picture.png", undefined],
  ["file:///a/page.html", undefined],
  ["file:///a/docx", undefined],
  ["", undefined],
])("%j", (list, expected) => {
  expect(droppedDocument(list)).toBe(expected);
});
