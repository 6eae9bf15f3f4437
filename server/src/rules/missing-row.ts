import { message } from "../messages/message.js";
import type { Report, RowReading, TableReading } from "../report/index.js";
import type { Finding, Rule } from "./rule.js";
import { listed, rowName, runsBy } from "./tables.js";

/** A table that holds none of its rows has lost more than rows: that is unread or a copy without figures. */
const holdsRows = (reading: TableReading) => reading.rows.some((row) => row.state !== "missing");

function finding(reading: TableReading, lost: readonly RowReading[]): Finding {
  const names = listed(lost.map((row) => rowName(row.row, reading)));
  return {
    span: (lost[0] as RowReading).span,
    message: message(
      "{0} row(s) of the form are missing here: {1}. Totals that need them are not judged.",
      lost.length,
      names,
    ),
  };
}

export const missingRow: Rule = {
  id: "missing-row",
  level: "error",
  says: message("Rows of the form are not there; one finding for each unbroken run of lost rows"),
  *check(report: Report) {
    for (const reading of report.tables) {
      if (!holdsRows(reading)) continue;
      for (const lost of runsBy(reading.rows, (row) => row.state === "missing")) yield finding(reading, lost);
    }
  },
};
