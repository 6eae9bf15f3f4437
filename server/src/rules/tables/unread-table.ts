import { isUnread, unusualCells } from "../../facts/cells.js";
import type { Finding } from "../../facts/finding.js";
import { listed, rowName } from "../../facts/names.js";
import { message, plural } from "../../messages/message.js";
import type { Report, RowReading, TableReading } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** Cells that could not be read from a document, once a table. */
function* unreadCells(reading: TableReading): Generator<Finding> {
  const unread = unusualCells(reading).filter(({ cell }) => isUnread(cell));
  const [first] = unread;
  if (!first) return;
  const names = listed([...new Set(unread.map(({ row }) => rowName(row.row, reading)))]);
  yield {
    span: first.cell.span,
    message: plural(
      unread.length,
      "读取文档时有 {0} 格未能识别（{1}），有关合计没有核对，请对照原文件填上。",
      "{0} cell could not be read from the document ({1}); its totals are not judged. Fill it in from the original.",
      "{0} cells could not be read from the document ({1}); their totals are not judged. Fill them in from the original.",
      unread.length,
      names,
    ),
  };
}

export const unreadTable: Rule = {
  id: "unread-table",
  name: message("数字对不上行", "Unread table"),
  level: "information",
  reads: "tables",
  says: message(
    "有的数字分不清是哪一行的，有关合计没有核对",
    "Figures that cannot be bound to rows with certainty; their totals are not judged",
  ),
  *check(report: Report) {
    for (const reading of report.tables) {
      yield* unreadCells(reading);
      const unread = reading.rows.filter((row) => row.state === "unread");
      const [first] = unread;
      if (!first) continue;
      const names = listed(unread.map((row: RowReading) => rowName(row.row, reading)));
      const span = first.label?.span ?? first.span;
      yield first.row.text === ""
        ? {
            span,
            message: message(
              "本表的数字分不清是哪一格的，合计没有核对。请照表头的顺序写成一行，没有的填 0，或从原文件重新复制表格。",
              "The figures of this table cannot be bound to its cells with certainty; its totals are not judged. Write them on one line in the order of the heads, 0 where there is none, or copy the table anew from its source.",
            ),
          }
        : {
            span,
            message: plural(
              unread.length,
              "有 {0} 行的数字分不清是哪一行的（{1}），有关合计没有核对。请把每行的数都写到这一行的名称后面，没有的填 0，或从原文件重新复制表格。",
              "The figures of {0} row cannot be bound to it with certainty ({1}); its totals are not judged. Write them behind the label of their row, 0 where there is none, or copy the table anew from its source.",
              "The figures of {0} rows cannot be bound to them with certainty ({1}); their totals are not judged. Write them behind the labels of their rows, 0 where there is none, or copy the table anew from its source.",
              unread.length,
              names,
            ),
          };
    }
  },
};
