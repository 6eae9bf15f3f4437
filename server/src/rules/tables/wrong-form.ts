import type { Finding, Fix } from "../../facts/finding.js";
import { headOf } from "../../facts/tables.js";
import { EDITIONS, type EditionId, editionFor } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { Report, Span, TableReading } from "../../report/index.js";
import { rewriteTables } from "../../writing/rewrite.js";
import type { Rule } from "../rule.js";

/** Where a table shows its edition: table two by its heads, table three by what stands under （六）其他处理. */
function shows(report: Report, reading: TableReading): Span | undefined {
  if (reading.table.id === "disclosure") {
    const articles = reading.labels.filter((label) => label.kind === "column" && label.reading?.exact);
    return articles.length > 0 ? headOf(report, reading) : undefined;
  }
  if (reading.table.id !== "applications") return undefined;
  const parting = reading.rows.find(
    (row) => (row.row.id === "other" || row.row.id.startsWith("otherHandling.")) && row.state !== "missing",
  );
  return parting?.label?.span;
}

/** What has no place on the other form goes, and what is new there is left blank: so it is never the preferred thing. */
function fixes(report: Report, edition: EditionId): Fix[] {
  const edits = rewriteTables(report, edition);
  if (edits.length === 0) return [];
  return [{ title: rewriteTitle(edition), edits, preferred: false, safe: false }];
}

/** @returns what the rewriting of tables on the form of `edition` is called */
export function rewriteTitle(edition: EditionId): Message {
  return message(
    "把表格改写为{0}年格式（{1}）",
    "Write the tables on the {0} form ({1})",
    edition,
    EDITIONS[edition].notice,
  );
}

export const wrongForm: Rule = {
  id: "wrong-form",
  name: message("格式与年度不符", "Wrong form"),
  level: "warning",
  says: message("年报所用格式与年度不符", "A report is written on the form of the other edition"),
  *check(report: Report) {
    const wanted = report.year === undefined ? undefined : editionFor(report.year);
    if (!wanted) return;
    const wrong = report.tables.flatMap((reading) => {
      const span = reading.edition === wanted ? undefined : shows(report, reading);
      return span ? [{ reading, span }] : [];
    });
    const [first, ...others] = wrong;
    if (!first) return;
    const oneRow = first.reading.table.id === "applications" && wanted === "2021";
    const text = oneRow
      ? message(
          "2021年起的格式中“（六）其他处理”下分三行，此处仍是2019年格式的一行。",
          "Since the 2021 form （六）其他处理 has three rows of its own; here it is one row, as in the 2019 form.",
        )
      : message(
          "这是{0}年格式；{1}年的年报应使用{2}所附格式。",
          "This is the {0} form; a report for {1} is written on that of {2}.",
          first.reading.edition,
          report.year ?? "",
          EDITIONS[wanted].notice,
        );
    const finding: Finding = { span: first.span, message: text, fixes: fixes(report, wanted) };
    yield others.length === 0
      ? finding
      : {
          ...finding,
          related: others.map(({ span }) => ({
            span,
            message: message("本表用的也不是该年度的格式。", "This table too is on the other form."),
          })),
        };
  },
};
