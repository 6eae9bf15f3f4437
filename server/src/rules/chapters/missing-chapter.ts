import { areTheSix, type ChapterGap, chapterPlan, listedChapters } from "../../facts/chapters.js";
import type { Finding, Fix } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import { lineAt } from "../../report/lines.js";
import type { Report, Span } from "../../report/model.js";
import { insertChapters } from "../../writing/chapters.js";
import type { Rule } from "../rule.js";
import { numeralEdits } from "./chapter-number.js";

/** The heading or the first line of the table that the lost chapters should stand before; else the last heading, else the title. */
function spanOf(report: Report, gap: ChapterGap): Span {
  const { lines, chapters, title } = report;
  if (!gap.before) {
    const last = chapters.filter(({ chapter }) => chapter).at(-1);
    return last?.headingSpan ?? title?.span ?? { start: 0, end: lines[0]?.end ?? 0 };
  }
  const line = lines[lineAt(lines, gap.before.start)];
  return {
    start: gap.before.start,
    end: Math.max(gap.before.start, Math.min(gap.before.end, line?.end ?? gap.before.end)),
  };
}

/** The first sub-heading of a chapter one that has lost its own heading: （一）主动公开. */
function ownText({ paragraphs, text }: Report, { chapters: [first, another], before }: ChapterGap): Span | undefined {
  if (first?.number !== 1 || another) return undefined;
  return paragraphs.find(
    ({ chapter, start }) =>
      chapter === -1 && start < (before?.start ?? 0) && /^[（(]一[）)]/u.test(text.slice(start, start + 3)),
  );
}

/** Where the lost chapters go: the start of the line, in a vertical table of the record, that they should stand before. */
function placeOf(report: Report, gap: ChapterGap): number | undefined {
  const { lines, text } = report;
  const before = ownText(report, gap) ?? gap.before;
  if (!before) return undefined;
  let index = lineAt(lines, before.start);
  while (index > 0 && text.charAt(before.start - 1) === "\t" && text.charAt(lines[index - 1]?.start ?? 0) === "\t")
    index--;
  return lines[index]?.start ?? before.start;
}

function fixOf(report: Report, gap: ChapterGap): Fix {
  const insertion = insertChapters(
    report,
    gap.chapters,
    placeOf(report, gap),
    gap.orphan || ownText(report, gap) !== undefined,
  );
  return {
    title:
      gap.chapters.length === 1
        ? message("在规定的位置补上“{0}”", "Write “{0}” in its place", listedChapters(gap.chapters))
        : message(
            "在规定的位置补上所缺的 {0} 个部分",
            "Write the {0} missing chapters in their place",
            gap.chapters.length,
          ),
    edits: [insertion, ...numeralEdits(report)],
    preferred: true,
    safe: gap.orphan,
  };
}

function finding(report: Report, gap: ChapterGap): Finding {
  const names = listedChapters(gap.chapters);
  const says = gap.orphan
    ? message(
        "缺少标题“{0}”：该部分的表格在此，前面却没有标题。",
        "The heading “{0}” is missing: its table stands here without it.",
        names,
      )
    : gap.before
      ? message("前面缺少：{0}。", "A chapter is missing before this one: {0}.", names)
      : message("还差以下部分：{0}。", "The report ends here; still missing: {0}.", names);
  return { span: spanOf(report, gap), message: says, fixes: report.inCells ? [] : [fixOf(report, gap)] };
}

export const missingChapter: Rule = {
  id: "missing-chapter",
  name: message("缺少部分", "Missing chapter"),
  level: "error",
  reads: "prose",
  says: message(
    "缺少规定的部分；写到末尾还差的几部分合为一条",
    "A chapter is not there; the chapters after the last one written are one finding",
  ),
  check: (report) => (areTheSix(report) ? [] : chapterPlan(report).gaps.map((gap) => finding(report, gap))),
};
