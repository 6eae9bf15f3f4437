import { once } from "../../common/once.js";
import type { Finding } from "../../facts/finding.js";
import type { Edition } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Report, Span } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** The notice of an edition, with the brackets and blanks that people write, and what it begins with. */
function noticeOf(edition: Edition): { edition: Edition; office: string; pattern: RegExp } {
  const [office = "", year, number] = edition.notice.split(/[〔〕号]/);
  const pattern = new RegExp(
    `${office}\\s{0,3}[〔﹝［[【(（]\\s{0,3}${year}\\s{0,3}[〕﹞］\\]】)）]\\s{0,3}第?${number}\\s{0,3}号`,
    "g",
  );
  return { edition, office, pattern };
}

const noticesOf = once((editions: readonly Edition[]) => editions.map(noticeOf));

interface Citation {
  readonly edition: Edition;
  readonly span: Span;
}

function citations({ text, editions }: Report): Citation[] {
  return noticesOf(editions).flatMap(({ edition, office, pattern }) => {
    // Most reports cite no notice, and to look for plain words is quick.
    if (!text.includes(office)) return [];
    return [...text.matchAll(pattern)].map((match) => ({
      edition,
      span: { start: match.index, end: match.index + match[0].length },
    }));
  });
}

export const citedForm: Rule = {
  id: "cited-form",
  name: message("引用的通知有误", "Cited form"),
  level: "information",
  reads: "prose",
  says: message("引用了另一版格式的通知", "The notice of the other edition of the form is cited"),
  *check(report: Report): Iterable<Finding> {
    const { due } = report;
    if (due === undefined) return;
    const found = citations(report);
    // Both cited: the older one is history.
    if (found.some((citation) => citation.edition === due)) return;
    for (const { edition, span } of found) {
      yield {
        span,
        message: message(
          "{0}是{1}年格式的通知；{2} 年度报告应依据{3}。",
          "{0} is the notice of the {1} form; reports for {2} follow {3}.",
          edition.notice,
          edition.id,
          String(report.year),
          due.notice,
        ),
        fixes: [
          {
            title: message("改引{0}", "Cite {0}", due.notice),
            edits: [{ span, text: due.notice }],
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
};
