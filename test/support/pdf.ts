/** PDFs of a few letters and lines, written by hand: places in points, from the page's upper left corner. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Resources } from "../../server/src/documents/documents.js";

const HEIGHT = 400;

/** What one page paints. */
export class PdfPage {
  readonly operators: string[] = [];

  constructor(
    readonly width = 300,
    readonly height = HEIGHT,
    readonly rotate = 0,
  ) {}

  /** Text whose letters' feet stand at a height. */
  text(left: number, foot: number, text: string, size = 10): this {
    return this.turnedText(`1 0 0 1 ${left} ${this.height - foot}`, text, size);
  }

  /** Text that is set by a matrix of the page's own places. */
  turnedText(matrix: string, text: string, size = 10): this {
    const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
    return this.paint(`BT /F ${size} Tf ${matrix} Tm <${codes}> Tj ET`);
  }

  /** A thin filled rectangle, as most programs draw lines. */
  bar(left: number, top: number, right: number, bottom: number): this {
    return this.paint(`${left} ${this.height - bottom} ${right - left} ${bottom - top} re f`);
  }

  /** A stroke. */
  line(left: number, top: number, right: number, bottom: number): this {
    return this.paint(`${left} ${this.height - top} m ${right} ${this.height - bottom} l S`);
  }

  /** A table's lines: one at each place, over all of it. */
  grid(columns: readonly number[], rows: readonly number[]): this {
    for (const x of columns) this.line(x, rows[0] as number, x, rows.at(-1) as number);
    for (const y of rows) this.line(columns[0] as number, y, columns.at(-1) as number, y);
    return this;
  }

  paint(operators: string): this {
    this.operators.push(operators);
    return this;
  }
}

const FONT =
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1[500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500]]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/Ascent 800/Descent -200>>>>]>>";

/** @returns a PDF of some pages */
export function pdfOf(...pages: readonly PdfPage[]): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    FONT,
    ...pages.flatMap(({ width, height, rotate, operators }, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
      `<</Length ${operators.join("\n").length}>>stream\n${operators.join("\n")}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const MAPS = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");

/** The character maps that pdf.js comes with. */
export const MAPS_OF_PDFJS: Resources = {
  characterMap: (name) => Promise.resolve(new Uint8Array(readFileSync(join(MAPS, `${name}.bcmap`)))),
};
