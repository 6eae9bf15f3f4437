import { chapterPlan, type PlanEntry } from "../../facts/chapters.js";
import type { Edit, Finding } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import type { ChapterReading, Report } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** Has a heading of one of the six a numeral that is not its chapter's? */
const isWrong = ({ reading, chapter }: PlanEntry): boolean =>
  reading.numeral !== undefined && reading.numeral !== chapter.number;

const edit = ({ reading, chapter }: PlanEntry): Edit[] =>
  reading.numeralSpan ? [{ span: reading.numeralSpan, text: chapter.numeral }] : [];

/** @returns the edits that give every heading of the six its own numeral, where it has another */
export function numeralEdits(report: Report): Edit[] {
  return chapterPlan(report).entries.filter(isWrong).flatMap(edit);
}

/** The number that a heading leaves off at: its numeral, or for one without it its chapter's. */
const numberOf = (reading: ChapterReading): number | undefined => reading.numeral ?? reading.chapter?.number;

/**
 * Wrong numerals in runs: the first breaks the numbering, the others go on counting from it. Where the count goes on
 * from a right numeral or from a heading that is none of the six, a lost or an added chapter is the cause.
 */
function runs(report: Report): PlanEntry[][] {
  const entries = new Map(chapterPlan(report).entries.map((entry) => [entry.reading, entry]));
  const found: PlanEntry[][] = [];
  let run: PlanEntry[] | undefined;
  let before = 0;
  for (const reading of report.chapters) {
    const entry = entries.get(reading);
    // Of a mistyped heading it is not certain which chapter it is; its title is said to be wrong first.
    if (entry && isWrong(entry) && reading.match !== "similar") {
      if (reading.numeral === before + 1) run?.push(entry);
      else {
        run = [entry];
        found.push(run);
      }
    } else if (entry) run = undefined;
    before = numberOf(reading) ?? before;
  }
  return found;
}

function finding({ text }: Report, run: readonly PlanEntry[]): Finding {
  const { reading, chapter } = run[0] as PlanEntry;
  const span = reading.numeralSpan ?? reading.headingSpan;
  const written = text.slice(span.start, span.end);
  return {
    span,
    message: message(
      "“{0}”的序号应为“{1}”，现为“{2}”。",
      "“{0}” is chapter {1}, not {2}.",
      chapter.title,
      chapter.numeral,
      written,
    ),
    related: run.slice(1).map((entry) => ({
      span: entry.reading.numeralSpan ?? entry.reading.headingSpan,
      message: message(
        "因前面写错，此处也应改为“{0}”",
        "Numbered on from it: {0} is right here",
        entry.chapter.numeral,
      ),
    })),
    fixes: [
      {
        title: message("把序号改为“{0}”", "Set the numeral to {0}", chapter.numeral),
        edits: run.flatMap(edit),
        preferred: true,
        safe: true,
      },
    ],
  };
}

export const chapterNumber: Rule = {
  id: "chapter-number",
  name: message("各部分序号有误", "Chapter number"),
  level: "error",
  reads: "chapters",
  says: message(
    "各部分序号有误、重复或重新编号",
    "A chapter heading carries the wrong or a repeated numeral, or numbering starts afresh",
  ),
  // Chapters in the wrong order get their numerals when they are moved.
  check: (report) => (chapterPlan(report).misplaced.length > 0 ? [] : runs(report).map((run) => finding(report, run))),
};
