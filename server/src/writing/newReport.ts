/** A new report: everything that the form wants, figures 0, and open places where something is to be filled in. */
import { CHAPTERS, type Chapter, EDITIONS, type Edition, editionFor, officialHeading } from "../form/index.js";
import { officialTitle } from "../report/title.js";
import { chapterLines, INDENT, preface, type Subject, signature } from "./sentences.js";
import { layoutNamed, plainStyle, type TableStyle } from "./style.js";
import { writeTable, ZEROS } from "./table.js";
import type { NewReport } from "./wish.js";

/** A part of the report, and how many line breaks it wants behind it. */
interface Piece {
  readonly text: string;
  readonly breaks: number;
}

/** A blank line stands between two parts. */
const BREAKS = 2;

function chapterPiece(chapter: Chapter, subject: Subject, style: TableStyle, eol: string): Piece {
  const lines = [officialHeading(chapter), ...chapterLines(chapter, subject)].join(eol);
  if (!chapter.table) return { text: lines, breaks: BREAKS };
  const { breaksBehindHeading = 1, breaksBehind } = style.layout.writing;
  const table = writeTable(subject.edition.tables[chapter.table], style, ZEROS);
  return { text: lines + eol.repeat(breaksBehindHeading) + table, breaks: Math.max(BREAKS, breaksBehind) };
}

/**
 * @param eol the line break to write
 * @param editions of the form, from the oldest to the current one
 * @returns the text of the report, ending in a line break
 * @throws RangeError for a year before all editions
 */
export function newReport(
  { agency, kind, year, layout }: NewReport,
  eol = "\n",
  editions: readonly Edition[] = EDITIONS,
): string {
  const edition = editionFor(year, editions);
  if (!edition) throw new RangeError(`No edition is for ${year}`);
  const subject = { agency, kind, year, edition };
  const style = plainStyle(layoutNamed(layout), eol);
  const pieces: Piece[] = [
    { text: officialTitle(agency, year), breaks: BREAKS },
    { text: INDENT + preface(subject), breaks: BREAKS },
    ...CHAPTERS.map((chapter) => chapterPiece(chapter, subject, style, eol)),
    { text: signature(subject).join(eol), breaks: 1 },
  ];
  return pieces.map(({ text, breaks }) => text + eol.repeat(breaks)).join("");
}

/** @returns the name of the file that a body's report is kept in */
export function reportFileName(agency: string, year: number): string {
  return `${officialTitle(agency, year)}.txt`;
}
