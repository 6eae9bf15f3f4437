/** What is still to come, in words that help. */
import type { Finding } from "../../facts/finding.js";
import { rowName } from "../../facts/names.js";
import { CHAPTERS, type TableId } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { Report, RowReading, TableReading } from "../../report/index.js";
import type { FillingTable } from "./draft.js";
import { rowsToFill } from "./filling.js";
import type { PlacedRow } from "./row.js";
import type { WritingPlace } from "./writing.js";

const NUMERALS: Readonly<Record<TableId, string>> = { disclosure: "二", applications: "三", reviews: "四" };

/** @returns says how far a table is that is being filled in */
export function restOfTable(table: FillingTable): Finding {
  const { reading, rows } = table;
  const rest = rowsToFill(table);
  const numeral = NUMERALS[reading.table.id];
  const span = reading.labels.find((label) => label.reading)?.span ?? reading.span;
  if (rows.size === 0)
    return {
      span,
      message: message(
        "表{0}还没有填，文中的数暂不与它核对。",
        "Table {0} is not filled in yet; the text is not held against it.",
        numeral,
      ),
    };
  return {
    span,
    message:
      rest === 0
        ? message(
            "表{0}刚刚填写，有关合计稍后核对。",
            "Table {0} was written in just now; its totals are judged in a moment.",
            numeral,
          )
        : message(
            "表{0}还在填写：已填 {1} 行，还差 {2} 行，有关合计暂不核对。",
            "Table {0} is being filled in: {1} rows are written, {2} are to come; their totals are not judged yet.",
            numeral,
            rows.size,
            rest,
          ),
  };
}

/** @returns says what the row lacks that is being written, if it is one */
export function restOfRow({ report, row }: WritingPlace): Finding[] {
  const reading = row && report.tables.find(({ rows }) => rows.includes(row));
  if (!reading || !row) return [];
  const width = row.block.columns.length;
  return [
    {
      span: row.label?.span ?? row.span,
      message: message(
        "{0}还没填完：已填 {1} 个数，应填 {2} 个。",
        "{0} is not finished: {1} of {2} figures are there.",
        nameOf(row, reading),
        figuresIn(row),
        width,
      ),
    },
  ];
}

/** @returns says that a row is being filled in */
export function restOfFilledRow({ reading, row }: PlacedRow): Finding {
  return {
    span: row.label?.span ?? row.span,
    message: message(
      "{0}正在填写，有关合计稍后核对。",
      "{0} is being filled in; its totals are judged in a moment.",
      nameOf(row, reading),
    ),
  };
}

const nameOf = (row: RowReading, reading: TableReading): Message =>
  row.row.text === "" ? message("本表", "This table") : message("“{0}”", "“{0}”", rowName(row.row, reading));

const figuresIn = ({ state, cells, found }: RowReading): number =>
  state === "read" ? cells.filter(({ content }) => content.kind !== "blank").length : found;

/** @returns says which chapters and rows are to come where a report is being written at its end */
export function restOfReport(report: Report): Finding[] {
  const heading = report.chapters.at(-1);
  const parts = [...rowsToCome(report), ...chaptersToCome(report)];
  if (parts.length === 0) return [];
  const [first, second] = parts as [Message, Message?];
  return [
    {
      span: heading?.headingSpan ?? report.title?.span ?? { start: 0, end: report.lines[0]?.end ?? 0 },
      message: second ? message("{0}；{1}", "{0}; {1}", first, second) : first,
    },
  ];
}

function chaptersToCome({ chapters }: Report): Message[] {
  const last = Math.max(0, ...chapters.map(({ chapter }) => chapter?.number ?? 0));
  const missing = CHAPTERS.filter(({ number }) => number > last).map(({ numeral }) => numeral);
  return missing.length > 0 ? [message("还差：{0}", "Still to come: {0}", missing.join("、"))] : [];
}

/** The last table, if the last chapter is its own and rows of it are to come. */
function rowsToCome({ chapters, tables }: Report): Message[] {
  const chapter = chapters.at(-1);
  const table = tables.at(-1);
  if (!chapter || !table || table.span.start < chapter.span.start) return [];
  const missing = table.rows.filter(({ state }) => state === "missing").length;
  if (missing === 0) return [];
  return [
    message(
      "表{0}已填 {1} 行，还差 {2} 行",
      "Table {0}: {1} rows are there, {2} are to come",
      NUMERALS[table.table.id],
      table.rows.length - missing,
      missing,
    ),
  ];
}

/** @returns says how many places are still to be filled in, at the first of them */
export function placesToFill(places: readonly Finding[]): Finding {
  const [first] = places as [Finding];
  return {
    span: first.span,
    message: message("还有 {0} 处待填。", "{0} places are still to be filled in.", places.length),
    related: places.slice(1).map(({ span, message: says }) => ({ span, message: says })),
  };
}
