import type { Finding, Fix } from "../../facts/finding.js";
import { headOf } from "../../facts/tables.js";
import { divided, type Edition, rowsOf } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { Report, RowReading, Span, TableReading } from "../../report/index.js";
import { rewriteTables } from "../../writing/rewrite.js";
import type { Rule } from "../rule.js";

/** The first row of a table that the form of `wanted` does not have. */
function foreignRow({ table, rows }: TableReading, wanted: Edition): RowReading | undefined {
  const known = new Set(rowsOf(wanted.tables[table.id]).map(({ row }) => row.id));
  return rows.find(({ row, state }) => !known.has(row.id) && state !== "missing");
}

/** Where a table shows its edition: table two by its heads, table three by a row that the other form does not have. */
function shows(report: Report, reading: TableReading, wanted: Edition): Span | undefined {
  if (reading.table === wanted.tables[reading.table.id]) return undefined;
  if (reading.table.id === "disclosure") {
    const articles = reading.labels.filter((label) => label.kind === "column" && label.reading?.exact);
    return articles.length > 0 ? headOf(report, reading) : undefined;
  }
  return foreignRow(reading, wanted)?.label?.span;
}

/** What has no place on the other form goes, and what is new there is left blank: so it is never the preferred thing. */
function fixes(report: Report, edition: Edition): Fix[] {
  const edits = rewriteTables(report, edition);
  if (edits.length === 0) return [];
  return [{ title: rewriteTitle(edition), edits, preferred: false, safe: false }];
}

/** @returns what the rewriting of tables on the form of `edition` is called */
export function rewriteTitle(edition: Edition): Message {
  return message("把表格改写为{0}年格式（{1}）", "Write the tables on the {0} form ({1})", edition.id, edition.notice);
}

function messageOn(reading: TableReading, wanted: Edition, { year }: Report): Message {
  const row = foreignRow(reading, wanted)?.row;
  return row && divided(row, wanted.tables[reading.table.id]).length > 0
    ? message(
        "{0}年格式中“{1}”下分多行，此处仍是{2}年格式的一行。",
        "On the {0} form {1} has rows of its own; here it is one row, as on the {2} form.",
        wanted.id,
        row.text,
        reading.edition.id,
      )
    : message(
        "这是{0}年格式；{1}年的年报应使用{2}所附格式。",
        "This is the {0} form; a report for {1} is written on that of {2}.",
        reading.edition.id,
        year ?? "",
        wanted.notice,
      );
}

export const wrongForm: Rule = {
  id: "wrong-form",
  name: message("格式与年度不符", "Wrong form"),
  level: "warning",
  reads: "tables",
  says: message("年报所用格式与年度不符", "A report is written on the form of the other edition"),
  *check(report: Report) {
    const wanted = report.due;
    if (!wanted) return;
    const wrong = report.tables.flatMap((reading) => {
      const span = shows(report, reading, wanted);
      return span ? [{ reading, span }] : [];
    });
    const [first, ...others] = wrong;
    if (!first) return;
    const text = messageOn(first.reading, wanted, report);
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
