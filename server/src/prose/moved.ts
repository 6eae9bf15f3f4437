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
  // Most passages tell of few of these, and of many nothing: an empty list has no place.
  const moved = <T>(list: readonly T[], move: (one: T) => T): readonly T[] => (list.length > 0 ? list.map(move) : list);
  const compared = (figure: Quantity | CellFigure): Quantity | CellFigure =>
    "span" in figure ? quantity(figure) : figure;
  return {
    quantities: moved(prose.quantities, quantity),
    links: moved(
      prose.links,
      ({ quantity: own, sums, subject, verdict }): Required<Link> => ({
        quantity: quantity(own),
        sums,
        subject: span(subject),
        verdict,
      }),
    ),
    wholes: moved(
      prose.wholes,
      ({ whole, parts, takesUp, isMean, verdict }): Required<Whole> => ({
        whole: quantity(whole),
        parts: parts.map(({ quantity: part, times }) => ({ quantity: quantity(part), times })),
        takesUp,
        isMean,
        verdict,
      }),
    ),
    percentages: moved(
      prose.percentages,
      ({ percent, kind, of, base, expected, verdict }): Required<Percentage> => ({
        percent: quantity(percent),
        kind,
        of: compared(of),
        base: compared(base),
        expected,
        verdict,
      }),
    ),
    differences: moved(
      prose.differences,
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
    claims: moved(
      prose.claims,
      ({ span: own, sums, verdict }): Required<Claim> => ({ span: span(own), sums, verdict }),
    ),
    years: moved(prose.years, ({ year, span: own, role }): Required<YearMention> => ({ year, span: span(own), role })),
    periods: moved(
      prose.periods,
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
