/** Five reports of our own writing, laid out and flawed as published ones are: how they are read, and what is said. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lineAt, parseReport, type Report } from "../../server/src/report/index.js";
import { type Judged, judge } from "../../server/src/rules/index.js";
import type { LayoutId } from "../support/layouts/index.js";

const FOLDER = new URL("../fixtures/reports/", import.meta.url);

interface Expectation {
  readonly year: number;
  readonly edition: "2019" | "2021";
  readonly layout: LayoutId;
  /** How the headings differ from the official six: by number, another name or none. */
  readonly headings?: Readonly<Record<number, string | undefined>>;
  /** How many rows at the beginning and at the end of a table are read, where the others are lost. */
  readonly kept?: Readonly<Record<string, readonly [first: number, last: number]>>;
  /** What must be found: rule, line from 1, and a part of what is marked or of what the message names. */
  readonly must: readonly (readonly [rule: string, line: number, part: string])[];
  /** What may be found besides, as `rule line`; a line of 0 stands for any. */
  readonly may: readonly string[];
  /** Of the musts, those at error level. */
  readonly errors: readonly string[];
}

const SIX = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

const EXPECTED: Readonly<Record<string, Expectation>> = {
  // A title on two lines, a cell a line, blanks inside labels, the last heading and its text in one.
  "vertical-2020.txt": {
    year: 2020,
    edition: "2019",
    layout: "vertical",
    headings: { 6: "六、无其他需要报告的事项" },
    must: [
      ["residue", 4, "[bookmark: _GoBack]"],
      ["wrong-character", 85, "釆"],
    ],
    may: ["chapter-title 401", "missing-subject 0"],
    errors: [],
  },
  // A page of the tables is lost, sentences are cut by the end of a page, a row begins like a heading.
  "lost-page-2023.txt": {
    year: 2023,
    edition: "2021",
    layout: "tabbed",
    headings: { 3: undefined },
    kept: { disclosure: [2, 0], applications: [0, 14] },
    must: [
      ["missing-chapter", 40, "三、收到和处理政府信息公开申请情况"],
      ["missing-row", 38, "行政许可、行政处罚、行政强制、行政事业性收费"],
      ["missing-row", 40, "本年新收政府信息公开申请数量"],
      ["fee-statement", 68, "无"],
      ["typo", 64, "党中"],
    ],
    may: ["typo 11"],
    errors: ["missing-chapter", "missing-row", "missing-row"],
  },
  // Labels broken over lines and blank lines, figures between wide blanks, a hint of the template left in a heading.
  "vertical-2021.txt": {
    year: 2021,
    edition: "2021",
    layout: "vertical",
    headings: { 5: "五、政府信息公开工作存在的主要问题及改进情况" },
    must: [
      ["residue", 47, "不存的全部写0"],
      ["repeated-word", 12, "信息"],
      ["repeated-word", 30, "政府"],
      ["cited-form", 5, "60号"],
      ["fee-statement", 458, "六、其他需要报告的事项"],
      ["missing-subject", 6, "政府信息管理"],
    ],
    may: ["outdated-principle 42", "typo 449", "typo 5", "punctuation 0", "chapter-title 440"],
    errors: [],
  },
  // Sentences between headings and tables, figures in them that agree with the cells, a total below zero.
  "prose-and-tables-2020.txt": {
    year: 2020,
    edition: "2019",
    layout: "vertical",
    must: [
      ["repeated-word", 5, "澄湖市"],
      ["residue", 401, "[bookmark: _GoBack]"],
    ],
    may: ["missing-subject 0"],
    errors: [],
  },
  // A title broken by a blank line, one to three label cells a row, blank lines and a shifted label inside the table.
  "tabbed-2020.txt": {
    year: 2020,
    edition: "2019",
    layout: "tabbed",
    must: [["row-label", 43, "社会组织"]],
    may: ["missing-subject 0"],
    errors: [],
  },
};

const lineOf = ({ lines }: Report, { span }: Judged) => lineAt(lines, span.start) + 1;

const describing = (report: Report, finding: Judged) =>
  `${report.text.slice(finding.span.start, finding.span.end)} ${finding.message.args.join(" ")}`;

describe.each(Object.entries(EXPECTED))("the report %s", (name, expected) => {
  const report = parseReport(readFileSync(new URL(name, FOLDER), "utf8"));
  const findings = judge(report);

  test("is outlined exactly", () => {
    const other = expected.headings ?? {};
    const headings = SIX.flatMap((heading, i) => (i + 1 in other ? (other[i + 1] ?? []) : heading));
    expect(report.chapters.map((chapter) => chapter.name)).toEqual(headings);
    expect({ year: report.year, edition: report.edition?.id }).toEqual({
      year: expected.year,
      edition: expected.edition,
    });
    expect(report.title?.official).toBe(true);
  });

  test("has three tables, read in their layout", () => {
    expect(report.tables.map(({ table, layout }) => `${table.id} ${layout.id}`)).toEqual(
      ["disclosure", "applications", "reviews"].map((id) => `${id} ${expected.layout}`),
    );
    for (const { table, rows } of report.tables) {
      const [first, last] = expected.kept?.[table.id] ?? [rows.length, 0];
      const kept = rows.map((_, i) => i < first || i >= rows.length - last);
      expect(rows.map(({ state }) => state)).toEqual(kept.map((one) => (one ? "read" : "missing")));
    }
  });

  test.each(expected.must)("%s is found on line %i: %s", (rule, line, part) => {
    const found = findings.filter((one) => one.rule.id === rule && lineOf(report, one) === line);
    expect(found.map((one) => describing(report, one)).filter((one) => one.includes(part))).toHaveLength(1);
  });

  test("nothing else is found but what may be, and no other error", () => {
    const isMust = (finding: Judged) =>
      expected.must.some(
        ([rule, line, part]) =>
          finding.rule.id === rule && lineOf(report, finding) === line && describing(report, finding).includes(part),
      );
    const others = findings.filter((one) => !isMust(one)).map((one) => `${one.rule.id} ${lineOf(report, one)}`);
    const allowed = (one: string) => expected.may.includes(one) || expected.may.includes(`${one.split(" ")[0]} 0`);
    expect(others.filter((one) => !allowed(one))).toEqual([]);
    const errors = findings.flatMap(({ level, rule }) => (level === "error" ? [rule.id] : []));
    expect(errors.sort()).toEqual([...expected.errors].sort());
  });
});
