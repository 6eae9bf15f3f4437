/**
 * A reading of prose at another place of the text. Every field is named, so that one that comes to the model does not
 * go without its place.
 */
import type { Span } from "../report/model.js";
import type {
  CellFigure,
  Claim,
  DateMention,
  Difference,
  Link,
  Percentage,
  Period,
  Prose,
  Quantity,
  Whole,
  YearMention,
} from "./model.js";

/** @returns the same reading, so many code units farther on; what it says of one quantity is said of one there too */
export function movedProse(prose: Prose, by: number): Prose {
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const known = new Map<Quantity, Quantity>();
  const quantity = (old: Quantity): Quantity => {
    const before = known.get(old);
    if (before) return before;
    const made = quantityAt(old, span);
    known.set(old, made);
    return made;
  };
  const compared = (figure: Quantity | CellFigure): Quantity | CellFigure =>
    "span" in figure ? quantity(figure) : figure;
  return {
    quantities: prose.quantities.map(quantity),
    links: prose.links.map(
      ({ quantity: own, sums, subject, verdict }): Required<Link> => ({
        quantity: quantity(own),
        sums,
        subject: span(subject),
        verdict,
      }),
    ),
    wholes: prose.wholes.map(
      ({ whole, parts, takesUp, isMean, verdict }): Required<Whole> => ({
        whole: quantity(whole),
        parts: parts.map(({ quantity: part, times }) => ({ quantity: quantity(part), times })),
        takesUp,
        isMean,
        verdict,
      }),
    ),
    percentages: prose.percentages.map(
      ({ percent, kind, of, base, expected, verdict }): Required<Percentage> => ({
        percent: quantity(percent),
        kind,
        of: compared(of),
        base: compared(base),
        expected,
        verdict,
      }),
    ),
    differences: prose.differences.map(
      ({ by: own, span: words, kind, now, before, sideBySide, verdict }): Required<Difference> => ({
        by: own && quantity(own),
        span: span(words),
        kind,
        now: compared(now),
        before: quantity(before),
        sideBySide,
        verdict,
      }),
    ),
    claims: prose.claims.map(({ span: own, sums, verdict }): Required<Claim> => ({ span: span(own), sums, verdict })),
    years: prose.years.map(({ year, span: own, role }): Required<YearMention> => ({ year, span: span(own), role })),
    periods: prose.periods.map(
      ({ span: own, from, to, mangled }): Period => ({
        span: span(own),
        from: dateAt(from, span),
        to: dateAt(to, span),
        ...(mangled ? { mangled } : {}),
      }),
    ),
  };
}

type Move = (span: Span) => Span;

function quantityAt(
  { span, figureSpan, value, step, unit, approximate, chapter, otherYear }: Quantity,
  move: Move,
): Quantity {
  const made = { span: move(span), figureSpan: move(figureSpan), value, step, unit, approximate, chapter };
  return otherYear === undefined ? made : ({ ...made, otherYear } satisfies Required<Quantity>);
}

function dateAt({ span, year, month, day }: DateMention, move: Move): DateMention {
  const made = { span: move(span), month, ...(year === undefined ? {} : { year }) };
  return day === undefined ? made : { ...made, day };
}
