/** One report in each of fourteen layouts of its tables: the same words and figures, written in other ways. */
import { parseReport, type Report } from "../../server/src/report/index.js";
import { apply } from "./fixing.js";
import { type GeneratedReport, generateReport } from "./generate.js";
import { inHtml } from "./html.js";
import type { Style } from "./layouts/index.js";
import { PAGES } from "./pages.js";
import type { QuirkSettings } from "./quirks.js";

export type EditionId = "2019" | "2021";

/** What is changed in a report before it is put down, as a slip would. */
export type Slip = (report: GeneratedReport) => GeneratedReport;

const SEED = 5;

const written = (edition: EditionId, style: Partial<Style>, slip: Slip, quirks: QuirkSettings = {}): GeneratedReport =>
  slip(
    generateReport(SEED, {
      edition,
      style: { labelColumns: 3, mergedCells: "empty", bars: "outer", looseBars: true, headRule: false, ...style },
      quirks,
      otherQuirks: "none",
    }),
  );

const tabbed = (edition: EditionId, slip: Slip): Report =>
  parseReport(written(edition, { layout: "tabbed" }, slip).text);

/** The lines that each table of a tabbed report stands on, written anew. */
function rewritten(report: Report, write: (lines: string[], table: string) => string): string {
  const edits = report.tables.map(({ span, table }) => {
    const start = report.text.lastIndexOf("\n", span.start) + 1;
    return { span: { start, end: span.end }, text: write(report.text.slice(start, span.end).split("\n"), table.id) };
  });
  return apply(report.text, edits);
}

/** Figures parted by a blank, as a PDF leaves them. */
const split = (line: string): string => line.replace(/(\t\d)(\d+)(?=\t|$)/g, "$1 $2");

export const MATRIX: Readonly<Record<string, (edition: EditionId, slip: Slip) => string>> = {
  vertical: (edition, slip) => written(edition, { layout: "vertical" }, slip).text,
  tabbed: (edition, slip) => tabbed(edition, slip).text,
  "tabbed, groups on lines of their own": (edition, slip) =>
    written(edition, { layout: "tabbed", labelColumns: 1, mergedCells: "gone" }, slip).text,
  piped: (edition, slip) => written(edition, { layout: "piped", headRule: true }, slip).text,
  "piped without outer bars": (edition, slip) => written(edition, { layout: "piped", bars: "inner" }, slip).text,
  "piped in several pieces with heads of their own": (edition, slip) =>
    written(edition, { layout: "piped" }, slip, { splitTable: true }).text,
  barred: (edition, slip) => written(edition, { layout: "barred" }, slip).text,
  lined: (edition, slip) => written(edition, { layout: "lined", blankLines: true }, slip).text,
  html: (edition, slip) => inHtml(tabbed(edition, slip), { gap: "\n" }),
  "spaced, labels wrapped": (edition, slip) =>
    written(edition, { layout: "spaced" }, slip, { wrappedLabels: true, downwardGroups: true }).text,
  "table four with flattened heads": (edition, slip) =>
    rewritten(tabbed(edition, slip), (lines, table) =>
      table === "reviews" ? `行政复议行政诉讼\n${lines.at(-1)}` : lines.join("\n"),
    ),
  "figures parted by blanks": (edition, slip) =>
    rewritten(tabbed(edition, slip), (lines, table) =>
      lines.map((line) => (table === "disclosure" ? split(line) : line)).join("\n"),
    ),
  "the whole page in one table": (edition, slip) =>
    PAGES["Markdown, rows as wide as the table"]?.(tabbed(edition, slip)) ?? "",
  "a table on one line": (edition, slip) =>
    rewritten(tabbed(edition, slip), (lines) => lines.join(" ").replace(/\t+/g, " ")),
};
