/** Lost labels written back into the cells that were theirs, where it is certain which these are. */
import { expect, test } from "vitest";
import { parseReport, type TableReading } from "../../server/src/report/index.js";
import { insertLabel } from "../../server/src/writing/labels.js";

const HEADING = "二、主动公开政府信息情况\n";

/** The text after the label of the second row was written; undefined where it was not. */
function written(text: string): string | undefined {
  const report = parseReport(HEADING + text);
  const table = report.tables[0] as TableReading;
  const lost = table.rows.find(({ row }) => row.text === "行政规范性文件");
  const edit = lost && insertLabel(report, table, lost);
  return (
    edit && (report.text.slice(0, edit.span.start) + edit.text + report.text.slice(edit.span.end)).slice(HEADING.length)
  );
}

test.each([
  ["tabbed", "规章\t1\t2\t3\n\t4\t5\t6\n行政许可\t7\n行政处罚\t8"],
  ["piped", "| 规章 | 1 | 2 | 3 |\n|  | 4 | 5 | 6 |\n| 行政许可 | 7 |\n| 行政处罚 | 8 |"],
  ["vertical", "\t规章\n\t1\n\t2\n\t3\n\n\t\n\t4\n\t5\n\t6\n\n\t行政许可\n\t7\n\n\t行政处罚\n\t8\n"],
  ["barred", "规章|\n1|\n2|\n3|\n|\n4|\n5|\n6|\n行政许可|\n7|\n行政处罚|\n8|"],
])("into its blank cell, %s", (_, text) => {
  const places = {
    "\n\t4": "\n行政规范性文件\t4",
    "|  | 4": "| 行政规范性文件 | 4",
    "\t\n\t4": "\t行政规范性文件\n\t4",
    "|\n|\n4": "|\n行政规范性文件|\n4",
  };
  const [lost, found] = Object.entries(places)
    .reverse()
    .find(([place]) => text.includes(place)) ?? ["", ""];
  expect(written(text)).toBe(text.replace(lost, found));
});

test.each([
  ["no cell is there", "规章\t1\t2\t3\n4\t5\t6\n行政许可\t7\n行政处罚\t8"],
  ["the other rows do not agree where theirs stand", "规章\t\t1\t2\t3\n\t4\t5\t6\n行政许可\t7\n行政处罚\t8"],
  ["the layout shows no blank cells", "规章 1 2 3\n 4 5 6\n行政许可 7\n行政处罚 8"],
])("nowhere where %s", (_, text) => {
  expect(written(text)).toBeUndefined();
});
