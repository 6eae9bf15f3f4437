import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PAGES } from "../../scripts/generate/files.js";
import { examplesOf, SECTIONS, sectionsOf } from "../../scripts/generate/page.js";
import { parseVolume } from "../../server/src/report/index.js";
import { judge, RULES } from "../../server/src/rules/index.js";

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

// What is said of a text that is being written, no text shows by itself.
describe.each(RULES.filter(({ editorOnly }) => !editorOnly))("the examples of $id", ({ id }) => {
  test("are a right text in which nothing is found, and a wrong one in which the rule is", () => {
    const { wrong, right, whole } = examplesOf(pageOf(id));
    const report = holding(right);
    expect(report.split(right)).toHaveLength(2);
    expect(rulesIn(report)).toEqual([]);
    expect(rulesIn(whole ? wrong : report.replace(right, () => wrong))).toContain(id);
  });
});
