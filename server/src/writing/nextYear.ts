/**
 * 从去年开始: next year's report from a report. What goes on from year to year is taken over, every other figure is 0, and
 * the prose is kept, each paragraph marked until it is written anew.
 */
import {
  agencyKind,
  type CellKey,
  CHAPTERS,
  type Chapter,
  EDITIONS,
  type Edition,
  editionFor,
  officialHeading,
  type TableId,
} from "../form/index.js";
import type { ChapterReading, Report, Span, TableReading } from "../report/model.js";
import { officialTitle } from "../report/title.js";
import { chapterLines, feeSentence, INDENT, LAST_YEARS, OPEN, preface, type Subject, signature } from "./sentences.js";
import { layoutNamed, plainStyle, type TableStyle } from "./style.js";
import { type FigureOf, writeTable } from "./table.js";
import { NEW_LAYOUTS, type NewLayout } from "./wish.js";

/** What can be begun from a report: whose it is, and for which year. */
export interface NextReport {
  readonly text: string;
  readonly agency: string;
  readonly year: number;
}

/**
 * @param last a report that names its body and year
 * @param eol the line break to write
 * @param editions of the form, from the oldest to the current one
 * @returns the report of the year after; undefined where body or year is not known, or no form is for that year
 */
export function nextReport(last: Report, eol = "\n", editions: readonly Edition[] = EDITIONS): NextReport | undefined {
  const agency = last.title?.agency;
  if (agency === undefined || last.year === undefined || !last.supported) return undefined;
  const year = last.year + 1;
  const edition = editionFor(year, editions);
  if (!edition) return undefined;
  const subject = { agency, kind: agencyKind(agency), year, edition };
  const style = plainStyle(layoutNamed(layoutOf(last)), eol);
  const parts = [
    officialTitle(agency, year),
    INDENT + preface(subject),
    ...CHAPTERS.map((chapter) => chapterText(chapter, last, last.year ?? 0, subject, style)),
    signature(subject).join(eol),
  ];
  return { text: `${parts.join(eol.repeat(2))}${eol}`, agency, year };
}

/** The layout that its tables are in, where people can go on writing in it. */
function layoutOf({ tables }: Report): NewLayout {
  const ids: ReadonlySet<string> = new Set(tables.map(({ layout }) => layout.id));
  return NEW_LAYOUTS.find((id) => ids.has(id)) ?? NEW_LAYOUTS[0];
}

function chapterText(chapter: Chapter, last: Report, year: number, subject: Subject, style: TableStyle): string {
  const { eol, layout } = style;
  const there = last.chapters.find((one) => one.chapter?.number === chapter.number);
  const isProblems = chapter.number === PROBLEMS;
  // Problems are told as last year's report tells them.
  const kept = there ? keptLines(last, there, isProblems ? (words) => words : yearOn(year)) : [];
  const own = isProblems ? answered(kept, year) : kept.map(({ text }) => text);
  if (chapter.number === OTHER && subject.edition.wantsFees && !/[费費]/u.test(own.join()))
    own.push(INDENT + feeSentence(subject.year));
  const lines = [officialHeading(chapter), ...(own.length > 0 ? own : chapterLines(chapter, subject))].join(eol);
  if (!chapter.table) return lines;
  const table = subject.edition.tables[chapter.table];
  const figures = carriedFigures(chapter.table, table.yearly, last.tables);
  return lines + eol.repeat(layout.writing.breaksBehindHeading ?? 1) + writeTable(table, style, figures);
}

/** What last year's table makes a cell begin with; every other one is 0. */
function carriedFigures(
  id: TableId,
  yearly: Edition["tables"][TableId]["yearly"],
  tables: readonly TableReading[],
): FigureOf {
  const rows = tables.find(({ table }) => table.id === id)?.rows ?? [];
  const figures = new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ key, content }): [CellKey, number][] =>
        content.kind === "figure" ? [[key, content.value]] : [],
      ),
    ),
  );
  return (key) => {
    const equation = yearly.find(({ cell }) => cell === key);
    const sum = equation?.last.reduce((total, cell) => total + (figures.get(cell) ?? Number.NaN), 0) ?? 0;
    return Number.isNaN(sum) || sum < 0 ? 0 : sum;
  };
}

/** A line of last year's prose as it is kept. */
interface KeptLine {
  readonly text: string;
  readonly isHeading: boolean;
}

/** The lines of a chapter that are prose: sub-headings as they are, paragraphs marked. */
function keptLines(last: Report, { body, subHeadings }: ChapterReading, on: YearOn): KeptLine[] {
  const isWithin = (outer: Span, inner: Span): boolean => inner.start < outer.end && outer.start < inner.end;
  const lines = last.paragraphs
    .filter((span) => isWithin(body, span))
    .map((span): KeptLine => {
      // A numbered line that ends in a stop is a sentence, and one that tells a year or counts is to be written anew.
      const heading = subHeadings.find(({ depth, span: own }) => depth === 1 && own.end === span.end);
      const name = heading?.name.replace(MARKS_BEHIND, "");
      return name !== undefined && withoutFigures(on(name)) === name
        ? { text: name, isHeading: true }
        : { text: ownWords(last, span), isHeading: false };
    });
  return unwrapped(lines).flatMap((line) => {
    const text = line.isHeading ? line.text : keptParagraph(line.text, on);
    return text === "" ? [] : [{ ...line, text }];
  });
}

/** Marks of Markdown: those before a heading are not in its name. */
const MARKS_BEHIND = /[ *#]+$/u;

/** A date of signing, or the body's name on a line of its own: what ends a report is written anew. */
const SIGNED =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇零一-九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;

/** The words of a paragraph without blanks; none of what ends a report. */
function ownWords({ text, title }: Report, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/[ \t\u3000\r\n]+/gu, "");
  return words === title?.agency || SIGNED.test(words) ? "" : words;
}

/** A line that a PDF wrapped is as long as the page is wide, and no stop ends it. */
const WRAPPED = /^.{24,}[^。！？；：.!?;:]$/u;

/** What begins a paragraph of its own. */
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/u;

/** @returns lines with those of one paragraph together that a PDF wrapped */
function unwrapped(lines: readonly KeptLine[]): KeptLine[] {
  const joined: KeptLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn = before && !before.isHeading && WRAPPED.test(before.text);
    if (goesOn && !line.isHeading && line.text !== "" && !NUMBERED.test(line.text))
      joined[joined.length - 1] = { text: before.text + line.text, isHeading: false };
    else joined.push(line);
  }
  return joined;
}

function keptParagraph(words: string, on: YearOn): string {
  if (words === "") return "";
  const [heading = ""] = RUN_IN.exec(words) ?? [];
  const own = words.slice(heading.length);
  return INDENT + heading + (own === "" ? "" : LAST_YEARS + withoutFigures(on(own)));
}

/** A sub-heading before a paragraph. */
const RUN_IN = /^[（(][一二三四五六七八九十]{1,2}[）)][^。：:，；]{1,14}[。：:]/u;

/** Names of laws and notices keep their years. */
const QUOTED = /〔[^〕]*〕|《[^》]*》|“[^”]*”/gu;

/**
 * A year that words are about: alone, or with the first or last day of what is reported. One with another day is that of
 * an event, and so is the one that a law was made in; of 2023—2025年 neither is moved.
 */
const YEAR_TOLD =
  /(?<!\d|\d[-—–~至])20\d{2}(?=年(?!\d{1,2}月|新?修[订正]|颁布)|年(?:1月1日(?!起?(?:施行|实行|实施))|12月31日|\d{1,2}月(?:\d{1,2}日)?[-—–~至到]))|(?<=截[至止][到至]?)20\d{2}(?=年)/gu;

const CHINESE_DIGITS = "〇一二三四五六七八九";
/** A year in Chinese figures; its zero is written in three ways. */
const CHINESE_YEAR = /二([〇零○])(?:\1|[一二三四五六七八九]){2}(?=年)/gu;

/** Puts words of a report a year on. */
type YearOn = (words: string) => string;

/** @returns what moves a report's own year, the one before and the one after it */
function yearOn(year: number): YearOn {
  const isNear = (found: number): boolean => Math.abs(found - year) <= 1;
  const shifted = (part: string): string =>
    part
      .replace(YEAR_TOLD, (found) => (isNear(Number(found)) ? String(Number(found) + 1) : found))
      .replace(CHINESE_YEAR, (found, zero: string) => {
        const own = Number([...found].map((digit) => CHINESE_DIGITS.indexOf(digit === zero ? "〇" : digit)).join(""));
        if (!isNear(own)) return found;
        return [...String(own + 1)].map((digit) => (digit === "0" ? zero : CHINESE_DIGITS[Number(digit)])).join("");
      });
  return (words) => {
    let at = 0;
    let result = "";
    for (const { index, 0: quoted } of words.matchAll(QUOTED)) {
      result += shifted(words.slice(at, index)) + quoted;
      at = index + quoted.length;
    }
    return result + shifted(words.slice(at));
  };
}

/** A count or a rate; years, dates, numbers of articles and of notices are none. */
const COUNT =
  /(?<![\d〔第.])\d[\d,]*(?:\.\d+)?(?=\s*(?:[余多]?(?:[条件次篇期份项起场人家部名类处万亿元册批宗例位张户轮幅单台辆块支]|个(?!工作日[之以]?内|月))|%|％|个百分点))/gu;

/** @returns a sentence with open places where it counts */
function withoutFigures(words: string): string {
  return words.replace(COUNT, OPEN);
}

/** The chapter that tells of problems and improvements, and that of all else, fees among it. */
const PROBLEMS = 5;
const OTHER = 6;

/** Where what is done about problems begins; what is in need of being bettered is a problem. */
const IMPROVEMENTS =
  /(?:下一步|今后|(?<![需待要](?:进一步|加以|不断|继续)?)改进|整改|针对(?:以上|上述|这些|存在的)|\d{4}年[^。；]{0,12}将)/u;

/** The sub-heading that all is below that is done about them. */
const IMPROVEMENTS_HEAD = /^[^问题不未]*(?:下一步|今后|改进|整改)/u;

/** What leads to a list, or a numbered name alone. */
const LEADING = /[：:]$|以下[^。；，]*。$|^[（(]?[一二三四五六\d]+[）)、.．][^。，；]{2,12}。$/u;

/** The sub-heading that the problems stand below; others name one. */
const PROBLEMS_HEAD = /问题/u;

/** What problems are told after. */
const PROBLEMS_ARE =
  /^(?:[（(]?[一二三四五六\d]+[）)、.．])?(?:(?:目前)?(?:仍|还)?存在的?)?(?:主要)?问题(?:是|有|如下)?[：:。]/u;

/** What was mended already; not what was mended in part, or not yet. */
const MENDED = /^(?!.*(?:但|不|未|将|仍)).*已(?:经|全部|基本)*(?:得到)?(?:有效)?(?:整改|改进|解决|完成整改|落实整改)/u;

/** Last year's problems, each to be answered, and places for this year's. */
function answered(kept: readonly KeptLine[], year: number): string[] {
  const bare = kept.map((line) => ({ ...line, text: line.text.replace(INDENT, "").replace(LAST_YEARS, "") }));
  const improving = bare.findIndex(({ text, isHeading }) =>
    isHeading ? IMPROVEMENTS_HEAD.test(text) : LEADING.test(text) && IMPROVEMENTS.test(text),
  );
  const problems = bare
    .slice(0, improving < 0 ? undefined : improving)
    .filter(({ text, isHeading }) => !(isHeading && PROBLEMS_HEAD.test(text)))
    .map(({ text }) => text.replace(PROBLEMS_ARE, ""))
    .map((line) => line.split(/(?<=[。！？])/u).filter((sentence) => !MENDED.test(sentence)))
    .flatMap((sentences) => {
      const end = sentences.findIndex((sentence) => IMPROVEMENTS.test(sentence));
      const told = sentences.slice(0, end < 0 ? undefined : end).join("");
      return told === "" || /[：:]$/u.test(told) ? [] : [told.replace(/[^。！？；]$/u, "$&。")];
    });
  return [
    ...problems.map((told) => `${INDENT}${LAST_YEARS}${year}年年报所列问题：${told}整改情况：${OPEN}。`),
    `${INDENT}存在的主要问题：${OPEN}。`,
    `${INDENT}改进情况：${OPEN}。`,
  ];
}
