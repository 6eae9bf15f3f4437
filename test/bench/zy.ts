// @ts-nocheck

import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { linesOf, textOf } from "../../server/src/documents/read/pdf/lines.js";
import { readWords } from "../../server/src/documents/read/pdf/words.js";

Object.assign(globalThis, { pdfjsWorker: worker });
export async function run(file, page) {
  const d = await getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: 0,
    cMapUrl: "/work/main/node_modules/pdfjs-dist/cmaps/",
    cMapPacked: true,
  }).promise;
  const p = await d.getPage(page);
  const { transform, width, height } = p.getViewport({ scale: 1 });
  const { items } = await p.getTextContent();
  console.log(width, height);
  for (const l of linesOf(readWords(items, transform, { left: 0, top: 0, right: width, bottom: height })))
    console.log(
      Math.round(l.box.left),
      Math.round(l.box.right),
      Math.round(l.box.top),
      l.size.toFixed(1),
      textOf(l.words),
    );
}
