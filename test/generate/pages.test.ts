import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PAGES } from "../../scripts/generate/files.js";
import { examplesOf, SECTIONS, sectionsOf } from "../../scripts/generate/page.js";
import { parseVolume } from "../../server/src/report/index.js";
import { judge, RULES } from "../../server/src/rules/index.js";
import { saidIn, type Texts } from "../support/collections.js";

/** A sound report. */
const REPORT = readFileSync(new URL("report.txt", import.meta.url), "utf8");
const SECOND_CHAPTER = "\n\n二、";

/** @returns the report with a right text in it: where it stands anyway, else as a paragraph at the end of chapter one */
function holding(right: string): string {
  return REPORT.includes(right) ? REPORT : REPORT.replace(SECOND_CHAPTER, (next) => `\n${right}${next}`);
}

/** @returns what is found in a text: rule ids, each once */
function rulesIn(text: string): string[] {
  const findings = parseVolume(text).reports.flatMap(({ report }) => judge(report));
  return [...new Set(findings.map(({ rule }) => rule.id))];
}

const pageOf = (id: string) => readFileSync(new URL(`../../${PAGES}/${id}.md`, import.meta.url), "utf8");

describe.each(RULES)("the page about $id", ({ id }) => {
  test("has the sections of every page in their order", () => {
    expect(sectionsOf(pageOf(id))).toEqual(SECTIONS);
  });
});

/** What this report is held against: it is made of the sound one, without the prose that would be the same. */
const OTHERS: Readonly<Record<string, (report: string) => Texts>> = {
  "carried-over": (report) => ({ last: lastYear(report) }),
  "documents-in-force": (report) => ({ last: lastYear(report) }),
  "copied-prose": (report) => ({ last: lastYear(report) }),
  aggregate: (report) => ({ part: withoutProse(report).replaceAll("安澜县林业局", "安澜县林场") }),
};

const withoutProse = (report: string): string => report.replaceAll(/^（[一二三四]）.*\n|^存在的主要问题.*/gmu, "");

/** A sound report of the year before, of which this year's goes on. */
const lastYear = (report: string): string =>
  withoutProse(report)
    .replaceAll("2023年", "2022年")
    .replace("| 行政规范性文件 | 2 | 1 | 9 |", "| 行政规范性文件 | 2 | 1 | 8 |");

const AGGREGATES = [{ whole: "安澜县林业局", parts: ["安澜县林场"] }];

/** @returns the rules between reports that find something in a text */
const betweenRulesIn = (report: string, id: string, last: string): string[] => {
  const said = saidIn({ report, ...OTHERS[id]?.(last) }, { aggregates: id === "aggregate" ? AGGREGATES : [] });
  return [...new Set(said.filter(({ file }) => file === "report").map(({ rule }) => rule))];
};

describe.each(RULES.filter(({ between }) => between))("the examples of $id", ({ id }) => {
  test("are a right text in which nothing is found, and a wrong one in which the rule is", () => {
    const { wrong, right } = examplesOf(pageOf(id));
    expect(REPORT.split(right)).toHaveLength(2);
    const faulty = REPORT.replace(right, () => wrong);
    // A copy is one of what stands in last year's report.
    const last = id === "copied-prose" ? faulty : REPORT;
    expect(betweenRulesIn(REPORT, id, last)).toEqual([]);
    expect(betweenRulesIn(faulty, id, last)).toEqual([id]);
  });
});

// What is said of a text that is being written, no text shows by itself.
describe.each(RULES.filter(({ editorOnly, between }) => !editorOnly && !between))("the examples of $id", ({ id }) => {
  test("are a right text in which nothing is found, and a wrong one in which the rule is", () => {
    const { wrong, right, whole } = examplesOf(pageOf(id));
    const report = holding(right);
    expect(report.split(right)).toHaveLength(2);
    expect(rulesIn(report)).toEqual([]);
    expect(rulesIn(whole ? wrong : report.replace(right, () => wrong))).toContain(id);
  });
});
