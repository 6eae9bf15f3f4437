import { message } from "../../messages/message.js";
import type { RuleGroup } from "../rule.js";
import { chapterNumber } from "./chapter-number.js";
import { chapterOrder } from "./chapter-order.js";
import { chapterTitle } from "./chapter-title.js";
import { duplicateChapter } from "./duplicate-chapter.js";
import { emptyChapter } from "./empty-chapter.js";
import { feeStatement } from "./fee-statement.js";
import { missingChapter } from "./missing-chapter.js";
import { missingSubject } from "./missing-subject.js";
import { problemsAndImprovements } from "./problems-and-improvements.js";
import { reportTitle } from "./report-title.js";

export const chapters: RuleGroup = {
  id: "chapters",
  title: message("各部分", "Chapters"),
  rules: [
    missingChapter,
    duplicateChapter,
    chapterOrder,
    chapterNumber,
    chapterTitle,
    emptyChapter,
    reportTitle,
    missingSubject,
    problemsAndImprovements,
    feeStatement,
  ],
};
