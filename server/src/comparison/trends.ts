/** What is drawn as lines over the years: applications, how they ended, reviews and lawsuits. */
import type { TableFigures } from "../between/index.js";
import { cellTitle, withoutMark } from "../facts/names.js";
import { type CellKey, cellKey, type Group, isRow, type Row, rowsOf, type Table } from "../form/index.js";
import { message } from "../messages/message.js";
import { type ReadTables, sumOf } from "./figures.js";
import type { Figures, Trend } from "./model.js";

/** A line of a picture, as one table of the form has it: its name, and the cells that it is the sum of. */
interface Line {
  readonly name: string;
  readonly cells: readonly CellKey[];
}

/** The column of the sums over all applicants. */
const TOTAL = "total";

/** @returns the pictures; without those for which no report has a table */
export function trendsOf(reports: readonly ReadTables[]): Trend[] {
  const applications = reports.map((report) => report.get("applications"));
  const reviews = reports.map((report) => report.get("reviews"));
  const trends: Trend[] = [
    { title: message("申请与结转", "Applications, received and carried over"), lines: drawn(applications, flow) },
    { title: message("办理结果", "Outcomes"), lines: drawn(applications, outcomes) },
    { title: message("行政复议、行政诉讼", "Reviews and lawsuits"), lines: drawn(reviews, remedies) },
  ];
  return trends.filter(({ lines }) => lines.length > 0);
}

/** The lines of all reports' editions by name: what an edition does not have is a gap in its years. */
function drawn(tables: readonly (TableFigures | undefined)[], linesOf: (table: Table) => Line[]): Trend["lines"] {
  const names = new Set(tables.flatMap((one) => (one ? linesOf(one.table).map(({ name }) => name) : [])));
  return [...names].map((name) => {
    const figures: Figures = tables.map((one) => {
      const line = one && linesOf(one.table).find((other) => other.name === name);
      return line ? sumOf(line.cells.map((cell) => one.at(cell)?.value)) : null;
    });
    return { name, figures };
  });
}

/** What came in and what was handed on: the balance without the outcomes, which have a picture of their own. */
function flow(table: Table): Line[] {
  const balance = table.equations.find(({ rule, total }) => rule === "balance" && total.endsWith(`/${TOTAL}`));
  const cells = balance ? [...balance.left, ...balance.right].filter((cell) => cell !== balance.total) : [];
  const rows = new Map<string, Row>(rowsOf(table).map(({ row }) => [row.id, row]));
  return cells.map((cell) => ({ name: bare(rows.get(cell.split("/")[0] ?? "")?.text ?? cell), cells: [cell] }));
}

/** Each kind of outcome: a row, or the rows of a group. */
function outcomes(table: Table): Line[] {
  const totals = new Set(table.equations.flatMap(({ rule, total }) => (rule === "outcome-total" ? [total] : [])));
  const lines = table.blocks.flatMap((block) => [...block.lines]);
  const top = lines.filter((line) => !isRow(line) && line.parent === undefined);
  return top.flatMap(({ id }) =>
    lines
      .filter((line) => (isRow(line) ? line.group : line.parent) === id)
      .map((line) => ({ name: bare(line.text), cells: rowsOfLine(lines, line).map((row) => cellKey(row.id, TOTAL)) }))
      .filter(({ cells }) => !cells.some((cell) => totals.has(cell))),
  );
}

const rowsOfLine = (lines: readonly (Group | Row)[], line: Group | Row): Row[] =>
  isRow(line) ? [line] : lines.filter(isRow).filter(({ group }) => group === line.id);

/** The three ways to have a decision looked at again. */
function remedies(table: Table): Line[] {
  const totals = table.equations.flatMap(({ rule, total }) => (rule === "review-total" ? [total] : []));
  const columns = table.blocks.flatMap((block) => block.columns);
  return totals.map((cell) => {
    const column = columns.find(({ id }) => cell.endsWith(`/${id}`));
    return { name: column?.group?.join("·") ?? cellTitle(table, cell), cells: [cell] };
  });
}

/** A label of the form without its number, its remark, and the words that all of its kind have. */
const bare = (text: string): string =>
  withoutMark(text)
    .replace(/（[^（）]*）$/u, "")
    .replace("政府信息公开申请数量", "")
    .replace("继续办理", "");
