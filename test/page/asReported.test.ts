/** What of a report is exported: nothing lost, nothing shifted, no row put in that it has lost, and none of its old pages. */
import { describe, expect, test } from "vitest";
import { pageOf, type TableBlock } from "../../server/src/page/index.js";
import { parseReport, type Report } from "../../server/src/report/index.js";
import { generateReport } from "../support/generate.js";
import { MATRIX } from "../support/matrix.js";

const blocksOf = (report: Report) => pageOf(report, "report").blocks;
const tablesOf = (report: Report): TableBlock[] => blocksOf(report).filter((block) => block.kind === "table");

/** How often each place of the grid is taken, a string a line. */
function taken({ lines }: TableBlock): string[] {
  const counts = lines.map((): number[] => []);
  lines.forEach(({ cells }, line) => {
    let column = 0;
    for (const { columns, rows } of cells) {
      while (counts[line]?.[column]) column++;
      for (let down = 0; down < rows; down++) {
        const places = counts[line + down] ?? [];
        for (let right = 0; right < columns; right++) places[column + right] = (places[column + right] ?? 0) + 1;
      }
    }
  });
  return counts.map((places) => places.join(""));
}

const REPORT = parseReport(MATRIX.tabbed?.("2021", (report) => report) ?? "");
const change = (from: string | RegExp, to: string): Report => {
  const text = REPORT.text.replace(from, to);
  expect(text).not.toBe(REPORT.text);
  return parseReport(text);
};
const textsOf = (table: TableBlock | undefined): string[] =>
  table?.lines.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [];

test.each(Array.from({ length: 24 }, (_, seed) => seed))(
  "generated report %i: each cell once, at its place",
  (seed) => {
    const report = parseReport(generateReport(seed).text);
    const tables = tablesOf(report);
    expect(tables).toHaveLength(3);
    for (const [i, table] of tables.entries()) {
      const rows = taken(table);
      expect(new Set(rows)).toEqual(new Set([(rows[0] ?? "").replace(/./g, "1")]));
      const figures = table.lines.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "figure"));
      const read = report.tables[i]?.rows.flatMap(({ cells }) => cells.map(({ span }) => span));
      expect(figures.map(({ place }) => place)).toEqual(read);
    }
  },
);

describe("what a report says is in it, and no more:", () => {
  test("a lost row is not there", () => {
    const report = change(/^行政强制\t.*\n/mu, "");
    expect(textsOf(tablesOf(report)[0])).not.toContain("行政强制");
    expect(tablesOf(report)[0]?.lines).toHaveLength((tablesOf(REPORT)[0]?.lines.length ?? 0) - 1);
  });

  test("nor is a part of the table that is lost whole", () => {
    const report = change(/^第二十条第（八）项.*\n.*\n.*\n/mu, "");
    expect(textsOf(tablesOf(report)[0]).filter((text) => /收费|（八）/.test(text))).toEqual([]);
  });

  test("a lost label of a table that is there is as the form has it, and what it headed stays where it is", () => {
    const [, table] = tablesOf(change("（四）无法提供", ""));
    expect(textsOf(table)).toContain("（四）无法提供");
    expect(new Set(taken(table as TableBlock))).toEqual(new Set(["1111111111"]));
  });

  test("the heads of a table that was torn off them are as the form has them", () => {
    const torn = tablesOf(change(/^.*申请人情况[\s\S]*?(?=^一、本年新收)/mu, ""))[1];
    const words = ["申请人情况", "自然人", "法人或其他组织", "商业企业", "法律服务机构", "总计"];
    expect(textsOf(torn)).toEqual(expect.arrayContaining(words));
    expect(textsOf(torn)).not.toContain("");
  });

  test("a group whose rows are all lost is not lost with them", () => {
    const [, table] = tablesOf(change(/^(.*（四）无法提供)\t(?:.*\n){3}/mu, "$1\n"));
    expect(textsOf(table)).toContain("（四）无法提供");
    expect(textsOf(table)).not.toContain("2.没有现成信息需要另行制作");
  });

  test("a mistyped label and what is no figure stay as they are", () => {
    expect(textsOf(tablesOf(change("科研机构", "科研机够"))[1])).toContain("科研机够");
    expect(textsOf(tablesOf(change(/^(行政许可)\t\d+/mu, "$1\t若干"))[0])).toContain("若干");
  });

  test("figures that are bound to no column stand together behind their label", () => {
    const report = change(/^(一、本年新收政府信息公开申请数量\t\t\t\d+\t\d+\t\d+\t\d+\t\d+)\t\d+/mu, "$1");
    const line = tablesOf(report)[1]?.lines.find(({ cells }) => cells[0]?.text.startsWith("一、"));
    expect(line?.cells).toMatchObject([{ columns: 3 }, { kind: "unread", columns: 7, text: /^\d+( \d+){5}$/ }]);
  });

  test("a remark between rows stands behind the table", () => {
    const report = change(/^(行政许可\t.*)$/mu, "$1\n另有备案事项若干");
    const blocks = blocksOf(report);
    const at = blocks.findIndex(({ kind }) => kind === "table");
    expect(blocks[at + 1]).toMatchObject({ kind: "unread", text: "另有备案事项若干" });
  });
});

test("the numbers of pages and running heads are no part of it", () => {
  const title = REPORT.text.split("\n")[0] ?? "";
  const report = change(/^(行政许可\t.*\n)/mu, `$1- 3 -\n${title}\n`);
  const other = change(/\n(三、收到)/u, `\n第 4 页 共 9 页\n$1`);
  const shown = (of: Report) => blocksOf(of).map((block) => (block.kind === "table" ? textsOf(block) : block.text));
  expect(shown(report)).toEqual(shown(REPORT));
  expect(shown(other)).toEqual(shown(REPORT));
});
