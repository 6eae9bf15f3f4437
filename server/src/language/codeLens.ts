/** A line over each table that says whether it adds up. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeLens } from "vscode-languageserver-types";
import { once } from "../common/once.js";
import { evaluate } from "../facts/equations.js";
import { isZero } from "../facts/openQuestions.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import type { TableReading, Volume } from "../report/index.js";
import { rangeOf } from "../service/positions.js";
import { equationText, holds } from "./equationText.js";

/** @returns a lens a table, on its first line */
export function codeLenses(document: TextDocument, volume: Volume, language: MessageLanguage): CodeLens[] {
  return volume.reports.flatMap(({ offset, report }) =>
    report.tables.map((table): CodeLens => {
      const at = offset + table.span.start;
      // A command without a name is shown as words, and does nothing.
      return {
        range: rangeOf(document, { start: at, end: at }),
        command: { title: titles(table)[language], command: "" },
      };
    }),
  );
}

const titles = once((table: TableReading): Readonly<Record<MessageLanguage, string>> => {
  const summary = zeroSummary(table) ?? balanceSummary(table) ?? groupSummary(table) ?? fillSummary(table);
  return { zh: localise(summary, "zh"), en: localise(summary, "en") };
});

/** Of a table of zeros that it is one: its sums hold, and whether they are meant nobody but the clerk knows. */
const zeroSummary = (table: TableReading): Message | undefined =>
  isZero(table)
    ? message("全部为 0：还没有填，或者确实没有", "all zero: not filled in yet, or there was none")
    : undefined;

/** Of a table with a balance that of all together, and whether something else does not add up. */
function balanceSummary(reading: TableReading): Message | undefined {
  const { equations } = reading.table;
  const balance = equations.filter(({ rule }) => rule === "balance").at(-1);
  if (!balance) return undefined;
  const others = equations.filter((equation) => equation !== balance).map((equation) => evaluate(reading, equation));
  const broken = others.filter((one) => holds(one) === false).length;
  const unknown = others.some((one) => holds(one) === undefined);
  const text = equationText(reading, evaluate(reading, balance));
  if (broken > 0) return message("{0} · 另有 {1} 处合计不符 ✗", "{0} · {1} other sums do not hold ✗", text, broken);
  return unknown ? message("{0} · 有的数没有识别", "{0} · some figures are unread", text) : message("{0}", "{0}", text);
}

/** Of a table with sums of groups each of them, by the innermost head over it. */
function groupSummary(reading: TableReading): Message | undefined {
  const parts = reading.table.equations.map((equation) => {
    const { columns } = reading.table.blocks[0] ?? { columns: [] };
    const column = columns.find(({ id }) => equation.total.endsWith(`/${id}`));
    return `${column?.group?.at(-1) ?? ""} ${equationText(reading, evaluate(reading, equation))}`;
  });
  return parts.length > 0 ? message("{0}", "{0}", parts.join(" · ")) : undefined;
}

/** Of a table without sums how much of it is filled in. */
function fillSummary({ rows }: TableReading): Message {
  const all = rows.reduce((sum, { block }) => sum + block.columns.length, 0);
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.filter(({ content }) => content.kind === "figure").length;
  return filled === all
    ? message("{0} 格都已填 ✓", "all {0} cells are filled in ✓", all)
    : message("{1} 格中有 {0} 格未填或未识别", "{0} of {1} cells are blank or unread", all - filled, all);
}
