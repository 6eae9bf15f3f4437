import type { Finding, Fix } from "../../facts/finding.js";
import { message } from "../../messages/message.js";
import { type DateMention, type Prose, proseOf } from "../../prose/index.js";
import type { Report, Span } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** The same slip in every paragraph is said this many times and no more. */
const MOST_MENTIONS = 5;

interface Mention {
  readonly year: number;
  readonly span: Span;
  /** The same year once more, at the other end of a period: the two are set right together. */
  readonly again?: Span;
}

function yearFix({ span, again }: Pick<Mention, "span" | "again">, year: number): Fix[] {
  const spans = again ? [span, again] : [span];
  return [
    {
      title: message("将年份改为 {0}", "Set the year to {0}", String(year)),
      edits: spans.map((one) => ({ span: one, text: String(year) })),
      preferred: false,
      safe: false,
    },
  ];
}

/** Periods that stand no further apart than this are of one sentence. */
const LARGEST_DISTANCE_CHARACTERS = 60;

const yearSpan = ({ span }: DateMention): Span => ({ start: span.start, end: span.start + 4 });

function periodYears(prose: Prose, own?: number): Mention[] {
  const right = prose.periods.filter(({ from, to }) => (from.year ?? to.year) === own);
  return prose.periods.flatMap(({ span: whole, from, to }): Mention[] => {
    // 财政数据为2022年…，其余为2023年…: the period of some other figures stands beside the report's own.
    if (
      right.some(
        ({ span: s }) => s.start !== whole.start && Math.abs(s.start - whole.start) < LARGEST_DISTANCE_CHARACTERS,
      )
    )
      return [];
    const first = from.year === undefined ? to : from;
    if (first.year === undefined) return [];
    const mention = { year: first.year, span: yearSpan(first) };
    return [first === from && to.year === from.year ? { ...mention, again: yearSpan(to) } : mention];
  });
}

/** The year that period, quoted title and deeds agree on against the title: then it is the title that is wrong. */
function outvoted(report: Report, mentions: readonly Mention[], prose: Prose): number | undefined {
  const own = report.year as number;
  const others = new Set(mentions.map((mention) => mention.year));
  const [other] = others;
  if (others.size !== 1 || other === undefined || mentions.length < 2) return undefined;
  const title = prose.years.some(
    (mention) => mention.year === own && (mention.role === "title" || mention.role === "deeds"),
  );
  const period = periodYears(prose).some((mention) => mention.year === own);
  return title || period ? undefined : other;
}

function* plans(report: Report, prose: Prose): Iterable<Finding> {
  for (const { role, year, span } of prose.years) {
    if (role !== "plan" || year !== report.year) continue;
    yield {
      span,
      message: message(
        "本报告为 {0} 年度报告，下一步打算应写 {1} 年。",
        "The report is about {0}; what is planned next belongs to {1}, not {0}.",
        String(year),
        String(year + 1),
      ),
      fixes: yearFix({ span }, year + 1),
    };
  }
}

/** A report of a year cannot be signed before its last day: article 49 has it told by 31 January of the next. */
function* signatures(report: Report, prose: Prose): Iterable<Finding> {
  for (const { role, year, span } of prose.years) {
    if (role !== "signed" || year !== report.year) continue;
    yield {
      span,
      message: message(
        "本报告为 {0} 年度报告，落款日期却在 {0} 年之内。",
        "The report is about {0}, but signed before that year was over.",
        String(year),
      ),
      fixes: yearFix({ span }, year + 1),
    };
  }
}

export const reportYear: Rule = {
  id: "report-year",
  name: message("年份不一致", "Report year"),
  level: "warning",
  reads: "prose",
  says: message("标题、统计期限与正文的年份不一致", "Title, period and text disagree on the year"),
  *check(report: Report): Iterable<Finding> {
    const own = report.year;
    if (own === undefined) return;
    const prose = proseOf(report);
    const quoted = prose.years.filter((mention) => mention.role === "title" || mention.role === "deeds");
    const strange = [...periodYears(prose, own), ...quoted].filter((mention) => mention.year !== own);
    const right = outvoted(report, strange, prose);
    if (right !== undefined && report.title?.yearSpan) {
      yield {
        span: report.title.yearSpan,
        message: message(
          "标题写 {0} 年，正文写 {1} 年。",
          "The title says {0}, the text {1}.",
          String(own),
          String(right),
        ),
        related: strange
          .slice(0, MOST_MENTIONS)
          .map(({ span }) => ({ span, message: message("此处写明年份", "The year stands here") })),
        fixes: yearFix({ span: report.title.yearSpan }, right),
      };
      return;
    }
    for (const mention of strange.slice(0, MOST_MENTIONS)) {
      yield {
        span: mention.span,
        message: message(
          "本报告为 {0} 年度报告，此处却写 {1} 年。",
          "The report is about {0}, but {1} stands here.",
          String(own),
          String(mention.year),
        ),
        fixes: yearFix(mention, own),
      };
    }
    yield* plans(report, prose);
    yield* signatures(report, prose);
  },
};
