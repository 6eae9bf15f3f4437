import { plainText } from "../../facts/chapterText.js";
import type { Finding } from "../../facts/finding.js";
import { SUBJECTS } from "../../form/index.js";
import { SUBJECT_WORDS } from "../../form/subjects.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

export const missingSubject: Rule = {
  id: "missing-subject",
  level: "warning",
  says: message("第一部分缺少五项内容之一", "Chapter one is silent on one of its five subjects"),
  *check(report: Report): Iterable<Finding> {
    const chapter = report.chapters.find((reading) => reading.chapter?.number === 1);
    if (!chapter) return;
    const text = plainText(report, chapter);
    // An empty chapter is said to be empty.
    if (text === "") return;
    const lost = SUBJECTS.filter(({ id }) => !SUBJECT_WORDS[id]?.some((pattern) => pattern.test(text)));
    if (lost.length === 0) return;
    yield {
      span: chapter.headingSpan,
      message: message(
        "第一部分未写{0}。",
        "Chapter one says nothing of {0}.",
        lost.map((subject) => subject.title).join("、"),
      ),
      // The notice of 2019 does not name the five subjects.
      ...(report.edition === "2021" ? {} : { level: "information" as const }),
    };
  },
};
