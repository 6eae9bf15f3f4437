/** What is said of cells that could not be read from a document, and of rows whose figures are torn off. */
import { describe, expect, test } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { parseReport } from "../../../server/src/report/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { compose } from "../../prose/support.js";
import { generateReport } from "../../support/generate.js";
import { setFigure } from "../../support/mutate.js";

const LAYOUTS = ["tabbed", "piped", "barred", "lined", "vertical"] as const;

describe.each(LAYOUTS)("cells of a %s table that could not be read", (layout) => {
  const sound = generateReport(8, { edition: "2021", otherQuirks: "none", style: { layout } });
  const row = [...sound.values.keys()].filter((key) => key.startsWith("refused.inquiry/"));
  const said = (keys: typeof row): string[] => {
    const unread = keys.reduce((report, key) => setFigure(report, key, "未能识别").report, sound);
    return judge(parseReport(unread.text)).map(({ rule, message }) => `${rule.id}: ${localise(message, "zh")}`);
  };
  const count = (cells: number) =>
    `unread-table: 读取文档时有 ${cells} 格未能识别（属于行政查询事项），有关合计没有核对，请对照原文件填上。`;

  test("are named once a table, and are neither blank nor wrong, nor is any total", () => {
    expect(said(row.slice(0, 1))).toEqual([count(1)]);
    expect(said(row)).toEqual([count(7)]);
  });
});

describe("rows whose figures cannot be told apart", () => {
  const words = (text: string): string[] =>
    judge(parseReport(text))
      .filter(({ rule }) => rule.id === "unread-table")
      .map(({ message }) => localise(message, "zh"));
  test("are named, and it is said what is to be done", () => {
    const torn = compose({ prose: {} }).replace(
      /\| 1\.本机关不掌握相关政府信息.*\n.*2\.没有现成信息需要另行制作.*\n/u,
      "0 0 0 0 0 0\n| 1.本机关不掌握相关政府信息 |\n1 1 0 0 0 0 2 0 0\n2.没有现成信息需要另行制作\n0 0 0 0 0 0 0\n",
    );
    expect(words(torn)).toEqual([
      "有 2 行的数字分不清是哪一行的（属于行政查询事项、本机关不掌握相关政府信息），有关合计没有核对。请把每行的数都写到这一行的名称后面，没有的填 0，或从原文件重新复制表格。",
    ]);
  });
});
