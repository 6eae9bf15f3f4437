import { plainText } from "../../facts/chapterText.js";
import type { Finding } from "../../facts/finding.js";
import { IMPROVEMENT_WORDS, NOTHING_WORDS, PROBLEM_WORDS } from "../../form/subjects.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

export const problemsAndImprovements: Rule = {
  id: "problems-and-improvements",
  level: "warning",
  says: message("第五部分未写存在的问题或改进情况", "Chapter five names no problem, or nothing that is done about it"),
  *check(report: Report): Iterable<Finding> {
    const chapter = report.chapters.find((reading) => reading.chapter?.number === 5);
    if (!chapter) return;
    const text = plainText(report, chapter);
    // An empty chapter is said to be empty.
    if (text.replace(/[，,。；;：:！？]/g, "") === "") return;
    const said = text.split(/[，,。；;：:！？]/).filter((clause) => clause !== "");
    const span = chapter.headingSpan;
    if (said.every((clause) => NOTHING_WORDS.test(clause))) {
      yield {
        span,
        message: message(
          "第五部分应写明存在的问题及改进情况，不能只写“无”。",
          "Chapter five must name problems and what is done about them; “none” will not do.",
        ),
      };
    } else if (!PROBLEM_WORDS.test(text)) {
      yield { span, message: message("第五部分未写存在的问题。", "Chapter five names no problem.") };
    } else if (!IMPROVEMENT_WORDS.test(text)) {
      yield {
        span,
        message: message("第五部分未写改进情况。", "Chapter five does not say what is done about the problems."),
      };
    }
  },
};
