/** What comes next where a line begins: a heading, a sub-heading, a table, a row of it, a sentence that the form wants. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { once } from "../../common/once.js";
import { columnName, rowName } from "../../facts/names.js";
import {
  agencyKind,
  CHAPTERS,
  type Chapter,
  currentEdition,
  type Edition,
  isRow,
  NUMERALS,
  officialHeading,
  type Row,
  SUBJECTS,
} from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { ChapterReading, Report, Span, SubHeading, TableReading } from "../../report/index.js";
import { insertTable } from "../../writing/chapters.js";
import { headingIn } from "../../writing/manner.js";
import { insertRows, type TextEdit } from "../../writing/rows.js";
import { feeSentence, preface } from "../../writing/sentences.js";
import { styleOf } from "../../writing/style.js";
import type { FigureOf } from "../../writing/table.js";
import type { Offer } from "./offer.js";

/** The words that something which comes next may begin with, on some editions. */
const comingWords = once((editions: readonly Edition[]): readonly string[] => {
  const rows = editions.flatMap(({ tables }) =>
    Object.values(tables).flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.filter(isRow))),
  );
  return [
    ...CHAPTERS.flatMap((chapter) => [officialHeading(chapter), chapter.title]),
    ...[...SUBJECTS.map(({ title }) => title), ...PARTS_OF_FIVE].flatMap((title) => [title, ...numbered(title)]),
    ...rows.flatMap(({ text }) => [text, bare(text)]),
    TABLE,
  ];
});

/** @returns whether what was typed may be the beginning of something that comes next; else it is prose */
export function mayCome({ editions }: Report, typed: string): boolean {
  return typed === "" || comingWords(editions).some((word) => word.startsWith(typed));
}

/** What the table of a chapter is asked for by. */
const TABLE = "表格";

const PARTS_OF_FIVE = ["存在的主要问题", "改进情况"];

const NUMBERS = NUMERALS.map((numeral) => `（${numeral}）`);
const numbered = (title: string): string[] => NUMBERS.map((number) => number + title);

/** A label without its number. */
const bare = (label: string): string => label.replace(/^(?:（.{1,2}）|[一二三四]、|\d{1,2}\.)/u, "");

/**
 * @param report as it is without what was begun on the line
 * @param line the line, blank; offsets of the report
 * @param chapter the number of the chapter that it stands in; 0 before the first
 * @param snippets may offers be snippets?
 * @returns the next row where one is missing, else sub-heading, table or sentence, and the next heading
 */
export function coming(report: Report, line: Span, chapter: number, snippets: boolean): Offer[] {
  const row = report.tables.flatMap((reading) => nextRow(report, reading, line, snippets) ?? [])[0];
  if (row) return [row];
  return [
    ...subHeading(report, line),
    ...table(report, line),
    ...sentence(report, line, chapter),
    ...heading(report, line),
  ];
}

const isBlank = ({ text }: Report, start: number, end: number): boolean => text.slice(start, end).trim() === "";

/** The chapter that a line stands in, with its official number. */
function chapterAt(
  { chapters }: Report,
  { start }: Span,
): (ChapterReading & { readonly chapter: Chapter }) | undefined {
  const found = chapters.filter((one) => one.chapter && one.headingSpan.end <= start).at(-1);
  return found?.chapter ? { ...found, chapter: found.chapter } : undefined;
}

/** The next official heading behind a line begins here; the report's end where there is none. */
function chapterEnd({ chapters, text }: Report, { end }: Span): number {
  return chapters.find((one) => one.chapter && one.span.start >= end)?.span.start ?? text.length;
}

/** The first missing heading, where nothing more of the chapter before it stands behind the line. */
function heading(report: Report, line: Span): Offer[] {
  const end = chapterEnd(report, line);
  if (!isBlank(report, line.start, end)) return [];
  const present = new Set(report.chapters.map(({ chapter }) => chapter?.number));
  const last = chapterAt(report, line)?.chapter.number ?? 0;
  const next = report.chapters.find((one) => one.chapter && one.span.start >= line.end)?.chapter?.number;
  const chapter = CHAPTERS.find(({ number }) => number > last && number < (next ?? Infinity));
  // A chapter that stands elsewhere is out of order, not missing.
  if (!chapter || present.has(chapter.number)) return [];
  const text = headingIn(report, chapter);
  return [
    {
      text,
      label: officialHeading(chapter),
      kind: CompletionItemKind.Module,
      words: [text, officialHeading(chapter), chapter.title],
    },
  ];
}

/** Which of some titles a sub-heading is. */
const isTitled = ({ name }: SubHeading, title: string): boolean => name.includes(title);

/** The next sub-heading of chapter one or five, numbered on from the one above. */
function subHeading(report: Report, line: Span): Offer[] {
  const chapter = chapterAt(report, line);
  const number = chapter?.chapter.number;
  if (!chapter || (number !== 1 && number !== 5)) return [];
  const titles = number === 1 ? SUBJECTS.map(({ title }) => title) : PARTS_OF_FIVE;
  const own = chapter.subHeadings.filter(({ depth }) => depth === 1);
  const above = own.filter(({ span }) => span.start < line.start);
  const known = (list: readonly SubHeading[]) =>
    list.flatMap((one) => titles.flatMap((title, i) => (isTitled(one, title) ? [i] : [])));
  const last = Math.max(-1, ...known(above));
  const next = Math.min(titles.length, ...known(own.filter(({ span }) => span.start > line.start)));
  const index = titles.findIndex((_, i) => i > last && i < next);
  const title = titles[index];
  if (title === undefined) return [];
  const subjects = own.filter((one) => titles.some((one_) => isTitled(one, one_)));
  const ending = subjects.length > 0 && subjects.every(({ name }) => name.endsWith("情况")) ? "情况" : "";
  const text = `${NUMBERS[above.length] ?? ""}${title}${ending}`;
  return [{ text, kind: CompletionItemKind.Struct, words: [text, title + ending] }];
}

/** The table of the chapter, all 0, where the report has none. */
function table(report: Report, line: Span): Offer[] {
  const chapter = chapterAt(report, line);
  const id = chapter?.chapter.table;
  const end = chapterEnd(report, line);
  if (!chapter || !id || report.tables.some((one) => one.table.id === id)) return [];
  if (!isBlank(report, line.start, end)) return [];
  const edit = insertTable(report, id, { start: chapter.span.start, end });
  const text = edit.text.replace(/^[\r\n]+|[\r\n]+$/g, "");
  return [
    {
      text,
      label: `${TABLE}：${chapter.chapter.title}`,
      detail: message("各格填 0", "Every figure 0"),
      kind: CompletionItemKind.Struct,
      words: [`${TABLE}：${chapter.chapter.title}`],
    },
  ];
}

/** What a chapter is to say and does not: the preface, the fees. */
function sentence(report: Report, line: Span, chapter: number): Offer[] {
  const { title, year } = report;
  if (year === undefined) return [];
  const kind = CompletionItemKind.Text;
  const edition = report.due ?? currentEdition(report.editions);
  const first = report.chapters[0]?.span.start ?? report.text.length;
  if (chapter === 0 && title?.agency && title.span.end < line.start && line.end <= first) {
    if (/统计期限|编制本/.test(report.text.slice(title.span.end, first))) return [];
    const { agency } = title;
    return [{ text: preface({ agency, kind: agencyKind(agency), year, edition }), kind }];
  }
  const own = chapterAt(report, line);
  if (own?.chapter.number !== 6 || !edition.wantsFees) return [];
  return report.text.slice(own.span.start, own.span.end).includes("信息处理费")
    ? []
    : [{ text: feeSentence(year), kind }];
}

/** Stands for a figure until it is known how it is to be written. No text holds it. */
const HOLE = "\u0001";

/** The first missing row of a run of them, where the line is the place for it. */
function nextRow(report: Report, reading: TableReading, line: Span, snippets: boolean): Offer | undefined {
  const { rows, layout } = reading;
  // Where rows are written like their neighbours, or blanks are not seen, a line is not the place of a row.
  if (!layout.writing.separator || layout.writing.rowAround) return undefined;
  for (const { row, state } of rows) {
    if (state !== "missing") continue;
    const [edit] = insertRows(report, reading, [row], (() => HOLE) satisfies FigureOf);
    if (edit && isPlace(report, edit, line)) return rowOffer(report, reading, row, edit, line, snippets);
  }
  return undefined;
}

/** Does nothing but blanks stand between the place of an edit and a line? */
function isPlace(report: Report, { span }: TextEdit, line: Span): boolean {
  if (span.start !== span.end) return false;
  return isBlank(report, Math.min(span.start, line.start), Math.max(span.start, line.end));
}

function rowOffer(
  report: Report,
  reading: TableReading,
  row: Row,
  edit: TextEdit,
  line: Span,
  snippets: boolean,
): Offer {
  const { rowBreak, eol } = styleOf(report, reading);
  const written = edit.text.startsWith(rowBreak) ? edit.text.slice(rowBreak.length) : edit.text;
  const own = written.endsWith(rowBreak) ? written.slice(0, -rowBreak.length) : written;
  // Where a blank line parts rows, one comes between this one and a row that ends on the line above.
  const isNext = report.text.slice(edit.span.end, line.start) === eol;
  const above = edit.text.startsWith(rowBreak) && rowBreak !== eol && isNext ? eol : "";
  const text = above + own;
  let stop = 0;
  return {
    text: text.replaceAll(HOLE, "0"),
    ...(snippets
      ? {
          snippet: text.replaceAll(HOLE, () => `\${${++stop}:0}`),
        }
      : {}),
    label: row.text || rowName(row, reading),
    detail: message("共 {0} 个数：{1}", "{0} figures: {1}", ...columnsOf(reading, row)),
    kind: CompletionItemKind.Field,
    words: [row.text, bare(row.text)].filter((word) => word !== ""),
  };
}

function columnsOf({ rows }: TableReading, row: Row): [number, string] {
  const columns = rows.find((one) => one.row === row)?.block.columns ?? [];
  return [columns.length, columns.map(columnName).join("、")];
}
