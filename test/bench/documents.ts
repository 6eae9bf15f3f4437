/** Takes generated reports through documents and back, and prints what was lost on the way, by kind of document. */
import { type DocumentKind, LIMITS, readDocument } from "../../server/src/documents/documents.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { type GeneratedReport, generateReport } from "../support/generate.js";
import { LAYOUTS } from "../support/layouts/index.js";
import { MAPS_OF_PDFJS } from "../support/pdf.js";
import { Random } from "../support/random.js";
import { type Compared, compared } from "../support/sameReport.js";
import { toPrint } from "./pagesToPrint.js";

/** Prints a page as a PDF. */
export type Print = (html: string) => Promise<Uint8Array>;

type Way = (report: GeneratedReport, seed: number) => Promise<string | undefined>;

const back = async (bytes: Uint8Array | undefined, kind: DocumentKind): Promise<string | undefined> =>
  bytes && (await readDocument(bytes, kind, LIMITS, MAPS_OF_PDFJS)).text;

const reportsOf = ({ text }: GeneratedReport) => parseVolume(text).reports;

const waysOf = (print: Print | undefined): Readonly<Record<string, Way>> => ({
  docx: (report) => back(exported(reportsOf(report), "docx"), "docx"),
  html: (report) => back(exported(reportsOf(report), "html"), "html"),
  ...(print && {
    pdf: async (report, seed) => {
      const html = new TextDecoder().decode(exported(reportsOf(report), "html"));
      return await back(await print(toPrint(html, seed)), "pdf");
    },
  }),
});

/** Sound reports and such with wrong figures, sparse and dense, in all layouts. */
function draw(seed: number): GeneratedReport {
  const layout = LAYOUTS[seed % LAYOUTS.length];
  const report = generateReport(seed, { ...(layout ? { style: { layout } } : {}), otherQuirks: "none" });
  if (seed % 2 === 0) return report;
  const random = new Random(seed);
  const cells = report.cells.filter(({ span }) => /^\d+$/.test(report.text.slice(span.start, span.end)));
  const cell = cells[random.whole(0, cells.length - 1)];
  if (!cell) return report;
  const { start, end } = cell.span;
  return {
    ...report,
    text: `${report.text.slice(0, start)}${Number(report.text.slice(start, end)) + 1}${report.text.slice(end)}`,
  };
}

/**
 * @param count how many reports
 * @param from the first seed
 * @param print makes PDFs; without it there are none
 * @returns how many reports lost something on some way
 */
export async function run(count: number, from: number, print?: Print): Promise<number> {
  let failed = 0;
  for (const [name, way] of Object.entries(waysOf(print))) {
    const sums = { wrong: 0, unread: 0, figures: 0 };
    for (let seed = from; seed < from + count; seed++) {
      const report = draw(seed);
      const text = await way(report, seed);
      const result: Compared = compared(report.text, text ?? "");
      sums.unread += result.unread;
      sums.figures += result.figures;
      if (result.wrong.length === 0) continue;
      sums.wrong++;
      if (sums.wrong <= 10) console.log(`  ${name} seed ${seed}: ${result.wrong.slice(0, 3).join(" | ")}`);
    }
    failed += sums.wrong;
    console.log(
      `${name}: ${count - sums.wrong} of ${count} the same, ${sums.unread} of ${sums.figures} figures unread`,
    );
  }
  return failed;
}
