import { areTheSix, chapterPlan, type PlanEntry } from "../../facts/chapters.js";
import type { Finding, Fix } from "../../facts/finding.js";
import { isTogether, isWhole } from "../../facts/wholeChapters.js";
import { officialHeading } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/model.js";
import { moveStretch } from "../../writing/chapters.js";
import type { Rule } from "../rule.js";
import { numeralEdits } from "./chapter-number.js";

/** The entries that are in order, and the two that a misplaced one belongs between. */
function neighbours(
  entry: PlanEntry,
  entries: readonly PlanEntry[],
  misplaced: readonly PlanEntry[],
): { before?: PlanEntry; after?: PlanEntry } {
  const inOrder = entries.filter((other) => !misplaced.includes(other));
  const before = inOrder.filter(({ chapter }) => chapter.number < entry.chapter.number).at(-1);
  const after = inOrder.find(({ chapter }) => chapter.number > entry.chapter.number);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

function fixOf(report: Report, entry: PlanEntry, target: PlanEntry, up: boolean): Fix {
  const numerals = numeralEdits(report);
  const inside = (edit: { span: { start: number } }) =>
    edit.span.start >= entry.extent.start && edit.span.start < entry.extent.end;
  const own = numerals.find(inside);
  const written = report.text.slice(entry.extent.start, entry.reading.headingSpan.end);
  // The numeral inside the text that moves is set right in the copy of it that is put in.
  const right = own
    ? replaced(written, own.span.start - entry.extent.start, own.span.end - own.span.start, own.text)
    : written;
  const edits = moveStretch(report, entry.extent, target.extent, up).map((edit) => ({
    ...edit,
    text: edit.text.replace(written, () => right),
  }));
  // What stands under a heading that wandered is another chapter's, or half of a table.
  const sure = isWhole(report, entry) && isTogether(report, target.extent);
  return {
    title: message("移到规定的位置", "Move the chapter to its place"),
    edits: [...edits, ...numerals.filter((edit) => !inside(edit))],
    preferred: sure,
    safe: sure,
  };
}

function finding(
  report: Report,
  entry: PlanEntry,
  entries: readonly PlanEntry[],
  misplaced: readonly PlanEntry[],
): Finding | undefined {
  const { before, after } = neighbours(entry, entries, misplaced);
  const early = before && before.extent.start > entry.extent.start;
  const target = early ? before : after;
  if (!target) return undefined;
  const says = early
    ? message(
        "“{0}”应在“{1}”之后，现在写在了前面。",
        "“{0}” stands before “{1}”, which it should follow.",
        officialHeading(entry.chapter),
        officialHeading(target.chapter),
      )
    : message(
        "“{0}”应在“{1}”之前，现在写在了后面。",
        "“{0}” stands behind “{1}”, which should follow it.",
        officialHeading(entry.chapter),
        officialHeading(target.chapter),
      );
  return {
    span: entry.reading.headingSpan,
    message: says,
    related: [
      { span: target.reading.headingSpan, message: message("应当紧挨着的部分", "The chapter that it belongs beside") },
    ],
    fixes: report.inCells ? [] : [fixOf(report, entry, target, !early)],
  };
}

export const chapterOrder: Rule = {
  id: "chapter-order",
  name: message("各部分顺序有误", "Chapter order"),
  level: "error",
  reads: "text",
  says: message("某一部分写到了它前一部分的前面", "A chapter stands before one it should follow"),
  check(report) {
    if (areTheSix(report)) return [];
    const { entries, misplaced } = chapterPlan(report);
    return misplaced.map((entry) => finding(report, entry, entries, misplaced)).filter((one) => one !== undefined);
  },
};
