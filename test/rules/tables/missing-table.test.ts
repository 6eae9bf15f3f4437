/** Figures of a table without a label: they are there, and are given their labels where they can be. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { apply, findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";
import type { LayoutId } from "../../support/layouts/index.js";

const FORMS = ["2021", "2019"] as const;

/** A sound report one of whose tables (the third, unless told) lost every label, its rows put down by `write`. */
function bare(edition: (typeof FORMS)[number], write: (rows: readonly string[][]) => string, table = 1) {
  const { text, tables } = parseReport(
    generateReport(5, { edition, style: { layout: "tabbed" }, otherQuirks: "none" }).text,
  );
  const reading = tables[table];
  if (!reading) throw new Error("no such table");
  const rows = reading.rows.map(({ cells }) => cells.map((cell) => cell.text.trim()));
  const start = text.lastIndexOf("\n", reading.span.start) + 1;
  return { rows, text: text.slice(0, start) + write(rows) + text.slice(reading.span.end) };
}

const SHAPES: Readonly<Record<string, (rows: readonly string[][]) => string>> = {
  "parted by TABs": (rows) => rows.map((row) => row.join("\t")).join("\n"),
  "between bars": (rows) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n"),
  "parted by blanks": (rows) => rows.map((row) => row.join(" ")).join("\n\n"),
  "a figure a line": (rows) => rows.flat().join("\n"),
};

const saidOf = (text: string) => findingsIn(text).filter(({ rule }) => rule.id === "missing-table");

describe.each(FORMS)("figures without labels, as many as the form of %s has", (edition) => {
  test.each(Object.entries(SHAPES))("are given them: %s", (_, write) => {
    const { rows, text } = bare(edition, write);
    const [finding, more] = saidOf(text);
    expect(more).toBeUndefined();
    expect(finding?.message.zh).toContain("没有行名和列名");
    expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[true, false]]);
    const mended = apply(text, finding?.fixes?.[0]?.edits ?? []);
    expect(parseReport(mended).tables[1]?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(rows);
    expect(findingsIn(mended).map(({ rule }) => rule.id)).toEqual([]);
  });

  test("but nobody's default where an equation does not hold", () => {
    const { text } = bare(edition, (rows) =>
      rows.map((row, i) => (i === 4 ? ["9", ...row.slice(1)] : row).join("\t")).join("\n"),
    );
    expect(saidOf(text)[0]?.fixes?.map(({ preferred }) => preferred)).toEqual([false]);
  });
});

describe("fifteen figures without labels under heading four", () => {
  test.each(Object.entries(SHAPES))("are given them: %s", (_, write) => {
    const { rows, text } = bare("2021", write, 2);
    const [finding, more] = saidOf(text);
    expect([finding?.message.zh, more]).toEqual(["“{0}”下只有数字，没有行名和列名。", undefined]);
    expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[true, false]]);
    const fixed = apply(text, finding?.fixes?.[0]?.edits ?? []);
    expect(parseReport(fixed).tables[2]?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(rows);
    expect(findingsIn(fixed).map(({ rule }) => rule.id)).toEqual([]);
  });

  test("but nobody's default where a group does not add up", () => {
    const { text } = bare("2021", ([row = []]) => ["7", "7", ...row.slice(2)].join("\t"), 2);
    expect(saidOf(text)[0]?.fixes?.map(({ preferred }) => preferred)).toEqual([false]);
  });

  test.each([
    ["fourteen", 1],
    ["ten", 5],
  ])("not as many: %s", (_, less) => {
    const { text } = bare("2021", ([row = []]) => row.slice(less).join("\t"), 2);
    expect(saidOf(text).map(({ message, fixes }) => [message.zh?.includes("个数也与格式不符"), fixes])).toEqual([
      [true, undefined],
    ]);
  });

  test("nine are none", () => {
    const { text } = bare("2021", ([row = []]) => row.slice(6).join("\t"), 2);
    expect(saidOf(text)[0]?.message.zh).toBe("“{0}”没有表格。");
  });
});

test("figures without labels under heading two: no equation tells that they are right", () => {
  const { rows, text } = bare("2021", (all) => all.map((row) => row.join("\t")).join("\n"), 0);
  const [finding] = saidOf(text);
  expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]]);
  const fixed = parseReport(apply(text, finding?.fixes?.[0]?.edits ?? []));
  expect(fixed.tables[0]?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(rows);
});

describe("not as many as the form has", () => {
  test.each([
    ["a row less", 1],
    ["half of them", 12],
  ])("stand without labels, and nothing is offered: %s", (_, less) => {
    const { text } = bare("2021", (rows) =>
      rows
        .slice(less)
        .map((row) => row.join("\t"))
        .join("\n"),
    );
    const [finding] = saidOf(text);
    expect(finding?.message.zh).toContain("没有行名和列名");
    expect(finding?.fixes ?? []).toEqual([]);
  });

  test.each([
    ["a few figures", "12\t3\t0"],
    ["prose with figures", "本年共收到申请 12 件，办结 11 件，结转 1 件。"],
  ])("no table at all: %s", (_, lines) => {
    const [finding] = saidOf(bare("2021", () => lines).text);
    expect(finding?.message.zh).toBe("“{0}”没有表格。");
  });
});

describe("the layout that a lost table is written in", () => {
  const written = (layout: LayoutId | undefined, isMarkdown: boolean, lost: readonly number[]) => {
    const sound = generateReport(5, {
      edition: "2021",
      otherQuirks: "none",
      quirks: { markdownHeadings: isMarkdown },
      ...(layout ? { style: { layout } } : {}),
    });
    const report = parseReport(sound.text);
    const gone = report.tables.filter((_, i) => lost.includes(i));
    const text = gone.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), report.text);
    const fixes = findingsIn(text).flatMap(({ rule, fixes = [] }) => (rule.id === "missing-table" ? fixes : []));
    expect(fixes).toHaveLength(lost.length);
    const [fix] = fixes;
    return parseReport(apply(text, fix?.edits ?? [])).tables.map((table) => table.layout.id);
  };

  test("is a row a line, parted by TABs, where no table shows one", () => {
    expect(written(undefined, false, [0, 1, 2])).toEqual(["tabbed"]);
  });

  test("is Markdown's in Markdown", () => {
    expect(written(undefined, true, [0, 1, 2])).toEqual(["piped"]);
  });

  test.each(["vertical", "tabbed", "piped"] as const)("is that of the tables that are there: %s", (layout) => {
    expect(written(layout, false, [1])).toEqual([layout, layout, layout]);
  });
});

describe("a table of which a part stands there", () => {
  const whole = parseReport(
    generateReport(5, { edition: "2021", style: { layout: "tabbed" }, otherQuirks: "none" }).text,
  );
  const reviews = whole.tables[2]?.span ?? { start: 0, end: 0 };
  const withPart = (part: string) => whole.text.slice(0, reviews.start) + part + whole.text.slice(reviews.end);

  test.each([
    [
      "| 行政复议 | | | | |",
      "|---|---|---|---|---|",
      "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
      "| 1 | 0 | 0 | 0 | 1 |",
    ],
    ["结果维持\t结果纠正\t其他结果", "1\t0\t0"],
    ["结果维持", "1", "结果纠正", "0", "尚未审结", "0"],
  ])("is torn, not missing, and no other is put beside it unasked", (...lines) => {
    const [finding, more] = saidOf(withPart(lines.join("\n")));
    expect(more).toBeUndefined();
    expect(finding?.message.zh).toBe("“{0}”的表格不全，或未能识别。");
    expect(finding?.fixes?.map(({ preferred }) => preferred)).toEqual([false]);
  });

  test.each(["行政复议结果维持1件，结果纠正0件，其他结果0件，尚未审结0件。", "结果维持\n结果纠正"])(
    "is not what words tell: %s",
    (part) => {
      const [finding] = saidOf(withPart(part));
      expect(finding?.message.zh).toBe("“{0}”没有表格。");
      expect(finding?.fixes?.map(({ preferred }) => preferred)).toEqual([true]);
    },
  );
});
