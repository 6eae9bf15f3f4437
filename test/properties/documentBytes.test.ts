/** Documents with damaged bytes, and packages with damaged parts, are read or refused in a line: nothing else is thrown. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  DocumentError,
  type DocumentKind,
  kindOf,
  LIMITS,
  readDocument,
} from "../../server/src/documents/documents.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { generateReport } from "../support/generate.js";
import { MAPS_OF_PDFJS, PdfPage, pdfOf } from "../support/pdf.js";
import { Random } from "../support/random.js";

const COUNT = Number(process.env.DOCUMENTS ?? 15);

const { reports } = parseVolume(generateReport(5).text);
const [docx, html, xlsx] = (["docx", "html", "xlsx"] as const).map((format) => exported(reports, format) as Uint8Array);
const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n`;

/** Three pages with a table that lines draw and one without lines. */
const pdf = pdfOf(
  ...[1, 2, 3].map((number) => {
    const page = new PdfPage().text(20, 30, "一、总体情况").grid([20, 100, 150, 200], [40, 60, 80]);
    for (const [i, x] of [25, 110, 160].entries()) page.text(x, 55, `甲${i}`).text(x, 75, String(number));
    for (const y of [200, 220, 240]) page.text(20, y, "予以公开").text(120, y, "1").text(150, y, "2").text(180, y, "3");
    return page;
  }),
);

/** Bytes changed, moved and filled at a few places; now and then the end is lost. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let times = random.whole(1, 6); times > 0; times--) {
    const [at, from] = [random.whole(0, copy.length - 1), random.whole(0, copy.length - 1)];
    const end = Math.min(copy.length, at + random.whole(1, 200));
    if (random.chance(0.4)) copy[at] = random.whole(0, 255);
    else if (random.chance(0.5)) copy.copyWithin(at, from, from + end - at);
    else copy.fill(random.whole(0, 255), at, end);
  }
  return random.chance(0.1) ? copy.subarray(0, random.whole(0, copy.length)) : copy;
}

/** A package of which one part is damaged and packed again. */
function damagedWithin(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts));
  return zipSync({ ...parts, [name]: damaged(parts[name] as Uint8Array, random) }, { level: 1 });
}

/** How it was read, or why it was not: what else is thrown fails the test. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const kind = kindOf(name, bytes);
    if (!kind) return "text";
    const { text, places } = await readDocument(bytes, kind, LIMITS, MAPS_OF_PDFJS);
    places.forEach(({ start, end }, i) => {
      expect(start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0);
      expect(end).toBeLessThanOrEqual(text.length);
    });
    return kind;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.reason.zh;
  }
}

const DOCUMENTS: readonly (readonly [DocumentKind, Uint8Array | undefined])[] = [
  ["docx", docx],
  ["xlsx", xlsx],
  ["html", html],
  ["pdf", pdf],
  ["mhtml", Uint8Array.of(...strToU8(mhtml), ...(html ?? []), ...strToU8("\r\n--b--"))],
];

describe.each(DOCUMENTS)("a damaged .%s", (kind, bytes = new Uint8Array()) => {
  test("is read or refused in a line", async () => {
    expect(await outcomeOf(`a.${kind}`, bytes)).toBe(kind);
    for (let seed = 0; seed < COUNT; seed++) {
      const random = new Random(seed);
      const isPackage = kind === "docx" || kind === "xlsx";
      const broken = isPackage && seed % 3 > 0 ? damagedWithin(bytes, random) : damaged(bytes, random);
      expect(await outcomeOf(`a.${kind}`, broken), String(seed)).not.toBe("");
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
    expect(await outcomeOf("a.pdf", bytes)).not.toBe("");
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
