import type { Finding, Fix, Level } from "../../facts/finding.js";
import { headOf } from "../../facts/tables.js";
import { CHAPTERS, officialHeading } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { Report, TableReading } from "../../report/index.js";
import { linesOf, removeStretch } from "../../writing/chapters.js";
import type { Rule } from "../rule.js";

const figuresOf = ({ rows }: TableReading): (number | undefined)[] =>
  rows.flatMap(({ cells }) => cells.map(({ content }) => (content.kind === "figure" ? content.value : undefined)));

const isZero = (reading: TableReading): boolean => figuresOf(reading).every((value) => !value);

const isSame = (one: TableReading, other: TableReading): boolean =>
  one.table === other.table && String(figuresOf(one)) === String(figuresOf(other));

/** The index of the chapter that a table stands in. */
const chapterOf = ({ chapters }: Report, { span }: TableReading): number =>
  chapters.findIndex((chapter) => span.start >= chapter.span.start && span.start < chapter.span.end);

/** What is wrong with the two; last year's table or a region's beside one's own may rightly stand. */
function verdict(double: TableReading, kept: TableReading): { level?: Level; message: Message } {
  const chapter = CHAPTERS.find(({ table }) => table === double.table.id);
  const name = chapter ? officialHeading(chapter) : "";
  if (isSame(double, kept))
    return { message: message("“{0}”的表格写了两遍，内容相同。", "The table of “{0}” stands twice, the same.", name) };
  if (isZero(double))
    return {
      message: message(
        "“{0}”的表格写了两遍，这一张全部为 0。",
        "The table of “{0}” stands twice; this one is all 0.",
        name,
      ),
    };
  return {
    level: "information",
    message: message(
      "“{0}”有两张同样的表，数字不同；这一张没有核对，请确认是否都要保留。",
      "“{0}” has two tables of the same form with other figures; this one is not judged. Are both to stay?",
      name,
    ),
  };
}

function removal(report: Report, { layout, span }: TableReading): Fix {
  return {
    title: message("删去这一张表", "Remove this table"),
    edits: [layout.isMarkup ? { span, text: "" } : removeStretch(report, linesOf(report, span))],
    preferred: false,
    safe: false,
  };
}

export const duplicateTable: Rule = {
  id: "duplicate-table",
  name: message("同一张表重复", "Duplicate table"),
  level: "error",
  reads: "tables",
  says: message(
    "同一部分里同一张表写了两遍（数字不同的只作提醒）",
    "A table of the form stands twice in a chapter (with other figures it is only pointed out)",
  ),
  check: (report) =>
    report.doubles.flatMap((double): Finding[] => {
      const kept = report.tables.find(({ table }) => table.id === double.table.id);
      if (!kept || chapterOf(report, kept) !== chapterOf(report, double)) return [];
      return [
        {
          span: headOf(report, double),
          ...verdict(double, kept),
          related: [{ span: headOf(report, kept), message: message("另一张表", "The other table") }],
          fixes: report.inCells ? [] : [removal(report, double)],
        },
      ];
    }),
};
