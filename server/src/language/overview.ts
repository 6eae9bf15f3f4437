/** 年报总览: the bodies whose reports are known, their years, what is found in each, and who is missing. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { type ComparedReport, missingReports } from "../between/index.js";
import { CSV_MARK, csvField } from "../common/csv.js";
import { readablePaths } from "../common/readablePaths.js";
import { LEVELS, type Level } from "../facts/finding.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { message } from "../messages/message.js";
import type { Overview, OverviewBody, OverviewReport, RuleCount } from "../protocol.js";

/** What is found in a report, in numbers. */
export type Counts = Pick<OverviewReport, "errors" | "warnings" | "rules">;

/** A report with what is found in it. */
export interface CountedReport extends Counts {
  readonly report: ComparedReport;
}

const LEVEL_OF: Readonly<Record<DiagnosticSeverity, Level>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

/** @returns how much is found, in all and by rule */
export function countsOf(findings: readonly Diagnostic[]): Counts {
  const rules: Record<string, RuleCount> = {};
  const counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { code, severity = DiagnosticSeverity.Error } of findings) {
    const level = LEVEL_OF[severity];
    counts[level]++;
    const known = rules[String(code)];
    const isWorse = !known || LEVELS.indexOf(level) < LEVELS.indexOf(known.level);
    rules[String(code)] = { count: (known?.count ?? 0) + 1, level: isWorse ? level : known.level };
  }
  return { errors: counts.error, warnings: counts.warning, rules };
}

/**
 * @param reports every report that is known
 * @param bodyOf a name that stands for a body, whatever it is called
 * @param wanted names of bodies of which every year is wanted that any report is for
 */
export function overviewOf(
  reports: readonly CountedReport[],
  bodyOf: (name: string) => string,
  wanted: readonly string[],
): Overview {
  const bodies = new Map<string, { name: string; reports: OverviewReport[] }>();
  for (const { report, errors, warnings, rules } of reports) {
    const { agency = "", year } = report.facts;
    const key = bodyOf(agency);
    const body = bodies.get(key) ?? { name: agency, reports: [] };
    // The full name says most.
    if (agency.length > body.name.length) body.name = agency;
    body.reports.push({ uri: report.file, line: report.firstLine, year: year ?? null, errors, warnings, rules });
    bodies.set(key, body);
  }
  const missing = missingReports(
    reports.map(({ report }) => report),
    bodyOf,
    wanted,
  ).map(({ name, year }) => ({ name: bodies.get(bodyOf(name))?.name ?? name, year }));
  const all = [...bodies.values()].map(({ name, reports: own }): OverviewBody => ({ name, reports: own.sort(byYear) }));
  return { bodies: all.sort(worstFirst), missing };
}

const byYear = (a: OverviewReport, b: OverviewReport): number =>
  (b.year ?? 0) - (a.year ?? 0) || (a.uri < b.uri ? -1 : 1);

const total = ({ reports }: OverviewBody, pick: (report: OverviewReport) => number): number =>
  reports.reduce((sum, report) => sum + pick(report), 0);

function worstFirst(a: OverviewBody, b: OverviewBody): number {
  const errors = total(b, (one) => one.errors) - total(a, (one) => one.errors);
  const warnings = total(b, (one) => one.warnings) - total(a, (one) => one.warnings);
  return errors || warnings || (a.name < b.name ? -1 : 1);
}

const HEAD = [
  message("单位", "body"),
  message("年份", "year"),
  message("错误", "errors"),
  message("警告", "warnings"),
  message("文件", "file"),
];

const MISSING = message("缺少", "missing");

/** @returns the overview as a table for spreadsheets: a line a report, and a line for each that is missing */
export function overviewCsv({ bodies, missing }: Overview, language: MessageLanguage): string {
  const paths = readablePaths(bodies.flatMap(({ reports }) => reports.map(({ uri }) => uri)));
  const lines = [
    HEAD.map((name) => localise(name, language)),
    ...bodies.flatMap(({ name, reports }) =>
      reports.map(({ year, errors, warnings, uri }) => [
        name,
        String(year ?? ""),
        String(errors),
        String(warnings),
        paths.get(uri) ?? uri,
      ]),
    ),
    ...missing.map(({ name, year }) => [name, String(year), "", "", localise(MISSING, language)]),
  ];
  return CSV_MARK + lines.map((fields) => `${fields.map(csvField).join(",")}\r\n`).join("");
}
