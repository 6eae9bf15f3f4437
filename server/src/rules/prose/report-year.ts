import type { Finding, Fix } from "../../facts/finding.js";
import { list, type Message, message } from "../../messages/message.js";
import { type DateMention, type Prose, proseOf, type YearRole } from "../../prose/index.js";
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

/** What tells of the report's year beside its title, and what it is called in a message. */
interface Witness {
  readonly year: number;
  readonly span: Span;
  readonly place: Message;
}

const PERIOD = message("统计期限", "the period");

const PLACES: Readonly<Partial<Record<YearRole, Message>>> = {
  title: message("文中的标题", "the title in the text"),
  deeds: message("正文", "the text"),
  plan: message("下一步打算", "the plans"),
  signed: message("落款", "the signature"),
};

/** A report is signed in the year behind its own, and plans for that. */
const IN_NEXT_YEAR: ReadonlySet<YearRole> = new Set(["plan", "signed"]);

function witnesses(prose: Prose, periods: readonly Mention[]): Witness[] {
  const others = prose.years.flatMap(({ role, year, span }): Witness[] => {
    const place = PLACES[role];
    return place ? [{ year: IN_NEXT_YEAR.has(role) ? year - 1 : year, span, place }] : [];
  });
  return [...periods.map(({ year, span }) => ({ year, span, place: PERIOD })), ...others];
}

/** The title against what says another year: it is the wrong one where two and more agree on that, and nothing on its own. */
function* ofTitle(report: Report, { year, span }: Year, told: readonly Witness[]): Iterable<Finding> {
  const others = told.filter((one) => one.year === year);
  const places = [...new Set(others.map(({ place }) => place))];
  yield {
    span,
    message: message(
      "标题写的是 {0} 年，按{2}应为 {1} 年，请核对标题。",
      "The title says {0}; by {2} it should be {1}.",
      String(report.year),
      String(year),
      list(places),
    ),
    related: others.slice(0, MOST_MENTIONS).map((one) => ({
      span: one.span,
      message: message("此处写明年份", "The year stands here"),
    })),
    fixes: yearFix({ span }, year),
  };
}

/** A year, and where it is to stand. */
interface Year {
  readonly year: number;
  readonly span: Span;
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

/**
 * A year that is not the title's.
 *
 * @param title where the title has its own, if nothing else tells which of the two is wrong
 */
function ofMention(report: Report, mention: Mention, title: Span | undefined): Finding {
  const own = report.year as number;
  const years = [String(own), String(mention.year)] as const;
  const inTitle = report.title?.yearSpan;
  const [ofTitle] = title ? yearFix({ span: title }, mention.year) : [];
  const words = message("将标题的年份改为 {0}", "Set the year of the title to {0}", String(mention.year));
  return {
    span: mention.span,
    message: inTitle
      ? message("标题写的是 {0} 年，这里写的是 {1} 年，请核对。", "The title says {0}, but {1} stands here.", ...years)
      : message(
          "本报告为 {0} 年度报告，这里写的是 {1} 年。",
          "The report is about {0}, but {1} stands here.",
          ...years,
        ),
    related: inTitle ? [{ span: inTitle, message: message("标题的年份", "The year of the title") }] : [],
    fixes: [...yearFix(mention, own), ...(ofTitle ? [{ ...ofTitle, title: words }] : [])],
  };
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
    const periods = periodYears(prose, own);
    const quoted = prose.years.filter((mention) => mention.role === "title" || mention.role === "deeds");
    const strange = [...periods, ...quoted].filter((mention) => mention.year !== own);
    const [first] = strange;
    if (first) {
      const told = witnesses(prose, periods);
      const isAlone = !told.some(({ year }) => year === own) && strange.every(({ year }) => year === first.year);
      const title = isAlone ? report.title?.yearSpan : undefined;
      if (title && told.filter(({ year }) => year === first.year).length > 1) {
        yield* ofTitle(report, { year: first.year, span: title }, told);
        return;
      }
      for (const mention of strange.slice(0, MOST_MENTIONS)) yield ofMention(report, mention, title);
    }
    yield* plans(report, prose);
    yield* signatures(report, prose);
  },
};
