import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DOCUMENTED } from "../../scripts/generate/rules.js";
import { parseVolume } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";

/** A sound report that holds the right text of every page. */
const REPORT = readFileSync(new URL("report.txt", import.meta.url), "utf8");

/** @returns what is found in a text: rule ids, each once */
function rulesIn(text: string): string[] {
  const findings = parseVolume(text).reports.flatMap(({ report }) => judge(report));
  return [...new Set(findings.map(({ rule }) => rule.id))];
}

test("the report that the pages quote is sound", () => {
  expect(rulesIn(REPORT)).toEqual([]);
});

describe.each(DOCUMENTED.map(({ rule, page }) => ({ id: rule.id, ...page })))("$id", ({ id, wrong, right, whole }) => {
  test("its right text stands in the report once", () => {
    expect(REPORT.split(right)).toHaveLength(2);
  });

  test("its wrong text is found", () => {
    expect(rulesIn(whole ? wrong : REPORT.replace(right, () => wrong))).toContain(id);
  });
});
