import type { Finding } from "../../facts/finding.js";
import { EDITIONS, type EditionId, editionFor } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Report, Span } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** 国办公开办函〔2019〕60号, with the brackets and blanks that people write. */
const NOTICE = /国办公开办函\s{0,3}[〔﹝［[【(（]\s{0,3}(2019|2021)\s{0,3}[〕﹞］\]】)）]\s{0,3}第?(60|30)\s{0,3}号/g;

interface Citation {
  readonly edition: EditionId;
  readonly span: Span;
}

function citations(text: string): Citation[] {
  return [...text.matchAll(NOTICE)].flatMap((match) => {
    const edition = match[1] as EditionId;
    if (!EDITIONS[edition].notice.endsWith(`${match[2]}号`)) return [];
    return [{ edition, span: { start: match.index, end: match.index + match[0].length } }];
  });
}

export const citedForm: Rule = {
  id: "cited-form",
  name: message("引用的通知有误", "Cited form"),
  level: "information",
  says: message("引用了另一版格式的通知", "The notice of the other edition of the form is cited"),
  *check(report: Report): Iterable<Finding> {
    const due = report.year === undefined ? undefined : editionFor(report.year);
    if (due === undefined) return;
    const found = citations(report.text);
    // Both cited: the older one is history.
    if (found.some((citation) => citation.edition === due)) return;
    for (const { edition, span } of found) {
      yield {
        span,
        message: message(
          "{0}是{1}年格式的通知；{2} 年度报告应依据{3}。",
          "{0} is the notice of the {1} form; reports for {2} follow {3}.",
          EDITIONS[edition].notice,
          edition,
          String(report.year),
          EDITIONS[due].notice,
        ),
        fixes: [
          {
            title: message("改引{0}", "Cite {0}", EDITIONS[due].notice),
            edits: [{ span, text: EDITIONS[due].notice }],
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
};
