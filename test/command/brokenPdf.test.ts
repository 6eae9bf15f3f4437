/** Errors that pdf.js leaves to nobody end no process: the other files are checked all the same. */
import { strFromU8, strToU8 } from "fflate";
import { expect, it } from "vitest";
import { PdfPage, pdfOf } from "../support/pdf.js";
import { command } from "../support/process.js";
import { SOUND, Stage } from "../support/stage.js";

it("a PDF whose first and last page are nowhere is told in a line, and the files behind it are checked", async () => {
  const stage = new Stage();
  const sound = strFromU8(pdfOf(...[1, 2, 3].map(() => new PdfPage().text(20, 30, "甲"))), true);
  // The objects of the two pages.
  const broken = sound.replace("4 0 obj", "x      ").replace("8 0 obj", "x      ");
  stage.write("坏.pdf", Buffer.from(strToU8(broken, true)));
  stage.write("年报.txt", SOUND.text);
  const { code, out, err } = await command(stage, ["check", "--format", "json", "坏.pdf", "年报.txt"]);
  expect(err).toContain("坏.pdf：没有文字层");
  expect(err).not.toContain("    at ");
  expect(out).toContain("年报.txt");
  expect(code).toBe(2);
});
