/** Takes generated reports through documents and back, and prints what was lost on the way, by kind of document. */
import { type DocumentKind, LIMITS, readDocument } from "../../server/src/documents/documents.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { compared, reportOf } from "../properties/exporting.js";
import type { GeneratedReport } from "../support/generate.js";
import { MAPS_OF_PDFJS } from "../support/pdf.js";
import { toPrint } from "./pagesToPrint.js";

/** Prints a page as a PDF. */
export type Print = (html: string) => Promise<Uint8Array>;

type Way = (report: GeneratedReport, seed: number) => Promise<string>;

const back = async (bytes: Uint8Array | undefined, kind: DocumentKind): Promise<string> =>
  (await readDocument(bytes ?? new Uint8Array(), kind, LIMITS, MAPS_OF_PDFJS)).text;

const reportsOf = ({ text }: GeneratedReport) => parseVolume(text).reports;

const waysOf = (print: Print): Readonly<Record<string, Way>> => ({
  docx: (report) => back(exported(reportsOf(report), "docx"), "docx"),
  html: (report) => back(exported(reportsOf(report), "html"), "html"),
  pdf: async (report, seed) => {
    const html = new TextDecoder().decode(exported(reportsOf(report), "html"));
    return await back(await print(toPrint(html, seed)), "pdf");
  },
});

/** How many reports that lost something are shown of each kind of document. */
const SHOWN = 10;

/**
 * @param count how many reports
 * @param from the first seed
 * @param print makes PDFs
 * @returns how many reports lost something on some way
 */
export async function run(count: number, from: number, print: Print): Promise<number> {
  let failed = 0;
  for (const [name, way] of Object.entries(waysOf(print))) {
    const sums = { wrong: 0, unread: 0, otherwise: 0 };
    for (let seed = from; seed < from + count; seed++) {
      const report = reportOf(seed);
      const { wrongs, unread, otherwise } = compared(report, await way(report, seed));
      sums.unread += unread;
      sums.otherwise += otherwise.length;
      if (wrongs.length === 0) continue;
      sums.wrong++;
      if (sums.wrong <= SHOWN) console.log(`  ${name} seed ${seed}: ${wrongs.slice(0, 3).join(" | ")}`);
    }
    failed += sums.wrong;
    const { wrong, unread, otherwise } = sums;
    console.log(
      `${name}: ${count - wrong} of ${count} the same; ${unread} rows unread, ${otherwise} findings of layout`,
    );
  }
  return failed;
}
