import { findHeadings } from "./headings.js";
import { splitLines } from "./lines.js";
import type { Line, PlacedReport, ReadingContext, Report, Volume } from "./model.js";
import { CONTEXT, parseReport } from "./parse.js";
import { beginsTitle } from "./title.js";

/** How many lines before a chapter one are searched for the title that belongs to it. */
const TITLE_LINES = 40;

/** The last words of a title, at the end of a line. */
const TITLE_END = /(?:报告书?|年报|報告書?|年報)[ \t\u3000\u00a0*]{0,20}$/gmu;

/** Does a text hold the last words of more than one title? Most documents do not, and need no further look. */
function mayHoldSeveral(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(TITLE_END)) {
    count++;
    if (count > 1) return true;
  }
  return false;
}

/**
 * Where the reports of a document begin: at 0, and at each title that stands after a chapter later than one, with
 * chapter one following before any other. Page heads, quoted titles and contents pages begin none.
 */
function beginnings(text: string, { editions }: ReadingContext): number[] {
  const starts = [0];
  if (!mayHoldSeveral(text)) return starts;
  const lines = splitLines(text);
  let later = -1;
  for (const heading of findHeadings(text, lines, editions, Number.POSITIVE_INFINITY)) {
    const number = heading.chapter?.number;
    if (number === undefined) continue;
    if (number > 1) later = heading.lastLine;
    if (number !== 1 || later === -1) continue;
    for (let i = Math.max(later + 1, heading.line - TITLE_LINES); i < heading.line; i++) {
      if (!beginsTitle(text, lines, i)) continue;
      starts.push((lines[i] as Line).start);
      later = -1;
      break;
    }
  }
  return starts;
}

/**
 * Parses a document. Every text is a volume of at least one report.
 *
 * @param text any text
 * @param previous what an earlier version of the document was parsed into: reports whose text is unchanged are kept
 * @param context what the parser is to know; what `previous` was read by, unless another is given
 * @returns the reports, which follow each other without a gap; never throws
 */
export function parseVolume(text: string, previous?: Volume, context = previous?.context ?? CONTEXT): Volume {
  const kept = new Map<string, Report>();
  for (const { report } of previous?.context === context ? previous.reports : []) kept.set(report.text, report);
  const starts = beginnings(text, context);
  const reports = starts.map((offset, i): PlacedReport => {
    const slice = text.slice(offset, starts[i + 1] ?? text.length);
    return { offset, report: kept.get(slice) ?? parseReport(slice, context) };
  });
  return { text, context, reports };
}
