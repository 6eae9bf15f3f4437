/** The editor's thread that reads documents, as it is built. */
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8 } from "fflate";
import { expect, it } from "vitest";
import type { ReaderAnswer } from "../../client/src/documentReader.js";
import { startReader } from "../../client/src/node/reader.js";
import { localise } from "../../server/src/messages/localise.js";
import { MAPS_OF_PDFJS, PdfPage, pdfOf } from "../support/pdf.js";

const SCRIPT = fileURLToPath(new URL("../../dist/documents.worker.js", import.meta.url));

/** @returns what the thread says of a document */
function read(name: string, bytes: Uint8Array): Promise<Exclude<ReaderAnswer, { kind: "map" }>> {
  const thread = startReader(SCRIPT);
  const said = new Promise<Exclude<ReaderAnswer, { kind: "map" }>>((resolve, reject) => {
    thread.onError(reject);
    thread.onAnswer((answer) => {
      if (answer.kind === "text" || answer.kind === "problem") resolve(answer);
      else if (answer.kind === "map")
        void MAPS_OF_PDFJS.characterMap?.(answer.name).then((map) =>
          thread.send({ kind: "map", name: answer.name, bytes: map }),
        );
    });
  });
  thread.send({ kind: "read", name, bytes });
  return said.finally(thread.end);
}

const sound = strFromU8(pdfOf(...[..."甲乙丙丁"].map((one, i) => new PdfPage().text(20, 60 + 30 * i, one))), true);

it("reads a document", async () => {
  expect(await read("年报.pdf", strToU8(sound, true))).toEqual({ kind: "text", text: "甲乙丙丁\n", unread: [] });
});

it("tells what other programs may make of one that is not read", async () => {
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  expect(await read("年报.doc", old)).toMatchObject({ kind: "problem", convertTo: "docx" });
});

it("says of a PDF of which pdf.js leaves errors to nobody that not all may have been read", async () => {
  // The objects of two pages.
  const broken = sound.replace("8 0 obj", "x      ").replace("10 0 obj", "x       ");
  const answer = await read("坏.pdf", strToU8(broken, true));
  expect(answer).toMatchObject({ kind: "text", text: "甲\n乙\n" });
  const unread = answer.kind === "text" ? answer.unread.map((one) => localise(one, "zh")) : [];
  expect(unread).toContain("文件有损坏之处，可能没有读全");
});
