/** What is said of a cell, a row or a label of a table. */
import { cellsByKey, equationsOf, evaluate } from "../../facts/equations.js";
import { columnOf, tableName } from "../../facts/names.js";
import { isHeld, saidOf } from "../../facts/said.js";
import { type Column, type EquationRule, type Group, groupsAbove, isRow, type Row } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { CellReading, FixedLabelReading, Report, RowReading, TableReading } from "../../report/index.js";
import { equationText, figureText } from "../equationText.js";
import type { TablePlace } from "../place.js";
import { basisLines } from "./law.js";
import type { Page } from "./page.js";
import { saidLine } from "./said.js";

const EQUATIONS: Readonly<Record<EquationRule, Message>> = {
  "row-total": message("本行合计", "this row"),
  "outcome-total": message("本列办理结果", "outcomes of this column"),
  balance: message("本列新收与结转", "balance of this column"),
  "review-total": message("本组合计", "this group"),
};

/** No more passages of prose are named for one cell. */
const MOST_SAID = 5;

/** @returns what is said of a place in a table; undefined where nothing stands there */
export function tablePage(
  report: Report,
  { table, row, cell, label }: TablePlace,
  lineOf: (offset: number) => number,
): Page | undefined {
  if (row && cell) return cellPage(report, table, row, cell, lineOf);
  if (row?.label) return rowPage(table, row);
  if (label?.reading) return labelPage(table, label);
  return undefined;
}

function cellPage(
  report: Report,
  table: TableReading,
  row: RowReading,
  cell: CellReading,
  lineOf: (offset: number) => number,
): Page {
  const said = saidOf(report, table.table.id, cell.key).filter(isHeld);
  return {
    span: cell.span,
    title: message(
      "{0}：{1}",
      "{0}: {1}",
      placeName(table, row, columnOf(row, cell)),
      cell.content.kind === "blank" ? message("空着", "blank") : cell.text.trim(),
    ),
    lines: [
      ...equationsOf(table.table, cell.key).map((equation) =>
        message("{0}：{1}", "{0}: {1}", EQUATIONS[equation.rule], equationText(table, evaluate(table, equation))),
      ),
      ...said.slice(0, MOST_SAID).map((one) => saidLine(report, one, lineOf)),
      ...basisLines(row.row.legalBasis),
    ],
  };
}

/** Table, row and column as the form prints them, outermost first. */
function placeName(table: TableReading, row: RowReading, column: Column): Message {
  const path = [...groupsOver(row), row.row.text, ...(column.group ?? []), column.text];
  return message("{0} · {1}", "{0} · {1}", tableName(table.table.id), path.filter((text) => text !== "").join(" · "));
}

const linesOf = ({ table }: TableReading): readonly (Group | Row)[] => table.blocks.flatMap(({ lines }) => lines);

/** The labels of the groups over a row, the outermost first. */
const groupsOver = ({ row, block }: RowReading): string[] => groupsAbove(block, row).map(({ text }) => text);

function rowPage(table: TableReading, row: RowReading): Page {
  const path = [...groupsOver(row), row.row.text].join(" · ");
  return {
    span: row.label?.span ?? row.span,
    title: message("{0} · {1}", "{0} · {1}", tableName(table.table.id), path),
    lines: basisLines(row.row.legalBasis),
  };
}

/** A group's label; the heads of columns say themselves what they are. */
function labelPage(table: TableReading, { label, reading, kind, block }: FixedLabelReading): Page | undefined {
  const group = kind === "group" ? block.lines.find((line) => line === label) : undefined;
  if (!reading || !group || isRow(group)) return undefined;
  const lines = groupLines(table, group, block.columns.at(-1));
  if (lines.length === 0) return undefined;
  return { span: reading.span, title: message("{0} · {1}", "{0} · {1}", tableName(table.table.id), label.text), lines };
}

/** What the rows of a group come to together: the prose counts them so, the table does not. */
function groupLines(table: TableReading, group: Group, total: Column | undefined): Message[] {
  const cells = cellsByKey(table);
  const rows = linesOf(table).filter((line): line is Row => isRow(line) && line.group === group.id);
  const values = rows.map((row) => {
    const content = total && cells.get(`${row.id}/${total.id}`)?.cell.content;
    return content?.kind === "figure" ? content.value : undefined;
  });
  // What holds groups in its turn is summed up by a row of its own.
  if (!total || group.parent === undefined || values.includes(undefined)) return [];
  const filled = values.filter((value) => value !== 0);
  const sum = figureText(values.reduce<number>((all, value) => all + (value ?? 0), 0));
  const terms = filled.length > 1 ? `${filled.join(" + ")} = ${sum}` : sum;
  return [message("以下 {0} 项{1}合计 {2}", "the {0} rows below, {1}: {2}", rows.length, total.text, terms)];
}
