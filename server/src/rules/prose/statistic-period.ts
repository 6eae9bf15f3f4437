import type { Edit, Finding } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import { type DateMention, proseOf } from "../../prose/index.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

function dateEdit(date: DateMention, month: number, day: number, year: number | undefined, text: string): Edit[] {
  const written = text.slice(date.span.start, date.span.end);
  const ends = date.month === 0 || /[日号]$/.test(written) ? "日" : "";
  const dated = date.year !== undefined || (date.month === 0 && /^(?:19|20)/.test(written));
  const withYear = !dated || year === undefined ? "" : `${year}年`;
  const should = `${withYear}${month}月${day}${ends}`;
  return should === written.replace(/\s/g, "") ? [] : [{ span: date.span, text: should }];
}

/**
 * Article 49 of the Regulations has the reports tell of the year before, and the notices count it from its first day
 * to its last.
 */
export const statisticPeriod: Rule = {
  id: "statistic-period",
  name: message("统计期限有误", "Statistic period"),
  level: "warning",
  reads: "prose",
  says: message("统计期限不是1月1日至12月31日", "The period of the figures is not 1 January to 31 December"),
  *check(report: Report): Iterable<Finding> {
    for (const { span, from, to, mangled } of proseOf(report).periods) {
      const begins = from.month === 1 && (from.day === undefined || from.day === 1);
      const ends = to.month === 12 && (to.day === undefined || to.day === 31);
      const sameYear = to.year === undefined || from.year === undefined || to.year === from.year;
      if (begins && ends && sameYear && !mangled) continue;
      const year = report.year ?? from.year;
      const edits = [...dateEdit(from, 1, 1, year, report.text), ...dateEdit(to, 12, 31, year, report.text)];
      yield {
        span,
        message: mangled
          ? message(
              "统计期限的日期缺字，应写作“某年某月某日”。",
              "The dates of the period have lost characters: they are written as year, month and day.",
            )
          : message(
              "数据的统计期限应为当年1月1日至12月31日。",
              "The figures are counted from 1 January to 31 December of one year.",
            ),
        fixes:
          edits.length > 0
            ? [{ title: message("改正统计期限", "Set the period right"), edits, preferred: true, safe: false }]
            : [],
      };
    }
  },
};
