import { chapterPlan, isBare, saysNone } from "../../facts/chapters.js";
import { officialHeading } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const emptyChapter: Rule = {
  id: "empty-chapter",
  name: message("有标题没有内容", "Empty chapter"),
  level: "warning",
  reads: "chapters",
  says: message("某一部分没有内容", "A chapter has no content"),
  check(report) {
    // Of chapters two to four it is the table that is missing, which is a finding of its own.
    const empty = chapterPlan(report).entries.filter(
      (entry) => !entry.chapter.table && !saysNone(report, entry) && isBare(report, entry),
    );
    return empty.map(({ reading, chapter }) => ({
      span: reading.headingSpan,
      message: message("“{0}”没有内容。", "“{0}” has no content.", officialHeading(chapter)),
    }));
  },
};
