import { unusualCells } from "../../facts/cells.js";
import { cellName, columnOf } from "../../facts/names.js";
import { message } from "../../messages/message.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

export const notACount: Rule = {
  id: "not-a-count",
  name: message("件数为负或带小数", "Not a count"),
  level: "error",
  reads: "tables",
  says: message("件数为负数或带小数", "A count is negative or has decimals"),
  *check(report: Report) {
    for (const reading of report.tables) {
      for (const { row, cell } of unusualCells(reading)) {
        if (cell.content.kind !== "figure") continue;
        const { kind } = columnOf(row, cell);
        const { value } = cell.content;
        if (kind !== "money" && !Number.isInteger(value)) {
          const name = cellName(row, cell, reading);
          yield {
            span: cell.span,
            message: message(
              "“{0}”是件数，不能有小数，现为 {1}。",
              "“{0}” counts things; {1} has decimals.",
              name,
              cell.text,
            ),
          };
        } else if (kind !== "change" && value < 0) {
          const name = cellName(row, cell, reading);
          yield {
            span: cell.span,
            message: message("“{0}”不能是负数，现为 {1}。", "“{0}” cannot be negative; it is {1}.", name, cell.text),
          };
        }
      }
    }
  },
};
