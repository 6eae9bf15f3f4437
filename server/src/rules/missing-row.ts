import { message } from "../messages/message.js";
import type { Report, RowReading, TableReading } from "../report/index.js";
import type { Finding, Rule } from "./rule.js";
import { listed, rowName, runsBy } from "./tables.js";

/** Fewer labels than these without a single row may be words of the prose: then no table is there to have lost rows. */
const LEAST_LABELS = 4;

function isThere(reading: TableReading): boolean {
  const labels = reading.labels.filter((label) => label.reading).length;
  return labels >= LEAST_LABELS || reading.rows.some((row) => row.state !== "missing");
}

function finding(reading: TableReading, lost: readonly RowReading[]): Finding {
  const [first] = lost as [RowReading];
  if (first.row.text === "") {
    return {
      span: first.span,
      message: message(
        "The row of figures of this table is missing; the form wants {0} figures.",
        first.block.columns.length,
      ),
    };
  }
  const names = listed(lost.map((row) => rowName(row.row, reading)));
  return {
    span: first.span,
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
      if (!isThere(reading)) continue;
      for (const lost of runsBy(reading.rows, (row) => row.state === "missing")) yield finding(reading, lost);
    }
  },
};
