import { bareFigures } from "../../facts/bareFigures.js";
import { chapterPlan } from "../../facts/chapters.js";
import type { Finding } from "../../facts/finding.js";
import { standsTorn } from "../../facts/tornTable.js";
import { CHAPTERS, type Chapter, officialHeading, type Table } from "../../form/index.js";
import { message } from "../../messages/message.js";
import type { Report, Span } from "../../report/index.js";
import { insertTable, labelFigures, tableOf } from "../../writing/chapters.js";
import type { Rule } from "../rule.js";

/** Figures without labels are a table that lost them: they are given back only where there are as many as the form has cells. */
function unlabelled(report: Report, table: Table, extent: Span): Pick<Finding, "message" | "fixes"> | undefined {
  const bare = bareFigures(report, table, extent);
  if (!bare) return undefined;
  const { span, written, holds } = bare;
  const heading = officialHeading(CHAPTERS[table.chapter - 1] as Chapter);
  if (!written)
    return {
      message: message(
        "“{0}”下只有数字，没有行名和列名，个数也与格式不符，请对照原表补齐。",
        "“{0}” has figures without labels, and not as many as the form.",
        heading,
      ),
    };
  return {
    message: message("“{0}”下只有数字，没有行名和列名。", "“{0}” has figures without labels.", heading),
    fixes: [
      {
        title: message("按格式补上行名和列名", "Write the labels of the form to them"),
        edits: [labelFigures(report, table, span, (key) => written.get(key))],
        preferred: holds,
        safe: false,
      },
    ],
  };
}

export const missingTable: Rule = {
  id: "missing-table",
  name: message("缺少表格", "Missing table"),
  level: "error",
  reads: "text",
  says: message("第二、三、四部分缺少表格", "Chapter two, three or four has no table"),
  // A chapter that is missing is said to be; that its table is missing too goes without saying.
  check: (report) => {
    const isThere = ({ table: id }: Chapter): boolean => !id || report.tables.some(({ table }) => table.id === id);
    if (CHAPTERS.every(isThere)) return [];
    return chapterPlan(report).entries.flatMap(({ reading, chapter, extent }): Finding[] => {
      const id = chapter.table;
      if (!id || isThere(chapter)) return [];
      const bare = unlabelled(report, tableOf(report, id), extent);
      if (bare) return [{ span: reading.headingSpan, ...bare }];
      const torn = standsTorn(report, tableOf(report, id), extent);
      const fix = {
        title: message("补上表格，各格填 0", "Write the table with every figure 0"),
        edits: [insertTable(report, id, extent)],
        // What stands there of the table would be told twice.
        preferred: !torn,
        safe: false,
      };
      return [
        {
          span: reading.headingSpan,
          message: torn
            ? message(
                "“{0}”的表格不全，或未能识别。",
                "The table of “{0}” is torn, or was not read.",
                officialHeading(chapter),
              )
            : message("“{0}”没有表格。", "“{0}” has no table.", officialHeading(chapter)),
          fixes: report.inCells ? [] : [fix],
        },
      ];
    });
  },
};
