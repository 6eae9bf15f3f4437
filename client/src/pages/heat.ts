/** The bodies of a folder against the rules: which of them have how much to mend, and of what kind. */
import { readablePaths } from "../../../server/src/common/readablePaths.js";
import type { Sheet } from "../../../server/src/common/sheet.js";
import { type Message, message } from "../../../server/src/messages/message.js";
import {
  type Overview,
  type OverviewBody,
  type OverviewReport,
  type RuleCount,
  ruleName,
} from "../../../server/src/protocol.js";
import { RULE_NAMES } from "../../../server/src/ruleNames.js";

/** A body's line of the map. */
export interface HeatLine {
  readonly name: string;
  /** Its reports of the years that are shown. */
  readonly reports: readonly OverviewReport[];
  readonly errors: number;
  readonly warnings: number;
  /** Years that it has no report for, though one is wanted. */
  readonly missing: readonly number[];
  /** What is found, in the order of the map's rules. */
  readonly cells: readonly (RuleCount | undefined)[];
}

export interface HeatMap {
  /** Of all bodies, the latest first. */
  readonly years: readonly number[];
  /** The rules by which anything is found, in the order of the settings. */
  readonly rules: readonly string[];
  /** Those with most to mend first, and last those that lack a report and have no other. */
  readonly lines: readonly HeatLine[];
}

const LEVELS = ["error", "warning", "information", "hint"] as const;

const worse = (one: RuleCount | undefined, other: RuleCount): RuleCount => ({
  count: (one?.count ?? 0) + other.count,
  level: one && LEVELS.indexOf(one.level) < LEVELS.indexOf(other.level) ? one.level : other.level,
});

/** @param year whose reports are shown; null: those of all years */
export function heatMapOf({ bodies, missing }: Overview, year: number | null): HeatMap {
  const isShown = (one: number | null): boolean => year === null || one === year;
  const lacking = new Map<string, number[]>();
  for (const one of missing) if (isShown(one.year)) lacking.set(one.name, [...(lacking.get(one.name) ?? []), one.year]);
  const shown = bodies.map(
    ({ name, reports }): OverviewBody => ({
      name,
      reports: reports.filter((report) => isShown(report.year)),
    }),
  );
  const found = new Set(shown.flatMap(({ reports }) => reports.flatMap((report) => Object.keys(report.rules))));
  const known = Object.keys(RULE_NAMES).filter((rule) => found.has(rule));
  const lines = shown
    .filter(({ reports }) => reports.length > 0)
    .map(({ name, reports }) => lineOf(name, reports, lacking.get(name) ?? [], known));
  const there = new Set(lines.map(({ name }) => name));
  const absent = [...lacking]
    .filter(([name]) => !there.has(name))
    .map(([name, years]) => lineOf(name, [], years, known));
  const years = new Set([
    ...bodies.flatMap((body) => body.reports.flatMap((one) => one.year ?? [])),
    ...missing.map((one) => one.year),
  ]);
  return {
    years: [...years].sort((a, b) => b - a),
    rules: known,
    lines: [...lines.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings), ...absent],
  };
}

function lineOf(
  name: string,
  reports: readonly OverviewReport[],
  missing: readonly number[],
  rules: readonly string[],
): HeatLine {
  const counts = new Map<string, RuleCount>();
  for (const report of reports)
    for (const [rule, count] of Object.entries(report.rules)) counts.set(rule, worse(counts.get(rule), count));
  return {
    name,
    reports,
    errors: reports.reduce((sum, { errors }) => sum + errors, 0),
    warnings: reports.reduce((sum, { warnings }) => sum + warnings, 0),
    missing,
    cells: rules.map((rule) => counts.get(rule)),
  };
}

export const HEAT_WORDS = {
  title: message("年报总览", "Overview of reports"),
  body: message("单位", "Body"),
  years: message("年度", "Years"),
  year: message("年份", "Year"),
  errors: message("错误", "Errors"),
  warnings: message("警告", "Warnings"),
  file: message("文件", "File"),
  missing: message("缺", "Missing"),
  unnamed: message("（没有写单位名称）", "(no body named)"),
  byRule: message("单位与问题", "Bodies and rules"),
  noYear: message("没有写年份", "no year"),
} as const;

/** @returns the overview as tables for spreadsheets: a line a report or a missing one; and bodies against rules, all years */
export function overviewSheets(overview: Overview, say: (words: Message) => string): Sheet[] {
  const { rules, lines } = heatMapOf(overview, null);
  const head = [HEAT_WORDS.body, HEAT_WORDS.year, HEAT_WORDS.errors, HEAT_WORDS.warnings, HEAT_WORDS.file].map(say);
  const paths = readablePaths(overview.bodies.flatMap(({ reports }) => reports.map(({ uri }) => uri)));
  const name = (own: string): string => own || say(HEAT_WORDS.unnamed);
  return [
    {
      name: say(HEAT_WORDS.title),
      rows: [
        head,
        ...overview.bodies.flatMap((body) =>
          body.reports.map(({ year, errors, warnings, uri }) => [
            name(body.name),
            year,
            errors,
            warnings,
            paths.get(uri) ?? uri,
          ]),
        ),
        ...overview.missing.map((one) => [one.name, one.year, null, null, say(HEAT_WORDS.missing)]),
      ],
    },
    {
      name: say(HEAT_WORDS.byRule),
      rows: [
        [
          ...[HEAT_WORDS.body, HEAT_WORDS.errors, HEAT_WORDS.warnings].map(say),
          ...rules.map((rule) => say(ruleName(rule))),
        ],
        ...lines.map((line) => [
          name(line.name),
          line.errors,
          line.warnings,
          ...line.cells.map((cell) => cell?.count ?? null),
        ]),
      ],
    },
  ];
}
