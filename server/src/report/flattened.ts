/**
 * Headings in the middle of a line: converters put the paragraphs of a page on one line, headings and all. Such a line
 * is read as several.
 */
import { recognise } from "./chapterTitles.js";
import { compact } from "./characters/index.js";
import type { Heading } from "./headings.js";
import { Mark, type MarkedLine } from "./lines.js";
import type { Span } from "./span.js";
import { marked } from "./table/textLines.js";

/** A chapter's numeral behind the end of a sentence or a blank, and what may be its title: up to the next stop or blank. */
const NUMBERED =
  /(?<=^|[。；;：:！!？?）)”"\s\u3000])[一二三四五六]\s?[、.．]\s?(?<title>[^\s\u3000。；;：:|｜（(]{2,40})/gu;

const NUMERALS = "一二三四五六";

const LETTER = /[\p{L}\p{N}]/u;

/** The chapters of the form. */
const CHAPTERS = 6;

interface Found {
  readonly span: Span;
  readonly number: number;
}

/** The titles of chapters with their numerals in a line, but those that stand one behind another: a list of chapters. */
function titlesIn(text: string, { from, to, marks }: MarkedLine): Found[] {
  if ((marks & Mark.chinese) === 0) return [];
  const found = [...text.slice(from, to).matchAll(NUMBERED)].flatMap(({ 0: whole, index, groups }): Found[] => {
    const number = NUMERALS.indexOf(whole.charAt(0)) + 1;
    const { chapter, match } = recognise(compact(groups?.title ?? ""), () => false);
    const isNamed = chapter?.number === number && match !== "none";
    return isNamed ? [{ span: { start: from + index, end: from + index + whole.length }, number }] : [];
  });
  const meets = (one: Found | undefined, other: Found | undefined): boolean =>
    one !== undefined && other !== undefined && !LETTER.test(text.slice(one.span.end, other.span.start));
  return found.filter((one, i) => !meets(found[i - 1], one) && !meets(one, found[i + 1]));
}

/** @returns whether a line holds the title of a chapter behind something else, or before so much that it heads no line */
export function holdsTitles(text: string, line: MarkedLine): boolean {
  return titlesIn(text, line).some(({ span }) => span.start > line.from || span.end < line.to);
}

/**
 * @param text a report's text
 * @param lines its lines
 * @param headings the headings that are lines of their own
 * @returns the lines with those parted that hold a chapter's heading which no line has for itself
 */
export function unflattened(
  text: string,
  lines: readonly MarkedLine[],
  headings: readonly Heading[],
): readonly MarkedLine[] {
  const present = new Set(
    headings.flatMap(({ chapter, match }) => (chapter && match !== "similar" ? [chapter.number] : [])),
  );
  if (present.size === CHAPTERS) return lines;
  let changed = false;
  const read = lines.flatMap((line) => {
    const titles = titlesIn(text, line).filter(({ number }) => !present.has(number));
    if (titles.length === 0) return [line];
    changed = true;
    return parted(text, line, titles);
  });
  return changed ? read : lines;
}

/** A line as several: each title, and what stands before, between and behind them. */
function parted(text: string, { from, to, number }: MarkedLine, titles: readonly Found[]): MarkedLine[] {
  const cuts = [from, ...titles.flatMap(({ span }) => [span.start, span.end]), to];
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] as number;
    return LETTER.test(text.slice(start, end)) ? [marked(text, { start, end }, number)] : [];
  });
}
