import { type Collection, type ComparedReport, likeness, type PlacedPassage, rangeIn } from "../../between/index.js";
import type { Elsewhere } from "../../facts/finding.js";
import { type Message, message, plural } from "../../messages/message.js";
import type { Rule } from "../rule.js";

/** As many others are linked to: one is enough to see it. */
const MOST_LINKED = 3;

/** Characters of a paragraph that tell which it is. */
const QUOTED = 16;

export const copiedProse: Rule = {
  id: "copied-prose",
  name: message("与别的年报内容雷同", "Copied prose"),
  level: "information",
  reads: "prose",
  says: message(
    "一段文字与本单位往年的年报，或与别的单位的年报几乎相同（同一文件夹中的年报）",
    "A paragraph is nearly the same as in an earlier report of the body, or in another body's (of the same folder)",
  ),
  check: () => [],
  *between(own, others) {
    for (const placed of others.passagesOf(own)) {
      const found = others.alike(placed).filter(({ report }) => isHeldAgainst(own, report));
      const [first, ...more] = ranked(placed, found, others);
      if (!first) continue;
      yield {
        span: placed.passage.span,
        message: saidOf(first, more.length),
        elsewhere: [first, ...more].slice(0, MOST_LINKED).map(linkTo),
        about: { words: placed.passage.sentence },
      };
    }
  },
};

function saidOf({ report: { name } }: PlacedPassage, others: number): Message {
  if (others === 0)
    return message("这一段与“{0}”中的一段几乎相同。", "This paragraph is nearly the same as one in {0}.", name);
  return plural(
    others,
    "这一段与“{0}”中的一段几乎相同，另有 {1} 份年报也是这样。",
    "This paragraph is nearly the same as one in {0}, and in {1} other report.",
    "This paragraph is nearly the same as one in {0}, and in {1} other reports.",
    name,
    others,
  );
}

/** The later of two is the copy; of one year each is held against the other, unless they may be drafts of one report. */
function isHeldAgainst({ facts: own }: ComparedReport, { facts: other }: ComparedReport): boolean {
  if (own.year === undefined || other.year === undefined) return false;
  if (own.year === other.year) return own.agency !== undefined && other.agency !== undefined;
  return other.year < own.year;
}

/** The body's own reports first, then what is most alike; one paragraph of each report. */
function ranked(own: PlacedPassage, found: readonly PlacedPassage[], others: Collection): PlacedPassage[] {
  const isOwn = ({ report }: PlacedPassage): number => (others.areOfOneBody(own.report, report) ? 0 : 1);
  const weighed = found.map((one) => ({ one, isOwn: isOwn(one), like: likeness(own.passage, one.passage) }));
  weighed.sort(
    (a, b) =>
      a.isOwn - b.isOwn ||
      (b.one.report.facts.year ?? 0) - (a.one.report.facts.year ?? 0) ||
      b.like - a.like ||
      (a.one.report.file < b.one.report.file ? -1 : 1),
  );
  const seen = new Set<ComparedReport>();
  return weighed.flatMap(({ one }) => {
    const speaker = others.speakerFor(one.report);
    if (seen.has(speaker)) return [];
    seen.add(speaker);
    return one;
  });
}

function linkTo({ report, passage }: PlacedPassage): Elsewhere {
  const { file, facts } = report;
  return {
    file,
    range: rangeIn(report, passage.span),
    message: message("{0}：{1}……", "{0}: {1}…", facts.title, passage.sentence.slice(0, QUOTED)),
  };
}
