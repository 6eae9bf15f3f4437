/** However the tables are written, the page shows the same. */
import { describe, expect, test } from "vitest";
import { type Block, pageOf, type TableBlock } from "../../server/src/page/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { type EditionId, MATRIX, type Slip } from "../support/matrix.js";

const sound: Slip = (report) => report;

/** What a page says, without where. */
const said = (block: Block) =>
  block.kind === "table"
    ? block.lines.map(({ state, cells }) => [state, ...cells.map(({ place: _, ...cell }) => cell)])
    : [block.kind, block.text];

/** A figure that a blank parts is shown as it is written. */
const asOne = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks.map(said), null, 1).replace(/(?<=\d) (?=\d)/g, "");

/** What a converter made of a table's heads stands in these texts, and is shown. */
const MADE: Readonly<Record<string, RegExp>> = {
  "piped in several pieces with heads of their own": /^\| 数据1 \|/u,
  "table four with flattened heads": /^行政复议行政诉讼$/u,
};

/** A table's cells laid out as a browser does: how many columns each line fills, and whether two cells meet. */
function laidOut({ lines }: TableBlock): number[] {
  const taken = lines.map(() => new Set<number>());
  lines.forEach(({ cells }, y) => {
    let x = 0;
    for (const { columns, rows } of cells) {
      while (taken[y]?.has(x)) x++;
      for (let down = y; down < y + rows; down++)
        for (let across = x; across < x + columns; across++) {
          expect(taken[down]?.has(across)).toBe(false);
          taken[down]?.add(across);
        }
      x += columns;
    }
  });
  return taken.map((columns) => columns.size);
}

describe.each(["2021", "2019"] as const)("the form of %s", (edition: EditionId) => {
  const plain = pageOf(parseReport(MATRIX.tabbed?.(edition, sound) ?? ""));

  test("is drawn without a gap", () => {
    const tables = plain.blocks.filter((block) => block.kind === "table");
    const widths = tables.map((table) => [...new Set(laidOut(table))]);
    expect(widths).toEqual([[4], [10], [15]]);
  });

  test.each(Object.keys(MATRIX))("%s", (name) => {
    const page = pageOf(parseReport(MATRIX[name]?.(edition, sound) ?? ""));
    const isMade = (block: Block) => MADE[name] !== undefined && "text" in block && MADE[name].test(block.text);
    const shown = page.blocks.filter((block) => !isMade(block));
    expect(asOne(shown)).toBe(asOne(plain.blocks));
    expect(page.blocks.length > shown.length).toBe(MADE[name] !== undefined);
  });
});
