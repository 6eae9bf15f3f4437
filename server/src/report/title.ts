import type { Mutable } from "../common/mutable.js";
import { compact, folded, isBlank, isLetter, trim, withoutBlanks } from "./characters/index.js";
import { lineAt, Mark, type MarkedLine, splitLines } from "./lines.js";
import type { Line, Span, Title } from "./model.js";
import { tagsBefore, withoutTagsBehind } from "./tags.js";

/** How many of the first lines may hold the title, and how many of them it may be broken over. */
const FIRST_LINES = 40;
const MOST_LINES = 4;
const LONGEST_TITLE_CHARACTERS = 80;

/** The words that every title of such a report ends in, in the wordings that are met. */
const KIND =
  /(?:年度|年)?(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:(?:19|20)\d{2})?(?:年度|年)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)(?:书)?(?:文字版|图文版|图片版|图文|图片|全文|公开版|电子版|正文)?(?:(?:19|20)\d{2}年度?)?$/;

/** What the name of a body ends in. */
const AGENCY = /.[局委办厅府会院所队心站处县区市省镇乡社行司室部署]$/u;

const OFFICIAL = /^.{2,}\d{4}年政府信息公开工作年度报告$/;

const YEAR = /(?:19|20)\d{2}/;

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

const CHINESE_YEAR = /二[〇零][一二][〇零一二三四五六七八九]/;

/** @returns the title of a body's report as the form has it */
export function officialTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** What neither a title nor the name of a file can hold. */
const OUTSIDE_NAMES = /[\s/\\:*?"<>|.，。；：、《》\p{Cc}]/u;

/** @returns whether these are the words of a body's full name, which can be told again from the title of its report */
export function isAgencyName(name: string): boolean {
  if (OUTSIDE_NAMES.test(name) || !/\p{Script=Han}{2}/u.test(name)) return false;
  const title = officialTitle(name, SOME_YEAR);
  const found = findTitle(title, splitLines(title), 0, 1);
  return found?.agency === compact(name, 0, name.length) && found.year === SOME_YEAR;
}

const SOME_YEAR = 2023;

/** The year a compact title names, and where: the index of its first character. */
function yearOf(title: string): { year: number; at: number } | undefined {
  const match = YEAR.exec(title);
  if (match) return { year: Number(match[0]), at: match.index };
  const chinese = CHINESE_YEAR.exec(title);
  if (!chinese) return undefined;
  const digits = [...chinese[0]].map((digit) => CHINESE_DIGITS[digit] ?? digit).join("");
  return { year: Number(digits), at: chinese.index };
}

/** The span of the `count` letters and digits from the `from`-th of text[start, end). */
function wordSpan(text: string, span: Span, from: number, count: number): Span {
  let seen = -1;
  let start = span.end;
  for (let i = span.start; i < span.end; i++) {
    if (!isLetter(text.charCodeAt(i))) continue;
    seen++;
    if (seen === from) start = i;
    if (seen === from + count - 1) return { start, end: i + 1 };
  }
  return { start, end: span.end };
}

function buildTitle(text: string, span: Span): Title {
  const written = withoutBlanks(text, span.start, span.end);
  const compacted = compact(text, span.start, span.end);
  const dated = yearOf(compacted);
  const kind = KIND.exec(compacted);
  const head = kind ? compacted.slice(0, kind.index) : compacted;
  const agency = head
    .replace(YEAR, "")
    .replace(CHINESE_YEAR, "")
    .replace(/年度?$|^年度?/, "")
    .replace(/^关于|关于$/, "");
  const official = OFFICIAL.test(folded(text, span.start, span.end));
  const title: Mutable<Title> = { span, text: written, official };
  if (agency.length >= 2) title.agency = agency;
  if (dated) {
    title.year = dated.year;
    title.yearSpan = wordSpan(text, span, dated.at, 4);
  }
  return title;
}

/** What stands in no title, but 《》 around it. 首页 > 政务公开 > … is the path of a web page. */
const NOT_IN_TITLE = /[。；;|\t《》：:，,>＞»›]/u;

/** Is this a line (without junk in front) that a title may be made of: short, no sentence, no table? */
function mayBeTitle(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_TITLE_CHARACTERS * 2) return false;
  const content = text.slice(start, end);
  return !NOT_IN_TITLE.test(content) && !/^(?:[一二三四五六]、|[（(][一二三四五六])/u.test(content);
}

/** A month, a day or a time of the day, as in the date of a page or of a covering letter. */
const DATE = /\d月|\d[-/.:]\d/u;

/** Could this line stand before the words of the title: a body's name, a year? */
function mayPrecede(text: string, line: Line): boolean {
  const content = folded(text, line.start, line.end);
  if (DATE.test(content)) return false;
  if (
    /^[(（〔[]|目录|^第?\d+页|^-?(?!(?:19|20)\d{2}$)\d+-?$|来源|时间|日期|浏览|发布|字号|索引号|首页|>/u.test(content)
  )
    return false;
  return /年度?$|^\d{4}|(?:19|20)\d{2}$|[局委办厅府会院所队心站处县区市省镇乡道校团社行司室部署]$|政府|信息公开|工作$/u.test(
    content,
  );
}

/** A line without what is no part of a title: marks before it, tags, and 《》 around it where it `maybeQuoted`. */
function bareOf(text: string, { start, end: lineEnd, number }: Line, maybeQuoted: boolean): Line {
  const from = skipMarks(text, start, lineEnd);
  const end = from + withoutTagsBehind(text.slice(from, lineEnd)).length;
  const isQuoted = maybeQuoted && text.charAt(from) === "《" && text.charAt(end - 1) === "》";
  return isQuoted ? { start: from + 1, end: end - 1, number } : { start: from, end, number };
}

/** The title that begins at line `first`, if one does. */
function titleAt(text: string, lines: readonly Line[], first: number, maybeQuoted: boolean): Title | undefined {
  const used: Line[] = [];
  for (let i = first; i < lines.length && used.length < MOST_LINES; i++) {
    const line = lines[i] as Line;
    const trimmed = trim(text, line.start, line.end);
    if (trimmed.start === trimmed.end) {
      if (used.length === 0 || i - first > 8) return undefined;
      continue;
    }
    const bare = bareOf(text, { ...trimmed, number: line.number }, maybeQuoted && used.length === 0);
    const { end } = bare;
    if (!mayBeTitle(text, bare)) return undefined;
    used.push(bare);
    const from = (used[0] as Line).start;
    const joined = compact(text, from, end);
    if (joined.length > LONGEST_TITLE_CHARACTERS) return undefined;
    if (!KIND.test(joined)) {
      if (!mayPrecede(text, line)) return undefined;
      continue;
    }
    if (!yearOf(joined) && used.length === 1 && !AGENCY.test(joined.replace(KIND, ""))) return undefined;
    const title = buildTitle(text, { start: from, end });
    return title.year ? title : { ...title, ...yearBehind(text, lines, i + 1) };
  }
  return undefined;
}

const YEAR_LINE = /^[(（〔[]?((?:19|20)\d{2})年度?[)）〕\]]?$/u;

/** The year that a title without one has on the line behind it: （2024年）. */
function yearBehind(text: string, lines: readonly Line[], next: number): { year: number; yearSpan: Span } | undefined {
  const line = lines.slice(next, next + 2).find((one) => folded(text, one.start, one.end) !== "");
  const match = line && YEAR_LINE.exec(folded(text, line.start, line.end));
  return line && match ? { year: Number(match[1]), yearSpan: wordSpan(text, line, 0, 4) } : undefined;
}

/** The body that a title without one has on a line behind it, as on a cover. */
function agencyBehind(text: string, lines: readonly Line[], title: Title, before: number): { agency?: string } {
  const from = lineAt(lines, title.span.end) + 1;
  const line = lines.slice(from, Math.min(before, from + 3)).find((one) => folded(text, one.start, one.end) !== "");
  if (!line || !mayBeTitle(text, line)) return {};
  const agency = compact(text, line.start, line.end);
  return AGENCY.test(agency) && agency.length <= 30 && !/目录|信息公开/.test(agency) ? { agency } : {};
}

/** Marks of Markdown in front of a title: of a heading, of bold type, of a quotation. */
const MARKS: ReadonlySet<string> = new Set("#*>");

function skipMarks(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && (MARKS.has(text.charAt(i)) || isBlank(text.charCodeAt(i)))) i++;
  const bookmark = /^\[bookmark:[^\]\n]{0,40}\]\s*/.exec(text.slice(i, Math.min(end, i + 60)));
  return bookmark ? i + bookmark[0].length : i + tagsBefore(text.slice(i, end));
}

/**
 * @param text a report's text
 * @param lines its lines
 * @param from the line to begin at
 * @param before the line to stop before (the first chapter's heading)
 * @returns the report's title, which may be broken over lines; the one that names body and year is taken before one
 * that names the year alone
 */
export function findTitle(text: string, lines: readonly Line[], from: number, before: number): Title | undefined {
  let partial: Title | undefined;
  const last = Math.min(before, from + FIRST_LINES, lines.length);
  for (let i = from; i < last; i++) {
    const title = titleAt(text, lines, i, true);
    if (!title || isColumn(text, lines, i)) continue;
    if (title.agency && title.year) return ownOf(text, lines, title, last);
    partial ??= title;
  }
  partial ??= titleInRow(text, lines.slice(from, last));
  return partial && !partial.agency ? { ...partial, ...agencyBehind(text, lines, partial, before) } : partial;
}

/** What the column of a web page is called that the reports stand in: no words of a body or a year. */
const COLUMN = /^(?:政府|政务)?信息公开(?:工作)?(?:年报|年度报告|专栏|指南|目录)?$|^政务公开$/u;

/** Is this line the name of a web page's column, and the title begins behind it? */
function isColumn(text: string, lines: readonly Line[], at: number): boolean {
  const { start, end } = lines[at] as Line;
  if (!COLUMN.test(compact(text, start, end))) return false;
  const next = lines.findIndex((line, i) => i > at && folded(text, line.start, line.end) !== "");
  return titleAt(text, lines, next, true)?.year !== undefined;
}

/** The title that stands once more behind the names of site and column: 清河县人民政府 水务局 水务局2022年…… */
function ownOf(text: string, lines: readonly Line[], title: Title, before: number): Title {
  const next = lineAt(lines, title.span.end) + 1;
  for (let i = next; i < Math.min(before, next + LINES_BELOW); i++) {
    const later = titleAt(text, lines, i, true);
    if (later?.agency && later.year && later.text !== title.text && title.text.endsWith(later.text)) return later;
  }
  return title;
}

const LINES_BELOW = 4;

/** The title in a cell of a row that tells of the page: 标题 | 清河县水务局2022年政府信息公开工作年度报告. */
function titleInRow(text: string, lines: readonly Line[]): Title | undefined {
  for (const { start, end, number } of lines) {
    let from = start;
    for (const cell of text.slice(start, end).split(/[|｜\t]/u)) {
      const title = titleAt(text, [{ start: from, end: from + cell.length, number }], 0, true);
      if (title?.agency && title.year) return title;
      from += cell.length + 1;
    }
  }
  return undefined;
}

/** A title's later lines, and blank ones between them, are no farther than this behind its first, in lines. */
export const TITLE_HEIGHT = 12;

/** Could text[start, end) be the line of a title that says that it is a report's? */
export function maySayReport(text: string, { start, end }: Span): boolean {
  const line = trim(text, skipMarks(text, start, end), end);
  return mayBeTitle(text, line) && /报告|年报|报$/u.test(compact(text, line.start, line.end));
}

const FEW_DIGITS = /^\d{1,3}$/;

/** @returns whether a line is surely no part of a title that begins a report, whatever stands around it */
export function standsInNoTitle(text: string, { from, to }: MarkedLine): boolean {
  const content = text.slice(skipMarks(text, from, to), to);
  return (NOT_IN_TITLE.test(content) && !content.includes("[bookmark")) || FEW_DIGITS.test(content);
}

/** What a sentence or a label has, and no title does, be it quoted. */
const SENTENCE = /[。；，：]/u;

/** @returns whether a line, which no bar or TAB parts, is surely no part of any title that `findTitle` finds, nor of its year */
export function isOutsideTitles(text: string, { from, to, marks }: MarkedLine): boolean {
  if ((marks & (Mark.tab | Mark.bar)) !== 0) return false;
  const content = text.slice(from, to);
  return SENTENCE.test(content) && !content.includes("[bookmark");
}

/** @returns whether a line begins a title of such a report, of which a volume may hold several */
export function beginsTitle(text: string, lines: readonly Line[], line: number): boolean {
  return titleAt(text, lines, line, false) !== undefined;
}
