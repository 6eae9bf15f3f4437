import type { Finding } from "../../facts/finding.js";
import { found, lookFor } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** 公开为原则 or 公开是原则, known by its rarest word. */
const OLD = lookFor(["原则"], (text, place) =>
  text.startsWith("公开", place - 3) && /[为是]/.test(text.charAt(place - 1))
    ? { start: place - 3, end: place + 2 }
    : undefined,
);

const EXCEPTION = /^[，,、；;“”"'\s]{0,3}以?不公开[为是]例外/;

/** 以公开为原则 or 公开为原则、不公开为例外; 以公平、公正、公开为原则 and 不公开为原则 are other things. */
function isPrinciple(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return before === "以" || (before !== "不" && EXCEPTION.test(text.slice(end, end + 12)));
}

/** Article 5 of the Regulations: 坚持以公开为常态、不公开为例外. */
export const outdatedPrinciple: Rule = {
  id: "outdated-principle",
  name: message("沿用旧提法", "Outdated principle"),
  level: "hint",
  reads: "prose",
  says: message(
    "“公开为原则”是2019年修订以前的提法，《条例》第五条为“公开为常态”",
    "公开为原则 is the wording used before 2019; article 5 says 公开为常态",
  ),
  *check(report: Report): Iterable<Finding> {
    for (const span of found(report, OLD)) {
      if (!isPrinciple(report.text, span.start, span.end)) continue;
      const principle = { start: span.end - 2, end: span.end };
      yield {
        span,
        message: message(
          "《条例》第五条的表述是“公开为常态”，不是“公开为原则”。",
          "Article 5 of the Regulations says 公开为常态, not 公开为原则.",
        ),
        fixes: [
          {
            title: message("改为“{0}”", "Replace it by “{0}”", "常态"),
            edits: [{ span: principle, text: "常态" }],
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
};
