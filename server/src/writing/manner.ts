/** How headings, sub-headings and paragraphs are written in the document at hand; what it does not show is as the form has it. */
import { type Chapter, NUMERALS, officialHeading } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { ChapterReading, Report, Span, SubHeading } from "../report/model.js";
import { INDENT, type OpenParagraph } from "./sentences.js";

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const known = ({ chapters }: Report): ChapterReading[] => chapters.filter(({ chapter }) => chapter);

const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** Marks of Markdown and blanks that may stand before a heading on its line. */
const MARKS = /^(?:#{1,6} ?)?[ \u3000]*(?:\*\*)?$/;

/** What stands before the headings of the text on their lines, where all agree: #, indents, bold. */
function headingMarks(report: Report): { before: string; behind: string } {
  const marks = new Set(known(report).map(({ span, headingSpan }) => report.text.slice(span.start, headingSpan.start)));
  const [mark = ""] = marks.size === 1 ? marks : [];
  return MARKS.test(mark) ? around(mark) : { before: "", behind: "" };
}

const around = (mark: string) => ({ before: mark, behind: mark.endsWith("**") ? "**" : "" });

/** What stands where the numeral would: a character that no text holds. */
const NUMBER = "\0";

/** How headings are numbered, where all agree: 一、 or 1. or not at all. */
function numberOf(report: Report, { number, numeral }: Chapter): string | undefined {
  const ways = new Set(
    known(report).map(({ headingSpan, titleSpan, chapter }) => {
      const before = report.text.slice(headingSpan.start, titleSpan.start);
      if (before === "") return "";
      const digit = String(chapter?.number);
      if (before.includes(chapter?.numeral ?? NUMBER)) return `${before.replace(chapter?.numeral ?? "", NUMBER)}c`;
      return before.includes(digit) ? `${before.replace(digit, NUMBER)}d` : NUMBER;
    }),
  );
  const [way] = ways;
  if (ways.size !== 1 || way === undefined || way === NUMBER) return undefined;
  return way === "" ? "" : way.slice(0, -1).replace(NUMBER, way.endsWith("c") ? numeral : String(number));
}

/** @returns the heading of a chapter, with what stands before it on its line */
export function headingIn(report: Report, chapter: Chapter): string {
  const { before, behind } = headingMarks(report);
  const official = officialHeading(chapter);
  const number = numberOf(report, chapter);
  return before + (number === undefined ? official : number + chapter.title) + behind;
}

/** How a sub-heading is written: what stands before the number and behind it, and whether the paragraph runs on behind. */
interface SubHeadingManner {
  readonly before: string;
  readonly behind: string;
  readonly numbered: (index: number) => string;
  readonly runIn: boolean;
}

const AS_THE_FORM: SubHeadingManner = {
  before: "",
  behind: "",
  numbered: (index) => `（${NUMERALS[index]}）`,
  runIn: false,
};

function numbering(written: string): SubHeadingManner["numbered"] | undefined {
  const bracket = /^([（(])[一二三四五六七八九十]+([）)][ ]?)/u.exec(written);
  if (bracket) return (index) => `${bracket[1]}${NUMERALS[index]}${bracket[2]}`;
  const digit = /^\d{1,2}([.、．][ ]?)/u.exec(written);
  return digit ? (index) => `${index + 1}${digit[1]}` : undefined;
}

/** The first sub-heading shows how they are written; one below another only where there is none above it. */
function subHeadings(report: Report): SubHeadingManner {
  const all = known(report).flatMap((chapter): readonly SubHeading[] => chapter.subHeadings);
  const first = all.find(({ depth }) => depth === 1) ?? all[0];
  const numbered = first && numbering(report.text.slice(first.span.start, first.span.end));
  if (!first || !numbered) return AS_THE_FORM;
  const mark = leadOf(report, first.span);
  return { ...(MARKS.test(mark) ? around(mark) : around("")), numbered, runIn: first.runIn };
}

/** What stands before a span on its line. */
const leadOf = ({ text, lines }: Report, { start }: Span): string =>
  text.slice(lines[lineAt(lines, start)]?.start ?? start, start);

/** What paragraphs begin with: two blanks, or nothing where most begin with nothing. */
function indentOf(report: Report): string {
  const sentences = report.paragraphs.filter(({ start, end }) =>
    /^[^（(\d#*].*。$/su.test(report.text.slice(start, end)),
  );
  const bare = sentences.filter((one) => leadOf(report, one) === "").length;
  return bare * 2 > sentences.length ? "" : INDENT;
}

/** No more line breaks than a blank line needs stand between two paragraphs, however many the document leaves. */
const MOST_BREAKS = 2;

/** Line breaks between paragraphs of a chapter, and between its heading and the first of them. */
function usualBreaks({ text, paragraphs, chapters }: Report): { between: number; behindHeading: number } {
  const gaps = paragraphs.flatMap(({ start, chapter }, i) => {
    const before = paragraphs[i - 1];
    return before?.chapter === chapter ? [breaksIn(text.slice(before.end, start))] : [];
  });
  const heads = paragraphs.flatMap(({ start, chapter }, i) => {
    const heading = paragraphs[i - 1]?.chapter === chapter ? undefined : chapters[chapter]?.headingSpan;
    return heading ? [breaksIn(text.slice(heading.end, start))] : [];
  });
  const usual = (breaks: readonly number[]) => median(breaks.filter((one) => one > 0 && one <= MOST_BREAKS));
  const between = usual(gaps);
  const behindHeading = usual(heads);
  return { between: between ?? behindHeading ?? 1, behindHeading: behindHeading ?? between ?? 1 };
}

/**
 * @param paragraphs what a chapter says
 * @param eol the line break to write
 * @returns it in the manner of the document, with the line breaks behind the chapter's heading
 */
export function bodyIn(report: Report, paragraphs: readonly OpenParagraph[], eol: string): string {
  if (paragraphs.length === 0) return "";
  const indent = indentOf(report);
  const sub = subHeadings(report);
  const { between, behindHeading } = usualBreaks(report);
  const lines = paragraphs.flatMap(({ heading, text }, i) => {
    if (!heading) return [indent + text];
    const head = sub.before + sub.numbered(i) + heading;
    return sub.runIn ? [`${head}。${sub.behind}${text}`] : [head + sub.behind, indent + text];
  });
  return eol.repeat(behindHeading) + lines.join(eol.repeat(between));
}
