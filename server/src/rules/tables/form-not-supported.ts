import { message } from "../../messages/message.js";
import { lineAt } from "../../report/lines.js";
import type { Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** The title, else the first line that holds anything. */
function spanOf({ text, lines, title }: Report): Span {
  if (title) return title.span;
  const start = Math.max(0, text.search(/\S/));
  return { start, end: lines[lineAt(lines, start)]?.end ?? start };
}

export const formNotSupported: Rule = {
  id: "form-not-supported",
  name: message("旧格式，不作检查", "Form not supported"),
  level: "information",
  reads: "prose",
  says: message(
    "早于规定三张表的旧格式，不作检查",
    "A report in a form older than the three tables; nothing else is judged",
  ),
  check: (report) =>
    report.supported
      ? []
      : [
          {
            span: spanOf(report),
            message: message(
              "本报告用的是{0}年以前的旧格式，没有规定的三张表，不作检查。",
              "This report is in a form older than that of {0}, which has no tables to judge. Nothing else is checked.",
              report.editions[0]?.id ?? "",
            ),
          },
        ],
};
