/** A whole page in one table, as converters write it: a line of text is a row, in one cell, or in each of a row's. */
import type { Report } from "../../server/src/report/index.js";

/** @returns each row of each table as its id and what is shown in its cells */
export const figuresOf = ({ text, tables }: Report): string[][] =>
  tables.map(({ rows }) =>
    rows.map(({ row, cells }) =>
      [row.id, ...cells.map(({ span, shown }) => shown ?? text.slice(span.start, span.end))].join(" "),
    ),
  );

/** The lines of a report whose tables are tabbed, each as its cells. */
const rowsOf = ({ text }: Report): string[][] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"));

const WIDTH = 15;
const padded = (row: readonly string[], fill: string): string[] => [
  ...row,
  ...Array.from({ length: WIDTH - row.length }, () => fill),
];

const piped = (rows: readonly (readonly string[])[]): string => {
  const [first, ...others] = rows.map((row) => `| ${row.join(" | ")} |`);
  return [first, `|${" --- |".repeat(rows[0]?.length ?? 1)}`, ...others, ""].join("\n");
};

const tag = (row: readonly string[], cell: (text: string) => string): string => {
  const [only, ...more] = row;
  if (more.length === 0) return `<tr><td colspan="${WIDTH}">${cell(only ?? "")}</td></tr>`;
  return `<tr>${row.map((text) => `<td>${cell(text)}</td>`).join("")}</tr>`;
};

export const PAGES: Readonly<Record<string, (report: Report) => string>> = {
  "Markdown, a cell a line of text": (report) => piped(rowsOf(report)),
  "Markdown, rows as wide as the table": (report) => piped(rowsOf(report).map((row) => padded(row, ""))),
  "Markdown, merged cells written out": (report) =>
    piped(rowsOf(report).map((row) => (row.length === 1 ? padded(row, row[0] ?? "") : row))),
  TABs: (report) =>
    `${rowsOf(report)
      .map((row) => padded(row, "").join("\t"))
      .join("\n")}\n`,
  "TABs, merged cells written out": (report) =>
    `${rowsOf(report)
      .map((row) => (row.length === 1 ? padded(row, row[0] ?? "") : row).join("\t"))
      .join("\n")}\n`,
  "tags, a row a line": (report) =>
    ["<table>", ...rowsOf(report).map((row) => tag(row, (text) => text)), "</table>", ""].join("\n"),
  "tags, all on one line": (report) =>
    `<table>${rowsOf(report)
      .map((row) => tag(row, (text) => text))
      .join("")}</table>\n`,
  "tags, each text in a paragraph": (report) =>
    `<table>\n<tbody>\n${rowsOf(report)
      .map((row) => tag(row, (text) => `\n<p>${text}</p>\n`))
      .join("\n")}\n</tbody></table>\n`,
};
