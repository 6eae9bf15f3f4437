/** The findings for people: each with its line and the place marked, then a line a body, the worst first. */
import type { Colors } from "picocolors/types.js";
import stringWidth from "string-width";
import type { Level } from "../../facts/finding.js";
import { localise, type MessageLanguage } from "../../messages/localise.js";
import { type Message, message } from "../../messages/message.js";
import type { CheckedFile, CheckedFinding } from "../check.js";
import { placeWords } from "../place.js";
import { excerpt } from "./excerpt.js";
import { printable } from "./printable.js";
import { type BodyLine, BodyLines } from "./table.js";
import type { Page, Writer } from "./writer.js";

const LEVELS: Readonly<Record<Level, { name: Message; colour: "red" | "yellow" | "blue" | "cyan" }>> = {
  error: { name: message("错误", "error"), colour: "red" },
  warning: { name: message("警告", "warning"), colour: "yellow" },
  information: { name: message("信息", "information"), colour: "blue" },
  hint: { name: message("建议", "hint"), colour: "cyan" },
};

/** @returns a writer for a terminal, or for a file that is read like one */
export function pretty(page: Page): Writer {
  const bodies = new BodyLines();
  return {
    file: ({ lines, reports, empty }) => {
      // It would look like a report without faults; that it holds none is said beside.
      if (!empty || reports.some(({ findings }) => findings.length > 0)) bodies.add(reports);
      const findings = reports.flatMap((report) =>
        report.findings.map((finding) => findingOf(finding, report.file, lines, page)),
      );
      return findings.join("");
    },
    between: (reports, findings) => {
      bodies.count(reports, findings);
      return findings
        .flat()
        .map((finding) => betweenOf(finding, reports[0]?.file ?? "", page))
        .join("");
    },
    end: () => tableOf(bodies.worstFirst(), page),
  };
}

function findingOf(
  { rule, severity, message: words, range, fixable, place }: CheckedFinding,
  file: string,
  lines: CheckedFile["lines"],
  { language, colours, width }: Page,
): string {
  const { line, character } = range.start;
  const text = lines.get(line) ?? "";
  const number = String(line + 1);
  const gutter = " ".repeat(number.length);
  // The end of a place that goes on over several lines is the end of its first.
  const end = range.end.line > line ? text.length : range.end.character;
  const shown = excerpt(text, character, end, width - number.length - 4);
  const colour = colours[LEVELS[severity].colour];
  const hint = fixable ? colours.dim(` ${localise(message("（--fix 可改）", "(--fix fixes it)"), language)}`) : "";
  const places = placeWords(place ?? {}).map((one) => localise(one, language));
  const where = places.length > 0 ? `  ${printable(places.join(" · "))}` : "";
  return [
    `${headOf({ severity, message: words, rule }, { language, colours })}${hint}`,
    `${gutter} ${colours.dim("-->")} ${printable(file)}:${line + 1}:${character + 1}${colours.dim(where)}`,
    ` ${colours.dim(`${number} |`)} ${shown.text}`.trimEnd(),
    ` ${colours.dim(`${gutter} |`)} ${colour(shown.mark)}`,
    "\n",
  ].join("\n");
}

function headOf(
  { severity, message: words, rule }: Pick<CheckedFinding, "severity" | "message" | "rule">,
  { language, colours }: Pick<Page, "language" | "colours">,
): string {
  const name = colours.bold(colours[LEVELS[severity].colour](localise(LEVELS[severity].name, language)));
  return `${name} ${printable(words)} ${colours.dim(rule)}`;
}

/** As many places in other reports as are worth a line each. */
const MOST_PLACES = 8;

/** A finding between reports: the files are no more at hand, so that places stand for lines. */
function betweenOf(finding: CheckedFinding, file: string, { language, colours }: Page): string {
  const place = (name: string, { start }: CheckedFinding["range"]): string =>
    `${printable(name)}:${start.line + 1}:${start.character + 1}`;
  const related = (finding.related ?? []).slice(0, MOST_PLACES);
  return [
    headOf(finding, { language, colours }),
    ` ${colours.dim("-->")} ${place(file, finding.range)}`,
    ...related.map(
      (one) => ` ${colours.dim("  =")} ${printable(one.message)} ${colours.dim(place(one.file, one.range))}`,
    ),
    "\n",
  ].join("\n");
}

function tableOf(lines: readonly BodyLine[], { language, colours }: Page): string {
  if (lines.length === 0) return "";
  const head = [
    message("错误", "errors"),
    message("警告", "warnings"),
    message("未能识别", "unread"),
    message("单位", "body"),
    message("文件", "file"),
  ];
  const cells = [head.map((name) => localise(name, language)), ...lines.map((line) => cellsOf(line, language))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ""))));
  const rows = cells.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column)));
  return rows
    .map((row, i) => {
      const text = row.join("  ").trimEnd();
      return `${i === 0 ? colours.dim(text) : colouredBy(lines[i - 1] as BodyLine, colours)(text)}\n`;
    })
    .join("");
}

function cellsOf({ errors, warnings, unread, ...report }: BodyLine, language: MessageLanguage): string[] {
  const agency = report.agency ?? localise(message("（没有写单位名称）", "(no body named)"), language);
  const year = report.year === undefined ? "" : ` ${report.year}`;
  return [String(errors), String(warnings), String(unread), printable(agency) + year, printable(report.file)];
}

/** Figures stand at the right of their column, names at the left. */
function padded(cell: string, width: number, column: number): string {
  const blanks = " ".repeat(width - stringWidth(cell));
  return column < 3 ? blanks + cell : cell + blanks;
}

function colouredBy({ errors, warnings }: BodyLine, colours: Colors): (text: string) => string {
  if (errors > 0) return colours.red;
  return warnings > 0 ? colours.yellow : (text) => text;
}
