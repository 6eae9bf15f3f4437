import { chapterPlan } from "../../facts/chapters.js";
import type { Finding } from "../../facts/finding.js";
import { officialHeading } from "../../form/index.js";
import { message } from "../../messages/message.js";
import { insertTable } from "../../writing/chapters.js";
import type { Rule } from "../rule.js";

export const missingTable: Rule = {
  id: "missing-table",
  name: message("缺少表格", "Missing table"),
  level: "error",
  says: message("第二、三、四部分缺少表格", "Chapter two, three or four has no table"),
  // A chapter that is missing is said to be; that its table is missing too goes without saying.
  check: (report) =>
    chapterPlan(report).entries.flatMap(({ reading, chapter, extent }): Finding[] => {
      const id = chapter.table;
      if (!id || report.tables.some(({ table }) => table.id === id)) return [];
      const fix = {
        title: message("补上表格，各格填 0", "Write the table with every figure 0"),
        edits: [insertTable(report, id, extent)],
        preferred: true,
        safe: false,
      };
      return [
        {
          span: reading.headingSpan,
          message: message("“{0}”没有表格。", "“{0}” has no table.", officialHeading(chapter)),
          fixes: [fix],
        },
      ];
    }),
};
