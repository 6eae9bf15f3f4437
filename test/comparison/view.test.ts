import { describe, expect, test } from "vitest";
import type { Comparison } from "../../server/src/comparison/index.js";
import { figureTables } from "../../server/src/comparison/view.js";
import { localise } from "../../server/src/messages/localise.js";
import { toHtml } from "../../server/src/page/index.js";

const cell = (column: string, ...figures: (number | null)[]) => ({ key: column, column, figures });

const comparison: Comparison = {
  issues: [2022, 2023].map((year) => ({ file: "", line: 0, agency: "", year, label: String(year), prose: [] })),
  bodies: 1,
  tables: [
    {
      table: "disclosure",
      rows: [
        { name: "行政许可", cells: [cell("数量", 4, 5)] },
        {
          name: "规章",
          cells: [cell("增", 4, 9), cell("减", 4, 2), cell("同", 3, 3), cell("无", null, 3), cell("新", 0, 7)],
        },
      ],
    },
    { table: "reviews", rows: [{ name: "复议", cells: [cell("总计", 1, 1)] }] },
  ],
  trends: [],
};

const html = (changedOnly: boolean): string =>
  figureTables(comparison, { before: 0, after: 1, changedOnly }, (words) => localise(words, "zh"))
    .map(toHtml)
    .join("");

/** The row of a figure. */
const row = (name: string): string =>
  new RegExp(`<tr[^>]*>(?:(?!</tr>).)*>${name}<.*?</tr>`, "su").exec(html(false))?.[0] ?? "";

describe("the figures of two reports", () => {
  test("have a bar to the right for more, to the left for less, full from the double on", () => {
    expect(row("行政许可·数量")).toContain('<rect x="40" y="1" width="10"');
    expect(row("增")).toContain('<rect x="40" y="1" width="40"');
    expect(row("减")).toContain('<rect x="20" y="1" width="20"');
    expect(row("新")).toContain('<rect x="40" y="1" width="40"');
    expect(row("无")).not.toContain("<rect");
    expect(["增", "减", "同", "无"].map((name) => /class="(\w+)"/u.exec(row(name))?.[1])).toEqual([
      "up",
      "down",
      "same",
      "same",
    ]);
  });

  test("stand under their row's name where it has several, else beside it", () => {
    expect(html(false)).toContain('<th scope="rowgroup" colspan="6" class="group">规章</th>');
    expect(html(false)).not.toContain('class="group">行政许可');
  });

  test("that did not change are left out where that is wanted, and a table without any says so", () => {
    expect(html(true)).not.toContain(">同<");
    expect(html(true)).toContain(">无<");
    expect(html(true)).toContain("没有变化");
    expect(html(false)).not.toContain("没有变化");
  });
});
