import type { Finding } from "../../facts/finding.js";
import { rowName } from "../../facts/names.js";
import { mostlyShort } from "../../facts/tables.js";
import { message, plural } from "../../messages/message.js";
import type { Report, RowReading, TableReading } from "../../report/index.js";
import type { Rule } from "../rule.js";

function finding(reading: TableReading, row: RowReading): Finding {
  const wanted = row.block.columns.length;
  const name =
    row.row.text === "" ? message("本表", "This table") : message("“{0}”", "“{0}”", rowName(row.row, reading));
  return {
    span: row.label && row.found === 0 ? row.label.span : row.span,
    message:
      row.found === 0
        ? message("{0}还没有填，应填 {1} 个数。", "{0} has no figures; the form wants {1}.", name, wanted)
        : plural(
            row.found,
            "{0}只有 {1} 个数，应填 {2} 个；看不出缺的是哪一格，请对照表头补齐。",
            "{0} has {1} figure where the form wants {2}; it is not clear which one is missing.",
            "{0} has {1} figures where the form wants {2}; it is not clear which one is missing.",
            name,
            row.found,
            wanted,
          ),
  };
}

export const missingCell: Rule = {
  id: "missing-cell",
  name: message("本行数字不全", "Missing cell"),
  level: "error",
  reads: "tables",
  says: message("本行数字不全", "A row has fewer figures than the form has columns"),
  *check(report: Report) {
    for (const reading of report.tables) {
      if (mostlyShort(reading)) continue;
      for (const row of reading.rows) if (row.state === "short") yield finding(reading, row);
    }
  },
};
