import { chapterPlan, isBare, mayHoldCopies, type PlanEntry } from "../../facts/chapters.js";
import type { Fix } from "../../facts/finding.js";
import { limited } from "../../facts/proseSpans.js";
import { partsNoTable } from "../../facts/wholeChapters.js";
import { officialHeading } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/model.js";
import { removeStretch } from "../../writing/chapters.js";
import type { Rule } from "../rule.js";

/** Longer chapters are not compared to the letter. */
const LONGEST_CHAPTER_CHARACTERS = 20_000;

/** Every sign counts: a point or a cell's border less makes another figure. */
const body = ({ text }: Report, { reading, extent }: PlanEntry): string =>
  text.slice(reading.headingSpan.end, extent.end).replace(/\r\n?/g, "\n").trim();

/** An empty copy, or one that is the same to the letter, can go; of two that differ a person must choose. */
function fixesOf(report: Report, copy: PlanEntry, kept: PlanEntry): Fix[] {
  const short =
    copy.extent.end - copy.extent.start < LONGEST_CHAPTER_CHARACTERS &&
    kept.extent.end - kept.extent.start < LONGEST_CHAPTER_CHARACTERS;
  const same = isBare(report, copy) || (short && body(report, copy) === body(report, kept));
  const sure = same && partsNoTable(report, copy.extent);
  const remove = (entry: PlanEntry, title: Fix["title"]): Fix => ({
    title,
    edits: [removeStretch(report, entry.extent)],
    preferred: sure,
    safe: sure,
  });
  if (same) return [remove(copy, message("删去这一处重复的部分", "Remove this copy of the chapter"))];
  return [
    remove(copy, message("删去这一处重复的部分", "Remove this copy of the chapter")),
    remove(kept, message("删去另一处重复的部分", "Remove the other copy of the chapter")),
  ];
}

export const duplicateChapter: Rule = {
  id: "duplicate-chapter",
  name: message("同一部分重复", "Duplicate chapter"),
  level: "error",
  reads: "text",
  says: message("同一部分写了两遍", "A chapter stands twice"),
  *check(report) {
    if (!mayHoldCopies(report)) return;
    const { copies } = chapterPlan(report);
    const findings = copies.map(({ copy, kept }) => ({
      span: copy.reading.headingSpan,
      message: message("“{0}”写了两遍。", "“{0}” stands twice.", officialHeading(copy.chapter)),
      related: [{ span: kept.reading.headingSpan, message: message("同一部分", "The same chapter") }],
      fixes: report.inCells ? [] : fixesOf(report, copy, kept),
    }));
    yield* limited(findings);
  },
};
