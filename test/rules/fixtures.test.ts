import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../server/src/rules/index.js";
import { disagreements, readFixture } from "../support/markers.js";

const FOLDER = new URL("../fixtures/rules/", import.meta.url);
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, source: readFileSync(new URL(name, FOLDER), "utf8") }));

describe("fixtures", () => {
  test.each(FIXTURES)("$name: what is marked is found, and nothing else", ({ source }) => {
    expect(disagreements(source)).toEqual([]);
  });

  test("every rule is found in one of them", () => {
    const found = new Set(FIXTURES.flatMap(({ source }) => readFixture(source).expected.map(({ rule }) => rule)));
    const judging = RULES.filter(({ editorOnly }) => !editorOnly);
    expect(judging.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });
});

describe("markers", () => {
  const marked = "一⟦residue hint⟧二⟦typo@⟧三⟦/⟧四⟦residue⟧五⟦/⟧";

  test("are stripped, and their ranges are those of the text without them", () => {
    const { text, expected } = readFixture(marked);
    expect(text).toBe("一二三四五");
    expect(expected).toEqual([
      { rule: "typo", level: "warning", span: { start: 2, end: 2 } },
      { rule: "residue", level: "hint", span: { start: 1, end: 3 } },
      { rule: "residue", level: "warning", span: { start: 4, end: 5 } },
    ]);
  });

  test.each(["⟦/⟧", "⟦typo⟧一", "⟦no such rule⟧", "⟦nosuchrule⟧一⟦/⟧", "⟧"])("refuse %s", (source) => {
    expect(() => readFixture(source)).toThrow(Error);
  });

  test("name both what is missing and what is too much, with line and column", () => {
    const sound = "⟦form year=2023 layout=tabbed⟧\n⟦=title⟧\n⟦=1⟧\n⟦=2⟧\n⟦=3⟧\n⟦=4⟧\n⟦=5⟧\n";
    const found = disagreements(`${sound}六、其他需要报告的事项\n&nbsp;2023年⟦typo⟧未收取⟦/⟧信息处理费。\n`);
    expect(found.map((line) => line.replace(/[0-9]+:/gu, "n:"))).toEqual([
      'not found:    n:12–n:15 typo warning "未收取"',
      'not expected: n:1–n:7 residue warning "&nbsp;"',
    ]);
  });
});
