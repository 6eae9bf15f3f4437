/** A whole page that a converter put into one table: title, headings and prose stand in cells, and are read as lines. */
import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../../../server/src/report/index.js";
import { apply, findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";
import { figuresOf, PAGES } from "../../support/pages.js";

const base = (edition: "2021" | "2019" = "2021") =>
  parseReport(
    generateReport(5, {
      edition,
      style: { layout: "tabbed", labelColumns: 3, mergedCells: "empty" },
      otherQuirks: "none",
    }).text,
  );

const shape = ({ title, chapters, edition }: Report) => ({
  title: title?.text,
  chapters: chapters.map(({ chapter, name, subHeadings }) => [chapter?.number, name, subHeadings.length]),
  edition: edition?.id,
});

describe.each(["2021", "2019"] as const)("a sound page on the form of %s", (edition) => {
  test.each(Object.entries(PAGES))("%s: everything is read and nothing is said", (_, write) => {
    const sound = base(edition);
    const text = write(sound);
    const report = parseReport(text);
    expect(shape(report)).toEqual(shape(sound));
    expect(figuresOf(report)).toEqual(figuresOf(sound));
    expect(findingsIn(text).map(({ rule, span }) => [rule.id, text.slice(span.start, span.end)])).toEqual([]);
  });
});

describe.each(Object.entries(PAGES))("in such a page, %s", (_, write) => {
  const text = write(base());

  test("a wrong count in the prose is told", () => {
    const wrong = text.replace("新收政府信息公开申请113253件", "新收政府信息公开申请113252件");
    expect(wrong).not.toBe(text);
    expect(findingsIn(wrong).map(({ rule }) => rule.id)).toEqual(["prose-table"]);
  });

  test("a wrong figure is set right by an edit of the figure alone", () => {
    const cell = parseReport(text).tables[1]?.rows.find(({ row }) => row.id === "outcomeTotal")?.cells[6];
    if (!cell) throw new Error("no cell");
    const wrong = apply(text, [{ span: cell.span, text: "150274" }]);
    const fixes = findingsIn(wrong).flatMap(({ fixes = [] }) => fixes.filter(({ preferred }) => preferred));
    expect(fixes.length).toBeGreaterThan(0);
    for (const { edits } of fixes) expect(apply(wrong, edits)).toBe(text);
  });

  test("a lost heading is told, and nothing is offered that would stand between the rows", () => {
    const lost = text.replaceAll("五、存在的主要问题及改进情况", "");
    const said = findingsIn(lost).filter(({ rule }) => rule.id === "missing-chapter");
    expect(said.map(({ span }) => lost.slice(span.start, span.end))).toEqual(["六、其他需要报告的事项"]);
    for (const { fixes = [] } of said) {
      for (const { edits } of fixes) expect(parseReport(apply(lost, edits)).chapters.length).toBe(6);
    }
  });
});

describe("what stands in a cell is no line of its own", () => {
  test("beside other cells", () => {
    const text = base().text.replace(
      "一、总体情况\n",
      "一、总体情况\n| 三、收到和处理政府信息公开申请情况 | 见第三部分 |\n| 四、其他工作 | 见附件 |\n| 六、其他需要报告的事项 | 六、其他需要报告的事项详见附件 |\n",
    );
    expect(parseReport(text).chapters.map(({ chapter }) => chapter?.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("as a row of table three, though it looks like a chapter", () => {
    const text = base().text.replace("三、本年度办理结果\t", "| 三、本年度办理结果 | | |\n\t");
    expect(parseReport(text).chapters.map(({ chapter }) => chapter?.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
