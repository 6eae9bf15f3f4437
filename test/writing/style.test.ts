/** What a table shows of its manner, and what is written where it shows none. */
import { describe, expect, test } from "vitest";
import { parseReport, type TableReading } from "../../server/src/report/index.js";
import { holdsBlanks, plainStyle, styleOf } from "../../server/src/writing/style.js";
import { LAYOUTS, layoutOf } from "../support/layouts/index.js";

/** Prefix, between, suffix and row break of a table of two rows, and whether a rule stands in it. */
function shown(text: string) {
  const report = parseReport(`三、收到和处理政府信息公开申请情况\n${text}`);
  const { layout, prefix, between, suffix, rowBreak, rule } = styleOf(report, report.tables[0] as TableReading);
  return [layout.id, prefix, between, suffix, rowBreak, rule];
}

const rows = (between: string, rowBreak: string, prefix = "", suffix = "") =>
  ["（一）予以公开", "2.重复申请"]
    .map((label) => prefix + [label, 1, 2, 3, 4, 5, 6, 7].join(between) + suffix)
    .join(rowBreak);

describe("a table shows", () => {
  test.each([
    ["tabbed", ["", "\t", "", "\n", false], rows("\t", "\n")],
    ["tabbed", ["", "\t", "\t", "\n", false], rows("\t", "\n", "", "\t")],
    ["piped", ["| ", " | ", " |", "\n", false], rows(" | ", "\n", "| ", " |")],
    ["piped", ["", "|", "", "\n", false], rows("|", "\n")],
    ["piped", ["|", "|", "|", "\n", true], `${rows("|", "\n|---|---|---|---|\n", "|", "|")}`],
    ["vertical", ["\t", "\n\t", "", "\n\n", false], rows("\n\t", "\n\n", "\t")],
    ["lined", ["", "\n\n", "", "\n\n", false], rows("\n\n", "\n\n")],
    ["lined", ["", "\n", "", "\n", false], rows("\n", "\n")],
    ["barred", ["", "|\n", "|", "\n", false], rows("|\n", "\n", "", "|")],
    ["barred", ["", " |\n", " |", "\n|\n", false], `|\n${rows(" |\n", "\n|\n", "", " |")}`],
    ["spaced", ["", "　", "", "\n", false], rows("　", "\n")],
  ] as const)("its own manner, %s: %j", (layout, manner, text) => {
    expect(shown(text)).toEqual([layout, ...manner]);
  });

  test("where its label stands among how many cells, each depth by itself", () => {
    const report = parseReport(`三、收到和处理政府信息公开申请情况\n\t${rows("\t", "\n\t\t")}`);
    const { shapes } = styleOf(report, report.tables[0] as TableReading);
    expect([shapes(1), shapes(2)]).toEqual([
      { index: 1, width: 2 },
      { index: 2, width: 3 },
    ]);
  });
});

describe("in its plain manner", () => {
  test.each(LAYOUTS.map((id) => [id, ["vertical", "tabbed", "piped"].includes(id)] as const))(
    "a table holds blank cells, %s: %s",
    (id, holds) => {
      expect(holdsBlanks(plainStyle(layoutOf(id), "\n"))).toBe(holds);
    },
  );

  test("a layout breaks lines as the text does", () => {
    for (const id of LAYOUTS) {
      const { prefix, between, suffix, rowBreak } = plainStyle(layoutOf(id), "\r\n");
      expect(prefix + between + suffix + rowBreak).not.toMatch(/(?:^|[^\r])\n/);
    }
  });
});

test("bars at both ends are needed to see a blank cell there", () => {
  const style = plainStyle(layoutOf("piped"), "\n");
  expect(holdsBlanks({ ...style, suffix: "" })).toBe(false);
  expect(holdsBlanks({ ...style, prefix: "" })).toBe(false);
});
