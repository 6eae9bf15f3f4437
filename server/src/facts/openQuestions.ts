/**
 * What nobody but those who wrote a report can know of it: asked before it is handed in, from what stands in it and what
 * the form wants.
 */
import { once } from "../common/once.js";
import { type CellKey, cellKey, isRow, type TableId } from "../form/index.js";
import { type Message, message } from "../messages/message.js";
import type { CellReading, Report, Span, TableReading } from "../report/index.js";
import { readCells } from "./cells.js";
import { plainText } from "./chapterText.js";
import { denies } from "./denials.js";
import { cellName, rowName } from "./names.js";
import { headOf } from "./tables.js";

/** A question to whoever hands the report in. */
export interface OpenQuestion {
  /** Where to look. */
  readonly span: Span;
  /** What an answer rests on: as long as this reads the same, the question is the same one. */
  readonly basis: Span;
  readonly message: Message;
}

/** @returns the questions of a report, in the order of the text; none of a report on a form that is not supported */
export const openQuestions = once((report: Report): readonly OpenQuestion[] => {
  if (!report.supported) return [];
  const all = [
    ...report.tables.flatMap((reading) =>
      isZero(reading) ? ofZeroTable(report, reading) : ofFigures(report, reading),
    ),
    ...ofContacts(report),
    ...ofProblems(report),
    ...ofDate(report),
  ];
  return all.sort((one, other) => one.span.start - other.span.start);
});

const figureOf = ({ content }: CellReading): number | undefined =>
  content.kind === "figure" ? content.value : undefined;

/** @returns whether a table was read as a whole, and every figure of it is 0 */
export function isZero({ rows }: TableReading): boolean {
  return rows.every(({ state, cells }) => state === "read" && cells.every((cell) => figureOf(cell) === 0));
}

/** What a table counts in all, so that prose which says there was none of it answers for the table. */
const COUNTED: Readonly<Record<TableId, (reading: TableReading) => readonly CellKey[]>> = {
  disclosure: () => [],
  applications: () => [cellKey("received", "total")],
  reviews: ({ table }) => table.equations.map(({ total }) => total),
};

const NONE: Readonly<Record<TableId, (reading: TableReading) => Message>> = {
  disclosure: (reading) => {
    const names = reading.table.blocks.flatMap(({ lines }) => lines.filter(isRow).map((row) => rowName(row, reading)));
    return message("表二全部为 0，确认{0}都没有？", "Table two is all zero: was there none of {0}?", names.join("、"));
  },
  applications: () =>
    message(
      "表三全部为 0，确认没有收到申请，也没有上年结转的？",
      "Table three is all zero: did nobody apply, and was nothing carried over?",
    ),
  reviews: () =>
    message(
      "表四全部为 0，确认没有因政府信息公开引起的行政复议、行政诉讼？",
      "Table four is all zero: was there no review and no lawsuit about information disclosure?",
    ),
};

function ofZeroTable(report: Report, reading: TableReading): OpenQuestion[] {
  const counted = COUNTED[reading.table.id](reading);
  if (counted.length > 0 && counted.every((key) => denies(report, key))) return [];
  return [{ span: headOf(report, reading), basis: reading.span, message: NONE[reading.table.id](reading) }];
}

/** What figures can only be held against what the report does not hold: last year's report, the unit they were kept in. */
function ofFigures(report: Report, reading: TableReading): OpenQuestion[] {
  if (reading.table.id === "applications") return ofCarried(report, reading);
  return reading.table.id === "disclosure" ? [...ofForce(reading), ...ofMoney(reading)] : [];
}

const CARRIED_IN = cellKey("carriedIn", "total");
const CARRIED_OUT = cellKey("carriedOut", "total");

function ofCarried(report: Report, reading: TableReading): OpenQuestion[] {
  const find = (key: CellKey) => readCells(reading).find(({ cell }) => cell.key === key);
  const [carriedIn, carriedOut] = [find(CARRIED_IN), find(CARRIED_OUT)];
  if (!carriedIn || !carriedOut) return [];
  const [before, after] = [figureOf(carriedIn.cell), figureOf(carriedOut.cell)];
  const { span } = carriedIn.row;
  if (before === 0 && after === 0) {
    if (denies(report, CARRIED_IN) && denies(report, CARRIED_OUT)) return [];
    const none = message(
      "上年结转和结转下年度都是 0，确认上年年底、本年年底都没有未办完的申请？",
      "Nothing was carried in and nothing carried out: was no application open at the end of either year?",
    );
    return [{ span, basis: { start: span.start, end: carriedOut.row.span.end }, message: none }];
  }
  if (before === undefined) return [];
  const same = message(
    "上年结转 {0} 件，与上年年报表三的“结转下年度继续办理”一致？",
    "{0} carried in: is it what last year's report carried out?",
    before,
  );
  return [{ span, basis: span, message: same }];
}

/** The column of what is in force, which goes on from year to year. */
const IN_FORCE = "inForce";

function ofForce(reading: TableReading): OpenQuestion[] {
  const cells = readCells(reading).filter(
    ({ cell }) => cell.key.endsWith(`/${IN_FORCE}`) && Number(figureOf(cell)) > 0,
  );
  const [first] = cells;
  if (!first) return [];
  const figures = cells.map(({ row, cell }) => `${rowName(row.row, reading)} ${figureOf(cell)}`);
  const goesOn = message(
    "现行有效件数（{0}）等于上年的现行有效件数加本年制发、减本年废止？",
    "In force ({0}): is it last year's figure, and what was issued, less what was repealed?",
    figures.join("，"),
  );
  const basis = { start: first.row.span.start, end: (cells.at(-1) ?? first).row.span.end };
  return [{ span: first.cell.span, basis, message: goesOn }];
}

/** Money is counted in 万元; a unit that stands in the cell was read with the figure. */
function ofMoney(reading: TableReading): OpenQuestion[] {
  return readCells(reading).flatMap(({ row, cell }): OpenQuestion[] => {
    const column = row.block.columns[row.cells.indexOf(cell)];
    const value = figureOf(cell);
    if (column?.kind !== "money" || !value || /[万元]/u.test(cell.text)) return [];
    const unit = message(
      "“{0}”是 {1}，单位确认是万元？",
      "“{0}” is {1}: is it in units of 10,000 yuan?",
      cellName(row, cell, reading),
      value,
    );
    return [{ span: cell.span, basis: row.span, message: unit }];
  });
}

/** Telephone numbers with their area, and addresses of pages. */
const CONTACT = /(?<![\d-])0\d{2,3}[-－—]\d{7,8}(?!\d)|(?:https?:\/\/|www\.)[\w.-]+(?:\/[\w./?=%&#-]*)?/gu;

/** So many are told. */
const MOST_CONTACTS = 4;

/** Numbers and addresses are copied from year to year, and nobody tries them. */
function ofContacts(report: Report): OpenQuestion[] {
  const found = report.paragraphs.flatMap((paragraph) =>
    [...report.text.slice(paragraph.start, paragraph.end).matchAll(CONTACT)].map(({ index, 0: text }) => ({
      span: { start: paragraph.start + index, end: paragraph.start + index + text.length },
      text,
    })),
  );
  const [first] = found;
  if (!first) return [];
  const texts = [...new Set(found.map(({ text }) => text))];
  const works = message(
    "文中的电话、网址现在都能打通、打开（{0}）？",
    "Do the telephone numbers and addresses still work ({0})?",
    [...texts.slice(0, MOST_CONTACTS), ...(texts.length > MOST_CONTACTS ? ["…"] : [])].join("、"),
  );
  return [
    { span: first.span, basis: { start: first.span.start, end: (found.at(-1) ?? first).span.end }, message: works },
  ];
}

/** Chapter five without a figure is often one that was written for any year and any body. */
function ofProblems(report: Report): OpenQuestion[] {
  const chapter = report.chapters.find((reading) => reading.chapter?.number === 5);
  if (!chapter) return [];
  const text = plainText(report, chapter);
  if (text === "" || /\d/u.test(text)) return [];
  const real = message(
    "第五部分没有写一个数字或年份，所写的问题和改进情况确认是本年度、本单位的？",
    "Chapter five holds no figure and no year: are these the problems of this body, this year?",
  );
  return [{ span: chapter.headingSpan, basis: chapter.body, message: real }];
}

/** A day at the end, in digits or in characters, or the place where it is still to be filled in. */
const DAY =
  /[\d〇○零一二三四五六七八九]{4}\s*年\s*(?:[\d一二三四五六七八九十]{1,3}|_+)\s*月\s*(?:[\d一二三四五六七八九十]{1,3}|_+)\s*日[\s）)。]*$/u;

function ofDate(report: Report): OpenQuestion[] {
  const text = report.text.trimEnd();
  if (!report.chapters.some(({ chapter }) => chapter?.number === 6) || DAY.test(text)) return [];
  const span = { start: text.lastIndexOf("\n") + 1, end: text.length };
  const signed = message(
    "文末没有落款日期，确认不需要署名和日期？",
    "There is no date at the end: is the report to go out unsigned?",
  );
  return [{ span, basis: span, message: signed }];
}
