import { message } from "../messages/message.js";
import { insertTable, officialHeading } from "../report/writing/chapters.js";
import { outlineOf } from "./outline.js";
import type { Finding, Rule } from "./rule.js";

export const missingTable: Rule = {
  id: "missing-table",
  level: "error",
  says: message("Chapter two, three or four has no table"),
  // A chapter that is missing is said to be; that its table is missing too goes without saying.
  check: (report) =>
    outlineOf(report).entries.flatMap(({ reading, chapter, extent }): Finding[] => {
      const id = chapter.table;
      if (!id || report.tables.some(({ table }) => table.id === id)) return [];
      const fix = {
        title: message("Write the table with every figure 0"),
        edits: [insertTable(report, id, extent)],
        preferred: true,
        safe: false,
      };
      return [
        { span: reading.headingSpan, message: message("“{0}” has no table.", officialHeading(chapter)), fixes: [fix] },
      ];
    }),
};
