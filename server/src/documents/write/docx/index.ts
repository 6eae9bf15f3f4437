/** Reports → .docx, as offices publish them. */

import { behindLetters, countLetters } from "../../../common/letters.js";
import { type Block, pageOf, type TextBlock, titleLines } from "../../../page/index.js";
import type { PlacedReport, Report } from "../../../report/model.js";
import type { Placed } from "../../places.js";
import { packed, RELATIONSHIPS } from "../package.js";

import { XML_HEAD } from "../xml.js";
import { Body, RUN_IN, type Run } from "./body.js";
import { MAIN, MAIN_PART, partsOf, sectionXml } from "./parts.js";
import type { StyleName } from "./styles.js";
import { writeTable } from "./table.js";

/** A document that was written, and where in `word/document.xml` each part of the text stands. */
export interface Docx {
  readonly bytes: Uint8Array;
  readonly places: readonly Placed[];
}

const HEAD = `${XML_HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"><w:body>`;

/**
 * @param reports of a text, in order; each begins a page
 * @returns the document: the same bytes for the same text
 */
export function toDocx(reports: readonly PlacedReport[]): Docx {
  const body = new Body(HEAD.length);
  const places: Placed[] = [];
  let known = 0;
  reports.forEach(({ offset, report }, i) => {
    writePage(body, report, i > 0);
    for (const one of body.places.slice(known)) {
      places.push({ ...one, start: one.start + offset, end: one.end + offset });
    }
    known = body.places.length;
  });
  const title = reports[0]?.report.title?.text ?? "";
  const parts = partsOf(title);
  const document = `${HEAD}${body.xml}${sectionXml()}</w:body></w:document>`;
  return {
    bytes: packed({ ...parts, [MAIN_PART]: document }),
    places: places.sort((a, b) => a.start - b.start),
  };
}

const NEW_PAGE = "<w:pageBreakBefore/>";

function writePage(body: Body, report: Report, beginsPage: boolean): void {
  const { blocks } = pageOf(report, "report");
  blocks.forEach((block, i) => {
    const properties = beginsPage && i === 0 ? NEW_PAGE : "";
    if (block.kind !== "table") {
      writeText(body, block, report.text, properties);
      return;
    }
    // Two tables that touch would be one, and a page cannot begin with a table alone.
    if (properties || isTable(blocks[i - 1])) body.paragraph("text", [], properties);
    writeTable(body, block);
  });
  // Nor can a document end with one.
  if (isTable(blocks.at(-1))) body.paragraph("text", []);
}

const isTable = (block: Block | undefined): boolean => block?.kind === "table";

function writeText(body: Body, block: TextBlock, source: string, properties: string): void {
  const { text, place, headed = 0 } = block;
  if (block.kind === "title") {
    body.paragraph("title", titleRuns(block, source), properties);
    return;
  }
  const lead = text.slice(0, headed);
  const middle = behindLetters(source, place.start, countLetters(lead));
  const runs = [
    { words: lead, place: { start: place.start, end: middle }, letters: RUN_IN },
    { words: text.slice(headed), place: { start: middle, end: place.end } },
  ];
  body.paragraph(styleOf(block), runs, properties);
}

/** A title in the lines that it is broken into: Word would break it in the midst of its words. */
function titleRuns({ text, place }: TextBlock, source: string): Run[] {
  const lines = titleLines(text);
  let start = place.start;
  return lines.map((words, i): Run => {
    const end = i < lines.length - 1 ? behindLetters(source, start, countLetters(words)) : place.end;
    const run: Run = { words, place: { start, end }, ...(i > 0 ? { isNextLine: true } : {}) };
    start = end;
    return run;
  });
}

function styleOf({ kind, depth = 1 }: TextBlock): StyleName {
  if (kind === "heading") return `heading${depth}`;
  return kind === "title" || kind === "signature" ? kind : "text";
}
